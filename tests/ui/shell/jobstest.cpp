// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window.h"
#include "ui/shell/jobspanel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QThread>

#include <atomic>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Works until somebody stops it.
Result<int> workForever(Home&, const Progress& progress) {
    while (progress(0.25))
        QThread::msleep(5);
    return fail(ErrorCode::Cancelled, u"stopped"_s);
}

} // namespace

TEST_CASE("a job shows its progress and stops when it is cancelled") {
    WindowParts parts;
    QWidget window;
    window.resize(800, 600);
    bool isShownElsewhere = false;
    ui::JobsPanel panel(
        parts.jobs(), [&] { return isShownElsewhere; }, &window);
    window.show();
    std::optional<ErrorCode> ending;
    parts.jobs().start(u"Importing a.mov"_s, &window, workForever,
                       [&](const Result<int>& result) { ending = result ? ErrorCode::Internal : result.error().code; });
    REQUIRE(waitUntil([&] { return panel.isVisible(); }));
    auto* bar = panel.findChild<QProgressBar*>();
    REQUIRE(bar);
    REQUIRE(waitUntil([&] { return bar->value() == 250; }));
    CHECK(bar->accessibleName() == u"Importing a.mov"_s);
    isShownElsewhere = true;
    panel.changePage();
    CHECK_FALSE(panel.isVisible());
    isShownElsewhere = false;
    panel.changePage();
    REQUIRE(waitUntil([&] { return panel.isVisible(); }));
    QTest::mouseClick(panel.findChild<QPushButton*>(), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return ending.has_value(); }));
    CHECK(*ending == ErrorCode::Cancelled);
    CHECK(parts.jobs().all().isEmpty());
    CHECK_FALSE(panel.isVisible());
}

TEST_CASE("a job cancelled while it waits never begins") {
    WindowParts parts;
    const int first = parts.jobs().start(u"first"_s, &parts.settings, workForever, [](const Result<int>&) {});
    bool begun = false;
    std::optional<ErrorCode> ending;
    const int second = parts.jobs().start(
        u"second"_s, &parts.settings,
        [&begun](Home&, const Progress&) -> Result<int> {
            begun = true;
            return 1;
        },
        [&](const Result<int>& result) { ending = result ? ErrorCode::Internal : result.error().code; });
    parts.jobs().cancel(second);
    parts.jobs().cancel(first);
    REQUIRE(waitUntil([&] { return ending.has_value(); }));
    CHECK(*ending == ErrorCode::Cancelled);
    CHECK_FALSE(begun);
}

TEST_CASE("closing the window stops what goes on in the background") {
    auto parts = std::make_unique<WindowParts>();
    parts->jobs().start(u"long"_s, &parts->settings, workForever, [](const Result<int>&) {});
    REQUIRE(waitUntil([&] { return parts->jobs().all().first().isRunning; }));
    parts.reset(); // hangs if the work is not told to stop
    SUCCEED();
}

TEST_CASE("work that goes on when its jobs are gone tells nobody") {
    WindowParts parts;
    SystemRandom random;
    const auto open = [&] { return Home::open(parts.folder(), {parts.clock, random}); };
    ui::HomeThread thread(open, ui::HomeThread::Watching::No);
    auto jobs = std::make_unique<ui::Jobs>(thread);
    std::atomic<bool> isBegun = false;
    std::atomic<bool> isGone = false;
    std::atomic<bool> goesOn = true;
    bool isTold = false;
    const auto work = [&](Home&, const Progress& progress) -> Result<int> {
        isBegun = true;
        isGone.wait(false);
        goesOn = progress(0.5);
        return 1;
    };
    jobs->start(u"long"_s, &parts.settings, work, [&](const Result<int>&) { isTold = true; });
    REQUIRE(waitUntil([&] { return isBegun.load(); }));
    jobs.reset();
    isGone = true;
    isGone.notify_all();
    REQUIRE(waitUntil([&] { return thread.isIdle(); }));
    CHECK_FALSE(goesOn);
    CHECK_FALSE(isTold);
}
