// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coaching/agreementcard.h"

#include "ui/coaching/agreementwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

TextLabel* paragraph(Tone tone = Tone::Text, Type type = Type::Body) {
    auto* label = new TextLabel({}, type, tone);
    label->setWrapped();
    return label;
}

} // namespace

AgreementCard::AgreementCard(QWidget* parent)
    : Card(Surface::Card, 16, parent)
    , m_terms(paragraph(Tone::Text, Type::Heading))
    , m_tag(new Tag({}, u"agreement"_s))
    , m_standing(paragraph(Tone::Muted))
    , m_why(paragraph())
    , m_needs(paragraph())
    , m_box(new Card(Surface::AccentSoft, 12))
    , m_consequence(paragraph())
    , m_actions(new QWidget)
    , m_accept(makeButton(tr("Accept"), ButtonKind::Filled, u"check"_s))
    , m_change(makeButton({}))
    , m_practise(makeButton(tr("Practise"), ButtonKind::Outlined, u"practise"_s))
    , m_decline(makeButton(tr("Decline…"), ButtonKind::Quiet))
    , m_withdraw(makeButton(tr("Withdraw"), ButtonKind::Danger, u"withdraw"_s)) {
    column()->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_terms, 1);
    top->addWidget(m_tag, 0, Qt::AlignTop);
    column()->addLayout(top);
    for (TextLabel* label : {m_standing, m_why, m_needs})
        column()->addWidget(label);
    m_box->column()->addWidget(m_consequence);
    column()->addWidget(m_box);
    auto* row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    for (QPushButton* button : {m_accept, m_practise, m_change, m_decline, m_withdraw})
        row->addWidget(button);
    row->addStretch();
    column()->addWidget(m_actions);
    m_declining = makeDeclining();
    column()->addWidget(m_declining);
    connect(m_accept, &QPushButton::clicked, this, &AgreementCard::acceptPressed);
    connect(m_change, &QPushButton::clicked, this, &AgreementCard::changePressed);
    connect(m_practise, &QPushButton::clicked, this, &AgreementCard::practisePressed);
    connect(m_withdraw, &QPushButton::clicked, this, &AgreementCard::withdrawPressed);
    connect(m_decline, &QPushButton::clicked, this, [this] { askWhy(true); });
    fitActions();
}

QWidget* AgreementCard::makeDeclining() {
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    m_answer = new QLineEdit;
    m_answer->setMaxLength(500);
    m_answer->setPlaceholderText(tr("Why, if you like: they read it"));
    m_answer->setAccessibleName(m_answer->placeholderText());
    auto* decline = makeButton(tr("Decline"));
    auto* cancel = makeButton(tr("Cancel"), ButtonKind::Quiet);
    row->addWidget(m_answer, 1);
    row->addWidget(decline);
    row->addWidget(cancel);
    const auto send = [this] {
        const QString why = m_answer->text();
        askWhy(false);
        Q_EMIT declined(why);
    };
    connect(decline, &QPushButton::clicked, this, send);
    connect(m_answer, &QLineEdit::returnPressed, this, send);
    connect(cancel, &QPushButton::clicked, this, [this] {
        askWhy(false);
        m_decline->setFocus();
    });
    return widget;
}

void AgreementCard::showItem(const AgreementItem& item, qint64 nowMs) {
    const Agreement& one = item.agreement;
    const QString proposer = item.isProposedByMe ? tr("You") : item.other;
    m_terms->setText(item.isMine ? tr("You: %1").arg(termsWords(item, nowMs))
                                 : tr("%1: %2").arg(item.other, termsWords(item, nowMs)));
    const QString stage = stageWords(item);
    m_tag->setText(stage);
    m_tag->setVisible(!stage.isEmpty());
    m_standing->setText(standingWords(item, nowMs));
    m_why->setText(tr("%1: “%2”").arg(proposer, one.why));
    m_why->setVisible(!one.why.isEmpty());
    m_needs->setText(item.isProposedByMe ? tr("You need from %1: “%2”").arg(item.other, one.needs)
                                         : tr("%1 needs from you: “%2”").arg(item.other, one.needs));
    m_needs->setVisible(!one.needs.isEmpty());
    const bool waitsForMe = item.stage == AgreementStage::ToAnswer;
    const bool isRunning = item.stage == AgreementStage::Running;
    m_box->setVisible(waitsForMe);
    m_consequence->setText(waitsForMe ? acceptWords(item, nowMs) : QString());
    m_accept->setVisible(waitsForMe);
    m_accept->setAccessibleDescription(m_consequence->text());
    m_decline->setVisible(waitsForMe);
    m_withdraw->setVisible(item.stage == AgreementStage::Sent);
    m_practise->setVisible(item.isMine && isRunning && !item.atHand.isNull());
    m_change->setText(waitsForMe                           ? tr("Make a counter-offer")
                      : item.stage == AgreementStage::Past ? tr("Propose it again")
                                                           : tr("Propose other terms"));
    if (!waitsForMe)
        m_isDeclining = false;
    fitActions();
}

void AgreementCard::setActions(bool isShown) {
    m_hasActions = isShown;
    m_isDeclining = m_isDeclining && isShown;
    fitActions();
}

void AgreementCard::askWhy(bool isAsked) {
    m_isDeclining = isAsked;
    m_answer->clear();
    fitActions();
    if (isAsked)
        m_answer->setFocus();
}

void AgreementCard::fitActions() {
    m_actions->setVisible(m_hasActions && !m_isDeclining);
    m_declining->setVisible(m_hasActions && m_isDeclining);
}

} // namespace greenroom::ui
