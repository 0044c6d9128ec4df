// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QPushButton;
class QScrollArea;

namespace greenroom::ui {

class CaptionsState;
class ClipKeeping;
class ClipState;
class DeliveryPanel;
class ExampleForm;
class ExampleSharing;
class LibraryState;
class PageHeader;
class PlayerView;
class Tag;
class TextLabel;
class TranscriptPanel;

/// One model example: played, its in and out set from the loop, what is said of it changed; from here to comparing and
/// to practising.
class ClipPage : public Page {
    Q_OBJECT
public:
    explicit ClipPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    void leave() override;
    bool hasData() const override;
    QWidget* searchField() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeSide();
    void makeHeader();
    void refresh();
    void openClip();
    void showRange();
    void keepLoop();
    void keepDetails();
    void remove();
    std::optional<std::pair<double, double>> loop() const;

    ClipState* m_state;
    LibraryState* m_library;
    PageHeader* m_header;
    Tag* m_quality;
    QPushButton* m_compare;
    QPushButton* m_practise;
    PlayerView* m_player;
    QScrollArea* m_side;
    ExampleForm* m_form;
    ExampleSharing* m_sharing;
    ClipKeeping* m_place; ///< of somebody else's
    QWidget* m_editing;   ///< what only the owner of an example does
    QPushButton* m_keep;
    TextLabel* m_range;
    QPushButton* m_keepLoop;
    QPushButton* m_whole;
    DeliveryPanel* m_delivery;
    CaptionsState* m_captions;
    TranscriptPanel* m_transcript;
    TextLabel* m_facts;
    double m_seconds = -1; ///< where to open it
    QByteArray m_opened;   ///< hash of the media that is open in the player; empty: none
    bool m_isEdited = false;
};

} // namespace greenroom::ui
