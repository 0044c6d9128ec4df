// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/ownership.h"

#include "core/team/recoverycode.h"
#include "ui/shell/context.h"
#include "ui/shell/errortext.h"
#include "ui/shell/messages.h"
#include "ui/shell/place.h"
#include "ui/team/teamlink.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

OwnershipState::OwnershipState(Context& context, QObject* parent) : QObject(parent), m_context(context) {}

void OwnershipState::takeOver(const QString& code) {
    if (m_busy)
        return;
    m_busy = true;
    m_problem.reset();
    Q_EMIT changed();
    m_context.team.ask(
        this,
        [code](TeamShare& share) -> Result<SyncReport> {
            GR_TRY_ASSIGN(const Seed seed, seedFromRecoveryCode(RecoveryKind::Team, code));
            return share.takeOver(seed);
        },
        [this](const Result<SyncReport>& done) {
            m_busy = false;
            if (!done)
                m_problem = done.error();
            Q_EMIT changed();
            if (!done)
                return;
            Q_EMIT taken();
            m_context.team.exchange();
        });
}

TeamCodeForm::TeamCodeForm(Context& context, const QString& confirm, bool filled, QWidget* parent)
    : QWidget(parent)
    , m_state(new OwnershipState(context, this))
    , m_done(tr("You are the owner of the team here, and the other laptop is cut off. The team code is spent: save the "
                "new recovery kit."))
    , m_code(new QPlainTextEdit)
    , m_problem(new TextLabel({}, Type::Body, Tone::Danger))
    , m_go(makeButton(confirm, filled ? ButtonKind::Filled : ButtonKind::Outlined)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_code->setAccessibleName(tr("Team code"));
    m_code->setPlaceholderText(tr("Team code, as it stands on the recovery kit"));
    m_code->setTabChangesFocus(true);
    m_code->setFixedHeight(scaled(64));
    column->addWidget(m_code);
    m_problem->setWrapped();
    column->addWidget(m_problem);
    column->addWidget(m_go, 0, Qt::AlignLeft);
    connect(m_code, &QPlainTextEdit::textChanged, this, &TeamCodeForm::showState);
    connect(m_go, &QPushButton::clicked, this, [this] { m_state->takeOver(m_code->toPlainText()); });
    connect(m_state, &OwnershipState::changed, this, &TeamCodeForm::showState);
    connect(m_state, &OwnershipState::taken, this, [this, &context] {
        reset();
        context.navigator.go({PageKind::Team});
        context.messages.announce(m_done);
    });
    showState();
}

void TeamCodeForm::reset() {
    m_code->clear();
    showState();
}

void TeamCodeForm::showState() {
    const QString code = m_code->toPlainText();
    const auto length = std::count_if(code.begin(), code.end(), [](QChar c) { return !separatesRecoveryGroups(c); });
    m_code->setReadOnly(m_state->isBusy());
    m_go->setEnabled(length >= recoveryCodeLength && !m_state->isBusy());
    const auto& problem = m_state->problem();
    const ErrorText text = problem ? describe(*problem, tr("You are not the owner here yet.")) : ErrorText();
    m_problem->setText(problem ? sentenceOf(text) + QLatin1Char('\n') + text.details : QString());
    m_problem->setVisible(problem.has_value());
}

} // namespace greenroom::ui
