// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/media/playback.h"
#include "core/media/probe.h"

#include <QObject>
#include <QSize>
#include <QStringList>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

namespace greenroom {

class AudioOutput;
class Deck;
class Mixer;
class PlayClock;

/// Plays one clip, or two on one clock. Lives on the thread that made it (the window's), where all its signals come;
/// no call waits for a file or a device, so what went wrong is in state() and said by problem() and soundLost().
///
/// A picture is that with the greatest time at or before the position; before the first and after the last the nearest
/// is held. While pictures of a new position are being made the old ones stay. When the end is reached it pauses there,
/// and play() begins again at the beginning. Commands while nothing is open do nothing.
///
///     Transport transport(clock, outputs.open({})); // an AudioOutputs
///     connect(&transport, &Transport::ticked, this, [this](const PlaybackTick& tick) { m_tick = tick; update(); });
///     transport.setPictureSize(0, size() * devicePixelRatio());
///     transport.open({path});
///     transport.play();
class Transport final : public QObject {
    Q_OBJECT
public:
    static constexpr int maxDecks = 2;
    static constexpr double minRate = 0.25;
    static constexpr double maxRate = 2;

    /// `output` null: without sound. The clock must outlive the transport.
    Transport(const Clock& clock, std::unique_ptr<AudioOutput> output, QObject* parent = nullptr);
    /// Waits until the decks have let go of their files: at most for the decoding of one picture.
    ~Transport() override;

    const TransportState& state() const { return m_state; }
    /// On the common time line, now; while it seeks, where it will be.
    double position() const;
    /// What was handed over last.
    const PlaybackTick& tick() const { return m_tick; }
    /// It plays, and that was what belongs to the moment it looked at; false while it seeks or a deck is behind.
    bool isOnTime() const { return m_running && !m_late; }
    /// What an open clip is; a default one if there is no such deck, it is being opened, or it cannot be played.
    MediaInfo info(int deck) const;
    /// Why this clip cannot be played, or not on from where that was noticed; state().problem is the first one's.
    std::optional<Error> problemOf(int deck) const;

    /// Replaces what is open by these clips (one or two) and shows their beginning, paused. Rate, volume, mute and the
    /// sizes of pictures stay; offset, loop, what is heard and what leads begin anew.
    void open(const QStringList& paths);
    void close();
    /// What of an open clip (0 or 1) is played: the time line has no more of it, and where the other goes on it is
    /// silent and shows its first or last picture. Until the next open(); a range that is empty or outside of the clip
    /// changes nothing.
    void setRange(int deck, const ClipRange& range);
    /// Another device (null: none), and how much later than it counts its sound is heard: 0 to 2 s.
    void setOutput(std::unique_ptr<AudioOutput> output, std::chrono::milliseconds latency = {});
    void setLatency(std::chrono::milliseconds latency);

    /// The box, in device pixels, that a deck's pictures fit into from now on with their shape kept, enlarged too (up
    /// to 4096 a side). New pictures follow by ticked(), while paused too; until then the old ones are to be used.
    /// Without a size pictures come as large as the clip's, at most 1920 by 1080. Remembered for decks that are opened
    /// later.
    void setPictureSize(int deck, QSize size);

    void play();
    void pause();
    void togglePlaying();
    /// Goes exactly there (within the time line). A seek under way is given up.
    void seek(double position);
    /// For dragging: a seek under way is finished and shown, then the latest scrub() wins, so that pictures keep
    /// coming.
    void scrub(double position);
    /// By seconds from position().
    void jump(double seconds);
    /// Pauses and goes on or back by this many pictures of the deck that leads (without pictures: 40 ms each); the
    /// other shows its own of the same time. Steps add up while they are carried out.
    void step(int pictures);

