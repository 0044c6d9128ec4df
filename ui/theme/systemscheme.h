// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

#ifdef GREENROOM_PORTAL
#    include <QDBusVariant>
#endif

namespace greenroom::ui {

/// Whether the system asks for light or dark. Qt says it from 6.5 on; before that, on Linux, the desktop's settings
/// portal is asked over D-Bus. Light until something else is heard.
class SystemScheme : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);

    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed(greenroom::ui::Scheme scheme);

#ifdef GREENROOM_PORTAL
private Q_SLOTS:
    void portalSettingChanged(const QString& area, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
#endif

private:
    void set(Scheme scheme);

    Scheme m_scheme = Scheme::Light;
};

} // namespace greenroom::ui
