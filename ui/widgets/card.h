// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace greenroom::ui {

/// What a box is: a card on the page (a card never holds another card), a sunken part of a card, a suggestion, or
/// something that lies over the page.
enum class Surface { Card, Sunken, AccentSoft, AmberSoft, Raised };

/// A rounded box in the colours of the theme, with a column inside.
class Card : public QFrame {
    Q_OBJECT
public:
    /// `padding` in device-independent pixels around the content; at most 1, and the content is rounded with the card.
    explicit Card(Surface surface = Surface::Card, int padding = 16, QWidget* parent = nullptr);

    QVBoxLayout* column() const { return m_column; }
    void setSurface(Surface surface);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void childEvent(QChildEvent* event) override;

private:
    void coverCorners();

    Surface m_surface;
    QVBoxLayout* m_column;
    QWidget* m_corners = nullptr; ///< where the content reaches them
};

/// A 1 px line between rows inside a card.
QWidget* makeSeparator();

} // namespace greenroom::ui
