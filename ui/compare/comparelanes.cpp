// SPDX-License-Identifier: GPL-3.0-or-later
// The time lines of Compare: film, sound, notes and landmarks of both sides.
#include "core/media/peaks.h"
#include "core/media/transport.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/comparestate.h"
#include "ui/compare/lanefilm.h"
#include "ui/shell/context.h"
#include "ui/shell/pictures.h"
#include "ui/theme/type.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int filmPictures = 24;
constexpr int peakBuckets = 800;
constexpr double finePeaks = 400; ///< a second
constexpr double usualPicture = 1 / 30.0;

NoteKind kindOf(NoteTone tone) {
    switch (tone) {
    case NoteTone::Suggestion:
        return NoteKind::Suggestion;
    case NoteTone::Question:
        return NoteKind::Question;
    case NoteTone::Praise:
        break;
    }
    return NoteKind::Praise;
}

} // namespace

void ComparePage::showLanes() {
    if (!m_state->side(0)) {
        m_timeline->setLanes({});
        return;
    }
    QList<TimelineLane> lanes;
    for (int side = 0; side < 2; ++side) {
        const auto& clip = m_state->side(side);
        if (!clip)
            continue;
        const double known = m_state->transport().info(side).duration;
        const Strip& strip = m_strips[static_cast<std::size_t>(side)];
        const bool isTake = clip->kind == CompareClip::Kind::Take;
        TimelineLane lane{shortTitleOf(*clip),
                          isTake ? tr("Take %1").arg(clip->number) : titleOf(*clip),
                          m_state->toCommon(side, 0),
                          known > 0 ? known : clip->duration,
                          strip.film,
                          strip.peaks};
        if (m_state->map().hasSections())
            lane.pieces = m_state->map().pieces(side);
        const double fps = m_state->transport().info(side).fps;
        lane.picture = fps > 0 ? 1 / fps : usualPicture;
        lanes.append(lane);
    }
    const auto isSame = [](const TimelineLane& a, const TimelineLane& b) {
        return a.label == b.label && a.detail == b.detail && a.offset == b.offset && a.duration == b.duration &&
               a.film == b.film && a.peaks == b.peaks && a.picture == b.picture && a.pieces == b.pieces;
    };
    const QList<TimelineLane>& now = m_timeline->lanes();
    if (!std::equal(lanes.begin(), lanes.end(), now.begin(), now.end(), isSame))
        m_timeline->setLanes(lanes);
}

void ComparePage::showMarkers() {
    QList<TimelineMarker> markers;
    for (int side = 0; side < 2; ++side)
        for (const Note& note : m_state->notes(side)) {
            TimelineMarker marker{m_state->toCommon(side, note.starts), {}, kindOf(note.tone), note.text, side};
            if (note.ends)
                marker.end = m_state->toCommon(side, *note.ends);
            markers.append(marker);
        }
    if (!markers.isEmpty() || m_timeline->hasMarkers())
        m_timeline->setMarkers(markers);
    QList<TimelinePrompt> prompts;
    for (int side = 0; side < 2; ++side)
        if (const auto& clip = m_state->side(side))
            for (const Prompt& prompt : clip->prompts)
                prompts.append(
                    {m_state->toCommon(side, prompt.seconds), promptText(prompt.seconds, prompt.words), side});
    m_timeline->setPrompts(prompts);
}

void ComparePage::goToMarker(int marker) {
    const auto first = m_state->notes(0).size();
    const int side = marker < first ? 0 : 1;
    const qsizetype index = side == 0 ? marker : marker - first;
    if (index >= m_state->notes(side).size())
        return;
    const Note& note = m_state->notes(side)[index];
    m_timeline->setChosenMarker(marker);
    m_state->transport().seek(m_state->toCommon(side, note.starts));
    m_sentence->setText(
        tr("%1 at %2: %3")
            .arg(titleOf(*m_state->side(side)), clockText(note.starts), QString(note.text).replace(u'\n', u' ')));
}

/// To the note of either side that comes before or after this moment.
void ComparePage::stepNote(int step) {
    constexpr double here = 0.05; // s
    const double now = m_state->transport().position();
    std::optional<double> nearest;
    int found = 0;
    int marker = 0;
    for (int side = 0; side < 2; ++side)
        for (const Note& note : m_state->notes(side)) {
            const double at = m_state->toCommon(side, note.starts);
            const double away = (at - now) * step;
            if (away > here && (!nearest || away < *nearest)) {
                nearest = away;
                found = marker;
            }
            ++marker;
        }
    if (nearest)
        goToMarker(found);
}

/// Around where it plays, or around the middle where that is not seen.
void ComparePage::zoom(double factor) {
    const double now = m_state->transport().position();
    const bool isSeen = now >= m_timeline->viewBegin() && now <= m_timeline->viewEnd();
    m_timeline->zoom(factor, isSeen ? now : (m_timeline->viewBegin() + m_timeline->viewEnd()) / 2);
}

