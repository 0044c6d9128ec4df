// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace greenroom::ui {

/// A field for Markdown: what is pasted or dropped from a document comes in as Markdown, headings, emphasis and [stage
/// directions] are set apart. As high as its text between `least` and `most` lines. Tab leaves it.
class MarkdownEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    MarkdownEdit(const QString& name, int least, int most, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Highlighter;
    void fit();
    int heightOf(int lines) const;

    Highlighter* m_highlighter;
    int m_least;
    int m_most;
};

} // namespace greenroom::ui
