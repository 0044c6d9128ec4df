// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/joinpage.h"

#include "core/base/file.h"
#include "core/sync/membership.h"
#include "tests/ui/support/team.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::askTeam;
using test::exchange;
using test::TwoPeople;
using test::waitUntil;
using test::WindowParts;

namespace {

/// Whether the page says something with these words.
bool says(const JoinPage& page, const QString& words) {
    for (const TextLabel* label : page.findChildren<TextLabel*>())
        if (label->isVisibleTo(&page) && label->text().contains(words))
            return true;
    return false;
}

QPlainTextEdit* invitationField(const JoinPage& page) {
    for (auto* field : page.findChildren<QPlainTextEdit*>())
        if (field->accessibleName() == u"Invitation"_s)
            return field;
    return nullptr;
}

void enter(JoinPage& page) {
    page.show();
    page.enter({PageKind::Join});
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
}

} // namespace

TEST_CASE("an invitation's file can be dropped where the invitation is to go") {
    TwoPeople team;
    const QString path = team.rep.scratch(u"North.greenroom-invitation"_s);
    const auto written = writeFileAtomically(path, team.invitation().toUtf8());
    REQUIRE(written);
    JoinPage page(team.rep.context());
    enter(page);
    auto* field = invitationField(page);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent entered(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field->viewport(), &entered);
    CHECK(entered.isAccepted());
    QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field->viewport(), &dropped);
    CHECK(field->toPlainText() == path);
    REQUIRE(waitUntil([&] { return says(page, u"Olga Brandt invites you to North"_s); }));
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
}

TEST_CASE("whoever has asked to join reads their six words, also after a restart") {
    TwoPeople team;
    const QString words = askTeam(team.rep, [&](TeamShare& share) { return share.join({}, team.place); });
    JoinPage page(team.rep.context());
    enter(page);
    CHECK(says(page, u"six words"_s));
    CHECK(says(page, words));
}

TEST_CASE("what cannot be joined is said with what to do") {
    WindowParts parts;
    JoinPage page(parts.context());
    enter(page);
    invitationField(page)->setPlainText(u"greenroom:join/abc"_s);
    REQUIRE(waitUntil([&] { return says(page, u"That did not work."_s); }));
    CHECK(says(page, u"Nothing was changed."_s));
}

TEST_CASE("whoever was taken out of the team asks to come back, and is in again once the owner compared the words") {
    TwoPeople team;
    team.join();
    const PersonId lea = team.rep.team().state().self;
    const auto decide = [&](std::function<Result<void>(Membership&)> decision) {
        bool isDone = false;
        team.owner.team().decide(&team.owner.settings, std::move(decision),
                                 [&](const Result<void>& done) { isDone = done.has_value(); });
        REQUIRE(waitUntil([&] { return isDone && team.owner.team().isIdle(); }));
    };
    decide([=](Membership& membership) { return membership.remove(lea); });
    exchange(team.rep);
    REQUIRE(team.rep.team().state().standing == TeamState::Standing::Removed);
    CHECK(moodOf(team.rep.team().state(), false) == TeamMood::Alone); // there is nothing that one must do

    JoinPage page(team.rep.context());
    enter(page);
    CHECK(says(page, u"You are no longer in North"_s));
    CHECK_FALSE(says(page, u"Make a team"_s)); // a home belongs to one team
    for (QPushButton* button : page.findChildren<QPushButton*>())
        if (button->text() == u"Ask to come back"_s)
            button->click();
    REQUIRE(waitUntil([&] { return team.rep.team().state().comesBack && team.rep.team().isIdle(); }));
    const QString words = team.rep.team().state().words;
    REQUIRE_FALSE(words.isEmpty());
    REQUIRE(waitUntil([&] { return says(page, words); }));
    exchange(team.rep);
    exchange(team.owner);
    REQUIRE(team.owner.team().state().requests.size() == 1);
    decide([=](Membership& membership) { return membership.approve(lea, words, role::rep); });
    exchange(team.rep);
    CHECK(team.rep.team().state().isIn());
    REQUIRE(waitUntil([&] { return says(page, u"You are in North."_s); }));
}
