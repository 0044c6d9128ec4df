// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/studiopage.h"

#include "core/media/audiooutputs.h"
#include "core/media/transport.h"
#include "ui/captions/captionsmenu.h"
#include "ui/library/keeping.h"
#include "ui/library/scenariokeeping.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/settings.h"
#include "ui/studio/attemptslist.h"
#include "ui/studio/attemptsmodel.h"
#include "ui/studio/beeper.h"
#include "ui/studio/examplecard.h"
#include "ui/studio/modes/modestage.h"
#include "ui/studio/previewsurface.h"
#include "ui/studio/recordbutton.h"
#include "ui/studio/sidepanel.h"
#include "ui/studio/studiocontrols.h"
#include "ui/studio/studiowords.h"
#include "ui/studio/takeplayer.h"
#include "ui/studio/targetbar.h"
#include "ui/studio/wellnotice.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/takewords.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWindowStateChangeEvent>

#include <algorithm>
#include <utility>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 20;
constexpr int gap = 16;
constexpr int panelWidth = 360;
constexpr int widestPanel = 480;
constexpr int narrowWidth = 1100 - 84; ///< of the page, beside the rail
constexpr int stripHeight = 112;
constexpr int foldedStrip = 44;
constexpr double shortRoom = 10; ///< minutes of disk from which on it is a warning

QString originWords(const Rehearsal& rehearsal, qint64 nowMs) {
    QStringList parts;
    if (!rehearsal.from.isEmpty())
        parts.append(StudioPage::tr("Assigned by %1").arg(rehearsal.from));
    if (rehearsal.dueMs)
        parts.append(StudioPage::tr("due %1").arg(dayText(*rehearsal.dueMs, nowMs)));
    parts.append(countWords(rehearsal.counts.attempts, rehearsal.counts.fullRuns));
    return parts.join(u", "_s);
}

} // namespace

StudioPage::StudioPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new StudioState(context, this))
    , m_preview(new PreviewSurface)
    , m_stage(new ModeStage(m_state->modes(), m_preview))
    , m_mirror(new PreviewSurface(PreviewSurface::Size::Small))
    , m_well(new QWidget)
    , m_player(new TakePlayer(context))
    , m_captions(new CaptionsMenu(m_player->captions(), this))
    , m_picture(new QStackedWidget)
    , m_target(new TargetBar)
    , m_controls(new StudioControls)
    , m_attempts(new AttemptsModel(this))
    , m_panel(new SidePanel(context.settings))
    , m_keeping(new ScenarioKeeping(context)) {
    setProperty("ownFocusRing", true);
    setAccessibleName(tr("Practise"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, 0, edge, gap);
    column->setSpacing(0);
    makeHeader(column);
    m_row = new QHBoxLayout;
    m_row->setSpacing(edge);
    m_left = new QVBoxLayout;
    m_picture->addWidget(m_stage);
    m_picture->addWidget(m_player);
    auto* well = new QVBoxLayout(m_well);
    well->setContentsMargins(0, 0, 0, 0);
    well->addWidget(m_picture);
    m_notice = new WellNotice(m_well);
    m_panel->setBesideScript(m_mirror);
    m_panel->setBelowExamples(m_keeping);
    connect(&m_keeping->keeping(), &Keeping::changed, m_state, &StudioState::refresh);
    m_mirror->hide();
    m_left->addWidget(m_well, 1);
    m_left->addWidget(m_target);
    m_left->addWidget(m_controls);
    m_notice->setTabAfter(m_controls->record()); // what it asks comes next, wherever it is seen
    m_strip = makeStrip();
    m_left->addWidget(m_strip);
    m_row->addLayout(m_left, 1);
    m_row->addWidget(m_panel);
    column->addLayout(m_row, 1);
    bindState();
    bindCommands();
    bindModes();
    bindScript();
    showPhase();
    showDevices();
}

StudioPage::~StudioPage() = default;

void StudioPage::makeHeader(QVBoxLayout* column) {
    m_header = new PageHeader(tr("Practise"));
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, this, [this] { context().navigator.back(); });
    m_tier = new Tag({});
    m_tier->hide();
    m_header->addTag(m_tier);
    m_privacy = new Tag(tr("Only on this laptop until you share it"), u"lock"_s);
    m_header->addAction(m_privacy);
    m_mode = makeButton(modeName(PracticeMode::Whole), ButtonKind::Outlined, u"practise"_s);
    m_header->addAction(m_mode);
    m_all = makeButton(tr("All attempts"), ButtonKind::Outlined, u"ladder"_s);
    m_header->addAction(m_all);
    m_more = makeIconButton(u"more"_s, tr("More"));
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &StudioPage::fillMoreMenu);
    m_header->addAction(m_more);
    column->addWidget(m_header);
}

