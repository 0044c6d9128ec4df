// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/fourweeks/desk.h"
#include "tests/e2e/fourweeks/drive.h"
#include "tests/e2e/fourweeks/storyclock.h"
#include "tests/e2e/fourweeks/tables.h"

#include <QElapsedTimer>

using namespace greenroom;
using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

enum Weekday { Monday, Tuesday, Wednesday, Thursday, Friday };

const QString group = u"Region North"_s;
const QString renewal = u"Renewal call"_s;
const QString pricing = u"Pricing objection"_s;

/// Eight people, eight laptops, one folder, and the days of four weeks.
class Story {
public:
    Story() {
        qputenv("HOME", m_folder.path().toLocal8Bit()); // where team shares are looked for
        REQUIRE(QDir().mkpath(m_drive));
        on(1, Monday);
        for (const char* name : {"Olga Brandt", "Clara Weiss", "Tom Falkner", "Ann Leeds", "Ben Ortiz", "Dana Kimura",
                                 "Eli Novak", "Fay Moreau"})
            m_desks.push_back(std::make_unique<Desk>(QString::fromLatin1(name), m_drive, m_clock, m_ledger,
                                                     static_cast<quint64>(m_desks.size() + 1)));
    }

    /// The morning of a day.
    void on(int week, Weekday day) {
        m_day = QDate(2026, 3, 2).addDays((week - 1) * 7 + day);
        m_clock.set(m_day.startOfDay().toMSecsSinceEpoch() + 9 * hourMs);
    }
    static QDate day(int week, Weekday day) { return QDate(2026, 3, 2).addDays((week - 1) * 7 + day); }
    void later() { m_clock.set(m_clock.nowMs() + hourMs); }

    /// All laptops that reach the drive exchange, in any order, until there is no news; an hour goes by.
    void exchange() {
        later();
        int rounds = 0;
        QStringList restless;
        for (bool news = true; news; ++rounds) {
            INFO(m_day.toString(Qt::ISODate).toStdString() << ": " << restless.join(u", "_s).toStdString());
            REQUIRE(rounds < 8);
            news = false;
            restless.clear();
            std::vector<Laptop*> laptops;
            for (const auto& desk : m_desks)
                if (desk->laptop().isOnline())
                    laptops.push_back(&desk->laptop());
            for (std::size_t i = laptops.size(); i > 1; --i)
                std::swap(laptops[i - 1], laptops[m_random.below(i)]);
            for (Laptop* laptop : laptops) {
                const auto& state = laptop->team().state();
                const bool sends = state.toSend > 0;
                if (laptop->exchange() || sends) {
                    news = true;
                    restless.append(state.name + (sends ? u" sends"_s : u" hears"_s));
                }
                INFO(state.name.toStdString() << ": " << state.problems.join(u'\n').toStdString()
                                              << (state.error ? state.error->message.toStdString() : std::string()));
                CHECK(state.problems.isEmpty());
                CHECK_FALSE(state.error);
            }
        }
        QSet<QString> online;
        for (const auto& desk : m_desks)
            if (desk->laptop().isOnline())
                online.insert(desk->name());
        m_ledger.met(online);
        later();
    }

    Ledger& ledger() { return m_ledger; }
    Drive drive() const { return Drive(m_drive); }
    const std::vector<std::unique_ptr<Desk>>& desks() const { return m_desks; }

private:
    static constexpr qint64 hourMs = 3'600'000;

    QTemporaryDir m_folder;
    QString m_drive = m_folder.filePath(u"drive"_s);
    StoryClock m_clock;
    SeededRandom m_random{2026};
    Ledger m_ledger{m_clock};
    QDate m_day;
    std::vector<std::unique_ptr<Desk>> m_desks;

public:
    Desk& olga() { return *m_desks[0]; }
    Desk& clara() { return *m_desks[1]; }
    Desk& tom() { return *m_desks[2]; }
    Desk& ann() { return *m_desks[3]; }
    Desk& ben() { return *m_desks[4]; }
    Desk& dana() { return *m_desks[5]; }
    Desk& eli() { return *m_desks[6]; }
    Desk& fay() { return *m_desks[7]; }
};

