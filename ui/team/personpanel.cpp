// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/personpanel.h"

#include "ui/team/peoplemodel.h"
#include "ui/team/teamoverview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

PersonPanel::PersonPanel(TeamOverviewState& state, QWidget* parent)
    : Card(Surface::Card, 16, parent)
    , m_state(state)
    , m_name(new TextLabel({}, Type::Heading))
    , m_practice(new TextLabel({}, Type::Body, Tone::Muted))
    , m_groups(new QVBoxLayout)
    , m_newGroup(new QWidget)
    , m_groupName(new QLineEdit) {
    column()->setSpacing(12);
    m_name->setWrapped();
    column()->addWidget(m_name);
    m_practice->setWrapped();
    column()->addWidget(m_practice);
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
    auto* making = new QHBoxLayout(m_newGroup);
    making->setContentsMargins(0, 0, 0, 0);
    m_groupName->setPlaceholderText(tr("Name of a new group"));
    m_groupName->setAccessibleName(m_groupName->placeholderText());
    making->addWidget(m_groupName, 1);
    auto* add = makeButton(tr("Add"), ButtonKind::Outlined, u"add"_s);
    add->setAccessibleName(tr("Add the group"));
    making->addWidget(add);
    const auto addGroup = [this] {
        if (!m_groupName->text().trimmed().isEmpty())
            m_state.addGroup(m_groupName->text().trimmed(), {});
        m_groupName->clear();
    };
    connect(add, &QPushButton::clicked, this, addGroup);
    connect(m_groupName, &QLineEdit::returnPressed, this, addGroup);
    column()->addWidget(m_newGroup);
    column()->addStretch();
    m_leaving = makeLeaving();
    column()->addWidget(m_leaving);
}

QWidget* PersonPanel::makeLeaving() {
    auto* leaving = new QWidget;
    auto* column = new QVBoxLayout(leaving);
    column->setContentsMargins(0, 0, 0, 0);
    m_leavingWords = new TextLabel(tr("From the next exchange on nothing new reaches them, and their coach's groups go "
                                      "on without them. What they were given before cannot be recalled."),
                                   Type::Caption, Tone::Muted);
    m_leavingWords->setWrapped();
    column->addWidget(m_leavingWords);
    auto* row = new QHBoxLayout;
    m_remove = makeButton(tr("Take out of the team…"), ButtonKind::Danger);
    m_keep = makeButton(tr("Keep"), ButtonKind::Outlined);
    row->addWidget(m_remove);
    row->addWidget(m_keep);
    row->addStretch();
    column->addLayout(row);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_isAsked)
            m_state.remove(m_person);
        showLeaving(!m_isAsked);
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { showLeaving(false); });
    return leaving;
}

void PersonPanel::showLeaving(bool asked) {
    m_isAsked = asked;
    m_leavingWords->setVisible(asked);
    m_keep->setVisible(asked);
    m_remove->setText(asked ? tr("Take them out") : tr("Take out of the team…"));
}

void PersonPanel::showPerson(const PersonId& person, bool canDecide, qint64 nowMs) {
    const TeamPerson* found = m_state.team().find(person);
    if (!found)
        return;
    if (person != m_person)
        showLeaving(false);
    m_person = person;
    m_canDecide = canDecide;
    m_name->setText(found->name);
    const QString practice = practiceWords(*found, nowMs);
    m_practice->setText(!practice.isEmpty() ? practice
                        : found->isSelf     ? tr("This is you.")
                                            : tr("Reports nothing to you: you have assigned nothing."));
    const bool canChange = canDecide && !found->isRemoved;
    for (const auto& [role, box] : std::as_const(m_roles)) {
        box->setChecked(found->roles & role);
        box->setEnabled(canChange);
    }
    showGroups();
    m_newGroup->setVisible(canDecide);
    m_leaving->setVisible(canChange && !found->isSelf);
}

void PersonPanel::showGroups() {
    while (QLayoutItem* item = m_groups->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Group& group : m_state.team().groups)
        m_groups->addWidget(makeGroupRow(group));
    if (m_state.team().groups.isEmpty())
        m_groups->addWidget(new TextLabel(tr("There is no group yet."), Type::Body, Tone::Muted));
}

QWidget* PersonPanel::makeGroupRow(const Group& group) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const auto member = std::find_if(group.members.begin(), group.members.end(),
                                     [&](const GroupMember& one) { return one.person == m_person; });
    const bool isIn = member != group.members.end();
    auto* in = new QCheckBox(group.name);
    in->setChecked(isIn);
    auto* coaches = new QCheckBox(tr("coaches it"));
    coaches->setAccessibleName(tr("Coaches %1").arg(group.name));
    coaches->setChecked(isIn && member->coach);
    in->setEnabled(m_canDecide);
    coaches->setEnabled(m_canDecide && isIn);
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
    return line;
}

} // namespace greenroom::ui