QWidget* StudioPage::makeStrip() {
    auto* strip = new QWidget;
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_example = new ExampleCard(context().pictures);
    auto* card = new Card(Surface::Card, 1);
    m_list = new AttemptsList(m_attempts);
    m_noAttempts = new TextLabel({}, Type::Body, Tone::Muted);
    m_noAttempts->setWrapped();
    m_noAttempts->setAlignment(Qt::AlignCenter);
    m_noAttempts->setContentsMargins(12, 0, 12, 0);
    card->column()->addWidget(m_list);
    card->column()->addWidget(m_noAttempts, 1);
    for (QWidget* one : {static_cast<QWidget*>(m_example), static_cast<QWidget*>(card)})
        one->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    row->addWidget(m_example, 1);
    row->addWidget(card, 1);
    return strip;
}

void StudioPage::bindState() {
    connect(m_state, &StudioState::phaseChanged, this, &StudioPage::showPhase);
    connect(m_state, &StudioState::rehearsalChanged, this, &StudioPage::showRehearsal);
    connect(m_state, &StudioState::ticked, this, &StudioPage::showTime);
    connect(m_state, &StudioState::countedDown, this, &StudioPage::countDown);
    connect(m_state, &StudioState::readinessChanged, this, [this] { m_preview->setReady(m_state->readyWords()); });
    connect(m_state, &StudioState::noticeChanged, this, &StudioPage::showNotice);
    connect(m_state, &StudioState::devicesChanged, this, &StudioPage::showDevices);
    connect(m_state, &StudioState::stampsChanged, this, [this] {
        m_target->setStamped(m_state->stamped(), m_state->passed());
        m_target->setPrompts(m_state->prompts());
        showTime();
    });
    connect(m_state, &StudioState::kept, this, [this](const AttemptItem& item) { m_list->select(item.take); });
    Booth& booth = m_state->booth();
    connect(&booth, &Booth::previewChanged, this, [this, &booth] {
        m_preview->setImage(booth.preview());
        m_mirror->setImage(booth.preview());
    });
    connect(&booth, &Booth::levelChanged, this, [this, &booth] {
        m_controls->setLevel(booth.level());
        for (PreviewSurface* surface : {m_preview, m_mirror})
            surface->addLevel(booth.level().rms);
    });
    for (PreviewSurface* surface : {m_preview, m_mirror})
        connect(surface, &PreviewSurface::boundsChanged, this, [this, &booth] {
            booth.setPreviewBounds((m_preview->isVisible() ? m_preview : m_mirror)->pictureBounds());
        });
    connect(m_panel, &SidePanel::tabChanged, this, &StudioPage::showMirror);
    connect(m_player, &TakePlayer::closePressed, this, [this] {
        m_watching.reset();
        m_state->closePlayer();
        showPlayer();
    });
    connect(m_target, &TargetBar::sought, this, [this](double seconds) { m_player->transport().scrub(seconds); });
    connect(&m_player->transport(), &Transport::positionChanged, this, &StudioPage::showTime);
    connect(m_preview, &PreviewSurface::roomPressed, this, [this] {
        if (m_state->phase() == StudioState::Phase::Ready)
            this->context().navigator.go({PageKind::Storage});
    });
    connect(m_preview->cameraButton(), &QAbstractButton::clicked, this,
            [this] { chooseCamera(m_preview->cameraButton()); });
    connect(m_controls->microphone(), &QPushButton::clicked, this,
            [this] { chooseMicrophone(m_controls->microphone()); });
    connect(m_notice, &WellNotice::chosen, this, &StudioPage::act);
    connect(m_list, &AttemptsList::playPressed, m_state, &StudioState::play);
    connect(m_list, &AttemptsList::starPressed, m_state, &StudioState::star);
    connect(m_list, &AttemptsList::discardPressed, m_state, &StudioState::discard);
    connect(m_list, &AttemptsList::ratePressed, this, &StudioPage::rate);
    connect(m_list, &AttemptsList::comparePressed, this, &StudioPage::compare);
    connect(m_list, &AttemptsList::sharePressed, this, &StudioPage::share);
    connect(m_example, &ExampleCard::playPressed, this,
            [this] { playExample(m_state->rehearsal().examples.first().id); });
    connect(m_example, &ExampleCard::libraryPressed, this, [this] {
        const bool isAway = m_state->isLoaded() && !m_state->rehearsal().away.isEmpty();
        context().navigator.go(isAway ? Place{PageKind::Clip, m_state->rehearsal().away.first().example.id.entity()}
                                      : Place{PageKind::Library});
    });
    connect(m_panel, &SidePanel::examplePressed, this, &StudioPage::playExample);
    connect(m_panel, &SidePanel::tierChanged, this, &StudioPage::showRehearsal);
}

