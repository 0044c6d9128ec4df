// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/importer.h"

#include "core/base/file.h"
#include "tests/support/clips.h"
#include "tests/ui/library/examples.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/window.h"
#include "ui/widgets/rowdelegate.h"

#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

using State = Importer::State;

struct Fixture {
    Fixture() {
        QObject::connect(&importer, &Importer::finished, &importer, [this] { ++finished; });
    }

    /// The plain clip under another name and, with `number`, of other content.
    QString clip(const QString& name, int number = -1) {
        QFile file(Clips::shared().plain());
        REQUIRE(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        if (number >= 0) // a free box at the end of an MP4 changes nothing of it
            bytes += QByteArray::fromHex("0000000c66726565") + QByteArray::number(1000 + number);
        const QString path = parts.scratch(name);
        GR_REQUIRE_OK(makeFolder(QFileInfo(path).path()));
        GR_REQUIRE_OK(writeFileAtomically(path, bytes));
        return path;
    }
    void import(const QStringList& paths) {
        importer.add(paths);
        REQUIRE(waitUntil([&] { return !importer.isRunning(); }, 60'000));
    }
    QList<ModelExample> library() {
        return parts.ask([](Home& home) { return Examples(home.journal(), home.person(), home.random()).all(); });
    }
    QString line(int row) const { return importer.index(row).data(LineRole).toString(); }

    WindowParts parts;
    Importer importer{parts.context()};
    ModelTester tester{&importer};
    int finished = 0;
};

} // namespace

TEST_CASE_METHOD(Fixture, "a clip comes in under its file's name", "[library]") {
    import({clip(u"Opening of Mara.mp4"_s)});
    CHECK(finished == 1);
    CHECK(importer.stateOf(0) == State::Added);
    CHECK(line(0) == u"In the library"_s);
    const auto examples = library();
    REQUIRE(examples.size() == 1);
    CHECK(examples[0].title == u"Opening of Mara"_s);
    CHECK(examples[0].quality == u"good"_s);
    CHECK(importer.exampleOf(0) == examples[0].id);
}

TEST_CASE_METHOD(Fixture, "the same content again leads to what is there", "[library]") {
    const QString first = clip(u"first.mp4"_s);
    import({first, clip(u"second.mp4"_s)});
    CHECK(importer.stateOf(0) == State::Added);
    CHECK(importer.stateOf(1) == State::Known);
    CHECK(line(1) == u"Was here already, as “first”"_s);
    CHECK(importer.exampleOf(1) == importer.exampleOf(0));
    CHECK(library().size() == 1);
    QSignalSpy failed(&parts.messages, &Messages::failed);
    importer.clear();
    CHECK(importer.rowCount() == 0);
    import({first});
    CHECK(importer.stateOf(0) == State::Known);
    CHECK(failed.isEmpty());
}

TEST_CASE_METHOD(Fixture, "a broken file is named, and the others come in", "[library]") {
    QSignalSpy failed(&parts.messages, &Messages::failed);
    const QString broken = parts.scratch(u"broken.mp4"_s);
    GR_REQUIRE_OK(writeFileAtomically(broken, "not a clip"));
    import({broken, clip(u"good.mp4"_s)});
    CHECK(importer.stateOf(0) == State::Failed);
    CHECK(line(0) == u"It is text, not a clip."_s);
    CHECK(importer.stateOf(1) == State::Added);
    REQUIRE(failed.size() == 1);
    CHECK(failed[0][1].toString() == u"“broken.mp4” was not imported. It is text, not a clip."_s);
    CHECK(failed[0][0].value<Error>().message.contains(u"broken.mp4"_s));
    CHECK(library().size() == 1);
}

TEST_CASE_METHOD(Fixture, "of a folder all clips come in, also from folders inside", "[library]") {
    clip(u"clips/a.mp4"_s, 1);
    clip(u"clips/b/c.MP4"_s, 2);
    GR_REQUIRE_OK(writeFileAtomically(parts.scratch(u"clips/notes.txt"_s), "not for the library"));
    import({parts.scratch(u"clips"_s)});
    REQUIRE(importer.rowCount() == 2);
    CHECK(importer.count(State::Added) == 2);
    CHECK(library().size() == 2);

    importer.clear();
    GR_REQUIRE_OK(makeFolder(parts.scratch(u"nothing"_s)));
    import({parts.scratch(u"nothing"_s)});
    CHECK(importer.stateOf(0) == State::Failed);
    CHECK(line(0) == u"There is no clip in it."_s);
}

TEST_CASE_METHOD(Fixture, "each file that is no clip is named with what is wrong with it", "[library]") {
    const auto write = [this](const QString& name, const QByteArray& bytes) {
        GR_REQUIRE_OK(writeFileAtomically(parts.scratch(name), bytes));
        return parts.scratch(name);
    };
    QFile whole(Clips::shared().plain());
    REQUIRE(whole.open(QIODevice::ReadOnly));
    const QByteArray clip = whole.readAll();
    const QList<QPair<QString, QString>> expected{
        {write(u"empty.mov"_s, {}), u"It is empty (0 bytes)."_s},
        {write(u"letter.mp4"_s, "Dear Mara, here is the opening."), u"It is text, not a clip."_s},
        {write(u"cut.mp4"_s, clip.left(64)), u"It was cut off, or its index is damaged."_s},
        {write(u"noise.avi"_s, QByteArray::fromHex("00ff13a7").repeated(500)),
         u"It is no clip that can be read here."_s},
        {parts.scratch(u"gone.mp4"_s), u"It is not there any more."_s},
    };
    QStringList paths;
    for (const auto& [path, reason] : expected)
        paths.append(path);
    import(paths);
    REQUIRE(importer.rowCount() == expected.size());
    for (int row = 0; row < importer.rowCount(); ++row) {
        CHECK(importer.stateOf(row) == State::Failed);
        CHECK(importer.index(row).data(TagRole).toString() == u"Not imported"_s);
        CHECK(line(row).toStdString() == expected[row].second.toStdString());
        CHECK(importer.index(row).data(Qt::AccessibleTextRole).toString() ==
              QFileInfo(expected[row].first).fileName() + u". "_s + expected[row].second);
    }
    CHECK(library().isEmpty());
}

TEST_CASE_METHOD(Fixture, "what is stopped leaves nothing behind", "[library]") {
    QStringList paths;
    for (int i = 0; i < 4; ++i)
        paths.append(clip(u"%1.mp4"_s.arg(i), i));
    QSignalSpy failed(&parts.messages, &Messages::failed);
    importer.add(paths);
    importer.stop();
    REQUIRE(waitUntil([&] { return !importer.isRunning(); }));
    CHECK(finished == 1);
    CHECK(importer.count(State::Stopped) >= 3); // the first may have been through
    CHECK(library().size() == importer.count(State::Added));
    CHECK(failed.isEmpty());
}

TEST_CASE_METHOD(Fixture, "sixty files come in one at a time, and what failed stands first at the end", "[library]") {
    QStringList paths;
    for (int i = 0; i < 57; ++i)
        paths.append(clip(u"%1.mp4"_s.arg(i, 2, 10, QChar(u'0')), i));
    paths.append(clip(u"twin.mp4"_s, 0));
    for (const QString& name : {u"broken one.mp4"_s, u"broken two.mp4"_s}) {
        GR_REQUIRE_OK(writeFileAtomically(parts.scratch(name), "not a clip"));
        paths.append(parts.scratch(name));
    }
    qsizetype mostJobs = 0;
    QStringList titles;
    QObject::connect(&parts.jobs(), &Jobs::changed, &importer, [&] {
        mostJobs = std::max(mostJobs, parts.jobs().all().size());
        for (const Job& job : parts.jobs().all())
            if (!titles.contains(job.title))
                titles.append(job.title);
    });
    double last = 0;
    bool isRising = true;
    QObject::connect(&importer, &Importer::changed, &importer, [&] {
        isRising = isRising && importer.done() >= last;
        last = importer.done();
    });
    importer.add(paths);
    CHECK(importer.done() == 0);
    CHECK_FALSE(importer.secondsLeft());
    REQUIRE(waitUntil([&] { return !importer.isRunning(); }, 240'000));
    CHECK(finished == 1);
    CHECK(mostJobs == 1); // whatever else is to be done need not wait for all
    CHECK(titles.contains(u"Importing 3 of 60: 02.mp4"_s));
    CHECK(isRising);
    CHECK(importer.done() == 1);
    CHECK(importer.count(State::Added) == 57);
    CHECK(importer.count(State::Known) == 1);
    CHECK(library().size() == 57);
    CHECK(importer.stateOf(0) == State::Failed);
    CHECK(importer.stateOf(1) == State::Failed);
    CHECK(importer.nameOf(0) == u"broken one.mp4"_s);
    CHECK(importer.stateOf(2) == State::Added);

    // The good clip in place of the broken one.
    QFile(parts.scratch(u"broken one.mp4"_s)).remove();
    clip(u"broken one.mp4"_s, 99);
    importer.tryAgain();
    REQUIRE(waitUntil([&] { return !importer.isRunning(); }, 60'000));
    CHECK(finished == 2);
    CHECK(importer.count(State::Failed) == 1);
    CHECK(library().size() == 58);
}

TEST_CASE_METHOD(Fixture, "one file is stopped, the others come in; stopped where jobs are shown, all are",
                 "[library]") {
    importer.add({clip(u"0.mp4"_s, 0), clip(u"1.mp4"_s, 1), clip(u"2.mp4"_s, 2)});
    importer.stop(1);
    CHECK(importer.stateOf(1) == State::Stopped);
    REQUIRE(waitUntil([&] { return !importer.isRunning(); }, 60'000));
    CHECK(importer.count(State::Added) == 2);
    importer.tryAgain(1);
    REQUIRE(waitUntil([&] { return !importer.isRunning(); }, 60'000));
    CHECK(importer.count(State::Added) == 3);

    importer.clear();
    importer.add({clip(u"3.mp4"_s, 3), clip(u"4.mp4"_s, 4), clip(u"5.mp4"_s, 5)});
    REQUIRE(waitUntil([&] { return importer.count(State::Running) == 1; }));
    parts.jobs().cancel(parts.jobs().all().first().id);
    REQUIRE(waitUntil([&] { return !importer.isRunning(); }));
    CHECK(importer.count(State::Stopped) >= 2);
    CHECK(library().size() == 3 + importer.count(State::Added));
    CHECK(QDir(parts.folder() + u"/cache"_s).entryList({u"import-*"_s}, QDir::Dirs).isEmpty());
}

TEST_CASE_METHOD(Fixture, "details are for those that are in and those to come, and can be undone", "[library]") {
    import({clip(u"0.mp4"_s, 0)});
    importer.add({clip(u"1.mp4"_s, 1)});
    ExampleDetails details;
    details.title = u"Not for two"_s;
    details.quality = u"bad"_s;
    details.tags = {u"price"_s};
    details.consent = u"Mara agreed"_s;
    importer.say(details);
    REQUIRE(waitUntil([&] { return !importer.isRunning(); }, 60'000));
    REQUIRE(waitUntil([&] {
        const auto examples = library();
        return examples.size() == 2 && examples[0].quality == u"bad"_s && examples[1].quality == u"bad"_s;
    }));
    const auto examples = library();
    CHECK(examples[0].title == u"0"_s);
    CHECK(examples[1].title == u"1"_s);
    CHECK(examples[0].tags == QStringList{u"price"_s});
    CHECK(examples[1].consent == u"Mara agreed"_s);
    parts.messages.undo();
    REQUIRE(waitUntil([&] { return library()[0].quality == u"good"_s; }));
}

TEST_CASE_METHOD(Fixture, "one clip alone can be given its title at once", "[library]") {
    import({clip(u"MVI_0042.mp4"_s)});
    ExampleDetails details;
    details.title = u"A calm opening"_s;
    importer.say(details);
    REQUIRE(waitUntil([&] { return library()[0].title == u"A calm opening"_s; }));
}
