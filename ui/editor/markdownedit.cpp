// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/markdownedit.h"

#include "ui/editor/pastedtext.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

class MarkdownEdit::Highlighter : public QSyntaxHighlighter {
public:
    explicit Highlighter(MarkdownEdit* edit) : QSyntaxHighlighter(edit->document()), m_edit(edit) {}

protected:
    void highlightBlock(const QString& text) override {
        static const QRegularExpression heading(u"^\\s*#{1,6}\\s"_s);
        static const QRegularExpression emphasis(u"\\*\\*[^*]+\\*\\*"_s);
        static const QRegularExpression direction(u"\\[[^\\]]*\\]?"_s);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        QTextCharFormat muted;
        muted.setForeground(tokens(m_edit->palette()).muted);
        if (text.contains(heading)) {
            setFormat(0, static_cast<int>(text.size()), bold);
            return;
        }
        for (const auto& [form, format] : {std::pair(emphasis, bold), std::pair(direction, muted)})
            for (auto it = form.globalMatch(text); it.hasNext();) {
                const auto match = it.next();
                setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
            }
    }

private:
    MarkdownEdit* m_edit;
};

MarkdownEdit::MarkdownEdit(const QString& name, int least, int most, QWidget* parent)
    : QPlainTextEdit(parent), m_highlighter(new Highlighter(this)), m_least(least), m_most(most) {
    setAccessibleName(name);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &MarkdownEdit::fit);
}

int MarkdownEdit::heightOf(int lines) const {
    return lines * fontMetrics().lineSpacing() + 2 * static_cast<int>(document()->documentMargin()) + 14;
}

QSize MarkdownEdit::sizeHint() const {
    // The layout of a plain text field counts in lines.
    const int lines = static_cast<int>(document()->size().height());
    return {scaled(320), heightOf(std::clamp(lines, m_least, m_most))};
}

QSize MarkdownEdit::minimumSizeHint() const {
    return {scaled(160), heightOf(m_least)};
}

void MarkdownEdit::fit() {
    updateGeometry();
}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasHtml() || source->hasText();
}

void MarkdownEdit::insertFromMimeData(const QMimeData* source) {
    textCursor().insertText(markdownOf(*source));
    ensureCursorVisible();
}

void MarkdownEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void MarkdownEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

} // namespace greenroom::ui