void StudioPage::bindCommands() {
    Commands& commands = context().commands;
    const auto bind = [&](const QString& id, auto function) {
        QAction* action = m_actions[id] = commands.on(id, this, function);
        action->setAutoRepeat(false); // a key that is held down means it once
        return action;
    };
    bindButton(m_controls->record(), bind(u"record"_s, [this] { recordOnce(); }));
    bindButton(m_controls->keepLast(), bind(u"keep-last"_s, [this] { m_state->keepLast(); }));
    bindButton(m_controls->startOver(), bind(u"start-over"_s, [this] { m_state->startOver(); }));
    bindButton(m_controls->pause(), bind(u"pause-recording"_s, [this] { m_state->pause(); }));
    bindButton(m_controls->mark(), bind(u"mark-landmark"_s, [this] { mark(); }));
    const auto bindTake = [&](TakeAction action, const QString& id, auto function) {
        bindButton(m_controls->button(action), bind(id, [this, function] { withTake(function); }));
    };
    bindTake(TakeAction::Star, u"star"_s, [this](const TakeId& take) { m_state->star(take); });
    bindTake(TakeAction::Rate, u"rate"_s, [this](const TakeId& take) { rate(take); });
    bindTake(TakeAction::Share, u"share"_s, [this](const TakeId& take) { share(take); });
    bindTake(TakeAction::Compare, u"compare"_s, [this](const TakeId& take) { compare(take); });
    bindTake(TakeAction::Discard, u"discard"_s, [this](const TakeId& take) { m_state->discard(take); });
    followTip(m_player->besideButton(), bind(u"model-beside"_s, [this] {
                  if (m_player->besideButton()->isVisible())
                      m_player->besideButton()->toggle();
              }));
    bindButton(m_all, bind(u"ladder"_s, [this] {
                   using Phase = StudioState::Phase;
                   const Phase phase = m_state->phase(); // nothing is being recorded
                   if (phase == Phase::Opening || phase == Phase::Ready || phase == Phase::Playing)
                       context().navigator.go({PageKind::Ladder, m_state->rehearsal().scenario.id.entity()});
               }));
    const QAction* back = bind(u"back-to-camera"_s, [this] {
        m_watching.reset();
        m_state->cancelCountdown();
        m_state->closePlayer();
        showPlayer();
    });
    const auto showBackKey = [this] {
        const QString key = context().commands.keyText(u"back-to-camera"_s);
        m_controls->record()->setCancelKey(key);
        m_player->setBackKey(key);
    };
    connect(back, &QAction::changed, this, showBackKey);
    showBackKey();
}

/// Who presses twice means it once: what was just stopped is not recorded over, nor what just began given up.
void StudioPage::recordOnce() {
    const auto now = context().clock.steady();
    const bool isTwice = m_pressed && now - *m_pressed < std::chrono::milliseconds(QApplication::doubleClickInterval());
    m_pressed = now;
    if (!isTwice)
        m_state->record();
}

void StudioPage::enter(const Place& place) {
    m_state->enter(ScenarioId(place.subject));
    if (place.seconds >= 0 && place.until > place.seconds)
        m_state->practise({place.other, {place.seconds, place.until}, {}, place.words});
    // No control has the focus, so that Space plays what was recorded and does not press something.
    setFocus();
}

