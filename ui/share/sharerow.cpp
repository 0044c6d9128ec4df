// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharerow.h"

#include "ui/share/sharewords.h"
#include "ui/share/sharingstate.h"
#include "ui/share/withdrawal.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

ShareRow::ShareRow(QWidget* parent)
    : QWidget(parent)
    , m_who(new TextLabel({}, Type::BodyBold))
    , m_standing(new TextLabel)
    , m_line(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_withdraw(makeButton(tr("Withdraw"), ButtonKind::Danger))
    , m_keep(makeButton(tr("Keep sharing"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    for (TextLabel* label : {m_who, m_standing, m_line}) {
        label->setWrapped();
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    makeSmall(m_withdraw);
    row->addWidget(m_withdraw, 0, Qt::AlignTop);
    column->addLayout(row);

    auto* box = new Card(Surface::Sunken, 12);
    auto* sentence = new TextLabel(shareWithdrawalWords());
    sentence->setWrapped();
    box->column()->addWidget(sentence);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    auto* sure = makeButton(tr("Withdraw it"), ButtonKind::DangerFilled);
    for (QPushButton* button : {m_keep, sure}) {
        makeSmall(button);
        buttons->addWidget(button);
    }
    box->column()->addLayout(buttons);
    m_question = box;
    m_question->hide();
    column->addWidget(m_question);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { ask(false); });
    connect(sure, &QPushButton::clicked, this, [this] {
        ask(false);
        Q_EMIT withdrawPressed();
    });
}

void ShareRow::ask(bool asks) {
    m_question->setVisible(asks);
    m_withdraw->setVisible(m_lives && !asks);
    if (asks)
        m_keep->setFocus(Qt::OtherFocusReason); // the safe one
    else if (m_lives)
        m_withdraw->setFocus(Qt::OtherFocusReason);
}

void ShareRow::show(const SentShare& share, qint64 nowMs) {
    const QString who = audienceWords(share);
    m_who->setText(who);
    m_withdraw->setAccessibleName(tr("Withdraw the share with %1").arg(who));
    m_standing->setText(standingWords(share, nowMs));
    const QString shared = dayText(share.share.sharedMs, nowMs);
    m_line->setText(share.share.lives()
                        ? tr("Shared %1, until %2.").arg(shared, bareDayText(share.share.expiresMs, nowMs))
                        : tr("Shared %1.").arg(shared));
    m_lives = share.share.lives();
    if (!m_lives)
        m_question->hide();
    m_withdraw->setVisible(m_lives && !m_question->isVisibleTo(this));
}

} // namespace greenroom::ui
