// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpage.h"

#include "core/media/transport.h"
#include "ui/review/mappanel.h"
#include "ui/review/noteeditor.h"
#include "ui/review/notesdelegate.h"
#include "ui/review/notesmodel.h"
#include "ui/review/reviewstate.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/errortext.h"
#include "ui/shell/messages.h"
#include "ui/shell/pictures.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/transportbar.h"
#include "ui/widgets/videosurface.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int filmPictures = 24;
constexpr int waveBuckets = 1200;
constexpr double noteStays = 4;        ///< s: how long a note of one moment is shown on the picture
constexpr int narrowWidth = 1100 - 84; ///< of the page, beside the rail
constexpr int noteRow = 33;
constexpr int lookEvery = 500; ///< ms, for more of a recording that is arriving
constexpr double atEnd = 0.1;  ///< s

/// Has the height it is given, at least its minimum, whatever is wrapped in it.
class Pages final : public QStackedWidget {
public:
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return {0, minimumHeight()}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
};

/// One kind of notes with its symbol.
class LegendEntry final : public QWidget {
public:
    explicit LegendEntry(NoteKind kind) : m_kind(kind) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(noteKindName(kind));
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(fontFor(Type::Caption));
        return {scaled(18) + metrics.horizontalAdvance(noteKindName(m_kind)) + 1, metrics.height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& colours = tokens(palette());
        QPainter painter(this);
        drawNoteSymbol(painter, m_kind, {scaled(6) + 0.5, height() / 2.0}, scaled(12), noteColour(m_kind, colours),
                       colours.base);
        painter.setFont(fontFor(Type::Caption));
        painter.setPen(colours.muted);
        painter.drawText(rect().adjusted(scaled(18), 0, 0, 0), Qt::AlignVCenter, noteKindName(m_kind));
    }

private:
    NoteKind m_kind;
};

QString placeText(double begin, std::optional<double> end) {
    return end ? ReviewPage::tr("%1 to %2").arg(clockText(begin), clockText(*end)) : clockText(begin);
}

} // namespace

