// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/studiostate.h"

#include <QWidget>

class QHBoxLayout;

namespace greenroom::ui {

class TextLabel;

/// A sentence that lies over the lower part of a picture, with what can be done about it. It takes no room from
/// anything, and a screen reader reads it out when it comes.
class WellNotice : public QWidget {
    Q_OBJECT
public:
    /// Keeps its place over `well`.
    explicit WellNotice(QWidget* well);

    void show(const StudioNotice& notice);
    /// By Tab its buttons come after this one.
    void setTabAfter(QWidget* widget);

Q_SIGNALS:
    /// `keep` answers KeepOrDiscard.
    void chosen(greenroom::ui::StudioNotice::Action action, bool keep);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void addButton(const QString& text, StudioNotice::Action action, bool keep);

    QWidget* m_well;
    TextLabel* m_words;
    QHBoxLayout* m_buttons;
    bool m_isWarning = false;
    QWidget* m_first = nullptr;  ///< that its buttons come after
    QWidget* m_before = nullptr; ///< the next of them
};

} // namespace greenroom::ui
