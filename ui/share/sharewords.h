// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace greenroom::ui {

struct SentShare;
struct ShareChoice;
struct Sharing;

/// "Carla Meyer and Tom Adeyemi", or "my coach" while nobody is known.
QString audienceWords(const SentShare& share);
/// Where a share stands: queued, on its way, arrived and with whom, withdrawn, expired.
QString standingWords(const SentShare& share, qint64 nowMs);
/// Who will see what and until when, in one sentence. Empty when nobody is chosen.
QString consequenceWords(const Sharing& sharing, const ShareChoice& choice, qint64 expiresMs, qint64 nowMs);
/// How much practice a share tells of: "3 attempts before sharing", or of a later one "3 attempts since the last
/// share".
QString attemptsText(int attempts, bool isFirst);
/// Of a share that was just made.
QString sharedWords(const SentShare& share);

} // namespace greenroom::ui
