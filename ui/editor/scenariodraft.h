// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/scenarios.h"

#include <array>

namespace greenroom::ui {

struct DraftLandmark {
    QString id; ///< empty: given when the scenario is kept
    QString title;
    QString at; ///< as typed: "1:30"
    QJsonObject extensions = {};
    bool operator==(const DraftLandmark&) const = default;
};

struct DraftObjection {
    QString id; ///< empty: given when the scenario is kept
    QString text;
    QString hint;
    std::optional<Tier> tier = {};
    QJsonObject extensions = {};
    bool operator==(const DraftObjection&) const = default;
};

/// A scenario while it is written: what stands in the fields, right or not.
struct ScenarioDraft {
    static constexpr int scriptCount = 5; ///< for everybody, then the tiers A to D

    /// For whom the script at this place is; nothing: everybody.
    static std::optional<Tier> tierOf(int script) {
        return script > 0 ? std::optional(static_cast<Tier>(script - 1)) : std::nullopt;
    }

    QString title;
    ScenarioKind kind = ScenarioKind::Other;
    QString language;
    QString brief;
    std::array<QString, scriptCount> scripts;
    QString target; ///< as typed; empty: none
    QList<DraftLandmark> landmarks;
    QList<DraftObjection> objections;
    QJsonObject map; ///< whole; empty: none
    QList<Report> reports = Scenario::standardReports();
    QList<ExampleId> examples; ///< that belong to it
    QJsonObject extensions = {};
    std::array<QJsonObject, scriptCount> scriptExtensions = {};

    static ScenarioDraft of(const Scenario& scenario);
    /// Reads what toJson() wrote; what is not there or not as it should be has its default.
    static ScenarioDraft fromJson(const QJsonObject& json);
    QJsonObject toJson() const;

    bool isEmpty() const;
    bool operator==(const ScenarioDraft&) const = default;
};

/// What can be understood of it: for the preview always, for keeping where problemsOf() finds none.
Scenario toScenario(const ScenarioDraft& draft);

/// The landmarks that a script's headings are: their titles, with the times at which the script passes them. Those
/// that were there by that title keep their id.
QList<DraftLandmark> landmarksOfHeadings(const ScenarioDraft& draft, int script);

/// Each line that is not blank as an objection, without the mark of a list before it; what stands behind a tab, as in
/// the next cell of a spreadsheet, is its hint.
QList<DraftObjection> objectionsOfLines(const QString& text);

} // namespace greenroom::ui
