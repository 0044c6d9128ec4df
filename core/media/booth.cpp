// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/booth.h"

#include "core/media/channel.h"

#include <QTimer>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto checkInterval = 100ms;

/// Brings calls from other threads to a booth's thread, not more of them than it gets done.
class Notice {
public:
    Notice(QObject& receiver, std::function<void()> act) : m_receiver(receiver), m_act(std::move(act)) {}
    void operator()() {
        if (!m_pending.exchange(true))
            QMetaObject::invokeMethod(
                &m_receiver,
                [this] {
                    m_pending = false;
                    m_act();
                },
                Qt::QueuedConnection);
    }

private:
    QObject& m_receiver; // what is queued for it ends with it
    const std::function<void()> m_act;
    std::atomic<bool> m_pending{false};
};

/// The chosen one of those there are; without one, why.
Result<DeviceInfo> choose(const QList<DeviceInfo>& devices, const DeviceChoice& choice, const QString& kind) {
    if (choice.kind == DeviceChoice::Kind::Default)
        return devices.isEmpty() ? Result<DeviceInfo>(fail(ErrorCode::NotFound, u"there is no %1"_s.arg(kind)))
                                 : devices.front();
    for (const DeviceInfo& device : devices)
        if (device.id == choice.id)
            return device;
    return fail(ErrorCode::NotFound, u"the chosen %1 is not plugged in"_s.arg(kind), choice.id);
}

bool isListed(const QList<DeviceInfo>& devices, const QString& id) {
    return std::any_of(devices.begin(), devices.end(), [&](const DeviceInfo& device) { return device.id == id; });
}

bool isInUse(const DeviceStatus& status) {
    return status.state == DeviceState::Opening || status.state == DeviceState::Running;
}

/// One device of the booth: what was asked for and what became of it.
struct Place {
    DeviceChoice choice = DeviceChoice::none();
    DeviceStatus status;
    bool isGone = false; ///< unplugged while in use

    bool holds(const DeviceChoice& other) const { return isInUse(status) && choice == other; }
    void set(DeviceState state, const Error& error) {
        status.state = state;
        status.error = error;
    }
};

/// Opens what was chosen into `channel`.
template <typename ChannelType, typename Open>
void openInto(Place& place, ChannelType& channel, const QList<DeviceInfo>& devices, const QString& kind, Open open,
              std::chrono::nanoseconds origin) {
    if (place.choice.kind == DeviceChoice::Kind::None)
        return;
    const auto device = choose(devices, place.choice, kind);
    if (!device) {
        place.status.device.id = place.choice.id;
        return place.set(DeviceState::Missing, device.error());
    }
    place.status.device = *device;
    auto source = open(device->id);
    if (!source)
        return place.set(source.error().code == ErrorCode::NotFound ? DeviceState::Missing : DeviceState::Failed,
                         source.error());
    if (const auto opened = channel.open(std::move(*source), origin); !opened)
        return place.set(DeviceState::Failed, opened.error());
    place.status.state = DeviceState::Opening;
}

/// Takes over what became of the device; true if that is new.
template <typename ChannelType>
bool follow(Place& place, ChannelType& channel) {
    if (!isInUse(place.status))
        return false;
    if (const auto failure = channel.failure()) {
        channel.close();
        place.set(DeviceState::Failed, *failure);
        return true;
    }
    if (place.status.state == DeviceState::Running || !channel.hasGivenAny())
        return false;
    place.status.state = DeviceState::Running;
    return true;
}

} // namespace

struct Booth::Parts {
    Parts(Booth& booth, CaptureDevices& itsDevices, const Clock& itsClock)
        : devices(itsDevices)
        , clock(itsClock)
        , toCheck(booth, [&booth] { booth.check(); })
        , previewNotice(booth, [&booth] { Q_EMIT booth.previewChanged(); })
        , levelNotice(booth, [&booth] { Q_EMIT booth.levelChanged(); })
        , previewMaker([this] { previewNotice(); })
        , cameraChannel(clock, previewMaker, [this] { toCheck(); })
        , microphoneChannel(
              clock, [this] { toCheck(); },
              [this](const Level& now) {
                  {
                      std::lock_guard lock(mutex);
                      level = now;
                  }
                  levelNotice();
              }) {}

    CaptureDevices& devices;
    const Clock& clock;
    QTimer timer;
    Place camera;
    Place microphone;
    QList<CaptureTrouble> troubles;
    std::mutex mutex; ///< for level
    Level level;
    Notice toCheck;
    Notice previewNotice;
    Notice levelNotice;
    PreviewMaker previewMaker;
    CameraChannel cameraChannel;
    MicrophoneChannel microphoneChannel;
};

Booth::Booth(CaptureDevices& devices, const Clock& clock, QObject* parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(*this, devices, clock)) {
    connect(&m_parts->timer, &QTimer::timeout, this, &Booth::check);
    connect(&devices, &CaptureDevices::camerasChanged, this, &Booth::findGone);
    connect(&devices, &CaptureDevices::microphonesChanged, this, &Booth::findGone);
}

Booth::~Booth() = default;

