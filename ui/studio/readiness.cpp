// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/readiness.h"

#include "ui/studio/studiowords.h"

#include <QCoreApplication>

namespace greenroom::ui {

namespace {

constexpr std::chrono::milliseconds interval(250);

struct Said {
    Q_DECLARE_TR_FUNCTIONS(ReadinessWords)
};

} // namespace

Readiness::Readiness(const Booth& booth, const Clock& clock, std::function<std::optional<double>()> minutesLeft,
                     QObject* parent)
    : QObject(parent), m_booth(booth), m_clock(clock), m_minutesLeft(std::move(minutesLeft)) {
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Readiness::look);
}

void Readiness::setOn(bool on) {
    if (on == m_timer.isActive())
        return;
    m_preflight.reset();
    if (on) {
        m_timer.start();
    } else {
        m_timer.stop();
        m_dismissed.clear();
    }
    Q_EMIT changed();
}

void Readiness::look() {
    const bool wasReady = isReady();
    const auto before = issue();
    PreflightFacts facts{m_booth.cameraChoice(), m_booth.camera(), m_booth.microphoneChoice(),
                         m_booth.microphone(),   m_booth.level(),  m_booth.brightness(),
                         m_minutesLeft()};
    // Troubles of the camera say it better.
    if (!m_booth.troubles().isEmpty())
        facts.brightness.reset();
    m_preflight.look(facts, m_clock.steady());
    if (wasReady != isReady() || before != issue())
        Q_EMIT changed();
}

std::optional<PreflightIssue> Readiness::issue() const {
    for (const PreflightIssue one : m_preflight.issues())
        if (!m_dismissed.contains(one))
            return one;
    return std::nullopt;
}

void Readiness::dismiss() {
    if (const auto one = issue()) {
        m_dismissed.insert(*one);
        Q_EMIT changed();
    }
}

bool isOfCamera(PreflightIssue issue) {
    return issue == PreflightIssue::OtherCamera || issue == PreflightIssue::LowLight;
}

bool isOfMicrophone(PreflightIssue issue) {
    return !isOfCamera(issue) && issue != PreflightIssue::LittleRoom;
}

QString issueWords(PreflightIssue issue, const Booth& booth, double minutesLeft) {
    switch (issue) {
    case PreflightIssue::OtherCamera:
        return Said::tr("The picture comes from %1, which is not the camera you chose.")
            .arg(booth.camera().device.name);
    case PreflightIssue::OtherMicrophone:
        return Said::tr("The sound comes from %1, which is not the microphone you chose.")
            .arg(booth.microphone().device.name);
    case PreflightIssue::SilentMicrophone:
        return Said::tr("Nothing is heard from %1. Say a few words; if its meter stays empty, it may be muted.")
            .arg(booth.microphone().device.name);
    case PreflightIssue::Clipping:
        return Said::tr("The microphone is too loud and will be distorted. Turn it down, or sit further away.");
    case PreflightIssue::Noisy:
        return Said::tr("It is loud where nobody speaks (%1 dBFS). Look for a fan or an open window, or come closer to "
                        "the microphone.")
            .arg(qRound(booth.level().noise.value_or(Level::floor)));
    case PreflightIssue::LowLight:
        return Said::tr("The picture is dark. A lamp or a window in front of you helps more than one behind you.");
    case PreflightIssue::LittleRoom:
        break;
    }
    return Said::tr("There is little room to record: %1. Free some space for longer takes.")
        .arg(roomWords(minutesLeft));
}

} // namespace greenroom::ui
