// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparepage.h"

#include "core/media/transport.h"
#include "ui/compare/clipchooser.h"
#include "ui/compare/comparestate.h"
#include "ui/compare/deckview.h"
#include "ui/compare/keyhints.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/pictures.h"
#include "ui/shell/settings.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fullscreen.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/playercommands.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/transportbar.h"
#include "ui/widgets/videosurface.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 20;
constexpr int deckGap = 20;
constexpr int filmPictures = 24;
constexpr int peakBuckets = 800;
const QString layoutSetting = u"compare/layout"_s; ///< side-by-side, stacked

NoteKind kindOf(NoteTone tone) {
    switch (tone) {
    case NoteTone::Suggestion:
        return NoteKind::Suggestion;
    case NoteTone::Question:
        return NoteKind::Question;
    case NoteTone::Praise:
        break;
    }
    return NoteKind::Praise;
}

} // namespace

ComparePage::ComparePage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new CompareState(context, this))
    , m_commands(new PlayerCommands(context.commands, m_state->transport(), this))
    , m_header(new PageHeader(tr("Compare")))
    , m_stage(new QWidget)
    , m_stageRow(new QBoxLayout(QBoxLayout::LeftToRight, m_stage))
    , m_decks{new DeckView(m_state->transport(), 0), new DeckView(m_state->transport(), 1)}
    , m_chooser(new ClipChooser(context))
    , m_bar(new TransportBar(*m_commands, TransportBar::Arrangement::Centred))
    , m_swap(makeIconButton(u"swap"_s, tr("Swap the sides")))
    , m_timeline(new Timeline(m_state->transport()))
    , m_grid(new QGridLayout(this)) {
    m_stageRow->setContentsMargins(0, 0, 0, 0);
    m_stageRow->setSpacing(deckGap);
    for (DeckView* deck : m_decks)
        m_stageRow->addWidget(deck, 1);
    m_timeline->setMovableLane(1);
    m_timeline->showTimePill();
    m_timeline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    makeCommands();
    makeHeader();
    m_help = makeHelp();
    bindButton(m_swap, m_actions[u"swap"_s]);
    m_bar->addBesideLoop(m_swap, m_actions[u"swap"_s]);
    m_grid->setContentsMargins(edge, 0, edge, 4);
    m_grid->setHorizontalSpacing(deckGap);
    m_grid->setVerticalSpacing(0);

    m_fullScreen = new FullScreen(m_stage, m_commands->all() + m_actions.values());
    connect(m_commands, &PlayerCommands::fullScreenWanted, this, &ComparePage::toggleFullScreen);
    m_stage->installEventFilter(this);
    for (int side = 0; side < 2; ++side) {
        DeckView& one = deck(side);
        connect(&one.surface(), &VideoSurface::fullScreenWanted, this, &ComparePage::toggleFullScreen);
        connect(&one, &DeckView::hearPressed, this, [this, side] { hear(side); });
    }
    connect(m_chooser, &ClipChooser::chosen, m_state, &CompareState::choose);
    connect(m_chooser, &ClipChooser::chosen, m_timeline, [this] { m_timeline->setFocus(); }); // the chooser goes
    connect(m_timeline, &Timeline::laneMoved, m_state, &CompareState::align);
    connect(m_timeline, &Timeline::markerActivated, this, &ComparePage::goToMarker);
    connect(m_state, &CompareState::changed, this, &ComparePage::refresh);
    connect(m_state, &CompareState::offsetChanged, this, [this] {
        showLanes();
        showMarkers();
        showHelp();
    });
    connect(m_state, &CompareState::markingChanged, this, &ComparePage::showMarking);
    Transport& transport = m_state->transport();
    connect(&transport, &Transport::stateChanged, this, &ComparePage::showTransport);
    connect(&transport, &Transport::ticked, this, &ComparePage::showTimes);
    connect(&transport, &Transport::soundLost, this, [this] {
        m_decks[0]->surface().setPlate(Qt::TopLeftCorner, tr("There is no sound: it cannot be played on this output."));
    });
    chooseLayout(context.settings.value(layoutSetting).toString() == u"stacked"_s ? Layout::Stacked
                                                                                  : Layout::SideBySide);
}

