// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/exchangepage.h"

#include "core/sync/findshare.h"
#include "ui/shell/context.h"
#include "ui/shell/errortext.h"
#include "ui/team/movedstate.h"
#include "ui/team/ownkeys.h"
#include "ui/team/teamlink.h"
#include "ui/team/teamwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

ExchangePage::ExchangePage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_header(new PageHeader(tr("Team share")))
    , m_now(makeButton(tr("Exchange now"), ButtonKind::Outlined, u"retry"_s))
    , m_figures(new Card)
    , m_trouble(new Card(Surface::AmberSoft))
    , m_movedState(new MovedState(context, usualPlaces, this))
    , m_whereNow(makeButton(tr("Where is it now?"), ButtonKind::Outlined, u"folder"_s))
    , m_elsewhere(makeButton(tr("The folder is elsewhere now…"), ButtonKind::Link))
    , m_moved(new Card)
    , m_movedAbout(new TextLabel)
    , m_useFound(makeButton(tr("Go on there"), ButtonKind::Filled))
    , m_movedProblem(new TextLabel)
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
    m_trouble->column()->addWidget(m_whereNow, 0, Qt::AlignLeft);
    m_figures->column()->setSpacing(12);
    addFigure(m_team, tr("Team"));
    addFigure(m_place, tr("Team share"));
    addFigure(m_toSend, tr("Waiting to be sent"));
    addFigure(m_waiting, tr("Shares waiting for somebody to see them"));
    addFigure(m_arriving, tr("Recordings still on their way to you"));
    m_figures->column()->addWidget(m_elsewhere, 0, Qt::AlignLeft);
    makeMoved();
    auto* keys = new Card;
    keys->column()->addWidget(new OwnKeys(context));
    m_keys = keys;
    for (QWidget* card : {m_trouble, m_moved, m_figures, m_keys}) {
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

void ExchangePage::makeMoved() {
    auto* column = m_moved->column();
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("Where the team share is now"), Type::Heading));
    m_movedAbout->setWrapped();
    column->addWidget(m_movedAbout);
    m_movedProblem->setWrapped();
    column->addWidget(m_movedProblem);
    auto* buttons = new QHBoxLayout;
    auto* choose = makeButton(tr("Choose the folder…"), ButtonKind::Outlined, u"folder"_s);
    auto* cancel = makeButton(tr("Leave it"), ButtonKind::Quiet);
    for (QPushButton* button : {m_useFound, choose, cancel})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, &ExchangePage::chooseFolder);
    connect(m_useFound, &QPushButton::clicked, this, [this] { m_movedState->moveTo(m_movedState->found()); });
    connect(cancel, &QPushButton::clicked, this, [this] { leave(); });
    for (QPushButton* button : {m_whereNow, m_elsewhere})
        connect(button, &QPushButton::clicked, this, [this, choose] {
            m_isMoving = true;
            m_movedState->look();
            showState();
            choose->setFocus();
        });
    connect(m_movedState, &MovedState::changed, this, &ExchangePage::showMoved);
    connect(m_movedState, &MovedState::moved, this, [this] { leave(); });
}

void ExchangePage::chooseFolder() {
    auto* dialog = new QFileDialog(window(), tr("Where the team share is on this computer"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_movedState, &MovedState::moveTo);
    dialog->open();
}

void ExchangePage::showMoved() {
    m_moved->setVisible(m_isMoving);
    const QString& found = m_movedState->found();
    m_movedAbout->setText(
        m_movedState->isLooking() ? tr("Looking for it where team shares usually lie…")
        : found.isEmpty()
            ? tr("It was not found where team shares usually lie. Choose its folder: the one with the file %1.")
                  .arg(teamMarkerName())
            : tr("It was found in %1. What waits goes out there.").arg(friendlyPlace(found)));
    m_movedAbout->setToolTip(QDir::toNativeSeparators(found));
    m_useFound->setVisible(!found.isEmpty());
    m_useFound->setEnabled(!m_movedState->isBusy());
    m_movedProblem->setText(m_movedState->problem());
    m_movedProblem->setVisible(!m_movedState->problem().isEmpty());
}

void ExchangePage::enter(const Place&) {
    showState();
}

void ExchangePage::leave() {
    m_isMoving = false;
    m_movedState->stopLooking();
    showState();
}

bool ExchangePage::isSettled() const {
    return context().team.state().isKnown && !context().team.isExchanging() && !m_movedState->isLooking() &&
           !m_movedState->isBusy();
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
    const bool isAway = state.error && state.error->code == ErrorCode::Remote;
    m_whereNow->setVisible(isAway && !m_isMoving);
    m_elsewhere->setVisible(!isAway && !m_isMoving);
    showMoved();
}

void ExchangePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this, formColumn);
}

} // namespace greenroom::ui
