// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace greenroom::ui {

/// Leaves to the focused control the keys it needs for itself, before a shortcut of the page takes them: Space and
/// Return to a button, the arrows, Home, End and digits to lists, sliders and choices, all printable keys to fields.
/// Return presses a focused button too. A drawn widget asks for arrows with the property "ownsArrows". Installed on the
/// application.
class KeyGuard : public QObject {
    Q_OBJECT
public:
    explicit KeyGuard(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace greenroom::ui
