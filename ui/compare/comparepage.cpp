// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparepage.h"

#include "core/media/transport.h"
#include "ui/captions/captionsstate.h"
#include "ui/compare/clipchooser.h"
#include "ui/compare/comparestate.h"
#include "ui/compare/deckview.h"
#include "ui/compare/exportpanel.h"
#include "ui/compare/keyhints.h"
#include "ui/compare/lanefilm.h"
#include "ui/compare/pairstage.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/shell/pictures.h"
#include "ui/shell/settings.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/captionlayer.h"
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
constexpr double dividerStep = 0.02;
constexpr double zoomStep = 2;
const QString layoutSetting = u"compare/layout"_s; ///< as nameOf(PairForm)
const QString dividerSetting = u"compare/divider"_s;
const QString cornerSetting = u"compare/corner"_s;
const QString scrubSetting = u"compare/scrub-sound"_s;

} // namespace

ComparePage::ComparePage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new CompareState(context, this))
    , m_commands(new PlayerCommands(context.commands, m_state->transport(), this))
    , m_header(new PageHeader(tr("Compare")))
    , m_stage(new PairStage(m_state->transport()))
    , m_chooser(new ClipChooser(context))
    , m_bar(new TransportBar(*m_commands, TransportBar::Arrangement::Centred))
    , m_swap(makeIconButton(u"swap"_s, tr("Swap the sides")))
    , m_timeline(new Timeline(m_state->transport()))
    , m_film(new LaneFilm(context.pictures, this))
    , m_grid(new QGridLayout(this)) {
    m_timeline->setMovableLane(1);
    m_timeline->showTimePill();
    m_timeline->setFilmSource(
        [this](int lane, double seconds, qint64 slot) { return m_film->picture(lane, seconds, slot); });
    connect(m_film, &LaneFilm::arrived, m_timeline, &Timeline::refilm);
    connect(m_timeline, &Timeline::viewChanged, this, &ComparePage::showZoom);
    m_timeline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    makeCommands();
    makeHeader();
    m_help = makeHelp();
    bindButton(m_swap, m_actions[u"swap"_s]);
    m_bar->addBesideLoop(m_swap, m_actions[u"swap"_s]);
    makeCaptions();
    m_grid->setContentsMargins(edge, 0, edge, 4);
    m_grid->setHorizontalSpacing(deckGap);
    m_grid->setVerticalSpacing(0);

    m_fullScreen = new FullScreen(m_stage, m_commands->all() + m_actions.values());
    connect(m_commands, &PlayerCommands::fullScreenWanted, this, &ComparePage::toggleFullScreen);
    m_stage->installEventFilter(this);
    connect(m_stage, &PairStage::fullScreenWanted, this, &ComparePage::toggleFullScreen);
    connect(m_stage, &PairStage::pairLayoutChanged, this, &ComparePage::keepLayout);
    for (int side = 0; side < 2; ++side)
        connect(&deck(side), &DeckView::hearPressed, this, [this, side] { hear(side); });
    connect(m_chooser, &ClipChooser::chosen, m_state, &CompareState::choose);
    connect(m_chooser, &ClipChooser::chosen, m_timeline, [this] { m_timeline->setFocus(); }); // the chooser goes
    connect(m_timeline, &Timeline::laneMoved, m_state, &CompareState::align);
    connect(m_timeline, &Timeline::markerActivated, this, &ComparePage::goToMarker);
    connect(m_state, &CompareState::changed, this, &ComparePage::refresh);
    connect(m_state, &CompareState::offsetChanged, this, [this] {
        showLanes();
        showMarkers();
        showLandmarks();
        showHelp();
        showTimes();
    });
    connect(m_state, &CompareState::markingChanged, this, &ComparePage::showMarking);
    Transport& transport = m_state->transport();
    connect(&transport, &Transport::stateChanged, this, &ComparePage::showTransport);
    connect(&transport, &Transport::ticked, this, &ComparePage::showTimes);
    connect(&transport, &Transport::soundLost, this, [this] {
        deck(0).surface().setPlate(Qt::TopLeftCorner, tr("There is no sound: it cannot be played on this output."));
    });
    readLayout();
}

ComparePage::~ComparePage() = default;

DeckView& ComparePage::deck(int side) {
    return m_stage->deck(side);
}

QAction* ComparePage::on(const QString& id, void (ComparePage::*function)()) {
    return m_actions[id] = context().commands.on(id, this, [this, function] { (this->*function)(); });
}

