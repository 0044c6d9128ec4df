// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray.h"

#include "ui/shell/context.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QMenu>
#include <QSystemTrayIcon>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(trayLog, "greenroom.tray", QtWarningMsg)

constexpr int shownMs = 10'000;
constexpr int longestWait = 60; ///< s, for the desktop's tray

} // namespace

Tray::Tray(MainWindow& window, Context& context, QObject* parent)
    : QObject(parent), m_window(window), m_context(context), m_notices(context) {
    connect(&m_notices, &Notices::due, this, &Tray::tell);
    connect(&window, &MainWindow::hiddenInstead, this, [this] {
        m_notices.setOn(true);
        sayOnce();
    });
    connect(&context.settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::tray)
            apply();
    });
    connect(&m_await, &QTimer::timeout, this, &Tray::awaitTray);
    apply();
}

Tray::~Tray() = default;

bool Tray::isThere() {
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::apply() {
    const bool wanted = m_context.settings.value(setting::tray, false).toBool();
    if (wanted && isThere())
        begin();
    else
        end();
}

void Tray::begin() {
    if (m_icon)
        return;
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("Open Greenroom")), &QAction::triggered, this, &Tray::showWindow);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Quit Greenroom")), &QAction::triggered, this, &Tray::quitWanted);
    m_icon = std::make_unique<QSystemTrayIcon>(icon(u"app"_s));
    m_icon->setToolTip(u"Greenroom"_s);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            showWindow();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] {
        showWindow();
        if (m_told != Place())
            m_context.navigator.go(m_told);
    });
    m_icon->show();
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.setHidesOnClose(true);
}

void Tray::end() {
    m_window.setHidesOnClose(false);
    QApplication::setQuitOnLastWindowClosed(true);
    m_notices.setOn(false);
    m_icon.reset();
    m_menu.reset();
}

void Tray::startHidden() {
    if (!m_context.settings.value(setting::tray, false).toBool()) {
        QMetaObject::invokeMethod(this, &Tray::quitWanted, Qt::QueuedConnection);
        return;
    }
    m_notices.setOn(true);
    QApplication::setQuitOnLastWindowClosed(false);
    m_awaited = 0;
    if (!m_icon)
        m_await.start(1000);
}

void Tray::awaitTray() {
    if (isThere() || m_window.isVisible()) {
        m_await.stop();
        apply();
    } else if (++m_awaited == longestWait) {
        Q_EMIT quitWanted();
    }
}

void Tray::showWindow() {
    m_notices.setOn(false);
    m_window.comeBack();
}

void Tray::tell(const Notice& notice) {
    qCInfo(trayLog, "notice: %s", qUtf8Printable(notice.sentence));
    m_told = notice.place;
    if (m_icon)
        m_icon->showMessage(u"Greenroom"_s, notice.sentence, icon(u"app"_s), shownMs);
}

void Tray::sayOnce() {
    if (!m_icon || m_context.settings.value(setting::traySaid, false).toBool())
        return;
    m_context.settings.set(setting::traySaid, true);
    tell({{}, tr("Greenroom goes on here and tells you when something is for you. Quit it from its menu."), {}});
}

} // namespace greenroom::ui
