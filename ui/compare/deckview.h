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

/// What says who a side of a comparison is: its number, its name, whether it is heard. Its picture lies beside it, in
/// the same parent, where that one puts it.
class DeckView : public QWidget {
    Q_OBJECT
public:
    /// `side` is 0 or 1, the deck of the transport.
    DeckView(Transport& transport, int side, QWidget* parent);

    void setNames(const QString& title, const QString& detail);
    void setHeard(bool heard);
    /// Without a pair there is nothing to choose.
    void showHeardButton(bool visible);
    VideoSurface& surface() { return *m_surface; }

Q_SIGNALS:
    /// The person wants to hear this side or, when it is heard, not to.
    void hearPressed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int m_side;
    TextLabel* m_title;
    TextLabel* m_detail;
    QPushButton* m_heard;
    VideoSurface* m_surface;
};

} // namespace greenroom::ui
