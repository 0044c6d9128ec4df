// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/clipcaptions.h"
#include "core/studio/mediacache.h"

#include <QObject>

namespace greenroom::ui {

struct Context;

/// The captions of the clip that a page shows, and what a person does with them. Nothing of it leaves this laptop. What
/// happened, and what went wrong, is said in the window's messages. UI thread.
class CaptionsState : public QObject {
    Q_OBJECT
public:
    explicit CaptionsState(Context& context, QObject* parent = nullptr);

    /// Reads the captions of this clip; `title` is what the clip is called: "Attempt 4".
    void show(const KeptClip& clip, const QString& title);
    void clear();

    const std::optional<KeptClip>& clip() const { return m_clip; }
    /// Nothing while they are read, or without any.
    const std::optional<KeptCaptions>& kept() const { return m_kept; }
    /// Empty without any.
    Captions captions() const { return m_kept ? m_kept->captions : Captions(); }
    /// For a file's name: the clip's title.
    const QString& title() const { return m_title; }

    /// In place of those before, which Undo brings back.
    void importFrom(const QString& path);
    /// In place of a file that is there: the person was asked.
    void exportTo(const QString& path);
    void remove();

    /// A whisper-cli is there, and a model was chosen.
    bool canWriteDown() const;
    /// In the background, with progress and cancel.
    void writeDown();
    bool isWritingDown() const { return m_job > 0; }

Q_SIGNALS:
    void changed();

private:
    /// With Undo, which brings those of before back.
    void tellChanged(const QString& sentence, const ContentHash& media, const std::optional<KeptCaptions>& before);
    void put(const ContentHash& media, const std::optional<KeptCaptions>& before);
    void read();

    Context& m_context;
    std::optional<KeptClip> m_clip;
    QString m_title;
    std::optional<KeptCaptions> m_kept;
    int m_question = 0; ///< of those asked, the last counts
    int m_job = 0;      ///< in the background; 0: none
};

} // namespace greenroom::ui
