// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/clipstate.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace greenroom::ui {

class SecondThought;
class TextLabel;

/// Who has an example: for one's own to whom it is published, and publishing it or taking it back, with who will see
/// it said before; for somebody else's from whom it is, and whether it plays without the team share.
class ExampleSharing : public QWidget {
    Q_OBJECT
public:
    explicit ExampleSharing(ClipState& state, QWidget* parent = nullptr);

    void showClip(const ClipOverview& clip, qint64 nowMs);

private:
    void showWords();

    ClipState& m_state;
    ClipOverview m_clip;
    TextLabel* m_now;
    QWidget* m_choice;
    QComboBox* m_to;
    TextLabel* m_words;
    QPushButton* m_publish;
    SecondThought* m_takeBack;
};

/// Who will have an example that is published, and what they may not, in a few sentences.
QString publishExampleWords(const ExampleAudience& audience, const QString& consent);

} // namespace greenroom::ui
