// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenarios/assignments.h"
#include "core/team/groups.h"
#include "core/team/invitation.h"

#include <QObject>

#include <functional>

namespace greenroom {
class Home;
class Membership;
} // namespace greenroom

namespace greenroom::ui {

struct Context;

/// Somebody of the team, as its page shows them to this home's person.
struct TeamPerson {
    PersonId person;
    QString name;
    Roles roles = 0;
    bool isSelf = false;
    bool isRemoved = false;
    Roles former = 0;          ///< before they were removed; while they are not: as roles
    int assigned = 0;          ///< assignments that this home's person gave them, or is told of as their coach
    int accepted = 0;          ///< of these
    PracticeProgress practice; ///< what those report, summed up
};

/// The team as this home knows it.
struct TeamOverview {
    QList<TeamPerson> people; ///< by name; those who left last
    QList<Group> groups;
    bool hasUnsavedKit = false;
    bool isKitSpent = false; ///< the one before was needed: the new one is worth saving at once

    const TeamPerson* find(const PersonId& person) const;
};

/// On a home's thread.
Result<TeamOverview> readTeam(Home& home);

/// The team's page without its widgets: who is in it, and what its owner decides. What fails is told as a problem of
/// the window. UI thread.
class TeamOverviewState : public QObject {
    Q_OBJECT
public:
    explicit TeamOverviewState(Context& context, QObject* parent = nullptr);

    void refresh();
    bool isLoaded() const { return m_loaded; }
    const TeamOverview& team() const { return m_team; }
    /// Something the owner decided is on its way to the team share.
    bool isBusy() const { return m_busy > 0; }

    /// A way in for one person, good for so many days; invited() brings it.
    void invite(Roles roles, const QString& group, int days);
    /// Writes an invitation to a file; invitationSaved() when it is there.
    void saveInvitation(const QString& path, const QString& invitation);
    /// Lets in somebody who asks, whose six words were compared.
    void admit(const PersonId& person, const QString& words, Roles roles);
    void remove(const PersonId& person);
    void setRoles(const PersonId& person, Roles roles);
    void addGroup(const QString& name, const QString& segment);
    void changeGroup(const GroupId& group, const QString& name, const QString& segment);
    void removeGroup(const GroupId& group);
    /// Puts somebody into a group, or changes whether they coach it.
    void putInto(const GroupId& group, const GroupMember& member);
    void takeOut(const GroupId& group, const PersonId& person);
    /// Writes the recovery kit to a new file, after an exchange that is under way.
    void saveKit(const QString& path);

Q_SIGNALS:
    void changed();
    void invited(const greenroom::Invitation& invitation);
    void invitationSaved(const QString& path);
    /// The kit is in this file, and nowhere else.
    void kitSaved(const QString& path);

private:
    void write(std::function<Result<void>(Home&)> work, const QString& otherwise);
    void decide(std::function<Result<void>(Membership&)> decision, const QString& otherwise);

    Context& m_context;
    TeamOverview m_team;
    bool m_loaded = false;
    bool m_asked = false;
    bool m_again = false;
    int m_busy = 0;
};

} // namespace greenroom::ui
