// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptext.h"

#include "ui/help/helptopics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 24;
constexpr double spacing = 130; ///< per cent between lines

/// What is read of a text has one fragment for each way it is written.
struct Run {
    int from = 0;
    int to = 0;
    QTextCharFormat format;
};

} // namespace

HelpText::HelpText(QWidget* parent) : QTextBrowser(parent) {
    setObjectName(u"plain"_s);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(false); // Tab goes from link to link, and on after the last
    setAccessibleName(tr("Help"));
    document()->setDocumentMargin(edge);
}

void HelpText::showTopic(const HelpTopic& topic, const QString& wanted) {
    m_markdown = u"# %1\n%2"_s.arg(topic.title, topic.text);
    m_wanted = wanted;
    write();
    verticalScrollBar()->setValue(0);
}

void HelpText::write() {
    setMarkdown(m_markdown);
    dressBlocks();
    dressRuns();
    markFound();
}

void HelpText::dressBlocks() {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setTopMargin(level > 0 && block.blockNumber() > 0 ? scaled(16) : 0);
        format.setBottomMargin(scaled(block.textList() ? 4 : 8));
        format.setLineHeight(level > 0 ? 100 : spacing, QTextBlockFormat::ProportionalHeight);
        QTextCursor cursor(block);
        cursor.setBlockFormat(format);
        if (level > 0) {
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            QTextCharFormat text = cursor.charFormat();
            text.clearProperty(QTextFormat::FontSizeAdjustment); // which would win over ours
            text.setFont(fontFor(level == 1 ? Type::Title : Type::Heading));
            cursor.setCharFormat(text);
        }
    }
}

void HelpText::dressRuns() {
    const Tokens& colours = tokens(palette());
    QList<Run> runs;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            runs.append({it.fragment().position(), it.fragment().position() + it.fragment().length(),
                         it.fragment().charFormat()});
    for (const Run& run : runs) {
        QTextCharFormat format;
        if (run.format.isAnchor()) {
            format.setForeground(colours.accent);
            format.setFontUnderline(true);
        } else if (run.format.fontFixedPitch()) {
            // A key, or what is typed.
            format.setFont(fontFor(Type::BodyBold));
            format.setBackground(colours.hover);
            format.setFontFixedPitch(false);
        } else {
            continue;
        }
        QTextCursor cursor(document());
        cursor.setPosition(run.from);
        cursor.setPosition(run.to, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

void HelpText::markFound() {
    QList<ExtraSelection> found;
    for (const QString& word : m_wanted.split(u' ', Qt::SkipEmptyParts))
        for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at)) {
            ExtraSelection one;
            one.cursor = at;
            one.format.setBackground(tokens(palette()).amberSoft);
            found.append(one);
        }
    setExtraSelections(found);
}

void HelpText::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    const int at = verticalScrollBar()->value();
    write();
    verticalScrollBar()->setValue(at);
}

} // namespace greenroom::ui