ReviewPage::ReviewPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new ReviewState(context, this))
    , m_player(new PlayerView(context))
    , m_editor(new NoteEditor(context.commands))
    , m_map(new MapPanel(*m_state))
    , m_notes(new NotesModel(this))
    , m_lower(new Pages)
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
    , m_filler(new QWidget)
    , m_row(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 20, 16);
    column->setSpacing(0);
    makeHeader(column);
    column->addWidget(makeShareNote());
    m_player->insertBelowBar(m_editor);
    m_left->setSpacing(8);
    m_left->addWidget(m_player, 1);
    m_tabButtons = {makeButton(tr("Notes")), makeButton(tr("Assessment map"))};
    m_tabs = makeSegments(m_tabButtons);
    m_tabButtons.first()->setChecked(true);
    for (int i = 0; i < m_tabButtons.size(); ++i) {
        makeSmall(m_tabButtons[i]);
        connect(m_tabButtons[i], &QPushButton::clicked, this, [this, i] { showTab(i); });
    }
    m_tabs->hide();
    m_left->addWidget(m_tabs);
    m_lower->addWidget(makeNotes());
    // The player takes what it can use; what is left is the notes'.
    m_lower->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_left->addWidget(m_lower);
    m_filler->hide();
    m_left->addWidget(m_filler);
    m_right->setSpacing(16);
    m_right->addWidget(m_map, 3);
    m_row->setSpacing(20);
    m_row->addLayout(m_left, 1);
    m_row->addLayout(m_right);
    column->addLayout(m_row, 1);
    makeCommands();

    m_watch.setInterval(lookEvery);
    connect(&m_watch, &QTimer::timeout, this, &ReviewPage::watchArriving);
    connect(&m_player->transport(), &Transport::ended, this, [this] { m_goesOn = m_watch.isActive(); });
    connect(&m_player->transport(), &Transport::stateChanged, this, &ReviewPage::showArriving);
    connect(m_state, &ReviewState::opened, this, &ReviewPage::showOpened);
    connect(m_state, &ReviewState::changed, this, &ReviewPage::showReview);
    connect(m_state, &ReviewState::assessmentChanged, this, &ReviewPage::showHeader);
    connect(m_state, &ReviewState::failed, this, &ReviewPage::showProblem);
    connect(m_state, &ReviewState::noteAdded, this, [this](const EntityId& note) { m_toChoose = note; });
    connect(m_state, &ReviewState::finished, this,
            [this] { this->context().messages.tell(tr("Your assessment is saved.")); });
    connect(m_editor, &NoteEditor::typed, this, [this] { m_player->transport().pause(); });
    connect(m_editor, &NoteEditor::posted, this, &ReviewPage::post);
    connect(m_editor, &NoteEditor::cancelled, this, &ReviewPage::closeEditor);
    connect(m_map, &MapPanel::momentChosen, &m_player->transport(), &Transport::seek);
    connect(m_map, &MapPanel::left, this, [this] {
        if (m_narrow)
            showTab(0);
        m_player->timeline().setFocus();
    });
    connect(&m_player->timeline(), &Timeline::markerActivated, this, &ReviewPage::chooseNote);
    connect(&m_player->transport(), &Transport::positionChanged, this, &ReviewPage::showNoteOf);
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
    connect(m_compare, &QPushButton::clicked, this, [this] {
        context().navigator.go({PageKind::Compare, m_state->review().subject.id.entity()});
    });
    m_share = makeButton(tr("Share"), ButtonKind::Outlined, u"share"_s);
    connect(m_share, &QPushButton::clicked, this, &ReviewPage::share);
    m_again = makeButton(tr("Record again"), ButtonKind::Outlined, u"practise"_s);
    connect(m_again, &QPushButton::clicked, this, &ReviewPage::recordAgain);
    m_save = makeButton(tr("Save my assessment"), ButtonKind::Filled);
    connect(m_save, &QPushButton::clicked, m_state, &ReviewState::finish);
    m_header->addAction(m_star);
    m_header->addAction(m_share);
    m_header->addAction(m_again);
    m_header->addAction(m_compare);
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

QWidget* ReviewPage::makeNotes() {
    auto* panel = new QWidget;
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(new TextLabel(tr("Notes"), Type::BodyBold));
    m_count = new TextLabel({}, Type::Body, Tone::Muted);
    top->addWidget(m_count);
    const auto add = [&](const QString& id, const QString& iconName, auto function) {
        QAction* action = context().commands.on(id, this, function);
        QPushButton* button = makeIconButton(iconName, action->text());
        makeSmall(button);
        button->setToolTip(action->toolTip());
        connect(action, &QAction::changed, button, [button, action] { button->setToolTip(action->toolTip()); });
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_noteButtons.append(button);
        top->addWidget(button);
    };
    add(u"note-loop"_s, u"loop"_s, [this] { loopNote(); });
    add(u"note-reply"_s, u"reply"_s, [this] { replyToNote(); });
    add(u"note-edit"_s, u"draw"_s, [this] { editNote(); });
    add(u"note-delete"_s, u"delete"_s, [this] { deleteNote(); });
    top->addStretch(1);
    m_legend = makeLegend();
    top->addWidget(m_legend);
    column->addLayout(top);

    m_list = new QListView;
    m_list->setObjectName(u"plain"_s);
    m_list->setModel(m_notes);
    m_list->setItemDelegate(new NotesDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    chooseFirstOnTab(m_list);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Notes"));
    m_list->setProperty("ownFocusRing", true);
    m_list->viewport()->setAutoFillBackground(false);
    m_empty = new TextLabel(
        tr("No notes yet. Press %1 where you notice something.").arg(context().commands.keyText(u"note"_s)), Type::Body,
        Tone::Muted, m_list);
    m_empty->setGeometry(10, 6, scaled(500), scaled(24));
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& at) { chooseNote(m_notes->numberAt(at.row())); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& at) { chooseNote(m_notes->numberAt(at.row())); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReviewPage::showNotes);
    column->addWidget(m_list, 1);
    return panel;
}

