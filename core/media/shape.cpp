// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/shape.h"

#include <cstdlib>

namespace greenroom {

QPainterPath shape(const char* text) {
    QPainterPath path;
    const auto point = [&text] {
        char* end = nullptr;
        const double x = std::strtod(text, &end);
        text = *end == ',' ? end + 1 : end;
        const double y = std::strtod(text, &end);
        text = end;
        return QPointF(x, y);
    };
    while (*text) {
        const char command = *text++;
        if (command == 'M') {
            path.moveTo(point());
        } else if (command == 'L') {
            path.lineTo(point());
        } else if (command == 'Q') {
            const QPointF control = point();
            path.quadTo(control, point());
        } else if (command == 'C') {
            const QPointF first = point();
            const QPointF second = point();
            path.cubicTo(first, second, point());
        } else if (command == 'Z') {
            path.closeSubpath();
        }
    }
    return path;
}

QPainterPath bothSides(const QPainterPath& path) {
    QPainterPath both = path;
    both.addPath(QTransform::fromScale(-1, 1).map(path));
    both.setFillRule(Qt::WindingFill);
    return both;
}

void fill(QPainter& painter, const QPainterPath& path, const QColor& colour) {
    painter.fillPath(path, colour);
}

void fillEllipse(QPainter& painter, QPointF centre, double radiusX, double radiusY, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centre, radiusX, radiusY);
}

void stroke(QPainter& painter, const QPainterPath& path, const QColor& colour, double width) {
    painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace greenroom
