// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <variant>

namespace greenroom {

enum class ScenarioKind { Discovery, Demo, Negotiation, Objection, BasicCall, OneToOne, Pitch, Other };

/// The stable name in files and the terminal, for example "basic-call".
QLatin1StringView scenarioKindName(ScenarioKind kind);

/// What an assignment can report of a person who accepted it.
enum class Report { Attempts, FullRuns, LastPractised, Levels };

/// The stable name in files and the terminal, for example "full_runs".
QLatin1StringView reportName(Report report);

/// The prospect a script is for: A a strategic account or an executive, down to D a small purchase.
enum class Tier { A, B, C, D };

/// What can be said: Markdown with headings, **emphasis** and [stage directions]. A heading that is a landmark's title
/// marks where that landmark is passed.
struct Script {
    std::optional<Tier> tier; ///< nothing: for everybody
    QString text;
    QJsonObject extensions;

    bool operator==(const Script&) const = default;
};

/// A moment that a run passes.
struct Landmark {
    QString id; ///< [a-z0-9-]{1,40}, unique in its scenario
    QString title;
    double atSeconds = 0; ///< planned, from the start of the recording
    QJsonObject extensions;

    bool operator==(const Landmark&) const = default;
};

/// What a buyer may put in at any moment.
struct Objection {
    QString id;                    ///< [a-z0-9-]{1,40}, unique in its scenario
    QString text;                  ///< what the buyer says, one line
    QString hint;                  ///< what a good answer does, one line; empty: none
    std::optional<Tier> tier = {}; ///< who says it; nothing: anybody
    QJsonObject extensions = {};

    bool operator==(const Objection&) const = default;
};

/// What is rehearsed. A value that an editor may hold half finished; check() says whether it may be published.
/// `extensions` are the "x-..." fields of a file, kept and part of a version.
struct Scenario {
    QString title;
    ScenarioKind kind = ScenarioKind::Other;
    QString language; ///< BCP 47
    QString brief;    ///< Markdown
    QList<Script> scripts;
    std::optional<double> timeTargetSeconds; ///< 10 to 7200
    QList<Landmark> landmarks;               ///< in time, before the target
    /// Nothing, the title of a map, or a whole map as JSON. Which map version that is, and whether an inline map keeps
    /// the rules beyond its schema, is found by whoever knows maps.
    std::variant<std::monostate, QString, QJsonObject> map;
    QList<Report> reports = standardReports();
    QList<Objection> objections; ///< the deck of the practice mode Objections
    QJsonObject extensions;

    /// Attempts, full runs, last practised.
    static QList<Report> standardReports();

    /// Reads a "greenroom-scenario/1" document. Fails with Invalid and the JSON Pointer of the first offending field,
    /// or with NewerVersion. What was left out has its default, so that it makes no difference to the version.
    static Result<Scenario> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;

    /// The rules of scenario.schema.json and those a schema cannot say: Invalid with a path, as fromJson().
    Result<void> check() const;

    /// What identifies this scenario once published: the hash of its canonical JSON (RFC 8785). It must pass check().
    Result<ContentHash> version() const;

    /// Whether a recording of this length (media time, seconds) is a full run: a counted attempt that passed the last
    /// landmark or, without landmarks, ran for half the time target. A landmark is passed when a person marked it (its
    /// id is in `marked`) or when the recording ran to its planned time. That a teleprompter ran past it is no word of
    /// anybody: it does so as well while nobody speaks, and sooner the faster it is set.
    bool isFullRun(double durationSeconds, const QSet<QString>& marked = {}) const;

    bool operator==(const Scenario&) const = default;
};

/// Whether a recording of this length (media time, seconds) is an attempt, not a false start: from 3 s on.
constexpr bool isCounted(double durationSeconds) {
    return durationSeconds >= 3.0;
}

} // namespace greenroom
