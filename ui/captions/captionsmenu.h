// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace greenroom::ui {

class CaptionsState;

/// What a "more" menu has for the captions of a clip: import, export, have them written down (where that can be done
/// here at all), remove.
class CaptionsMenu : public QObject {
    Q_OBJECT
public:
    /// `page` is where its dialogs belong.
    CaptionsMenu(CaptionsState& state, QWidget* page);

    /// At the end of the menu, which shows them as they fit when it opens.
    void addTo(QMenu* menu);

private:
    void refresh();
    void chooseImport();
    void chooseExport();

    CaptionsState& m_state;
    QWidget* m_page;
    QAction* m_import;
    QAction* m_export;
    QAction* m_write;
    QAction* m_remove;
};

} // namespace greenroom::ui
