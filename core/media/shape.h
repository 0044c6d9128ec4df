// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPainterPath>

namespace greenroom {

/// A path in the notation of SVG: M, L, C, Q and Z with absolute coordinates; every command has its letter.
QPainterPath shape(const char* text);
/// The same on the other side of x = 0, together with itself.
QPainterPath bothSides(const QPainterPath& path);

/// Paints without an outline.
void fill(QPainter& painter, const QPainterPath& path, const QColor& colour);
void fillEllipse(QPainter& painter, QPointF centre, double radiusX, double radiusY, const QColor& colour);
/// A line with round ends.
void stroke(QPainter& painter, const QPainterPath& path, const QColor& colour, double width);

} // namespace greenroom
