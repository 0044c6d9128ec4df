// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

class QPushButton;

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class PlayerCommands;
class SoundOutput;
class TextLabel;
class VideoSurface;
struct Context;

/// Two recordings side by side that nothing is said of, played one after the other, and which of them is better.
class BlindView : public QWidget {
    Q_OBJECT
public:
    explicit BlindView(Context& context, QWidget* parent = nullptr);

    struct Clip {
        QString path;
        double duration = 0; ///< seconds
        bool operator==(const Clip&) const = default;
    };
    /// Plays the first and then the second; `words` say which pair it is.
    void play(const Clip& first, const Clip& second, const QString& words);
    /// Lets go of files and of the sound device.
    void close();

    Transport& transport() { return *m_transport; }
    /// Which one plays or stands at the moment: 0 or 1.
    int side() const;
    /// From its beginning; if it is this one that plays, it pauses.
    void watch(int side);

    QPushButton* better(int side) const { return m_sides[static_cast<std::size_t>(side)].better; }
    QPushButton* watchButton(int side) const { return m_sides[static_cast<std::size_t>(side)].watch; }
    QPushButton* backButton() const { return m_back; }
    QPushButton* stopButton() const { return m_stop; }

private:
    struct Side {
        VideoSurface* surface = nullptr;
        TextLabel* state = nullptr;
        QPushButton* watch = nullptr;
        QPushButton* better = nullptr;
    };
    QWidget* makeSide(int side, const QString& name, const QString& watchName, const QString& betterName);
    void showWhatPlays();

    Transport* m_transport;
    SoundOutput* m_output;
    PlayerCommands* m_commands;
    std::array<Side, 2> m_sides;
    std::array<Clip, 2> m_clips;
    TextLabel* m_words;
    QPushButton* m_back;
    QPushButton* m_stop;
};

} // namespace greenroom::ui
