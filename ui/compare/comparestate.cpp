// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparestate.h"

#include "core/library/alignments.h"
#include "core/library/cliplandmarks.h"
#include "core/media/audiooutput.h"
#include "core/media/transport.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/shell/soundoutput.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

/// What is compared and how it plays, for whoever asks for it by QT_LOGGING_RULES.
Q_LOGGING_CATEGORY(compareLog, "greenroom.compare", QtWarningMsg)

constexpr int applyMs = 60;
constexpr int saveMs = 500;
constexpr double usualFrame = 1 / 30.0;

struct Loaded {
    QList<CompareClip> clips;
    std::optional<CompareClip> find(const EntityId& id) const {
        const auto at = std::find_if(clips.begin(), clips.end(), [&](const auto& clip) { return clip.id == id; });
        return at == clips.end() ? std::nullopt : std::optional(*at);
    }
};

struct OfPair {
    std::optional<double> offset;
    bool byLandmarks = false;
    std::array<QMap<QString, double>, 2> marked;
    QList<Note> notes[2];
};

Result<OfPair> readPair(Home& home, const CompareClip& one, const std::optional<CompareClip>& other) {
    OfPair pair;
    GR_TRY_ASSIGN(pair.notes[0], notesOf(home, one));
    if (!other)
        return pair;
    GR_TRY_ASSIGN(pair.notes[1], notesOf(home, *other));
    Alignments alignments(home.journal(), home.person());
    GR_TRY_ASSIGN(pair.offset, alignments.between(one.id, other->id));
    GR_TRY_ASSIGN(pair.byLandmarks, alignments.isByLandmarks(one.id, other->id));
    ClipLandmarks landmarks(home.journal(), home.person());
    GR_TRY_ASSIGN(pair.marked[0], landmarks.of(one.id));
    GR_TRY_ASSIGN(pair.marked[1], landmarks.of(other->id));
    return pair;
}

} // namespace