void ComparePage::makeCommands() {
    Commands& commands = context().commands;
    const auto bind = [&](const QString& id, auto function) { m_actions[id] = commands.on(id, this, function); };
    bind(u"side-1"_s, [this] { showSides(Shown::First); });
    bind(u"side-2"_s, [this] { showSides(Shown::Second); });
    bind(u"side-both"_s, [this] { showSides(Shown::Both); });
    on(u"sound-side"_s, &ComparePage::hearNext);
    on(u"sound-both"_s, &ComparePage::hearBoth);
    bind(u"note-previous"_s, [this] { stepNote(-1); });
    bind(u"note-next"_s, [this] { stepNote(1); });
    bind(u"swap"_s, [this] { m_state->swap(); });
    bind(u"layout"_s, [this] {
        const auto forms = static_cast<int>(m_forms.size());
        chooseForm(static_cast<PairForm>((static_cast<int>(m_stage->pairLayout().form) + 1) % forms));
    });
    on(u"wipe"_s, &ComparePage::wipe);
    on(u"flip"_s, &ComparePage::flip);
    bind(u"wipe-left"_s, [this] { moveDivider(-dividerStep); });
    bind(u"wipe-right"_s, [this] { moveDivider(dividerStep); });
    on(u"inset-corner"_s, &ComparePage::nextCorner);
    on(u"export"_s, &ComparePage::showExport);
    bind(u"choose-other"_s, [this] { m_state->chooseOther(); });
    bind(u"align"_s, [this] {
        showSides(Shown::Both);
        m_state->mark();
    });
    bind(u"align-cancel"_s, [this] { m_state->cancelMarking(); });
    bind(u"align-landmarks"_s, [this] {
        m_state->alignByLandmarks(!m_state->isByLandmarks());
        m_actions[u"align-landmarks"_s]->setChecked(m_state->isByLandmarks());
    });
    m_actions[u"align-landmarks"_s]->setCheckable(true);
    on(u"landmark-here"_s, &ComparePage::popUpLandmarks);
    bind(u"zoom-in"_s, [this] { zoom(zoomStep); });
    bind(u"zoom-out"_s, [this] { zoom(1 / zoomStep); });
    bind(u"zoom-fit"_s, [this] { m_timeline->fitAll(); });
    bind(u"align-reset"_s, [this] { m_state->forgetAlignment(); });
    bind(u"nudge-frame-earlier"_s, [this] { m_state->shift(-m_state->frame()); });
    bind(u"nudge-frame-later"_s, [this] { m_state->shift(m_state->frame()); });
    bind(u"nudge-earlier"_s, [this] { m_state->shift(-0.1); });
    bind(u"nudge-later"_s, [this] { m_state->shift(0.1); });
    m_actions[u"align-cancel"_s]->setEnabled(false);
    bind(u"scrub-sound"_s, [this] {
        const bool on = m_actions[u"scrub-sound"_s]->isChecked();
        m_state->transport().setScrubSound(on);
        context().settings.set(scrubSetting, on);
    });
    m_actions[u"scrub-sound"_s]->setCheckable(true);
    m_actions[u"scrub-sound"_s]->setChecked(context().settings.value(scrubSetting, true).toBool());
    m_state->transport().setScrubSound(m_actions[u"scrub-sound"_s]->isChecked());
}

void ComparePage::makeHeader() {
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, this, [this] { context().navigator.back(); });
    m_forms = {makeButton(tr("Side by side"), ButtonKind::Outlined, u"side-by-side"_s),
               makeButton(tr("Stacked"), ButtonKind::Outlined, u"stacked"_s),
               makeButton(tr("Inset"), ButtonKind::Outlined, u"inset"_s),
               makeButton(tr("Wipe"), ButtonKind::Outlined, u"wipe"_s),
               makeButton(tr("Flip"), ButtonKind::Outlined, u"flip"_s)};
    m_header->addAction(makeSegments(m_forms));
    for (int form = 0; form < m_forms.size(); ++form)
        connect(m_forms[form], &QPushButton::clicked, this, [this, form] { chooseForm(static_cast<PairForm>(form)); });
    followTip(m_forms[static_cast<int>(PairForm::Wipe)], m_actions[u"wipe"_s]);
    followTip(m_forms[static_cast<int>(PairForm::Flip)], m_actions[u"flip"_s]);

    m_align = makeButton(tr("Align"), ButtonKind::Outlined, u"align"_s);
    auto* align = new QMenu(m_align);
    for (const char* id : {"align", "", "align-landmarks", "landmark-here", "", "nudge-frame-earlier",
                           "nudge-frame-later", "nudge-earlier", "nudge-later", "", "align-reset"})
        if (*id)
            align->addAction(m_actions[QString::fromLatin1(id)]);
        else
            align->addSeparator();
    m_align->setMenu(align);
    m_header->addAction(m_align);

    QPushButton* more = makeIconButton(u"more"_s, tr("More"));
    auto* menu = new QMenu(more);
    for (const char* id :
         {"side-1", "side-2",     "side-both",  "flip",        "wipe-left", "wipe-right",    "inset-corner",
          "",       "sound-side", "sound-both", "scrub-sound", "",          "note-previous", "note-next",
          "",       "zoom-in",    "zoom-out",   "zoom-fit",    "",          "swap",          "choose-other"})
        if (*id)
            menu->addAction(m_actions[QString::fromLatin1(id)]);
        else
            menu->addSeparator();
    more->setMenu(menu);
    m_header->addAction(more);
}

