// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window.h"

#include <QSignalSpy>
#include <QThread>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("what is asked of a home runs elsewhere, in order, and is answered here") {
    WindowParts parts;
    QStringList order;
    QThread* worked = nullptr;
    QThread* answered = nullptr;
    for (const QString& word : {u"one"_s, u"two"_s, u"three"_s})
        parts.home().ask(
            &parts.settings,
            [&worked, word](Home&) -> Result<QString> {
                worked = QThread::currentThread();
                return word;
            },
            [&](const Result<QString>& result) {
                order.append(*result);
                answered = QThread::currentThread();
            });
    CHECK_FALSE(parts.home().isIdle());
    REQUIRE(waitUntil([&] { return parts.home().isIdle(); }));
    CHECK(order == QStringList{u"one"_s, u"two"_s, u"three"_s});
    CHECK(worked != QThread::currentThread());
    CHECK(answered == QThread::currentThread());
}

TEST_CASE("who has gone meanwhile is not answered") {
    WindowParts parts;
    bool wasAnswered = false;
    auto asker = std::make_unique<QObject>();
    parts.home().ask(
        asker.get(), [](Home&) -> Result<int> { return 1; }, [&](const Result<int>&) { wasAnswered = true; });
    asker.reset();
    REQUIRE(waitUntil([&] { return parts.home().isIdle(); }));
    CHECK_FALSE(wasAnswered);
}

TEST_CASE("a home that cannot be opened answers everything with the reason") {
    SystemClock clock;
    SystemRandom random;
    QTemporaryDir folder;
    ui::HomeThread home(
        [&] {
            return Home::open(folder.filePath(u"nothing"_s), {clock, random});
        },
        ui::HomeThread::Watching::Yes);
    std::optional<ErrorCode> code;
    home.ask(
        &home, [](Home&) -> Result<int> { return 1; },
        [&](const Result<int>& result) { code = result ? ErrorCode::Internal : result.error().code; });
    REQUIRE(waitUntil([&] { return code.has_value(); }));
    CHECK(*code == ErrorCode::NotFound);
}

TEST_CASE("what another thread commits is heard of") {
    WindowParts parts;
    parts.ask(
        [](Home& home) { return home.members().byId(home.person()); }); // it is open: what comes now is news to it
    QSignalSpy committed(&parts.home(), &ui::HomeThread::committed);
    bool done = false;
    parts.jobs().start(
        u"naming"_s, &parts.settings,
        [](Home& home, const Progress&) { return home.members().introduce(home.person(), u"Lea H."_s, {u"rep"_s}); },
        [&](const Result<void>& result) { done = result.has_value(); });
    REQUIRE(waitUntil([&] { return done && !committed.isEmpty(); }));
}

TEST_CASE("closing a home finishes all that was asked of it") {
    auto parts = std::make_unique<WindowParts>();
    std::atomic<int> done = 0;
    bool isAnswered = false;
    for (int i = 0; i < 3; ++i)
        parts->home().ask(
            &parts->settings,
            [&done](Home&) -> Result<int> {
                QThread::msleep(50);
                return ++done;
            },
            [&](const Result<int>&) { isAnswered = true; });
    parts.reset();
    CHECK(done == 3);
    CHECK_FALSE(isAnswered);
}

TEST_CASE("what is awaited is done behind all that was asked, and also without a home") {
    WindowParts parts;
    bool isFirstDone = false;
    parts.home().ask(
        &parts.settings,
        [&](Home&) -> Result<int> {
            QThread::msleep(50);
            isFirstDone = true;
            return 1;
        },
        [](const Result<int>&) {});
    QThread* worked = nullptr;
    bool wasSecond = false;
    parts.home().await([&] {
        wasSecond = isFirstDone;
        worked = QThread::currentThread();
    });
    CHECK(wasSecond);
    REQUIRE(worked);
    CHECK(worked != QThread::currentThread());

    ui::HomeThread none([]() -> Result<std::unique_ptr<Home>> { return fail(ErrorCode::NotFound, u"nothing"_s); },
                        ui::HomeThread::Watching::No);
    bool isDone = false;
    none.await([&] { isDone = true; });
    CHECK(isDone);
}
