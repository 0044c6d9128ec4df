// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace greenroom::ui {

/// A few words in a pill: neutral, or amber for exceptions only. Not for pressing.
class Tag : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Neutral, Amber };

    explicit Tag(const QString& text, const QString& iconName = {}, Kind kind = Kind::Neutral,
                 QWidget* parent = nullptr);

    void setText(const QString& text);
    /// With an icon: only that is shown, the words are its tooltip.
    void setFolded(bool folded);
    bool canFold() const { return !m_icon.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_text;
    QString m_icon;
    Kind m_kind;
    bool m_folded = false;
};

} // namespace greenroom::ui
