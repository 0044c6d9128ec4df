// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/transport.h"

#include "core/media/audiooutput.h"
#include "core/media/deck.h"
#include "core/media/mixer.h"
#include "core/media/playclock.h"

#include <algorithm>
#include <cmath>

namespace greenroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double same = 1e-6;           // seconds; positions that close are one
constexpr double blindStep = 0.04;      // seconds, where no clip has pictures
constexpr double longestWait = 0.04;    // seconds between two looks at the clock
constexpr double waitForSound = 0.005;  // seconds, while none is heard yet
constexpr double shortestLoop = 0.1;    // seconds
constexpr auto patienceAtFirst = 500ms; // with a device that has not begun
constexpr auto patience = 200ms;        // with one that does not go on
constexpr auto longestLatency = 2000ms;
constexpr double grainSeconds = 0.08;
constexpr int grainMs = 80;
constexpr int grainsRestMs = 600; // without one, until the device is let go of

std::vector<Mixer::Source> sourcesOf(const std::vector<std::unique_ptr<Deck>>& decks, const PairMap& map,
                                     const std::vector<ClipRange>& ranges) {
    std::vector<Mixer::Source> sources;
    for (std::size_t i = 0; i < decks.size(); ++i)
        sources.push_back({decks[i]->sound(), map.pieces(static_cast<int>(i)), ranges[i]});
    return sources;
}

} // namespace

Transport::Transport(const Clock& clock, std::unique_ptr<AudioOutput> output, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_output(std::move(output))
    , m_mixer(std::make_shared<Mixer>())
    , m_time(std::make_unique<PlayClock>())
    , m_sizes(maxDecks)
    , m_timer(this)
    , m_grainTimer(this)
    , m_grainRest(this) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Transport::advance);
    m_grainTimer.setSingleShot(true);
    m_grainRest.setSingleShot(true);
    connect(&m_grainTimer, &QTimer::timeout, this, &Transport::nextGrain);
    connect(&m_grainRest, &QTimer::timeout, this, &Transport::endGrains);
}

Transport::~Transport() {
    m_mixer->end();
    m_output.reset();
    m_decks.clear();
}

// Opening

void Transport::open(const QStringList& paths) {
    endGrains();
    halt();
    m_decks.clear();
    m_tick = {};
    m_next.reset();
    m_steps = 0;
    m_position = 0;
    const TransportState before = m_state;
    m_state = {};
    m_state.rate = before.rate;
    m_state.volume = before.volume;
    m_state.muted = before.muted;
    m_state.soundProblem = before.soundProblem;
    m_state.decks = static_cast<int>(std::min<qsizetype>(paths.size(), maxDecks));
    m_state.phase = m_state.decks > 0 ? TransportState::Phase::Opening : TransportState::Phase::Empty;
    m_problemSaid.assign(static_cast<std::size_t>(m_state.decks), false);
    m_ranges.assign(static_cast<std::size_t>(m_state.decks), {});
    applyGains();
    const auto news = [this] {
        if (!m_newsPosted.exchange(true))
            QMetaObject::invokeMethod(
                this, [this] { onNews(); }, Qt::QueuedConnection);
    };
    const int threads = m_state.decks == 1 ? 2 : 1;
    for (int i = 0; i < m_state.decks; ++i) {
        m_decks.push_back(std::make_unique<Deck>(paths[i], threads, news));
        m_decks.back()->setPictureSize(m_sizes[static_cast<std::size_t>(i)]);
    }
    Q_EMIT stateChanged();
}

void Transport::close() {
    open({});
}

MediaInfo Transport::info(int deck) const {
    return deck >= 0 && deck < m_state.decks ? m_decks[static_cast<std::size_t>(deck)]->info() : MediaInfo{};
}

std::optional<Error> Transport::problemOf(int deck) const {
    return deck >= 0 && deck < m_state.decks ? m_decks[static_cast<std::size_t>(deck)]->problem() : std::nullopt;
}

