// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpage.h"

#include "core/media/transport.h"
#include "ui/captions/captionsmenu.h"
#include "ui/captions/captionsstate.h"
#include "ui/captions/transcriptpanel.h"
#include "ui/delivery/deliverypanel.h"
#include "ui/review/closerpanel.h"
#include "ui/review/mappanel.h"
#include "ui/review/notesmodel.h"
#include "ui/review/notespanel.h"
#include "ui/review/notewriter.h"
#include "ui/review/reviewstate.h"
#include "ui/review/reviewwords.h"
#include "ui/review/subjectplayer.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/errortext.h"
#include "ui/shell/messages.h"
#include "ui/shell/pictures.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/captionlayer.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/transportbar.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double beforeMoment = 2;     ///< s that a note of one moment is looped from
constexpr int narrowWidth = 1100 - 84; ///< of the page, beside the rail
constexpr int noteRow = 33;

/// Has the height it is given, at least its minimum, whatever is wrapped in it.
class Pages final : public QStackedWidget {
public:
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return {0, minimumHeight()}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
};

/// What of the clip a note is about: its range, or a little around its moment.
LoopRange partOf(const Note& note) {
    return {note.ends ? note.starts : std::max(0.0, note.starts - beforeMoment),
            note.ends.value_or(note.starts + momentSeconds)};
}

} // namespace

ReviewPage::ReviewPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new ReviewState(context, this))
    , m_player(new PlayerView(context))
    , m_show(new SubjectPlayer(context, *m_state, *m_player))
    , m_writer(new NoteWriter(*m_state, *m_player, context.commands, context.messages))
    , m_notes(new NotesPanel(*m_state, context.commands))
    , m_map(new MapPanel(*m_state))
    , m_closer(new CloserState(context, *m_state, this))
    , m_closerPanel(new CloserPanel(context, *m_closer))
    , m_rating(new Pages)
    , m_captions(new CaptionsState(context, this))
    , m_transcript(new TranscriptPanel(*m_captions, m_player->transport()))
    , m_lower(new Pages)
    , m_blank(new QWidget)
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
    , m_filler(new QWidget)
    , m_row(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 20, 16);
    column->setSpacing(0);
    makeHeader(column);
    column->addWidget(makeShareNote());
    m_left->setSpacing(8);
    m_left->addWidget(m_player, 1);
    m_delivery = new DeliveryPanel(context, *m_player);
    auto* deliveryCard = new Card(Surface::Card, 10);
    deliveryCard->column()->addWidget(m_delivery);
    deliveryCard->column()->addWidget(m_transcript);
    deliveryCard->column()->addStretch();
    m_deliveryRoom = makeScroll(deliveryCard);
    m_tabButtons = {makeButton(tr("Notes")), makeButton(tr("Assessment map")), makeButton(tr("Delivery"))};
    m_tabs = makeSegments(m_tabButtons);
    m_tabButtons.first()->setChecked(true);
    for (int i = 0; i < m_tabButtons.size(); ++i) {
        makeSmall(m_tabButtons[i]);
        connect(m_tabButtons[i], &QPushButton::clicked, this, [this, i] { showTab(i); });
    }
    m_tabs->hide();
    m_left->addWidget(m_tabs);
    m_lower->addWidget(m_notes);
    m_lower->addWidget(m_blank);
    // The player takes what it can use; what is left is the notes'.
    m_lower->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_left->addWidget(m_lower);
    m_filler->hide();
    m_left->addWidget(m_filler);
    m_right->setSpacing(16);
    m_rating->addWidget(m_map);
    m_rating->addWidget(m_closerPanel);
    m_right->addWidget(m_rating, 3);
    m_right->addWidget(m_deliveryRoom);
    m_row->setSpacing(20);
    m_row->addLayout(m_left, 1);
    m_row->addLayout(m_right);
    column->addLayout(m_row, 1);
    makeCommands();

    connect(m_closer, &CloserState::stepChanged, this, &ReviewPage::showCloser);
    connect(m_closerPanel, &CloserPanel::playing, &m_player->transport(), &Transport::pause);
    connect(&m_player->transport(), &Transport::stateChanged, this, [this] {
        if (m_player->transport().state().playing)
            m_closerPanel->pause();
    });
    connect(m_state, &ReviewState::opened, this, &ReviewPage::showOpened);
    connect(m_state, &ReviewState::changed, this, &ReviewPage::showReview);
    connect(m_state, &ReviewState::assessmentChanged, this, &ReviewPage::showHeader);
    connect(m_state, &ReviewState::failed, this, &ReviewPage::showProblem);
    connect(m_state, &ReviewState::noteAdded, this, [this](const EntityId& note) { m_toChoose = note; });
    connect(m_state, &ReviewState::finished, this,
            [this] { this->context().messages.tell(tr("Your assessment is saved.")); });
    connect(m_writer, &NoteWriter::toggled, this, &ReviewPage::shareHeight);
    connect(m_delivery, &DeliveryPanel::toggled, this, &ReviewPage::shareHeight);
    connect(m_transcript, &TranscriptPanel::toggled, this, &ReviewPage::shareHeight);
    connect(m_captions, &CaptionsState::changed, this, [this] {
        m_player->captions().setCaptions(0, m_captions->captions());
        m_delivery->setCaptions(m_captions->kept());
        shareHeight();
    });
    connect(m_notes, &NotesPanel::pressed, this, [this](const Note& note) { m_player->transport().seek(note.starts); });
    connect(m_notes, &NotesPanel::chosenChanged, &m_player->timeline(), &Timeline::setChosenMarker);
    connect(m_map, &MapPanel::momentChosen, &m_player->transport(), &Transport::seek);
    connect(m_map, &MapPanel::left, this, [this] {
        if (m_narrow)
            showTab(0);
        m_player->timeline().setFocus();
    });
    connect(&m_player->timeline(), &Timeline::markerActivated, m_notes, &NotesPanel::press);
}

