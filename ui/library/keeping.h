// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/travel.h"

#include <QObject>

namespace greenroom::ui {

struct Context;

/// How much of the team's examples is where, and what arrives by itself.
struct KeepingOverview {
    Travel::Rule rule = Travel::Rule::Practised;
    ClipRoom all;
    ClipRoom here;
    ClipRoom coming; ///< wanted, and not here yet
    ClipRoom rest;   ///< here for no reason any more
};

/// On the home's thread. A clip that is shown twice counts once.
Result<KeepingOverview> keepingOverview(Home& home);

/// Keeps the team's examples on this laptop and lets them go, says so, and exchanges for what is to come. UI thread.
class Keeping : public QObject {
    Q_OBJECT
public:
    explicit Keeping(Context& context, QObject* parent = nullptr);

    void keep(const ModelExample& example);
    void release(const ModelExample& example);
    void keep(const ScenarioId& scenario);
    void release(const ScenarioId& scenario);
    void setRule(Travel::Rule rule);
    void releaseRest();

Q_SIGNALS:
    /// Something is to be here, or not any more: to be read again.
    void changed();
    /// It could not be done, which was said.
    void failed();

private:
    template <typename Answer>
    void run(std::function<Result<Answer>(Travel&)> work, std::function<void(const Answer&)> tell,
             const QString& problem);

    Context& m_context;
};

/// "38 MB", "1.2 GB".
QString roomText(qint64 bytes);
/// Where the clip of somebody else's example is, where that is not plain: "On the team share, 38 MB".
QString placeText(const TeamClip& clip);
/// The same in sentences, and what follows from it.
QString placeWords(const TeamClip& clip, qint64 arrivedBytes);
/// How many examples of a scenario the team has, the room they take, and how much of that is still to come.
QString travelWords(const ScenarioTravel& travel);
/// The same of all examples.
QString travelWords(const KeepingOverview& overview);

} // namespace greenroom::ui
