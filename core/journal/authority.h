// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/change.h"
#include "core/journal/kind.h"

#include <optional>

namespace greenroom {

/// Where a change stands in its author's history.
struct Author {
    ChangeId change;
    std::optional<qint64> segment; ///< seq of the segment it came in; none for an own change that was not sealed yet
};

/// Decides who may write what. The answer depends on nothing but the author, the roster, the circle, the entity id and
/// the field's writers, so every home that holds the same roster gives the same answer.
class Authority {
public:
    virtual ~Authority() = default;

    /// Empty when the change may be taken at all; otherwise why not (the device is unknown, removed or void).
    virtual QString refuseChange(const Author& author) const = 0;

    /// Empty when this author may write a field with these writers; otherwise why not.
    virtual QString refuseField(const Author& author, const EntityId& entity, Writers writers) const = 0;

protected:
    Authority() = default;
    Authority(const Authority&) = default;
    Authority& operator=(const Authority&) = default;
};

} // namespace greenroom
