// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenarios/scenarios.h"

namespace greenroom {

Result<ScenarioRecord> readForeign(const ScenarioId& id, const QByteArray& document) {
    GR_TRY_ASSIGN(const QJsonObject json, parseJson(document));
    ScenarioRecord record;
    record.id = id;
    GR_TRY_ASSIGN(record.document, Scenario::fromJson(json));
    if (std::holds_alternative<QString>(record.document.map))
        return fail(ErrorCode::Invalid, QStringLiteral("/map: the map is not part of the scenario"));
    GR_TRY_ASSIGN(record.version, record.document.version());
    return record;
}

} // namespace greenroom
