// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/notewriter.h"

#include "core/media/transport.h"
#include "ui/review/noteeditor.h"
#include "ui/review/notesmodel.h"
#include "ui/review/reviewstate.h"
#include "ui/review/reviewwords.h"
#include "ui/shell/messages.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/words.h"

#include <algorithm>
#include <utility>

namespace greenroom::ui {

namespace {

QString placeText(double begin, std::optional<double> end) {
    return end ? NoteWriter::tr("%1 to %2").arg(clockText(begin), clockText(*end)) : clockText(begin);
}

} // namespace

NoteWriter::NoteWriter(ReviewState& state, PlayerView& player, Commands& commands, Messages& messages)
    : QObject(&player), m_state(state), m_player(player), m_messages(messages), m_editor(new NoteEditor(commands)) {
    player.insertBelowBar(m_editor);
    connect(m_editor, &NoteEditor::typed, this, [this] { m_player.transport().pause(); });
    connect(m_editor, &NoteEditor::posted, this, &NoteWriter::post);
    connect(m_editor, &NoteEditor::cancelled, this, &NoteWriter::close);
}

bool NoteWriter::isOpen() const {
    return m_editor->isOpen();
}

int NoteWriter::height() const {
    return isOpen() ? m_editor->sizeHint().height() : 0;
}

void NoteWriter::write() {
    if (!m_state.isOpen() || isOpen())
        return;
    const TransportState& playing = m_player.transport().state();
    Writing writing;
    writing.begin = std::max(0.0, playing.loop ? playing.loop->begin : m_player.transport().position());
    if (playing.loop)
        writing.end = playing.loop->end;
    open(writing, tr("Note at %1").arg(placeText(writing.begin, writing.end)), {}, m_editor->kind());
}

void NoteWriter::edit(const NotesPanel::Chosen& chosen) {
    if (!chosen.canEdit())
        return;
    const Note note = *chosen.note; // keeping what is being written may change the notes
    keep();
    open({Writing::What::Edit, note.id, note.starts, note.ends},
         tr("Edit the note at %1").arg(placeText(note.starts, note.ends)), note.text, kindOf(note.tone));
}

void NoteWriter::reply(const NotesPanel::Chosen& chosen) {
    if (!chosen.note)
        return;
    const Note note = *chosen.note;
    keep();
    open({Writing::What::Reply, note.id, note.starts, note.ends},
         tr("Reply to the note at %1").arg(placeText(note.starts, note.ends)), {}, m_editor->kind());
}

void NoteWriter::remove(const NotesPanel::Chosen& chosen) {
    if (!chosen.isOwn || isOpen())
        return;
    if (chosen.reply) {
        m_state.removeReply(chosen.reply->id);
        return;
    }
    const NoteId note = chosen.note->id;
    m_state.removeNote(note);
    m_messages.tell(tr("The note is deleted."), [this, note, step = m_state.undo().index()] {
        if (m_state.undo().index() == step)
            m_state.undo().undo();
        else
            m_state.restoreNote(note);
    });
}

void NoteWriter::open(const Writing& writing, const QString& title, const QString& text, NoteKind kind) {
    m_writing = writing;
    m_playsOn = m_player.transport().state().playing;
    const ReviewSubject& review = m_state.review();
    const Note* note = writing.what == Writing::What::New ? nullptr : m_state.note(NoteId(writing.note));
    const bool isKeptBack = note && review.isKeptBack(*note);
    m_editor->setReaders({readersLine(review, isKeptBack), note ? QString() : readersName(review)});
    m_editor->begin(title, text, writing.what != Writing::What::Reply, kind);
    Q_EMIT toggled();
}

void NoteWriter::post() {
    const QString text = m_editor->text();
    const NoteTone tone = toneOf(m_editor->kind());
    switch (m_writing.what) {
    case Writing::What::New:
        m_state.addNote(m_writing.begin, m_writing.end, tone, text, m_editor->isForReaders());
        break;
    case Writing::What::Edit:
        m_state.editNote(NoteId(m_writing.note), tone, text);
        break;
    case Writing::What::Reply:
        m_state.reply(NoteId(m_writing.note), text);
        break;
    }
    close();
}

void NoteWriter::keep() {
    if (isOpen() && !m_editor->text().trimmed().isEmpty())
        post();
}

void NoteWriter::close() {
    m_player.timeline().setFocus();
    finish();
    if (std::exchange(m_playsOn, false))
        m_player.transport().play();
}

void NoteWriter::finish() {
    m_editor->finish();
    Q_EMIT toggled();
}

} // namespace greenroom::ui
