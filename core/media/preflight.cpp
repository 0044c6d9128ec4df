// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/preflight.h"

#include <algorithm>
#include <array>

namespace greenroom {

namespace {

constexpr std::array all{PreflightIssue::OtherCamera, PreflightIssue::OtherMicrophone, PreflightIssue::SilentMicrophone,
                         PreflightIssue::Clipping,    PreflightIssue::Noisy,           PreflightIssue::LowLight,
                         PreflightIssue::LittleRoom};

bool runs(const DeviceStatus& status) {
    return status.state == DeviceState::Running;
}

/// Nobody should speak into one device and be recorded by another.
bool isOther(const DeviceChoice& chosen, const DeviceStatus& status) {
    return runs(status) && chosen.kind == DeviceChoice::Kind::ById && chosen.id != status.device.id;
}

bool isSettled(const DeviceChoice& chosen, const DeviceStatus& status) {
    return chosen.kind == DeviceChoice::Kind::None || runs(status);
}

} // namespace

QList<PreflightIssue> issuesOf(const PreflightFacts& facts) {
    QList<PreflightIssue> issues;
    const auto judge = [&issues](bool isTrue, PreflightIssue issue) {
        if (isTrue)
            issues.append(issue);
    };
    const bool hears = runs(facts.microphone) && facts.level;
    judge(isOther(facts.cameraChosen, facts.camera), PreflightIssue::OtherCamera);
    judge(isOther(facts.microphoneChosen, facts.microphone), PreflightIssue::OtherMicrophone);
    judge(hears && facts.level->state == LevelState::NoSound, PreflightIssue::SilentMicrophone);
    judge(hears && facts.level->state == LevelState::TooLoud, PreflightIssue::Clipping);
    judge(hears && facts.level->noise && *facts.level->noise > Preflight::noisy, PreflightIssue::Noisy);
    judge(runs(facts.camera) && facts.brightness && *facts.brightness < Preflight::dark, PreflightIssue::LowLight);
    judge(facts.minutesLeft && *facts.minutesLeft < Preflight::littleRoom, PreflightIssue::LittleRoom);
    return issues;
}

void Preflight::look(const PreflightFacts& facts, Nanoseconds now) {
    if (m_watched.empty())
        for (const PreflightIssue issue : all)
            m_watched.push_back({issue, false, false, now});
    const QList<PreflightIssue> issues = issuesOf(facts);
    for (Watched& one : m_watched) {
        const bool isTrue = issues.contains(one.issue);
        if (std::exchange(one.isTrue, isTrue) != isTrue)
            one.since = now;
        if (now - one.since >= holdFor)
            one.isSaid = isTrue;
    }
    const bool settled = isSettled(facts.cameraChosen, facts.camera) &&
                         isSettled(facts.microphoneChosen, facts.microphone) &&
                         (runs(facts.camera) || runs(facts.microphone));
    if (!settled)
        m_runsSince.reset();
    else if (!m_runsSince)
        m_runsSince = now;
    m_isKnown = m_runsSince && now - *m_runsSince >= holdFor;
}

QList<PreflightIssue> Preflight::issues() const {
    QList<PreflightIssue> issues;
    for (const Watched& one : m_watched)
        if (one.isSaid)
            issues.append(one.issue);
    return issues;
}

} // namespace greenroom
