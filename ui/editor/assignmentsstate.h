// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/assignments.h"

#include <QObject>

namespace greenroom {
class Home;
}

namespace greenroom::ui {

struct Context;

/// An assignment with the names of those it is between.
struct AssignmentItem {
    Assignment assignment;
    QString other;         ///< who gave it, or who was given it
    QStringList told = {}; ///< those who coach whom it was given to, and are told of it too; without this person
    QString giver = {};    ///< when it is neither side's here: who gave it to `other`, whom this person coaches

    const QString& title() const { return assignment.scenario.document.title; }
};

struct AssignmentsOverview {
    QList<AssignmentItem> mine;    ///< given to this person, by due date
    QList<AssignmentItem> given;   ///< by this person, by due date
    QList<AssignmentItem> coached; ///< by others to people whom this person coached then, by due date
    /// Those that wait for this person's yes.
    QList<AssignmentItem> offers() const;
};

/// On the home's thread.
Result<AssignmentsOverview> assignmentsOverview(Home& home);

/// Assignments given and received, as they stand now, for every page that shows them. UI thread.
class AssignmentsState : public QObject {
    Q_OBJECT
public:
    explicit AssignmentsState(Context& context, QObject* parent = nullptr);

    void refresh();
    const AssignmentsOverview& overview() const { return m_overview; }
    bool isLoaded() const { return m_loaded; }
    /// From now on what it names is reported.
    void accept(const AssignmentId& assignment);
    /// Tells who gave it and its `told`, and nobody else, with a reason or without one.
    void decline(const AssignmentId& assignment, const QString& why);

Q_SIGNALS:
    void changed();
    /// `told`: by name, everybody who hears of it.
    void accepted(const QString& title, const QStringList& told);
    void declined(const QString& title, const QStringList& told);

private:
    Context& m_context;
    AssignmentsOverview m_overview;
    bool m_loaded = false;
    bool m_asked = false;
};

// What is said of assignments, in whole sentences.

/// Before accepting: who is told what, and that nobody else is.
QString offerWords(const AssignmentItem& item);
/// Before declining: who is told what.
QString declineWords(const AssignmentItem& item);
/// Before taking back what this person gave: what goes away on the other side, and what stays known.
QString takeBackWords(const AssignmentItem& item);
/// By name, of whom a scenario is for.
struct Receivers {
    QStringList names;
    QStringList coaches = {};   ///< of any of them, without the giver
    QStringList uncoached = {}; ///< those of `names` whom nobody coaches, the giver neither
};
/// Before giving it: what each sees, and what accepting reports to the giver and to those who coach them.
QString giveWords(const Scenario& scenario, const Receivers& receivers);
/// When something was last heard of it: that it was given, accepted, or practised.
qint64 heardMs(const AssignmentItem& item);
/// It is to do, and nothing was heard of it for three days or more, as far as it was accepted to be reported.
bool isSilent(const AssignmentItem& item, qint64 nowMs);

/// As dueText().
QString dueWords(const AssignmentItem& item, qint64 nowMs);
/// To the giver: what is known, which is what was accepted to be reported.
QString reportedWords(const AssignmentItem& item, qint64 nowMs);

} // namespace greenroom::ui
