// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/synccontext.h"
#include "ui/widgets/card.h"

#include <optional>

namespace greenroom::ui {

/// Somebody who asks to join and could not be let in by themselves: the owner compares six words with them.
class RequestCard : public Card {
    Q_OBJECT
public:
    /// `former`: the roles of somebody who was in the team with other keys.
    RequestCard(const JoinClaim& claim, std::optional<Roles> former, QWidget* parent = nullptr);

    const PersonId& person() const { return m_person; }

Q_SIGNALS:
    /// `words`: as the person told them.
    void admitted(const greenroom::PersonId& person, const QString& words, greenroom::Roles roles);

private:
    PersonId m_person;
};

} // namespace greenroom::ui
