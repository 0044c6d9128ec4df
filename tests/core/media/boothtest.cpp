// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/booth.h"

#include "core/media/recorder.h"
#include "core/media/replaydevices.h"
#include "tests/support/catch.h"
#include "tests/support/clock.h"
#include "tests/support/decodedtake.h"
#include "tests/support/fakedevices.h"
#include "tests/support/recordings.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace greenroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::FakeDevices;

namespace {

/// Lets the booth's thread work until something is so, at most 10 s.
template <typename Condition>
bool until(Condition condition) {
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        std::this_thread::sleep_for(1ms);
    }
    return true;
}

/// A booth with fake devices, a clock that is moved by hand, and what was said.
struct Scene {
    test::ManualClock clock;
    FakeDevices devices;
    Booth booth{devices, clock};
    QList<CaptureTrouble> began;
    QList<CaptureTrouble> ended;

    Scene() {
        QObject::connect(&booth, &Booth::troubleBegan, [this](CaptureTrouble trouble) { began.append(trouble); });
        QObject::connect(&booth, &Booth::troubleEnded, [this](CaptureTrouble trouble) { ended.append(trouble); });
    }
    void open() {
        booth.open(DeviceChoice::systemDefault(), DeviceChoice::systemDefault());
        play(40ms);
        REQUIRE(until([this] {
            return booth.camera().state == DeviceState::Running && booth.microphone().state == DeviceState::Running;
        }));
    }
    /// As time goes by: a picture every 40 ms and a chunk every 20 ms. What the devices give is told by numbers below
    /// 0 (nothing at all), or a brightness and an amplitude.
    void play(std::chrono::milliseconds length, int brightness = 1000, int amplitude = 3000) {
        for (int i = 0; i < length / 20ms; ++i) {
            clock.advance(20ms);
            if (i % 2 == 1 && brightness == 1000)
                devices.show(clock.steady());
            else if (i % 2 == 1 && brightness >= 0)
                devices.show(clock.steady(), brightness);
            if (amplitude >= 0)
                devices.hear(clock.steady(), amplitude);
        }
    }
    /// Long enough for the booth to have looked at least twice.
    void look() {
        const auto end = std::chrono::steady_clock::now() + 250ms;
        until([&] { return std::chrono::steady_clock::now() > end; });
    }
};

/// Records from the booth at the pace of the recorder: no picture finds its queue full.
void record(Scene& scene, Recorder& recorder, std::chrono::milliseconds length, bool camera = true) {
    for (int i = 0; i < length / 40ms; ++i) {
        const qint64 before = recorder.status().frames;
        scene.play(40ms, camera ? 1000 : -1);
        std::this_thread::sleep_for(10ms);
        REQUIRE((!camera || recorder.status().frames == before + 1));
    }
}

} // namespace

TEST_CASE("a booth opens what was chosen, and says what it opened", "[capture]") {
    Scene scene;
    CHECK(scene.booth.camera().state == DeviceState::Off);
    CHECK(scene.booth.videoSource() == nullptr);
    scene.booth.open(DeviceChoice::byId(u"cam2"_s), DeviceChoice::systemDefault());
    CHECK(scene.devices.opened == QStringList{u"cam2"_s, u"mic"_s});
    CHECK(scene.booth.camera().state == DeviceState::Opening);
    CHECK(scene.booth.camera().device.name == u"Lid camera");
    CHECK(scene.booth.videoSource() != nullptr);
    scene.play(40ms);
    REQUIRE(until([&] { return scene.booth.camera().state == DeviceState::Running; }));
    CHECK(scene.booth.microphone().device.name == u"Headset");
}

