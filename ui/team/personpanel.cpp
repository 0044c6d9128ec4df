// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/personpanel.h"

#include "ui/shell/context.h"
#include "ui/shell/place.h"
#include "ui/team/ownkeys.h"
#include "ui/team/peoplemodel.h"
#include "ui/team/teamlink.h"
#include "ui/team/teamoverview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/secondthought.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

PersonPanel::PersonPanel(Context& context, TeamOverviewState& state, QWidget* parent)
    : Card(Surface::Card, 16, parent)
    , m_state(state)
    , m_name(new TextLabel({}, Type::Heading))
    , m_practice(new TextLabel({}, Type::Body, Tone::Muted))
    , m_assign(makeButton(tr("Assign a scenario"), ButtonKind::Outlined, u"agreement"_s))
    , m_groups(new QVBoxLayout)
    , m_aboutGroups(new TextLabel(tr("Whoever coaches a group sees what its people share with “my coach”: from then "
                                     "on, and what waits for a coach already."),
                                  Type::Caption, Tone::Muted))
    , m_self(new OwnKeys(context))
    , m_handOver(makeButton(tr("Make them the owner\u2026"), ButtonKind::Quiet))
    , m_handOverWords(new TextLabel({}, Type::Body))
    , m_back(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_lost(new SecondThought(tr("Laptop lost…"), {}, tr("Cut it off")))
    , m_leaving(new SecondThought(
          tr("Take out of the team…"),
          tr("From the next exchange on nothing new reaches them, and the groups they coach go on without them. What "
             "they were given before cannot be recalled."),
          tr("Take them out"))) {
    column()->setSpacing(12);
    m_name->setWrapped();
    column()->addWidget(m_name);
    m_practice->setWrapped();
    column()->addWidget(m_practice);
    connect(m_assign, &QPushButton::clicked, this, [this, &context] {
        Place place{PageKind::Assign};
        place.words = toText(m_person);
        context.navigator.go(place);
    });
    column()->addWidget(m_assign, 0, Qt::AlignLeft);
    column()->addWidget(new TextLabel(tr("Roles"), Type::BodyBold));
    auto* roles = new QHBoxLayout;
    roles->setSpacing(16);
    for (const auto& [bit, name] : {std::pair(role::rep, tr("Rep")), std::pair(role::coach, tr("Coach")),
                                    std::pair(role::trainer, tr("Trainer"))}) {
        auto* box = new QCheckBox(name);
        connect(box, &QCheckBox::clicked, this, [this] {
            Roles chosen = 0;
            for (const auto& [role, one] : std::as_const(m_roles))
                chosen |= one->isChecked() ? role : 0;
            m_state.setRoles(m_person, chosen);
        });
        m_roles.append({bit, box});
        roles->addWidget(box);
    }
    roles->addStretch();
    column()->addLayout(roles);
    column()->addWidget(new TextLabel(tr("Groups"), Type::BodyBold));
    m_groups->setSpacing(4);
    column()->addLayout(m_groups);
    m_aboutGroups->setWrapped();
    column()->addWidget(m_aboutGroups);
    column()->addStretch();
    column()->addWidget(m_self);
    column()->addWidget(m_handOver, 0, Qt::AlignLeft);
    m_handOverWords->setWrapped();
    m_handOverWords->hide();
    column()->addWidget(m_handOverWords);
    connect(m_handOver, &QPushButton::clicked, this,
            [this] { m_handOverWords->setVisible(m_handOverWords->isHidden()); });
    m_back->setWrapped();
    column()->addWidget(m_back);
    column()->addWidget(m_lost);
    column()->addWidget(m_leaving);
    connect(m_lost, &SecondThought::confirmed, this, [this] { m_state.remove(m_person); });
    connect(m_leaving, &SecondThought::confirmed, this, [this] { m_state.remove(m_person); });
}

void PersonPanel::showLost(const TeamPerson& person) {
    const bool canDecide = m_canDecide && !person.isSelf;
    m_self->setVisible(person.isSelf);
    m_lost->setVisible(canDecide && !person.isRemoved);
    m_leaving->setVisible(canDecide && !person.isRemoved);
    m_handOver->setVisible(canDecide && !person.isRemoved);
    if (m_handOver->isHidden())
        m_handOverWords->hide();
    m_handOverWords->setText(
        tr("Give %1 the recovery kit in private. By the team code on it, under “Become the owner” in the settings, %1 "
           "lets people in and takes them out, gives roles and makes groups instead of you. You stay in the team with "
           "your other roles. The code is spent then, and %1 gets a new kit. Whoever has the kit can do this, so give "
           "it to nobody else.")
            .arg(person.name));
    m_back->setVisible(canDecide && person.isRemoved);
    m_back->setText(tr("Nothing new reaches %1. To come back after a laptop was lost, %1 starts Greenroom on another "
                       "one, chooses \u201cI have used Greenroom before\u201d, and joins this team's folder. Then you "
                       "are asked here, and compare six words.")
                        .arg(person.name));
    m_lost->setWords(tr("The laptop of %1 is cut off: from the next exchange on nothing new reaches it, and what it "
                        "writes does not count. What is on it already cannot be recalled. %1 comes back on another "
                        "laptop with the recovery code, and has roles and groups again once you have compared six "
                        "words.")
                         .arg(person.name));
}

void PersonPanel::showPerson(const PersonId& person, const TeamState& team, qint64 nowMs) {
    const bool canDecide = team.isOwner();
    const bool canAssign = team.roles & (role::coach | role::trainer);
    const TeamPerson* found = m_state.team().find(person);
    if (!found)
        return;
    if (person != m_person) {
        m_handOverWords->hide();
        for (SecondThought* one : {m_lost, m_leaving})
            one->reset();
    }
    m_person = person;
    m_canDecide = canDecide;
    m_name->setText(found->name);
    const QString practice = practiceWords(*found, nowMs);
    m_practice->setText(!practice.isEmpty() ? practice
                        : found->isSelf     ? tr("This is you.")
                                        : tr("Reports nothing to you: nothing is assigned that you would hear of."));
    m_assign->setVisible(!found->isSelf && !found->isRemoved && canAssign);
    const bool canChange = canDecide && !found->isRemoved;
    for (const auto& [role, box] : std::as_const(m_roles)) {
        box->setChecked(found->roles & role);
        box->setEnabled(canChange);
    }
    showGroups();
    m_aboutGroups->setVisible(canDecide && !m_groupRows.isEmpty());
    showLost(*found);
}

void PersonPanel::showGroups() {
    const QList<Group>& groups = m_state.team().groups;
    const bool isSame = !m_groupRows.isEmpty() && // or it is not said yet that there is none
                        std::equal(groups.begin(), groups.end(), m_groupRows.begin(), m_groupRows.end(),
                                   [](const Group& group, const GroupRow& row) {
                                       return group.id == row.id && group.name == row.name;
                                   });
    if (!isSame)
        makeGroupRows(); // only then: one of the boxes may have the focus
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QList<GroupMember>& members = groups[i].members;
        const auto member = std::find_if(members.begin(), members.end(),
                                         [&](const GroupMember& one) { return one.person == m_person; });
        const bool isIn = member != members.end();
        const GroupRow& row = m_groupRows[i];
        row.in->setChecked(isIn);
        row.in->setEnabled(m_canDecide);
        row.coaches->setChecked(isIn && member->coach);
        row.coaches->setEnabled(m_canDecide && isIn);
    }
}

void PersonPanel::makeGroupRows() {
    while (QLayoutItem* item = m_groups->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_groupRows.clear();
    for (const Group& group : m_state.team().groups)
        makeGroupRow(group);
    if (m_groupRows.isEmpty()) {
        auto* none =
            new TextLabel(tr("There is no group yet. The owner makes them under Groups."), Type::Body, Tone::Muted);
        none->setWrapped();
        m_groups->addWidget(none);
    }
}

void PersonPanel::makeGroupRow(const Group& group) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* in = new QCheckBox(group.name);
    auto* coaches = new QCheckBox(tr("coaches it"));
    coaches->setAccessibleName(tr("Coaches %1").arg(group.name));
    connect(in, &QCheckBox::clicked, this, [this, id = group.id](bool on) {
        if (on)
            m_state.putInto(id, {m_person, false});
        else
            m_state.takeOut(id, m_person);
    });
    connect(coaches, &QCheckBox::clicked, this, [this, id = group.id](bool on) {
        m_state.putInto(id, {m_person, on});
    });
    row->addWidget(in, 1);
    row->addWidget(coaches);
    m_groups->addWidget(line);
    m_groupRows.append({group.id, group.name, in, coaches});
}

} // namespace greenroom::ui
