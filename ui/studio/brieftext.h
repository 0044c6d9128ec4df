// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/type.h"

#include <QTextBlock>
#include <QTextBrowser>

namespace greenroom::ui {

/// Shows a brief as it is read beside the picture: headings of the window's own size, and lines with room between them.
inline void showBriefIn(QTextBrowser& browser, const QString& markdown) {
    constexpr double spacing = 120; // per cent of the lines of the font, which is about 135 % of its size
    browser.setMarkdown(markdown);
    for (QTextBlock block = browser.document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isHeading = format.headingLevel() > 0;
        format.setTopMargin(isHeading && block.blockNumber() > 0 ? scaled(12) : 0);
        format.setBottomMargin(scaled(block.textList() || isHeading ? 4 : 8));
        format.setLineHeight(isHeading ? 100 : spacing, QTextBlockFormat::ProportionalHeight);
        QTextCursor cursor(block);
        cursor.setBlockFormat(format);
        if (!isHeading)
            continue;
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat text = cursor.charFormat();
        text.clearProperty(QTextFormat::FontSizeAdjustment); // which would win over ours
        text.setFont(fontFor(Type::Heading));
        cursor.setCharFormat(text);
    }
    browser.moveCursor(QTextCursor::Start);
}

} // namespace greenroom::ui
