// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/takeplayer.h"

#include "core/media/audiooutput.h"
#include "core/media/transport.h"
#include "ui/captions/captionsstate.h"
#include "ui/shell/context.h"
#include "ui/shell/soundoutput.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/captionlayer.h"
#include "ui/widgets/fullscreen.h"
#include "ui/widgets/playercommands.h"
#include "ui/widgets/transportbar.h"
#include "ui/widgets/videosurface.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLoggingCategory>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {
/// What plays after a stop, for whoever asks for it by QT_LOGGING_RULES.
Q_LOGGING_CATEGORY(studioLog, "greenroom.studio.player", QtWarningMsg)
} // namespace

TakePlayer::TakePlayer(Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_transport(new Transport(context.clock, nullptr, this))
    , m_output(new SoundOutput(context, *m_transport, this))
    , m_commands(new PlayerCommands(context.commands, *m_transport, this))
    , m_surface(new VideoSurface(*m_transport, 0))
    , m_modelSurface(new VideoSurface(*m_transport, 1))
    , m_fullScreen(new FullScreen(m_surface, m_commands->all()))
    , m_captions(new CaptionsState(context, this))
    , m_modelCaptions(new CaptionsState(context, this))
    , m_beside(makeButton(tr("Model"), ButtonKind::Quiet, u"side-by-side"_s))
    , m_drill(makeIconButton(u"drill"_s, tr("Drill this part")))
    , m_back(makeIconButton(u"close"_s, tr("Back to the camera"))) {
    m_beside->setAccessibleName(tr("Show the model beside it"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(4);
    pictures->addWidget(m_surface, 1);
    pictures->addWidget(m_modelSurface, 1);
    column->addLayout(pictures, 1);
    auto* bar = new TransportBar(*m_commands);
    m_layer = new CaptionLayer(context, *m_commands, *bar, {m_surface, m_modelSurface});
    connect(m_captions, &CaptionsState::changed, this, [this] { m_layer->setCaptions(0, m_captions->captions()); });
    connect(m_modelCaptions, &CaptionsState::changed, this,
            [this] { m_layer->setCaptions(1, m_modelCaptions->captions()); });
    m_beside->setCheckable(true);
    bar->addWidget(m_beside);
    bar->addWidget(m_drill);
    bar->addWidget(m_back);
    column->addWidget(bar);
    m_modelSurface->hide();
    connect(m_back, &QPushButton::clicked, this, &TakePlayer::closePressed);
    connect(m_beside, &QPushButton::toggled, this, &TakePlayer::showBeside);
    connect(m_commands, &PlayerCommands::fullScreenWanted, m_fullScreen, &FullScreen::toggle);
    connect(m_surface, &VideoSurface::fullScreenWanted, m_fullScreen, &FullScreen::toggle);
    connect(m_transport, &Transport::ended, this, &TakePlayer::nextRound);
    connect(m_transport, &Transport::soundLost, this, [this] {
        m_surface->setPlate(Qt::TopRightCorner, tr("There is no sound: it cannot be played on this output."));
    });
}

void TakePlayer::setBackKey(const QString& key) {
    m_back->setToolTip(key.isEmpty() ? m_back->accessibleName() : u"%1 (%2)"_s.arg(m_back->accessibleName(), key));
}

void TakePlayer::playRounds(const Clip& clip, const Clip& other) {
    if (!std::exchange(m_rounds, true))
        m_besideBefore = m_beside->isChecked();
    m_clip = clip;
    m_model = other;
    m_beside->setVisible(true);
    {
        const QSignalBlocker quiet(m_beside);
        m_beside->setChecked(true);
    }
    m_output->use();
    open();
    m_transport->setHeard(Heard::Second);
    showHeard();
}

/// The model first, so that one hears oneself with it in the ear.
void TakePlayer::nextRound() {
    if (!m_rounds || !isOpen())
        return;
    if (m_transport->state().decks > 1)
        m_transport->setHeard(m_transport->state().heard == Heard::First ? Heard::Second : Heard::First);
    showHeard();
    m_transport->play();
}

void TakePlayer::showHeard() {
    const bool isPair = m_transport->state().decks > 1;
    const auto plate = [&](const Clip& clip, Heard heard) {
        return isPair && m_transport->state().heard == heard ? tr("%1 (heard)").arg(clip.name) : clip.name;
    };
    m_surface->setPlate(Qt::TopLeftCorner, plate(m_clip, Heard::First));
    m_modelSurface->setPlate(Qt::TopLeftCorner, plate(m_model, Heard::Second));
}

void TakePlayer::endRounds() {
    if (!std::exchange(m_rounds, false))
        return;
    const QSignalBlocker quiet(m_beside);
    m_beside->setChecked(m_besideBefore);
}

void TakePlayer::play(const Clip& clip) {
    endRounds();
    m_clip = clip;
    m_beside->setVisible(!m_model.path.isEmpty() && m_model != m_clip);
    m_output->use();
    open();
}

void TakePlayer::setModel(const Clip& model) {
    if (m_model == model || playsRounds())
        return;
    m_model = model;
    m_beside->setVisible(!m_model.path.isEmpty() && m_model != m_clip);
    if (isOpen() && m_beside->isChecked())
        open();
}

void TakePlayer::open() {
    const bool beside = m_beside->isChecked() && m_beside->isVisibleTo(this);
    m_surface->setPlate(Qt::TopRightCorner, {});
    m_surface->setPlate(Qt::TopLeftCorner, m_clip.name);
    m_surface->setAccessibleName(m_clip.name);
    m_modelSurface->setPlate(Qt::TopLeftCorner, m_model.name);
    m_modelSurface->setAccessibleName(m_model.name);
    m_modelSurface->setVisible(beside);
    m_transport->open(beside ? QStringList{m_clip.path, m_model.path} : QStringList{m_clip.path});
    m_transport->setRange(0, m_clip.range);
    if (beside) {
        m_transport->setRange(1, m_model.range);
        m_transport->setOffset(m_clip.range.begin - m_model.range.begin);
    }
    showCaptions(*m_captions, m_clip);
    showCaptions(*m_modelCaptions, beside ? m_model : Clip());
    m_transport->seek(m_clip.range.begin);
    m_transport->play();
    qCInfo(studioLog, "plays %s%s", qUtf8Printable(m_clip.name),
           beside ? qUtf8Printable(u" beside "_s + m_model.name) : "");
}

void TakePlayer::showCaptions(CaptionsState& captions, const Clip& clip) {
    // Kept clips are called by their content; what did not become a take is not kept.
    const QByteArray name = QFileInfo(clip.path).fileName().toLatin1();
    if (const auto media = ContentHash::fromBytes(QByteArray::fromHex(name)))
        captions.show({*media, clip.path}, clip.name);
    else
        captions.clear();
}

void TakePlayer::showBeside(bool) {
    if (isOpen())
        open();
}

void TakePlayer::close() {
    if (!isOpen())
        return;
    m_fullScreen->leave();
    endRounds();
    m_clip = {};
    m_captions->clear();
    m_modelCaptions->clear();
    m_transport->close();
    m_output->release();
}

} // namespace greenroom::ui