void Transport::onNews() {
    m_newsPosted = false;
    if (m_state.phase == TransportState::Phase::Empty)
        return;
    const std::vector<Error> problems = newProblems();
    if (!isOpen())
        onOpened();
    else if (m_state.seeking)
        goOn();
    else if (m_running && m_late)
        advance();
    else if (!m_running && m_state.playing && isSoundReady())
        begin();
    else if (!m_running) {
        deliver(m_position, false); // in another size, perhaps
        if (m_grainWanted && !m_grainTimer.isActive())
            nextGrain();
    }
    if (!problems.empty())
        Q_EMIT stateChanged();
    for (const Error& error : problems)
        Q_EMIT problem(error);
}

std::vector<Error> Transport::newProblems() {
    std::vector<Error> errors;
    for (std::size_t i = 0; i < m_decks.size(); ++i)
        if (const auto error = m_decks[i]->problem(); error && !m_problemSaid[i]) {
            m_problemSaid[i] = true;
            errors.push_back(*error);
        }
    if (!errors.empty() && !m_state.problem)
        m_state.problem = errors.front();
    return errors;
}

void Transport::onOpened() {
    if (!std::all_of(m_decks.begin(), m_decks.end(), [](const auto& deck) { return deck->isOpened(); }))
        return;
    m_state.phase = TransportState::Phase::Open;
    updateTimeLine();
    boundLoop();
    go(Move::To, std::exchange(m_next, std::nullopt).value_or(m_state.begin));
}

void Transport::updateTimeLine() {
    const LoopRange first = playedOf(0);
    m_state.begin = first.begin;
    m_state.end = first.end;
    if (m_decks.size() < 2)
        return;
    const LoopRange second = playedOf(1);
    if (second.end <= 0) {
        m_state.begin = common(0, first.begin);
        m_state.end = common(0, first.end);
        return;
    }
    const double begin = common(1, second.begin);
    m_state.begin = m_state.end <= 0 ? begin : std::min(common(0, first.begin), begin); // <= 0: it cannot be played
    m_state.end = m_state.end <= 0 ? common(1, second.end) : std::max(common(0, first.end), common(1, second.end));
}

LoopRange Transport::playedOf(std::size_t deck) const {
    const double duration = m_decks[deck]->info().duration;
    const ClipRange& range = m_ranges[deck];
    const double end = std::min(range.end.value_or(duration), duration);
    return range.begin >= 0 && range.begin < end ? LoopRange{range.begin, end} : LoopRange{0, duration};
}

double Transport::ownTime(std::size_t deck, double position) const {
    const double own = m_state.map.own(static_cast<int>(deck), position);
    if (m_ranges[deck] == ClipRange())
        return own;
    const LoopRange played = playedOf(deck);
    return std::clamp(own, played.begin, played.end);
}

void Transport::setRange(int deck, const ClipRange& range) {
    if (deck < 0 || deck >= m_state.decks)
        return;
    m_ranges[static_cast<std::size_t>(deck)] = range;
    if (!isOpen())
        return;
    updateTimeLine();
    boundLoop();
    go(Move::To, position());
}

void Transport::boundLoop() {
    if (!m_state.loop)
        return;
    m_state.loop->begin = std::max(m_state.loop->begin, m_state.begin);
    m_state.loop->end = std::min(m_state.loop->end, m_state.end);
    if (m_state.loop->end - m_state.loop->begin < shortestLoop)
        m_state.loop.reset();
}

// Seeking

double Transport::position() const {
    if (m_running)
        return std::min(m_time->position(m_clock.steady()), endOfPlaying());
    return m_next.value_or(m_position);
}

double Transport::endOfPlaying() const {
    return m_state.loop ? m_state.loop->end : m_state.end;
}

void Transport::seek(double position) {
    m_grainWanted = false;
    seekTo(position);
}

