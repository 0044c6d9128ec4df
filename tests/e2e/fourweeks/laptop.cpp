// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/fourweeks/laptop.h"

#include "core/media/silentoutputs.h"
#include "core/media/testsource.h"

#include <QDirIterator>
#include <QFile>

namespace greenroom::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A camera of few pixels, so that five people can record at once, and a microphone.
class SmallDevices final : public CaptureDevices {
public:
    /// `width` even, from 160: no two laptops make the same pictures.
    SmallDevices(int width, const Clock& clock) : m_width(width), m_clock(clock) {}

    QList<DeviceInfo> cameras() const override { return {{u"small"_s, u"Small camera"_s, true}}; }
    QList<DeviceInfo> microphones() const override { return {{u"tone"_s, u"Tone"_s, true}}; }
    Result<std::unique_ptr<VideoSource>> openCamera(const QString&) override {
        return makeTestPattern({.width = m_width, .height = 180, .rateNumerator = 15}, Pace::Real, m_clock);
    }
    Result<std::unique_ptr<AudioSource>> openMicrophone(const QString&) override {
        return makeTone(Pace::Real, m_clock);
    }

private:
    const int m_width;
    const Clock& m_clock;
};

} // namespace

Laptop::Laptop(const Person& person, const QString& drive, const Clock& clock, quint64 seed)
    : m_drive(drive)
    , m_clock(clock)
    , m_random(seed)
    , m_devices(std::make_unique<SmallDevices>(320 + 2 * static_cast<int>(seed % 32), clock))
    , m_outputs(makeSilentOutputs(clock))
    , settings(path(u"window.ini"_s))
    , commands(settings) {
    {
        SeededRandom random(m_random.below(1'000'000));
        const auto home =
            Home::create(folder(), {person.name, {u"rep"_s}, person.recovered, nullptr, person.recovered != nullptr},
                         {clock, random, KeyKeeping()});
        INFO(errorOf(home));
        REQUIRE(home.has_value());
        m_person = (*home)->person();
    }
    goOnline();
    settings.set(ui::setting::countdown, 0);
    m_home = std::make_unique<ui::HomeThread>(opener(), ui::HomeThread::Watching::Yes);
    m_studio = std::make_unique<ui::HomeThread>(opener(), ui::HomeThread::Watching::No);
    m_background = std::make_unique<ui::HomeThread>(opener(), ui::HomeThread::Watching::No);
    m_jobs = std::make_unique<ui::Jobs>(*m_background);
    m_team = std::make_unique<ui::TeamLink>(*m_home, opener(), clock, 0ms);
    m_pictures = std::make_unique<ui::Pictures>(path(u"cache"_s));
    m_context =
        std::make_unique<ui::Context>(ui::Context{*m_home, *m_studio, *m_jobs, commands, navigator, messages, settings,
                                                  *m_devices, *m_outputs, clock, folder(), *m_pictures, *m_team});
    QObject::connect(&messages, &ui::Messages::announced, &messages,
                     [this](const QString& sentence) { m_announced.append(sentence); });
    QObject::connect(&messages, &ui::Messages::failed, &messages, [this](const Error& error, const QString& what) {
        m_failures.append(what + u' ' + error.message);
    });
    m_feedback = std::make_unique<ui::FeedbackState>(*m_context);
}

ui::HomeThread::Open Laptop::opener() {
    SeededRandom* random = m_randoms.emplace_back(std::make_unique<SeededRandom>(m_random.below(1'000'000'000))).get();
    return [this, random] { return Home::open(folder(), {m_clock, *random, KeyKeeping()}); };
}

QStringList Laptop::filesWith(const QString& text) const {
    QStringList names;
    QDirIterator files(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        if (file.readAll().contains(text.toUtf8()))
            names.append(files.fileName());
    }
    return names;
}

void Laptop::goOffline() {
    REQUIRE(QFile::remove(drive()));
}

void Laptop::goOnline() {
    REQUIRE(QFile::link(m_drive, drive()));
}

bool Laptop::exchange() {
    bool came = false;
    const auto heard = QObject::connect(m_team.get(), &ui::TeamLink::received, &settings, [&] { came = true; });
    m_team->exchange();
    settle();
    QObject::disconnect(heard);
    return came;
}

void Laptop::settle() {
    REQUIRE(waitUntil([this] { return !m_team->isExchanging() && m_team->isIdle() && m_home->isIdle(); }, 60'000));
}

} // namespace greenroom::test
