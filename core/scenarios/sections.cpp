// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/sections.h"

#include <algorithm>

namespace greenroom {

bool SectionTime::isOver() const {
    return planned && used && *used - *planned > std::max(toleranceSeconds, *planned / 10);
}

QList<SectionTime> sectionTimes(const Scenario& scenario, const QMap<QString, double>& stamped, double seconds,
                                bool ended) {
    struct Point {
        QString title;
        double planned = 0;
        std::optional<double> at;
    };
    QList<Point> points;
    if (!scenario.landmarks.isEmpty() && scenario.landmarks.first().atSeconds > 0)
        points.append({{}, 0, 0});
    for (const Landmark& landmark : scenario.landmarks) {
        const auto stamp = stamped.constFind(landmark.id);
        const std::optional<double> unstamped = landmark.atSeconds > 0 ? std::nullopt : std::optional(0.0);
        points.append(
            {landmark.title, landmark.atSeconds, stamp != stamped.cend() ? std::optional(*stamp) : unstamped});
    }
    QList<SectionTime> result;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const Point& point = points[i];
        const Point* next = i + 1 < points.size() ? &points[i + 1] : nullptr;
        const std::optional<double> end = next ? next->planned : scenario.timeTargetSeconds;
        SectionTime section{point.title, {}, point.at, {}};
        if (end)
            section.planned = *end - point.planned;
        const bool isLast =
            std::none_of(points.begin() + i + 1, points.end(), [](const Point& later) { return later.at.has_value(); });
        if (point.at && next && next->at)
            section.used = *next->at - *point.at;
        else if (point.at && isLast && !(ended && next && seconds >= next->planned))
            section.used = seconds - *point.at;
        result.append(section);
    }
    return result;
}

std::optional<SectionTime> sectionAt(const QList<SectionTime>& sections, double seconds) {
    std::optional<SectionTime> result;
    for (const SectionTime& section : sections)
        if (section.begins && *section.begins <= seconds)
            result = section;
    return result;
}

} // namespace greenroom
