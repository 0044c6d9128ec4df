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

    /// `about`: more of it, as a tooltip and for screen readers.
    void setText(const QString& text, const QString& about = {});
    void setIcon(const QString& iconName);
    /// What folding leaves beside the icon, for what has to be read without a pointer; empty: nothing.
    void setShort(const QString& text);
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
    QString m_about;
    QString m_short;
    QString m_icon;
    Kind m_kind;
    bool m_folded = false;
};

} // namespace greenroom::ui
