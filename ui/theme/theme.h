// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/systemscheme.h"

#include <QObject>

class QApplication;

namespace greenroom::ui {

/// What the person chose; System follows the desktop.
enum class SchemeChoice { System, Light, Dark };

/// Dresses the application: palette, style sheet and text size. One per application, on the UI thread.
class Theme : public QObject {
    Q_OBJECT
public:
    /// `application` has the font the system asks for.
    explicit Theme(QApplication& application);

    void choose(SchemeChoice choice);
    /// Per cent of the system's text size, 80 to 200.
    void setTextSize(int percent);

    Scheme scheme() const;

private:
    void apply();

    QApplication& m_application;
    SystemScheme m_system;
    SchemeChoice m_choice = SchemeChoice::System;
    double m_systemPoints;
    int m_textSize = 100;
};

} // namespace greenroom::ui