void StudioPage::leave() {
    m_watching.reset();
    m_state->leave();
    m_beeper.reset();
    showPlayer();
}

bool StudioPage::hasData() const {
    return m_state->isLoaded();
}

QRect StudioPage::messagePlace() const {
    return m_well->geometry(); // and not the attempts, which it is about
}

bool StudioPage::isSettled() const {
    return hasData() && m_state->phase() != StudioState::Phase::Opening;
}

void StudioPage::showPhase() {
    using Phase = StudioState::Phase;
    using Look = RecordButton::State;
    const Phase phase = m_state->phase();
    const bool isRecording = phase == Phase::Recording || phase == Phase::Starting;
    Look look = Look::Unavailable;
    switch (phase) {
    case Phase::Opening:
    case Phase::Ready:
        look = m_state->canRecord() ? Look::Ready : Look::Unavailable;
        break;
    case Phase::Playing:
        look = Look::Again;
        break;
    case Phase::LeadIn:
        look = Look::LeadIn;
        break;
    case Phase::Countdown:
        look = Look::Countdown;
        break;
    case Phase::Starting:
        look = Look::Starting;
        break;
    case Phase::Recording:
        look = Look::Recording;
        break;
    case Phase::Saving:
        look = Look::Saving;
        break;
    }
    m_controls->record()->setState(look);
    m_controls->mark()->setEnabled(phase == Phase::Recording && m_state->isLoaded() && isPitch() && toMark());
    const bool isPaused = phase == Phase::Recording && m_state->isPaused();
    m_controls->startOver()->setEnabled(phase == Phase::Recording);
    m_all->setEnabled(m_state->isLoaded() && m_state->mayChooseMode());
    m_controls->pause()->setEnabled(m_state->mayPause());
    m_controls->keepLast()->setEnabled(phase == Phase::Ready || phase == Phase::Playing);
    m_preview->setReady(m_state->readyWords());
    m_controls->setRecording(isRecording);
    m_controls->setPaused(isPaused);
    for (PreviewSurface* surface : {m_preview, m_mirror})
        surface->setRecording(isRecording ? m_state->recordingName() : QString(), isPaused);
    m_preview->cameraButton()->setVisible(m_state->mayChooseMode());
    if (phase != Phase::Countdown) {
        m_preview->setCountdown(0);
        m_mirror->setCountdown(0);
        m_beeper.reset();
    }
    if (phase != Phase::Playing && m_controls->isTakeFocused())
        setFocus(); // and not whatever comes next
    m_controls->showTake(phase == Phase::Playing);
    m_controls->setTakeEnabled(chosenTake().has_value());
    const bool scriptRuns = isPitch() && (phase == Phase::Recording || phase == Phase::Saving);
    if (scriptRuns && !m_panel->isRunning()) {
        m_scriptTime = 0;
        m_panel->begin();
    } else if (!scriptRuns && m_panel->isRunning()) {
        m_panel->end();
    }
    if (phase == Phase::LeadIn || phase == Phase::Countdown || isRecording)
        m_watching.reset();
    m_example->setEnabled(canPlay());
    m_noAttempts->setText(
        isRecording || phase == Phase::Saving
            ? tr("%1 is being recorded.").arg(m_state->recordingName())
            : tr("No attempts yet. Read the brief, then press %1.").arg(context().commands.keyText(u"record"_s)));
    showPlayer();
    showMode();
    showTarget();
    m_target->setSeekable(phase == Phase::Playing);
    AttemptItem shown; // before a run there is nothing on its line
    if (m_state->playing()) {
        shown = *m_state->playing();
    } else if (isRecording || phase == Phase::Saving) {
        shown.landmarks = m_state->stamped();
        shown.passed = m_state->passed();
        shown.cuts = m_state->cuts();
        shown.prompts = m_state->prompts();
    }
    m_target->setStamped(shown.landmarks, shown.passed);
    m_target->setCuts(shown.cuts);
    m_target->setPrompts(shown.prompts);
    showTime();
    showPictureWords();
}

TakePlayer::Clip StudioPage::clipOf(const ModelExample& example) const {
    return {m_state->rehearsal().clips.value(example.id), example.title, {example.starts.value_or(0), example.ends}};
}