/// Says only what differs.
void compareLines(const QStringList& found, const QStringList& expected) {
    QStringList more = found;
    QStringList missing = expected;
    for (const QString& one : expected)
        more.removeOne(one);
    for (const QString& one : found)
        missing.removeOne(one);
    INFO("seen and not granted:\n" << more.join(u'\n').toStdString());
    INFO("granted and not seen:\n" << missing.join(u'\n').toStdString());
    CHECK((more.isEmpty() && missing.isEmpty()));
}

/// What is handed from one week to the next.
struct Threads {
    TakeId annsFirst;
    ShareId annsShare;
    ShareId bensShare;
    ShareId elisShare;
    ShareId danasShare;
    ShareId annsShortShare;
    AgreementId withAnn;
    AgreementId askedOfBen;
    AgreementId withBen; ///< what Ben offered instead
    AgreementId withDana;
};

void firstWeek(Story& story, Threads& threads) {
    Desk &olga = story.olga(), &clara = story.clara(), &tom = story.tom(), &ann = story.ann(), &ben = story.ben(),
         &dana = story.dana(), &eli = story.eli(), &fay = story.fay();

    story.on(1, Monday);
    olga.makesTeam(u"Northern Sales"_s);
    olga.makesGroup(group, u"Enterprise"_s);
    olga.invites(clara, role::coach | role::rep, group, Way::File);
    olga.invites(tom, role::trainer, group, Way::Link);
    for (Desk* rep : {&ann, &ben, &dana, &eli})
        olga.invites(*rep, role::rep, group, Way::Text);
    olga.admits(fay, fay.asksToJoin(), role::rep);
    olga.puts(fay, group, false);
    olga.puts(olga, group, false);
    story.exchange();

    story.on(1, Tuesday);
    tom.publishes(renewal, u"They like it and will not say when."_s);
    tom.publishes(pricing, u"The number is always too high."_s, group);
    tom.assigns(renewal, {&ann, &ben, &dana, &eli, &fay}, Story::day(2, Friday), u"Renewals start in April."_s);
    story.exchange();

    story.on(1, Wednesday);
    Desk::practise({{ann, renewal}, {eli, renewal}}); // before it is accepted, or without: nobody is told
    story.later();
    for (Desk* rep : {&ann, &ben, &dana, &fay})
        rep->acceptsAssignment(renewal);
    story.later();
    const auto takes = Desk::practise({{ann, renewal}, {ben, renewal}, {dana, renewal}, {eli, pricing}});
    Desk::practise({{ben, renewal, 1.2}}); // a false start
    story.exchange();

    story.on(1, Thursday);
    threads.annsFirst = takes[0];
    ann.scoresOneself(takes[0], 3);
    threads.annsShare = ann.shares(takes[0], {.note = u"The silence after the price is on purpose."_s});
    threads.bensShare = ben.shares(takes[1], {.others = {dana.name()}, .note = u"Dana, is this your opening?"_s});
    threads.elisShare = eli.shares(takes[3], {.others = {ann.name()}, .note = u"First try."_s});
    story.exchange();

    story.on(1, Friday);
    CHECK(clara.sharedWithMe() ==
          QStringList{u"Ann Leeds: "_s + renewal, u"Ben Ortiz: "_s + renewal, u"Eli Novak: "_s + pricing});
    CHECK(dana.sharedWithMe() == QStringList{u"Ben Ortiz: "_s + renewal});
    const NoteId note =
        clara.notes(threads.annsShare, 1.5, NoteTone::Suggestion, u"Count to three before you go on."_s);
    clara.notes(threads.annsShare, 2, NoteTone::Praise, u"That question opened them up."_s);
    clara.scores(threads.annsShare, 2);
    dana.notes(threads.bensShare, 1, NoteTone::Praise, u"Better than mine."_s);
    story.exchange();
    CHECK(waitUntil([&] { return !ann.laptop().announced().isEmpty(); }));
    CHECK(ann.laptop().announced().join(u' ').contains(u"Clara Weiss wrote 2 note"_s));
    ann.answers(note, threads.annsFirst, u"I will, on Monday."_s);
    story.exchange();
}

