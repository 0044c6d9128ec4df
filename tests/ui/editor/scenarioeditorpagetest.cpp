// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/scenarioeditorpage.h"

#include "core/home/catalogue.h"
#include "core/scenarios/ghostbuyer.h"
#include "tests/ui/support/twohomes.h"
#include "ui/editor/formfield.h"
#include "ui/editor/markdownedit.h"
#include "ui/editor/publishpanel.h"
#include "ui/editor/scenarioeditorstate.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    WindowParts parts;
    ScenarioEditorPage page{parts.context()};

    void enter(const Place& place) {
        page.resize(1196, 760);
        page.show();
        parts.navigator.go(place);
        page.enter(place);
        REQUIRE(waitUntil([&] { return page.isSettled(); }));
    }
    template <typename Field>
    Field* field(const QString& name) {
        for (Field* one : page.findChildren<Field*>())
            if (one->accessibleName() == name)
                return one;
        FAIL("no field is called " << name.toStdString());
        return nullptr;
    }
    QPushButton* button(const QString& text) {
        for (QPushButton* one : page.findChildren<QPushButton*>())
            if (one->text() == text && one->isVisibleTo(&page))
                return one;
        return nullptr;
    }
    /// Whether such words are to be read.
    bool label(const QString& text) {
        const auto labels = page.findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const TextLabel* one) { return one->isVisibleTo(&page) && one->text().contains(text); });
    }
    QStringList problems() {
        QStringList result;
        for (const FormField* one : page.findChildren<FormField*>())
            if (!one->problem().isEmpty())
                result.append(one->problem());
        return result;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a scenario is written by keyboard, its errors stand beside the fields", "[editor]") {
    enter({PageKind::Editor});
    CHECK(parts.navigator.place().subject == page.state().scenario().entity());
    CHECK(problems().isEmpty()); // nobody was wrong yet
    button(u"Keep"_s)->click();
    CHECK(problems().size() == 2); // title and brief
    QTest::keyClicks(field<QLineEdit>(u"Title"_s), u"The ask"_s);
    CHECK(problems().size() == 1);
    QTest::keyClicks(field<MarkdownEdit>(u"Brief"_s), u"Ask for Thursday."_s);
    CHECK(problems().isEmpty());
    auto* target = field<QLineEdit>(u"Time target, as in 2:30"_s);
    QTest::keyClicks(target, u"1:75"_s);
    CHECK(problems().size() == 1);
    target->clear();
    QTest::keyClicks(target, u"1:30"_s);
    CHECK(problems().isEmpty());
    button(u"Keep"_s)->click();
    REQUIRE(waitUntil([&] { return !page.state().isChanged(); }));
    CHECK(parts.ask([](Home& home) { return Catalogue(home).findScenario(u"The ask"_s); })
              .scenario.document.timeTargetSeconds == 90);
    CHECK_FALSE(button(u"Publish"_s)); // there is nobody to publish to
}

TEST_CASE("a scenario is published to whom the panel names, after it said who that is", "[editor]") {
    TwoHomes people;
    people.makeCoach();
    const ScenarioId id =
        people.olga.ask([](Home& home) { return Catalogue(home).findScenario(u"Basic call"_s); }).scenario.id;
    ScenarioEditorPage page(people.olga.context());
    page.resize(1196, 760);
    page.show();
    page.enter({PageKind::Editor, id.entity(), {}, -1, u"publish"_s});
    auto* panel = page.findChild<PublishPanel*>();
    REQUIRE(waitUntil([&] { return panel->isVisible(); }));
    auto* to = panel->findChild<QComboBox*>();
    REQUIRE(to->count() == 2); // the team, and the group
    const auto says = [&](const QString& words) {
        const QList<TextLabel*> labels = panel->findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](auto* one) { return one->text().contains(words); });
    };
    CHECK_FALSE(says(u"in Region North"_s));
    to->setCurrentIndex(1);
    CHECK(says(u"in Region North"_s));
    QSignalSpy published(&page.state(), &ScenarioEditorState::published);
    for (QPushButton* one : panel->findChildren<QPushButton*>())
        if (one->text() == u"Publish"_s)
            one->click();
    REQUIRE(waitUntil([&] { return published.count() == 1; }));
    CHECK(published[0][0].toString() == u"Region North"_s);
    CHECK_FALSE(panel->isVisible());
    const auto all = people.olga.ask([](Home& home) { return Catalogue(home).published().all(); });
    REQUIRE(all.size() == 1);
    CHECK(all[0].scenario.id == id);
}

TEST_CASE_METHOD(Fixture, "landmarks are named by where they stand, and the first wrong one has the focus",
                 "[editor]") {
    enter({PageKind::Editor});
    QTest::keyClicks(field<QLineEdit>(u"Title"_s), u"The ask"_s);
    QTest::keyClicks(field<MarkdownEdit>(u"Brief"_s), u"Ask for Thursday."_s);
    for (const QString& name : {u"Opening"_s, u"The ask"_s, u"Next steps"_s}) {
        button(u"Add landmark"_s)->click();
        QTest::keyClicks(page.focusWidget(), name);
    }
    for (QPushButton* one : page.findChildren<QPushButton*>())
        if (one->accessibleName() == u"Remove landmark 1"_s) {
            one->click();
            break;
        }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto* first = field<QLineEdit>(u"Name of landmark 1"_s);
    CHECK(first->text() == u"The ask"_s);
    QTest::keyClicks(field<QLineEdit>(u"Time of landmark 1, minutes and seconds"_s), u"0:30"_s);
    const auto* second = field<QLineEdit>(u"Name of landmark 2"_s);
    CHECK(second->text() == u"Next steps"_s);
    button(u"Keep"_s)->click();
    CHECK(page.focusWidget() == second);
}