void ReviewPage::makeHeader(QVBoxLayout* column) {
    m_header = new PageHeader(tr("Review"));
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, &context().navigator, &Navigator::back);
    m_tag = new Tag({});
    m_tag->hide();
    m_header->addTag(m_tag);
    m_star = makeIconButton(u"star"_s, tr("Star this take"));
    connect(m_star, &QPushButton::clicked, this, [this] { m_state->star(!m_state->review().starred); });
    m_compare = makeButton(tr("Compare"), ButtonKind::Outlined, u"side-by-side"_s);
    connect(m_compare, &QPushButton::clicked, this, &ReviewPage::compare);
    m_share = makeButton(tr("Share"), ButtonKind::Outlined, u"share"_s);
    m_again = makeButton(tr("Record again"), ButtonKind::Outlined, u"practise"_s);
    connect(m_again, &QPushButton::clicked, this, &ReviewPage::recordAgain);
    m_save = makeButton(tr("Save my assessment"), ButtonKind::Filled);
    m_header->addAction(m_star);
    for (QPushButton* next : {m_share, m_again, m_compare}) // one of them: what comes next
        m_header->addAction(next);
    m_header->addAction(m_save);
    m_more = makeIconButton(u"more"_s, tr("More"));
    m_header->addAction(m_more);
    column->addWidget(m_header);
}

QWidget* ReviewPage::makeShareNote() {
    m_said = new QWidget;
    auto* column = new QVBoxLayout(m_said);
    column->setContentsMargins(0, 0, 0, 12);
    auto* card = new Card(Surface::AccentSoft, 8);
    m_shareNote = new TextLabel;
    m_shareNote->setWrapped();
    card->column()->addWidget(m_shareNote);
    column->addWidget(card);
    m_said->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_said->hide();
    return m_said;
}