void secondWeek(Story& story, Threads& threads) {
    Desk &clara = story.clara(), &ann = story.ann(), &ben = story.ben(), &dana = story.dana(), &eli = story.eli(),
         &fay = story.fay();

    story.on(2, Monday);
    fay.laptop().goOffline(); // for two weeks, among vineyards
    const QDate thursday = Story::day(2, Thursday);
    threads.withAnn = clara.proposes(ann, {.title = renewal, .wanted = 2, .due = thursday});
    threads.askedOfBen =
        clara.proposes(ben, {.title = renewal, .wanted = 5, .due = thursday, .why = u"One more than last week."_s});
    threads.withDana = clara.proposes(dana, {.title = renewal, .wanted = 4, .due = thursday});
    story.exchange();
    ann.acceptsAgreement(threads.withAnn);
    threads.withBen = ben.counters(threads.askedOfBen, 3, u"Five do not fit beside the trade fair."_s,
                                   u"Half an hour with you on Tuesday."_s);
    dana.declinesAgreement(threads.withDana, u"Not in the week of the fair."_s);
    const AgreementId elis = eli.proposes(clara, {.isOffer = true, .title = pricing, .wanted = 2, .due = thursday});
    story.exchange();
    CHECK(clara.agreementState(threads.askedOfBen) == u"renegotiated"_s);
    CHECK(clara.agreementState(threads.withDana) == u"declined"_s);
    clara.acceptsAgreement(threads.withBen);
    eli.withdrawsProposal(elis);
    story.exchange();
    CHECK(clara.agreementState(elis) == u"withdrawn"_s);

    story.on(2, Tuesday);
    const auto takes = Desk::practise({{ann, renewal}, {ben, renewal}, {fay, renewal}, {dana, renewal}});
    threads.danasShare = dana.shares(takes[3], {.note = u"Before the train."_s});
    fay.shares(takes[2], {.note = u"From the train."_s, .days = 10}); // over before she is back
    CHECK(moodOf(fay.laptop().team().state(), false) == ui::TeamMood::Waiting);
    CHECK(fay.laptop().team().state().toSend > 0);
    story.exchange();

    story.on(2, Wednesday);
    const auto again = Desk::practise({{ann, renewal}, {fay, renewal}});
    threads.annsShortShare = ann.shares(again[0], {.others = {story.eli().name(), story.olga().name()},
                                                   .note = u"Only until the call on Tuesday."_s,
                                                   .days = 10});
    story.exchange();

    story.on(2, Thursday);
    dana.losesLaptop(story.olga());
    story.exchange();
    CHECK(dana.sharedWithMe() == QStringList{u"Ben Ortiz: "_s + renewal});

    story.on(2, Friday);
    story.exchange();
    CHECK(clara.agreementState(threads.withAnn) == u"kept"_s);
    CHECK(clara.agreementState(threads.withBen) == u"broken"_s);
    CHECK(ben.agreementState(threads.withBen) == u"broken"_s);
}

void thirdWeek(Story& story, Threads& threads) {
    Desk &olga = story.olga(), &clara = story.clara(), &tom = story.tom(), &ann = story.ann(), &ben = story.ben(),
         &dana = story.dana(), &eli = story.eli();

    story.on(3, Monday);
    olga.removes(eli);
    story.exchange();
    CHECK(eli.laptop().team().state().standing == ui::TeamState::Standing::Removed);

    story.on(3, Tuesday);
    tom.publishes(u"Quarter review"_s, u"What nobody at Eli's new firm should read."_s);
    const auto takes = Desk::practise({{ben, renewal}, {dana, renewal}, {eli, pricing}});
    ben.withdraws(threads.bensShare);
    const ShareId bens = ben.shares(takes[0], {.note = u"With the pause this time."_s});
    dana.withdraws(threads.danasShare); // its recording is not on this laptop
    dana.shares(takes[1], {.note = u"From the new laptop."_s});
    clara.notes(threads.elisShare, 0.5, NoteTone::Question, u"Is this still of use to anybody?"_s);
    story.exchange();

    story.on(3, Wednesday);
    clara.observes(ben, u"How the renewal goes with a real customer"_s, u"He let them finish."_s, 3);
    clara.scores(bens, 3);
    clara.notes(bens, 2.5, NoteTone::Praise, u"There it is."_s);
    story.exchange();
    CHECK(waitUntil([&] { return ben.laptop().announced().join(u' ').contains(u"Clara Weiss wrote 1 note"_s); }));
    CHECK(ann.sharedWithMe() == QStringList{u"Eli Novak: "_s + pricing});

    story.on(3, Friday);
    story.exchange();
}

