// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace greenroom::ui {

/// Calls `fit` now and whenever the text has another size: for lengths of scaled() that `widget` keeps. It goes with
/// the widget.
void fitToText(QWidget* widget, std::function<void()> fit);

} // namespace greenroom::ui
