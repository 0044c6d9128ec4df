// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/teampage.h"

#include "core/base/hash.h"
#include "core/studio/sharing.h"
#include "core/sync/names.h"
#include "core/team/joinrequest.h"
#include "tests/support/catch.h"
#include "tests/ui/support/kepttake.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/team.h"
#include "ui/share/withdrawal.h"
#include "ui/team/exchangepage.h"
#include "ui/team/invitepanel.h"
#include "ui/team/othersoverview.h"
#include "ui/team/otherspage.h"
#include "ui/team/ownkeys.h"
#include "ui/team/peoplemodel.h"
#include "ui/team/requestcard.h"
#include "ui/team/teamoverview.h"
#include "ui/team/teamwords.h"
#include "ui/widgets/rowdelegate.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;
using test::askTeam;
using test::exchange;
using test::TwoPeople;
using test::waitUntil;
using test::WindowParts;

namespace {

const TeamPerson* named(const TeamOverviewState& state, const QString& name) {
    for (const TeamPerson& person : state.team().people)
        if (person.name == name)
            return &person;
    return nullptr;
}

/// The button of the page with this text, if it is seen.
QPushButton* button(QWidget& where, const QString& text) {
    for (QPushButton* one : where.findChildren<QPushButton*>())
        if (one->text() == text && one->isVisibleTo(&where))
            return one;
    return nullptr;
}

bool says(const QWidget& where, const QString& words) {
    for (const QLabel* label : where.findChildren<QLabel*>())
        if (label->isVisibleTo(&where) && label->text().contains(words))
            return true;
    return false;
}

void enter(Page& page, PageKind kind) {
    page.resize(1196, 800);
    page.show();
    page.enter({kind});
    REQUIRE(waitUntil([&] { return page.isSettled(); }));
}

} // namespace

TEST_CASE("the owner groups people, gives them roles and lets them go") {
    TwoPeople team;
    team.join();
    TeamOverviewState state(team.owner.context());
    state.refresh();
    REQUIRE(waitUntil([&] { return state.isLoaded() && state.team().people.size() == 2; }));
    const PersonId lea = named(state, u"Lea Hartmann"_s)->person;

    state.addGroup(u"Enterprise"_s, {});
    REQUIRE(waitUntil([&] { return state.team().groups.size() == 1; }));
    const GroupId group = state.team().groups.first().id;
    state.putInto(group, {lea, false});
    state.putInto(group, {team.owner.team().state().self, true});
    REQUIRE(waitUntil([&] { return state.team().groups.first().members.size() == 2; }));
    PeopleModel model(team.owner.clock);
    const test::ModelTester tester(&model);
    model.setTeam(state.team());
    CHECK(model.indexOf(lea).data(LineRole).toString() == u"Enterprise"_s);

    state.setRoles(lea, role::rep | role::coach);
    REQUIRE(waitUntil(
        [&] { return !state.isBusy() && named(state, u"Lea Hartmann"_s)->roles == (role::rep | role::coach); }));
    exchange(team.rep);
    CHECK(team.rep.team().state().guides());

    state.remove(lea);
    REQUIRE(waitUntil([&] { return !state.isBusy() && named(state, u"Lea Hartmann"_s)->isRemoved; }));
    model.setTeam(state.team());
    exchange(team.rep);
    CHECK(team.rep.team().state().standing == TeamState::Standing::Removed);
}

