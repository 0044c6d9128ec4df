// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace greenroom::ui {

/// What an icon is drawn in.
enum class Ink {
    Text,
    Muted,
    Accent,
    OnAccent,
    OnMedia,
    Recording,
    Danger,
    Amber,
};

/// An icon of resources/icons by its name, drawn in the colours of the theme in use at the time it is painted; disabled
/// it is drawn in the disabled colour. UI thread.
QIcon icon(const QString& name, Ink ink = Ink::Text);

/// The same as a picture of `size` device-independent pixels, in any colour.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

} // namespace greenroom::ui
