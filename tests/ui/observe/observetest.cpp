// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/subjects.h"
#include "core/takes/observations.h"
#include "tests/support/clips.h"
#include "tests/ui/support/window.h"
#include "ui/observe/observepage.h"
#include "ui/review/reviewstate.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

QList<Observation> observations(WindowParts& parts) {
    return parts.ask([](Home& home) { return Observations(home.journal(), home.person(), home.random()).all(); });
}

QPushButton* button(QWidget& page, const QString& text) {
    for (auto* one : page.findChildren<QPushButton*>())
        if (one->text() == text && one->isVisibleTo(&page))
            return one;
    return nullptr;
}

} // namespace

TEST_CASE("a call that was watched is noted without a recording, and can be scored", "[observe]") {
    WindowParts parts;
    ObserveState state(parts.context());
    ObserveDraft draft = state.usual();
    CHECK_FALSE(state.problem(draft).isEmpty()); // whom?
    draft.who = u"Tom Adeyemi"_s;
    CHECK_FALSE(state.problem(draft).isEmpty()); // why?
    draft.intent = u"How he asks for the date"_s;
    CHECK(state.problem(draft).isEmpty());
    draft.day = draft.day.addDays(1);
    CHECK_FALSE(state.problem(draft).isEmpty());
    draft.day = draft.day.addDays(-2);
    QSignalSpy observed(&state, &ObserveState::observed);
    state.observe(draft);
    CHECK(state.isWorking());
    REQUIRE(waitUntil([&] { return observed.count() == 1; }));
    CHECK_FALSE(state.isWorking());
    const QList<Observation> all = observations(parts);
    REQUIRE(all.size() == 1);
    CHECK(all[0].who == u"Tom Adeyemi"_s);
    CHECK(all[0].intent == u"How he asks for the date"_s);
    CHECK(all[0].day == draft.day);
    CHECK_FALSE(all[0].media);

    ReviewState review(parts.context());
    QSignalSpy opened(&review, &ReviewState::opened);
    review.open(all[0].id.entity());
    REQUIRE(waitUntil([&] { return opened.count() == 1; }));
    REQUIRE_FALSE(review.review().maps.isEmpty());
    review.chooseMap(review.review().maps.first());
    REQUIRE(waitUntil([&] { return review.review().map.has_value() && review.isSettled(); }));
    review.setLevel(review.review().map->criteria.first().id, 2);
    QSignalSpy finished(&review, &ReviewState::finished);
    review.finish();
    CHECK(waitUntil([&] { return finished.count() == 1; }));

    QSignalSpy discarded(&review, &ReviewState::discarded);
    review.discard();
    REQUIRE(waitUntil([&] { return discarded.count() == 1 && parts.messages.canUndo(); }));
    review.close();
    CHECK(observations(parts).isEmpty());
    parts.messages.undo();
    REQUIRE(waitUntil([&] { return observations(parts).size() == 1; }));
    review.open(all[0].id.entity());
    REQUIRE(waitUntil([&] { return opened.count() == 2; }));
    CHECK_FALSE(review.review().finished.isEmpty()); // what was scored is there again
}

TEST_CASE("a recording comes in after why and consent are said, and can be stopped", "[observe]") {
    WindowParts parts;
    ObserveState state(parts.context());
    ObserveDraft draft = state.usual();
    draft.who = u"Tom Adeyemi"_s;
    draft.isRecorded = true;
    draft.file = Clips::shared().plain();
    CHECK_FALSE(ObserveState::mayChooseFile(draft));
    draft.intent = u"How he asks for the date"_s;
    CHECK_FALSE(ObserveState::mayChooseFile(draft));
    CHECK(state.problem(draft).contains(u"agreed"_s));
    draft.consent = u"Both said yes"_s;
    CHECK(ObserveState::mayChooseFile(draft));
    CHECK(state.problem(draft).isEmpty());
    ObserveDraft gone = draft;
    gone.file = parts.scratch(u"none.mp4"_s);
    CHECK(state.problem(gone).contains(u"none.mp4"_s));

    state.observe(draft);
    state.cancel();
    REQUIRE(waitUntil([&] { return !state.isWorking(); }));
    CHECK(observations(parts).isEmpty());

    QSignalSpy observed(&state, &ObserveState::observed);
    state.observe(draft);
    REQUIRE(waitUntil([&] { return observed.count() == 1; }));
    const QList<Observation> all = observations(parts);
    REQUIRE(all.size() == 1);
    CHECK(all[0].consent == u"Both said yes"_s);
    CHECK(all[0].media);
    CHECK(all[0].duration > 3);
}

TEST_CASE("the page asks before it lets a recording be chosen, and opens what was noted in Review", "[observe]") {
    WindowParts parts;
    parts.navigator.go({PageKind::Reviews});
    parts.navigator.go({PageKind::Observe});
    ObservePage page(parts.context());
    page.resize(960, 620);
    page.show();
    page.enter({PageKind::Observe});
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
    CHECK_FALSE(button(page, u"Choose the recording…"_s));
    QPushButton* begin = button(page, u"Note and score"_s);
    CHECK_FALSE(begin->isEnabled());
    button(page, u"Yes, a recording"_s)->click();
    QPushButton* choose = button(page, u"Choose the recording…"_s);
    REQUIRE(choose);
    CHECK_FALSE(choose->isEnabled());
    page.findChild<QComboBox*>()->setEditText(u"Tom Adeyemi"_s);
    for (auto* field : page.findChildren<QPlainTextEdit*>())
        field->setPlainText(u"Said"_s);
    CHECK(choose->isEnabled());
    CHECK_FALSE(begin->isEnabled()); // no file yet
    button(page, u"No, I watched"_s)->click();
    REQUIRE(begin->isEnabled());
    begin->click();
    REQUIRE(waitUntil([&] { return parts.navigator.place().page == PageKind::Review; }));
    CHECK(parts.navigator.place().subject == observations(parts)[0].id.entity());
    CHECK(observations(parts)[0].consent.isEmpty()); // it is of a recording
    parts.navigator.back();
    CHECK(parts.navigator.place().page == PageKind::Reviews);
}
