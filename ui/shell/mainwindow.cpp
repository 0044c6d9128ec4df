// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/coaching/asksstate.h"
#include "ui/help/helptopics.h"
#include "ui/review/feedbackstate.h"
#include "ui/shell/bannerplace.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/errortext.h"
#include "ui/shell/focuskeeper.h"
#include "ui/shell/jobspanel.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/settings.h"
#include "ui/team/teamlink.h"
#include "ui/team/teamwords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/wheelguard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLoggingCategory>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// What the window tells the person, for whoever asks for it by QT_LOGGING_RULES.
Q_LOGGING_CATEGORY(windowLog, "greenroom.window", QtWarningMsg)

} // namespace

MainWindow::MainWindow(Context& context, const QHash<PageKind, MakePage>& pages)
    : m_context(context)
    , m_makers(pages)
    , m_rail(new Rail)
    , m_stack(new QStackedWidget)
    , m_feedback(new FeedbackState(context, this))
    , m_asks(new AsksState(context, this))
    , m_banner(new Banner) {
    setWindowTitle(u"Greenroom"_s);
    setWindowIcon(icon(u"app"_s));
    setMinimumSize(960, 620);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    m_banner->setParent(content); // before the pages: by Tab it comes between the rail and them
    row->addWidget(m_stack, 1);
    setCentralWidget(content);
    m_bannerPlace = new BannerPlace(*m_banner);

    m_toast = new Toast(this, [this] {
        const QRect place = m_current ? m_current->messagePlace() : rect();
        return m_current ? QRect(m_current->mapTo(this, place.topLeft()), place.size()) : place;
    });
    m_jobs = new JobsPanel(
        m_context.jobs, [this] { return m_current && m_current->showsJobs(); }, this);
    new FocusRing(this);
    new WheelGuard(this);
    m_focus = new FocusKeeper({m_toast, m_banner}, this);
    makeCommands();
    makeMenus();

    connect(m_rail, &Rail::chosen, this, [this](Room room) { m_context.navigator.go({frontOf(room)}); });
    connect(&m_context.navigator, &Navigator::moved, this, &MainWindow::moveTo);
    connect(&m_context.messages, &Messages::told, m_toast, &Toast::show);
    connect(&m_context.messages, &Messages::failed, this, &MainWindow::showProblem);
    connect(&m_context.messages, &Messages::announced, this,
            [this](const QString& sentence, const MessageAction& action) {
                qCInfo(windowLog, "news: %s", qUtf8Printable(sentence));
                m_banner->show(Banner::Kind::News, sentence, {}, action);
            });
    connect(&m_context.messages, &Messages::told, this,
            [](const QString& sentence) { qCInfo(windowLog, "told: %s", qUtf8Printable(sentence)); });
    connect(&m_context.messages, &Messages::settled, m_banner, &Banner::withdraw);
    connect(&m_context.messages, &Messages::undone, m_toast, &Toast::hide);
    connect(m_toast, &Toast::undoPressed, &m_context.messages, &Messages::undo);

    resize(1280, 800);
    moveTo(m_context.navigator.place());
    connect(m_rail, &Rail::exchangePressed, this, [this] { m_context.navigator.go({PageKind::Exchange}); });
    connect(&m_context.team, &TeamLink::changed, this, &MainWindow::showTeam);
    connect(&m_context.team, &TeamLink::madeGood, this, [this] {
        m_context.messages.tell(
            tr("Greenroom was ended in the middle of an exchange. It went on where it was; nothing is lost."));
    });
    connect(&m_context.team, &TeamLink::progressed, this,
            [this] { m_rail->setExchange(exchangeWords(m_context.team)); });
    showTeam();
    connect(m_feedback, &FeedbackState::changed, this,
            [this] { m_rail->setCount(Room::Reviews, m_feedback->count()); });
    connect(m_asks, &AsksState::changed, this, [this] { m_rail->setCount(Room::Coaching, m_asks->count()); });
}

MainWindow::~MainWindow() {
    disconnect(qApp, nullptr, this, nullptr); // a window that goes loses the focus when its menu bar is gone
}

void MainWindow::moveTo(const Place& place) {
    if (!m_makers.contains(place.page))
        return;
    Page*& page = m_pages[place.page];
    if (!page) {
        page = m_makers[place.page](m_context);
        m_stack->addWidget(page);
    }
    if (m_current && m_current != page)
        m_current->leave();
    m_current = page;
    qCInfo(windowLog, "page: %s", page->metaObject()->className());
    // What is compared, reviewed or assigned is visited from the room where it was opened.
    const Room room = roomOf(place.page);
    const bool isVisit = place.page == PageKind::Compare || place.page == PageKind::Review ||
                         place.page == PageKind::Assign || room == Room::Settings;
    if (!isVisit)
        m_room = room;
    m_rail->setCurrent(room == Room::Settings ? room : m_room);
    page->enter(place);
    m_stack->setCurrentWidget(page);
    m_focus->setPage(page);
    m_bannerPlace->setPage(page);
    m_jobs->changePage();
}

void MainWindow::showTeam() {
    const TeamState& state = m_context.team.state();
    if (!state.isKnown)
        return;
    const auto show = [this](Room room, const QString& command, bool isThere) {
        m_rail->setShown(room, isThere);
        m_actions[command]->setVisible(isThere);
        m_actions[command]->setEnabled(isThere);
    };
    show(Room::Team, u"team"_s, state.isIn() && state.guides() && m_makers.contains(PageKind::Team));
    show(Room::Coaching, u"coaching"_s, state.isIn() && m_makers.contains(PageKind::Coaching));
    m_rail->setExchange(exchangeWords(m_context.team));
}

