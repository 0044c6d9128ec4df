// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/lanefilm.h"

#include "ui/shell/pictures.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int tilePictures = 8;
constexpr int mostTiles = 128;
} // namespace

LaneFilm::LaneFilm(Pictures& pictures, QObject* parent) : QObject(parent), m_pictures(pictures) {}

void LaneFilm::setClip(int lane, const KeptClip& clip) {
    KeptClip& now = m_clips.at(static_cast<std::size_t>(lane));
    if (now == clip)
        return;
    now = clip;
    m_tiles.clear();
}

void LaneFilm::clear() {
    m_clips = {};
    m_tiles.clear();
    m_pictures.drop(this);
}

QImage LaneFilm::picture(int lane, double seconds, qint64 slot) {
    const KeptClip& clip = m_clips.at(static_cast<std::size_t>(lane));
    if (clip.path.isEmpty() || seconds <= 0)
        return {};
    const qint64 tile = slot / tilePictures;
    const QString key = u"%1 %2 %3"_s.arg(QString::fromLatin1(clip.media.toHex())).arg(seconds, 0, 'g', 12).arg(tile);
    const auto known = m_tiles.find(key);
    if (known != m_tiles.end()) {
        known->used = ++m_looks;
        return known->pictures.value(slot % tilePictures);
    }
    forgetOldest();
    m_tiles.insert(key, {{}, ++m_looks});
    const double begin = double(tile * tilePictures) * seconds;
    m_pictures.askPart(clip, begin, begin + tilePictures * seconds, tilePictures, this,
                       [this, key](const Result<QList<Thumbnail>>& film) {
                           const auto waiting = m_tiles.find(key);
                           if (!film || waiting == m_tiles.end())
                               return;
                           for (const Thumbnail& one : *film)
                               waiting->pictures.append(one.image);
                           Q_EMIT arrived();
                       });
    // From memory it may have come at once.
    const auto now = m_tiles.constFind(key);
    return now == m_tiles.cend() ? QImage() : now->pictures.value(slot % tilePictures);
}

void LaneFilm::forgetOldest() {
    while (m_tiles.size() >= mostTiles) {
        const auto oldest = std::min_element(m_tiles.begin(), m_tiles.end(),
                                             [](const Tile& a, const Tile& b) { return a.used < b.used; });
        m_tiles.erase(oldest);
    }
}

} // namespace greenroom::ui
