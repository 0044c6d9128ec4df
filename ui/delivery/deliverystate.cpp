// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/deliverystate.h"

#include "ui/compare/compareclips.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/pictures.h"

#include <algorithm>

namespace greenroom::ui {

DeliveryState::DeliveryState(Context& context, QObject* parent) : QObject(parent), m_context(context) {}

DeliveryState::~DeliveryState() = default;

void DeliveryState::show(const EntityId& subject, const KeptClip& clip) {
    if (m_phase != Phase::Empty && clip == m_clip)
        return;
    clear();
    m_clip = clip;
    m_phase = Phase::Listening;
    Q_EMIT changed();
    const quint64 round = m_round;
    m_context.pictures.askDelivery(clip, this, [this, round](const Result<Delivery>& delivery) {
        if (round != m_round)
            return;
        m_own = delivery.value_or(Delivery());
        m_phase = !delivery ? Phase::Failed : m_own.profile.hasSound ? Phase::Known : Phase::Silent;
        Q_EMIT changed();
    });
    m_context.home.ask(
        this, [](Home& home) { return comparableClips(home); },
        [this, round, subject](const Result<QList<CompareClip>>& clips) {
            if (clips && round == m_round)
                showOthers(subject, *clips);
        });
}

void DeliveryState::clear() {
    ++m_round;
    m_context.pictures.drop(this);
    m_clip = {};
    m_phase = Phase::Empty;
    m_own = {};
    m_model.reset();
    m_modelTitle.clear();
    m_takes.clear();
    Q_EMIT changed();
}

QList<DeliveryProfile> DeliveryState::takes() const {
    QList<DeliveryProfile> known;
    for (const auto& take : m_takes)
        if (take && take->hasSound)
            known.append(*take);
    return known;
}

void DeliveryState::showOthers(const EntityId& subject, const QList<CompareClip>& clips) {
    const auto self = std::find_if(clips.begin(), clips.end(), [&](const auto& one) { return one.id == subject; });
    if (self == clips.end() || !self->scenario)
        return;
    const quint64 round = m_round;
    const auto model = std::find_if(clips.begin(), clips.end(), [&](const CompareClip& one) {
        return one.kind == CompareClip::Kind::Example && !one.isBad && one.scenario == self->scenario &&
               one.id != subject;
    });
    if (model != clips.end()) {
        m_modelTitle = titleOf(*model);
        m_context.pictures.askDelivery(model->media, this, [this, round](const Result<Delivery>& delivery) {
            if (round != m_round || !delivery || !delivery->profile.hasSound)
                return;
            m_model = delivery->profile;
            Q_EMIT changed();
        });
    }
    QList<KeptClip> own; // newest first
    for (const CompareClip& one : clips)
        if (one.kind == CompareClip::Kind::Take && one.scenario == self->scenario && isAttempt(one.mode) &&
            own.size() < mostTakes)
            own.prepend(one.media);
    m_takes.resize(own.size());
    for (qsizetype i = 0; i < own.size(); ++i)
        m_context.pictures.askDelivery(own[i], this, [this, round, i](const Result<Delivery>& delivery) {
            if (round != m_round || !delivery)
                return;
            m_takes[i] = delivery->profile;
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

} // namespace greenroom::ui