TEST_CASE("somebody without an invitation is let in by the six words, and by no others") {
    TwoPeople team;
    const QString words = askTeam(team.rep, [&](TeamShare& share) { return share.join({}, team.place); });
    exchange(team.rep);
    exchange(team.owner);
    REQUIRE(team.owner.team().state().requests.size() == 1);
    CHECK(moodOf(team.owner.team().state(), false) == TeamMood::NeedsYou);
    const PersonId lea = team.owner.team().state().requests.first().person;

    TeamOverviewState state(team.owner.context());
    state.refresh();
    QString problem;
    QObject::connect(&team.owner.messages, &Messages::failed, &state,
                     [&](const Error& error) { problem = error.message; });
    team.owner.ask([](Home& home) -> Result<int> {
        GR_TRY(Groups(home.journal(), home.person(), home.random()).add(u"Enterprise"_s, {}, {}));
        return 0;
    });
    REQUIRE(waitUntil([&] { return team.owner.team().state().toSend > 0; }));
    state.admit(lea, u"lusab babad gutih tugad lusab babad"_s, role::rep);
    REQUIRE(waitUntil([&] { return !problem.isEmpty() && !state.isBusy(); }));
    // The owner is told; the exchange itself went well.
    CHECK_FALSE(team.owner.team().state().error);
    CHECK(team.owner.team().state().toSend == 0);
    exchange(team.rep);
    CHECK(team.rep.team().state().standing == TeamState::Standing::Asked);
    state.admit(lea, words, role::rep);
    REQUIRE(waitUntil([&] { return !state.isBusy() && state.team().find(lea); }));
    exchange(team.rep);
    CHECK(team.rep.team().state().isIn());
}

TEST_CASE("who lost a laptop has new keys on the other one, and is in again once the owner compared the words") {
    TwoPeople team;
    team.join();
    TeamOverviewState olga(team.owner.context());
    OwnKeysState lea(team.rep.context());
    olga.refresh();
    REQUIRE(waitUntil([&] { return olga.isLoaded() && olga.team().people.size() == 2; }));
    const PersonId person = team.rep.team().state().self;
    const auto deviceNow = [](Home& home) -> Result<DeviceId> { return home.device(); };
    const DeviceId before = team.rep.ask(deviceNow);

    QString words;
    QObject::connect(&lea, &OwnKeysState::keysReplaced, &lea, [&](const QString& text) { words = text; });
    lea.replaceKeys();
    REQUIRE(waitUntil([&] { return !words.isEmpty() && !lea.isBusy(); }));
    exchange(team.rep);
    CHECK(team.rep.ask(deviceNow) != before); // the window's own connection goes on with the new keys too
    CHECK(team.rep.team().state().standing == TeamState::Standing::Asked);
    CHECK(team.rep.team().state().comesBack);
    CHECK(team.rep.team().state().words == words);
    CHECK(moodOf(team.rep.team().state(), false) == TeamMood::NeedsYou);
    CHECK(exchangeSentence(team.rep.team()).contains(words));

    exchange(team.owner);
    REQUIRE(team.owner.team().state().requests.size() == 1);
    CHECK(team.owner.team().state().requests.first().person == person);
    CHECK(moodOf(team.owner.team().state(), false) == TeamMood::NeedsYou);
    olga.admit(person, words, olga.team().find(person)->former);
    REQUIRE(waitUntil([&] { return !olga.isBusy() && team.owner.team().isIdle(); }));
    exchange(team.rep);
    CHECK(team.rep.team().state().isIn());
    CHECK_FALSE(team.rep.team().state().comesBack);
}