void Transport::seekTo(double position) {
    if (m_state.phase == TransportState::Phase::Empty || !std::isfinite(position))
        return;
    m_steps = 0;
    if (isOpen()) {
        m_next.reset();
        go(Move::To, position);
    } else {
        m_next = position;
        Q_EMIT positionChanged(position);
    }
}

void Transport::scrub(double position) {
    m_grainWanted = canGrain();
    if (!isOpen() || !m_state.seeking || !std::isfinite(position))
        return seekTo(position);
    m_steps = 0;
    m_next = std::clamp(position, m_state.begin, m_state.end);
    Q_EMIT positionChanged(*m_next);
}

void Transport::jump(double seconds) {
    seek(position() + seconds);
}

void Transport::step(int pictures) {
    if (!isOpen() || pictures == 0)
        return;
    if (m_state.playing) {
        m_position = position();
        m_state.playing = false;
        go(Move::To, m_position);
    }
    m_grainWanted = false;
    m_steps += pictures;
    if (!m_state.seeking)
        takeStep();
}

/// The deck that leads, or else the one that has pictures; nothing if none has.
void Transport::takeStep() {
    const int direction = m_steps > 0 ? 1 : -1;
    m_steps -= direction;
    if (!info(m_state.leading).hasVideo && !info(1 - m_state.leading).hasVideo)
        go(Move::To, m_position + direction * blindStep);
    else
        go(direction > 0 ? Move::Next : Move::Previous, m_position);
}

void Transport::go(Move move, double position) {
    halt();
    m_state.seeking = true;
    m_move = move;
    m_position = std::clamp(position, m_state.begin, m_state.end);
    if (move == Move::To) {
        for (std::size_t i = 0; i < m_decks.size(); ++i)
            m_decks[i]->seek(Deck::Seek::At, ownTime(i, m_position));
    } else {
        m_stepping = steppingDeck(move, m_position);
        m_decks[m_stepping]->seek(move == Move::Next ? Deck::Seek::Next : Deck::Seek::Previous,
                                  ownTime(m_stepping, m_position));
    }
    if (m_state.playing || m_grainWanted)
        prepareSound();
    Q_EMIT stateChanged();
    Q_EMIT positionChanged(m_position);
}

/// Of the seek under way something is there.
void Transport::goOn() {
    if (m_move != Move::To && !resolveStep())
        return;
    if (deliver(m_position, false))
        afterSeek();
}

/// The one that leads, if it has pictures. While it waits, the other one's pictures are what there is to see.
std::size_t Transport::steppingDeck(Move move, double position) const {
    if (m_decks.size() == 1)
        return 0;
    const int leading = info(m_state.leading).hasVideo ? m_state.leading : 1 - m_state.leading;
    const double looked = move == Move::Next ? position : position - 2 * same;
    const bool waits = info(1 - leading).hasVideo && m_state.map.waits(leading, looked);
    return static_cast<std::size_t>(waits ? 1 - leading : leading);
}

/// The deck that steps has found its picture: all go to its time, and no further than to where it begins to wait.
bool Transport::resolveStep() {
    const auto found = m_decks[m_stepping]->sought();
    if (!found)
        return false;
    double to = common(m_stepping, *found);
    if (m_move == Move::Next && info(1 - static_cast<int>(m_stepping)).hasVideo) {
        const double wait = m_state.map.nextWait(static_cast<int>(m_stepping), m_position);
        if (wait > m_position + same)
            to = std::min(to, wait);
    }
    go(Move::To, to);
    return true;
}

void Transport::afterSeek() {
    m_state.seeking = false;
    if (m_next)
        return go(Move::To, *std::exchange(m_next, std::nullopt));
    if (m_steps != 0)
        return takeStep();
    Q_EMIT stateChanged();
    if (!m_running && !m_state.seeking && m_state.playing && isSoundReady())
        begin();
    else if (m_grainWanted && !m_grainTimer.isActive())
        nextGrain();
}