CompareState::CompareState(Context& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_transport(new Transport(context.clock, nullptr, this))
    , m_output(new SoundOutput(context, *m_transport, this)) {
    m_applying.setSingleShot(true);
    m_saving.setSingleShot(true);
    connect(&m_applying, &QTimer::timeout, this, [this] {
        if (m_transport->state().map == m_map)
            return;
        m_transport->setMap(m_map);
        m_applying.start(applyMs);
    });
    connect(&m_saving, &QTimer::timeout, this, &CompareState::save);
    connect(&context.home, &HomeThread::committed, this, &CompareState::refresh);
    connect(m_transport, &Transport::stateChanged, this, &CompareState::log);
    connect(this, &CompareState::markingChanged, this, &CompareState::log);
}

CompareState::~CompareState() = default;

void CompareState::enter(const EntityId& one, const EntityId& other, double seconds) {
    leave();
    load(one, other, seconds);
}

void CompareState::leave() {
    ++m_visit;
    if (m_saving.isActive())
        save();
    m_applying.stop();
    cancelMarking();
    m_transport->close();
    m_output->release();
    m_sides = {};
    m_notes = {};
    m_marked = {};
    m_landmarks.clear();
    m_map = PairMap();
    m_offset = 0;
    m_byLandmarks = false;
    m_aligned = false;
    m_loaded = false;
}

void CompareState::load(const EntityId& one, const EntityId& other, double seconds) {
    m_context.home.ask(
        this,
        [](Home& home) -> Result<Loaded> {
            GR_TRY_ASSIGN(const QList<CompareClip> clips, comparableClips(home));
            return Loaded{clips};
        },
        [this, one, other, seconds, visit = m_visit](const Result<Loaded>& loaded) {
            if (visit != m_visit)
                return;
            if (!loaded) {
                m_context.messages.problem(loaded.error(), tr("Your clips could not be read."));
                return;
            }
            m_clips = loaded->clips;
            m_sides = {loaded->find(one), one == other ? std::nullopt : loaded->find(other)};
            if (!m_sides[0])
                m_sides[1].reset();
            openPair(seconds >= 0 ? std::optional(seconds) : std::nullopt);
        });
}

void CompareState::refresh(const QStringList& kinds) {
    const bool areClips = std::any_of(kinds.begin(), kinds.end(), [](const QString& kind) {
        return kind == QLatin1String("take") || kind == QLatin1String("example") || kind == QLatin1String("share");
    });
    if (!m_loaded)
        return;
    if (areClips)
        m_context.home.ask(this, &comparableClips, [this, visit = m_visit](const Result<QList<CompareClip>>& clips) {
            if (visit != m_visit || !clips)
                return;
            m_clips = *clips;
            Q_EMIT changed();
        });
    const bool areLandmarks = kinds.contains(QLatin1String("clip_landmarks"));
    if (!m_sides[0] || !(areLandmarks || kinds.contains(QLatin1String("note"))))
        return;
    m_context.home.ask(
        this, [one = *m_sides[0], other = m_sides[1]](Home& home) { return readPair(home, one, other); },
        [this, areLandmarks, visit = m_visit](const Result<OfPair>& pair) {
            if (visit != m_visit || !pair)
                return;
            m_notes = {pair->notes[0], pair->notes[1]};
            if (areLandmarks && m_marked != pair->marked) {
                m_marked = pair->marked;
                findMap();
            }
            Q_EMIT changed();
        });
}

/// Opens what there is, at a moment of the first side or the beginning of both, once what is kept of the pair is known.
void CompareState::openPair(std::optional<double> position) {
    ++m_visit;
    m_loaded = false;
    const auto ready = [this, position] {
        m_loaded = true;
        QStringList paths;
        for (const auto& side : m_sides)
            if (side)
                paths.append(side->media.path);
        if (!paths.isEmpty())
            m_output->use();
        m_transport->open(paths);
        applyRanges();
        if (isPair()) {
            m_transport->setMap(m_map);
            // The model is what there is to hear.
            m_transport->setHeard(m_sides[1]->kind == CompareClip::Kind::Example ? Heard::Second : Heard::First);
        }
        if (position)
            m_transport->seek(*position);
        Q_EMIT changed();
        Q_EMIT offsetChanged();
    };
    m_map = PairMap();
    m_landmarks.clear();
    if (!m_sides[0])
        return ready();
    m_context.home.ask(
        this, [one = *m_sides[0], other = m_sides[1]](Home& home) { return readPair(home, one, other); },
        [this, ready, visit = m_visit](const Result<OfPair>& pair) {
            if (visit != m_visit)
                return;
            if (!pair)
                m_context.messages.problem(pair.error(), tr("What is known of these clips could not be read."));
            m_notes = pair ? std::array{pair->notes[0], pair->notes[1]} : decltype(m_notes){};
            m_aligned = pair && pair->offset;
            m_offset = m_aligned ? *pair->offset : isPair() ? m_sides[0]->range.begin - m_sides[1]->range.begin : 0;
            m_marked = pair ? pair->marked : decltype(m_marked){};
            m_byLandmarks = m_aligned ? pair->byLandmarks : true; // if there are any
            findMap();
            ready();
        });
}

void CompareState::applyRanges() {
    for (int side = 0; side < 2; ++side)
        if (m_sides[static_cast<std::size_t>(side)])
            m_transport->setRange(side, m_sides[static_cast<std::size_t>(side)]->range);
}

void CompareState::choose(const EntityId& clip) {
    const auto at = std::find_if(m_clips.begin(), m_clips.end(), [&](const auto& one) { return one.id == clip; });
    if (!m_loaded || at == m_clips.end() || isPair() || (m_sides[0] && m_sides[0]->id == clip))
        return;
    const bool isFirst = !m_sides[0];
    m_sides[isFirst ? 0 : 1] = *at;
    openPair(isFirst ? std::nullopt : std::optional(m_transport->position()));
}

void CompareState::chooseOther() {
    if (!canAct())
        return;
    if (m_saving.isActive())
        save();
    cancelMarking();
    m_sides[1].reset();
    openPair(std::max(0.0, m_transport->position()));
}

void CompareState::swap() {
    if (!canAct())
        return;
    if (m_saving.isActive())
        save();
    cancelMarking();
    m_applying.stop();
    const TransportState before = m_transport->state();
    const double position = m_transport->position();
    std::swap(m_sides[0], m_sides[1]);
    std::swap(m_notes[0], m_notes[1]);
    ++m_visit;
    refresh({QStringLiteral("note")});
    const double by = m_map.offset();
    m_offset = -m_offset;
    std::swap(m_marked[0], m_marked[1]);
    findMap();
    m_transport->open({m_sides[0]->media.path, m_sides[1]->media.path});
    applyRanges();
    m_transport->setMap(m_map);
    m_transport->setHeard(before.heard == Heard::Both    ? Heard::Both
                          : before.heard == Heard::First ? Heard::Second
                                                         : Heard::First);
    m_transport->setLeading(1 - before.leading);
    m_transport->seek(position - by);
    if (before.loop)
        m_transport->setLoop(before.loop->begin - by, before.loop->end - by);
    if (before.playing)
        m_transport->play();
    Q_EMIT changed();
    Q_EMIT offsetChanged();
}

void CompareState::log() {
    const TransportState& state = m_transport->state();
    if (!compareLog().isInfoEnabled() || state.phase != TransportState::Phase::Open || state.seeking || !m_sides[0])
        return;
    QString line = titleOf(*m_sides[0]);
    if (m_sides[1])
        line += QStringLiteral(" | %1, %2 s apart").arg(titleOf(*m_sides[1])).arg(m_map.offset(), 0, 'f', 2);
    if (m_map.hasSections())
        line += QStringLiteral(", by %1 landmarks").arg(m_map.events().size());
    if (m_mark)
        line += QStringLiteral(", side %1 marked").arg(m_mark->side + 1);
    if (state.loop)
        line += QStringLiteral(", loop of %1 s").arg(state.loop->end - state.loop->begin, 0, 'f', 1);
    line += state.playing ? QStringLiteral(", playing") : QStringLiteral(", paused");
    if (std::exchange(m_logged, line) != line)
        qCInfo(compareLog, "%s", qUtf8Printable(line));
}

// Aligning

void CompareState::apply(double offset) {
    m_offset = offset;
    m_byLandmarks = false;
    m_aligned = true;
    useMap(PairMap(offset));
}

void CompareState::useMap(const PairMap& map) {
    m_map = map;
    if (!m_applying.isActive()) {
        m_transport->setMap(m_map);
        m_applying.start(applyMs);
    }
    Q_EMIT offsetChanged();
}

/// What the landmarks that are known make of the pair.
void CompareState::findMap() {
    m_landmarks.clear();
    PairMap map(m_offset);
    if (isPair()) {
        m_landmarks = pairLandmarks(*m_sides[0], *m_sides[1], m_marked);
        const QList<PairEvent> events = eventsOf(m_landmarks, *m_sides[0], *m_sides[1]);
        m_byLandmarks = m_byLandmarks && !events.isEmpty();
        if (m_byLandmarks)
            map = PairMap(events);
    }
    if (m_loaded)
        useMap(map);
    else
        m_map = map;
}

bool CompareState::canAlignByLandmarks() const {
    return isPair() && !eventsOf(m_landmarks, *m_sides[0], *m_sides[1]).isEmpty();
}

void CompareState::alignByLandmarks(bool on) {
    if (!canAct() || on == m_byLandmarks || (on && !canAlignByLandmarks()))
        return;
    cancelMarking();
    m_byLandmarks = on;
    m_aligned = true;
    findMap();
    save();
}

bool CompareState::isMarked(int side, const QString& landmark) const {
    return m_marked.at(static_cast<std::size_t>(side)).contains(landmark);
}

void CompareState::markLandmark(int side, const QString& landmark) {
    if (!canAct())
        return;
    m_transport->pause();
    const PlaybackTick& tick = m_transport->tick();
    const bool isShown = side < tick.decks.size() && !tick.decks[side].image.isNull();
    keepLandmark(side, landmark, isShown ? tick.decks[side].position : ownTime(side, tick.position));
}

void CompareState::forgetLandmark(int side, const QString& landmark) {
    if (canAct() && isMarked(side, landmark))
        keepLandmark(side, landmark, std::nullopt);
}

void CompareState::keepLandmark(int side, const QString& landmark, std::optional<double> seconds) {
    QMap<QString, double>& marked = m_marked.at(static_cast<std::size_t>(side));
    const bool hadAny = canAlignByLandmarks();
    if (seconds)
        marked.insert(landmark, *seconds);
    else
        marked.remove(landmark);
    if (!m_aligned && !hadAny)
        m_byLandmarks = true; // the first that is in both
    findMap();
    Q_EMIT changed();
    m_context.home.ask(
        this,
        [landmark, seconds, clip = m_sides.at(static_cast<std::size_t>(side))->id](Home& home) -> Result<int> {
            ClipLandmarks landmarks(home.journal(), home.person());
            GR_TRY(seconds ? landmarks.set(clip, landmark, *seconds) : landmarks.forget(clip, landmark));
            return 0;
        },
        [this](const Result<int>& done) {
            if (!done)
                m_context.messages.problem(done.error(), tr("The landmark was not kept for the next time."));
        });
}

void CompareState::align(double offset) {
    if (!canAct() || !std::isfinite(offset))
        return;
    const std::optional<double> before = m_aligned && !m_byLandmarks ? std::optional(m_offset) : std::nullopt;
    apply(offset);
    save();
    say(before);
}

void CompareState::shift(double seconds) {
    if (!canAct())
        return;
    apply(m_map.offset() + seconds);
    m_saving.start(saveMs);
}

double CompareState::frame() const {
    const double fps = m_transport->info(1).fps;
    return fps > 0 ? 1 / fps : usualFrame;
}

void CompareState::save() {
    m_saving.stop();
    m_context.home.ask(
        this,
        [one = m_sides[0]->id, other = m_sides[1]->id, offset = m_offset, aligned = m_aligned,
         byLandmarks = m_byLandmarks](Home& home) -> Result<int> {
            Alignments alignments(home.journal(), home.person());
            GR_TRY(aligned ? alignments.set(one, other, offset, byLandmarks) : alignments.forget(one, other));
            return 0;
        },
        [this](const Result<int>& done) {
            if (!done)
                m_context.messages.problem(done.error(), tr("The alignment was not kept for the next time."));
        });
}

/// Tells how the pair lies now, with Undo to what was before.
void CompareState::say(std::optional<double> before) {
    m_context.messages.tell(tr("Aligned. %1").arg(offsetSentence(*m_sides[0], *m_sides[1], m_offset)),
                            [this, before, one = m_sides[0]->id, other = m_sides[1]->id] {
                                // Only while the same pair is here; swapped, it is mirrored.
                                if (!canAct())
                                    return;
                                const bool isSame = m_sides[0]->id == one && m_sides[1]->id == other;
                                const bool isMirrored = m_sides[0]->id == other && m_sides[1]->id == one;
                                if (!isSame && !isMirrored)
                                    return;
                                if (!before)
                                    return forgetAlignment();
                                apply(isSame ? *before : -*before);
                                save();
                            });
}

void CompareState::forgetAlignment() {
    if (!canAct())
        return;
    cancelMarking();
    apply(m_sides[0]->range.begin - m_sides[1]->range.begin);
    m_aligned = false;
    m_byLandmarks = true; // where there are any, as for a pair that was never aligned
    findMap();
    save();
    Q_EMIT offsetChanged();
}

// Marking

int CompareState::markingSide() const {
    return m_mark ? 1 - m_mark->side : m_transport->state().leading;
}

double CompareState::ownTime(int side, double position) const {
    const double most = m_transport->info(side).duration;
    return std::clamp(m_transport->state().map.own(side, position), 0.0, std::max(0.0, most));
}

void CompareState::mark() {
    const PlaybackTick& tick = m_transport->tick();
    const int now = markingSide();
    if (!canAct() || now >= tick.decks.size())
        return;
    m_transport->pause();
    const DeckPicture& picture = tick.decks[now];
    const double seconds = picture.image.isNull() ? ownTime(now, tick.position) : picture.position;
    if (!m_mark) {
        m_mark = Mark{now, seconds, picture.image};
        m_transport->setLeading(1 - now);
        Q_EMIT markingChanged();
        return;
    }
    const double first = now == 1 ? m_mark->seconds : seconds;
    const double second = now == 1 ? seconds : m_mark->seconds;
    cancelMarking();
    align(first - second);
    m_transport->seek(first); // the first side's time line is that of both again
}

void CompareState::cancelMarking() {
    if (!m_mark)
        return;
    m_transport->setLeading(m_mark->side);
    m_mark.reset();
    Q_EMIT markingChanged();
}

} // namespace greenroom::ui
