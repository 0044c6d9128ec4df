// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/modestage.h"

#include "ui/studio/modes/modeboard.h"
#include "ui/studio/modes/modes.h"
#include "ui/widgets/videosurface.h"

#include <QHBoxLayout>

namespace greenroom::ui {

ModeStage::ModeStage(Modes& modes, QWidget* preview, QWidget* parent)
    : QWidget(parent), m_modes(modes), m_clip(new VideoSurface(modes.clip().transport(), 0)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_clip, 1);
    row->addWidget(preview, 1);
    m_clip->hide();
    m_board = new ModeBoard(this);
    connect(m_board, &ModeBoard::choicePressed, this, [this](int choice) { m_modes.current().choose(choice); });
    connect(&modes, &Modes::sceneChanged, this, &ModeStage::showScene);
}

void ModeStage::showScene() {
    const ModeScene& scene = m_modes.current().scene();
    m_clip->setVisible(scene.showsClip);
    m_board->show(scene);
}

} // namespace greenroom::ui
