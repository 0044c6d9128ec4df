// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/chosenscript.h"

#include "ui/shell/settings.h"

namespace greenroom::ui {

namespace {

QString letterOf(const std::optional<Tier>& tier) {
    return tier ? QString(QChar(u'A' + static_cast<int>(*tier))) : QString();
}

} // namespace

void choosePractisedTier(Settings& settings, const std::optional<Tier>& tier) {
    settings.set(setting::tier, letterOf(tier));
}

int practisedScript(const Scenario& scenario, const Settings& settings) {
    const QString wanted = settings.value(setting::tier).toString();
    int chosen = 0;
    for (int i = 0; i < scenario.scripts.size(); ++i)
        if (scenario.scripts[i].tier && letterOf(scenario.scripts[i].tier) == wanted)
            chosen = i;
    return chosen;
}

std::optional<Tier> practisedTier(const Scenario& scenario, const Settings& settings) {
    return scenario.scripts.value(practisedScript(scenario, settings)).tier;
}

} // namespace greenroom::ui
