// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace greenroom::ui {

/// Draws the ring around whatever has the keyboard focus in one window: 2 px wide, 2 px away, one at a time. Shown once
/// the keyboard moves the focus, gone again with the next click. A widget that marks its current part itself has the
/// property "ownFocusRing".
class FocusRing : public QWidget {
    Q_OBJECT
public:
    explicit FocusRing(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(QWidget* target);
    void place();

    QPointer<QWidget> m_target;
    bool m_byKeyboard = false;
};

} // namespace greenroom::ui