void ReviewPage::makeCommands() {
    Commands& commands = context().commands;
    QPushButton* note = makeButton(tr("Note"), ButtonKind::Outlined, u"note"_s);
    bindButton(note, commands.on(u"note"_s, this, [this] { m_writer->write(); }));
    m_player->bar().addWidget(note);
    using Chosen = NotesPanel::Chosen;
    const auto any = [](const Chosen&) { return true; };
    m_notes->addAction(commands.on(u"note-loop"_s, this, [this] { loopNote(); }), u"loop"_s, any);
    m_notes->addAction(commands.on(u"note-drill"_s, this, [this] { drillNote(); }), u"drill"_s,
                       [this](const Chosen&) { return m_state->review().isTake() && m_state->review().clip; });
    m_notes->addAction(commands.on(u"note-reply"_s, this, [this] { m_writer->reply(m_notes->chosen()); }), u"reply"_s,
                       any);
    m_notes->addAction(commands.on(u"note-edit"_s, this, [this] { m_writer->edit(m_notes->chosen()); }), u"draw"_s,
                       [](const Chosen& chosen) { return chosen.canEdit(); });
    m_notes->addAction(commands.on(u"note-delete"_s, this, [this] { m_writer->remove(m_notes->chosen()); }),
                       u"delete"_s, [](const Chosen& chosen) { return chosen.isOwn; });
    auto* menu = new QMenu(m_more);
    m_toShare = commands.on(u"share"_s, this, [this] { share(); });
    bindButton(m_share, m_toShare);
    menu->addAction(m_toShare);
    m_toCompare = menu->addAction(icon(u"side-by-side"_s), tr("Compare"), this, &ReviewPage::compare);
    menu->addSeparator();
    menu->addAction(commands.on(u"note-previous"_s, this, [this] { stepNote(-1); }));
    menu->addAction(commands.on(u"note-next"_s, this, [this] { stepNote(1); }));
    menu->addSeparator();
    menu->addAction(commands.on(u"moment"_s, this, [this] { addMoment(); }));
    menu->addAction(commands.on(u"map"_s, this, [this] {
        if (m_narrow)
            showTab(1);
        focusRating();
    }));
    m_toCloser = commands.on(u"closer"_s, this, [this] { m_closer->begin(); });
    bindButton(m_map->closerButton(), m_toCloser);
    menu->addAction(m_toCloser);
    menu->addSeparator();
    (new CaptionsMenu(*m_captions, this))->addTo(menu);
    menu->addSeparator();
    m_discard = menu->addAction(icon(u"delete"_s), tr("Discard this observation"), m_state, &ReviewState::discard);
    m_discard->setVisible(false);
    connect(m_state, &ReviewState::discarded, this, [this] { context().navigator.back(); });
    menu->addAction(icon(u"keyboard"_s), tr("Keyboard shortcuts"), this,
                    [this] { context().navigator.go({PageKind::Shortcuts}); });
    m_more->setMenu(menu);
    bindButton(m_save, commands.on(u"assessment-save"_s, this, [this] { m_state->finish(); }));
}

void ReviewPage::enter(const Place& place) {
    m_toChoose = place.other;
    if (m_state->isOpen() && m_state->review().subject.id.entity() == place.subject) {
        if (place.seconds >= 0)
            m_player->transport().seek(place.seconds);
        showReview(); // what is to be chosen may be there
        return;
    }
    m_show->close();
    m_show->startAt(place.seconds);
    m_player->showMessage({}, {});
    m_writer->finish();
    m_header->setTitle(tr("Review"));
    m_header->setLine({});
    m_state->open(place.subject);
    m_player->timeline().setFocus();
}

void ReviewPage::leave() {
    m_writer->keep();
    m_writer->finish();
    m_show->close();
    m_delivery->clear();
    m_closer->stop();
    m_captions->clear();
    m_state->close();
}

/// Of what others shared nothing is written down here: it is theirs.
void ReviewPage::showCaptions() {
    const ReviewSubject& review = m_state->review();
    if (review.clip && !review.isShare())
        m_captions->show(*review.clip, titleOf(review));
    else
        m_captions->clear();
}

QWidget* ReviewPage::searchField() {
    if (m_captions->kept() && m_narrow)
        showTab(2);
    return m_transcript->searchField();
}

bool ReviewPage::undo() {
    if (m_closer->takeBack())
        return true;
    if (!m_state->undo().canUndo())
        return false;
    m_state->undo().undo();
    return true;
}

bool ReviewPage::redo() {
    if (!m_state->undo().canRedo())
        return false;
    m_state->undo().redo();
    return true;
}

bool ReviewPage::hasData() const {
    const TransportState& playing = m_player->transport().state();
    return m_state->isOpen() && m_state->isSettled() && playing.phase != TransportState::Phase::Opening &&
           !playing.seeking;
}

bool ReviewPage::isSettled() const {
    return hasData() && context().pictures.isIdle();
}

void ReviewPage::showOpened() {
    showReview();
    m_show->open();
    if (const auto& clip = m_state->review().clip)
        m_delivery->setClip(m_state->review().subject.id.entity(), *clip);
    else
        m_delivery->clear();
    showCaptions();
}

void ReviewPage::showProblem(const Error& error) {
    m_show->close();
    m_writer->finish();
    if (error.code == ErrorCode::Refused) {
        m_player->showMessage(tr("This is not shared with you any more."),
                              tr("It was withdrawn, or its time is over. The recording is gone from this laptop."));
        return;
    }
    const ErrorText text = describe(error, tr("This cannot be opened."));
    m_player->showMessage(text.happened, text.advice);
}

