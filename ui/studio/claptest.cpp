// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/claptest.h"

#include "ui/shell/homethread.h"
#include "ui/shell/settings.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTemporaryDir>

#include <cmath>

namespace greenroom::ui {

namespace {

constexpr double listenSeconds = 8;
/// More is no matter of devices.
constexpr double mostSeconds = 0.5;

QString nameOf(const DevicePair& pair) {
    const QByteArray ids = (pair.camera + QLatin1Char('\n') + pair.microphone).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(ids, QCryptographicHash::Sha256).toHex().left(24));
}

QString keyOf(const DevicePair& pair) {
    return QStringLiteral("devices/sound-later/") + nameOf(pair);
}

} // namespace

struct ClapTest::Session {
    QTemporaryDir folder;
    std::unique_ptr<Recorder> recorder;
    std::atomic<bool> isCancelled{false};
    QString path() const { return folder.filePath(QStringLiteral("claps.mp4")); }
};

ClapTest::ClapTest(HomeThread& studio, const Clock& clock, Settings& settings, QObject* parent)
    : QObject(parent), m_studio(studio), m_clock(clock), m_settings(settings) {}

ClapTest::~ClapTest() {
    if (!m_hasBegun)
        return;
    if (m_session)
        m_session->isCancelled = true;
    m_studio.await([session = m_session] {
        if (session)
            session->recorder.reset();
    });
}

void ClapTest::setStep(Step step) {
    m_step = step;
    Q_EMIT changed();
}

void ClapTest::ask() {
    if (!isBusy())
        setStep(Step::Asking);
}

void ClapTest::start(const DevicePair& pair, const Attempting::Sources& sources) {
    if (isBusy())
        return;
    m_hasBegun = true;
    m_pair = pair;
    m_session = std::make_shared<Session>();
    const auto ended = [this, session = std::weak_ptr(m_session)](const RecorderStatus& status) {
        if (status.phase != RecorderPhase::Ended)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, session] {
                if (session.lock() == m_session)
                    measure();
            },
            Qt::QueuedConnection);
    };
    m_studio.ask(
        this,
        [session = m_session, sources, ended, &clock = m_clock](Home&) -> Result<void> {
            RecorderSettings settings;
            settings.path = session->path();
            settings.maxSeconds = listenSeconds;
            GR_TRY_ASSIGN(session->recorder, Recorder::start(settings, sources.video, sources.audio, clock, ended));
            return {};
        },
        [this, session = m_session](const Result<void>& begun) {
            if (!begun && session == m_session)
                setStep(Step::Failed);
        });
    setStep(Step::Listening);
}

void ClapTest::measure() {
    if (m_step != Step::Listening)
        return;
    m_studio.ask(
        this,
        [session = m_session](Home&) -> Result<ClapResult> {
            GR_TRY_ASSIGN(const Recording recording, session->recorder->stop());
            session->recorder.reset();
            return measureClaps(recording.path, [session](double) { return !session->isCancelled; });
        },
        [this, session = m_session](const Result<ClapResult>& result) {
            if (session != m_session)
                return;
            m_session.reset();
            if (!result || std::abs(result->soundLater) > mostSeconds) {
                setStep(Step::Failed);
                return;
            }
            m_result = *result;
            (void)offerToday(m_pair);
            m_settings.set(keyOf(m_pair), static_cast<int>(std::lround(result->soundLater * 1000)));
            setStep(Step::Done);
        });
    setStep(Step::Measuring);
}

void ClapTest::close() {
    if (m_session) {
        m_session->isCancelled = true;
        m_studio.ask(
            this,
            [session = std::exchange(m_session, nullptr)](Home&) -> Result<void> {
                session->recorder.reset();
                return {};
            },
            [](const Result<void>&) {});
    }
    if (m_step != Step::Off)
        setStep(Step::Off);
}

bool ClapTest::offerToday(const DevicePair& pair) {
    const QString key = QStringLiteral("devices/clap-offered/") + nameOf(pair);
    const QString today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date().toString(Qt::ISODate);
    if (m_settings.value(key).toString() == today)
        return false;
    m_settings.set(key, today);
    return true;
}

std::chrono::milliseconds ClapTest::remembered(const DevicePair& pair) const {
    return std::chrono::milliseconds(m_settings.value(keyOf(pair), 0).toInt());
}

void ClapTest::forget(const DevicePair& pair) {
    m_settings.remove(keyOf(pair));
    Q_EMIT changed();
}

} // namespace greenroom::ui
