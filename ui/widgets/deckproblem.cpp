// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deckproblem.h"

#include "core/media/transport.h"

namespace greenroom::ui {

namespace {
constexpr double heldUp = 0.3; ///< s: a picture that is older than this is not the one that belongs here
} // namespace

DeckProblem::DeckProblem(const Transport& transport, int deck, QObject* parent)
    : QObject(parent), m_transport(transport), m_deck(deck) {
    connect(&transport, &Transport::stateChanged, this, &DeckProblem::look);
    connect(&transport, &Transport::positionChanged, this, [this] {
        if (isLate())
            Q_EMIT changed();
    });
}

void DeckProblem::setDeck(int deck) {
    m_deck = deck;
    m_text = {};
    m_at.reset();
    look();
    Q_EMIT changed();
}

void DeckProblem::look() {
    const bool isOpen = m_transport.state().phase == TransportState::Phase::Open;
    const auto error = isOpen ? m_transport.problemOf(m_deck) : std::nullopt;
    if (error.has_value() == !m_text.happened.isEmpty())
        return;
    const bool isLate = error && m_transport.info(m_deck).duration > 0;
    m_text = !error ? ErrorText()
                    : describe(*error, isLate ? tr("This recording does not play on from here.")
                                              : tr("This recording cannot be played."));
    m_at = isLate ? std::optional(ownTime()) : std::nullopt;
    Q_EMIT changed();
}

double DeckProblem::ownTime() const {
    return m_transport.state().map.own(m_deck, m_transport.position());
}

/// And not only what comes later.
bool DeckProblem::concernsNow() const {
    if (m_text.happened.isEmpty() || !m_at || ownTime() >= *m_at)
        return !m_text.happened.isEmpty();
    const auto& decks = m_transport.tick().decks;
    return m_deck < decks.size() && m_transport.info(m_deck).hasVideo &&
           (decks[m_deck].image.isNull() || ownTime() > decks[m_deck].position + heldUp);
}

} // namespace greenroom::ui
