// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/catalogue.h"
#include "ui/editor/assignmentsstate.h"

#include <QDate>

namespace greenroom::ui {

/// Somebody, or a group, that something can be assigned to.
struct Assignee {
    QString name;
    QList<PersonId> people; ///< without this home's person
    bool isGroup = false;
    QString key = {}; ///< of this group or person, whatever their names and the members of a group
    bool operator==(const Assignee&) const = default;
};

/// Giving scenarios to people, and what became of it. UI thread.
class AssignState : public QObject {
    Q_OBJECT
public:
    explicit AssignState(Context& context, QObject* parent = nullptr);

    /// Null: none is chosen yet. `assignee`: the key of one who is selected, or empty.
    void open(const ScenarioId& scenario, const QString& assignee = {});
    bool isLoaded() const { return m_loaded; }

    const QList<ScenarioAtHand>& scenarios() const { return m_scenarios; }
    const QList<Assignee>& assignees() const { return m_assignees; }
    const ScenarioRecord* chosen() const;
    /// Of the chosen scenario, or all.
    QList<AssignmentItem> given() const;

    void choose(const ScenarioId& scenario);
    /// Takes an assignee in, or out.
    void select(qsizetype assignee, bool isOn);
    bool isSelected(qsizetype assignee) const { return m_selected.contains(m_assignees.value(assignee).key); }
    /// By name, each person once, whether chosen alone or in a group.
    QStringList names() const;
    /// All that is said of them before it is given.
    Receivers receivers() const;
    /// Why it cannot be given like this, in a sentence; empty: it can.
    QString problem(const QDate& due) const;
    /// To the end of that day here.
    void assign(const QDate& due, const QString& why);
    /// Takes back what this person gave.
    void takeBack(const AssignmentItem& item);

Q_SIGNALS:
    void changed();
    void assigned(const QString& title, const QStringList& names);
    void takenBack(const QString& title, const QString& name);

private:
    struct Read;
    static Result<Read> read(Home& home);
    void refresh();
    void gather();
    QStringList named(const QSet<PersonId>& people) const;

    Context& m_context;
    ScenarioId m_scenario;
    QList<ScenarioAtHand> m_scenarios;
    QList<Assignee> m_assignees;
    QHash<PersonId, QString> m_names;
    Assignments::Coaches m_coaches;
    QSet<PersonId> m_coached; ///< by this person
    QList<AssignmentItem> m_given;
    QSet<QString> m_selected; ///< keys of those who are
    QSet<PersonId> m_people;
    bool m_loaded = false;
    bool m_asked = false;
    bool m_isGiving = false;
};

} // namespace greenroom::ui
