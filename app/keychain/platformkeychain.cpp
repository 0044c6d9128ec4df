// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/platformkeychain.h"

#include <QFileInfo>
#include <QSemaphore>
#include <qt6keychain/keychain.h>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

QString service() {
    return u"greenroom"_s;
}

} // namespace

struct PlatformKeychain::Reply {
    QKeychain::Error error = QKeychain::OtherError;
    QString errorText;
    QByteArray text;

    Error asError() const {
        switch (error) {
        case QKeychain::EntryNotFound:
            return {ErrorCode::NotFound, u"the keychain has no such entry"_s, {}};
        case QKeychain::AccessDenied:
        case QKeychain::AccessDeniedByUser:
            return {ErrorCode::Refused, u"the keychain was not opened: "_s + errorText, {}};
        default:
            return {ErrorCode::Busy, u"the keychain cannot be used now: "_s + errorText, {}};
        }
    }
};

PlatformKeychain::PlatformKeychain(std::chrono::milliseconds patience) : m_patience(patience) {}

PlatformKeychain::~PlatformKeychain() {
    m_thread.quit();
    m_thread.wait();
}

bool PlatformKeychain::isReachable() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           (qEnvironmentVariableIsSet("XDG_RUNTIME_DIR") &&
            QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s));
#else
    return true;
#endif
}

Result<PlatformKeychain::Reply> PlatformKeychain::ask(const std::function<QKeychain::Job*()>& makeJob) {
    const std::lock_guard lock(m_mutex);
    if (!m_answers)
        return fail(ErrorCode::Busy, u"the keychain has not answered before"_s);
    if (!m_thread.isRunning()) {
        m_context = std::make_unique<QObject>();
        m_context->moveToThread(&m_thread);
        m_thread.start();
    }
    // Shared with the job, which may outlive the wait.
    struct Exchange {
        QSemaphore done;
        Reply reply;
    };
    const auto exchange = std::make_shared<Exchange>();
    QMetaObject::invokeMethod(
        m_context.get(),
        [exchange, makeJob] {
            QKeychain::Job* job = makeJob();
            QObject::connect(job, &QKeychain::Job::finished, job, [exchange](QKeychain::Job* finished) {
                exchange->reply.error = finished->error();
                exchange->reply.errorText = finished->errorString();
                if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(finished))
                    exchange->reply.text = read->textData().toLatin1();
                exchange->done.release();
            });
            job->start();
        },
        Qt::QueuedConnection);
    m_answers = exchange->done.tryAcquire(1, static_cast<int>(m_patience.count()));
    if (!m_answers)
        return fail(ErrorCode::Busy,
                    u"the keychain did not answer within %1 s"_s.arg(static_cast<double>(m_patience.count()) / 1000));
    return std::move(exchange->reply);
}

Result<Seed> PlatformKeychain::read(const QString& entry) {
    GR_TRY_ASSIGN(const Reply reply, ask([entry] {
                      auto* job = new QKeychain::ReadPasswordJob(service());
                      job->setKey(entry);
                      return job;
                  }));
    if (reply.error != QKeychain::NoError)
        return tl::make_unexpected(reply.asError());
    const QByteArray bytes = QByteArray::fromBase64(reply.text);
    if (bytes.size() != 32)
        return fail(ErrorCode::Corrupt, u"the keychain's entry %1 is no key of ours"_s.arg(entry));
    return Seed(bytes);
}

Result<void> PlatformKeychain::write(const QString& entry, const Seed& key) {
    // Text, since some of the stores behind QtKeychain take nothing else.
    const QString text = QString::fromLatin1(key.view().toByteArray().toBase64());
    GR_TRY_ASSIGN(const Reply reply, ask([entry, text] {
                      auto* job = new QKeychain::WritePasswordJob(service());
                      job->setKey(entry);
                      job->setTextData(text);
                      return job;
                  }));
    if (reply.error != QKeychain::NoError)
        return tl::make_unexpected(reply.asError());
    return {};
}

Result<void> PlatformKeychain::remove(const QString& entry) {
    GR_TRY_ASSIGN(const Reply reply, ask([entry] {
                      auto* job = new QKeychain::DeletePasswordJob(service());
                      job->setKey(entry);
                      return job;
                  }));
    if (reply.error != QKeychain::NoError && reply.error != QKeychain::EntryNotFound)
        return tl::make_unexpected(reply.asError());
    return {};
}

} // namespace greenroom