TEST_CASE_METHOD(Fixture, "a deck of objections is typed, pasted, put in order and kept", "[editor]") {
    enter({PageKind::Editor});
    QTest::keyClicks(field<QLineEdit>(u"Title"_s), u"The ask"_s);
    QTest::keyClicks(field<MarkdownEdit>(u"Brief"_s), u"Ask for Thursday."_s);
    const auto words = [&] {
        QStringList all;
        for (const DraftObjection& one : page.state().draft().objections)
            all.append(one.text);
        return all;
    };
    button(u"Add objection"_s)->click();
    auto* first = field<QLineEdit>(u"Words of objection 1"_s);
    CHECK(QApplication::focusWidget() == first);
    QGuiApplication::clipboard()->setText(u"- Too dear.\n- Not now.\tAsks when.\n- We have one."_s);
    QTest::keySequence(first, QKeySequence::Paste);
    CHECK(words() == QStringList{u"Too dear."_s, u"Not now."_s, u"We have one."_s});
    CHECK(field<QLineEdit>(u"Hint for objection 2: what a good answer does"_s)->text() == u"Asks when."_s);
    auto* third = field<QLineEdit>(u"Words of objection 3"_s);
    CHECK(QApplication::focusWidget() == third);
    QTest::keyClick(third, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier); // it is the first
    CHECK(words() == QStringList{u"We have one."_s, u"Too dear."_s, u"Not now."_s});
    CHECK(QApplication::focusWidget() == first);

    auto* tier = field<QComboBox>(u"Who says objection 2"_s);
    QTest::keyClick(tier, Qt::Key_Down);
    CHECK(page.state().draft().objections[1].tier == Tier::A);
    first->clear();
    QTest::keyClick(first, Qt::Key_Space);
    CHECK(problems() == QStringList{u"Write what the buyer says, or remove it."_s});
    field<QPushButton>(u"Remove objection 1"_s)->click();
    CHECK(problems().isEmpty());
    CHECK(words() == QStringList{u"Too dear."_s, u"Not now."_s});

    // What has no room is not pasted in part.
    QGuiApplication::clipboard()->setText(u"No.\n"_s.repeated(99));
    button(u"Paste lines"_s)->click();
    CHECK(words().size() == 2);
    CHECK(label(u", and there is room for 98 more."_s));

    button(u"Keep"_s)->click();
    REQUIRE(waitUntil([&] { return !page.state().isChanged(); }));
    const Scenario kept =
        parts.ask([](Home& home) { return Catalogue(home).findScenario(u"The ask"_s); }).scenario.document;
    CHECK(kept.objections == QList<Objection>{{u"too-dear"_s, u"Too dear."_s, {}, Tier::A},
                                              {u"not-now"_s, u"Not now."_s, u"Asks when."_s}});
}

TEST_CASE_METHOD(Fixture, "what is somebody's own to copy opens as a copy", "[editor]") {
    const ScenarioRecord original =
        parts.ask([](Home& home) { return Catalogue(home).findScenario(u"Basic call"_s); }).scenario;
    enter({PageKind::Editor, {}, original.id.entity()});
    CHECK(parts.navigator.place().subject != original.id.entity());
    CHECK(field<QLineEdit>(u"Title"_s)->text() == u"Basic call, my version"_s);
    CHECK(field<MarkdownEdit>(u"Brief"_s)->toPlainText().trimmed() == original.document.brief.trimmed());
    CHECK(field<QLineEdit>(u"Name of landmark 4"_s)->text() == u"Next steps"_s);
}

TEST_CASE_METHOD(Fixture, "a clip of the library becomes the ghost buyer of a scenario, and belongs to it",
                 "[editor]") {
    const ModelExample example = parts.ask([](Home& home) -> Result<ModelExample> {
        ModelExample one;
        one.title = u"A wary buyer"_s;
        one.duration = 30;
        one.sound = true;
        one.media = {*ContentHash::fromBytes(home.random().bytes(32)), 500};
        one.source = one.media.hash;
        return Examples(home.journal(), home.person(), home.random()).add(one);
    });
    enter({PageKind::Editor});
    auto* clip = field<QComboBox>(u"Clip of the ghost buyer"_s);
    REQUIRE(waitUntil([&] { return clip->findText(example.title) > 0; }));
    CHECK(clip->currentText() == u"No ghost buyer"_s);
    const auto choose = [&](int index) {
        clip->setCurrentIndex(index);
        Q_EMIT clip->activated(index);
    };
    choose(clip->findText(example.title));
    const auto buyer = GhostBuyer::of(page.state().draft().extensions);
    REQUIRE(buyer);
    CHECK(buyer->clip == example.media.hash);
    CHECK(page.state().draft().examples == QList<ExampleId>{example.id});
    CHECK(clip->currentText() == example.title);
    choose(0);
    CHECK_FALSE(GhostBuyer::of(page.state().draft().extensions));
}
