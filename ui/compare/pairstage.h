// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/pairlayout.h"

#include <QWidget>

#include <array>

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class DeckView;
class VideoSurface;
class WipeDivider;

/// The pictures of one or two clips on one clock, in each of the layouts, with the line that says who is who above.
/// In an inset the small picture is dragged to another corner, in a wipe the line between.
class PairStage : public QWidget {
    Q_OBJECT
public:
    explicit PairStage(Transport& transport, QWidget* parent = nullptr);

    DeckView& deck(int side) { return *m_decks[static_cast<std::size_t>(side)]; }

    const PairLayout& pairLayout() const { return m_layout; }
    void setPairLayout(const PairLayout& layout);
    /// Which sides there are to be seen; one alone has all the room.
    void setShown(bool first, bool second);

    /// So high that every picture is 16:9 at this width, with what is above it; and the other way round.
    int heightForPictures(int width) const;
    int widthForPictures(int height) const;
    /// Where the pictures are in an overlay, in its own coordinates.
    QRect area() const { return m_area; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person moved the line or the small picture.
    void pairLayoutChanged();
    void fullScreenWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isPair() const { return m_isShown[0] && m_isShown[1]; }
    bool isOverlay() const;
    VideoSurface& surface(int side);
    int headHeight() const;
    void arrange();
    void arrangeApart();
    void arrangeOverlay();
    bool dragInset(QEvent* event);

    std::array<DeckView*, 2> m_decks;
    WipeDivider* m_divider;
    PairLayout m_layout;
    std::array<bool, 2> m_isShown{true, true};
    QRect m_area;
    QPoint m_grip; ///< within the small picture, while it is pressed
    bool m_isPressed = false;
    bool m_isDragged = false;
};

} // namespace greenroom::ui
