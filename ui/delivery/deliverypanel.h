// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/studio/clipcaptions.h"
#include "core/studio/mediacache.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace greenroom::ui {

class DeliveryLanes;
class DeliveryState;
class PlayerView;
struct Context;

/// How somebody speaks in the clip of a player, folded until it is asked for: curves below the player's time line, and
/// here each figure with the model's, those of one's own takes, and a sentence that says what it is. Figures are to be
/// looked at, never good or bad.
class DeliveryPanel : public QWidget {
    Q_OBJECT
public:
    DeliveryPanel(Context& context, PlayerView& player, QWidget* parent = nullptr);

    /// The media of the subject that is in the player.
    void setClip(const EntityId& subject, const KeptClip& clip);
    /// What is said in it, where that is known: fillers are counted in it.
    void setCaptions(const std::optional<KeptCaptions>& captions);
    /// Nothing is in the player.
    void clear();
    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);

    DeliveryState& state() { return *m_state; }

Q_SIGNALS:
    void toggled(bool open);

private:
    void listen();
    void refresh();
    void addSentence(const QString& text);
    void addFigures();
    void addFigure(const QString& name, const QString& value, const QString& model, const QStringList& takes,
                   const QString& sentence);
    void addTalk();
    void addFillers();

    DeliveryState* m_state;
    DeliveryLanes* m_lanes;
    QPushButton* m_toggle;
    QWidget* m_body;
    QVBoxLayout* m_rows;
    EntityId m_subject;
    std::optional<KeptClip> m_clip;
    std::optional<KeptCaptions> m_captions;
    bool m_isOpen = false;
};

} // namespace greenroom::ui
