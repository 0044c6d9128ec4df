// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

namespace greenroom::ui {

void Settings::set(const QString& key, const QVariant& value) {
    if (m_file.value(key) == value)
        return;
    m_file.setValue(key, value);
    Q_EMIT changed(key);
}

void Settings::remove(const QString& key) {
    m_file.remove(key);
    Q_EMIT changed(key);
}

} // namespace greenroom::ui
