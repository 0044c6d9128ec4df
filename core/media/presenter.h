// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/media/source.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>

namespace greenroom {

/// Who is drawn, and in which room. Each has a name, the colour of what they wear.
enum class PresenterLook { Teal, Yellow, Blue, Green, Rose, Violet };

/// The names of all looks, in the order of the enumeration: "teal", "yellow", ...
QStringList presenterLookNames();
std::optional<PresenterLook> presenterLook(const QString& name);

struct PresenterSettings {
    int width = 1280;       ///< even, 160 to 3840
    int height = 720;       ///< even, 90 to 2160
    int rateNumerator = 30; ///< pictures a second
    int rateDenominator = 1;
    PresenterLook look = PresenterLook::Teal;
    std::uint32_t seed = 1;        ///< of how they move
    QList<float> loudness;         ///< of what they say, 0 to 1; empty: they speak without a sound
    double loudnessPerSecond = 50; ///< how many of these make a second
};

/// A drawn person who talks, head and shoulders in a room, for as long as they are wanted; BT.709, limited range. The
/// same settings give the same pictures. Needs no QGuiApplication. A picture of 720 lines takes a few milliseconds.
std::unique_ptr<VideoSource> makePresenter(const PresenterSettings& settings, Pace pace, const Clock& clock);

/// The loudness of a sound file for PresenterSettings, `perSecond` values a second. Fails as peaks() does.
Result<QList<float>> loudnessOf(const QString& path, double perSecond = PresenterSettings().loudnessPerSecond);

} // namespace greenroom
