// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/takes/takes.h"

namespace greenroom {

/// Prompts as an attempt and a share of it keep them: fields `prompt[n]` and `prompt_words[n]`. Internal to core/takes.

Fields promptFields(int number, const Prompt& prompt);

/// By the key of their entity, in time; of the rows of `kind` ("attempt", "share") that `narrowed` leaves, where they
/// are called `p`.
Result<QHash<qint64, QList<Prompt>>> promptsBy(Database& database, QLatin1StringView kind, const QString& narrowed = {},
                                               const QVariantList& parameters = {});

} // namespace greenroom
