// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/deck.h"

#include "core/media/audiooutput.h"
#include "core/media/describe.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace greenroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double same = 1e-6;            // seconds; positions that close are one
constexpr std::size_t picturesAhead = 6; // of the one shown
constexpr std::size_t picturesBehind = 4;
constexpr double nearAhead = 0.5;                    // seconds that are decoded through rather than sought
constexpr double lost = 1;                           // seconds that pictures may be late before some are passed over
constexpr qint64 soundAhead = AudioOutput::rate / 2; // samples
constexpr qint64 soundToBegin = AudioOutput::rate / 5;
constexpr int maxSide = 4096;

} // namespace

Deck::Deck(const QString& path, int threads, std::function<void()> news)
    : m_path(path), m_threads(threads), m_news(std::move(news)), m_thread([this] { run(); }) {}

Deck::~Deck() {
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

bool Deck::isOpened() const {
    const std::lock_guard lock(m_mutex);
    return m_opened;
}

MediaInfo Deck::info() const {
    const std::lock_guard lock(m_mutex);
    return m_info;
}

std::optional<Error> Deck::problem() const {
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

void Deck::setPictureSize(QSize size) {
    const std::lock_guard lock(m_mutex);
    m_box = size;
    m_wake.notify_all();
}

void Deck::seek(Seek kind, double position) {
    const std::lock_guard lock(m_mutex);
    m_request = {kind, position};
    ++m_asked;
    m_wake.notify_all();
}

std::optional<double> Deck::sought() const {
    const std::lock_guard lock(m_mutex);
    return m_opened && m_done == m_asked ? std::optional(m_at) : std::nullopt;
}

Deck::Look Deck::look(double position) const {
    const std::lock_guard lock(m_mutex);
    Look look;
    if (!m_opened || m_done != m_asked)
        return look;
    look.isExact = !m_info.hasVideo || (m_window.empty() && m_windowEnds);
    if (look.isExact || m_window.empty())
        return look;
    const std::size_t shown = indexAt(position);
    std::size_t made = shown + 1;
    while (made > 0 && m_window[made - 1].image.isNull())
        --made;
    if (made == 0)
        return look;
    const Entry& entry = m_window[made - 1];
    look.isExact = made - 1 == shown && covers(position);
    look.picture = {entry.image, entry.position, std::llround((entry.position - m_info.videoStart) * m_info.fps)};
    if (made < m_window.size())
        look.until = m_window[made].position;
    else
        look.until = m_windowEnds ? std::numeric_limits<double>::max() : entry.position + 2 * same;
    return look;
}

void Deck::moveTo(double position) {
    const std::lock_guard lock(m_mutex);
    if (m_opened && m_done == m_asked)
        m_at = position;
    m_wake.notify_all();
}

std::optional<double> Deck::nextAfter(double position) const {
    const std::lock_guard lock(m_mutex);
    const auto next = std::find_if(m_window.begin(), m_window.end(),
                                   [&](const Entry& entry) { return entry.position > position + same; });
    return next == m_window.end() ? std::nullopt : std::optional(next->position);
}

void Deck::prepareSound(double position) {
    const std::lock_guard lock(m_mutex);
    m_soundFrom = position;
    m_soundOn = true;
    m_wake.notify_all();
}

void Deck::stopSound() {
    const std::lock_guard lock(m_mutex);
    m_soundFrom.reset();
    m_soundOn = false;
}

bool Deck::isSoundReady() const {
    const std::lock_guard lock(m_mutex);
    if (!m_opened)
        return false;
    return !m_info.hasAudio ||
           (m_soundOn && !m_soundFrom && (m_sound->isFinished() || m_sound->available() >= soundToBegin));
}

bool Deck::wantsSound() const {
    return m_soundOn && m_info.hasAudio &&
           (m_soundFrom || (!m_sound->isFinished() && m_sound->available() < soundAhead));
}

bool Deck::covers(double position) const {
    return !m_window.empty() && (m_windowBegins || m_window.front().position <= position + same) &&
           (m_windowEnds || m_window.back().position > position + same);
}

/// Of the picture shown at a position, or the nearest; the window is not empty.
std::size_t Deck::indexAt(double position) const {
    const auto after = std::find_if(m_window.begin(), m_window.end(),
                                    [&](const Entry& entry) { return entry.position > position + same; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - m_window.begin() - 1, 0));
}

/// The one shown comes first, then the one after it.
Deck::Entry* Deck::imageWanted() {
    if (m_window.empty())
        return nullptr;
    const std::size_t shown = indexAt(m_at);
    for (std::size_t i = shown; i < std::min(shown + 2, m_window.size()); ++i)
        if (m_window[i].image.isNull() || m_window[i].box != m_box)
            return &m_window[i];
    return nullptr;
}

void Deck::forgetBefore(double position) {
    if (m_window.empty())
        return;
    std::size_t shown = indexAt(position);
    for (; shown > picturesBehind; --shown) {
        m_window.pop_front();
        m_windowBegins = false;
    }
    if (!m_window[shown].image.isNull())
        for (std::size_t i = 0; i < shown; ++i)
            m_window[i].image = {};
}

Deck::Work Deck::nextWork() {
    if (m_done != m_asked)
        return Work::Seek;
    if (imageWanted())
        return Work::Image;
    if (wantsSound())
        return Work::Sound;
    const bool goesOn = m_info.hasVideo && m_done > 0 && !m_windowEnds;
    if (goesOn && (m_window.empty() || m_window.size() - indexAt(m_at) <= picturesAhead))
        return Work::Picture;
    return Work::None;
}

void Deck::run() {
    auto opened = openFile();
    {
        const std::lock_guard lock(m_mutex);
        if (!opened) {
            m_info = {};
            m_problem = opened.error();
        }
        m_opened = true;
    }
    m_news();
    for (;;) {
        Work work = Work::None;
        {
            std::unique_lock lock(m_mutex);
            const auto isDue = [&] { return m_quit || (work = nextWork()) != Work::None; };
            while (!isDue()) {
                if (m_soundOn)
                    m_wake.wait_for(lock, 50ms); // sound is taken without a word
                else
                    m_wake.wait(lock);
            }
            if (m_quit)
                return;
        }
        carryOut(work);
    }
}

void Deck::carryOut(Work work) {
    switch (work) {
    case Work::Seek:
        return doSeek();
    case Work::Image:
        return doImage();
    case Work::Sound:
        return doSound();
    case Work::Picture:
        return doPicture();
    case Work::None:
        return;
    }
}

Result<void> Deck::openFile() {
    const auto goOn = [this](double) { return !m_quit && (!m_working || *m_working == m_asked); };
    GR_TRY_ASSIGN(auto reader, av::Reader::open(m_path, goOn));
    GR_TRY_ASSIGN(const MediaInfo info, av::describe(*reader));
    if (info.hasVideo) {
        m_upright = av::orientationOf(reader->video());
        GR_TRY_ASSIGN(m_video, VideoTrack::open(std::move(reader), info, m_threads));
    }
    const std::lock_guard lock(m_mutex);
    m_info = info;
    return {};
}

void Deck::say(const Error& error) {
    const std::lock_guard lock(m_mutex);
    if (!m_problem)
        m_problem = error;
}

/// What was decoded stays; the clip is as if it ended there. Another seek may help.
void Deck::giveUpPictures(const Error& error) {
    m_mustSeek = true;
    m_video->resume();
    if (error.code != ErrorCode::Cancelled)
        say(error);
    const std::lock_guard lock(m_mutex);
    if (error.code != ErrorCode::Cancelled)
        m_windowEnds = true;
    else
        m_window.clear();
}

void Deck::doSeek() {
    Request request;
    quint64 asked = 0;
    {
        const std::lock_guard lock(m_mutex);
        request = m_request;
        asked = m_asked;
    }
    m_working = asked;
    double led = request.position;
    if (m_video) {
        auto found = findPicture(request);
        if (found)
            led = *found;
        else
            giveUpPictures(found.error());
    }
    m_working.reset();
    {
        const std::lock_guard lock(m_mutex);
        if (m_asked != asked)
            return;
        m_done = asked;
        m_at = led;
    }
    m_news();
}

Result<double> Deck::findPicture(Request request) {
    GR_TRY(decodeUntilCovered(request.position));
    if (request.kind == Seek::At || m_window.empty())
        return request.position;
    const std::size_t shown = indexAt(request.position);
    const double current = m_window[shown].position;
    const bool isBefore = current > request.position + same; // the first
    if (request.kind == Seek::Next) {
        if (isBefore)
            return current;
        return shown + 1 < m_window.size() ? m_window[shown + 1].position : request.position;
    }
    if (isBefore)
        return request.position;
    if (shown > 0)
        return m_window[shown - 1].position;
    if (m_windowBegins)
        return current;
    const double previous = current - 3 * same;
    GR_TRY(decodeUntilCovered(previous));
    return m_window.empty() ? current : m_window[indexAt(previous)].position;
}

Result<void> Deck::decodeUntilCovered(double position) {
    if (covers(position))
        return {};
    const bool goesOn = !m_mustSeek && !m_window.empty() && !m_windowEnds && position > m_window.back().position;
    if (!goesOn || position > m_window.back().position + nearAhead) {
        m_mustSeek = true;
        {
            const std::lock_guard lock(m_mutex);
            m_window.clear();
            m_windowBegins = m_windowEnds = false;
        }
        GR_TRY(m_video->seek(position));
        m_mustSeek = false;
        const std::lock_guard lock(m_mutex);
        m_windowBegins = m_video->isAtStart();
    }
    while (!covers(position) && !m_windowEnds) {
        GR_TRY(decodeNext());
        const std::lock_guard lock(m_mutex);
        forgetBefore(position);
    }
    return {};
}

Result<void> Deck::decodeNext() {
    GR_TRY_ASSIGN(auto picture, m_video->next());
    const std::lock_guard lock(m_mutex);
    if (picture)
        m_window.push_back({std::move(picture->frame), picture->position, {}, {}});
    else
        m_windowEnds = true;
    return {};
}

void Deck::doPicture() {
    double at = 0;
    {
        const std::lock_guard lock(m_mutex);
        at = m_at;
        m_working = m_done;
    }
    const bool passOver = !m_window.empty() && at > m_window.back().position + lost &&
                          m_video->hasKeyBetween(m_window.back().position, at);
    const auto decoded = passOver || m_mustSeek ? decodeUntilCovered(at) : decodeNext();
    m_working.reset();
    if (!decoded) {
        giveUpPictures(decoded.error());
        m_news();
    }
    const std::lock_guard lock(m_mutex);
    forgetBefore(m_at);
}

QSize Deck::imageSize() const {
    QSize size = av::fitted(m_info.size, {1920, 1080});
    if (!m_box.isEmpty())
        size = m_info.size.scaled(m_box.boundedTo({maxSide, maxSide}), Qt::KeepAspectRatio).expandedTo({1, 1});
    return m_upright.m11() == 0 ? size.transposed() : size;
}

void Deck::doImage() {
    av::Frame frame;
    double position = 0;
    QSize box;
    QSize size;
    {
        const std::lock_guard lock(m_mutex);
        const Entry* entry = imageWanted();
        if (!entry)
            return;
        frame.reset(av_frame_clone(entry->frame.get()));
        position = entry->position;
        box = m_box;
        size = imageSize();
    }
    auto image = frame ? m_images.make(frame.get(), size) : fail(ErrorCode::Internal, u"out of memory"_s);
    if (!image) {
        say(image.error());
        image = QImage(1, 1, QImage::Format_RGB32);
        image->fill(Qt::black);
    }
    if (!m_upright.isIdentity())
        image = image->transformed(m_upright).convertToFormat(QImage::Format_RGB32);
    {
        const std::lock_guard lock(m_mutex);
        for (Entry& entry : m_window)
            if (entry.position == position) {
                entry.image = std::move(*image);
                entry.box = box;
            }
        forgetBefore(m_at);
    }
    m_news();
}

void Deck::doSound() {
    const bool wasReady = isSoundReady();
    std::optional<double> from;
    {
        const std::lock_guard lock(m_mutex);
        from = m_soundFrom;
    }
    const auto work = [&]() -> Result<void> {
        if (!m_soundTrack) {
            const auto goOn = [this](double) { return !m_quit.load(); };
            GR_TRY_ASSIGN(m_soundTrack, SoundTrack::open(m_path, m_info.start, goOn));
        }
        if (from)
            GR_TRY(m_soundTrack->seek(*from, *m_sound));
        return m_soundTrack->readOn(*m_sound);
    };
    if (const auto worked = work(); !worked && !m_quit) {
        say(worked.error());
        m_sound->finish();
    }
    {
        const std::lock_guard lock(m_mutex);
        if (from && m_soundFrom == from)
            m_soundFrom.reset();
    }
    // All at once, where there is silence before the clip's sound.
    if (!wasReady && isSoundReady())
        m_news();
}

} // namespace greenroom
