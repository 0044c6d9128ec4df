// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pictures.h"

#include "core/base/platform.h"
#include "ui/widgets/waveformtile.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype memoryBytes = 64 << 20;
/// More thumbnails than any page shows at once: those asked for longest ago have been scrolled away.
constexpr qsizetype mostThumbnails = 64;
constexpr int tilePeaks = 192; ///< for a tile of any size

} // namespace

Pictures::Pictures(const QString& cacheFolder) : m_cache(cacheFolder), m_worker(new QObject), m_memory(memoryBytes) {
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, [] { platform::lowerThreadPriority(); });
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"pictures"_s);
    m_thread.start();
}

Pictures::~Pictures() {
    if (m_current)
        m_current->stopped = true;
    m_thread.quit();
    m_thread.wait();
}

QPixmap Pictures::thumbnail(const KeptClip& clip, QSize within, qreal devicePixelRatio) {
    const QSize size = (QSizeF(within) * devicePixelRatio).toSize();
    const QString key = u"%1 %2x%3"_s.arg(QString::fromLatin1(clip.media.toHex())).arg(size.width()).arg(size.height());
    if (const Content* content = m_memory.object(key)) {
        QPixmap pixmap = QPixmap::fromImage(std::get<QImage>(*content));
        pixmap.setDevicePixelRatio(devicePixelRatio);
        return pixmap;
    }
    const Make make = [clip, size, devicePixelRatio](const MediaCache& cache,
                                                     const Progress& progress) -> Result<Content> {
        const Result<QImage> image = cache.thumbnail(clip, progress);
        if (image)
            return image->scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        if (image.error().code != ErrorCode::Media)
            return tl::make_unexpected(image.error());
        GR_TRY_ASSIGN(const QList<float> heard, cache.peaks(clip, tilePeaks, progress));
        if (heard.isEmpty())
            return fail(ErrorCode::Media, u"%1 has neither pictures nor sound"_s.arg(clip.path));
        return waveformTile(heard, size, devicePixelRatio);
    };
    begin(key, clip, make, nullptr);
    return {};
}

void Pictures::askFilmstrip(const KeptClip& clip, int count, QObject* guard,
                            std::function<void(const Result<QList<Thumbnail>>&)> then) {
    const Make make = [clip, count](const MediaCache& cache, const Progress& progress) -> Result<Content> {
        return cache.filmstrip(clip, count, progress);
    };
    ask(clip, u"%1 filmstrip %2"_s.arg(QString::fromLatin1(clip.media.toHex())).arg(count), make, guard,
        std::move(then));
}

void Pictures::askPart(const KeptClip& clip, double begin, double end, int count, QObject* guard,
                       std::function<void(const Result<QList<Thumbnail>>&)> then) {
    const Make make = [clip, begin, end, count](const MediaCache&, const Progress& progress) -> Result<Content> {
        return thumbnailsBetween(clip.path, begin, end, count, MediaCache::filmstripBounds, progress);
    };
    ask(clip,
        u"%1 part %2 %3 %4"_s.arg(QString::fromLatin1(clip.media.toHex()))
            .arg(begin, 0, 'f', 6)
            .arg(end, 0, 'f', 6)
            .arg(count),
        make, guard, std::move(then));
}

void Pictures::askPeaks(const KeptClip& clip, int buckets, QObject* guard,
                        std::function<void(const Result<QList<float>>&)> then) {
    const Make make = [clip, buckets](const MediaCache& cache, const Progress& progress) -> Result<Content> {
        return cache.peaks(clip, buckets, progress);
    };
    ask(clip, u"%1 peaks %2"_s.arg(QString::fromLatin1(clip.media.toHex())).arg(buckets), make, guard, std::move(then));
}

void Pictures::askDelivery(const KeptClip& clip, QObject* guard, std::function<void(const Result<Delivery>&)> then) {
    const Make make = [clip](const MediaCache& cache, const Progress& progress) -> Result<Content> {
        return cache.delivery(clip, progress);
    };
    ask(clip, u"%1 delivery"_s.arg(QString::fromLatin1(clip.media.toHex())), make, guard, std::move(then));
}

