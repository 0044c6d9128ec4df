// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/presenter.h"

class QPainter;

namespace greenroom {

/// The room of a look, in the units of Figure. Internal to core/media.
void drawRoomOf(PresenterLook look, QPainter& painter);

} // namespace greenroom
