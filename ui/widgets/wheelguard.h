// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace greenroom::ui {

/// The wheel scrolls a page and never changes the choice, number or date that happens to be under the pointer: in
/// windows of the application, wherever such a field stands in something that scrolls.
class WheelGuard : public QObject {
public:
    explicit WheelGuard(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace greenroom::ui
