// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/mediacache.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QPointer>
#include <QSet>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <variant>

namespace greenroom::ui {

/// Thumbnails, filmstrips, waveforms and delivery profiles of kept clips for pages: from memory at once, else made on a
/// thread of its own that gives way to all others, what was asked for last (it is on the screen) first. UI thread.
class Pictures : public QObject {
    Q_OBJECT
public:
    /// `cacheFolder` as MediaCache has it.
    explicit Pictures(const QString& cacheFolder);
    /// Stops the work in hand and forgets the rest.
    ~Pictures() override;

    /// For models and painters: the clip's picture, or the waveform of one that is only to be heard, fitted into
    /// `within` (device-independent pixels, at `devicePixelRatio`), or a null one; then it is asked for, and arrived()
    /// says when to paint again. What could not be made is not tried again, unless the file was not there.
    QPixmap thumbnail(const KeptClip& clip, QSize within, qreal devicePixelRatio);

    /// As thumbnails(), of MediaCache::filmstripBounds. `then` is called at once when it is in memory, else later and
    /// here, unless `guard` is gone by then; nobody left who waits, it is not made.
    void askFilmstrip(const KeptClip& clip, int count, QObject* guard,
                      std::function<void(const Result<QList<Thumbnail>>&)> then);
    /// As thumbnailsBetween(), of the same bounds, and as askFilmstrip(); kept in memory only.
    void askPart(const KeptClip& clip, double begin, double end, int count, QObject* guard,
                 std::function<void(const Result<QList<Thumbnail>>&)> then);
    /// As peaks(), and as askFilmstrip().
    void askPeaks(const KeptClip& clip, int buckets, QObject* guard,
                  std::function<void(const Result<QList<float>>&)> then);
    /// As MediaCache::delivery(), and as askFilmstrip().
    void askDelivery(const KeptClip& clip, QObject* guard, std::function<void(const Result<Delivery>&)> then);
    /// Drops what `guard` asked for.
    void drop(QObject* guard);

    /// Nothing is asked for that has not come.
    bool isIdle() const { return !m_current && m_pending.isEmpty(); }

Q_SIGNALS:
    /// A thumbnail of this clip is in memory now.
    void arrived(const greenroom::ContentHash& media);
    void idle();

private:
    using Content = std::variant<QImage, QList<Thumbnail>, QList<float>, Delivery>;
    using Make = std::function<Result<Content>(const MediaCache& cache, const Progress& progress)>;
    struct Waiting {
        QPointer<QObject> guard;
        std::function<void(const Result<Content>&)> then;
    };
    struct Request {
        QString key;
        ContentHash media;
        Make make;
        bool isThumbnail = false;
        quint64 round = 0; ///< what was asked for together is made in its order, the last round first
        QList<Waiting> waiting;
        std::atomic<bool> stopped{false};
    };
    using RequestPtr = std::shared_ptr<Request>;

    template <typename Part>
    void ask(const KeptClip& clip, const QString& key, Make make, QObject* guard,
             std::function<void(const Result<Part>&)> then);
    void begin(const QString& key, const KeptClip& clip, Make make, const Waiting* waiting);
    void dropOldest();
    void next();
    void finish(const RequestPtr& request, const Result<Content>& answer);
    void keep(const QString& key, const Content& content);

    MediaCache m_cache;
    QThread m_thread;
    QObject* m_worker;
    QCache<QString, Content> m_memory; ///< costs are bytes
    QSet<QString> m_failed;
    QList<RequestPtr> m_pending; ///< in the order they were asked for
    RequestPtr m_current;
    quint64 m_round = 0;
    bool m_roundEnds = false;
};

} // namespace greenroom::ui
