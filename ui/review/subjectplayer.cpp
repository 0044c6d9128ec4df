// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/subjectplayer.h"

#include "core/media/transport.h"
#include "ui/review/notesmodel.h"
#include "ui/review/reviewstate.h"
#include "ui/review/reviewwords.h"
#include "ui/shell/context.h"
#include "ui/shell/pictures.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/videosurface.h"
#include "ui/widgets/words.h"

#include <utility>

namespace greenroom::ui {

namespace {

constexpr int filmPictures = 24;
constexpr int waveBuckets = 1200;
constexpr double nearby = 0.05; ///< s: a note shows its words from so much before its moment on
constexpr int lookEvery = 500;  ///< ms, for more of a recording that is arriving
constexpr double atEnd = 0.1;   ///< s

} // namespace

SubjectPlayer::SubjectPlayer(Context& context, const ReviewState& state, PlayerView& player)
    : QObject(&player), m_context(context), m_state(state), m_player(player) {
    m_watch.setInterval(lookEvery);
    connect(&m_watch, &QTimer::timeout, this, &SubjectPlayer::watchArriving);
    Transport& transport = player.transport();
    connect(&transport, &Transport::ended, this, [this] { m_goesOn = m_watch.isActive(); });
    connect(&transport, &Transport::stateChanged, this, &SubjectPlayer::showArriving);
    connect(&transport, &Transport::positionChanged, this, &SubjectPlayer::showNoteAt);
}

void SubjectPlayer::open() {
    const ReviewSubject& review = m_state.review();
    m_playing = review.subject.id.entity();
    m_watch.stop();
    if (review.clip)
        openClip();
    else if (review.arriving)
        openArriving();
    else if (review.hadClip)
        m_player.showMessage(tr("The recording is not on this laptop any more."),
                             tr("Its notes and levels are still here."));
    else
        m_player.showMessage(tr("There is no recording."), tr("You can assess what you saw on the map."));
}

void SubjectPlayer::close() {
    m_player.close();
    m_playing = {};
    m_watch.stop();
    m_context.pictures.drop(this);
}

void SubjectPlayer::openClip() {
    const KeptClip& clip = *m_state.review().clip;
    m_player.open(clip.path, titleOf(m_state.review()), m_openAt);
    const EntityId subject = m_playing;
    m_context.pictures.askFilmstrip(clip, filmPictures, this, [this, subject](const Result<QList<Thumbnail>>& film) {
        QList<QImage> pictures;
        for (const Thumbnail& one : film ? *film : QList<Thumbnail>())
            pictures.append(one.image);
        if (subject == m_playing)
            m_player.setFilm(pictures);
    });
    m_context.pictures.askPeaks(clip, waveBuckets, this, [this, subject](const Result<QList<float>>& peaks) {
        if (peaks && subject == m_playing)
            m_player.setPeaks(*peaks);
    });
}

void SubjectPlayer::openArriving() {
    m_played = 0;
    m_goesOn = false;
    m_watch.start();
    watchArriving();
}

bool SubjectPlayer::isAtEnd() const {
    return m_player.transport().position() >= m_player.transport().state().end - atEnd;
}

/// Opens what is there as soon as something is, and more of it when the player has come to the end of that.
void SubjectPlayer::watchArriving() {
    const ReviewSubject& review = m_state.review();
    if (!m_state.isOpen() || !review.media || review.clip)
        return m_watch.stop();
    const Arriving now = arrivingOf(m_context.homeFolder, *review.media);
    const TransportState& playing = m_player.transport().state();
    if (m_played == 0 && now.bytes == 0) {
        sayOnItsWay();
    } else if (m_played == 0) {
        m_player.open(now.path, titleOf(review), m_openAt);
        m_played = now.bytes;
    } else if (now.bytes > m_played && isAtEnd() && playing.phase == TransportState::Phase::Open && !playing.seeking) {
        const double position = playing.end;
        m_player.open(now.path, titleOf(review), position);
        m_played = now.bytes;
        if (std::exchange(m_goesOn, false))
            m_player.transport().play();
    }
    showArriving();
}

void SubjectPlayer::sayOnItsWay() {
    m_player.showMessage(tr("The recording is still on its way."),
                         tr("It can be played as soon as its beginning has arrived. You can stay here."));
}

/// All of it has arrived: where it was, and on if it played.
void SubjectPlayer::openWhole() {
    const bool plays = m_player.transport().state().playing || (std::exchange(m_goesOn, false) && isAtEnd());
    if (m_played > 0)
        m_openAt = m_player.transport().position();
    open();
    if (plays)
        m_player.transport().play();
}

void SubjectPlayer::showArriving() {
    const ReviewSubject& review = m_state.review();
    const bool isArriving = m_state.isOpen() && review.arriving && !review.clip;
    const TransportState& playing = m_player.transport().state();
    const bool isOpen = isArriving && playing.phase == TransportState::Phase::Open;
    if (isOpen && playing.problem) // its index has not come yet
        sayOnItsWay();
    m_player.surface().setPlate(
        Qt::TopRightCorner,
        isOpen && !playing.problem
            ? tr("Arriving: %1 of %2 can be played").arg(clockText(playing.end), clockText(review.duration))
            : QString());
}

void SubjectPlayer::refresh() {
    const ReviewSubject& review = m_state.review();
    QList<TimelineLandmark> landmarks;
    for (const auto& [title, at] : review.landmarks)
        landmarks.append({title, at});
    m_player.timeline().setLandmarks(landmarks);
    m_player.timeline().setCuts(review.cuts);
    QList<TimelinePrompt> prompts;
    for (const Prompt& prompt : review.prompts)
        prompts.append({prompt.seconds, promptText(prompt.seconds, prompt.words)});
    m_player.timeline().setPrompts(prompts);
    QList<TimelineMarker> markers;
    for (const Note& note : review.notes)
        markers.append({note.starts, note.ends, kindOf(note.tone), note.text});
    m_player.timeline().setMarkers(markers);
    if (m_state.isOpen() && review.clip && m_watch.isActive())
        openWhole();
    showNoteAt(m_player.transport().position());
}

void SubjectPlayer::showNoteAt(double position) {
    QString words;
    for (const Prompt& prompt : m_state.review().prompts)
        if (position >= prompt.seconds && position <= prompt.seconds + momentSeconds)
            words = promptText(prompt.seconds, prompt.words);
    for (const Note& note : m_state.review().notes)
        if (position >= note.starts - nearby && position <= note.ends.value_or(note.starts + momentSeconds))
            words = tr("%1: %2").arg(noteKindName(kindOf(note.tone)), note.text);
    m_player.surface().setPlate(Qt::TopLeftCorner, words);
}

} // namespace greenroom::ui