QWidget* ReviewPage::makeLegend() {
    auto* legend = new QWidget;
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (const NoteKind kind : {NoteKind::Praise, NoteKind::Suggestion, NoteKind::Question})
        row->addWidget(new LegendEntry(kind));
    return legend;
}

void ReviewPage::makeCommands() {
    Commands& commands = context().commands;
    QAction* note = commands.on(u"note"_s, this, [this] { writeNote(); });
    QPushButton* button = makeButton(tr("Note"), ButtonKind::Outlined, u"note"_s);
    button->setToolTip(note->toolTip());
    connect(note, &QAction::changed, button, [button, note] { button->setToolTip(note->toolTip()); });
    connect(button, &QPushButton::clicked, note, &QAction::trigger);
    m_player->bar().addWidget(button);
    auto* menu = new QMenu(m_more);
    menu->addAction(commands.on(u"note-previous"_s, this, [this] { stepNote(-1); }));
    menu->addAction(commands.on(u"note-next"_s, this, [this] { stepNote(1); }));
    menu->addSeparator();
    menu->addAction(commands.on(u"moment"_s, this, [this] { addMoment(); }));
    menu->addAction(commands.on(u"map"_s, this, [this] {
        if (m_narrow)
            showTab(1);
        m_map->focusMap();
    }));
    menu->addSeparator();
    menu->addAction(icon(u"keyboard"_s), tr("Keyboard shortcuts"), this,
                    [this] { context().navigator.go({PageKind::Shortcuts}); });
    m_more->setMenu(menu);
    QAction* toShare = commands.on(u"share"_s, this, [this] { share(); });
    m_share->setToolTip(toShare->toolTip());
    QAction* save = commands.on(u"assessment-save"_s, this, [this] { m_state->finish(); });
    m_save->setToolTip(save->toolTip());
}

void ReviewPage::enter(const Place& place) {
    m_openAt = place.seconds;
    m_toChoose = place.other;
    if (m_state->isOpen() && m_state->review().subject.id.entity() == place.subject) {
        if (m_openAt >= 0)
            m_player->transport().seek(m_openAt);
        showReview(); // what is to be chosen may be there
        return;
    }
    m_player->close();
    m_playing = {};
    m_player->showMessage({}, {});
    m_editor->finish();
    shareHeight();
    m_header->setTitle(tr("Review"));
    m_header->setLine({});
    m_state->open(place.subject);
    m_player->timeline().setFocus();
}

void ReviewPage::leave() {
    keepWriting();
    m_editor->finish();
    m_player->close();
    m_playing = {};
    m_watch.stop();
    m_state->close();
    context().pictures.drop(this);
}

bool ReviewPage::undo() {
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
    playClip();
}

void ReviewPage::showProblem(const Error& error) {
    m_player->close();
    m_playing = {};
    m_watch.stop();
    m_editor->finish();
    if (error.code == ErrorCode::Refused) {
        m_player->showMessage(tr("This is not shared with you any more."),
                              tr("It was withdrawn, or its time is over. The recording is gone from this laptop."));
        return;
    }
    const ErrorText text = describe(error, tr("This cannot be opened."));
    m_player->showMessage(text.happened, text.advice);
}