void ComparePage::makeCaptions() {
    m_captionLayer = new CaptionLayer(context(), *m_commands, *m_bar, {&deck(0).surface(), &deck(1).surface()});
    for (int side = 0; side < 2; ++side) {
        auto* captions = new CaptionsState(context(), this);
        m_captions.at(std::size_t(side)) = captions;
        connect(captions, &CaptionsState::changed, this,
                [this, side, captions] { m_captionLayer->setCaptions(side, captions->captions()); });
    }
}

void ComparePage::showCaptions() {
    for (int side = 0; side < 2; ++side) {
        CaptionsState& captions = *m_captions.at(std::size_t(side));
        const auto& clip = m_state->side(side);
        if (!clip)
            captions.clear();
        else if (captions.clip() != clip->media)
            captions.show(clip->media, titleOf(*clip));
    }
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
    m_export = new ExportPanel(context(), *m_state);
    connect(m_export, &ExportPanel::closed, this, [this] {
        const bool hadFocus = m_export->isAncestorOf(QApplication::focusWidget());
        m_isExporting = false;
        chooseHelp();
        if (hadFocus)
            m_timeline->setFocus();
    });
    m_helpStack->addWidget(m_export);
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
    m_isExporting = m_export->isWorking(); // goes on without the page
    chooseHelp();
    m_state->leave();
    for (CaptionsState* captions : m_captions)
        captions->clear();
    context().pictures.drop(this);
    m_film->clear();
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

void ComparePage::readLayout() {
    const Settings& settings = context().settings;
    PairLayout layout;
    layout.form = pairForm(settings.value(layoutSetting).toString()).value_or(PairForm::SideBySide);
    layout.divider = std::clamp(settings.value(dividerSetting, 0.5).toDouble(), 0.0, 1.0);
    layout.corner = insetCorner(settings.value(cornerSetting).toString()).value_or(layout.corner);
    m_stage->setPairLayout(layout);
    chooseForm(layout.form);
}

void ComparePage::keepLayout() {
    const PairLayout& layout = m_stage->pairLayout();
    Settings& settings = context().settings;
    settings.set(layoutSetting, nameOf(layout.form));
    settings.set(dividerSetting, layout.divider);
    settings.set(cornerSetting, nameOf(layout.corner));
}

void ComparePage::chooseForm(PairForm form) {
    PairLayout layout = m_stage->pairLayout();
    if (layout.form != form && layout.form != PairForm::Wipe && layout.form != PairForm::Flip)
        m_before = layout.form;
    layout.form = form;
    m_stage->setPairLayout(layout);
    m_forms[static_cast<int>(form)]->setChecked(true);
    keepLayout();
    arrange();
}

void ComparePage::wipe() {
    chooseForm(m_stage->pairLayout().form == PairForm::Wipe ? m_before : PairForm::Wipe);
}

/// The first time into one place, then to the other picture at each press.
void ComparePage::flip() {
    PairLayout layout = m_stage->pairLayout();
    if (layout.form != PairForm::Flip)
        return chooseForm(PairForm::Flip);
    layout.front = 1 - layout.front;
    m_stage->setPairLayout(layout);
    if (!m_state->marked())
        m_state->transport().setLeading(layout.front);
}

void ComparePage::moveDivider(double by) {
    PairLayout layout = m_stage->pairLayout();
    layout.divider = std::clamp(layout.divider + by, 0.0, 1.0);
    m_stage->setPairLayout(layout);
    keepLayout();
}

void ComparePage::nextCorner() {
    // Once round: the names stand row by row.
    const auto after = [](InsetCorner corner) {
        switch (corner) {
        case InsetCorner::TopLeft:
            return InsetCorner::TopRight;
        case InsetCorner::TopRight:
            return InsetCorner::BottomRight;
        case InsetCorner::BottomRight:
            return InsetCorner::BottomLeft;
        case InsetCorner::BottomLeft:
            break;
        }
        return InsetCorner::TopLeft;
    };
    PairLayout layout = m_stage->pairLayout();
    layout.corner = after(layout.corner);
    m_stage->setPairLayout(layout);
    keepLayout();
}

void ComparePage::showSides(Shown shown) {
    if (!m_state->isPair())
        shown = Shown::Both;
    if (m_stage->pairLayout().form == PairForm::Flip && m_state->isPair()) {
        if (shown == Shown::Both)
            return chooseForm(m_before);
        if ((shown == Shown::Second) != (m_stage->pairLayout().front == 1))
            flip();
        return;
    }
    m_shown = shown;
    if (!m_state->marked() && m_state->isPair())
        m_state->transport().setLeading(shown == Shown::Second ? 1 : 0);
    arrange();
}

void ComparePage::arrange() {
    const bool isPair = m_state->isPair();
    const PairForm form = m_stage->pairLayout().form;
    const bool isStacked = form == PairForm::Stacked && isPair;
    if (form == PairForm::Flip)
        m_shown = Shown::Both;
    m_stage->setShown(m_state->side(0) && m_shown != Shown::Second, isPair && m_shown != Shown::First);
    m_chooser->setVisible(m_state->isLoaded() && !isPair);
    m_actions[u"inset-corner"_s]->setEnabled(isPair && form == PairForm::Inset);
    for (const QString& id : {u"wipe-left"_s, u"wipe-right"_s})
        m_actions[id]->setEnabled(isPair && form == PairForm::Wipe);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_header), static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_bar),
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
    if (m_stage->pairLayout().form != PairForm::Stacked || !m_state->isPair()) {
        m_stage->setMinimumWidth(0);
        m_stage->setMaximumWidth(QWIDGETSIZE_MAX);
        m_stage->setMaximumHeight(m_stage->heightForPictures(m_state->isPair() ? wide : (wide - deckGap) / 2));
        return;
    }
    const int high = height() - m_header->sizeHint().height() - m_help->sizeHint().height() - 4;
    const int most = std::max(240, wide - deckGap - m_bar->minimumSizeHint().width());
    m_stage->setFixedWidth(std::clamp(m_stage->widthForPictures(high), 240, most));
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