void MainWindow::makeCommands() {
    Commands& commands = m_context.commands;
    const auto goTo = [this](PageKind page) { return [this, page] { m_context.navigator.go({page}); }; };
    const auto on = [this, &commands](const QString& id, auto function) {
        m_actions[id] = commands.on(id, this, std::move(function));
    };
    on(u"today"_s, goTo(PageKind::Today));
    on(u"practise"_s, goTo(PageKind::Scenarios));
    on(u"library"_s, goTo(PageKind::Library));
    on(u"reviews"_s, goTo(PageKind::Reviews));
    on(u"team"_s, goTo(PageKind::Team));
    on(u"coaching"_s, goTo(PageKind::Coaching));
    on(u"settings"_s, goTo(PageKind::Settings));
    on(u"shortcuts"_s, goTo(PageKind::Shortcuts));
    on(u"help"_s, [this] { showHelp(); });
    on(u"back"_s, [this] { m_context.navigator.back(); });
    on(u"search"_s, [this] { search(); });
    on(u"message"_s, [this] { m_banner->takeFocus(); });
    on(u"undo"_s, [this] {
        if (!m_current || !m_current->undo())
            m_context.messages.undo();
    });
    on(u"redo"_s, [this] {
        if (m_current)
            m_current->redo();
    });
    on(u"menu"_s, [this] { showMenuBar(); });
    on(u"quit"_s, [this] { quit(); });
}

void MainWindow::makeMenus() {
    const auto fill = [&](const QString& title, std::initializer_list<QString> ids) {
        QMenu* menu = menuBar()->addMenu(title);
        for (const QString& id : ids) {
            if (id.isEmpty())
                menu->addSeparator();
            else
                menu->addAction(m_actions.value(id));
        }
    };
    fill(tr("&File"), {u"settings"_s, {}, u"quit"_s});
    fill(tr("&Edit"), {u"undo"_s, u"redo"_s, {}, u"search"_s, u"message"_s});
    fill(tr("&Go"), {u"today"_s, u"practise"_s, u"library"_s, u"reviews"_s, u"team"_s, u"coaching"_s, {}, u"back"_s});
    fill(tr("&Help"), {u"help"_s, u"shortcuts"_s});
    m_actions[u"quit"_s]->setMenuRole(QAction::QuitRole);
    m_actions[u"settings"_s]->setMenuRole(QAction::PreferencesRole);
    if (menuBar()->isNativeMenuBar())
        return;
    const auto showAsWished = [this] {
        menuBar()->setVisible(m_context.settings.value(setting::menuBar, false).toBool());
    };
    showAsWished();
    connect(&m_context.settings, &Settings::changed, this, [showAsWished](const QString& key) {
        if (key == setting::menuBar)
            showAsWished();
    });
    connect(qApp, &QApplication::focusChanged, this, [this, showAsWished](const QWidget* before) {
        if (before == menuBar() && !menuBar()->hasFocus())
            showAsWished();
    });
    connect(menuBar(), &QMenuBar::triggered, this, &MainWindow::leaveMenuBar);
    menuBar()->installEventFilter(this);
}

void MainWindow::showMenuBar() {
    if (menuBar()->isNativeMenuBar())
        return;
    m_beforeMenu = focusWidget();
    menuBar()->show();
    menuBar()->setFocus(Qt::MenuBarFocusReason);
    menuBar()->setActiveAction(menuBar()->actions().constFirst());
}

/// Back to what had the focus, unless what was chosen has taken it.
void MainWindow::leaveMenuBar() {
    if (!menuBar()->hasFocus())
        return;
    menuBar()->setActiveAction(nullptr);
    QWidget* before = m_beforeMenu && m_beforeMenu->isVisible() ? m_beforeMenu.data() : m_current;
    before->setFocus(Qt::OtherFocusReason);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == menuBar() && isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            leaveMenuBar();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::search() {
    QWidget* field = m_current ? m_current->searchField() : nullptr;
    if (!field) {
        m_context.navigator.go({PageKind::Library});
        field = m_current ? m_current->searchField() : nullptr;
    }
    if (field)
        field->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showHelp() {
    const PageKind page = m_context.navigator.place().page;
    if (page != PageKind::Help)
        m_context.navigator.go(
            {.page = PageKind::Help, .words = HelpTopics::idFor(page, m_context.team.state().roles)});
}

void MainWindow::showProblem(const Error& error, const QString& what) {
    const ErrorText text = describe(error, what);
    qCInfo(windowLog, "problem: %s", qUtf8Printable(what + u" | "_s + text.details));
    m_banner->show(Banner::Kind::Warning, sentenceOf(text), text.details);
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress && static_cast<QMouseEvent*>(event)->button() == Qt::BackButton) {
        m_context.navigator.back();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_current)
        m_current->leave();
    m_context.settings.set(setting::geometry, saveGeometry());
    const bool hides = m_hidesOnClose && !qGuiApp->isSavingSession(); // which waits for windows to close
    event->setAccepted(!hides);
    if (!hides)
        return;
    hide();
    Q_EMIT hiddenInstead();
}

void MainWindow::quit() {
    m_hidesOnClose = false;
    close();
    Q_EMIT ended();
}

void MainWindow::comeBack() {
    if (!isVisible() && m_current)
        m_current->enter(m_context.navigator.place());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

} // namespace greenroom::ui