void StudioPage::showPlayer() {
    const auto& playing = m_state->playing();
    const QList<ModelExample> examples = m_state->isLoaded() ? m_state->rehearsal().examples : QList<ModelExample>();
    m_player->setModel(examples.isEmpty() ? TakePlayer::Clip() : clipOf(examples.first()));
    if (playing && m_played != playing->take) {
        m_played = playing->take;
        const TakePlayer::Clip take{playing->path, attemptTitle(*playing)};
        if (const auto beside = m_state->modes().current().besideOf(*playing))
            m_player->playRounds(take, {beside->path, beside->name, beside->range});
        else
            m_player->play(take);
    } else if (!playing && !m_watching) {
        m_player->close();
    }
    if (!playing)
        m_played.reset();
    m_controls->setStarred(playing && playing->starred);
    const bool plays = playing || m_watching;
    m_picture->setCurrentWidget(plays ? static_cast<QWidget*>(m_player) : m_stage);
    if (std::exchange(m_plays, plays) != plays)
        m_panel->showPicture(plays);
    showMirror();
    m_notice->raise();
}

void StudioPage::showRehearsal() {
    const Rehearsal& rehearsal = m_state->rehearsal();
    m_header->setTitle(rehearsal.scenario.document.title);
    m_header->setLine(originWords(rehearsal, context().clock.nowMs()));
    showHearers();
    m_panel->setRehearsal(rehearsal);
    m_tier->setText(m_panel->tierWords());
    m_tier->setVisible(!m_panel->tierWords().isEmpty());
    m_attempts->setItems(rehearsal.attempts);
    m_list->setVisible(!rehearsal.attempts.isEmpty());
    m_noAttempts->setVisible(rehearsal.attempts.isEmpty());
    const bool hasExample = !rehearsal.examples.isEmpty();
    m_example->setExample(hasExample ? std::optional(rehearsal.examples.first()) : std::nullopt,
                          hasExample ? rehearsal.clips.value(rehearsal.examples.first().id) : QString());
    if (!hasExample && !rehearsal.away.isEmpty())
        m_example->setAway(rehearsal.away.first());
    m_keeping->showScenario(rehearsal.scenario.id, rehearsal.travel);
    if (m_state->playing())
        m_list->select(m_state->playing()->take);
    showPhase();
}

void StudioPage::showHearers() {
    const QList<Hearer>& hearers = m_state->rehearsal().hearers;
    m_privacy->setIcon(hearers.isEmpty() ? u"lock"_s : u"eye"_s);
    if (hearers.isEmpty())
        m_privacy->setText(tr("Only on this laptop until you share it"));
    else
        m_privacy->setText(hearersWords(hearers), aboutHearers(hearers));
    m_privacy->setShort(hearers.isEmpty() ? QString() : hearerNames(hearers));
}

bool StudioPage::isPitch() const {
    return isAttempt(m_state->playing() ? m_state->playing()->mode : m_state->modes().practice());
}

/// A part of a pitch is at none of its landmarks, and has a length of its own or none.
void StudioPage::showTarget() {
    if (!m_state->isLoaded())
        return;
    Scenario scenario = m_state->scenario();
    if (!isPitch()) {
        scenario.landmarks.clear();
        scenario.timeTargetSeconds = m_state->modes().current().target();
    }
    m_target->setScenario(scenario);
}

