// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace greenroom {

/// How the pictures of two clips that are compared stand to each other.
enum class PairForm {
    SideBySide, ///< the second at the right
    Stacked,    ///< the second below
    Inset,      ///< the second small, in a corner of the first
    Wipe,       ///< both in one place: the first up to a line, the second from there on
    Flip,       ///< both in one place, one at a time
};

enum class InsetCorner { TopLeft, TopRight, BottomLeft, BottomRight };

struct PairLayout {
    PairForm form = PairForm::SideBySide;
    double divider = 0.5; ///< of Wipe: 0 at the left edge to 1 at the right one
    InsetCorner corner = InsetCorner::BottomRight;
    int front = 0; ///< of Flip: 0 or 1

    friend bool operator==(const PairLayout&, const PairLayout&) = default;
};

/// Where two pictures are within an area.
struct PairPlaces {
    std::array<QRect, 2> boxes; ///< each picture is fitted into its own, with its shape kept
    std::array<QRect, 2> seen;  ///< what of the box is seen: all of it, a part (Wipe) or nothing (Flip)

    friend bool operator==(const PairPlaces&, const PairPlaces&) = default;
};

/// On the screen and in an exported video alike. `gap` is what lies between pictures beside or below each other. The
/// second picture is painted over the first.
PairPlaces pairPlaces(const PairLayout& layout, QSize area, int gap);

/// Which corner of an area a box of it is nearest to.
InsetCorner nearestCorner(const QRect& box, QSize area);

/// The names that settings and the terminal use: "side", "stacked", "inset", "wipe", "flip"; of corners "top-left",
/// "top-right", "bottom-left", "bottom-right". In the order of the enumerations.
QStringList pairFormNames();
QString nameOf(PairForm form);
std::optional<PairForm> pairForm(const QString& name);
QStringList insetCornerNames();
QString nameOf(InsetCorner corner);
std::optional<InsetCorner> insetCorner(const QString& name);

} // namespace greenroom