ComparePage::~ComparePage() = default;

QAction* ComparePage::on(const QString& id, void (ComparePage::*function)()) {
    return m_actions[id] = context().commands.on(id, this, [this, function] { (this->*function)(); });
}

void ComparePage::makeCommands() {
    Commands& commands = context().commands;
    const auto bind = [&](const QString& id, auto function) { m_actions[id] = commands.on(id, this, function); };
    bind(u"side-1"_s, [this] { showSides(Shown::First); });
    bind(u"side-2"_s, [this] { showSides(Shown::Second); });
    bind(u"side-both"_s, [this] { showSides(Shown::Both); });
    on(u"sound-side"_s, &ComparePage::hearOther);
    on(u"sound-both"_s, &ComparePage::hearBoth);
    bind(u"note-previous"_s, [this] { stepNote(-1); });
    bind(u"note-next"_s, [this] { stepNote(1); });
    bind(u"swap"_s, [this] { m_state->swap(); });
    bind(u"layout"_s, [this] { (m_layout == Layout::Stacked ? m_sideBySide : m_stacked)->click(); });
    bind(u"choose-other"_s, [this] { m_state->chooseOther(); });
    bind(u"align"_s, [this] {
        showSides(Shown::Both);
        m_state->mark();
    });
    bind(u"align-cancel"_s, [this] { m_state->cancelMarking(); });
    bind(u"align-reset"_s, [this] { m_state->forgetAlignment(); });
    bind(u"nudge-frame-earlier"_s, [this] { m_state->shift(-m_state->frame()); });
    bind(u"nudge-frame-later"_s, [this] { m_state->shift(m_state->frame()); });
    bind(u"nudge-earlier"_s, [this] { m_state->shift(-0.1); });
    bind(u"nudge-later"_s, [this] { m_state->shift(0.1); });
    m_actions[u"align-cancel"_s]->setEnabled(false);
}

void ComparePage::makeHeader() {
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, this, [this] { context().navigator.back(); });
    m_sideBySide = makeButton(tr("Side by side"), ButtonKind::Outlined, u"side-by-side"_s);
    m_stacked = makeButton(tr("Stacked"), ButtonKind::Outlined, u"stacked"_s);
    m_header->addAction(makeSegments({m_sideBySide, m_stacked}));
    const auto choose = [this](Layout layout, const QString& name) {
        chooseLayout(layout);
        context().settings.set(layoutSetting, name);
    };
    connect(m_sideBySide, &QPushButton::clicked, this, [=] { choose(Layout::SideBySide, u"side-by-side"_s); });
    connect(m_stacked, &QPushButton::clicked, this, [=] { choose(Layout::Stacked, u"stacked"_s); });

    m_align = makeButton(tr("Align"), ButtonKind::Outlined, u"align"_s);
    auto* align = new QMenu(m_align);
    for (const char* id :
         {"align", "", "nudge-frame-earlier", "nudge-frame-later", "nudge-earlier", "nudge-later", "", "align-reset"})
        if (*id)
            align->addAction(m_actions[QString::fromLatin1(id)]);
        else
            align->addSeparator();
    m_align->setMenu(align);
    m_header->addAction(m_align);

    QPushButton* more = makeIconButton(u"more"_s, tr("More"));
    auto* menu = new QMenu(more);
    for (const char* id : {"side-1", "side-2", "side-both", "", "sound-side", "sound-both", "", "note-previous",
                           "note-next", "", "swap", "choose-other"})
        if (*id)
            menu->addAction(m_actions[QString::fromLatin1(id)]);
        else
            menu->addSeparator();
    more->setMenu(menu);
    m_header->addAction(more);
}

