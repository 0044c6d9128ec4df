// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/joinpage.h"

#include "ui/shell/context.h"
#include "ui/shell/errortext.h"
#include "ui/team/joinstate.h"
#include "ui/team/ownership.h"
#include "ui/team/ownkeys.h"
#include "ui/team/teamlink.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 420;

TextLabel* paragraph(const QString& text = {}, Tone tone = Tone::Muted) {
    auto* label = new TextLabel(text, Type::Body, tone);
    label->setWrapped();
    return label;
}

} // namespace

JoinPage::JoinPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new JoinState(context, usualPlaces, this))
    , m_keys(new OwnKeysState(context, this))
    , m_header(new PageHeader(tr("Your team")))
    , m_problem(paragraph({}, Tone::Danger))
    , m_invitation(new QPlainTextEdit)
    , m_about(paragraph({}, Tone::Text))
    , m_place(makeButton({}, ButtonKind::Outlined, u"folder"_s))
    , m_join(makeButton(tr("Ask to join"), ButtonKind::Filled))
    , m_name(new QLineEdit)
    , m_folder(new QLineEdit)
    , m_make(makeButton(tr("Make the team"), ButtonKind::Outlined, u"team"_s))
    , m_choices(new QWidget)
    , m_onward(makeButton({}, ButtonKind::Outlined)) {
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(columnEdge, 0, 0, 0);
    column->setSpacing(0);
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, this, [this] { this->context().navigator.back(); });
    column->addWidget(m_header);
    auto* content = new QWidget;
    auto* parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 16, columnEdge, columnEdge);
    parts->setSpacing(16);
    parts->addWidget(m_problem);
    auto* row = new QHBoxLayout(m_choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeJoining(), 1);
    row->addWidget(makeMaking(), 1);
    m_asked = makeAsked();
    parts->addWidget(m_asked);
    parts->addWidget(m_choices);
    parts->addStretch();
    m_scroll = makeScroll(content);
    column->addWidget(m_scroll, 1);
    connect(m_state, &JoinState::changed, this, &JoinPage::showState);
    connect(&context.team, &TeamLink::changed, this, &JoinPage::showState);
    connect(m_state, &JoinState::made, this, [this] { this->context().navigator.go({PageKind::Team}); });
}