void Booth::open(const DeviceChoice& camera, const DeviceChoice& microphone) {
    const auto origin = m_parts->clock.steady(); // one for both, so that a file's pictures and sound stay together
    if (!m_parts->camera.holds(camera))
        openCamera(camera, origin);
    if (!m_parts->microphone.holds(microphone))
        openMicrophone(microphone, origin);
    m_parts->timer.start(checkInterval);
    Q_EMIT devicesChanged();
    check();
}

void Booth::openCamera(const DeviceChoice& choice, std::chrono::nanoseconds origin) {
    m_parts->cameraChannel.close();
    m_parts->previewMaker.clear();
    m_parts->camera = Place{choice, {}, false};
    openInto(
        m_parts->camera, m_parts->cameraChannel, m_parts->devices.cameras(), u"camera"_s,
        [this](const QString& id) { return m_parts->devices.openCamera(id); }, origin);
}

void Booth::openMicrophone(const DeviceChoice& choice, std::chrono::nanoseconds origin) {
    m_parts->microphoneChannel.close();
    {
        std::lock_guard lock(m_parts->mutex);
        m_parts->level = {};
    }
    m_parts->microphone = Place{choice, {}, false};
    openInto(
        m_parts->microphone, m_parts->microphoneChannel, m_parts->devices.microphones(), u"microphone"_s,
        [this](const QString& id) { return m_parts->devices.openMicrophone(id); }, origin);
}

void Booth::close() {
    openCamera(DeviceChoice::none(), {});
    openMicrophone(DeviceChoice::none(), {});
    m_parts->timer.stop();
    Q_EMIT devicesChanged();
    check();
    Q_EMIT previewChanged();
    Q_EMIT levelChanged();
}

void Booth::findGone() {
    const auto look = [](Place& place, auto& channel, const QList<DeviceInfo>& devices, const QString& kind) {
        if (place.status.state == DeviceState::Off || place.isGone || isListed(devices, place.status.device.id) ||
            place.status.state == DeviceState::Missing)
            return false;
        const Error error{ErrorCode::NotFound, u"the %1 %2 was unplugged"_s.arg(kind, place.status.device.name), {}};
        channel.close(error);
        place.set(DeviceState::Missing, error);
        place.isGone = true;
        return true;
    };
    const bool cameraGone = look(m_parts->camera, m_parts->cameraChannel, m_parts->devices.cameras(), u"camera"_s);
    const bool microphoneGone =
        look(m_parts->microphone, m_parts->microphoneChannel, m_parts->devices.microphones(), u"microphone"_s);
    if (cameraGone || microphoneGone)
        Q_EMIT devicesChanged();
    check();
}

void Booth::check() {
    Parts& parts = *m_parts;
    const bool cameraNews = follow(parts.camera, parts.cameraChannel);
    if (follow(parts.microphone, parts.microphoneChannel) || cameraNews)
        Q_EMIT devicesChanged();

    QList<CaptureTrouble> now;
    const auto judge = [&now](const Place& place, const auto& channel, CaptureTrouble gone, CaptureTrouble failed) {
        if (place.isGone)
            now.append(gone);
        else if (place.status.state == DeviceState::Failed)
            now.append(failed);
        else if (const auto trouble = channel.trouble())
            now.append(*trouble);
    };
    judge(parts.camera, parts.cameraChannel, CaptureTrouble::CameraGone, CaptureTrouble::CameraFailed);
    judge(parts.microphone, parts.microphoneChannel, CaptureTrouble::MicrophoneGone, CaptureTrouble::MicrophoneFailed);
    const QList<CaptureTrouble> before = std::exchange(parts.troubles, now);
    for (const CaptureTrouble trouble : before)
        if (!now.contains(trouble))
            Q_EMIT troubleEnded(trouble);
    for (const CaptureTrouble trouble : now)
        if (!before.contains(trouble))
            Q_EMIT troubleBegan(trouble);
}

const DeviceStatus& Booth::camera() const {
    return m_parts->camera.status;
}

const DeviceStatus& Booth::microphone() const {
    return m_parts->microphone.status;
}

VideoSource* Booth::videoSource() {
    return isInUse(m_parts->camera.status) ? &m_parts->cameraChannel.tap() : nullptr;
}

AudioSource* Booth::audioSource() {
    return isInUse(m_parts->microphone.status) ? &m_parts->microphoneChannel.tap() : nullptr;
}

void Booth::setPreviewBounds(QSize pixels) {
    m_parts->previewMaker.setBounds(pixels);
}

void Booth::setMirrored(bool mirrored) {
    m_parts->previewMaker.setMirrored(mirrored);
}

QImage Booth::preview() const {
    return m_parts->previewMaker.image();
}

Level Booth::level() const {
    std::lock_guard lock(m_parts->mutex);
    return m_parts->level;
}

std::optional<double> Booth::brightness() const {
    return m_parts->cameraChannel.brightness();
}

const DeviceChoice& Booth::cameraChoice() const {
    return m_parts->camera.choice;
}

const DeviceChoice& Booth::microphoneChoice() const {
    return m_parts->microphone.choice;
}

QList<CaptureTrouble> Booth::troubles() const {
    return m_parts->troubles;
}

} // namespace greenroom
