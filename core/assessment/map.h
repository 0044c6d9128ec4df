// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace greenroom {

/// One level of a map.
struct MapLevel {
    QString name;
    QString letter; ///< unique in its map, shown where the name does not fit
    QJsonObject extensions;

    bool operator==(const MapLevel&) const = default;
};

/// One thing that is looked at, with what one sees or hears at each level.
struct Criterion {
    QString id; ///< [a-z0-9-]{1,40}, unique in its map
    QString title;
    QString description; ///< a few words, or empty
    double weight = 1;   ///< more than 0, at most 100
    QStringList cells;   ///< one sentence per level, worst first
    QJsonObject extensions;

    bool operator==(const Criterion&) const = default;
};

/// Criteria by levels: the agreed picture of what good looks like. A value that an editor may hold half finished;
/// check() says whether it may be published. `extensions` are the "x-..." fields of a file, kept and part of a version.
struct AssessmentMap {
    QString title;
    QString description;                       ///< Markdown, or empty
    QList<MapLevel> levels = standardLevels(); ///< 2 to 7, worst first
    QList<Criterion> criteria;                 ///< 1 to 40
    QJsonObject extensions;

    /// Not present, Beginning, Developing, Good, Excellent.
    static QList<MapLevel> standardLevels();

    /// Reads a "greenroom-map/1" document. Fails with Invalid and the JSON Pointer of the first offending field, or
    /// with NewerVersion. What was left out has its default, so that it makes no difference to the version.
    static Result<AssessmentMap> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;

    /// The rules of map.schema.json and those a schema cannot say: Invalid with a path, as fromJson().
    Result<void> check() const;

    /// What identifies this map once published: the hash of its canonical JSON (RFC 8785). The map must pass check().
    Result<ContentHash> version() const;

    /// Nothing where there is no such criterion.
    std::optional<qsizetype> indexOf(const QString& criterionId) const;

    bool operator==(const AssessmentMap&) const = default;
};

/// A score with the parts it is made of.
struct Score {
    struct Part {
        QString criterion;
        int level = 0;     ///< 0 (worst) to L - 1
        double weight = 0; ///< as in the map
        double share = 0;  ///< what it adds to the value: w * l/(L-1) / sum(w); the shares sum up to the value
    };

    std::optional<double> value; ///< 0 to 1; nothing where no criterion was scored
    QList<Part> parts;           ///< the criteria that were scored, in the order of the map
    qsizetype criteria = 0;      ///< how many the map has: "4 of 6"
};

/// sum(w * l/(L-1)) / sum(w) over the criteria that `levels` (criterion id to level, counted from 0) holds; criteria
/// that are not in it were not scored and do not count. Fails with Invalid on a criterion or level the map does not
/// have.
Result<Score> score(const AssessmentMap& map, const QMap<QString, int>& levels);

} // namespace greenroom
