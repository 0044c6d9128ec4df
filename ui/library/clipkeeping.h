// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/travel.h"

#include <QWidget>

class QPushButton;

namespace greenroom::ui {

class Keeping;
class SecondThought;
class TextLabel;
struct Context;

/// Whether the clip of somebody else's example is on this laptop: keeping it there, and letting it go.
class ClipKeeping : public QWidget {
    Q_OBJECT
public:
    explicit ClipKeeping(Context& context, QWidget* parent = nullptr);

    /// `arrivedBytes`: of a clip on its way.
    void showClip(const TeamClip& clip, qint64 arrivedBytes);
    Keeping& keeping() { return *m_keeping; }

private:
    Context& m_context;
    Keeping* m_keeping;
    TeamClip m_clip;
    TextLabel* m_words;
    QPushButton* m_keep;
    QPushButton* m_leave;
    SecondThought* m_release;
};

} // namespace greenroom::ui
