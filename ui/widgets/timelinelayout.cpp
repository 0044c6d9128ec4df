// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelinelayout.h"

#include "ui/theme/type.h"

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int edge = 10;
constexpr int top = 8;
constexpr int laneGap = 12;
constexpr int filmLeast = 40;
constexpr int filmMost = 64;
constexpr int waveLeast = 24;
constexpr int waveMost = 36;
constexpr int filmTight = 24; ///< in the lowest windows
constexpr int waveTight = 16;

int rulerHeight(const TimelineLayout::Wants& wants) {
    return !wants.landmarks ? 0 : wants.lanes > 1 ? scaled(28) : scaled(19);
}
int markersHeight(const TimelineLayout::Wants& wants) {
    return wants.markers ? scaled(26) : 0;
}
int pillHeight(const TimelineLayout::Wants& wants) {
    return wants.timePill ? scaled(26) : 0;
}
int fixedHeight(const TimelineLayout::Wants& wants) {
    return 2 * top + rulerHeight(wants) + wants.lanes * markersHeight(wants) + pillHeight(wants) +
           (wants.lanes - 1) * laneGap;
}

} // namespace

int TimelineLayout::minimumHeight(Wants wants) {
    const int lane = wants.filmYields ? waveLeast + 1
                     : wants.tight    ? filmTight + 1 + waveTight
                                      : filmLeast + 1 + waveLeast;
    return fixedHeight(wants) + wants.lanes * lane;
}

int TimelineLayout::usualHeight(Wants wants) {
    const bool isTight = wants.tight && !wants.filmYields;
    const int lane = wants.lanes > 1 ? filmMost + 1 + waveMost
                     : isTight       ? filmTight + 1 + waveTight
                                     : filmLeast + 1 + waveLeast;
    return fixedHeight(wants) + wants.lanes * lane;
}

TimelineLayout::TimelineLayout(QSize size, Wants wants, double from, double to) : begin(from), end(to) {
    const int left = wants.labels ? scaled(96) : edge;
    const int width = std::max(1, size.width() - left - (wants.labels ? 0 : edge));
    const int room = (size.height() - fixedHeight(wants)) / std::max(1, wants.lanes) - 1;
    const bool isLow = room < filmLeast + waveLeast;
    const bool isTight = wants.tight && !wants.filmYields && isLow;
    const bool isGone = wants.filmYields && room < filmTight + waveLeast;
    const int film = isGone    ? 0
                     : isTight ? std::clamp(room - waveTight, filmTight, filmLeast)
                               : std::clamp(room - waveLeast, wants.filmYields ? filmTight : filmLeast, filmMost);
    const int wave =
        isTight ? std::clamp(room - film, waveTight, waveLeast) : std::clamp(room - film, waveLeast, waveMost);
    const int spare = size.height() - fixedHeight(wants) - wants.lanes * (film + 1 + wave);
    const int share = wants.spread ? std::max(0, spare / std::max(1, wants.lanes)) : 0;
    int y = top;
    track.setRect(left, y, width, 0);
    if (wants.landmarks)
        ruler.setRect(left, y, width, rulerHeight(wants));
    y += rulerHeight(wants);
    if (wants.markers && wants.lanes == 1)
        markers.setRect(left, y, width, markersHeight(wants));
    for (int i = 0; i < wants.lanes; ++i) {
        Lane lane;
        y += share / 2;
        if (wants.markers && wants.lanes > 1)
            lane.markers.setRect(left, y, width, markersHeight(wants));
        y += markersHeight(wants);
        lane.film.setRect(left, y, width, film);
        lane.wave.setRect(left, y + film + 1, width, wave);
        lane.label.setRect(0, y, wants.labels ? left - 8 : 0, film + 1 + wave);
        lanes.append(lane);
        y += film + 1 + wave + (share - share / 2) + laneGap;
    }
    y -= laneGap + (share - share / 2);
    track.setBottom(y - 1);
    if (wants.timePill)
        pill.setRect(left, y, width, pillHeight(wants));
}

double TimelineLayout::xAt(double time) const {
    if (length() <= 0)
        return track.left();
    return track.left() + (time - begin) / length() * track.width();
}

double TimelineLayout::timeAt(double x) const {
    return std::clamp(begin + (x - track.left()) / track.width() * length(), begin, std::max(begin, end));
}

} // namespace greenroom::ui
