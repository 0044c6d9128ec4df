// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/modes/studiomode.h"

namespace greenroom::ui {

/// From the beginning to the end, with nothing in between.
class WholePitch final : public StudioMode {
public:
    PracticeMode practice() const override { return PracticeMode::Whole; }
    QString iconName() const override { return QStringLiteral("practise"); }
    QString missing(const Rehearsal& /*rehearsal*/) const override { return {}; }
};

} // namespace greenroom::ui