QWidget* ComparePage::makeHelp() {
    auto* help = new QWidget;
    m_helpStack = new QStackedLayout(help);
    auto* usual = new QWidget;
    auto* row = new QHBoxLayout(usual);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_info = new QLabel;
    row->addWidget(m_info);
    m_sentence = new TextLabel({}, Type::Caption, Tone::Muted);
    m_sentence->setElided();
    m_sentence->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    row->addWidget(m_sentence);
    // What is left of the room.
    m_hints = new KeyHints;
    m_hints->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->addWidget(m_hints, 1);
    m_helpStack->addWidget(usual);

    auto* marking = new Card(Surface::AccentSoft, 0);
    auto* words = new QHBoxLayout;
    words->setContentsMargins(12, 4, 8, 4);
    words->setSpacing(8);
    m_guidance = new TextLabel({}, Type::Body);
    m_guidance->setElided();
    words->addWidget(m_guidance, 1);
    QPushButton* here = makeButton(tr("Mark here"), ButtonKind::Outlined);
    QPushButton* cancel = makeButton(tr("Cancel"), ButtonKind::Quiet);
    for (QPushButton* button : {here, cancel}) {
        makeSmall(button);
        words->addWidget(button);
    }
    bindButton(here, m_actions[u"align"_s]);
    bindButton(cancel, m_actions[u"align-cancel"_s]);
    marking->column()->addLayout(words);
    m_helpStack->addWidget(marking);
    help->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return help;
}

// Coming and going ----------------------------------------------------------------------------------------------------

void ComparePage::enter(const Place& place) {
    m_shown = Shown::Both;
    m_state->enter(place.subject, place.other, place.seconds);
    m_timeline->setFocus();
}

void ComparePage::leave() {
    m_fullScreen->leave();
    m_state->leave();
    context().pictures.drop(this);
    m_strips = {};
}

QWidget* ComparePage::searchField() {
    return m_chooser->isVisible() ? m_chooser->searchField() : nullptr;
}

bool ComparePage::hasData() const {
    const TransportState& state = m_state->transport().state();
    return m_state->isLoaded() && state.phase != TransportState::Phase::Opening && !state.seeking;
}

QRect ComparePage::messagePlace() const {
    return m_stage->geometry(); // and not what is said below it about aligning
}

bool ComparePage::isSettled() const {
    return hasData() && context().pictures.isIdle();
}

// Layout --------------------------------------------------------------------------------------------------------------

void ComparePage::chooseLayout(Layout layout) {
    m_layout = layout;
    (layout == Layout::Stacked ? m_stacked : m_sideBySide)->setChecked(true);
    arrange();
}

void ComparePage::showSides(Shown shown) {
    if (!m_state->isPair())
        shown = Shown::Both;
    m_shown = shown;
    if (!m_state->marked() && m_state->isPair())
        m_state->transport().setLeading(shown == Shown::Second ? 1 : 0);
    arrange();
}

void ComparePage::arrange() {
    const bool isPair = m_state->isPair();
    const bool isStacked = m_layout == Layout::Stacked && isPair;
    m_decks[0]->setVisible(m_state->side(0) && m_shown != Shown::Second);
    m_decks[1]->setVisible(isPair && m_shown != Shown::First);
    m_chooser->setVisible(m_state->isLoaded() && !isPair);
    m_stageRow->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_stageRow->setSpacing(isStacked ? 12 : deckGap);
    for (QWidget* widget : {static_cast<QWidget*>(m_header), m_stage, static_cast<QWidget*>(m_bar),
                            static_cast<QWidget*>(m_timeline), static_cast<QWidget*>(m_chooser), m_help})
        m_grid->removeWidget(widget);
    m_grid->addWidget(m_header, 0, 0, 1, 2);
    if (isStacked) {
        m_grid->addWidget(m_stage, 1, 0, 2, 1);
        m_grid->addWidget(m_timeline, 1, 1);
        m_grid->addWidget(m_bar, 2, 1);
    } else {
        const int columns = isPair ? 2 : 1;
        m_grid->addWidget(m_stage, 1, 0, 1, columns);
        m_grid->addWidget(m_bar, 2, 0, 1, columns);
        m_grid->addWidget(m_timeline, 3, 0, 1, columns);
        const int chooser = m_state->side(0) ? 1 : 0;
        if (!isPair)
            m_grid->addWidget(m_chooser, 1, chooser, 4, 2 - chooser);
    }
    m_grid->addWidget(m_help, 5, 0, 1, 2);
    m_timeline->setSpread(isStacked);
    m_grid->setColumnStretch(0, isStacked ? 0 : 1);
    m_grid->setColumnStretch(1, 1);
    m_grid->setRowStretch(1, 100);
    m_grid->setRowStretch(3, isStacked ? 0 : 10);
    m_grid->setRowStretch(4, isStacked ? 0 : 1);
    m_stage->setVisible(m_state->side(0).has_value());
    m_timeline->setVisible(m_state->side(0).has_value());
    m_bar->setVisible(m_state->side(0).has_value());
    m_help->setMinimumHeight(scaled(40));
    m_info->setPixmap(iconPixmap(u"info"_s, tokens(palette()).muted, scaled(16), devicePixelRatioF()));
    fitStage();
}

