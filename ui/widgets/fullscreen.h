// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSize>

class QAction;
class QWidget;

namespace greenroom::ui {

/// Shows a widget of a page over the whole screen and brings it back. Esc leaves. Meanwhile the keys of `actions` count
/// there too.
class FullScreen : public QObject {
    Q_OBJECT
public:
    FullScreen(QWidget* content, const QList<QAction*>& actions);

    bool isOn() const { return m_isOn; }
    void toggle();
    void leave();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_content;
    QList<QAction*> m_actions;
    QSize m_bounds;
    bool m_isOn = false; ///< also where the desktop has made another window of it
};

} // namespace greenroom::ui
