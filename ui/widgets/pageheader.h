// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// The top of a page: back, title, tags beside it, one muted line; at the right at most two buttons, the filled one
/// last, then more.
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

Q_SIGNALS:
    void backPressed();

private:
    QPushButton* m_back;
    TextLabel* m_title;
    TextLabel* m_line;
    QHBoxLayout* m_tags;
    QHBoxLayout* m_actions;
};

} // namespace greenroom::ui
