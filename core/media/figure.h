// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/performance.h"
#include "core/media/presenter.h"

#include <QRectF>
#include <QSize>
#include <QTransform>

#include <memory>

class QPainter;

namespace greenroom {

/// A person and their room as flat shapes, in units of which 1280 x 720 fill a picture. Internal to core/media.
class Figure {
public:
    explicit Figure(PresenterLook look);
    ~Figure();

    /// The whole picture but for the person.
    void drawRoom(QPainter& painter) const;
    void drawPerson(QPainter& painter, const Pose& pose) const;

    /// Where the person may be drawn, in units, whatever the pose.
    static QRectF reach();
    /// From units to the pixels of a picture: as large as fills it, centred, standing on its lower edge.
    static QTransform view(QSize picture);

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

} // namespace greenroom