TEST_CASE("a chosen device that is not there is reported and never replaced", "[capture]") {
    Scene scene;
    scene.booth.open(DeviceChoice::byId(u"old camera"_s), DeviceChoice::byId(u"old microphone"_s));
    CHECK(scene.devices.opened.isEmpty());
    CHECK(scene.booth.camera().state == DeviceState::Missing);
    CHECK(scene.booth.camera().device.id == u"old camera");
    REQUIRE(scene.booth.microphone().error);
    CHECK(scene.booth.microphone().error->code == ErrorCode::NotFound);
    CHECK(scene.booth.videoSource() == nullptr);
    CHECK(scene.booth.audioSource() == nullptr);
    // Plugging it in opens nothing by itself.
    scene.devices.plug({{u"old camera"_s, u"Old"_s, true}}, {});
    CHECK(scene.devices.opened.isEmpty());
    CHECK(scene.booth.camera().state == DeviceState::Missing);
    scene.booth.open(DeviceChoice::byId(u"old camera"_s), DeviceChoice::systemDefault());
    CHECK(scene.booth.camera().state == DeviceState::Opening);
    CHECK(scene.booth.microphone().state == DeviceState::Missing); // there is no default either
}

TEST_CASE("a device that cannot be opened is reported with its reason", "[capture]") {
    Scene scene;
    scene.devices.camera->refusal = Error{ErrorCode::Busy, u"another program has it"_s, {}};
    scene.booth.open(DeviceChoice::systemDefault(), DeviceChoice::systemDefault());
    REQUIRE(until([&] { return scene.booth.camera().state == DeviceState::Failed; }));
    CHECK(scene.booth.camera().error->code == ErrorCode::Busy);
    CHECK(scene.began == QList{CaptureTrouble::CameraFailed});
    CHECK(scene.booth.videoSource() == nullptr);
    CHECK(scene.booth.audioSource() != nullptr);
    // Trying again, once it is free.
    scene.devices.camera->refusal.reset();
    scene.booth.open(DeviceChoice::systemDefault(), DeviceChoice::systemDefault());
    scene.play(40ms);
    CHECK(until([&] { return scene.booth.camera().state == DeviceState::Running; }));
    CHECK(scene.ended == QList{CaptureTrouble::CameraFailed});
    CHECK(scene.devices.microphone->starts == 1); // it was left alone
}

TEST_CASE("the preview is a mirror of the size asked for", "[capture]") {
    Scene scene;
    scene.open();
    scene.look();
    CHECK(scene.booth.preview().isNull()); // nobody has asked
    scene.booth.setPreviewBounds({200, 200});
    scene.play(40ms);
    REQUIRE(until([&] { return !scene.booth.preview().isNull(); }));
    const QImage mirrored = scene.booth.preview();
    CHECK(mirrored.size() == QSize(200, 113));
    CHECK(qGray(mirrored.pixel(190, 50)) > 240);
    CHECK(qGray(mirrored.pixel(10, 50)) < 100);
    scene.booth.setMirrored(false);
    scene.booth.setPreviewBounds({640, 360});
    REQUIRE(until([&] {
        scene.play(40ms);
        return scene.booth.preview().size() == QSize(640, 360) && qGray(scene.booth.preview().pixel(10, 50)) > 240;
    }));
    scene.booth.close();
    CHECK(scene.booth.preview().isNull());
}

TEST_CASE("the meter shows what the microphone hears", "[capture]") {
    Scene scene;
    int levels = 0;
    QObject::connect(&scene.booth, &Booth::levelChanged, [&] { ++levels; });
    scene.open();
    scene.play(1000ms, -1, 16384);
    REQUIRE(until([&] { return levels > 0; }));
    CHECK(scene.booth.level().peak == Approx(-6.02).margin(0.1));
    CHECK(scene.booth.level().rms == Approx(-6.02).margin(0.1)); // a square wave
}

