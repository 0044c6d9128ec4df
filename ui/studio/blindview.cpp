// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/blindview.h"

#include "core/media/audiooutput.h"
#include "core/media/transport.h"
#include "ui/shell/context.h"
#include "ui/shell/soundoutput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/playercommands.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/videosurface.h"

#include <QHBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

BlindView::BlindView(Context& context, QWidget* parent)
    : QWidget(parent)
    , m_transport(new Transport(context.clock, nullptr, this))
    , m_output(new SoundOutput(context, *m_transport, this))
    , m_commands(new PlayerCommands(context.commands, *m_transport, this))
    , m_words(new TextLabel({}, Type::Heading))
    , m_back(makeButton(tr("The pair before"), ButtonKind::Quiet, u"undo"_s))
    , m_stop(makeButton(tr("Stop picking"), ButtonKind::Quiet, u"close"_s)) {
    setProperty("ownFocusRing", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* top = new QHBoxLayout;
    top->addWidget(m_words);
    top->addStretch();
    top->addWidget(m_back);
    top->addWidget(m_stop);
    column->addLayout(top);
    auto* about = new TextLabel(tr("Watch both, as often as you like. Which would you rather have given? Neither says "
                                   "which attempt it is."),
                                Type::Body, Tone::Muted);
    about->setWrapped();
    column->addWidget(about);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(makeSide(0, tr("This one"), tr("Watch this one"), tr("This one is better")), 1);
    row->addWidget(makeSide(1, tr("That one"), tr("Watch that one"), tr("That one is better")), 1);
    column->addLayout(row, 1);
    connect(m_transport, &Transport::positionChanged, this, &BlindView::showWhatPlays);
    connect(m_transport, &Transport::stateChanged, this, &BlindView::showWhatPlays);
}

QWidget* BlindView::makeSide(int side, const QString& name, const QString& watchName, const QString& betterName) {
    Side& one = m_sides[static_cast<std::size_t>(side)];
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    one.surface = new VideoSurface(*m_transport, side);
    one.surface->setPlate(Qt::TopLeftCorner, name);
    one.surface->setAccessibleName(name);
    column->addWidget(one.surface, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    one.watch = makeIconButton(u"play"_s, watchName, ButtonKind::Outlined);
    one.state = new TextLabel({}, Type::Body, Tone::Muted);
    one.state->setElided();
    one.better = makeButton(betterName, ButtonKind::Outlined, u"check"_s);
    row->addWidget(one.watch);
    row->addWidget(one.state, 1);
    row->addWidget(one.better);
    column->addLayout(row);
    connect(one.watch, &QPushButton::clicked, this, [this, side] { watch(side); });
    return box;
}

void BlindView::play(const Clip& first, const Clip& second, const QString& words) {
    m_words->setText(words);
    const std::array<Clip, 2> clips{first, second};
    if (m_clips == clips && m_transport->state().phase == TransportState::Phase::Open)
        return;
    m_clips = clips;
    m_output->use();
    m_transport->open({first.path, second.path});
    // One after the other on one time line, so that they are never heard together.
    m_transport->setOffset(first.duration);
    m_transport->seek(0);
    m_transport->play();
    showWhatPlays();
}

void BlindView::close() {
    if (m_clips[0].path.isEmpty())
        return;
    m_clips = {};
    m_transport->close();
    m_output->release();
}

int BlindView::side() const {
    return m_transport->position() < m_clips[0].duration ? 0 : 1;
}

void BlindView::watch(int side) {
    if (m_transport->state().playing && this->side() == side)
        return m_transport->pause();
    m_transport->seek(side == 0 ? 0 : m_clips[0].duration);
    m_transport->play();
}

void BlindView::showWhatPlays() {
    const int now = side();
    const bool plays = m_transport->state().playing;
    if (const Heard heard = now == 0 ? Heard::First : Heard::Second; m_transport->state().heard != heard)
        m_transport->setHeard(heard);
    for (int side = 0; side < 2; ++side) {
        const Side& one = m_sides[static_cast<std::size_t>(side)];
        const QString words = side != now ? QString() : plays ? tr("Playing") : tr("Paused");
        if (one.state->text() == words)
            continue;
        one.state->setText(words);
        const bool isPlaying = side == now && plays;
        one.watch->setIcon(icon(isPlaying ? u"pause"_s : u"play"_s));
        const QString name = isPlaying ? tr("Pause") : side == 0 ? tr("Watch this one") : tr("Watch that one");
        one.watch->setAccessibleName(name);
        one.watch->setToolTip(name);
    }
}

} // namespace greenroom::ui
