// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/autostart.h"

#include "core/base/file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 1 << 16; ///< bytes; somebody else's file may stand there
const QString runName = u"Greenroom"_s;

/// Quoted for Exec, and escaped as every string of a desktop entry is.
QString execArgument(const QString& text) {
    QString quoted;
    for (const QChar c : text) {
        if (c == u'"' || c == u'`' || c == u'$')
            quoted += u"\\\\"_s;
        if (c == u'\\')
            quoted += u"\\\\\\"_s;
        quoted += c;
        if (c == u'%')
            quoted += c;
    }
    return u'"' + quoted + u'"';
}

/// Backslashes mean themselves but before a quotation mark.
QString runArgument(const QString& text) {
    QString quoted;
    qsizetype slashes = 0;
    for (const QChar c : text) {
        if (c == u'"')
            quoted += QString(slashes + 1, u'\\');
        slashes = c == u'\\' ? slashes + 1 : 0;
        quoted += c;
    }
    return u'"' + quoted + QString(slashes, u'\\') + u'"';
}

#ifdef Q_OS_WIN
const QString place = u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;
#elif defined(Q_OS_MACOS)
const QString place = QDir::homePath() + u"/Library/LaunchAgents/org.greenroom.Greenroom.plist"_s;
#else
const QString place = u"autostart/org.greenroom.Greenroom.desktop"_s;
#endif

QString usualPlace() {
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return place;
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + place;
#endif
}

} // namespace

QByteArray autostartEntry(const QString& program, const QStringList& arguments) {
    QStringList words{execArgument(program)};
    for (const QString& argument : arguments)
        words.append(execArgument(argument));
    return u"[Desktop Entry]\nType=Application\nName=Greenroom\nIcon=org.greenroom.Greenroom\nTryExec=%1\nExec=%2\n"
           "Terminal=false\n"_s.arg(QString(program).replace(u'\\', u"\\\\"_s), words.join(u' '))
               .toUtf8();
}

QByteArray launchAgent(const QString& program, const QStringList& arguments) {
    QString words;
    for (const QString& word : QStringList{program} + arguments)
        words += u"    <string>%1</string>\n"_s.arg(word.toHtmlEscaped());
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<plist version=\"1.0\">\n<dict>\n  <key>Label</key>\n  <string>org.greenroom.Greenroom</string>\n"
           "  <key>ProgramArguments</key>\n  <array>\n%1  </array>\n  <key>RunAtLoad</key>\n  <true/>\n</dict>\n"
           "</plist>\n"_s.arg(words)
               .toUtf8();
}

QString runCommand(const QString& program, const QStringList& arguments) {
    QStringList words{runArgument(QDir::toNativeSeparators(program))};
    for (const QString& argument : arguments)
        words.append(runArgument(argument));
    return words.join(u' ');
}

Autostart::Autostart(QString program, QStringList arguments, QString place)
    : m_program(std::move(program)), m_arguments(std::move(arguments)), m_place(std::move(place)) {}

Autostart Autostart::of(const QString& homeFolder) {
    // An AppImage is mounted anew at each start, and says where it is itself.
    const QString program = qEnvironmentVariable("APPIMAGE", QCoreApplication::applicationFilePath());
    return {program, {u"--hidden"_s, u"--home"_s, QFileInfo(homeFolder).absoluteFilePath()}, usualPlace()};
}

#ifdef Q_OS_WIN

bool Autostart::isOn() const {
    return QSettings(m_place, QSettings::NativeFormat).value(runName).toString() == runCommand(m_program, m_arguments);
}

Result<void> Autostart::set(bool on) const {
    QSettings key(m_place, QSettings::NativeFormat);
    if (on)
        key.setValue(runName, runCommand(m_program, m_arguments));
    else if (isOn())
        key.remove(runName);
    key.sync();
    if (key.status() != QSettings::NoError)
        return fail(ErrorCode::Io, u"%1 cannot be changed"_s.arg(m_place));
    return {};
}

#else

QByteArray Autostart::entry() const {
#    ifdef Q_OS_MACOS
    return launchAgent(m_program, m_arguments);
#    else
    return autostartEntry(m_program, m_arguments);
#    endif
}

bool Autostart::isOn() const {
    // Desktops add lines of their own, with which one can leave it out there.
    const auto bytes = readFile(m_place, largest);
    return bytes && bytes->startsWith(entry()) && !bytes->contains("\nHidden=true") &&
           !bytes->contains("\nX-GNOME-Autostart-enabled=false");
}

Result<void> Autostart::set(bool on) const {
    if (on) {
        GR_TRY(makeFolder(QFileInfo(m_place).path()));
        return writeFileAtomically(m_place, entry());
    }
    if (isOn() && !QFile::remove(m_place))
        return fail(ErrorCode::Io, u"%1 cannot be removed"_s.arg(m_place));
    return {};
}

#endif

} // namespace greenroom::ui
