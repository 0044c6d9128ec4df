// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/studio/mediacache.h"

#include <QObject>

namespace greenroom::ui {

struct CompareClip;
struct Context;

/// How somebody speaks in one clip, beside the model of its scenario and one's own takes of it. All of it is found out
/// on this laptop and stays there. UI thread.
class DeliveryState : public QObject {
    Q_OBJECT
public:
    explicit DeliveryState(Context& context, QObject* parent = nullptr);
    ~DeliveryState() override;

    enum class Phase {
        Empty,     ///< nothing is shown
        Listening, ///< the clip is being listened to
        Known,
        Silent, ///< the clip has no sound
        Failed, ///< the clip is not here, or cannot be read
    };

    /// A take, a share, an observation or an example; `clip` is its media.
    void show(const EntityId& subject, const KeptClip& clip);
    void clear();

    Phase phase() const { return m_phase; }
    const Delivery& own() const { return m_own; }
    /// Of the likeliest good example of the scenario; nothing while it is listened to, or without one.
    const std::optional<DeliveryProfile>& model() const { return m_model; }
    const QString& modelTitle() const { return m_modelTitle; }
    /// Of one's own takes of the scenario, oldest first, at most `mostTakes`, those that are known so far.
    QList<DeliveryProfile> takes() const;

    static constexpr int mostTakes = 8;

Q_SIGNALS:
    void changed();

private:
    void showOthers(const EntityId& subject, const QList<CompareClip>& clips);

    Context& m_context;
    Phase m_phase = Phase::Empty;
    KeptClip m_clip;
    Delivery m_own;
    std::optional<DeliveryProfile> m_model;
    QString m_modelTitle;
    QList<std::optional<DeliveryProfile>> m_takes;
    quint64 m_round = 0; ///< what was asked for before the last show() is not heard
};

} // namespace greenroom::ui
