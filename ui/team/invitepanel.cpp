// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/invitepanel.h"

#include "ui/team/teamoverview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

InvitePanel::InvitePanel(TeamOverviewState& state, QWidget* parent)
    : Card(Surface::Card, 16, parent)
    , m_state(state)
    , m_role(new QComboBox)
    , m_group(new QComboBox)
    , m_days(new QComboBox)
    , m_make(makeButton(tr("Make the invitation"), ButtonKind::Outlined))
    , m_result(new QWidget)
    , m_about(new TextLabel({}, Type::Body, Tone::Muted))
    , m_text(new QPlainTextEdit)
    , m_copy(makeButton(tr("Copy"), ButtonKind::Outlined)) {
    column()->setSpacing(12);
    column()->addWidget(new TextLabel(tr("Invite somebody"), Type::Heading));
    auto* about = new TextLabel(
        tr("An invitation is good for one person. Whoever has it can join, so send it in private. They will see the "
           "names of everybody in the team and what was published to it, examples too; nobody's shared takes. Whoever "
           "comes as a coach into a group coaches it at once, and gets the takes that wait there for a coach."),
        Type::Body, Tone::Muted);
    about->setWrapped();
    column()->addWidget(about);
    m_role->addItem(tr("Rep"), QVariant::fromValue<quint64>(role::rep));
    m_role->addItem(tr("Coach"), QVariant::fromValue<quint64>(role::coach | role::rep));
    m_role->addItem(tr("Trainer"), QVariant::fromValue<quint64>(role::trainer | role::rep));
    for (const int days : {1, 7, 14, 30})
        m_days->addItem(tr("%n day(s)", nullptr, days), days);
    m_days->setCurrentIndex(2);
    auto* form = new QGridLayout; // a form layout puts its labels above the middle of such high fields
    form->setHorizontalSpacing(16);
    form->setColumnStretch(1, 1);
    for (const auto& [words, field] :
         {std::pair(tr("As"), m_role), std::pair(tr("Into the group"), m_group), std::pair(tr("Good for"), m_days)}) {
        form->addWidget(new TextLabel(words, Type::Body), form->rowCount(), 0);
        form->addWidget(field, form->rowCount() - 1, 1);
    }
    m_role->setAccessibleName(tr("Role"));
    m_group->setAccessibleName(tr("Group"));
    m_days->setAccessibleName(tr("How long it is good"));
    column()->addLayout(form);
    column()->addWidget(m_make, 0, Qt::AlignLeft);

    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(12);
    m_about->setWrapped();
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Invitation"));
    m_text->setFixedHeight(scaled(110));
    result->addWidget(m_text);
    auto* buttons = new QHBoxLayout;
    auto* save = makeButton(tr("Save as a file…"), ButtonKind::Outlined);
    buttons->addWidget(m_copy);
    buttons->addWidget(save);
    buttons->addStretch();
    result->addLayout(buttons);
    result->addWidget(m_about);
    column()->addWidget(m_result);
    column()->addStretch();
    auto* close = makeButton(tr("Done"), ButtonKind::Quiet);
    column()->addWidget(close, 0, Qt::AlignLeft);

    connect(m_make, &QPushButton::clicked, this, [this] {
        m_make->setEnabled(false);
        m_state.invite(m_role->currentData().value<quint64>(), m_group->currentData().toString(),
                       m_days->currentData().toInt());
    });
    connect(&state, &TeamOverviewState::invited, this, &InvitePanel::showInvitation);
    connect(&state, &TeamOverviewState::changed, this, [this] { m_make->setEnabled(!m_state.isBusy()); });
    connect(&state, &TeamOverviewState::invitationSaved, this,
            [this](const QString& path) { m_about->setText(tr("Saved in %1.").arg(path)); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        m_about->setText(tr("Copied."));
    });
    connect(save, &QPushButton::clicked, this, &InvitePanel::save);
    connect(close, &QPushButton::clicked, this, &InvitePanel::closed);
}

void InvitePanel::begin() {
    m_result->hide();
    m_group->clear();
    m_group->addItem(tr("None"), QString());
    for (const Group& group : m_state.team().groups)
        m_group->addItem(group.name, group.id.toString());
    m_role->setFocus();
}

void InvitePanel::showInvitation(const Invitation& invitation) {
    m_text->setPlainText(invitation.toText());
    m_about->setText(
        tr("They paste it into Greenroom, or open its file. They are in as soon as your Greenroom has seen "
           "their request, by itself."));
    m_fileName = invitation.teamName + u".greenroom-invitation"_s;
    m_result->show();
    m_copy->setFocus();
}

void InvitePanel::save() {
    auto* dialog = new QFileDialog(window(), tr("Save the invitation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_fileName);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { m_state.saveInvitation(path, m_text->toPlainText()); });
    dialog->open();
}

} // namespace greenroom::ui