void StudioPage::showTime() {
    using Phase = StudioState::Phase;
    if (!m_state->isLoaded())
        return;
    const Scenario& scenario = m_state->scenario();
    const Phase phase = m_state->phase();
    const bool hasTime = phase == Phase::Recording || phase == Phase::Saving || phase == Phase::Playing;
    const double seconds = phase == Phase::Playing ? m_player->transport().position()
                           : hasTime               ? m_state->position()
                                                   : 0;
    const auto target = m_state->modes().current().target();
    const std::optional<double> whole = phase == Phase::Playing ? std::optional(m_state->position())
                                        : target                ? target
                                        : isPitch()             ? scenario.timeTargetSeconds
                                                                : std::nullopt;
    const QString of = whole ? tr("of %1").arg(clockText(*whole)) : QString();
    m_target->setPosition(seconds);
    QString words;
    if (phase == Phase::Recording && isPitch())
        words = paceWords(scenario, seconds, m_state->stamped(), m_state->passed());
    else if (phase == Phase::Playing && m_state->playing())
        words = attemptTitle(*m_state->playing()) + u": "_s + attemptWords(*m_state->playing()) + u'.';
    else if (phase == Phase::Ready || phase == Phase::Opening)
        words = !m_state->canRecord() ? m_state->blocked()
                : isPitch()           ? fullRunWords(scenario)
                                      : tr("Practice time; not counted as an attempt.");
    const bool isEnded = phase == Phase::Playing;
    const auto section =
        !hasTime || !isPitch() || (isEnded && !m_state->playing())
            ? std::nullopt
            : sectionAt(sectionTimes(scenario, isEnded ? m_state->playing()->landmarks : m_state->stamped(),
                                     m_state->position(), isEnded),
                        seconds);
    m_controls->setSection(section ? sectionWords(*section) : QString(), section && section->isOver());
    m_controls->setTime(seconds, of, words);
    const double minutes = m_state->minutesLeft();
    m_preview->setRoom(roomWords(minutes), minutes < shortRoom);
    if (phase == Phase::Countdown) {
        const double counted = std::max(1, context().settings.value(setting::countdown, 3).toInt());
        m_controls->record()->setCountdown(m_state->secondsLeft(), m_state->countdownLeft() / counted);
        m_preview->setCountdown(m_state->secondsLeft());
        m_mirror->setCountdown(m_state->secondsLeft());
    }
    if (phase == Phase::Recording && isPitch()) {
        m_panel->advance(seconds - std::exchange(m_scriptTime, seconds));
        m_controls->mark()->setEnabled(toMark() != nullptr);
    }
}

void StudioPage::countDown(int) {
    if (!m_beeper)
        m_beeper =
            std::make_unique<Beeper>(context().outputs.open(context().settings.value(setting::output).toString()));
    m_beeper->beep();
}

void StudioPage::showDevices() {
    const DeviceStatus& camera = m_state->booth().camera();
    m_preview->setCameraName(camera.device.name.isEmpty() ? tr("Choose a camera") : camera.device.name);
    m_controls->setMicrophone(m_state->booth().microphone());
    showPhase();
}

void StudioPage::showPictureWords() {
    using Kind = DeviceState;
    const DeviceStatus& camera = m_state->booth().camera();
    const bool hasSound = m_state->booth().audioSource() != nullptr;
    const QString goesOn = hasSound ? tr("You can record your voice without a picture.") : QString();
    const bool isVoiceAlone = camera.state == Kind::Off && hasSound;
    for (PreviewSurface* surface : {m_preview, m_mirror})
        surface->setVoice(isVoiceAlone ? tr("Audio only. No picture is recorded.") : QString());
    const auto say = [this](const QString& iconName, const QString& heading, const QString& sentence) {
        m_preview->setWords(iconName, heading, sentence);
        m_mirror->setWords(iconName, heading, sentence);
    };
    switch (camera.state) {
    case Kind::Opening:
        say(u"camera"_s, tr("Opening the camera"), camera.device.name);
        break;
    case Kind::Running:
        say({}, {}, {});
        break;
    case Kind::Off:
        say(u"camera-off"_s, tr("No camera"), tr("You chose to do without one. ") + goesOn);
        break;
    case Kind::Missing:
        say(u"camera-off"_s,
            camera.device.id.isEmpty() ? tr("No camera is plugged in") : tr("Your camera is not plugged in"),
            tr("Plug it in, and the picture is here. ") + goesOn);
        break;
    case Kind::Failed:
        say(u"camera-off"_s, tr("The camera cannot be used"),
            tr("Another program may have it, or it is not allowed here. ") + goesOn);
        break;
    }
}

void StudioPage::showNotice() {
    m_notice->show(m_state->notice());
}

void StudioPage::act(StudioNotice::Action action, bool keep) {
    if (action == StudioNotice::Action::ChooseCamera)
        chooseCamera(m_more);
    else if (action == StudioNotice::Action::ChooseMicrophone)
        chooseMicrophone(m_controls->microphone());
    else
        m_state->act(action, keep);
}