void ReviewPage::playClip() {
    const ReviewSubject& review = m_state->review();
    m_playing = review.subject.id.entity();
    m_watch.stop();
    if (!review.clip) {
        if (review.arriving)
            playArriving();
        else if (review.hadClip)
            m_player->showMessage(tr("The recording is not on this laptop any more."),
                                  tr("Its notes and levels are still here."));
        else
            m_player->showMessage(tr("There is no recording."), tr("You can assess what you saw on the map."));
        return;
    }
    m_player->open(review.clip->path, m_header->title(), m_openAt);
    const EntityId subject = m_playing;
    context().pictures.askFilmstrip(*review.clip, filmPictures, this,
                                    [this, subject](const Result<QList<Thumbnail>>& film) {
                                        QList<QImage> pictures;
                                        for (const Thumbnail& one : film ? *film : QList<Thumbnail>())
                                            pictures.append(one.image);
                                        if (subject == m_playing)
                                            m_player->setFilm(pictures);
                                    });
    context().pictures.askPeaks(*review.clip, waveBuckets, this, [this, subject](const Result<QList<float>>& peaks) {
        if (peaks && subject == m_playing)
            m_player->setPeaks(*peaks);
    });
}

void ReviewPage::playArriving() {
    m_played = 0;
    m_goesOn = false;
    m_watch.start();
    watchArriving();
}

/// Opens what is there as soon as something is, and more of it when the player has come to the end of that.
void ReviewPage::watchArriving() {
    const ReviewSubject& review = m_state->review();
    if (!m_state->isOpen() || !review.media || review.clip)
        return m_watch.stop();
    const Arriving now = arrivingOf(context().homeFolder, *review.media);
    const TransportState& playing = m_player->transport().state();
    const bool isAtEnd = m_player->transport().position() >= playing.end - atEnd;
    if (m_played == 0 && now.bytes == 0) {
        sayOnItsWay();
    } else if (m_played == 0) {
        m_player->open(now.path, m_header->title(), m_openAt);
        m_played = now.bytes;
    } else if (now.bytes > m_played && isAtEnd && playing.phase == TransportState::Phase::Open && !playing.seeking) {
        const double position = playing.end;
        m_player->open(now.path, m_header->title(), position);
        m_played = now.bytes;
        if (std::exchange(m_goesOn, false))
            m_player->transport().play();
    }
    showArriving();
}

void ReviewPage::sayOnItsWay() {
    m_player->showMessage(tr("The recording is still on its way."),
                          tr("It can be played as soon as its beginning has arrived. You can stay here."));
}

void ReviewPage::playWhole() {
    const TransportState& state = m_player->transport().state();
    const bool isAtEnd = m_player->transport().position() >= state.end - atEnd;
    const bool plays = state.playing || (std::exchange(m_goesOn, false) && isAtEnd);
    if (m_played > 0)
        m_openAt = m_player->transport().position();
    playClip();
    if (plays)
        m_player->transport().play();
}

void ReviewPage::showArriving() {
    const ReviewSubject& review = m_state->review();
    const bool isArriving = m_state->isOpen() && review.arriving && !review.clip;
    const TransportState& playing = m_player->transport().state();
    const bool isOpen = isArriving && playing.phase == TransportState::Phase::Open;
    const bool isThere = isOpen && !playing.problem;
    if (isOpen && playing.problem) // its index has not come yet
        sayOnItsWay();
    m_player->surface().setPlate(
        Qt::TopRightCorner,
        isThere ? tr("Arriving: %1 of %2 can be played").arg(clockText(playing.end), clockText(review.duration))
                : QString());
}

void ReviewPage::showReview() {
    const ReviewSubject& review = m_state->review();
    QList<TimelineLandmark> landmarks;
    for (const auto& [title, at] : review.landmarks)
        landmarks.append({title, at});
    m_player->timeline().setLandmarks(landmarks);
    m_notes->setNotes(review.notes, review.names, review.self);
    QList<TimelineMarker> markers;
    for (const Note& note : review.notes)
        markers.append({note.starts, note.ends, kindOf(note.tone), note.text});
    m_player->timeline().setMarkers(markers);
    showHeader();
    if (m_state->isOpen() && review.clip && m_watch.isActive()) // all of it is here now
        playWhole();
    if (m_toChoose != EntityId() && m_notes->rowOf(m_toChoose) >= 0)
        choose(std::exchange(m_toChoose, {}));
    showNotes();
    showNoteOf(m_player->transport().position());
}

