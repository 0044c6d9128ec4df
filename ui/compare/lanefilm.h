// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/mediacache.h"

#include <QHash>
#include <QImage>
#include <QObject>

#include <array>

namespace greenroom::ui {

class Pictures;

/// The film of two lanes where it is zoomed: pictures are asked for as they are looked at, some neighbours together,
/// and the latest of them are kept.
class LaneFilm : public QObject {
    Q_OBJECT
public:
    explicit LaneFilm(Pictures& pictures, QObject* parent = nullptr);

    /// Another clip in a lane; what was made of the one before is forgotten.
    void setClip(int lane, const KeptClip& clip);
    void clear();
    /// As Timeline::FilmSource.
    QImage picture(int lane, double seconds, qint64 slot);

Q_SIGNALS:
    /// Something that was asked for is there.
    void arrived();

private:
    struct Tile {
        QList<QImage> pictures; ///< empty while they are being made
        quint64 used = 0;
    };
    void forgetOldest();

    Pictures& m_pictures;
    std::array<KeptClip, 2> m_clips;
    QHash<QString, Tile> m_tiles;
    quint64 m_looks = 0;
};

} // namespace greenroom::ui
