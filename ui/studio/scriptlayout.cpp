// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/scriptlayout.h"

namespace greenroom::ui {

std::unique_ptr<QTextLayout> layScriptLine(const ScriptLine& line, const ScriptFace& face, double top) {
    auto layout = std::make_unique<QTextLayout>(line.text(), face.font);
    QTextOption option(face.alignment);
    option.setWrapMode(QTextOption::WordWrap);
    layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    int at = 0;
    for (const ScriptLine::Run& run : line.runs) {
        QTextLayout::FormatRange range;
        range.start = at;
        range.length = static_cast<int>(run.text.size());
        at += range.length;
        const bool isSpoken = run.style != ScriptLine::Style::Direction;
        range.format.setFontWeight(run.style == ScriptLine::Style::Emphasis ? QFont::Bold : QFont::Normal);
        range.format.setFontItalic(!isSpoken);
        range.format.setForeground(isSpoken ? face.text : face.direction);
        formats.append(range);
    }
    layout->setFormats(formats);
    layout->beginLayout();
    for (QTextLine row = layout->createLine(); row.isValid(); row = layout->createLine()) {
        row.setLineWidth(face.width);
        row.setPosition({0, top});
        top += face.lineHeight;
    }
    layout->endLayout();
    return layout;
}

} // namespace greenroom::ui
