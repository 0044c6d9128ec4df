// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QPushButton>

class QAction;

namespace greenroom::ui {

/// Outlined is the usual one; one filled button a page; danger deletes or withdraws.
enum class ButtonKind { Outlined, Filled, Quiet, Danger, DangerFilled, Link };

/// A button of the style sheet's kinds. Buttons take the focus by Tab and not by a click, so that Space goes on
/// playing.
QPushButton* makeButton(const QString& text, ButtonKind kind = ButtonKind::Outlined, const QString& iconName = {});
/// Only an icon: `name` says what it does, as tooltip and to a screen reader.
QPushButton* makeIconButton(const QString& iconName, const QString& name, ButtonKind kind = ButtonKind::Quiet);
/// 28 high instead of 32, for cards.
void makeSmall(QPushButton* button);
/// Only the icon of a button that has one and words; these are its name and its tooltip then.
void foldButton(QPushButton* button, bool folded);
/// Other words for a button that may be folded just now: setText() would show them beside its icon.
void setWords(QPushButton* button, const QString& words);
/// The button has the tooltip of the action, which names its key, also after the key was changed.
void followTip(QAbstractButton* button, const QAction* action);
/// The same, and pressing the button triggers the action.
void bindButton(QAbstractButton* button, QAction* action);
/// A row of buttons as one frame, one of which is chosen: exclusive and checkable. Put into a new widget.
QWidget* makeSegments(const QList<QPushButton*>& buttons);

} // namespace greenroom::ui