template <typename Part>
void Pictures::ask(const KeptClip& clip, const QString& key, Make make, QObject* guard,
                   std::function<void(const Result<Part>&)> then) {
    if (const Content* content = m_memory.object(key)) {
        const Result<Part> answer = std::get<Part>(*content);
        then(answer);
        return;
    }
    const Waiting waiting{guard, [then = std::move(then)](const Result<Content>& answer) {
                              then(answer.map([](const Content& content) { return std::get<Part>(content); }));
                          }};
    begin(key, clip, std::move(make), &waiting);
    connect(guard, &QObject::destroyed, this, &Pictures::drop, Qt::UniqueConnection);
}

void Pictures::drop(QObject* guard) {
    const auto isGone = [guard](const Waiting& one) { return !one.guard || one.guard == guard; };
    const auto leave = [&](Request& request) {
        if (request.isThumbnail)
            return false;
        request.waiting.removeIf(isGone);
        return request.waiting.isEmpty();
    };
    m_pending.removeIf([&](const RequestPtr& request) { return leave(*request); });
    if (m_current && leave(*m_current))
        m_current->stopped = true;
}

/// Without `waiting` it is a thumbnail, for whoever hears arrived().
void Pictures::begin(const QString& key, const KeptClip& clip, Make make, const Waiting* waiting) {
    if (m_failed.contains(key) && !waiting)
        return;
    if (!std::exchange(m_roundEnds, true))
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_roundEnds = false;
                ++m_round;
                next();
            },
            Qt::QueuedConnection);
    const auto isSame = [&](const RequestPtr& one) { return one && one->key == key; };
    auto request = isSame(m_current) && !m_current->stopped ? m_current : RequestPtr();
    const auto found = std::find_if(m_pending.begin(), m_pending.end(), isSame);
    if (!request && found != m_pending.end()) {
        request = *found;
        m_pending.erase(found);
    }
    if (!request) {
        request = std::make_shared<Request>();
        request->key = key;
        request->media = clip.media;
        request->make = std::move(make);
        request->isThumbnail = !waiting;
    }
    if (waiting)
        request->waiting.append(*waiting);
    request->round = m_round;
    if (request != m_current)
        m_pending.append(request);
    dropOldest();
}

void Pictures::dropOldest() {
    qsizetype thumbnails =
        std::count_if(m_pending.begin(), m_pending.end(), [](const RequestPtr& one) { return one->isThumbnail; });
    m_pending.removeIf([&](const RequestPtr& one) { return one->isThumbnail && thumbnails-- > mostThumbnails; });
}

void Pictures::next() {
    if (m_current || m_pending.isEmpty())
        return;
    // Within a round in order; max_element gives the first of equals.
    const auto latest = std::max_element(m_pending.begin(), m_pending.end(),
                                         [](const auto& a, const auto& b) { return a->round < b->round; });
    m_current = *latest;
    m_pending.erase(latest);
    QMetaObject::invokeMethod(
        m_worker,
        [this, request = m_current] {
            const auto answer =
                std::make_shared<Result<Content>>(request->make(m_cache, [&](double) { return !request->stopped; }));
            QMetaObject::invokeMethod(
                this, [this, request, answer] { finish(request, *answer); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void Pictures::finish(const RequestPtr& request, const Result<Content>& answer) {
    m_current.reset();
    if (answer)
        keep(request->key, *answer);
    else if (request->isThumbnail && answer.error().code != ErrorCode::NotFound)
        m_failed.insert(request->key);
    next();
    if (answer && request->isThumbnail)
        Q_EMIT arrived(request->media);
    for (const Waiting& one : std::as_const(request->waiting))
        if (one.guard)
            one.then(answer);
    if (isIdle())
        Q_EMIT idle();
}

void Pictures::keep(const QString& key, const Content& content) {
    qsizetype bytes = 0;
    if (const auto* image = std::get_if<QImage>(&content))
        bytes = image->sizeInBytes();
    else if (const auto* pictures = std::get_if<QList<Thumbnail>>(&content))
        for (const Thumbnail& picture : *pictures)
            bytes += picture.image.sizeInBytes();
    else if (const auto* values = std::get_if<QList<float>>(&content))
        bytes = values->size() * qsizetype(sizeof(float));
    else
        bytes = 3 * std::get<Delivery>(content).profile.curves.level.size() * qsizetype(sizeof(float));
    m_memory.insert(key, new Content(content), bytes);
}

} // namespace greenroom::ui
