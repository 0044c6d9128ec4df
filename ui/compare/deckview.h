// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class TextLabel;
class VideoSurface;

/// One side of a comparison: its number, who it is, whether it is heard, and its picture.
class DeckView : public QWidget {
    Q_OBJECT
public:
    /// `side` is 0 or 1, the deck of the transport.
    DeckView(Transport& transport, int side, QWidget* parent = nullptr);

    void setNames(const QString& title, const QString& detail);
    void setHeard(bool heard);
    /// Without a pair there is nothing to choose.
    void showHeardButton(bool visible);
    VideoSurface& surface() { return *m_surface; }

    /// The height at which the picture is 16:9.
    int heightFor(int width) const;

Q_SIGNALS:
    /// The person wants to hear this side or, when it is heard, not to.
    void hearPressed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int m_side;
    QWidget* m_head;
    TextLabel* m_title;
    TextLabel* m_detail;
    QPushButton* m_heard;
    VideoSurface* m_surface;
};

} // namespace greenroom::ui
