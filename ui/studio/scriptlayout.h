// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/scripttext.h"

#include <QColor>
#include <QTextLayout>

#include <memory>

namespace greenroom::ui {

/// How a line of a script is set.
struct ScriptFace {
    QFont font;
    double width = 0;      ///< of the lines, device-independent pixels
    double lineHeight = 0; ///< from one to the next
    QColor text;
    QColor direction; ///< of what is not spoken
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// Lays a line out from `top` on: emphasis is bold, directions are in italics.
std::unique_ptr<QTextLayout> layScriptLine(const ScriptLine& line, const ScriptFace& face, double top);

} // namespace greenroom::ui
