// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/requestcard.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace greenroom::ui {

namespace {

/// Why somebody has to be looked at, as a sentence.
QString reasonOf(JoinObstacle why) {
    switch (why) {
    case JoinObstacle::NewKey:
        return RequestCard::tr("Somebody of this name was in the team with another key.");
    case JoinObstacle::NoInvitation:
        return RequestCard::tr("They came without an invitation.");
    case JoinObstacle::ForeignInvitation:
        return RequestCard::tr("Their invitation is none of yours.");
    case JoinObstacle::UsedInvitation:
        return RequestCard::tr("Their invitation was used by somebody else.");
    case JoinObstacle::SharedInvitation:
        return RequestCard::tr("Several people ask with the same invitation.");
    case JoinObstacle::ExpiredInvitation:
        return RequestCard::tr("Their invitation has ended.");
    case JoinObstacle::Refused:
        break;
    }
    return RequestCard::tr("They could not be let in by themselves.");
}

} // namespace

RequestCard::RequestCard(const JoinClaim& claim, std::optional<Roles> former, QWidget* parent)
    : Card(Surface::AccentSoft, 16, parent), m_person(claim.person) {
    column()->setSpacing(8);
    column()->addWidget(
        new TextLabel((former ? tr("%1 asks to come back") : tr("%1 asks to join")).arg(claim.name), Type::Heading));
    auto* about = new TextLabel(
        former ? tr("Call them: a lost laptop could ask like this too. They read you their six words from their "
                    "screen, and you type them here. Then the laptop with the old keys is cut off, and they have their "
                    "roles and groups again.")
               : tr("%1 Call them: they read you their six words from their screen, and you type them here. Only then "
                    "it is surely them.")
                     .arg(reasonOf(claim.why)),
        Type::Body);
    about->setWrapped();
    column()->addWidget(about);
    auto* row = new QHBoxLayout;
    auto* words = new QLineEdit;
    words->setPlaceholderText(tr("Their six words"));
    words->setAccessibleName(tr("Six words of %1").arg(claim.name));
    words->setMaximumWidth(scaled(420));
    const Roles roles = former.value_or(0) ? *former : role::rep;
    auto* admit = makeButton(former ? tr("Let back in") : tr("Let in as rep"), ButtonKind::Outlined);
    admit->setEnabled(false);
    row->addWidget(words, 1);
    row->addWidget(admit);
    row->addStretch();
    column()->addLayout(row);
    connect(words, &QLineEdit::textChanged, admit,
            [admit](const QString& text) { admit->setEnabled(!text.trimmed().isEmpty()); });
    connect(words, &QLineEdit::returnPressed, admit, &QPushButton::click);
    connect(admit, &QPushButton::clicked, this,
            [this, words, roles] { Q_EMIT admitted(m_person, words->text(), roles); });
}

} // namespace greenroom::ui
