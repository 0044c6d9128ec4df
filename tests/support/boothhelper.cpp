// SPDX-License-Identifier: GPL-3.0-or-later
// A booth with the devices of this computer, in a process of its own, because a backend of Qt's may crash.
// usage: boothhelper STEP...            each word of a step is one argument:
//   list                                says how many cameras and microphones there are
//   open CAMERA MICROPHONE              each "default", "none" or an id; waits until they run, fail or are missing
//   open-at-once CAMERA MICROPHONE      does not wait
//   close
//   record TAKE.mp4                     waits for the first picture or sound
//   stop
//   wait MS
//   unplug-camera, unplug-microphone    of pipewire-rig.sh
//   measure                             threads, handles and resident kB of this process
//   repeat COUNT                        what follows, so often; a round that fails is told and the next begun
//   die                                 as when Qt's backend crashes
// Prints what happens, each line beginning with the steady time in ms.
#include "core/media/booth.h"
#include "core/media/recorder.h"
#include "core/media/recovery.h"
#include "core/media/systemdevices.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>

#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace greenroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

class Helper {
public:
    Helper() {
        QObject::connect(m_devices.get(), &CaptureDevices::camerasChanged, [this] { list(); });
        QObject::connect(m_devices.get(), &CaptureDevices::microphonesChanged, [this] { list(); });
        QObject::connect(&m_booth, &Booth::troubleBegan,
                         [this](CaptureTrouble trouble) { say(u"trouble %1"_s.arg(static_cast<int>(trouble))); });
        QObject::connect(&m_booth, &Booth::troubleEnded,
                         [this](CaptureTrouble trouble) { say(u"over %1"_s.arg(static_cast<int>(trouble))); });
        QObject::connect(&m_booth, &Booth::previewChanged, [this] { ++m_previews; });
        QObject::connect(&m_booth, &Booth::levelChanged, [this] { ++m_levels; });
        m_booth.setPreviewBounds({640, 360});
    }

    bool run(QStringList steps) {
        while (!steps.isEmpty()) {
            const QString step = steps.takeFirst();
            if (step == u"repeat") {
                const int count = steps.takeFirst().toInt();
                for (int i = 0; i < count; ++i)
                    if (!run(steps)) { // PipeWire's test camera stops by itself after some twenty openings
                        m_recorder.reset();
                        m_booth.close();
                    }
                return true;
            }
            if (!runStep(step, steps))
                return false;
        }
        return true;
    }

private:
    bool runStep(const QString& step, QStringList& rest) {
        if (step == u"list") {
            list();
        } else if (step == u"open" || step == u"open-at-once") {
            const DeviceChoice camera = choiceOf(rest.takeFirst());
            m_booth.open(camera, choiceOf(rest.takeFirst()));
            const auto settled = [](const DeviceStatus& status) { return status.state != DeviceState::Opening; };
            if (step == u"open" && !until([&] { return settled(m_booth.camera()) && settled(m_booth.microphone()); }))
                return complain(u"the devices give nothing"_s);
            say(u"opened %1 %2"_s.arg(static_cast<int>(m_booth.camera().state))
                    .arg(static_cast<int>(m_booth.microphone().state)));
        } else if (step == u"close") {
            m_booth.close();
        } else if (step == u"record") {
            return record(rest.takeFirst());
        } else if (step == u"stop") {
            return stop();
        } else if (step == u"wait") {
            const auto end = m_clock.steady() + std::chrono::milliseconds(rest.takeFirst().toInt());
            until([&] { return m_clock.steady() >= end; });
        } else if (step == u"unplug-camera") {
            say(u"unplugs"_s);
            return execute(u"pw-cli destroy vcam"_s);
        } else if (step == u"unplug-microphone") {
            say(u"unplugs"_s);
            return execute(u"pactl unload-module \"$(cat \"$GREENROOM_RIG\"/mic.id)\""_s);
        } else if (step == u"measure") {
            measure();
        } else if (step == u"die") {
            std::abort();
        } else {
            return complain(u"there is no step %1"_s.arg(step));
        }
        return true;
    }

    bool record(const QString& path) {
        for (const QString& old : {path, TakeFiles::of(path).part})
            QFile::remove(old);
        auto started = Recorder::start({path}, m_booth.videoSource(), m_booth.audioSource(), m_clock);
        if (!started)
            return complain(started.error().message);
        m_recorder = std::move(*started);
        m_previews = m_levels = 0;
        if (!until([this] { return m_recorder->status().phase != RecorderPhase::Waiting; }))
            return complain(u"nothing comes to be recorded"_s);
        say(u"recording"_s);
        return true;
    }

    bool stop() {
        const auto recording = m_recorder->stop();
        m_recorder.reset();
        if (!recording)
            return complain(recording.error().message);
        say(u"take %1 %2 %3 %4 %5"_s.arg(recording->seconds)
                .arg(recording->frames)
                .arg(recording->dropped)
                .arg(recording->width)
                .arg(recording->height));
        say(u"shown %1 %2 %3"_s.arg(m_previews).arg(m_levels).arg(m_booth.level().peak));
        if (const auto confirmed = confirm(TakeFiles::of(recording->path)); !confirmed)
            return complain(confirmed.error().message);
        if (recording->problem)
            say(u"problem "_s + errorCodeName(recording->problem->code));
        return true;
    }

    void list() { say(u"devices %1 %2"_s.arg(m_devices->cameras().size()).arg(m_devices->microphones().size())); }

    void measure() {
        const auto count = [](const QString& folder) {
            return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
        };
        QFile memory(u"/proc/self/statm"_s);
        qint64 pages = 0;
        if (memory.open(QIODevice::ReadOnly))
            pages = memory.readAll().split(' ').value(1).toLongLong();
        say(u"resources %1 %2 %3"_s.arg(count(u"/proc/self/task"_s)).arg(count(u"/proc/self/fd"_s)).arg(pages * 4));
    }

    static DeviceChoice choiceOf(const QString& word) {
        return word == u"none"      ? DeviceChoice::none()
               : word == u"default" ? DeviceChoice::systemDefault()
                                    : DeviceChoice::byId(word);
    }

    /// Lets this thread do its work until something is so; not longer than 8 s.
    template <typename Condition>
    bool until(Condition condition) {
        const auto end = m_clock.steady() + 8s;
        while (!condition()) {
            if (m_clock.steady() > end)
                return false;
            QCoreApplication::processEvents();
            std::this_thread::sleep_for(2ms);
        }
        return true;
    }

    bool execute(const QString& command) {
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, command});
        until([&] { return shell.state() == QProcess::NotRunning; });
        return shell.exitCode() == 0 || complain(u"failed: %1"_s.arg(command));
    }

    void say(const QString& what) {
        std::printf("%lld %s\n", static_cast<long long>(m_clock.steady() / 1ms), qPrintable(what));
        std::fflush(stdout);
    }
    bool complain(const QString& what) {
        say(u"error "_s + what);
        return false;
    }

    const SystemClock m_clock;
    const std::unique_ptr<CaptureDevices> m_devices = makeSystemDevices(m_clock);
    Booth m_booth{*m_devices, m_clock};
    std::unique_ptr<Recorder> m_recorder;
    int m_previews = 0;
    int m_levels = 0;
};

} // namespace

int main(int argc, char* argv[]) {
    const QGuiApplication application(argc, argv);
    Helper helper;
    return helper.run(QCoreApplication::arguments().mid(1)) ? 0 : 1;
}
