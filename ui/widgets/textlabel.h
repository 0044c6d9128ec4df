// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/type.h"

#include <QLabel>

class QTextLayout;

namespace greenroom::ui {

enum class Tone { Text, Muted, Accent, Danger, Amber, OnMedia };

/// A piece of text in one of the type sizes and tones; follows the theme and the text size. Wrapped when asked for, and
/// then with lines of 135 % where it is plain text that cannot be selected.
/// Elided when asked for: secondary text only, the full text is then its tooltip and accessible name.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    explicit TextLabel(const QString& text = {}, Type type = Type::Body, Tone tone = Tone::Text,
                       QWidget* parent = nullptr);

    void setTone(Tone tone);
    void setWrapped();
    /// One line that gives way. Ends with "…" where there is no room.
    void setElided();
    /// Plain text unless setTextFormat() said otherwise.
    void setText(const QString& text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    /// Its lines stand further apart than a font's own do.
    bool isSpaced() const;
    int textHeight(QTextLayout& layout, int width) const;

    QString m_text;
    Type m_type;
    bool m_elided = false;
};

} // namespace greenroom::ui