void ReviewPage::showReview() {
    m_show->refresh();
    m_notes->refresh();
    showHeader();
    if (m_toChoose != EntityId() && m_notes->choose(m_toChoose))
        m_toChoose = {};
}

void ReviewPage::showHeader() {
    const ReviewSubject& review = m_state->review();
    const bool isTake = review.isTake();
    m_header->setTitle(m_state->isOpen() ? titleOf(review) : tr("Review"));
    m_header->setLine(m_state->isOpen() ? lineOf(review, context().clock.nowMs()) : QString());
    m_tag->setText(review.recovered ? tr("Recovered") : tr("Full run"));
    m_tag->setVisible(review.recovered || review.fullRun);
    m_star->setVisible(isTake);
    m_discard->setVisible(m_state->isOpen() && review.isObservation());
    m_share->setVisible(isTake && !review.hasFeedback());
    m_again->setVisible(isTake && review.hasFeedback());
    m_compare->setVisible(!isTake && !review.isShare() && m_state->isOpen());
    m_toShare->setVisible(isTake);
    m_toCompare->setVisible(isTake);
    m_toCloser->setVisible(m_closer->canBegin());
    showShareNote();
    m_star->setIcon(icon(review.starred ? u"star-filled"_s : u"star"_s));
    m_star->setAccessibleName(review.starred ? tr("Take the star off") : tr("Star this take"));
    m_star->setToolTip(review.starred ? tr("Starred: this one. Press to take the star off.")
                                      : tr("Star this take: it is the one you stand behind"));
    m_compare->setEnabled(review.clip.has_value());
    m_toCompare->setEnabled(review.clip.has_value());
    m_save->setVisible(review.map.has_value());
    m_save->setEnabled(m_state->hasUnsaved());
    m_save->setText(review.finished.isEmpty() || m_state->hasUnsaved() ? tr("Save my assessment") : tr("Saved"));
}

void ReviewPage::showShareNote() {
    const ReviewSubject& review = m_state->review();
    m_shareNote->setText(tr("%1: “%2”").arg(review.who, review.shareNote));
    m_said->setVisible(!review.shareNote.isEmpty());
}

void ReviewPage::stepNote(int step) {
    m_notes->step(step, m_player->transport().position());
}

/// In the studio, where that part of one's own take plays, is recorded anew, and is shown beside the new one.
void ReviewPage::drillNote() {
    const Note* note = m_notes->chosen().note;
    const ReviewSubject& review = m_state->review();
    if (!note || !review.isTake() || !review.clip || !review.scenarioId)
        return;
    const auto [begin, end] = partOf(*note);
    context().navigator.go({PageKind::Studio, review.scenarioId->entity(), review.subject.id.entity(), begin,
                            note->text, std::min(end, review.duration)});
}

void ReviewPage::loopNote() {
    const Note* note = m_notes->chosen().note;
    if (!note)
        return;
    Transport& transport = m_player->transport();
    const auto [begin, end] = partOf(*note);
    if (transport.state().loop && std::abs(transport.state().loop->begin - begin) < 0.01) {
        transport.clearLoop();
        return;
    }
    transport.setLoop(begin, end);
    transport.seek(begin);
    transport.play();
}

void ReviewPage::recordAgain() {
    if (m_state->review().scenarioId)
        context().navigator.go({PageKind::Studio, m_state->review().scenarioId->entity()});
}

void ReviewPage::share() {
    if (m_state->isOpen() && m_state->review().isTake())
        context().navigator.go({PageKind::Share, m_state->review().subject.id.entity()});
}

void ReviewPage::compare() {
    context().navigator.go({PageKind::Compare, m_state->review().subject.id.entity()});
}

void ReviewPage::addMoment() {
    const bool isAsked = m_closer->step() == CloserState::Step::Asking;
    const QString criterion = isAsked ? m_closer->criterion().id : m_map->criterion();
    if (m_state->isOpen() && !criterion.isEmpty())
        m_state->addMoment(criterion, m_player->transport().position());
}

void ReviewPage::focusRating() {
    if (m_rating->currentWidget() == m_map)
        m_map->focusMap();
    else
        m_closerPanel->setFocus();
}

void ReviewPage::showCloser() {
    QWidget* shown = m_closer->step() == CloserState::Step::Off ? static_cast<QWidget*>(m_map) : m_closerPanel;
    if (m_rating->currentWidget() == shown)
        return;
    m_rating->setCurrentWidget(shown);
    if (!isVisible())
        return;
    if (m_narrow)
        showTab(1);
    focusRating();
}

