// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/ghostbuyermode.h"

#include "ui/shell/context.h"
#include "ui/shell/settings.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Whether the person was told of headphones.
const QString headphonesSetting = u"practise/headphones-told"_s;

} // namespace

GhostBuyerMode::GhostBuyerMode(Context& context, ModeClip& clip)
    : m_clock(context.clock), m_settings(context.settings), m_clip(clip), m_finder(context) {
    connect(&clip, &ModeClip::finished, this, [this] {
        if (m_step == Step::Speaking)
            listen();
    });
    connect(&m_finder, &ClipLineFinder::found, this, &GhostBuyerMode::takeFound);
}

QString GhostBuyerMode::missing(const Rehearsal& rehearsal) const {
    if (!GhostBuyer::of(rehearsal.scenario.document.extensions))
        return tr("A ghost buyer needs a recorded buyer: whoever writes the scenario chooses the clip in its editor.");
    return rehearsal.buyer ? QString() : tr("The clip of the recorded buyer is not on this laptop.");
}

void GhostBuyerMode::enter(const Rehearsal& rehearsal) {
    const auto buyer = GhostBuyer::of(rehearsal.scenario.document.extensions);
    if (m_step != Step::Idle || !buyer || !rehearsal.buyer)
        return;
    const ModelExample& clip = *rehearsal.buyer;
    m_path = rehearsal.clips.value(clip.id);
    if (buyer->lines.isEmpty()) {
        m_buyer.clip = buyer->clip;
        m_finder.find({clip.media.hash, m_path}, {clip.starts.value_or(0), clip.ends.value_or(clip.duration)}, {});
    } else {
        m_finder.forget();
        m_buyer = *buyer;
    }
    showStep(Step::Idle);
}

void GhostBuyerMode::takeFound() {
    m_buyer.lines.clear();
    for (const ClipLine& line : m_finder.lines())
        m_buyer.lines.append(
            BuyerLine{QString::number(m_buyer.lines.size() + 1), line.words, line.time.begin, line.time.end, {}, {}});
    if (m_step == Step::Idle)
        showStep(Step::Idle);
    Q_EMIT changed();
}

void GhostBuyerMode::leave() {
    end();
    m_finder.forget();
    m_buyer = {};
    show({});
}

QString GhostBuyerMode::blocked() const {
    if (m_finder.isFinding())
        return tr("The lines of the buyer are being looked for.");
    return lines().isEmpty() ? tr("No speech was found in the clip of the buyer.") : QString();
}

QString GhostBuyerMode::wordsOf(qsizetype line) const {
    return lines()[line].text.isEmpty() ? tr("Buyer, line %1").arg(line + 1) : lines()[line].text;
}

void GhostBuyerMode::begin() {
    m_settings.set(headphonesSetting, true);
    say(0);
}

void GhostBuyerMode::say(qsizetype line) {
    m_line = line;
    m_choice = 0;
    m_clip.play(m_path, {lines()[line].inSeconds, lines()[line].outSeconds});
    showStep(Step::Speaking);
    Q_EMIT prompted(wordsOf(line));
}

void GhostBuyerMode::listen() {
    m_watch.begin(m_clock.steady());
    showStep(following() < 0 ? Step::Over : Step::Listening);
}

qsizetype GhostBuyerMode::following() const {
    const QList<BuyerBranch>& branches = lines()[m_line].next;
    if (!branches.isEmpty())
        return m_buyer.indexOf(branches[std::clamp<qsizetype>(m_choice, 0, branches.size() - 1)].to);
    return m_line + 1 < lines().size() ? m_line + 1 : -1;
}

void GhostBuyerMode::hear(const Level& level) {
    if (m_watch.hear(level, m_clock.steady()) && m_step == Step::Listening)
        next();
}

void GhostBuyerMode::pauseChanged(bool isPaused) {
    if (m_step == Step::Idle || m_step == Step::Over)
        return;
    m_clip.pause();
    if (!isPaused)
        listen();
}

void GhostBuyerMode::next() {
    if (m_step == Step::Speaking) {
        m_clip.pause();
        listen();
    } else if (m_step == Step::Listening && following() >= 0) {
        say(following());
    }
}

void GhostBuyerMode::again() {
    if (m_step != Step::Idle)
        say(m_line);
}

void GhostBuyerMode::choose(int choice) {
    if (m_step == Step::Idle || choice < 0 || choice >= lines()[m_line].next.size())
        return;
    m_choice = choice;
    showStep(m_step);
}

void GhostBuyerMode::end() {
    if (m_step == Step::Idle)
        return;
    m_clip.close();
    showStep(Step::Idle);
}

void GhostBuyerMode::showStep(Step step) {
    m_step = step;
    ModeScene scene;
    const auto count = static_cast<int>(lines().size());
    if (step == Step::Idle) {
        scene.heading = count == 0 ? tr("Ghost buyer") : tr("Ghost buyer, %n line(s)", nullptr, count);
        scene.words = count == 0 ? blocked()
                      : m_settings.value(headphonesSetting, false).toBool()
                          ? tr("The buyer speaks whenever you stop.")
                          : tr("The buyer speaks whenever you stop. With headphones the buyer is not recorded again.");
        return show(scene);
    }
    scene.heading =
        step == Step::Over ? tr("The buyer has no more lines") : tr("Line %1 of %2").arg(m_line + 1).arg(count);
    scene.words = step == Step::Speaking ? lines()[m_line].text : tr("Your turn");
    for (const BuyerBranch& branch : lines()[m_line].next)
        scene.choices.append(branch.label);
    scene.chosen = scene.choices.isEmpty() ? -1 : m_choice;
    scene.showsClip = true;
    scene.hasLines = true;
    show(scene);
}

} // namespace greenroom::ui
