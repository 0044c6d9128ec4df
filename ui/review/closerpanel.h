// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/closerstate.h"
#include "ui/widgets/card.h"

#include <array>

class QPushButton;
class QVBoxLayout;

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class SoundOutput;
class TextLabel;
class VideoSurface;

/// Says how far own levels lie from coaches', with n and by what measure.
QString selfErrorWords(const CloserState::Found& found);

/// "Closer to which?": in the place of the map, one question at a time, and then the levels that were found.
class CloserPanel : public Card {
    Q_OBJECT
public:
    CloserPanel(Context& context, CloserState& state, QWidget* parent = nullptr);

    /// The examples are silent from now on.
    void pause();
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// An example is played.
    void playing();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Side {
        VideoSurface* surface = nullptr;
        TextLabel* words = nullptr;
        QPushButton* watch = nullptr;
        QPushButton* choose = nullptr;
    };
    QWidget* makeQuestion();
    QWidget* makeSide(int side, const QString& name, const QString& command, const QString& watchName);
    QWidget* makeFoot();
    void showStep();
    void showQuestion();
    void showClips();
    void showOutcome();
    void closeClips();
    /// From its beginning; if it is this one that plays, it pauses.
    void watch(int side);
    int side() const;
    void showWhatPlays();

    Context& m_context;
    CloserState& m_state;
    Transport* m_transport;
    SoundOutput* m_output;
    std::array<QString, 2> m_clips; ///< that are open
    double m_second = 0;            ///< s: where the second begins
    TextLabel* m_title;
    TextLabel* m_line;
    QWidget* m_question;
    TextLabel* m_criterion;
    TextLabel* m_ask;
    std::array<Side, 2> m_sides;
    QWidget* m_outcome;
    QVBoxLayout* m_rows;
    QPushButton* m_before;
    QPushButton* m_leaveOut;
    QPushButton* m_skip;
};

} // namespace greenroom::ui