void ReviewPage::showHeader() {
    const ReviewSubject& review = m_state->review();
    const bool isTake = review.isTake();
    m_header->setTitle(!m_state->isOpen()     ? tr("Review")
                       : isTake               ? tr("Attempt %1").arg(review.attempt)
                       : review.who.isEmpty() ? tr("Observation")
                                              : review.who);
    m_header->setLine(m_state->isOpen() ? lineWords() : QString());
    m_tag->setText(review.recovered ? tr("Recovered") : tr("Full run"));
    m_tag->setVisible(review.recovered || review.fullRun);
    m_star->setVisible(isTake);
    m_share->setVisible(isTake);
    m_again->setVisible(isTake && review.hasFeedback());
    m_compare->setVisible(!review.isShare() && m_state->isOpen());
    showShareNote();
    m_star->setIcon(icon(review.starred ? u"star-filled"_s : u"star"_s));
    m_star->setAccessibleName(review.starred ? tr("Take the star off") : tr("Star this take"));
    m_star->setToolTip(review.starred ? tr("Starred: this one. Press to take the star off.")
                                      : tr("Star this take: it is the one you stand behind"));
    m_compare->setEnabled(review.clip.has_value());
    m_save->setVisible(review.map.has_value());
    m_save->setEnabled(m_state->hasUnsaved());
    m_save->setText(review.finished.isEmpty() || m_state->hasUnsaved() ? tr("Save my assessment") : tr("Saved"));
}

QString ReviewPage::lineWords() const {
    const ReviewSubject& review = m_state->review();
    const qint64 now = context().clock.nowMs();
    const QString day = dayText(review.recordedMs, now);
    if (review.isShare()) {
        const QString attempts = review.firstShare ? tr("%n attempt(s) before sharing", nullptr, review.attempts)
                                                   : tr("%n attempt(s) since the last share", nullptr, review.attempts);
        return tr("%1. Everybody it is shared with sees what you note and score. Shared %2, until %3, %4.")
            .arg(review.scenario, dayText(review.sharedMs, now), dayText(review.expiresMs, now), attempts);
    }
    if (!review.isTake())
        return tr("%1, %2").arg(review.scenario, day);
    if (!review.isShared)
        return tr("%1. Recorded %2. Only you can see this until you share it.").arg(review.scenario, day);
    if (review.sharedWith.isEmpty())
        return tr("%1. Recorded %2. It waits for your coach.").arg(review.scenario, day);
    return tr("%1. Recorded %2. Shared with %3.").arg(review.scenario, day, listText(review.sharedWith));
}

void ReviewPage::showShareNote() {
    const ReviewSubject& review = m_state->review();
    m_shareNote->setText(tr("%1: “%2”").arg(review.who, review.shareNote));
    m_said->setVisible(!review.shareNote.isEmpty());
}

void ReviewPage::showNotes() {
    const auto count = m_state->review().notes.size();
    m_count->setText(count == 0 ? QString() : QString::number(count));
    m_empty->setVisible(count == 0);
    const QModelIndex at = chosenRow();
    const bool isChosen = at.isValid();
    const Reply* reply = isChosen ? m_notes->replyAt(at.row()) : nullptr;
    const bool isOwn = isChosen && m_state->isOwn(reply ? reply->id : m_notes->noteAt(at.row()).id.entity());
    m_noteButtons[0]->setEnabled(isChosen);
    m_noteButtons[1]->setEnabled(isChosen);
    m_noteButtons[2]->setEnabled(isOwn && !reply);
    m_noteButtons[3]->setEnabled(isOwn);
    m_player->timeline().setChosenMarker(chosenNote().value_or(-1));
}

void ReviewPage::showNoteOf(double position) {
    QString words;
    for (const Note& note : m_state->review().notes)
        if (position >= note.starts - 0.05 && position <= note.ends.value_or(note.starts + noteStays))
            words = tr("%1: %2").arg(noteKindName(kindOf(note.tone)), note.text);
    m_player->surface().setPlate(Qt::TopLeftCorner, words);
}

