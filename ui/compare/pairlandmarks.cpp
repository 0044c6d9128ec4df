// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/pairlandmarks.h"

#include "core/studio/pairing.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace greenroom::ui {

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

} // namespace

QList<PairLandmark> pairLandmarks(const CompareClip& one, const CompareClip& other,
                                  const std::array<QMap<QString, double>, 2>& own) {
    QList<PairLandmark> landmarks;
    for (const Landmark& planned : one.landmarks.isEmpty() ? other.landmarks : one.landmarks) {
        PairLandmark landmark{planned.id, planned.title, {}};
        for (const std::size_t side : {0U, 1U}) {
            const QMap<QString, double>& stamped = side == 0 ? one.stamped : other.stamped;
            if (own.at(side).contains(planned.id))
                landmark.at.at(side) = own.at(side).value(planned.id);
            else if (stamped.contains(planned.id))
                landmark.at.at(side) = stamped.value(planned.id);
        }
        landmarks.append(landmark);
    }
    return landmarks;
}

QList<PairEvent> eventsOf(const QList<PairLandmark>& landmarks, const CompareClip& one, const CompareClip& other) {
    PairedClip first{one.id, one.range, one.duration, {}};
    PairedClip second{other.id, other.range, other.duration, {}};
    for (const PairLandmark& landmark : landmarks)
        if (landmark.isInBoth()) {
            first.landmarks.insert(landmark.id, *landmark.at[0]);
            second.landmarks.insert(landmark.id, *landmark.at[1]);
        }
    return commonLandmarks(first, second);
}

qsizetype landmarkAt(const QList<PairLandmark>& landmarks, int side, double seconds) {
    qsizetype latest = -1;
    double when = 0;
    for (qsizetype i = 0; i < landmarks.size(); ++i) {
        const auto& at = landmarks[i].at.at(static_cast<std::size_t>(side));
        if (at && *at <= seconds + 1e-6 && (latest < 0 || *at >= when)) {
            latest = i;
            when = *at;
        }
    }
    return latest;
}

QString sectionSentence(const QList<PairLandmark>& landmarks, const PairMap& map, const CompareClip& one,
                        const CompareClip& other, double position) {
    const QList<PairEvent>& events = map.events();
    qsizetype section = 0;
    while (section + 1 < events.size() && map.at(section + 1) <= position + 1e-6)
        ++section;
    const qsizetype landmark = landmarkAt(landmarks, 0, events[section].first);
    if (section + 1 >= events.size() || landmark < 0)
        return Said::tr("Aligned by %n landmark(s).", nullptr, static_cast<int>(events.size()));
    const double first = events[section + 1].first - events[section].first;
    const double second = events[section + 1].second - events[section].second;
    const QString& title = landmarks[landmark].title;
    const QString seconds = QLocale().toString(std::abs(first - second), 'f', 1);
    if (std::abs(first - second) < 0.05)
        return Said::tr("“%1” is equally long in both.").arg(title);
    const bool isMine = one.kind == CompareClip::Kind::Take && other.kind == CompareClip::Kind::Example;
    if (first > second)
        return (isMine ? Said::tr("Your “%1” runs %2 s longer than the model's.")
                       : Said::tr("“%1” runs %2 s longer on side 1."))
            .arg(title, seconds);
    return (isMine ? Said::tr("Your “%1” runs %2 s shorter than the model's.")
                   : Said::tr("“%1” runs %2 s longer on side 2."))
        .arg(title, seconds);
}

} // namespace greenroom::ui
