// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/drill.h"

#include "ui/studio/attemptsmodel.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastSeconds = 0.5;
constexpr qsizetype mostSections = 9;
constexpr qsizetype mostWords = 160; ///< characters of a note that stand over the picture

/// The sections of an example between its landmarks, as they were marked in it; without any, all that is shown of it.
QList<ClipPart> sectionsOf(const ModelExample& example, const Rehearsal& rehearsal) {
    const double begin = example.starts.value_or(0);
    const double end = example.ends.value_or(example.duration);
    const ClipPart whole{example.id.entity(), {begin, end}, {}, {}, example.title, rehearsal.clips.value(example.id)};
    QList<ClipPart> sections;
    const QMap<QString, double> marked = rehearsal.marked.value(example.id);
    for (const Landmark& landmark : rehearsal.scenario.document.landmarks) {
        const double at = marked.value(landmark.id, -1);
        if (at < begin - leastSeconds || at > end - leastSeconds)
            continue;
        ClipPart section = whole;
        section.title = landmark.title;
        section.range.begin = std::max(at, begin);
        sections.append(section);
    }
    std::sort(sections.begin(), sections.end(),
              [](const ClipPart& a, const ClipPart& b) { return a.range.begin < b.range.begin; });
    for (qsizetype i = 0; i + 1 < sections.size(); ++i)
        sections[i].range.end = sections[i + 1].range.begin;
    sections.removeIf([](const ClipPart& one) { return one.seconds() < leastSeconds; });
    if (sections.isEmpty())
        return {whole};
    return sections.size() > mostSections ? sections.first(mostSections) : sections;
}

/// The same part with the name and the path of its clip; nothing if that is not here.
std::optional<ClipPart> found(const ClipPart& part, const Rehearsal& rehearsal) {
    ClipPart result = part;
    double duration = 0;
    for (const ModelExample& one : rehearsal.examples)
        if (one.id.entity() == part.clip) {
            result.name = one.title;
            result.path = rehearsal.clips.value(one.id);
            duration = one.ends.value_or(one.duration);
        }
    for (const AttemptItem& one : rehearsal.attempts)
        if (one.take.entity() == part.clip) {
            result.name = attemptTitle(one);
            result.path = one.path;
            duration = one.duration;
        }
    result.range.begin = std::max(part.range.begin, 0.0);
    result.range.end = std::min(part.range.end.value_or(duration), duration);
    return result.path.isEmpty() || result.seconds() < leastSeconds ? std::nullopt : std::optional(result);
}

QString spanText(const ClipPart& part) {
    return u"%1–%2"_s.arg(clockText(part.range.begin), clockText(part.range.end.value_or(part.range.begin)));
}

} // namespace

Drill::Drill(ModeClip& clip) : m_clip(clip) {
    connect(&clip, &ModeClip::finished, this, &Drill::finishListening);
}

QString Drill::missing(const Rehearsal& rehearsal) const {
    if (!rehearsal.examples.isEmpty() || (m_asked && found(*m_asked, rehearsal)))
        return {};
    return tr("A drill needs a model example on this laptop, or a part of a take that was noted.");
}

bool Drill::setPart(const ClipPart& part) {
    m_asked = part;
    if (part.words.size() > mostWords) // all of it is where it was written
        m_asked->words = part.words.left(mostWords) + u'…';
    return true;
}

void Drill::enter(const Rehearsal& rehearsal) {
    if (m_isBusy)
        return;
    m_sections = rehearsal.examples.isEmpty() ? QList<ClipPart>() : sectionsOf(rehearsal.examples.first(), rehearsal);
    const auto asked = m_asked ? found(*m_asked, rehearsal) : std::nullopt;
    m_asked.reset();
    if (asked)
        m_part = *asked;
    else if (const auto again = found(m_part, rehearsal))
        m_part = *again;
    else if (!m_sections.isEmpty())
        m_part = m_sections.first();
    showRange();
}

void Drill::leave() {
    end();
    show({});
}

void Drill::showRange() {
    const QString title = m_part.title.isEmpty() ? m_part.name : m_part.title;
    ModeScene scene{tr("Drill: %1, %2").arg(title, spanText(m_part)),
                    m_part.words.isEmpty() ? tr("It plays, then you record only this part.") : m_part.words};
    if (m_sections.size() > 1)
        for (qsizetype i = 0; i < m_sections.size(); ++i) {
            scene.choices.append(m_sections[i].title);
            if (m_sections[i].clip == m_part.clip && m_sections[i].range == m_part.range)
                scene.chosen = static_cast<int>(i);
        }
    show(scene);
}

void Drill::choose(int choice) {
    if (m_isBusy || choice < 0 || choice >= m_sections.size())
        return;
    m_part = m_sections[choice];
    showRange();
    Q_EMIT changed();
}

bool Drill::prepare() {
    m_isBusy = true;
    m_isListening = true;
    ModeScene scene{tr("Listen: %1").arg(spanText(m_part)), m_part.words};
    scene.showsClip = true;
    show(scene);
    m_clip.play(m_part.path, m_part.range);
    return true;
}

void Drill::finishListening() {
    if (!std::exchange(m_isListening, false))
        return;
    show({tr("Your turn, about %1").arg(lengthText(m_part.seconds())), m_part.words});
    Q_EMIT prepared();
}

void Drill::skip() {
    m_clip.pause();
    finishListening();
}

void Drill::end() {
    if (!std::exchange(m_isBusy, false))
        return;
    m_isListening = false;
    m_clip.close();
    showRange();
}

void Drill::kept(const AttemptItem& item) {
    m_tries.insert(item.take, m_part);
}

std::optional<ClipPart> Drill::besideOf(const AttemptItem& item) const {
    const auto part = m_tries.constFind(item.take);
    return part == m_tries.constEnd() ? std::nullopt : std::optional(*part);
}

} // namespace greenroom::ui
