// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/groupspanel.h"

#include "ui/team/teamoverview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/secondthought.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Who coaches a group, and how many are in it.
QString lineOf(const TeamOverview& team, const Group& group) {
    QStringList coaches;
    for (const PersonId& coach : group.persons(true))
        if (const TeamPerson* person = team.find(coach); person && !person->isRemoved)
            coaches.append(person->name);
    const QString people = GroupsPanel::tr("%n person(s)", nullptr, static_cast<int>(group.persons(false).size()));
    return coaches.isEmpty()
               ? GroupsPanel::tr("%1. Nobody coaches it yet.").arg(people)
               : GroupsPanel::tr("%1, coached by %2.").arg(people, QLocale().createSeparatedList(coaches));
}

} // namespace

GroupsPanel::GroupsPanel(TeamOverviewState& state, QWidget* parent)
    : Card(Surface::Card, 16, parent)
    , m_state(state)
    , m_rows(new QVBoxLayout)
    , m_heading(new TextLabel({}, Type::BodyBold))
    , m_name(new QLineEdit)
    , m_segment(new QLineEdit)
    , m_save(makeButton({}, ButtonKind::Outlined))
    , m_cancel(makeButton(tr("Cancel"), ButtonKind::Quiet))
    , m_dissolve(new SecondThought(
          tr("Dissolve the group…"),
          tr("Its people stay in the team. What they share with “my coach” from now on goes to the coaches of their "
             "other groups; what was assigned or published stays with them."),
          tr("Dissolve it"))) {
    column()->setSpacing(12);
    column()->addWidget(new TextLabel(tr("Groups"), Type::Heading));
    auto* about = new TextLabel(tr("People are put into a group, and made its coach, where each of them is opened."),
                                Type::Body, Tone::Muted);
    about->setWrapped();
    column()->addWidget(about);
    m_rows->setSpacing(8);
    column()->addLayout(m_rows);
    column()->addWidget(m_heading);
    m_name->setPlaceholderText(tr("Name of the group"));
    m_segment->setPlaceholderText(tr("Role, region or product, if you like"));
    for (QLineEdit* field : {m_name, m_segment}) {
        field->setAccessibleName(field->placeholderText());
        connect(field, &QLineEdit::returnPressed, this, &GroupsPanel::save);
        connect(field, &QLineEdit::textChanged, this,
                [this] { m_save->setEnabled(!m_name->text().trimmed().isEmpty()); });
        column()->addWidget(field);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    column()->addLayout(buttons);
    column()->addWidget(m_dissolve);
    column()->addStretch();
    auto* done = makeButton(tr("Done"), ButtonKind::Quiet);
    column()->addWidget(done, 0, Qt::AlignLeft);

    connect(m_save, &QPushButton::clicked, this, &GroupsPanel::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        edit({});
        m_name->setFocus();
    });
    connect(m_dissolve, &SecondThought::confirmed, this, [this] {
        if (m_edited)
            m_state.removeGroup(*m_edited);
        edit({});
        m_name->setFocus();
    });
    connect(done, &QPushButton::clicked, this, &GroupsPanel::closed);
    connect(&state, &TeamOverviewState::changed, this, &GroupsPanel::showGroups);
    edit({});
}

void GroupsPanel::begin() {
    showGroups();
    edit({});
    m_name->setFocus();
}

void GroupsPanel::showGroups() {
    const QList<Group>& groups = m_state.team().groups;
    if (groups == m_shown)
        return;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_shown = groups;
    for (const Group& group : groups) {
        auto* open = makeButton(group.segment.isEmpty() ? group.name : tr("%1, %2").arg(group.name, group.segment),
                                ButtonKind::Link);
        open->setAccessibleName(tr("Change %1").arg(group.name));
        connect(open, &QPushButton::clicked, this, [this, id = group.id] {
            edit(id);
            m_name->setFocus();
        });
        m_rows->addWidget(open, 0, Qt::AlignLeft);
        auto* who = new TextLabel(lineOf(m_state.team(), group), Type::Caption, Tone::Muted);
        who->setWrapped();
        m_rows->addWidget(who);
    }
}

void GroupsPanel::edit(const std::optional<GroupId>& group) {
    const QList<Group>& groups = m_state.team().groups;
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const Group& one) { return group && one.id == *group; });
    m_edited = found == groups.end() ? std::nullopt : group;
    m_heading->setText(m_edited ? tr("Change %1").arg(found->name) : tr("New group"));
    m_name->setText(m_edited ? found->name : QString());
    m_segment->setText(m_edited ? found->segment : QString());
    m_save->setText(m_edited ? tr("Save") : tr("Add the group"));
    m_save->setEnabled(m_edited.has_value());
    m_cancel->setVisible(m_edited.has_value());
    m_dissolve->reset();
    m_dissolve->setVisible(m_edited.has_value());
}

void GroupsPanel::save() {
    if (m_name->text().trimmed().isEmpty())
        return;
    if (m_edited)
        m_state.changeGroup(*m_edited, m_name->text(), m_segment->text());
    else
        m_state.addGroup(m_name->text(), m_segment->text());
    edit({});
}

} // namespace greenroom::ui
