// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace greenroom::ui {

class TextLabel;
struct SentShare;

/// A share that was made: with whom, where it stands, and Withdraw, which asks once more in its place.
class ShareRow : public QWidget {
    Q_OBJECT
public:
    explicit ShareRow(QWidget* parent = nullptr);

    void show(const SentShare& share, qint64 nowMs);

Q_SIGNALS:
    void withdrawPressed();

private:
    void ask(bool asks);

    TextLabel* m_who;
    TextLabel* m_standing;
    TextLabel* m_line;
    QPushButton* m_withdraw;
    QWidget* m_question;
    QPushButton* m_keep;
    bool m_lives = false;
};

} // namespace greenroom::ui
