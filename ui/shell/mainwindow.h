// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <functional>

class QStackedWidget;

namespace greenroom {
struct Error;
}

namespace greenroom::ui {

class AsksState;
class Banner;
class BannerPlace;
class FeedbackState;
class FocusKeeper;
class JobsPanel;
class Page;
class Rail;
class Toast;
struct Context;

/// The one window: rail, pages, menus, and what pages tell the person. Pages are made when they are first gone to.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    using MakePage = std::function<Page*(Context& context)>;

    MainWindow(Context& context, const QHash<PageKind, MakePage>& pages);
    ~MainWindow() override;

    Page* currentPage() const { return m_current; }

    /// Closing the window hides it, until quit() or this is taken back.
    void setHidesOnClose(bool hides) { m_hidesOnClose = hides; }
    /// Closes the window and does not hide it.
    void quit();
    /// To the front, with the page that it had.
    void comeBack();

Q_SIGNALS:
    void hiddenInstead();
    /// quit() was asked for, and the window is closed.
    void ended();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moveTo(const Place& place);
    void makeMenus();
    void makeCommands();
    void search();
    void showProblem(const Error& error, const QString& what);
    void showHelp();
    void showMenuBar();
    void leaveMenuBar();
    void showTeam();

    Context& m_context;
    QHash<PageKind, MakePage> m_makers;
    QHash<PageKind, Page*> m_pages;
    QHash<QString, QAction*> m_actions; ///< the window's own commands by id
    bool m_hidesOnClose = false;
    Page* m_current = nullptr;
    Room m_room = Room::Reviews; ///< that the person is in; Settings are a visit
    Rail* m_rail;
    QStackedWidget* m_stack;
    FeedbackState* m_feedback;
    AsksState* m_asks;
    Banner* m_banner;
    BannerPlace* m_bannerPlace;
    Toast* m_toast;
    FocusKeeper* m_focus;
    QPointer<QWidget> m_beforeMenu; ///< had the focus before the menu bar
    JobsPanel* m_jobs;
};

} // namespace greenroom::ui
