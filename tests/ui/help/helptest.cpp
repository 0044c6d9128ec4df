// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/window.h"
#include "ui/help/helpmodel.h"
#include "ui/help/helppage.h"
#include "ui/help/helptext.h"
#include "ui/help/helptopics.h"
#include "ui/shell/mainwindow.h"

#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSet>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Texts {
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"window.ini"_s)};
    Commands commands{settings};
    HelpTopics topics{commands, {u"en"_s}};
};

constexpr std::array everyPage{PageKind::Today,     PageKind::Scenarios, PageKind::Studio, PageKind::Library,
                               PageKind::Clip,      PageKind::Reviews,   PageKind::Review, PageKind::Compare,
                               PageKind::Share,     PageKind::Observe,   PageKind::Editor, PageKind::MapEditor,
                               PageKind::Assign,    PageKind::Team,      PageKind::Join,   PageKind::Others,
                               PageKind::Exchange,  PageKind::Coaching,  PageKind::Agree,  PageKind::Settings,
                               PageKind::Shortcuts, PageKind::Ladder,    PageKind::Storage};

} // namespace

TEST_CASE("the help has a part for every page and role, and all it refers to is there") {
    const Texts texts;
    QSet<QString> ids;
    for (const HelpTopic& topic : texts.topics.all())
        ids.insert(topic.id);
    REQUIRE(ids.size() == texts.topics.all().size());
    for (const PageKind page : everyPage)
        for (const Roles roles : {Roles(0), role::rep, role::coach, role::trainer, role::owner})
            CHECK(ids.contains(HelpTopics::idFor(page, roles)));
    CHECK(HelpTopics::idFor(PageKind::Today, role::rep | role::coach) == u"coach"_s);

    static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
    static const QRegularExpression key(u"\\{[^}]*\\}?"_s);
    for (const HelpTopic& topic : texts.topics.all()) {
        INFO(topic.id.toStdString());
        CHECK_FALSE(topic.title.isEmpty());
        CHECK_FALSE(topic.title.contains(u'\n'));
        CHECK(topic.text.size() > 200);
        CHECK_FALSE(topic.text.contains(u"(no key)"_s)); // each command there is and has one, as delivered
        CHECK_FALSE(topic.text.contains(key));
        for (auto it = link.globalMatch(topic.text); it.hasNext();) {
            const QString to = it.next().captured(1);
            INFO(to.toStdString());
            CHECK(ids.contains(to));
        }
    }
}

TEST_CASE("the German help has the parts of the English one, with the same links and keys") {
    const auto marks = [](const QString& file) {
        QFile text(u":/help/"_s + file);
        REQUIRE(text.open(QIODevice::ReadOnly));
        static const QRegularExpression mark(u"\\{key:[^}]*\\}|\\]\\([^)]*\\)|(?<=\\n)#+ "_s);
        QStringList all;
        const QString content = QString::fromUtf8(text.readAll());
        for (auto it = mark.globalMatch(content); it.hasNext();)
            all.append(it.next().captured());
        all.sort();
        return all;
    };
    const Texts texts;
    const HelpTopics german(texts.commands, {u"de-AT"_s});
    REQUIRE(german.all().size() == texts.topics.all().size());
    for (qsizetype i = 0; i < german.all().size(); ++i) {
        const QString id = german.all()[i].id;
        INFO(id.toStdString());
        CHECK(id == texts.topics.all()[i].id);
        CHECK(german.all()[i].title != texts.topics.all()[i].title);
        CHECK(marks(u"de/%1.md"_s.arg(id)) == marks(u"en/%1.md"_s.arg(id)));
    }
}

TEST_CASE("the help names the keys that commands have now") {
    Texts texts;
    REQUIRE(texts.topics.topic(u"practise"_s).text.contains(u"`R`"_s));
    bool told = false;
    QObject::connect(&texts.topics, &HelpTopics::changed, &texts.topics, [&told] { told = true; });
    texts.commands.setKeys(u"record"_s, {QKeySequence(u"F9"_s)});
    CHECK(told);
    CHECK(texts.topics.topic(u"practise"_s).text.contains(u"`F9`"_s));
    CHECK_FALSE(texts.topics.topic(u"practise"_s).text.contains(u"`R`"_s));
    texts.commands.setKeys(u"record"_s, {});
    CHECK(texts.topics.topic(u"practise"_s).text.contains(u"(no key)"_s));
}