    void setRate(double rate);              ///< minRate to maxRate, pitch kept; bounded to that
    void setLoop(double begin, double end); ///< bounded to the time line; nothing below 0.1 s changes anything
    void clearLoop();
    void setHeard(Heard heard);
    /// Whether scrub() is heard while paused: a short piece of the sound of where it came to. Off at first.
    void setScrubSound(bool on);
    void setVolume(double volume); ///< 0 to 1
    void setMuted(bool muted);
    /// Where on the first clip's time line the second begins. Any finite number; playing goes on.
    void setOffset(double seconds);
    /// How the two lie to each other; playing goes on where the first clip is, as nearly as that can be.
    void setMap(const PairMap& map);
    void setLeading(int deck);

    /// Looks at the clock and hands over what is due. Called by its own timer; tests with a clock of theirs call it.
    void advance();

Q_SIGNALS:
    void stateChanged();
    /// With every tick and every command that moves it.
    void positionChanged(double position);
    /// Pictures changed: all decks' of one moment.
    void ticked(const greenroom::PlaybackTick& tick);
    /// It came to the end of the time line (not of a loop) by playing, and has paused.
    void ended();
    /// state().problem was set: once for every clip that has one.
    void problem(const greenroom::Error& error);
    /// state().soundProblem was set: once until it works again.
    void soundLost(const greenroom::Error& error);

private:
    enum class Move { To, Next, Previous };

    double common(std::size_t deck, double own) const { return m_state.map.common(static_cast<int>(deck), own); }
    /// Within what is played of the deck, at this moment of the common time line.
    double ownTime(std::size_t deck, double position) const;
    std::size_t steppingDeck(Move move, double position) const;
    /// What is played of an opened clip, in its own time.
    LoopRange playedOf(std::size_t deck) const;
    bool isOpen() const { return m_state.phase == TransportState::Phase::Open; }
    double endOfPlaying() const;
    void onNews();
    void onOpened();
    std::vector<Error> newProblems();
    void updateTimeLine();
    void boundLoop();

    void seekTo(double position);
    void go(Move move, double position);
    void goOn();
    bool resolveStep();
    void afterSeek();
    void takeStep();
    bool deliver(double position, bool orEarlier);
    void handOver(PlaybackTick tick);

    void begin();
    void halt();
    void restart();
    bool wantsSound() const;
    bool isSoundReady() const;
    void prepareSound();
    void watchSound();
    void sayNoSound(const Error& error);
    void reachEnd();
    void schedule(double shown);
    void applyGains();
    bool canGrain() const;
    void nextGrain();
    void endGrains();

    const Clock& m_clock;
    std::unique_ptr<AudioOutput> m_output;
    std::shared_ptr<Mixer> m_mixer;
    std::unique_ptr<PlayClock> m_time;
    std::vector<std::unique_ptr<Deck>> m_decks;
    std::vector<bool> m_problemSaid;
    std::vector<ClipRange> m_ranges;
    std::vector<QSize> m_sizes;
    std::atomic<bool> m_newsPosted = false;
    TransportState m_state;
    PlaybackTick m_tick;
    QTimer m_timer;
    double m_position = 0;        ///< while it does not run
    bool m_running = false;       ///< the clock goes
    Move m_move = Move::To;       ///< what is sought, while state().seeking
    std::optional<double> m_next; ///< a scrub() that waits for the seek under way, or a seek() for the opening
    int m_steps = 0;              ///< that wait for the seek under way
    std::size_t m_stepping = 0;   ///< the deck whose pictures they are
    bool m_scrubSound = false;
    bool m_grainWanted = false; ///< of where it is now
    bool m_grainsOn = false;    ///< the run in hand is one of grains
    QTimer m_grainTimer;        ///< while one is heard
    QTimer m_grainRest;         ///< from the last one on, until the device is let go of
    bool m_late = false;        ///< the pictures due now are not there yet
    quint64 m_run = 0;
    bool m_sounds = false;      ///< the run in hand has sound
    bool m_noSoundSaid = false; ///< since it worked last
    std::chrono::milliseconds m_latency{};
    std::chrono::nanoseconds m_heard{};   ///< what the output said last
    std::chrono::nanoseconds m_heardAt{}; ///< since when it says that
};

} // namespace greenroom