// Writing -------------------------------------------------------------------------------------------------------------

void ReviewPage::writeNote() {
    if (!m_state->isOpen() || m_editor->isOpen())
        return;
    const TransportState& playing = m_player->transport().state();
    Writing writing;
    writing.begin = std::max(0.0, playing.loop ? playing.loop->begin : m_player->transport().position());
    if (playing.loop)
        writing.end = playing.loop->end;
    openEditor(writing, tr("Note at %1").arg(placeText(writing.begin, writing.end)), {}, m_editor->kind());
}

void ReviewPage::editNote() {
    keepWriting();
    const auto chosen = chosenNote();
    if (!chosen)
        return;
    const Note& note = m_state->review().notes[*chosen];
    if (m_notes->replyAt(chosenRow().row()) || !m_state->isOwn(note.id))
        return;
    openEditor({Writing::What::Edit, note.id, note.starts, note.ends},
               tr("Edit the note at %1").arg(placeText(note.starts, note.ends)), note.text, kindOf(note.tone));
}

void ReviewPage::replyToNote() {
    keepWriting();
    const auto chosen = chosenNote();
    if (!chosen)
        return;
    const Note& note = m_state->review().notes[*chosen];
    openEditor({Writing::What::Reply, note.id, note.starts, note.ends},
               tr("Reply to the note at %1").arg(placeText(note.starts, note.ends)), {}, m_editor->kind());
}

void ReviewPage::deleteNote() {
    const QModelIndex at = chosenRow();
    if (!at.isValid() || m_editor->isOpen())
        return;
    const NoteId note = m_notes->noteAt(at.row()).id;
    if (const Reply* reply = m_notes->replyAt(at.row())) {
        if (m_state->isOwn(reply->id))
            m_state->removeReply(reply->id);
        return;
    }
    if (!m_state->isOwn(note))
        return;
    m_state->removeNote(note);
    context().messages.tell(tr("The note is deleted."), [this, note, step = m_state->undo().index()] {
        if (m_state->undo().index() == step)
            m_state->undo().undo();
        else
            m_state->restoreNote(note);
    });
}

void ReviewPage::openEditor(const Writing& writing, const QString& title, const QString& text, NoteKind kind) {
    m_writing = writing;
    m_playsOn = m_player->transport().state().playing;
    m_editor->begin(title, text, writing.what != Writing::What::Reply, kind);
    shareHeight();
}

void ReviewPage::post() {
    const QString text = m_editor->text();
    const NoteTone tone = toneOf(m_editor->kind());
    switch (m_writing.what) {
    case Writing::What::New:
        m_state->addNote(m_writing.begin, m_writing.end, tone, text);
        break;
    case Writing::What::Edit:
        m_state->editNote(NoteId(m_writing.note), tone, text);
        break;
    case Writing::What::Reply:
        m_state->reply(NoteId(m_writing.note), text);
        break;
    }
    closeEditor();
}

void ReviewPage::keepWriting() {
    if (m_editor->isOpen() && !m_editor->text().trimmed().isEmpty())
        post();
}

void ReviewPage::closeEditor() {
    m_player->timeline().setFocus();
    m_editor->finish();
    shareHeight();
    if (std::exchange(m_playsOn, false))
        m_player->transport().play();
}

// Notes and moments ---------------------------------------------------------------------------------------------------

QModelIndex ReviewPage::chosenRow() const {
    return m_list->selectionModel()->selectedIndexes().value(0);
}

std::optional<int> ReviewPage::chosenNote() const {
    const QModelIndex at = chosenRow();
    return at.isValid() ? std::optional(m_notes->numberAt(at.row())) : std::nullopt;
}

void ReviewPage::choose(const EntityId& note) {
    m_list->setCurrentIndex(m_notes->index(m_notes->rowOf(note)));
    m_list->scrollTo(m_list->currentIndex());
}

