// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/travel.h"
#include "core/studio/mediacache.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace greenroom::ui {

class ClipButton;
class Pictures;
class TextLabel;

/// The model to aim at, its picture a button that plays it; or what to do where there is none.
class ExampleCard : public Card {
    Q_OBJECT
public:
    explicit ExampleCard(Pictures& pictures, QWidget* parent = nullptr);

    void setExample(const std::optional<ModelExample>& example, const QString& path);
    /// There is one, but its clip is not here.
    void setAway(const TeamClip& clip);
    /// One line instead of three.
    void setFolded(bool folded);

Q_SIGNALS:
    void playPressed();
    void libraryPressed();

private:
    ClipButton* m_clip;
    QPushButton* m_library;
    TextLabel* m_caption;
    TextLabel* m_title;
    TextLabel* m_line;
};

} // namespace greenroom::ui
