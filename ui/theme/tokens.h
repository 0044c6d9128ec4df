// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPair>

class QPalette;

namespace greenroom::ui {

/// The colours of one theme, named after what they are for.
struct Tokens {
    QColor base;    ///< page
    QColor rail;    ///< left rail
    QColor surface; ///< cards, fields, lists
    QColor sunken;  ///< footers and descriptions inside a card
    QColor raised;  ///< menus, toasts, popups
    QColor hover;   ///< row or button under the pointer, neutral tags
    QColor well;    ///< behind video
    QColor text;
    QColor muted;
    QColor spoken; ///< script lines already said
    QColor disabled;
    QColor border;       ///< separators
    QColor borderStrong; ///< edges of controls
    QColor accent;
    QColor accentInk; ///< text on accent
    QColor accentSoft;
    QColor selection;
    QColor focus;
    QColor danger;
    QColor recording; ///< record button, frame and badge while recording, nothing else
    QColor amber;
    QColor amberSoft;
    QColor waveform;
    QColor waveformPlayed;
    QColor secondWaveform;
    QColor secondWaveformPlayed;
    QColor levelOutline; ///< inside each level chip
    QColor praise;
    QColor suggestion;
    QColor question;
    QColor mediaInk;   ///< text on a well
    QColor mediaPlate; ///< behind text on a well

    bool operator==(const Tokens&) const = default;

    /// Names as in the style sheet, with the colour of each.
    QList<QPair<QLatin1StringView, QColor>> named() const;
    QPalette palette() const;
};

enum class Scheme { Light, Dark };

const Tokens& tokens(Scheme scheme);
/// The tokens of the theme this palette belongs to: what a widget paints with is tokens(palette()).
const Tokens& tokens(const QPalette& palette);
/// The same of the application, for what is painted outside of a widget.
const Tokens& applicationTokens();
Scheme schemeOf(const QPalette& palette);

} // namespace greenroom::ui
