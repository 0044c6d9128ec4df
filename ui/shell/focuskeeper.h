// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace greenroom::ui {

/// A control that goes, or is disabled by its own press, would hand the focus to whatever comes next in the window,
/// often a room in the rail: the next press of Space would leave the page. It goes to where the page began instead,
/// unless somebody on the page has taken it. UI thread.
class FocusKeeper : public QObject {
    Q_OBJECT
public:
    /// `elsewhere`: what lies over the pages and passes, like a toast.
    FocusKeeper(const QList<QWidget*>& elsewhere, QObject* parent);

    /// The page that is shown, after it was entered.
    void setPage(QWidget* page);

private:
    void onLost(const QPointer<QWidget>& before);

    QList<QWidget*> m_elsewhere;
    QPointer<QWidget> m_page;
    QPointer<QWidget> m_first; ///< what had the focus when it was entered
};

} // namespace greenroom::ui