/// Hands over what all decks show at a position; `orEarlier`: or at the latest moment before that all have made. False:
/// not (all) there.
bool Transport::deliver(double position, bool orEarlier) {
    for (std::size_t i = 0; i < m_decks.size(); ++i)
        m_decks[i]->moveTo(ownTime(i, position));
    PlaybackTick tick{position, {}};
    for (bool agreed = false; !agreed;) {
        agreed = true;
        tick.decks.clear();
        for (std::size_t i = 0; i < m_decks.size() && agreed; ++i) {
            const Deck::Look look = m_decks[i]->look(ownTime(i, tick.position));
            tick.decks.append(look.picture);
            if (look.isExact)
                continue;
            if (!orEarlier || look.picture.image.isNull())
                return false;
            const double earlier = common(i, look.until) - 2 * same;
            if (earlier >= tick.position || earlier < m_tick.position)
                return false;
            tick.position = earlier;
            agreed = false;
        }
    }
    const bool isDue = std::abs(tick.position - position) < same;
    handOver(std::move(tick));
    return isDue;
}

void Transport::handOver(PlaybackTick tick) {
    const bool changed = tick.decks != m_tick.decks || (!m_running && tick.position != m_tick.position);
    m_tick = std::move(tick);
    if (changed)
        Q_EMIT ticked(m_tick);
}

// Playing

void Transport::play() {
    if (m_state.phase == TransportState::Phase::Empty || m_state.playing)
        return;
    m_state.playing = true;
    m_state.soundProblem.reset();
    if (!isOpen()) {
        Q_EMIT stateChanged();
        return;
    }
    if (!m_state.seeking && m_position >= endOfPlaying() - same)
        return go(Move::To, m_state.loop ? m_state.loop->begin : m_state.begin);
    if (m_state.seeking && !m_next && m_move == Move::To)
        prepareSound();
    else if (!m_state.seeking)
        return go(Move::To, m_position);
    Q_EMIT stateChanged();
}

void Transport::pause() {
    if (!m_state.playing)
        return;
    m_state.playing = false;
    if (isOpen() && !m_state.seeking)
        return go(Move::To, position());
    halt();
    Q_EMIT stateChanged();
}

void Transport::togglePlaying() {
    if (m_state.playing)
        pause();
    else
        play();
}

void Transport::begin() {
    const auto now = m_clock.steady();
    m_running = true;
    m_late = false;
    m_sounds = wantsSound();
    if (m_sounds) {
        const quint64 run = ++m_run;
        if (std::exchange(m_grainsOn, false))
            m_grainRest.stop();
        m_mixer->begin(run, sourcesOf(m_decks, m_state.map, m_ranges), m_position, endOfPlaying(), m_state.rate);
        m_output->start(run, [mixer = m_mixer, run](float* samples, int frames) { mixer->fill(run, samples, frames); });
        m_heard = {};
        m_heardAt = now;
    }
    m_time->start(m_position, m_state.rate, now, m_sounds, m_latency);
    schedule(m_position);
}

/// Stops the clock; m_position is the caller's to set.
void Transport::halt() {
    m_running = false;
    m_timer.stop();
    if (!m_grainsOn)
        m_mixer->end();
    for (const auto& deck : m_decks)
        deck->stopSound();
    if (std::exchange(m_sounds, false))
        m_output->stop();
}

/// Begins again where it is, after something has changed that playing depends on.
void Transport::restart() {
    if (isOpen() && (m_running || m_state.playing || m_state.seeking))
        go(Move::To, position());
}

bool Transport::wantsSound() const {
    return m_output && !m_state.soundProblem &&
           std::any_of(m_decks.begin(), m_decks.end(), [](const auto& deck) { return deck->info().hasAudio; });
}

bool Transport::isSoundReady() const {
    return !wantsSound() ||
           std::all_of(m_decks.begin(), m_decks.end(), [](const auto& deck) { return deck->isSoundReady(); });
}

