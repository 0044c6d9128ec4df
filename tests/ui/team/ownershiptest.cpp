// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/ownership.h"

#include "core/base/file.h"
#include "core/team/recoverycode.h"
#include "tests/ui/support/team.h"
#include "ui/shell/place.h"
#include "ui/team/joinpage.h"
#include "ui/team/ownkeys.h"
#include "ui/team/personpanel.h"
#include "ui/team/teamoverview.h"
#include "ui/widgets/textlabel.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::askTeam;
using test::exchange;
using test::TwoPeople;
using test::waitUntil;

namespace {

/// The team code of the kit that waits to be saved.
QString savedTeamCode(test::WindowParts& owner, const QString& name) {
    const QString path = owner.scratch(name);
    askTeam(owner, [path](TeamShare& share) -> Result<int> {
        GR_TRY(share.saveKit(path));
        return 0;
    });
    GR_REQUIRE_VALUE(const QByteArray kit, readFile(path, 1 << 16));
    static const QRegularExpression code(u"([0-9A-Z]{5}-){14}[0-9A-Z]{5}"_s);
    return code.match(QString::fromUtf8(kit)).captured();
}

/// That can be seen, with this text.
QPushButton* button(QWidget& page, const QString& text) {
    for (auto* one : page.findChildren<QPushButton*>())
        if (one->isVisibleTo(&page) && one->text() == text)
            return one;
    FAIL("no button: " << text.toStdString());
    return nullptr;
}

bool says(const QWidget& page, const QString& words) {
    for (const TextLabel* label : page.findChildren<TextLabel*>())
        if (label->isVisibleTo(&page) && label->text().contains(words))
            return true;
    return false;
}

} // namespace

TEST_CASE("an owner whose other laptop is lost gets new keys here by the team code, and it is said what that does") {
    TwoPeople team;
    team.join();
    const QString code = savedTeamCode(team.owner, u"kit.txt"_s);
    const auto key = [&] {
        return team.owner.ask(
            [](Home& home) -> Result<SigningPublicKey> { return home.vault().person().signing().publicKey(); });
    };
    const SigningPublicKey before = key();
    OwnKeys keys(team.owner.context());
    keys.show();
    CHECK_FALSE(says(keys, u"The code is spent then"_s));
    button(keys, u"Another laptop of mine is lost…"_s)->click();
    CHECK(says(keys, u"The code is spent then"_s)); // before anything is typed
    auto* field = keys.findChild<QPlainTextEdit*>();
    QPushButton* go = button(keys, u"Replace my keys"_s);
    CHECK_FALSE(go->isEnabled());
    field->setPlainText(code.chopped(1));
    CHECK_FALSE(go->isEnabled());

    field->setPlainText(recoveryCode(RecoveryKind::Team, Seed(QByteArray(32, 'x'))));
    REQUIRE(go->isEnabled());
    go->click();
    REQUIRE(waitUntil([&] { return says(keys, u"You are not the owner here yet."_s); }));
    CHECK(key() == before);

    field->setPlainText(code.toLower().replace(u'-', u' ')); // as people type it
    go->click();
    REQUIRE(waitUntil([&] { return team.owner.navigator.place().page == PageKind::Team; }));
    REQUIRE(waitUntil([&] { return !team.owner.team().isExchanging() && team.owner.team().isIdle(); }));
    CHECK(key() != before);
    CHECK(team.owner.team().state().isOwner());
    CHECK(field->toPlainText().isEmpty()); // a code does not stay on the screen
    exchange(team.rep);
    CHECK(team.rep.team().state().problems.isEmpty());
    const SigningPublicKey now = key();
    CHECK(team.rep.ask(
        [now](Home& home) -> Result<bool> { return home.authority().roster()->content().ownerKey() == now; }));
    CHECK_FALSE(savedTeamCode(team.owner, u"new kit.txt"_s) == code);
}

TEST_CASE("who is only in the team is not asked for a team code") {
    TwoPeople team;
    team.join();
    OwnKeys keys(team.rep.context());
    keys.show();
    CHECK_FALSE(keys.findChild<TeamCodeForm*>()->isVisibleTo(&keys));
    JoinPage page(team.rep.context());
    page.show();
    page.enter({PageKind::Join});
    CHECK_FALSE(page.findChild<TeamCodeForm*>()->isVisibleTo(&page));
}

TEST_CASE("who was given the kit becomes the owner after the one there is, who stays in the team") {
    TwoPeople team;
    team.join();
    const QString code = savedTeamCode(team.owner, u"kit.txt"_s);
    const PersonId olga = team.owner.team().state().self;
    const PersonId lea = team.rep.team().state().self;
    TeamOverviewState state(team.owner.context());
    PersonPanel panel(team.owner.context(), state);
    QObject::connect(&state, &TeamOverviewState::changed, &panel,
                     [&] { panel.showPerson(lea, team.owner.team().state(), team.owner.clock.nowMs()); });
    panel.show();
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded() && says(panel, u"Lea Hartmann"_s); }));
    CHECK_FALSE(says(panel, u"recovery kit in private"_s));
    button(panel, u"Make them the owner…"_s)->click();
    CHECK(says(panel, u"Give Lea Hartmann the recovery kit in private"_s));

    OwnKeys keys(team.rep.context());
    keys.show();
    button(keys, u"Become the owner…"_s)->click();
    CHECK(says(keys, u"stays in the team"_s)); // before anything is typed
    for (auto* field : keys.findChildren<QPlainTextEdit*>())
        if (field->isVisibleTo(&keys))
            field->setPlainText(code);
    QSignalSpy announced(&team.rep.messages, &Messages::announced);
    button(keys, u"Be the owner"_s)->click();
    REQUIRE(waitUntil([&] { return team.rep.navigator.place().page == PageKind::Team; }));
    REQUIRE(announced.count() == 1);
    CHECK_FALSE(announced[0][0].toString().contains(u"cut off"_s)); // nobody's laptop is
    REQUIRE(waitUntil([&] { return !team.rep.team().isExchanging() && team.rep.team().isIdle(); }));
    CHECK(team.rep.team().state().isOwner());
    exchange(team.owner);
    CHECK(team.owner.team().state().isIn());
    CHECK_FALSE(team.owner.team().state().isOwner());
    CHECK(team.owner.team().state().problems.isEmpty());
    CHECK(team.rep.ask([=](Home& home) -> Result<bool> {
        const Roster* roster = home.authority().roster();
        return roster->owner() == lea && roster->inForce(olga) && !(roster->inForce(olga)->roles & role::owner);
    }));
    // What is written before and after goes on both ways.
    exchange(team.rep);
    CHECK(team.rep.team().state().problems.isEmpty());
}
