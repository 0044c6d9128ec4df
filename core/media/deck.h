// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/image.h"
#include "core/media/playback.h"
#include "core/media/probe.h"
#include "core/media/soundtrack.h"
#include "core/media/videotrack.h"

#include <QSize>
#include <QTransform>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace greenroom {

/// One open clip of a Transport: decodes on a thread of its own, keeps at most six pictures ahead of the one that is
/// shown and four behind it, and half a second of sound. Positions are the clip's own. Everything public is for one
/// thread and never waits for the file, except the destructor, which waits for the picture in hand.
class Deck {
public:
    enum class Seek {
        At,       ///< the picture shown at a position
        Next,     ///< the first one behind it; the last if there is none
        Previous, ///< the one before that shown at it; the first if there is none
    };

    /// `news` is called on the deck's thread when something asked for is there. `threads`: to decode pictures with.
    Deck(const QString& path, int threads, std::function<void()> news);
    ~Deck();
    Deck(const Deck&) = delete;
    Deck& operator=(const Deck&) = delete;

    /// Whether the file was looked at. info() is a default one if it cannot be played.
    bool isOpened() const;
    MediaInfo info() const;
    /// Why it cannot be played, or not on from some position.
    std::optional<Error> problem() const;

    /// The box that pictures fit into, in pixels.
    void setPictureSize(QSize size);
    /// Gives up what it does and goes there.
    void seek(Seek kind, double position);
    /// Where the latest seek() led: what was asked for, or a picture's position. Nothing while it is under way.
    std::optional<double> sought() const;

    struct Look {
        bool isExact = false; ///< `picture` is what is shown at the position asked for
        DeckPicture picture;  ///< otherwise the latest before it that is made
        double until = 0;     ///< where `picture` stops to be shown, as far as is known
    };
    /// The picture at a position. Without pictures always exact.
    Look look(double position) const;
    /// Where playing is: what is older may be forgotten, what comes next is decoded and made.
    void moveTo(double position);
    /// Where the picture after that at `position` begins, if it is decoded already.
    std::optional<double> nextAfter(double position) const;

    /// Decodes sound from a position on, and keeps decoding ahead of what is read until stopSound().
    void prepareSound(double position);
    void stopSound();
    /// Enough of it is there to begin.
    bool isSoundReady() const;
    std::shared_ptr<SoundBuffer> sound() const { return m_sound; }

private:
    struct Entry {
        av::Frame frame;
        double position = 0;
        QImage image; ///< null: not made
        QSize box;    ///< that it was made for
    };
    struct Request {
        Seek kind = Seek::At;
        double position = 0;
    };
    enum class Work { None, Seek, Image, Sound, Picture };

    void run();
    Result<void> openFile();
    Work nextWork();
    void carryOut(Work work);
    void doSeek();
    void doImage();
    void doSound();
    void doPicture();
    Result<double> findPicture(Request request);
    Result<void> decodeUntilCovered(double position);
    Result<void> decodeNext();
    void giveUpPictures(const Error& error);
    void say(const Error& error);

    // With m_mutex held or on the deck's thread, which alone changes the window:
    bool covers(double position) const;
    std::size_t indexAt(double position) const;
    Entry* imageWanted();
    void forgetBefore(double position);
    QSize imageSize() const;
    bool wantsSound() const;

    const QString m_path;
    const int m_threads;
    const std::function<void()> m_news;
    const std::shared_ptr<SoundBuffer> m_sound = std::make_shared<SoundBuffer>();

    std::atomic<bool> m_quit = false;
    std::atomic<quint64> m_asked = 0; ///< number of the latest seek()
    // The deck's thread alone:
    std::optional<quint64> m_working; ///< number of the seek that what it does is for; none: not for seeks to cancel
    std::unique_ptr<VideoTrack> m_video;
    std::unique_ptr<SoundTrack> m_soundTrack;
    av::ImageMaker m_images{av::ImagePool(3)};
    QTransform m_upright;
    bool m_mustSeek = true; ///< the track does not stand where the window ends

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_opened = false;
    MediaInfo m_info;
    std::optional<Error> m_problem;
    QSize m_box;
    Request m_request;
    quint64 m_done = 0;                ///< number of the seek that is carried out
    double m_at = 0;                   ///< what is shown
    std::deque<Entry> m_window;        ///< decoded pictures in order
    bool m_windowBegins = false;       ///< the first one is the clip's first
    bool m_windowEnds = false;         ///< the last one is the clip's last
    std::optional<double> m_soundFrom; ///< where sound is to begin; until that is done
    bool m_soundOn = false;

    std::thread m_thread;
};

} // namespace greenroom