TEST_CASE("an owner keeps the keys that the roster names, and a code is written once") {
    TwoPeople team;
    team.join();
    OwnKeysState olga(team.owner.context());
    QString problem;
    QObject::connect(&team.owner.messages, &Messages::failed, &olga,
                     [&](const Error& error) { problem = error.message; });
    olga.replaceKeys();
    REQUIRE(waitUntil([&] { return !problem.isEmpty() && !olga.isBusy(); }));
    CHECK(problem.contains(u"recovery code"_s));
    CHECK(team.owner.team().state().isIn());

    const QString path = team.owner.scratch(u"code.txt"_s);
    QString saved;
    QObject::connect(&olga, &OwnKeysState::codesSaved, &olga, [&](const QString& file) { saved = file; });
    olga.saveCodes(path);
    REQUIRE(waitUntil([&] { return saved == path; }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString code = team.owner.ask([](Home& home) -> Result<QString> { return home.vault().recoveryCodes(); });
    CHECK(QString::fromUtf8(file.readAll()).contains(code));
    problem.clear();
    olga.saveCodes(path);
    REQUIRE(waitUntil([&] { return problem.contains(u"is there already"_s); }));
}

TEST_CASE("a folder is called by its name and what it lies in") {
    CHECK(friendlyPlace(u"/srv/teams/North"_s) == u"North in teams"_s);
    CHECK(friendlyPlace(QDir::home().filePath(u"North"_s)) == u"North in your own folder"_s);
    CHECK(friendlyPlace(u"/North"_s) == QDir::toNativeSeparators(u"/North"_s));
    CHECK(friendlyPlace({}).isEmpty());
}

TEST_CASE("what others see is listed by name, and a share can be taken back from there") {
    TwoPeople team;
    team.join();
    OthersModel model(team.rep.context());
    const test::ModelTester tester(&model);
    model.refresh();
    REQUIRE(waitUntil([&] { return model.isLoaded(); }));
    REQUIRE(model.rowCount() == 1);
    CHECK(model.at(model.index(0)).kind == SeenItem::Kind::Name);

    const PersonId owner = team.owner.team().state().self;
    team.rep.ask([owner](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const TakeId id, test::keepTake(home, u"Discovery call"_s));
        Takes takes(home.journal(), home.person(), home.random(), home.clock());
        GR_TRY(takes.star(id, true));
        GR_TRY_ASSIGN(const Take take, takes.byId(id));
        GR_TRY(shareTake(home, take, {.to = {owner}, .note = u"My best one"_s, .expiresMs = {}}, {}));
        return 0;
    });
    REQUIRE(waitUntil([&] { return model.rowCount() == 2; }));
    const SeenItem share = model.at(model.index(0));
    CHECK(share.kind == SeenItem::Kind::Share);
    CHECK(share.who == QStringList{u"Olga Brandt"_s});
    CHECK(share.what.contains(u"your note"_s));
    CHECK(share.what.contains(u"1 attempt(s) before sharing"_s));
    CHECK(model.index(0).data(LineRole).toString().startsWith(u"Olga Brandt: The recording"_s));
    CHECK_FALSE(share.what.contains(u"your own levels"_s));
    CHECK(share.canWithdraw);

    exchange(team.rep);
    exchange(team.owner);
    QString told;
    QObject::connect(&team.rep.messages, &Messages::told, &model, [&](const QString& words) { told = words; });
    model.withdraw(share.id);
    REQUIRE(waitUntil([&] { return model.at(model.index(1)).isOver; }));
    CHECK(told.startsWith(u"Withdrawn."_s));
    CHECK_FALSE(model.at(model.index(1)).canWithdraw);
    exchange(team.rep);
    exchange(team.owner);
    CHECK(team.owner
              .ask([](Home& home) { return Shares(home.journal(), home.person(), home.random(), home.clock()).all(); })
              .first()
              .state == ShareState::Withdrawn);
}

TEST_CASE("an invitation is saved in the background, and a kit while the page says that it is busy") {
    TwoPeople team;
    const QString text = team.invitation();
    TeamOverviewState state(team.owner.context());
    QString saved;
    QString problem;
    QObject::connect(&state, &TeamOverviewState::invitationSaved, &state, [&](const QString& path) { saved = path; });
    QObject::connect(&state, &TeamOverviewState::kitSaved, &state, [&](const QString& path) { saved = path; });
    QObject::connect(&team.owner.messages, &Messages::failed, &state,
                     [&](const Error&, const QString& what) { problem = what; });
    const QString path = team.owner.scratch(u"Lea.greenroom-invitation"_s);
    state.saveInvitation(path, text);
    CHECK(saved.isEmpty());
    REQUIRE(waitUntil([&] { return saved == path; }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().trimmed() == text.toUtf8());
    state.saveInvitation(team.owner.scratch(u"missing/one"_s), text);
    REQUIRE(waitUntil([&] { return !problem.isEmpty(); }));

    state.saveKit(team.owner.scratch(u"kit.txt"_s));
    CHECK(state.isBusy());
    REQUIRE(waitUntil([&] { return saved.endsWith(u"kit.txt"_s); }));
    CHECK_FALSE(state.isBusy());
}

TEST_CASE("the team's page says why somebody asks, and lets them in by what is typed") {
    TwoPeople team;
    const QString words = askTeam(team.rep, [&](TeamShare& share) { return share.join({}, team.place); });
    exchange(team.rep);
    TeamPage page(team.owner.context());
    enter(page, PageKind::Team);
    exchange(team.owner);
    auto* card = page.findChild<RequestCard*>();
    REQUIRE(card);
    CHECK(says(*card, u"Lea Hartmann asks to join"_s));
    CHECK(says(*card, u"They came without an invitation."_s));
    auto* field = card->findChild<QLineEdit*>();
    CHECK_FALSE(button(*card, u"Let in as rep"_s)->isEnabled());
    QTest::keyClicks(field, words);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return page.isSettled() && !page.findChild<RequestCard*>(); }));
    auto* list = page.findChild<QListView*>();
    CHECK(waitUntil([&] { return list->model()->rowCount() == 2; }));
    exchange(team.rep);
    CHECK(team.rep.team().state().isIn());
}

