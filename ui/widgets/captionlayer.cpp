// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/captionlayer.h"

#include "core/media/transport.h"
#include "ui/shell/context.h"
#include "ui/shell/settings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/playercommands.h"
#include "ui/widgets/transportbar.h"
#include "ui/widgets/videosurface.h"

#include <QAction>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

CaptionLayer::CaptionLayer(Context& context, PlayerCommands& commands, TransportBar& bar,
                           const QList<VideoSurface*>& surfaces)
    : QObject(&bar)
    , m_context(context)
    , m_commands(commands)
    , m_surfaces(surfaces)
    , m_button(makeIconButton(u"captions"_s, tr("Captions on or off"))) {
    QAction* action = commands.action(u"captions"_s);
    m_button->setCheckable(true);
    followTip(m_button, action);
    m_button->hide();
    bar.addWidget(m_button);
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::triggered, this, [this] {
        if (!m_captions.isEmpty())
            m_context.settings.set(setting::captions, !isWanted());
        refresh();
    });
    connect(&context.settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::captions)
            refresh();
    });
    connect(&commands.transport(), &Transport::ticked, this, &CaptionLayer::show);
    connect(&commands.transport(), &Transport::stateChanged, this, &CaptionLayer::show);
    refresh();
}

bool CaptionLayer::isWanted() const {
    return m_context.settings.value(setting::captions, true).toBool();
}

void CaptionLayer::setCaptions(int deck, const Captions& captions) {
    if (captions.captions.isEmpty())
        m_captions.remove(deck);
    else
        m_captions[deck] = captions;
    refresh();
}

void CaptionLayer::refresh() {
    m_button->setVisible(!m_captions.isEmpty());
    m_button->setChecked(isWanted());
    m_commands.action(u"captions"_s)->setEnabled(!m_captions.isEmpty());
    show();
}

void CaptionLayer::show() {
    const Transport& transport = m_commands.transport();
    const bool isOpen = transport.state().phase == TransportState::Phase::Open && isWanted();
    for (VideoSurface* surface : m_surfaces) {
        const auto captions = m_captions.constFind(surface->deck());
        const bool isShown = isOpen && captions != m_captions.constEnd();
        surface->setCaption(isShown
                                ? captionAt(*captions, transport.state().map.own(surface->deck(), transport.position()))
                                : QString());
    }
}

} // namespace greenroom::ui
