// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace greenroom::ui {

/// The one button of the studio: a disc in a ring with a word below. Its place and size are the same in all states.
class RecordButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class State { Ready, Again, LeadIn, Countdown, Starting, Recording, Saving, Unavailable };

    explicit RecordButton(QWidget* parent = nullptr);

    void setState(State state);
    State state() const { return m_state; }
    /// Of Countdown: the digit, and how much of it is left (1 to 0).
    void setCountdown(int seconds, double left);
    /// The key that cancels the countdown, as it is written; empty: none does.
    void setCancelKey(const QString& key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString word() const;
    QString cancelWord() const;

    State m_state = State::Unavailable;
    int m_seconds = 0;
    double m_left = 1;
    QString m_cancelKey;
};

/// A smaller disc beside it: an icon, and a word below.
class RoundButton : public QAbstractButton {
    Q_OBJECT
public:
    RoundButton(const QString& iconName, const QString& word, QWidget* parent = nullptr);
    void setFace(const QString& iconName, const QString& word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_icon;
};

} // namespace greenroom::ui
