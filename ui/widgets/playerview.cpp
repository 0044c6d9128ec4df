// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/playerview.h"

#include "core/media/audiooutput.h"
#include "core/media/transport.h"
#include "ui/shell/context.h"
#include "ui/shell/soundoutput.h"
#include "ui/widgets/captionlayer.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fullscreen.h"
#include "ui/widgets/playercommands.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/transportbar.h"
#include "ui/widgets/videosurface.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

namespace {
constexpr int saidMs = 8000;
}

PlayerView::PlayerView(Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_transport(new Transport(context.clock, nullptr, this))
    , m_output(new SoundOutput(context, *m_transport, this))
    , m_commands(new PlayerCommands(context.commands, *m_transport, this))
    , m_surface(new VideoSurface(*m_transport))
    , m_bar(new TransportBar(*m_commands))
    , m_timeline(new Timeline(*m_transport))
    , m_captions(new CaptionLayer(context, *m_commands, *m_bar, {m_surface}))
    , m_card(new Card(Surface::Card, 0))
    , m_column(new QVBoxLayout(this))
    , m_fullScreen(new FullScreen(m_surface, m_commands->all())) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_surface, 1);
    m_column->addWidget(m_bar);
    m_card->column()->addWidget(m_timeline);
    m_timeline->setFilmYields(true);
    m_card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->addWidget(m_card);
    m_hush.setSingleShot(true);
    connect(&m_hush, &QTimer::timeout, this, [this] { say({}); });
    connect(m_commands, &PlayerCommands::fullScreenWanted, m_fullScreen, &FullScreen::toggle);
    connect(m_surface, &VideoSurface::fullScreenWanted, m_fullScreen, &FullScreen::toggle);
    connect(m_transport, &Transport::stateChanged, this, &PlayerView::showState);
    connect(m_transport, &Transport::soundLost, this,
            [this] { say(tr("There is no sound: it cannot be played on this output. The picture goes on.")); });
}

PlayerView::~PlayerView() = default;

void PlayerView::open(const QString& path, const QString& name, double seconds) {
    say({});
    m_surface->setMessage({});
    setAccessibleName(name);
    m_surface->setAccessibleName(name);
    m_timeline->setAccessibleName(tr("Timeline of %1").arg(name));
    m_output->use();
    m_duration = -1;
    m_opening = true;
    m_transport->open({path});
    if (seconds >= 0)
        m_transport->seek(seconds);
}

void PlayerView::close() {
    m_fullScreen->leave();
    say({});
    m_opening = false;
    m_transport->close();
    m_output->release();
    m_film.clear();
    m_peaks.clear();
    m_timeline->setLanes({});
}

void PlayerView::showMessage(const QString& what, const QString& advice) {
    m_surface->setMessage(what, advice);
}

void PlayerView::setFilm(const QList<QImage>& pictures) {
    m_film = pictures;
    showLane();
}

void PlayerView::setPeaks(const QList<float>& peaks) {
    m_peaks = peaks;
    showLane();
}

void PlayerView::setTimelineVisible(bool visible) {
    m_card->setVisible(visible);
}

void PlayerView::addBelowTimeline(QWidget* widget) {
    m_card->column()->addWidget(widget);
}

void PlayerView::insertBelowBar(QWidget* widget) {
    m_column->insertWidget(m_column->indexOf(m_bar) + 1, widget);
}

void PlayerView::showState() {
    const TransportState& state = m_transport->state();
    if (state.phase != TransportState::Phase::Open)
        return;
    if (m_duration != state.duration()) {
        m_duration = state.duration();
        showLane();
    }
    if (!std::exchange(m_opening, false))
        return;
    if (!state.problem && m_transport->info(0).duration > 0 && !m_transport->info(0).hasAudio)
        say(tr("This recording has no sound."));
    Q_EMIT opened();
}

void PlayerView::showLane() {
    m_timeline->setLanes({{{}, {}, 0, std::max(0.0, m_duration), m_film, m_peaks}});
}

void PlayerView::say(const QString& words) {
    m_surface->setPlate(Qt::BottomLeftCorner, words);
    if (!words.isEmpty())
        m_hush.start(saidMs);
}

void PlayerView::resizeEvent(QResizeEvent*) {
    shareHeight();
}

/// The picture comes first: as wide as the page lets it be, and never higher than 16:9, so that what is below comes up
/// to it. Where that is too high for the page, the time line gives its filmstrip for it. The whole is no higher than
/// what is in it; the picture over the whole screen is not in it.
void PlayerView::shareHeight() {
    if (m_fullScreen->isOn())
        return;
    const int picture = width() * 9 / 16;
    m_surface->setMaximumHeight(picture);
    int rest = picture;
    for (int i = 0; i < m_column->count(); ++i)
        if (const QWidget* one = m_column->itemAt(i)->widget(); one != m_surface && one != m_card && !one->isHidden())
            rest += m_column->itemAt(i)->sizeHint().height();
    const int usual = m_timeline->sizeHint().height();
    m_card->setFixedHeight(std::clamp(height() - rest, m_timeline->minimumSizeHint().height(), usual));
    setMaximumHeight(rest + (m_card->isHidden() ? 0 : usual));
}

bool PlayerView::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        shareHeight();
    return QWidget::event(event);
}

} // namespace greenroom::ui