void Transport::prepareSound() {
    if (!wantsSound())
        return;
    for (std::size_t i = 0; i < m_decks.size(); ++i)
        m_decks[i]->prepareSound(m_state.map.own(static_cast<int>(i), m_position));
}

// Sound of scrubbing

bool Transport::canGrain() const {
    return m_scrubSound && isOpen() && !m_state.playing && wantsSound();
}

/// One is over, or the sound of the next is there.
void Transport::nextGrain() {
    if (m_grainsOn && m_output->status().error)
        return endGrains(); // play() will say it
    m_grainWanted = m_grainWanted && canGrain();
    if (!m_grainWanted || m_state.seeking || !isSoundReady())
        return; // what is not there yet comes back with the news of it
    m_grainWanted = false;
    if (!m_grainsOn) {
        const quint64 run = ++m_run;
        m_mixer->beginGrains(run);
        m_output->start(run, [mixer = m_mixer, run](float* samples, int frames) { mixer->fill(run, samples, frames); });
        m_grainsOn = true;
    }
    m_mixer->grain(sourcesOf(m_decks, m_state.map, m_ranges), m_position, grainSeconds);
    m_grainTimer.start(grainMs);
    m_grainRest.start(grainsRestMs);
}

void Transport::endGrains() {
    m_grainTimer.stop();
    m_grainRest.stop();
    m_grainWanted = false;
    if (!std::exchange(m_grainsOn, false))
        return;
    m_mixer->end();
    m_output->stop();
}

void Transport::advance() {
    if (!m_running)
        return;
    watchSound();
    if (!m_running)
        return;
    const double now = m_time->position(m_clock.steady());
    if (now >= endOfPlaying() - same)
        return reachEnd();
    m_late = !deliver(now, true);
    if (!m_running) // a slot had another idea
        return;
    schedule(now);
    Q_EMIT positionChanged(now);
}

/// Wakes when the first picture behind `shown` is due, which may be over already: slots take their time.
void Transport::schedule(double shown) {
    double next = shown + longestWait * m_state.rate;
    for (std::size_t i = 0; i < m_decks.size(); ++i)
        if (const auto picture = m_decks[i]->nextAfter(ownTime(i, shown)); picture && common(i, *picture) > shown)
            next = std::min(next, common(i, *picture));
    next = std::min(next, endOfPlaying());
    double wait = (next - m_time->position(m_clock.steady())) / m_state.rate;
    if (m_time->isWaiting())
        wait = waitForSound;
    m_timer.start(std::max(1, static_cast<int>(std::ceil(wait * 1000))));
}

void Transport::reachEnd() {
    if (m_state.loop)
        return go(Move::To, m_state.loop->begin);
    m_state.playing = false;
    go(Move::To, m_state.end);
    Q_EMIT ended();
}

void Transport::watchSound() {
    if (!m_sounds)
        return;
    const AudioOutput::Status status = m_output->status();
    const auto now = m_clock.steady();
    const auto error = status.run == m_run && status.error ? status.error : m_mixer->problem();
    if (error) {
        m_time->leaveSound(now);
        m_sounds = false;
        m_output->stop();
        return sayNoSound(*error);
    }
    if (status.run == m_run && status.heard != m_heard) {
        m_heard = status.heard;
        m_heardAt = now;
        m_noSoundSaid = false;
        if (m_time->isBySound())
            return m_time->observe(status.heard, status.at);
        // It goes on after all.
        m_state.soundProblem.reset();
        return restart();
    }
    if (m_time->isBySound() && now - m_heardAt > (m_heard == 0ns ? patienceAtFirst : patience)) {
        m_time->leaveSound(now);
        sayNoSound({ErrorCode::Media, u"the device for sound does not go on"_s, {}});
    }
}