/// The decks are as large as there is room for at 16:9.
void ComparePage::fitStage() {
    if (m_stage->isWindow()) {
        m_stage->setMinimumWidth(0);
        m_stage->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
        return;
    }
    m_timeline->setTight(height() < scaled(480));
    const int wide = std::max(0, width() - 2 * edge);
    const bool isStacked = m_layout == Layout::Stacked && m_state->isPair();
    if (!isStacked) {
        const bool isHalf = m_shown == Shown::Both;
        m_stage->setMinimumWidth(0);
        m_stage->setMaximumWidth(QWIDGETSIZE_MAX);
        m_stage->setMaximumHeight(m_decks[0]->heightFor(isHalf ? (wide - deckGap) / 2 : wide));
        return;
    }
    const int high = height() - m_header->sizeHint().height() - m_help->sizeHint().height() - 4;
    const int decks = m_shown == Shown::Both ? 2 : 1;
    const int head = m_decks[0]->heightFor(0);
    const int picture = (high - (decks - 1) * 12) / decks - head;
    m_stage->setFixedWidth(
        std::clamp(picture * 16 / 9, 240, std::max(240, wide - deckGap - m_bar->minimumSizeHint().width())));
    m_stage->setMaximumHeight(QWIDGETSIZE_MAX);
}

void ComparePage::resizeEvent(QResizeEvent*) {
    fitStage();
}

void ComparePage::toggleFullScreen() {
    if (!m_fullScreen->isOn()) {
        m_stage->setMinimumWidth(0);
        m_stage->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    }
    m_fullScreen->toggle();
}