TEST_CASE("recordings come and go while the preview goes on, and the devices are opened once", "[capture]") {
    Scene scene;
    scene.booth.setPreviewBounds({160, 90});
    scene.open();
    const QTemporaryDir folder;
    for (const QString& name : {u"one.mp4"_s, u"two.mp4"_s}) {
        GR_REQUIRE_VALUE(const auto recorder, Recorder::start({folder.filePath(name)}, scene.booth.videoSource(),
                                                              scene.booth.audioSource(), scene.clock));
        record(scene, *recorder, 1000ms);
        GR_REQUIRE_VALUE(const Recording recording, recorder->stop());
        CHECK(recording.hasVideo);
        CHECK(recording.hasAudio);
        CHECK(recording.frames == 25);
        CHECK_FALSE(recording.problem);
        CHECK(scene.devices.show(scene.clock.steady())); // the camera is still wanted
    }
    CHECK(scene.devices.camera->starts == 1);
    CHECK(scene.devices.camera->stops == 0);
    CHECK(scene.devices.microphone->starts == 1);
    CHECK(scene.began.isEmpty());
}

TEST_CASE("sound alone and pictures alone can be recorded", "[capture]") {
    Scene scene;
    const QTemporaryDir folder;
    scene.booth.open(DeviceChoice::none(), DeviceChoice::systemDefault());
    CHECK(scene.booth.videoSource() == nullptr);
    CHECK(scene.booth.camera().state == DeviceState::Off);
    GR_REQUIRE_VALUE(const auto sound, Recorder::start({folder.filePath(u"sound.mp4"_s)}, scene.booth.videoSource(),
                                                       scene.booth.audioSource(), scene.clock));
    scene.play(1000ms, -1);
    GR_REQUIRE_VALUE(const Recording heard, sound->stop());
    CHECK_FALSE(heard.hasVideo);
    CHECK(heard.hasAudio);

    scene.booth.open(DeviceChoice::systemDefault(), DeviceChoice::none());
    CHECK(scene.booth.audioSource() == nullptr);
    GR_REQUIRE_VALUE(const auto pictures, Recorder::start({folder.filePath(u"pictures.mp4"_s)},
                                                          scene.booth.videoSource(), nullptr, scene.clock));
    record(scene, *pictures, 1000ms);
    GR_REQUIRE_VALUE(const Recording seen, pictures->stop());
    CHECK(seen.hasVideo);
    CHECK_FALSE(seen.hasAudio);
}

TEST_CASE("a camera that stops, freezes or goes black is said once, and again only after it was well", "[capture]") {
    Scene scene;
    scene.open();
    scene.play(3000ms, -1);
    scene.look();
    CHECK(scene.began == QList{CaptureTrouble::CameraStopped});
    scene.play(1000ms);
    scene.look();
    CHECK(scene.ended == QList{CaptureTrouble::CameraStopped});
    CHECK(scene.booth.troubles().isEmpty());
    scene.play(2200ms, 120);
    scene.look();
    scene.play(1000ms, 120);
    scene.look();
    CHECK(scene.began == QList{CaptureTrouble::CameraStopped, CaptureTrouble::CameraFrozen});
    CHECK(scene.booth.troubles() == QList{CaptureTrouble::CameraFrozen});
    scene.play(2200ms, 16);
    scene.look();
    CHECK(scene.began.last() == CaptureTrouble::CameraBlack);
    scene.play(100ms);
    scene.look();
    scene.play(1500ms, -1);
    scene.look();
    CHECK(scene.began == QList{CaptureTrouble::CameraStopped, CaptureTrouble::CameraFrozen, CaptureTrouble::CameraBlack,
                               CaptureTrouble::CameraStopped});
    CHECK(scene.booth.camera().state == DeviceState::Running); // nothing was closed or replaced
    CHECK(scene.devices.camera->starts == 1);
}

TEST_CASE("a silent microphone is said while recording, and not before", "[capture]") {
    Scene scene;
    scene.open();
    scene.play(4000ms, 1000, 0);
    scene.look();
    CHECK(scene.began.isEmpty());
    const QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto recorder, Recorder::start({folder.filePath(u"take.mp4"_s)}, nullptr,
                                                          scene.booth.audioSource(), scene.clock));
    scene.play(2200ms, 1000, 0);
    scene.look();
    CHECK(scene.began == QList{CaptureTrouble::MicrophoneSilent});
    CHECK(recorder->status().phase == RecorderPhase::Recording);
    scene.play(500ms);
    scene.look();
    CHECK(scene.ended == QList{CaptureTrouble::MicrophoneSilent});
    GR_REQUIRE_OK(recorder->stop());
}