std::optional<TakeId> StudioPage::chosenTake() const {
    if (const auto& playing = m_state->playing())
        return playing->kept ? std::optional(playing->take) : std::nullopt;
    return m_list->current();
}

void StudioPage::withTake(const std::function<void(const TakeId&)>& function) {
    const auto phase = m_state->phase();
    const bool isFree = phase == StudioState::Phase::Ready || phase == StudioState::Phase::Playing;
    if (const auto take = chosenTake(); take && isFree)
        function(*take);
}

void StudioPage::rate(const TakeId& take) {
    context().navigator.go({PageKind::Review, take.entity()});
}

void StudioPage::share(const TakeId& take) {
    context().navigator.go({PageKind::Share, take.entity()});
}

void StudioPage::compare(const TakeId& take) {
    const QList<ModelExample>& examples = m_state->rehearsal().examples;
    context().navigator.go(
        {PageKind::Compare, take.entity(), examples.isEmpty() ? EntityId() : examples.first().id.entity()});
}

bool StudioPage::canPlay() const {
    const auto phase = m_state->phase();
    return phase == StudioState::Phase::Ready || phase == StudioState::Phase::Opening ||
           phase == StudioState::Phase::Playing;
}

void StudioPage::playExample(const ExampleId& example) {
    if (!canPlay())
        return;
    m_state->closePlayer();
    for (const TeamClip& one : m_state->rehearsal().away)
        if (one.example.id == example) // where it is and how it comes here is said on its own page
            return context().navigator.go({PageKind::Clip, example.entity()});
    for (const ModelExample& one : m_state->rehearsal().examples) {
        if (one.id != example)
            continue;
        m_watching = example;
        m_player->play(clipOf(one));
    }
    showPlayer();
}

void StudioPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fit();
}

void StudioPage::fit() {
    const bool isNarrow = width() < scaled(narrowWidth);
    const bool isLow = height() < scaled(720);
    arrange(isNarrow);
    m_left->setSpacing(isLow && isNarrow ? gap / 2 : gap);
    const int strip = scaled(isLow ? foldedStrip : stripHeight);
    m_strip->setFixedHeight(strip);
    m_example->setFolded(isLow);
    m_example->setVisible(!isLow || !isNarrow); // it is among the examples
    // The picture takes what its height lets it use; the script has the rest, within its bounds.
    const int rows =
        m_header->minimumHeight() + m_target->sizeHint().height() + m_controls->record()->sizeHint().height() + strip;
    const int pictureHeight = height() - rows - 4 * gap;
    const int room = width() - 3 * edge;
    const int panel = isNarrow ? 0
                               : std::clamp(room - pictureHeight * 16 / 9, scaled(panelWidth),
                                            std::max(scaled(panelWidth), widestPanel));
    if (!isNarrow)
        m_panel->setFixedWidth(panel);
    m_controls->setTight(room - panel < scaled(840));
}

/// Narrow: one column, the picture a tab beside the script.
void StudioPage::arrange(bool narrow) {
    if (narrow == m_panel->hasPicture())
        return;
    if (narrow) {
        m_row->removeWidget(m_panel);
        m_panel->setMinimumWidth(0);
        m_panel->setMaximumWidth(QWIDGETSIZE_MAX);
        m_panel->setPicture(m_picture);
        m_well->layout()->addWidget(m_panel);
    } else {
        m_panel->setPicture(nullptr);
        m_well->layout()->removeWidget(m_panel);
        m_well->layout()->addWidget(m_picture);
        m_row->addWidget(m_panel);
    }
    for (QWidget* moved : {static_cast<QWidget*>(m_picture), static_cast<QWidget*>(m_panel)})
        moved->show();
    m_notice->raise();
    showMirror();
}

void StudioPage::showMirror() {
    m_mirror->setVisible(m_panel->hasPicture() && !m_plays && m_panel->tab() == SidePanel::ScriptTab);
}

void StudioPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (window() == m_watched)
        return;
    if (m_watched)
        m_watched->removeEventFilter(this);
    m_watched = window();
    m_watched->installEventFilter(this);
}

bool StudioPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_watched && event->type() == QEvent::WindowStateChange)
        m_state->setAway(m_watched->isMinimized());
    return false;
}

} // namespace greenroom::ui
