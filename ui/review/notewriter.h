// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/notespanel.h"
#include "ui/widgets/notesymbol.h"

#include <optional>

namespace greenroom::ui {

class Messages;
class NoteEditor;
class PlayerView;

/// Writes notes and replies where the player is, in a field below its controls; the player rests meanwhile.
class NoteWriter : public QObject {
    Q_OBJECT
public:
    NoteWriter(ReviewState& state, PlayerView& player, Commands& commands, Messages& messages);

    bool isOpen() const;
    /// px that its field takes, 0 when it is closed.
    int height() const;
    /// A new note: at the moment or, while the player loops, over what is looped.
    void write();
    void edit(const NotesPanel::Chosen& chosen);
    void reply(const NotesPanel::Chosen& chosen);
    /// With Undo.
    void remove(const NotesPanel::Chosen& chosen);
    /// Posts what is being written, so that going elsewhere loses nothing.
    void keep();
    /// Closes the field, with what is in it.
    void finish();

Q_SIGNALS:
    /// The field was opened or closed.
    void toggled();

private:
    /// What the field is open for.
    struct Writing {
        enum class What { New, Edit, Reply };
        What what = What::New;
        EntityId note = {};
        double begin = 0;
        std::optional<double> end = {};
    };

    void open(const Writing& writing, const QString& title, const QString& text, NoteKind kind);
    void post();
    /// The player goes on.
    void close();

    ReviewState& m_state;
    PlayerView& m_player;
    Messages& m_messages;
    NoteEditor* m_editor;
    Writing m_writing;
    bool m_playsOn = false;
};

} // namespace greenroom::ui
