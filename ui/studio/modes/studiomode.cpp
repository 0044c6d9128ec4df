// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/studiomode.h"

#include "ui/studio/studiowords.h"

namespace greenroom::ui {

double StudioMode::longest() const {
    return longestTake;
}

void StudioMode::show(const ModeScene& scene) {
    if (std::exchange(m_scene, scene) != scene)
        Q_EMIT sceneChanged();
}

} // namespace greenroom::ui
