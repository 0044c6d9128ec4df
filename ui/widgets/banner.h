// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QList>

#include <functional>

class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// A line under the header that stays until it is dismissed: an icon, a sentence, one button. What is said while
/// another sentence is there lies over that, which comes back when it is dismissed.
class Banner : public Card {
    Q_OBJECT
public:
    enum class Kind { News, Warning };
    explicit Banner(Kind kind, QWidget* parent = nullptr);

    struct Action {
        QString text; ///< empty: there is none
        std::function<void()> act;
    };
    /// `details`, when not empty, are shown behind a button; that of `action` dismisses too.
    void show(const QString& sentence, const QString& details = {}, const Action& action = {});
    void dismiss();
    /// That sentence alone, if it is among them.
    void withdraw(const QString& sentence);
    /// All of them.
    void clear();

private:
    struct Message {
        QString sentence;
        QString details;
        Action action;
    };
    void showLast();
    void toggleDetails();

    QList<Message> m_messages; ///< the last one is seen
    TextLabel* m_sentence;
    TextLabel* m_others;
    TextLabel* m_details;
    QPushButton* m_action;
    QPushButton* m_more;
};

} // namespace greenroom::ui