TEST_CASE("an unplugged camera is told once and its take goes on with the sound", "[capture]") {
    Scene scene;
    scene.open();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"take.mp4"_s);
    GR_REQUIRE_VALUE(const auto recorder,
                     Recorder::start({path}, scene.booth.videoSource(), scene.booth.audioSource(), scene.clock));
    record(scene, *recorder, 2000ms);
    scene.devices.plug({{u"cam2"_s, u"Lid camera"_s, true}}, scene.devices.microphones());
    CHECK(scene.began == QList{CaptureTrouble::CameraGone});
    CHECK(scene.booth.camera().state == DeviceState::Missing);
    CHECK(scene.booth.camera().device.name == u"Desk camera");
    CHECK(scene.devices.opened == QStringList{u"cam"_s, u"mic"_s}); // the other camera was not taken
    CHECK(recorder->status().phase == RecorderPhase::Recording);
    REQUIRE(recorder->status().problem);
    CHECK(recorder->status().problem->code == ErrorCode::NotFound);
    record(scene, *recorder, 2000ms, false);
    scene.look();
    CHECK(scene.began == QList{CaptureTrouble::CameraGone});
    GR_REQUIRE_VALUE(const Recording recording, recorder->stop());
    CHECK(recording.problem);
    CHECK(recording.frames == 50);
    GR_REQUIRE_VALUE(const test::DecodedTake take, test::decodeTake(path));
    CHECK(take.pictures.size() == 50);
    CHECK(static_cast<double>(take.sound.size()) / 48000 > 3.8);
    CHECK(static_cast<double>(take.sound.size()) / 48000 < 4.1);
}

TEST_CASE("an unplugged microphone is told once and its take goes on with the pictures", "[capture]") {
    Scene scene;
    scene.open();
    const QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto recorder, Recorder::start({folder.filePath(u"take.mp4"_s)}, scene.booth.videoSource(),
                                                          scene.booth.audioSource(), scene.clock));
    record(scene, *recorder, 1000ms);
    scene.devices.plug(scene.devices.cameras(), {});
    record(scene, *recorder, 1000ms);
    CHECK(scene.began == QList{CaptureTrouble::MicrophoneGone});
    GR_REQUIRE_VALUE(const Recording recording, recorder->stop());
    CHECK(recording.frames == 50);
    CHECK(recording.hasAudio);
    CHECK(recording.problem);
}

TEST_CASE("closing lets go of the devices and ends a recording", "[capture]") {
    Scene scene;
    scene.booth.setPreviewBounds({160, 90});
    scene.open();
    const QTemporaryDir folder;
    GR_REQUIRE_VALUE(const auto recorder, Recorder::start({folder.filePath(u"take.mp4"_s)}, scene.booth.videoSource(),
                                                          scene.booth.audioSource(), scene.clock));
    record(scene, *recorder, 1000ms);
    scene.booth.close();
    CHECK(scene.devices.camera->stops == 1);
    CHECK(scene.devices.microphone->stops == 1);
    CHECK(scene.booth.camera().state == DeviceState::Off);
    CHECK(recorder->status().phase == RecorderPhase::Ended);
    GR_REQUIRE_VALUE(const Recording recording, recorder->stop());
    CHECK(recording.frames == 25);
    CHECK_FALSE(recording.problem);
    scene.clock.advance(10s);
    scene.look();
    CHECK(scene.began.isEmpty()); // nobody listens, nothing is missed
}

