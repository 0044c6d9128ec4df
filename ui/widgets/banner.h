// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/messages.h"
#include "ui/widgets/card.h"

#include <QList>

class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// What stays until it is dismissed: an icon, a sentence, one button. Of several the last warning is seen, or the last
/// of the news where there is none; the others come back one by one. While it is pointed at or has the focus nothing
/// takes the place of what is read there. It lies over the page: whoever has made it gives it its place.
class Banner : public Card {
    Q_OBJECT
public:
    enum class Kind { News, Warning };
    explicit Banner(QWidget* parent = nullptr);

    /// `details`, when not empty, are shown behind a button; that of `action` dismisses too.
    void show(Kind kind, const QString& sentence, const QString& details = {}, const MessageAction& action = {});
    void dismiss();
    /// That sentence alone, if it is among them.
    void withdraw(const QString& sentence);
    /// All of them.
    void clear();
    /// The first of its buttons, for who comes by keys.
    void takeFocus();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// The same without the details: what it is placed by, so that these open downwards.
    int headHeight(int width) const;

Q_SIGNALS:
    /// It says something else, more or nothing now, and may need another place.
    void changed();

private:
    struct Message {
        Kind kind;
        QString sentence;
        QString details;
        MessageAction action;
    };
    bool isRead() const;
    void showFirst();
    void toggleDetails();

    QList<Message> m_messages; ///< the first one is seen
    QWidget* m_symbol;
    TextLabel* m_sentence;
    TextLabel* m_others;
    TextLabel* m_details;
    QPushButton* m_action;
    QPushButton* m_more;
    QPushButton* m_close;
};

} // namespace greenroom::ui