TEST_CASE("the help is in English where it is not in the person's language") {
    const Texts texts;
    const HelpTopics other(texts.commands, {u"tlh-Latn"_s, u"fr-CA"_s});
    CHECK(other.all().size() == texts.topics.all().size());
    CHECK(other.all().first().title == texts.topics.all().first().title);
}

TEST_CASE("a search finds the parts that have all the words, whatever their case") {
    Texts texts;
    HelpModel model(texts.topics);
    const ModelTester tester(&model);
    const int all = model.rowCount();
    REQUIRE(all == texts.topics.all().size());
    model.search(u"SYNCTHING ignore"_s);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.idAt(0) == u"folder"_s);
    CHECK(model.rowOf(u"rep"_s) == -1);
    model.search(u"Syncthing teleprompter"_s);
    CHECK(model.rowCount() == 0);
    model.search(u"  "_s);
    CHECK(model.rowCount() == all);
}

TEST_CASE("F1 opens the help of the page one is on, and there is a way back, by keys alone") {
    WindowParts parts;
    const auto make = [](Context& context) -> Page* { return new HelpPage(context); };
    // Where one is matters, not what is there.
    MainWindow window(parts.context(), {{PageKind::Help, make}, {PageKind::Compare, make}});
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    parts.navigator.go({PageKind::Compare});
    QTest::keyClick(&window, Qt::Key_F1);
    CHECK(parts.navigator.place() == Place{.page = PageKind::Help, .words = u"compare"_s});
    const auto* text = window.currentPage()->findChild<HelpText*>();
    REQUIRE(text);
    CHECK(text->toPlainText().startsWith(u"Compare\n"_s));
    CHECK(text->toPlainText().contains(parts.commands.keyText(u"align"_s)));
    QTest::keyClick(&window, Qt::Key_F1); // nothing more
    QTest::keyClick(&window, Qt::Key_Up, Qt::AltModifier);
    CHECK(parts.navigator.place().page == PageKind::Compare);
}

TEST_CASE("the help is read, searched and left for a link without a mouse") {
    WindowParts parts;
    HelpPage page(parts.context());
    QObject::connect(&parts.navigator, &Navigator::moved, &page, [&page](const Place& place) { page.enter(place); });
    page.resize(1100, 700);
    page.show();
    parts.navigator.go({.page = PageKind::Help, .words = u"rep"_s});
    auto* text = page.findChild<HelpText*>();
    auto* list = page.findChild<QListView*>();
    auto* search = qobject_cast<QLineEdit*>(page.searchField());
    CHECK(list->currentIndex().data().toString() == u"For reps"_s);

    // The first link of the part, by Tab and Enter.
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Tab);
    QTest::keyClick(text, Qt::Key_Return);
    CHECK(parts.navigator.place().words == u"practise"_s);
    CHECK(text->toPlainText().startsWith(u"Practise and record\n"_s));
    parts.navigator.back();
    CHECK(text->toPlainText().startsWith(u"For reps\n"_s));

    // By the list: coming back later leads to what was read.
    QTest::keyClick(list, Qt::Key_Down);
    CHECK(text->toPlainText().startsWith(u"For coaches\n"_s));
    CHECK(parts.navigator.place().words == u"coach"_s);

    QTest::keyClicks(search, u"ext4"_s);
    CHECK(list->model()->rowCount() == 1);
    CHECK(text->toPlainText().startsWith(u"Where the team's folder can be\n"_s));
    REQUIRE(text->extraSelections().size() == 1);
    CHECK(text->extraSelections().first().cursor.selectedText() == u"ext4"_s);
    QTest::keyClicks(search, u" nowhere"_s);
    CHECK(list->model()->rowCount() == 0);
    search->clear();
    CHECK(list->model()->rowCount() > 10);
    CHECK(text->extraSelections().isEmpty());
}