void fourthWeek(Story& story) {
    Desk &olga = story.olga(), &clara = story.clara(), &tom = story.tom(), &ann = story.ann(), &fay = story.fay();

    story.on(4, Monday);
    fay.laptop().goOnline();
    story.exchange();
    CHECK_FALSE(clara.sharedWithMe().contains(u"Fay Moreau: "_s + renewal)); // its time was over
    CHECK(fay.scenarios().contains(u"Quarter review"_s));

    story.on(4, Tuesday);
    olga.setsRoles(tom, role::trainer | role::coach);
    olga.puts(tom, group, true);
    story.exchange();
    const auto takes = Desk::practise({{fay, renewal}, {ann, pricing}});
    fay.shares(takes[0], {.note = u"At home again."_s});
    story.exchange();
    CHECK(tom.sharedWithMe() == QStringList{u"Fay Moreau: "_s + renewal}); // nothing from before he was a coach

    story.on(4, Wednesday);
    olga.losesLaptopAsOwner();
    story.exchange();
    olga.puts(tom, group, false); // decides as before
    clara.observes(ann, u"One more, before the quarter ends"_s, u"The price came last."_s, 2);
    story.exchange();

    story.on(4, Friday);
    story.exchange();
}

} // namespace

TEST_CASE("eight people live four weeks in one team, and each sees what was meant for them and nothing else",
          "[fourweeks]") {
    Story story;
    Threads threads;
    firstWeek(story, threads);
    secondWeek(story, threads);
    thirdWeek(story, threads);
    fourthWeek(story);

    for (const auto& desk : story.desks()) {
        INFO(desk->name().toStdString());
        const Ledger& ledger = story.ledger();
        const Held held = desk->laptop().ask([&](Home& home) { return heldIn(home, ledger); });
        compareLines(held.lines, ledger.seenBy(desk->name()));
        CHECK(held.circles == ledger.circlesOf(desk->name()));
        INFO(held.complaints.join(u'\n').toStdString());
        CHECK(held.complaints.isEmpty());
        CHECK(desk->laptop().ask(othersRecordings) == ledger.recordingsFor(desk->name()));
        CHECK(desk->laptop().ask([](Home& home) { return home.check(); }).isEmpty());
        for (const QString& text : ledger.forgottenBy(desk->name())) {
            INFO(text.toStdString());
            CHECK(desk->laptop().filesWith(text).isEmpty());
        }
        for (const QString& text : ledger.keptFrom(desk->name())) {
            INFO(text.toStdString());
            CHECK(desk->laptop().filesWith(text).isEmpty());
        }
        CHECK(desk->sharedWithMe() == ledger.openTo(desk->name()));
        CHECK(desk->shown() == ledger.shownBy(desk->name()));
    }
    CHECK_FALSE(story.ledger().forgottenBy(story.clara().name()).isEmpty());
    // Whoever has the lost laptop has what was on it, however often it exchanges.
    Laptop& lost = *story.dana().lost();
    lost.exchange();
    CHECK(lost.team().state().standing == ui::TeamState::Standing::Removed);
    const Held held = lost.ask([&](Home& home) { return heldIn(home, story.ledger()); });
    compareLines(held.lines, story.ledger().seenBy(story.dana().name(), story.dana().lostMs()));
    // So has whoever has the owner's, and nobody listens to them.
    Laptop& owners = *story.olga().lost();
    owners.exchange();
    CHECK(owners.team().state().standing == ui::TeamState::Standing::Removed);
    const Held ownersHeld = owners.ask([&](Home& home) { return heldIn(home, story.ledger()); });
    compareLines(ownersHeld.lines, story.ledger().seenBy(story.olga().name(), story.olga().lostMs()));
    story.drive().check(story.desks(), story.ledger());
}
