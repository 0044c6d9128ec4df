// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/callandresponse.h"

#include "ui/shell/context.h"

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr auto echo = std::chrono::milliseconds(150);

const ModelExample* spoken(const Rehearsal& rehearsal) {
    const auto& all = rehearsal.examples;
    const auto found = std::find_if(all.begin(), all.end(), [](const ModelExample& one) { return one.sound; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

CallAndResponse::CallAndResponse(Context& context, ModeClip& clip)
    : m_clock(context.clock), m_clip(clip), m_finder(context) {
    m_echo.setSingleShot(true);
    m_echo.setInterval(echo);
    connect(&m_echo, &QTimer::timeout, this, &CallAndResponse::goOn);
    connect(&clip, &ModeClip::finished, this, [this] {
        if (m_step == Step::Listening)
            m_echo.start();
    });
    connect(&m_finder, &ClipLineFinder::found, this, [this] {
        if (m_step == Step::Idle)
            showStep(Step::Idle);
        Q_EMIT changed();
    });
}

QString CallAndResponse::missing(const Rehearsal& rehearsal) const {
    return spoken(rehearsal) ? QString() : tr("Call and response needs a model example with sound on this laptop.");
}

void CallAndResponse::enter(const Rehearsal& rehearsal) {
    const ModelExample* example = spoken(rehearsal);
    if (m_step != Step::Idle || !example)
        return;
    m_path = rehearsal.clips.value(example->id);
    m_finder.find({example->media.hash, m_path},
                  {example->starts.value_or(0), example->ends.value_or(example->duration)},
                  rehearsal.marked.value(example->id));
    showStep(Step::Idle);
}

void CallAndResponse::leave() {
    end();
    m_finder.forget();
    show({});
}

QString CallAndResponse::blocked() const {
    if (m_finder.isFinding())
        return tr("The lines of the model are being looked for.");
    return lines().isEmpty() ? tr("No speech was found in the model, so there are no lines to answer.") : QString();
}

void CallAndResponse::begin() {
    say(0);
}

void CallAndResponse::say(qsizetype line) {
    m_clip.pause();
    m_line = line;
    if (m_step == Step::Listening) { // it stands still already
        m_echo.stop();
        m_clip.play(m_path, {lines()[m_line].time.begin, lines()[m_line].time.end});
        return showStep(Step::Listening);
    }
    showStep(Step::Pausing);
    Q_EMIT pauseWanted(true);
}

void CallAndResponse::goOn() {
    showStep(Step::Resuming);
    Q_EMIT pauseWanted(false);
}

void CallAndResponse::pauseChanged(bool isPaused) {
    if (isPaused && m_step == Step::Pausing) {
        m_clip.play(m_path, {lines()[m_line].time.begin, lines()[m_line].time.end});
        showStep(Step::Listening);
    } else if (isPaused && m_step == Step::Answering) {
        showStep(Step::Held);
    } else if (!isPaused && (m_step == Step::Resuming || m_step == Step::Held)) {
        m_watch.begin(m_clock.steady());
        showStep(Step::Answering);
    }
}

void CallAndResponse::hear(const Level& level) {
    if (m_watch.hear(level, m_clock.steady()) && m_step == Step::Answering)
        next();
}

void CallAndResponse::next() {
    if (m_step == Step::Listening) { // heard enough
        m_clip.pause();
        m_echo.stop();
        goOn();
    } else if (m_step == Step::Answering && m_line + 1 < lines().size()) {
        say(m_line + 1);
    } else if (m_step == Step::Answering) {
        Q_EMIT stopWanted();
    }
}

void CallAndResponse::again() {
    if (m_step == Step::Listening || m_step == Step::Answering)
        say(m_line);
}

void CallAndResponse::end() {
    m_echo.stop();
    if (m_step == Step::Idle)
        return;
    m_clip.close();
    showStep(Step::Idle);
}

void CallAndResponse::showStep(Step step) {
    m_step = step;
    ModeScene scene;
    const qsizetype count = lines().size();
    if (step == Step::Idle) {
        scene.heading = tr("Call and response");
        scene.words = count == 0
                          ? blocked()
                          : tr("The model says a line, you answer, %n time(s).", nullptr, static_cast<int>(count));
        return show(scene);
    }
    const bool isMine = step == Step::Answering || step == Step::Held;
    scene.heading = tr("Line %1 of %2").arg(m_line + 1).arg(count);
    scene.words = isMine ? tr("Your turn") : lines()[m_line].words.isEmpty() ? tr("Listen") : lines()[m_line].words;
    scene.showsClip = true;
    scene.hasLines = true;
    show(scene);
}

} // namespace greenroom::ui