// Layout --------------------------------------------------------------------------------------------------------------

void ReviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void ReviewPage::showTab(int tab) {
    m_tabButtons[tab]->setChecked(true);
    const QList<QWidget*> pages{m_notes, m_rating, m_deliveryRoom};
    m_lower->setCurrentWidget(pages[tab]);
    if (tab == 2)
        m_delivery->setOpen(true);
    // The map needs the room of the time line; the player's keys go on.
    m_player->setTimelineVisible(tab != 1);
    shareHeight();
}

void ReviewPage::arrange() {
    const bool narrow = width() < scaled(narrowWidth);
    const bool hadFocus = m_rating->isAncestorOf(QApplication::focusWidget());
    if (narrow != m_narrow) {
        m_narrow = narrow;
        if (narrow) {
            m_right->removeWidget(m_rating);
            m_lower->addWidget(m_rating);
            m_right->removeWidget(m_deliveryRoom);
            m_lower->addWidget(m_deliveryRoom);
            m_deliveryRoom->setMaximumWidth(QWIDGETSIZE_MAX);
            m_deliveryRoom->setMinimumWidth(0);
            m_rating->setMaximumWidth(QWIDGETSIZE_MAX);
            m_rating->setMinimumWidth(0);
            showTab(hadFocus ? 1 : 0);
        } else {
            m_lower->removeWidget(m_rating);
            m_right->insertWidget(0, m_rating, 3);
            m_rating->show();
            m_lower->removeWidget(m_deliveryRoom);
            m_right->insertWidget(1, m_deliveryRoom);
            m_deliveryRoom->show();
            showTab(0);
        }
        if (hadFocus)
            focusRating();
    }
    if (!m_narrow)
        m_rating->setFixedWidth(std::clamp(scaled(412) + (width() - 1196) / 4, std::min(scaled(412), width() * 2 / 5),
                                           std::max(scaled(412), 480)));
    if (!m_narrow)
        m_deliveryRoom->setFixedWidth(m_rating->maximumWidth());
    placeNotes(!m_narrow && width() >= scaled(1400) && height() >= scaled(860));
    shareHeight();
}

/// In large windows the notes go below the map, and the picture has the whole height.
void ReviewPage::placeNotes(bool right) {
    if (right != m_filler->isHidden())
        return;
    m_filler->setVisible(right);
    if (right) {
        m_left->removeWidget(m_lower);
        m_right->addWidget(m_lower, 1);
    } else {
        m_right->removeWidget(m_lower);
        m_left->insertWidget(m_left->indexOf(m_filler), m_lower);
    }
}

/// The notes have a few rows, more in high windows, and the picture the rest. While a note is written its field takes
/// of their room and not of the picture's; what is left then may be too little for them.
void ReviewPage::shareHeight() {
    // Folded it is a line; open, it takes a part of the map's room, and the rest of it scrolls.
    const bool isOpen = m_delivery->isOpen() || (m_transcript->isOpen() && !m_transcript->isHidden());
    const int folded = m_deliveryRoom->widget()->sizeHint().height();
    m_deliveryRoom->setMinimumHeight(m_narrow ? 0 : isOpen ? height() / 3 : folded);
    m_deliveryRoom->setMaximumHeight(m_narrow ? QWIDGETSIZE_MAX : isOpen ? height() / 2 : folded);
    const int rows = std::clamp((height() - scaled(600)) / scaled(60), 2, 5);
    const int usual = scaled(32 + rows * noteRow);
    const bool isBelow = m_filler->isHidden();
    const int left = std::max(0, usual - (isBelow ? m_writer->height() : 0));
    const bool givesWay = m_writer->isOpen() && isBelow && left < scaled(32 + 2 * noteRow);
    m_tabs->setVisible(m_narrow && !givesWay);
    if (givesWay)
        m_lower->setCurrentWidget(m_blank);
    else if (m_lower->currentWidget() == m_blank)
        m_lower->setCurrentWidget(m_notes);
    // The map needs more than a few notes do.
    const bool isMap = m_narrow && m_lower->currentWidget() == m_rating;
    const int forMap = std::min(std::max(height() * 2 / 5, scaled(200)), height() / 2);
    m_lower->setMinimumHeight(isMap ? std::max(left, forMap) : left);
}

} // namespace greenroom::ui