void Transport::sayNoSound(const Error& error) {
    m_state.soundProblem = error;
    const bool wasSaid = std::exchange(m_noSoundSaid, true);
    Q_EMIT stateChanged();
    if (!wasSaid)
        Q_EMIT soundLost(error);
}

// Settings

void Transport::setOutput(std::unique_ptr<AudioOutput> output, std::chrono::milliseconds latency) {
    const double at = position();
    if (m_running)
        m_position = at;
    endGrains();
    halt();
    m_output = std::move(output);
    m_state.soundProblem.reset();
    m_noSoundSaid = false;
    m_latency = std::clamp<std::chrono::milliseconds>(latency, 0ms, longestLatency);
    restart();
}

void Transport::setLatency(std::chrono::milliseconds latency) {
    m_latency = std::clamp<std::chrono::milliseconds>(latency, 0ms, longestLatency);
    restart();
}

void Transport::setPictureSize(int deck, QSize size) {
    if (deck < 0 || deck >= maxDecks)
        return;
    m_sizes[static_cast<std::size_t>(deck)] = size;
    if (deck < m_state.decks)
        m_decks[static_cast<std::size_t>(deck)]->setPictureSize(size);
}

void Transport::setRate(double rate) {
    if (!std::isfinite(rate))
        return;
    const double at = position();
    m_state.rate = std::clamp(rate, minRate, maxRate);
    if (m_running)
        go(Move::To, at);
    else
        Q_EMIT stateChanged();
}

void Transport::setLoop(double begin, double end) {
    if (m_state.phase == TransportState::Phase::Empty || !(end - begin >= shortestLoop))
        return;
    const auto before = m_state.loop;
    m_state.loop = LoopRange{begin, end};
    if (isOpen())
        boundLoop();
    if (!m_state.loop)
        m_state.loop = before;
    restart();
    Q_EMIT stateChanged();
}

void Transport::clearLoop() {
    m_state.loop.reset();
    restart();
    Q_EMIT stateChanged();
}

void Transport::setHeard(Heard heard) {
    m_state.heard = heard;
    applyGains();
    Q_EMIT stateChanged();
}

void Transport::setVolume(double volume) {
    m_state.volume = std::isfinite(volume) ? std::clamp(volume, 0.0, 1.0) : m_state.volume;
    applyGains();
    Q_EMIT stateChanged();
}

void Transport::setMuted(bool muted) {
    m_state.muted = muted;
    applyGains();
    Q_EMIT stateChanged();
}

void Transport::applyGains() {
    using Gain = Mixer::Gain;
    const float volume = m_state.muted ? 0 : static_cast<float>(m_state.volume);
    if (m_state.heard == Heard::Both && m_state.decks > 1)
        m_mixer->setGains({Gain::left(volume), Gain::right(volume)});
    else if (m_state.heard == Heard::Second)
        m_mixer->setGains({Gain(), Gain::stereo(volume)});
    else
        m_mixer->setGains({Gain::stereo(volume), Gain()});
}

void Transport::setScrubSound(bool on) {
    m_scrubSound = on;
    if (!on)
        endGrains();
}

void Transport::setOffset(double seconds) {
    if (std::isfinite(seconds))
        setMap(PairMap(seconds));
}

void Transport::setMap(const PairMap& map) {
    if (m_state.phase == TransportState::Phase::Empty)
        return;
    // Where the time line is another one, the moment stays that of the first clip.
    const bool isOther = map.hasSections() || m_state.map.hasSections();
    const double at = isOther ? map.common(0, m_state.map.own(0, position())) : position();
    m_state.map = map;
    if (!isOpen()) {
        Q_EMIT stateChanged();
        return;
    }
    updateTimeLine();
    boundLoop();
    m_next.reset();
    go(Move::To, at);
}

void Transport::setLeading(int deck) {
    m_state.leading = std::clamp(deck, 0, std::max(0, m_state.decks - 1));
    Q_EMIT stateChanged();
}

} // namespace greenroom