/// Side 1, side 2, one in each ear, and again.
void ComparePage::hearNext() {
    const Heard heard = m_state->transport().state().heard;
    m_state->transport().setHeard(heard == Heard::First    ? Heard::Second
                                  : heard == Heard::Second ? Heard::Both
                                                           : Heard::First);
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
    showCaptions();
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
    showLandmarks();
    showZoom();
    m_align->setEnabled(m_state->isPair());
    m_swap->setEnabled(m_state->isPair());
    for (QPushButton* form : std::as_const(m_forms))
        form->setEnabled(m_state->isPair());
    arrange();
    showTransport();
    showLanes();
    showMarkers();
    showHelp();
}

void ComparePage::showTransport() {
    const TransportState& state = m_state->transport().state();
    deck(0).setHeard(state.heard != Heard::Second);
    deck(1).setHeard(state.heard != Heard::First);
    if (state.phase == TransportState::Phase::Open)
        showLanes();
    if (!state.soundProblem)
        deck(0).surface().setPlate(Qt::TopLeftCorner, {});
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
        const bool waits = m_state->isPair() && m_state->map().waits(side, position);
        const qsizetype landmark =
            m_state->side(side) ? landmarkAt(m_state->landmarks(), side, m_state->ownTime(side, position)) : -1;
        deck(side).surface().setPlate(Qt::BottomRightCorner, waits           ? tr("Waits")
                                                             : landmark >= 0 ? m_state->landmarks()[landmark].title
                                                                             : QString());
    }
    if (m_state->isPair() && m_state->isByLandmarks())
        m_sentence->setText(alignmentSentence());
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
                        {keys({"loop-in", "loop-out"}), tr("loop range")},
                        {keys({"landmark-here"}), tr("landmark")},
                        {keys({"zoom-in", "zoom-out"}), tr("zoom")}});
    m_sentence->setText(alignmentSentence());
}

QString ComparePage::alignmentSentence() const {
    const CompareClip& one = *m_state->side(0);
    const CompareClip& other = *m_state->side(1);
    if (m_state->isByLandmarks())
        return sectionSentence(m_state->landmarks(), m_state->map(), one, other, m_state->transport().tick().position);
    const QString lies = offsetSentence(one, other, m_state->offset());
    return m_state->isAligned()
               ? lies
               : tr("%1 Not aligned yet: mark the same event in both, or drag the lower lane.").arg(lies);
}

void ComparePage::showExport() {
    m_state->cancelMarking();
    m_export->setPairLayout(m_stage->pairLayout());
    m_isExporting = true;
    chooseHelp();
    m_export->refresh();
}

/// Of what the page's foot has to say, what the person is at.
void ComparePage::chooseHelp() {
    m_helpStack->setCurrentIndex(m_state->marked() ? 1 : m_isExporting ? 2 : 0);
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
    chooseHelp();
    showTimes();
}

} // namespace greenroom::ui
