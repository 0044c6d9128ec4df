// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/playercommands.h"

#include "core/media/transport.h"
#include "ui/shell/commands.h"

#include <QLocale>
#include <QWidget>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

const QList<double>& playerRates() {
    static const QList<double> rates{0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};
    return rates;
}

QString rateText(double rate) {
    return PlayerCommands::tr("%1x").arg(QLocale().toString(rate, 'g', 3));
}

PlayerCommands::PlayerCommands(Commands& commands, Transport& transport, QWidget* owner)
    : QObject(owner), m_transport(transport) {
    const auto on = [&](const QString& id, auto function) { m_actions[id] = commands.on(id, owner, function); };
    const auto once = [&](const QString& id, auto function) {
        on(id, function);
        m_actions[id]->setAutoRepeat(false);
    };
    Transport* t = &transport;
    once(u"play"_s, [t] { t->togglePlaying(); });
    once(u"pause"_s, [t] { t->pause(); });
    on(u"jump-back"_s, [t] { t->jump(-2); });
    once(u"play-faster"_s, [this, t] {
        if (t->state().playing)
            changeRate(1);
        else
            t->play();
    });
    on(u"frame-back"_s, [t] { t->step(-1); });
    on(u"frame-forward"_s, [t] { t->step(1); });
    on(u"seek-back"_s, [t] { t->jump(-5); });
    on(u"seek-forward"_s, [t] { t->jump(5); });
    on(u"to-start"_s, [t] { t->seek(t->state().begin); });
    on(u"to-end"_s, [t] { t->seek(t->state().end); });
    on(u"loop-in"_s, [this] { loopFromHere(); });
    on(u"loop-out"_s, [this] { loopUpToHere(); });
    on(u"loop-clear"_s, [t] { t->clearLoop(); });
    on(u"faster"_s, [this] { changeRate(1); });
    on(u"slower"_s, [this] { changeRate(-1); });
    on(u"normal-speed"_s, [t] { t->setRate(1); });
    on(u"louder"_s, [this] { changeVolume(0.1); });
    on(u"quieter"_s, [this] { changeVolume(-0.1); });
    once(u"mute"_s, [t] { t->setMuted(!t->state().muted); });
    on(u"captions"_s, [] {}); // CaptionLayer hears of it
    once(u"full-screen"_s, [this] { Q_EMIT fullScreenWanted(); });
}

QAction* PlayerCommands::action(const QString& id) const {
    Q_ASSERT(m_actions.contains(id));
    return m_actions.value(id);
}

void PlayerCommands::loopFromHere() {
    const TransportState& state = m_transport.state();
    const double here = m_transport.position();
    m_transport.setLoop(here, state.loop && state.loop->end > here ? state.loop->end : state.end);
}

void PlayerCommands::loopUpToHere() {
    const TransportState& state = m_transport.state();
    const double here = m_transport.position();
    m_transport.setLoop(state.loop && state.loop->begin < here ? state.loop->begin : state.begin, here);
}

void PlayerCommands::changeRate(int steps) {
    const QList<double>& rates = playerRates();
    const auto now = std::lower_bound(rates.begin(), rates.end(), m_transport.state().rate - 1e-6) - rates.begin();
    m_transport.setRate(rates[std::clamp<qsizetype>(now + steps, 0, rates.size() - 1)]);
}

void PlayerCommands::changeVolume(double by) {
    m_transport.setMuted(false);
    m_transport.setVolume(m_transport.state().volume + by);
}

} // namespace greenroom::ui
