// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessments.h"
#include "core/home/home.h"
#include "core/takes/shares.h"

#include <QJsonObject>

namespace greenroom::ctl {

/// What people are called here.
class Names {
public:
    static Result<Names> read(Home& home);
    /// Somebody whose name has not arrived yet is called by the beginning of the id.
    QString of(const PersonId& person) const;
    QJsonObject toJson(const PersonId& person) const;

private:
    QHash<PersonId, QString> m_names;
};

/// The forms that several areas answer with.
QJsonObject toJson(const Take& take, Home& home);
QJsonObject toJson(const Share& share, Home& home, const Names& names);
/// Of a sealed assessment nothing but that it is there; without the map (it is not here) no score.
QJsonObject toJson(const Assessment& assessment, const std::optional<AssessmentMap>& map, const Names& names);

} // namespace greenroom::ctl
