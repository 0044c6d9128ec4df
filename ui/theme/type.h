// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace greenroom::ui {

/// The sizes of text, as factors of the application's font.
enum class Type {
    Caption,  ///< 0.9
    Body,     ///< 1
    BodyBold, ///< 1, bold
    Heading,  ///< 1.2, bold
    Title,    ///< 1.5, bold
    Figure,   ///< 2, bold
};

/// The font for text of this size: the application's own, with digits of equal width where the font has them.
QFont fontFor(Type type);

/// The height of one line of such text, in device-independent pixels.
int lineHeight(Type type);

/// The same where such text runs over several lines: 135 % of its size, so that the eye finds the next one.
int spacedLineHeight(Type type);

/// A length that follows the text: `px` at the usual 10 pt, more with larger text, never less. Device-independent
/// pixels.
int scaled(int px);

} // namespace greenroom::ui