TEST_CASE("a source of a booth that is closed cannot be recorded", "[capture]") {
    Scene scene;
    scene.open();
    VideoSource* const source = scene.booth.videoSource();
    scene.booth.close();
    const QTemporaryDir folder;
    GR_REQUIRE_ERROR(Recorder::start({folder.filePath(u"take.mp4"_s)}, source, nullptr, scene.clock),
                     ErrorCode::Refused);
}

TEST_CASE("devices that come and go elsewhere disturb nobody", "[capture]") {
    Scene scene;
    scene.open();
    int changes = 0;
    QObject::connect(&scene.booth, &Booth::devicesChanged, [&] { ++changes; });
    scene.devices.plug({{u"cam"_s, u"Desk camera"_s, false}, {u"new"_s, u"New camera"_s, true}},
                       scene.devices.microphones());
    scene.play(500ms);
    scene.look();
    CHECK(scene.began.isEmpty());
    CHECK(changes == 0);
    CHECK(scene.devices.camera->starts == 1);
}

TEST_CASE("a file stands in for devices it has, over and over", "[capture]") {
    static const SystemClock clock;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.mp4"_s);
    const auto video = makeTestPattern({320, 180, 30, 1}, Pace::Fast, clock);
    const auto audio = makeTone(Pace::Fast, clock);
    GR_REQUIRE_OK(test::recordAll(path, video.get(), audio.get(), 0.7));
    GR_REQUIRE_VALUE(const auto devices, openFileDevices(path, clock));
    REQUIRE(devices->cameras().size() == 1);
    CHECK(devices->cameras()[0].name == u"clip.mp4");
    REQUIRE(devices->microphones().size() == 1);
    Booth booth(*devices, clock);
    booth.open(DeviceChoice::systemDefault(), DeviceChoice::systemDefault());
    const QString take = folder.filePath(u"take.mp4"_s);
    GR_REQUIRE_VALUE(const auto recorder, Recorder::start({take}, booth.videoSource(), booth.audioSource(), clock));
    REQUIRE(until([&] { return recorder->status().position >= 3.2; }));
    GR_REQUIRE_OK(recorder->stop());
    GR_REQUIRE_VALUE(const test::DecodedTake decoded, test::decodeTake(take));
    const auto flashes = decoded.flashes();
    const auto beeps = decoded.beeps();
    // Away from its ends, which may cut one off: every flash has its beep, and the next comes as the file says.
    int found = 0;
    for (std::size_t i = 0; i + 1 < flashes.size(); ++i) {
        if (flashes[i] < 0.2)
            continue;
        ++found;
        CHECK(std::any_of(beeps.begin(), beeps.end(), [&](double beep) { return std::abs(beep - flashes[i]) < 0.04; }));
        CHECK(flashes[i + 1] - flashes[i] == Approx(0.7).margin(0.05)); // to whole pictures and blocks of sound
    }
    CHECK(found >= 2);

    const QString silent = folder.filePath(u"silent.mp4"_s);
    GR_REQUIRE_OK(test::recordAll(silent, makeTestPattern({320, 180, 30, 1}, Pace::Fast, clock).get(), nullptr, 0.5));
    GR_REQUIRE_VALUE(const auto pictures, openFileDevices(silent, clock));
    CHECK(pictures->microphones().isEmpty());
    GR_REQUIRE_ERROR(openFileDevices(folder.filePath(u"none.mp4"_s), clock), ErrorCode::NotFound);
}

TEST_CASE("the test devices show the pattern and beep", "[capture]") {
    static const SystemClock clock;
    const auto devices = makeTestDevices(clock);
    Booth booth(*devices, clock);
    booth.setPreviewBounds({320, 180});
    double loudest = Level::floor;
    QObject::connect(&booth, &Booth::levelChanged, [&] { loudest = std::max(loudest, booth.level().peak); });
    booth.open(DeviceChoice::byId(u"test"_s), DeviceChoice::byId(u"test"_s));
    CHECK(until([&] { return loudest > -10 && !booth.preview().isNull(); }));
    CHECK(booth.troubles().isEmpty());
}