void ReviewPage::chooseNote(int number) {
    if (number < 0 || number >= m_state->review().notes.size())
        return;
    const Note& note = m_state->review().notes[number];
    if (chosenNote() != number)
        choose(note.id);
    m_player->transport().seek(note.starts);
}

void ReviewPage::stepNote(int step) {
    const QList<Note>& notes = m_state->review().notes;
    if (notes.isEmpty())
        return;
    const auto last = static_cast<int>(notes.size()) - 1;
    if (const auto chosen = chosenNote()) {
        chooseNote(std::clamp(*chosen + step, 0, last));
        return;
    }
    // From where the player is.
    const double here = m_player->transport().position();
    const auto behind = static_cast<int>(
        std::count_if(notes.begin(), notes.end(), [&](const Note& note) { return note.starts <= here; }));
    chooseNote(std::clamp(step > 0 ? behind : behind - 1, 0, last));
}

void ReviewPage::loopNote() {
    const auto chosen = chosenNote();
    if (!chosen)
        return;
    Transport& transport = m_player->transport();
    const Note& note = m_state->review().notes[*chosen];
    const double begin = note.ends ? note.starts : std::max(0.0, note.starts - 2);
    const double end = note.ends.value_or(note.starts + noteStays);
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

void ReviewPage::addMoment() {
    if (!m_state->isOpen() || m_map->criterion().isEmpty())
        return;
    m_state->addMoment(m_map->criterion(), m_player->transport().position());
}

// Place ---------------------------------------------------------------------------------------------------------------

void ReviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void ReviewPage::showTab(int tab) {
    m_tabButtons[tab]->setChecked(true);
    m_lower->setCurrentIndex(tab);
    // The map needs the room of the time line; the player's keys go on.
    m_player->setTimelineVisible(tab == 0);
}

void ReviewPage::arrange() {
    const bool narrow = width() < scaled(narrowWidth);
    const bool hadFocus = m_map->isAncestorOf(QApplication::focusWidget());
    if (narrow != m_narrow) {
        m_narrow = narrow;
        if (narrow) {
            m_right->removeWidget(m_map);
            m_lower->addWidget(m_map);
            m_map->setMaximumWidth(QWIDGETSIZE_MAX);
            m_map->setMinimumWidth(0);
            showTab(hadFocus ? 1 : 0);
        } else {
            m_lower->removeWidget(m_map);
            m_right->insertWidget(0, m_map, 3);
            m_map->show();
            showTab(0);
        }
        if (hadFocus)
            m_map->focusMap();
    }
    if (!m_narrow)
        m_map->setFixedWidth(std::clamp(scaled(412) + (width() - 1196) / 4, std::min(scaled(412), width() * 2 / 5),
                                        std::max(scaled(412), 480)));
    placeNotes(!m_narrow && width() >= scaled(1400) && height() >= scaled(860));
    shareHeight();
    m_legend->setVisible(m_lower->width() >= scaled(520));
}

/// In large windows the notes go below the map, and the picture has the whole height.
void ReviewPage::placeNotes(bool right) {
    if (right != m_filler->isHidden())
        return;
    m_filler->setVisible(right);
    if (right) {
        m_left->removeWidget(m_lower);
        m_right->addWidget(m_lower, 2);
    } else {
        m_right->removeWidget(m_lower);
        m_left->insertWidget(m_left->indexOf(m_filler), m_lower);
    }
}

/// The notes have a few rows, more in high windows, and the picture the rest. In low ones they make room for the field
/// while a note is written.
void ReviewPage::shareHeight() {
    const bool givesWay = m_editor->isOpen() && height() < scaled(760);
    m_tabs->setVisible(m_narrow && !givesWay);
    m_lower->setVisible(!givesWay);
    const int rows = std::clamp((height() - scaled(600)) / scaled(60), 2, 5);
    m_lower->setMinimumHeight(scaled(32 + rows * noteRow));
}

} // namespace greenroom::ui
