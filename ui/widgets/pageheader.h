// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// The top of a page: back, title, tags beside it, one muted line; at the right at most two buttons, the filled one
/// last, then more. In narrow windows the line gives way first, then the words of what has an icon, then the tags; the
/// title is cut last and has all of it as its tooltip.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    enum class Size { Usual, Large };
    explicit PageHeader(const QString& title, Size size = Size::Usual, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setLine(const QString& line);
    /// The button at the left; its click is backPressed().
    void showBack();
    void addTag(QWidget* tag);
    void addAction(QWidget* button);

    QString title() const;
    /// Where its words are, and nothing that can be pressed: between back and the buttons, over its whole height.
    QRect wordsPlace() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void backPressed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();
    void fold(bool folded);

    QPushButton* m_back;
    TextLabel* m_title;
    TextLabel* m_line;
    QWidget* m_tags;
    QWidget* m_actions;
    bool m_folded = false;
    int m_saved = 0; ///< of the width, by folding
};

} // namespace greenroom::ui