TEST_CASE("the owner makes an invitation on the team's page, which brings somebody in") {
    TwoPeople team;
    TeamPage page(team.owner.context());
    enter(page, PageKind::Team);
    REQUIRE(button(page, u"Invite"_s));
    button(page, u"Invite"_s)->click();
    auto* panel = page.findChild<InvitePanel*>();
    REQUIRE(panel->isVisibleTo(&page));
    CHECK_FALSE(button(*panel, u"Copy"_s));
    button(*panel, u"Make the invitation"_s)->click();
    REQUIRE(waitUntil([&] { return page.isSettled() && button(*panel, u"Copy"_s); }));
    const QString invitation = panel->findChild<QPlainTextEdit*>()->toPlainText();
    askTeam(team.rep, [&](TeamShare& share) { return share.join(invitation, {}); });
    for (WindowParts* parts : {&team.rep, &team.owner, &team.rep})
        exchange(*parts);
    CHECK(team.rep.team().state().isIn());
    button(*panel, u"Done"_s)->click();
    CHECK_FALSE(panel->isVisibleTo(&page));
}

TEST_CASE("what is wrong on the team share is said in words of the window") {
    TwoPeople team;
    QFile file(team.place + u'/' + rosterName(99, shortened(contentHash("x"))));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("nothing that anybody signed");
    file.close();
    ExchangePage page(team.owner.context());
    enter(page, PageKind::Exchange);
    exchange(team.owner);
    CHECK(moodOf(team.owner.team().state(), false) == TeamMood::NeedsYou);
    CHECK(says(page, u"damaged or not genuine"_s));
    CHECK_FALSE(says(page, u"roster"_s));
}

TEST_CASE("the page of what others see asks in place before it takes a share back") {
    TwoPeople team;
    team.join();
    const PersonId owner = team.owner.team().state().self;
    team.rep.ask([owner](Home& home) -> Result<int> {
        GR_TRY_ASSIGN(const TakeId id, test::keepTake(home, u"Discovery call"_s));
        GR_TRY_ASSIGN(const Take take, Takes(home.journal(), home.person(), home.random(), home.clock()).byId(id));
        ShareWish wish;
        wish.to = {owner};
        wish.star = true;
        GR_TRY(shareTake(home, take, wish, {}));
        return 0;
    });
    OthersPage page(team.rep.context());
    enter(page, PageKind::Others);
    auto* list = page.findChild<QListView*>();
    REQUIRE(list->model()->rowCount() == 2);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(button(page, u"Withdraw…"_s));
    button(page, u"Withdraw…"_s)->click();
    CHECK(says(page, shareWithdrawalWords()));
    button(page, u"Keep"_s)->click();
    CHECK_FALSE(says(page, shareWithdrawalWords()));
    button(page, u"Withdraw…"_s)->click();
    button(page, u"Withdraw it"_s)->click();
    CHECK(waitUntil([&] { return !button(page, u"Withdraw…"_s) && !button(page, u"Withdraw it"_s); }));
    CHECK(says(page, u"could see it"_s));
}
