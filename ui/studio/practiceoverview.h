// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/catalogue.h"
#include "core/home/travel.h"

#include <QObject>

namespace greenroom::ui {

struct Context;

/// A scenario as it stands with this person's practice.
struct PracticeItem {
    ScenarioId scenario;
    QString title;
    ScenarioKind kind = ScenarioKind::Other;
    std::optional<double> targetSeconds = {};
    int attempts = 0;
    int fullRuns = 0;
    std::optional<qint64> lastMs = {};  ///< when it was last practised
    std::optional<qint64> dueMs = {};   ///< of an open assignment or agreement
    QString from = {};                  ///< who gave it or agreed on it
    QString reason = {};                ///< in that person's words
    bool isAccepted = true;             ///< false: an assignment that waits for the person's yes
    int doneRuns = -1;                  ///< full runs since it was accepted; -1: it is no assignment
    bool isMine = false;                ///< the person can edit it
    bool hasDraft = false;              ///< something is being written on it that is not kept as a version yet
    ScenarioTravel travel = {};         ///< of the team's examples of it
    std::optional<qint64> draftMs = {}; ///< of a draft alone, which cannot be practised yet: when it was written on
};

struct PracticeOverview {
    QString name;               ///< of the person
    QList<PracticeItem> items;  ///< due first by date, then last practised first, then shortest first
    QList<PracticeItem> drafts; ///< scenarios that were begun and never kept, the newest first
};

/// Everything that can be practised here, as it stands now. On the home's thread.
Result<PracticeOverview> practiceOverview(Home& home);

/// Keeps an overview up to date: reads it again whenever something of it may have changed. UI thread.
class PracticeState : public QObject {
    Q_OBJECT
public:
    explicit PracticeState(Context& context, QObject* parent = nullptr);

    void refresh();
    const PracticeOverview& overview() const { return m_overview; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void changed();

private:
    Context& m_context;
    PracticeOverview m_overview;
    bool m_loaded = false;
    bool m_asked = false;
};

} // namespace greenroom::ui
