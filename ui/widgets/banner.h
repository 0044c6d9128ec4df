// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// A line under the header that stays until it is dismissed: an icon, a sentence, one button.
class Banner : public Card {
    Q_OBJECT
public:
    enum class Kind { News, Warning };
    explicit Banner(Kind kind, QWidget* parent = nullptr);

    /// `details`, when not empty, are shown behind a button.
    void show(const QString& sentence, const QString& details = {});

private:
    void toggleDetails();

    TextLabel* m_sentence;
    TextLabel* m_details;
    QPushButton* m_more;
};

} // namespace greenroom::ui