/// What is looked at closely is heard closely, too.
void ComparePage::showZoom() {
    m_actions[u"zoom-out"_s]->setEnabled(m_state->isPair() && m_timeline->isZoomed());
    m_actions[u"zoom-fit"_s]->setEnabled(m_state->isPair() && m_timeline->isZoomed());
    for (int side = 0; side < 2; ++side) {
        const auto& clip = m_state->side(side);
        const auto at = static_cast<std::size_t>(side);
        if (!clip || !m_timeline->isZoomed() || m_strips[at].areFine || m_strips[at].peaks.isEmpty())
            continue;
        const int buckets = static_cast<int>(std::clamp(clip->duration * finePeaks, 1.0, double(maxPeaks)));
        m_strips[at].areFine = true;
        if (buckets > m_strips[at].peaks.size())
            context().pictures.askPeaks(clip->media, buckets, this,
                                        [this, at, media = clip->media.media](const Result<QList<float>>& peaks) {
                                            if (!peaks || m_strips[at].media != media)
                                                return;
                                            m_strips[at].peaks = *peaks;
                                            showLanes();
                                        });
    }
}

void ComparePage::showLandmarks() {
    QList<TimelineLandmark> shown;
    const QList<PairLandmark>& landmarks = m_state->landmarks();
    const auto isOn = [&](int side) {
        return std::any_of(landmarks.begin(), landmarks.end(), [&](const PairLandmark& one) {
            return one.at.at(static_cast<std::size_t>(side)).has_value();
        });
    };
    const int side = isOn(0) ? 0 : 1;
    for (const PairLandmark& landmark : landmarks)
        if (const auto& at = landmark.at.at(static_cast<std::size_t>(side)))
            shown.append({landmark.title, m_state->toCommon(side, *at)});
    std::sort(shown.begin(), shown.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    m_timeline->setLandmarks(shown);
    m_timeline->setMovableLane(m_state->map().hasSections() ? -1 : 1);
    m_actions[u"align-landmarks"_s]->setEnabled(m_state->canAlignByLandmarks());
    m_actions[u"align-landmarks"_s]->setChecked(m_state->isByLandmarks());
    m_actions[u"landmark-here"_s]->setEnabled(m_state->isPair() && !landmarks.isEmpty());
    for (const char* id : {"nudge-frame-earlier", "nudge-frame-later", "nudge-earlier", "nudge-later"})
        m_actions[QString::fromLatin1(id)]->setEnabled(m_state->isPair() && !m_state->map().hasSections());
}

void ComparePage::fillLandmarks(QMenu* menu, int side) {
    menu->addAction(tr("Side %1: %2").arg(side + 1).arg(titleOf(*m_state->side(side))))->setEnabled(false);
    for (const PairLandmark& landmark : m_state->landmarks()) {
        const auto& at = landmark.at.at(static_cast<std::size_t>(side));
        const QString when = at ? u'\t' + preciseClockText(*at) : QString();
        menu->addAction(tr("“%1” begins here").arg(landmark.title) + when, m_state,
                        [this, side, id = landmark.id] { m_state->markLandmark(side, id); });
    }
    for (const PairLandmark& landmark : m_state->landmarks())
        if (m_state->isMarked(side, landmark.id))
            menu->addAction(tr("Forget where “%1” begins").arg(landmark.title), m_state,
                            [this, side, id = landmark.id] { m_state->forgetLandmark(side, id); });
}

/// Of the side that leads first.
void ComparePage::popUpLandmarks() {
    if (!m_state->isPair() || m_state->landmarks().isEmpty())
        return;
    m_state->transport().pause();
    auto* menu = new QMenu(this);
    menu->setObjectName(u"landmarks"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int first = m_state->markingSide();
    fillLandmarks(menu, first);
    menu->addSeparator();
    fillLandmarks(menu, 1 - first);
    menu->popup(m_timeline->mapToGlobal(QPoint(m_timeline->layoutNow().track.left(), 0)));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().value(1));
}

void ComparePage::askStrip(int side) {
    const KeptClip& clip = m_state->side(side)->media;
    const auto at = static_cast<std::size_t>(side);
    if (m_strips[at].media == clip.media)
        return;
    m_strips[at] = {clip.media, {}, {}, false};
    m_film->setClip(side, clip);
    context().pictures.askFilmstrip(clip, filmPictures, this,
                                    [this, at, media = clip.media](const Result<QList<Thumbnail>>& film) {
                                        if (!film || m_strips[at].media != media)
                                            return;
                                        m_strips[at].film.clear();
                                        for (const Thumbnail& one : *film)
                                            m_strips[at].film.append(one.image);
                                        showLanes();
                                    });
    context().pictures.askPeaks(clip, peakBuckets, this,
                                [this, at, media = clip.media](const Result<QList<float>>& peaks) {
                                    if (!peaks || m_strips[at].media != media)
                                        return;
                                    m_strips[at].peaks = *peaks;
                                    showLanes();
                                });
}

} // namespace greenroom::ui