Card* JoinPage::makeJoining() {
    auto* card = new Card;
    card->column()->setSpacing(12);
    card->column()->addWidget(new TextLabel(tr("Join a team"), Type::Heading));
    card->column()->addWidget(paragraph(tr("Paste the invitation that you were sent, or drop its file here.")));
    m_invitation->setAccessibleName(tr("Invitation"));
    m_invitation->setPlaceholderText(u"greenroom:join/…"_s);
    m_invitation->setTabChangesFocus(true);
    m_invitation->setAcceptDrops(false); // the page takes them: of a file it wants the path
    m_invitation->setFixedHeight(scaled(84));
    connect(m_invitation, &QPlainTextEdit::textChanged, this, [this] { m_state->read(m_invitation->toPlainText()); });
    card->column()->addWidget(m_invitation);
    auto* open = makeButton(tr("Open a file…"), ButtonKind::Link);
    connect(open, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(window(), tr("Open an invitation"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({tr("Invitations (*.greenroom-invitation *.txt)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, m_invitation, &QPlainTextEdit::setPlainText);
        dialog->open();
    });
    card->column()->addWidget(open, 0, Qt::AlignLeft);
    card->column()->addWidget(m_about);
    connect(m_place, &QPushButton::clicked, this, [this] {
        chooseFolder(tr("Where the team share is on this computer"),
                     [this](const QString& folder) { m_state->choosePlace(folder); });
    });
    card->column()->addWidget(m_place, 0, Qt::AlignLeft);
    card->column()->addWidget(
        paragraph(tr("The team sees your name and that you are in it. Your recordings, notes and levels stay on this "
                     "laptop until you share them.")));
    connect(m_join, &QPushButton::clicked, m_state, &JoinState::join);
    card->column()->addWidget(m_join, 0, Qt::AlignLeft);
    auto* without = makeButton(tr("I have no invitation, only the folder…"), ButtonKind::Link);
    connect(without, &QPushButton::clicked, this, [this] {
        chooseFolder(tr("The folder of the team"), [this](const QString& folder) { m_state->joinAt(folder); });
    });
    card->column()->addWidget(without, 0, Qt::AlignLeft);
    card->column()->addStretch();
    return card;
}

Card* JoinPage::makeMaking() {
    auto* card = new Card;
    card->column()->setSpacing(12);
    card->column()->addWidget(new TextLabel(tr("Make a team"), Type::Heading));
    card->column()->addWidget(
        paragraph(tr("You need a folder that everybody reaches: on a file server, or one that Dropbox, OneDrive, "
                     "Nextcloud or Syncthing carries around. Whoever runs that place cannot read what is in it.")));
    m_name->setPlaceholderText(tr("Name of the team"));
    m_name->setAccessibleName(m_name->placeholderText());
    card->column()->addWidget(m_name);
    auto* place = new QHBoxLayout;
    m_folder->setPlaceholderText(tr("Folder"));
    m_folder->setAccessibleName(tr("Folder of the team share"));
    place->addWidget(m_folder, 1);
    auto* choose = makeButton(tr("Choose…"), ButtonKind::Outlined, u"folder"_s);
    connect(choose, &QPushButton::clicked, this, [this] {
        chooseFolder(tr("The folder of the team"),
                     [this](const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    });
    place->addWidget(choose);
    card->column()->addLayout(place);
    card->column()->addWidget(paragraph(
        tr("You will be its owner: you invite people and let them in. Until somebody joins, nobody sees anything.")));
    for (QLineEdit* field : {m_name, m_folder}) {
        connect(field, &QLineEdit::textChanged, this, &JoinPage::showState);
        connect(field, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    }
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_state->make(m_name->text().trimmed(), QDir::fromNativeSeparators(m_folder->text().trimmed()));
    });
    card->column()->addWidget(m_make, 0, Qt::AlignLeft);
    card->column()->addStretch();
    return card;
}

Card* JoinPage::makeAsked() {
    auto* card = new Card;
    card->column()->setSpacing(12);
    m_askedAbout = new TextLabel({}, Type::Body);
    m_askedAbout->setWrapped();
    card->column()->addWidget(m_askedAbout);
    m_words = new TextLabel({}, Type::Heading);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->column()->addWidget(m_words);
    m_code = new TeamCodeForm(context(), tr("Be the owner here"), true);
    card->column()->addWidget(m_code);
    connect(m_onward, &QPushButton::clicked, this, [this] {
        const TeamState& team = context().team.state();
        if (team.standing == TeamState::Standing::Removed)
            m_keys->replaceKeys();
        else
            context().navigator.go({team.isIn() ? PageKind::Today : PageKind::Exchange});
    });
    card->column()->addWidget(m_onward, 0, Qt::AlignLeft);
    return card;
}

void JoinPage::chooseFolder(const QString& title, const std::function<void(const QString&)>& then) {
    auto* dialog = new QFileDialog(window(), title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void JoinPage::enter(const Place& place) {
    if (!place.words.isEmpty())
        m_invitation->setPlainText(place.words);
    else if (m_state->place().isEmpty())
        m_state->read(m_invitation->toPlainText());
    showState();
    m_invitation->setFocus();
}

void JoinPage::leave() {
    m_state->stopLooking();
}

bool JoinPage::isSettled() const {
    return context().team.state().isKnown && !m_state->isBusy() && !m_state->isLooking() && !m_code->isBusy();
}

void JoinPage::showState() {
    const TeamState& team = context().team.state();
    using Standing = TeamState::Standing;
    const bool isAlone = team.standing == Standing::Alone;
    const bool isRemoved = team.standing == Standing::Removed;
    m_choices->setVisible(isAlone);
    m_asked->setVisible(!isAlone);
    m_header->setLine(
        isAlone ? tr("Alone, everything here is yours and stays here. A team adds people who may see what you "
                     "share.")
                : QString());
    const auto& problem = m_state->problem();
    const ErrorText text = problem ? describe(*problem, tr("That did not work.")) : ErrorText();
    m_problem->setText(problem ? sentenceOf(text) + u'\n' + text.details : QString());
    m_problem->setVisible(problem.has_value());

    const auto& invitation = m_state->invitation();
    m_about->setVisible(invitation.has_value());
    if (invitation)
        m_about->setText(tr("%1 invites you to %2, until %3.")
                             .arg(invitation->inviter, invitation->teamName,
                                  bareDayText(invitation->expiresMs, context().clock.nowMs())));
    m_place->setVisible(invitation.has_value());
    m_place->setText(m_state->isLooking()         ? tr("Looking for the team share…")
                     : m_state->place().isEmpty() ? tr("Choose the folder of the team share…")
                                                  : QDir::toNativeSeparators(m_state->place()));
    m_join->setEnabled(invitation && !m_state->isBusy() && !m_state->place().isEmpty());
    m_make->setEnabled(!m_state->isBusy() && !m_name->text().trimmed().isEmpty() &&
                       !m_folder->text().trimmed().isEmpty());

    const bool isOwners = team.comesBack && team.owned;
    m_code->setVisible(isOwners);
    m_askedAbout->setText(
        team.standing == Standing::In
            ? tr("You are in %1. What the team publishes and what you are asked to practise arrives by itself, and "
                 "“my coach” is who coaches your group.")
                  .arg(team.team)
        : isRemoved
            ? tr("You are no longer in %1. What you recorded stays yours, here. Who was taken out comes back with new "
                 "keys: ask, then call the team's owner, who compares six words with you.")
                  .arg(team.team)
        : isOwners ? tr("%1 is yours, and you have new keys. Nobody else can let you in: type the team code from your "
                        "recovery kit. The laptop with your keys until now is cut off then: it receives nothing new, "
                        "and what it writes does not count; what is on it cannot be recalled. The code is spent, and "
                        "you get a new kit.")
                         .arg(team.team.isEmpty() ? tr("This team") : team.team)
        : team.comesBack
            ? tr("You have new keys. Call the owner of %1 and read out these six words; the owner compares them, and "
                 "then you are in again. Until then nothing is sent or received here.")
                  .arg(team.team)
            : tr("You have asked to join %1. You are in as soon as its owner's Greenroom has seen it. "
                 "If the owner asks, these are your six words:")
                  .arg(team.team));
    m_onward->setText(team.isIn() ? tr("Go to Today") : isRemoved ? tr("Ask to come back") : tr("See where it stands"));
    m_onward->setEnabled(!m_keys->isBusy());
    m_words->setText(team.words);
    m_words->setVisible(team.standing == Standing::Asked && !team.words.isEmpty() && !isOwners);
}

void JoinPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void JoinPage::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    m_invitation->setPlainText(urls.isEmpty() ? event->mimeData()->text() : urls.first().toLocalFile());
    event->acceptProposedAction();
}

void JoinPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitScrolledColumn(*this, *m_scroll, 2 * cardWidth + 16);
}

} // namespace greenroom::ui
