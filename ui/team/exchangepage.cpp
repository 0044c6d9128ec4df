// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/exchangepage.h"

#include "ui/shell/context.h"
#include "ui/shell/errortext.h"
#include "ui/team/ownkeys.h"
#include "ui/team/teamlink.h"
#include "ui/team/teamwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QHBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 640;

} // namespace

ExchangePage::ExchangePage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_header(new PageHeader(tr("Team share")))
    , m_now(makeButton(tr("Exchange now"), ButtonKind::Outlined, u"retry"_s))
    , m_figures(new Card)
    , m_trouble(new Card(Surface::AmberSoft))
    , m_problems(new TextLabel)
    , m_alone(new EmptyState(u"lock"_s, tr("Only on this laptop"),
                             tr("Practise alone as long as you like. With a team you can show the takes you choose to "
                                "the people you choose, and nothing else."),
                             tr("Join or make a team"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 0, 28, 28);
    column->setSpacing(16);
    m_header->showBack();
    auto* others = makeButton(tr("What others see"), ButtonKind::Outlined, u"eye"_s);
    connect(others, &QPushButton::clicked, this, [this] { this->context().navigator.go({PageKind::Others}); });
    m_header->addAction(others);
    m_header->addAction(m_now);
    column->addWidget(m_header);
    connect(m_header, &PageHeader::backPressed, this, [this] { this->context().navigator.back(); });
    connect(m_now, &QPushButton::clicked, this, [this] { this->context().team.exchange(); });

    m_trouble->column()->addWidget(new TextLabel(tr("What needs a look"), Type::Heading));
    m_problems->setWrapped();
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trouble->column()->addWidget(m_problems);
    m_figures->column()->setSpacing(12);
    addFigure(m_team, tr("Team"));
    addFigure(m_place, tr("Team share"));
    addFigure(m_toSend, tr("Waiting to be sent"));
    addFigure(m_waiting, tr("Shares waiting for somebody to see them"));
    addFigure(m_arriving, tr("Recordings still on their way to you"));
    auto* keys = new Card;
    keys->column()->addWidget(new OwnKeys(context));
    m_keys = keys;
    for (QWidget* card : {m_trouble, m_figures, m_keys}) {
        card->setFixedWidth(scaled(columnWidth));
        column->addWidget(card);
    }
    column->addWidget(m_alone, 1);
    column->addStretch();
    connect(m_alone, &EmptyState::pressed, this, [this] { this->context().navigator.go({PageKind::Join}); });
    connect(&context.team, &TeamLink::changed, this, &ExchangePage::showState);
    connect(&context.team, &TeamLink::progressed, this,
            [this] { m_header->setLine(exchangeSentence(this->context().team)); });
}

void ExchangePage::addFigure(TextLabel*& figure, const QString& name) {
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new TextLabel(name, Type::Body, Tone::Muted));
    figure = new TextLabel;
    figure->setElided();
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(figure, 1);
    m_figures->column()->addLayout(row);
}

void ExchangePage::enter(const Place&) {
    showState();
}

bool ExchangePage::isSettled() const {
    return context().team.state().isKnown && !context().team.isExchanging();
}

void ExchangePage::showState() {
    const TeamLink& team = context().team;
    const TeamState& state = team.state();
    m_header->setLine(exchangeSentence(team));
    const bool alone = state.standing == TeamState::Standing::Alone;
    m_alone->setVisible(alone);
    m_now->setVisible(!alone);
    m_now->setEnabled(!team.isExchanging());
    m_figures->setVisible(!alone);
    m_keys->setVisible(!alone);
    m_team->setText(state.team);
    m_place->setText(friendlyPlace(state.place));
    m_place->setToolTip(QDir::toNativeSeparators(state.place));
    m_toSend->setText(QString::number(state.toSend));
    m_waiting->setText(QString::number(state.waiting));
    m_arriving->setText(QString::number(state.pendingMedia));
    QStringList problems;
    if (state.error) {
        const ErrorText text = describe(*state.error, tr("The last exchange did not come to its end."));
        problems.append(u"%1\n%2"_s.arg(sentenceOf(text), text.details));
    }
    for (const SyncTrouble trouble : state.troubles)
        problems.append(troubleWords(trouble));
    m_problems->setText(problems.join(u"\n\n"_s));
    m_problems->setToolTip(state.problems.join(u'\n'));
    m_trouble->setVisible(!problems.isEmpty());
}

} // namespace greenroom::ui