bool ComparePage::eventFilter(QObject* watched, QEvent* event) {
    // Come back from the full screen, or gone there.
    if (watched == m_stage && event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &ComparePage::fitStage, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

bool ComparePage::event(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        arrange();
    return Page::event(event);
}

// What is heard -------------------------------------------------------------------------------------------------------

void ComparePage::hear(int side) {
    const Heard heard = m_state->transport().state().heard;
    const Heard only = side == 0 ? Heard::First : Heard::Second;
    const Heard other = side == 0 ? Heard::Second : Heard::First;
    // Of what is heard the other side goes on; silence is for the volume.
    m_state->transport().setHeard(heard == other ? only : other);
}

void ComparePage::hearOther() {
    const Heard heard = m_state->transport().state().heard;
    m_state->transport().setHeard(heard == Heard::First ? Heard::Second : Heard::First);
}

void ComparePage::hearBoth() {
    const Heard heard = m_state->transport().state().heard;
    m_state->transport().setHeard(heard == Heard::Both ? Heard::Second : Heard::Both);
}

// Showing -------------------------------------------------------------------------------------------------------------

void ComparePage::refresh() {
    const qint64 now = context().clock.nowMs();
    for (int side = 0; side < 2; ++side)
        if (const auto& clip = m_state->side(side)) {
            deck(side).setNames(titleOf(*clip), detailOf(*clip, now));
            deck(side).showHeardButton(m_state->isPair());
            askStrip(side);
        }
    m_header->setLine(m_state->side(0) ? m_state->side(0)->scenarioTitle : QString());
    if (m_state->isPair()) {
        if (m_chooser->isAncestorOf(QApplication::focusWidget()))
            m_timeline->setFocus(); // before it hides, which would hand the focus to anybody
        if (isVisible())
            context().navigator.amend({PageKind::Compare, m_state->side(0)->id, m_state->side(1)->id});
    } else if (m_state->isLoaded()) {
        const bool isNew = !m_chooser->isVisibleTo(this);
        m_chooser->offer(m_state->side(0), m_state->clips());
        if (isNew) {
            m_chooser->searchField()->clear();
            QMetaObject::invokeMethod(
                m_chooser, [this] { m_chooser->searchField()->setFocus(Qt::TabFocusReason); }, Qt::QueuedConnection);
        }
    }
    for (QAction* action : std::as_const(m_actions))
        if (action != m_actions[u"align-cancel"_s])
            action->setEnabled(m_state->isPair());
    m_align->setEnabled(m_state->isPair());
    m_swap->setEnabled(m_state->isPair());
    m_sideBySide->setEnabled(m_state->isPair());
    m_stacked->setEnabled(m_state->isPair());
    arrange();
    showTransport();
    showLanes();
    showMarkers();
    showHelp();
}

void ComparePage::showTransport() {
    const TransportState& state = m_state->transport().state();
    m_decks[0]->setHeard(state.heard != Heard::Second);
    m_decks[1]->setHeard(state.heard != Heard::First);
    if (state.phase == TransportState::Phase::Open)
        showLanes();
    if (!state.soundProblem)
        m_decks[0]->surface().setPlate(Qt::TopLeftCorner, {});
    showTimes();
}

void ComparePage::showTimes() {
    const double position = m_state->transport().tick().position;
    for (int side = 0; side < 2; ++side) {
        const auto& marked = m_state->marked();
        const bool isMarked = marked && marked->side == side;
        QString text;
        if (isMarked)
            text = tr("Marked at %1").arg(preciseClockText(marked->seconds));
        else if (m_state->side(side))
            text = preciseClockText(m_state->ownTime(side, position));
        deck(side).surface().setPlate(Qt::BottomLeftCorner, text);
    }
}

void ComparePage::showLanes() {
    if (!m_state->side(0)) {
        m_timeline->setLanes({});
        return;
    }
    QList<TimelineLane> lanes;
    for (int side = 0; side < 2; ++side) {
        const auto& clip = m_state->side(side);
        if (!clip)
            continue;
        const double known = m_state->transport().info(side).duration;
        const Strip& strip = m_strips[static_cast<std::size_t>(side)];
        const bool isTake = clip->kind == CompareClip::Kind::Take;
        lanes.append({shortTitleOf(*clip), isTake ? tr("Take %1").arg(clip->number) : titleOf(*clip),
                      m_state->toCommon(side, 0), known > 0 ? known : clip->duration, strip.film, strip.peaks});
    }
    const auto isSame = [](const TimelineLane& a, const TimelineLane& b) {
        return a.label == b.label && a.detail == b.detail && a.offset == b.offset && a.duration == b.duration &&
               a.film == b.film && a.peaks == b.peaks;
    };
    const QList<TimelineLane>& now = m_timeline->lanes();
    if (!std::equal(lanes.begin(), lanes.end(), now.begin(), now.end(), isSame))
        m_timeline->setLanes(lanes);
}

void ComparePage::showMarkers() {
    QList<TimelineMarker> markers;
    for (int side = 0; side < 2; ++side)
        for (const Note& note : m_state->notes(side)) {
            TimelineMarker marker{m_state->toCommon(side, note.starts), {}, kindOf(note.tone), note.text, side};
            if (note.ends)
                marker.end = m_state->toCommon(side, *note.ends);
            markers.append(marker);
        }
    if (!markers.isEmpty() || m_timeline->hasMarkers())
        m_timeline->setMarkers(markers);
}

void ComparePage::goToMarker(int marker) {
    const auto first = m_state->notes(0).size();
    const int side = marker < first ? 0 : 1;
    const qsizetype index = side == 0 ? marker : marker - first;
    if (index >= m_state->notes(side).size())
        return;
    const Note& note = m_state->notes(side)[index];
    m_timeline->setChosenMarker(marker);
    m_state->transport().seek(m_state->toCommon(side, note.starts));
    m_sentence->setText(
        tr("%1 at %2: %3")
            .arg(titleOf(*m_state->side(side)), clockText(note.starts), QString(note.text).replace(u'\n', u' ')));
}

/// To the note of either side that comes before or after this moment.
void ComparePage::stepNote(int step) {
    constexpr double here = 0.05; // s
    const double now = m_state->transport().position();
    std::optional<double> nearest;
    int found = 0;
    int marker = 0;
    for (int side = 0; side < 2; ++side)
        for (const Note& note : m_state->notes(side)) {
            const double at = m_state->toCommon(side, note.starts);
            const double away = (at - now) * step;
            if (away > here && (!nearest || away < *nearest)) {
                nearest = away;
                found = marker;
            }
            ++marker;
        }
    if (nearest)
        goToMarker(found);
}

void ComparePage::showHelp() {
    const Commands& commands = context().commands;
    const auto keys = [&](std::initializer_list<const char*> ids) {
        QStringList texts;
        for (const char* id : ids)
            if (const QString text = commands.keyText(QString::fromLatin1(id)); !text.isEmpty())
                texts.append(text);
        return texts;
    };
    m_info->setVisible(m_state->side(0).has_value());
    if (!m_state->isPair()) {
        m_hints->setGroups({});
        m_sentence->setText(m_state->side(0) ? tr("Choose what it is compared with.") : QString());
        return;
    }
    m_hints->setGroups({{keys({"side-1", "side-2", "side-both"}), tr("which side")},
                        {keys({"sound-side"}), tr("sound side")},
                        {keys({"align"}), tr("same event")},
                        {keys({"loop-in", "loop-out"}), tr("loop range")}});
    const QString lies = offsetSentence(*m_state->side(0), *m_state->side(1), m_state->offset());
    m_sentence->setText(m_state->isAligned()
                            ? lies
                            : tr("%1 Not aligned yet: mark the same event in both, or drag the lower lane.").arg(lies));
}

void ComparePage::showMarking() {
    const auto& marked = m_state->marked();
    m_actions[u"align-cancel"_s]->setEnabled(marked.has_value());
    for (int side = 0; side < 2; ++side)
        deck(side).surface().setStill(marked && marked->side == side ? marked->picture : QImage());
    if (marked)
        m_guidance->setText(
            tr("Side %1 is marked at %2. Find the same event on side %3, then press %4. %5 cancels.")
                .arg(marked->side + 1)
                .arg(preciseClockText(marked->seconds))
                .arg(2 - marked->side)
                .arg(context().commands.keyText(u"align"_s), context().commands.keyText(u"align-cancel"_s)));
    m_helpStack->setCurrentIndex(marked ? 1 : 0);
    showTimes();
}

void ComparePage::askStrip(int side) {
    const KeptClip& clip = m_state->side(side)->media;
    const auto at = static_cast<std::size_t>(side);
    if (m_strips[at].media == clip.media)
        return;
    m_strips[at] = {clip.media, {}, {}};
    context().pictures.askFilmstrip(clip, filmPictures, this,
                                    [this, at, media = clip.media](const Result<QList<Thumbnail>>& film) {
                                        if (!film || m_strips[at].media != media)
                                            return;
                                        m_strips[at].film.clear();
                                        for (const Thumbnail& one : *film)
                                            m_strips[at].film.append(one.image);
                                        showLanes();
                                    });
    context().pictures.askPeaks(clip, peakBuckets, this,
                                [this, at, media = clip.media](const Result<QList<float>>& peaks) {
                                    if (!peaks || m_strips[at].media != media)
                                        return;
                                    m_strips[at].peaks = *peaks;
                                    showLanes();
                                });
}

} // namespace greenroom::ui
