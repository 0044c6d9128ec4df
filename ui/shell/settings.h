// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>

namespace greenroom::ui {

/// What a person chose for the window on this device: kept in the home's folder, never synced. UI thread.
class Settings : public QObject {
    Q_OBJECT
public:
    /// `path` of the file; it is made when something is set.
    explicit Settings(const QString& path) : m_file(path, QSettings::IniFormat) {}

    QVariant value(const QString& key, const QVariant& otherwise = {}) const { return m_file.value(key, otherwise); }
    void set(const QString& key, const QVariant& value);
    void remove(const QString& key);

Q_SIGNALS:
    void changed(const QString& key);

private:
    QSettings m_file;
};

/// Keys that more than one part of the window reads.
namespace setting {
inline const QString scheme = QStringLiteral("look/scheme");             ///< system, light, dark
inline const QString language = QStringLiteral("look/language");         ///< system, en, de; read at the start
inline const QString textSize = QStringLiteral("look/text-size");        ///< per cent
inline const QString geometry = QStringLiteral("window/geometry");       ///< as QWidget::saveGeometry()
inline const QString reducedMotion = QStringLiteral("look/less-motion"); ///< bool
inline const QString menuBar = QStringLiteral("look/menu-bar");          ///< bool: always shown
inline const QString tray = QStringLiteral("tray/stay");                 ///< bool: closing the window hides it
inline const QString traySaid = QStringLiteral("tray/said");             ///< bool: what that means was said
inline const QString camera = QStringLiteral("devices/camera");          ///< id; "none"; empty: the system's
inline const QString microphone = QStringLiteral("devices/microphone");
inline const QString output = QStringLiteral("devices/output");
inline const QString outputLatency = QStringLiteral("devices/output-latency"); ///< ms
inline const QString countdown = QStringLiteral("practise/countdown");         ///< s: 0, 3, 5, 10
inline const QString tier = QStringLiteral("practise/tier");                   ///< a letter, or empty
inline const QString captions = QStringLiteral("player/captions");             ///< bool: shown where there are any
inline const QString whisper = QStringLiteral("captions/whisper-cli");         ///< its path; empty: the one in PATH
inline const QString whisperModel = QStringLiteral("captions/model");     ///< path of a file; empty: none was chosen
inline const QString scriptSize = QStringLiteral("practise/script-size"); ///< pt, 12 to 36
} // namespace setting

} // namespace greenroom::ui
