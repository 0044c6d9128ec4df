// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include <QGuiApplication>
#include <QStyleHints>

#ifdef GREENROOM_PORTAL
#    include <QDBusConnection>
#    include <QDBusMessage>
#    include <QDBusPendingCallWatcher>
#    include <QDBusPendingReply>
#endif

namespace greenroom::ui {

using namespace Qt::StringLiterals;

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
    const auto toScheme = [](Qt::ColorScheme scheme) {
        return scheme == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
    };
    const QStyleHints* hints = QGuiApplication::styleHints();
    m_scheme = toScheme(hints->colorScheme());
    connect(hints, &QStyleHints::colorSchemeChanged, this,
            [this, toScheme](Qt::ColorScheme now) { set(toScheme(now)); });
}

#elif defined(GREENROOM_PORTAL)

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr auto portal = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colourScheme = "color-scheme"_L1;

/// 0 no preference, 1 dark, 2 light; older portals wrap the number in a variant twice.
Scheme schemeFrom(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1 ? Scheme::Dark : Scheme::Light;
}

} // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    QDBusConnection::sessionBus().connect(portal, path, interface, u"SettingChanged"_s, this,
                                          SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    askPortal();
}

void SystemScheme::askPortal() {
    QDBusMessage question = QDBusMessage::createMethodCall(portal, path, interface, u"Read"_s);
    question << QString(appearance) << QString(colourScheme);
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QVariant> reply = *done;
        if (!reply.isError())
            set(schemeFrom(reply.value()));
        done->deleteLater();
    });
}

void SystemScheme::portalSettingChanged(const QString& area, const QString& key, const QDBusVariant& value) {
    if (area == appearance && key == colourScheme)
        set(schemeFrom(value.variant()));
}

#else

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {}

#endif

void SystemScheme::set(Scheme scheme) {
    if (std::exchange(m_scheme, scheme) != scheme)
        Q_EMIT changed(scheme);
}

} // namespace greenroom::ui
