// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace greenroom {

/// Where a conversation can go after a line of the buyer.
struct BuyerBranch {
    QString to;           ///< id of a line
    QString label;        ///< what the person sees, one line
    QStringList keywords; ///< said by the person, they lead there
    QJsonObject extensions = {};

    bool operator==(const BuyerBranch&) const = default;
};

/// What a buyer says in one go.
struct BuyerLine {
    QString id;              ///< [a-z0-9-]{1,40}, unique in its scenario
    QString text;            ///< one line; may be empty
    double inSeconds = 0;    ///< of the clip, where it begins
    double outSeconds = 0;   ///< and ends, later
    QList<BuyerBranch> next; ///< at most nine; none: the line after it, and after the last one nothing
    QJsonObject extensions = {};

    bool operator==(const BuyerLine&) const = default;
};

/// A recorded buyer whose lines are played to the person in the pauses: a clip of the library, known by its content so
/// that it is the same one wherever it was published to. Without lines they are those between the clip's pauses.
struct GhostBuyer {
    ContentHash clip;
    QList<BuyerLine> lines;
    QJsonObject extensions = {};

    /// Where it stands among the extensions of a scenario: Greenroom's own, though it begins with x-, so that one that
    /// does not know it keeps it and practises the rest.
    static constexpr QLatin1StringView fieldName{"x-greenroom-ghost-buyer"};

    /// Of the extensions of a scenario; nothing: there is none.
    static std::optional<GhostBuyer> of(const QJsonObject& extensions);
    /// Of what scenario.schema.json has accepted.
    static GhostBuyer fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
    /// What the schema cannot say; `path` is where it stands in its document. Fails with Invalid.
    Result<void> check(const QString& path) const;

    /// The number of the line with this id, or -1.
    qsizetype indexOf(const QString& id) const;

    bool operator==(const GhostBuyer&) const = default;
};

} // namespace greenroom
