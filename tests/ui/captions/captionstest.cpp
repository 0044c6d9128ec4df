// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/home/catalogue.h"
#include "core/media/transport.h"
#include "core/studio/import.h"
#include "tests/support/clips.h"
#include "tests/ui/library/examples.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/window.h"
#include "ui/captions/captionsmenu.h"
#include "ui/captions/captionsstate.h"
#include "ui/captions/transcriptmodel.h"
#include "ui/captions/transcriptpanel.h"
#include "ui/delivery/deliverypanel.h"
#include "ui/delivery/deliverystate.h"
#include "ui/library/cardgrid.h"
#include "ui/library/clippage.h"
#include "ui/library/librarypage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/transportbar.h"
#include "ui/widgets/videosurface.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray words = "WEBVTT\nLanguage: en\n\n00:00.500 --> 00:01.500\n<v Rep>Um, what does it cost you?\n\n"
                         "00:02.000 --> 00:03.000\nMostly time, you know.\n";

/// The page of a real clip of four seconds.
struct Fixture {
    Fixture() {
        const ModelExample added = parts.ask([](Home& home) {
            ModelExample calm;
            calm.title = u"A calm opening"_s;
            return importExample(home, Clips::shared().plain(), calm);
        });
        example = added.id;
        parts.navigator.go({PageKind::Library});
        window = std::make_unique<MainWindow>(
            parts.context(),
            QHash<PageKind, MainWindow::MakePage>{
                {PageKind::Library, [](Context& context) -> Page* { return new LibraryPage(context); }},
                {PageKind::Clip, [](Context& context) -> Page* { return new ClipPage(context); }}});
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        open();
        QObject::connect(&parts.messages, &Messages::failed, window.get(),
                         [this](const Error& error, const QString& what) { problems.append(what + error.message); });
    }
    void open() {
        parts.navigator.go({PageKind::Clip, example.entity()});
        REQUIRE(waitUntil([&] { return page().isSettled(); }));
        REQUIRE(waitUntil([&] { return transport().state().phase == TransportState::Phase::Open; }));
    }
    Page& page() { return *window->currentPage(); }
    CaptionsState& state() { return *page().findChild<CaptionsState*>(); }
    PlayerView& player() { return *page().findChild<PlayerView*>(); }
    Transport& transport() { return player().transport(); }
    VideoSurface& surface() { return player().surface(); }
    TranscriptPanel& transcript() { return *page().findChild<TranscriptPanel*>(); }
    QListView& lines() { return *transcript().findChild<QListView*>(); }
    QPushButton& button() {
        for (auto* one : player().bar().findChildren<QPushButton*>())
            if (one->accessibleName().startsWith(u"Captions"_s))
                return *one;
        FAIL("no button");
        return *player().bar().findChild<QPushButton*>();
    }
    QString file(const QString& name, const QByteArray& bytes) {
        GR_REQUIRE_OK(writeFileAtomically(parts.scratch(name), bytes));
        return parts.scratch(name);
    }
    void import() {
        state().importFrom(file(u"call.vtt"_s, words));
        REQUIRE(waitUntil([&] { return state().kept().has_value(); }));
    }
    void seek(double seconds) {
        transport().seek(seconds);
        REQUIRE(waitUntil([&] { return !transport().state().seeking; }));
    }

    KeyGuard guard;
    WindowParts parts;
    ExampleId example;
    std::unique_ptr<MainWindow> window;
    QStringList problems;
};

QList<QAction*> shown(const QMenu& menu) {
    QList<QAction*> actions;
    for (QAction* one : menu.actions())
        if (one->isVisible())
            actions.append(one);
    return actions;
}

} // namespace

TEST_CASE_METHOD(Fixture, "captions lie on the picture while they are said, where the person wants them",
                 "[captions]") {
    CHECK(transcript().isHidden());
    CHECK(button().isHidden());
    seek(1);
    CHECK(surface().caption().isEmpty());
    import();
    CHECK(surface().caption() == u"Rep: Um, what does it cost you?"_s);
    CHECK(button().isVisible());
    seek(1.7);
    CHECK(surface().caption().isEmpty());
    seek(2.5);
    CHECK(surface().caption() == u"Mostly time, you know."_s);
    QTest::keyClick(&player(), Qt::Key_C, Qt::ShiftModifier);
    CHECK(surface().caption().isEmpty());
    CHECK_FALSE(button().isChecked());
    parts.navigator.go({PageKind::Library});
    open(); // it is remembered
    REQUIRE(waitUntil([&] { return state().kept().has_value(); }));
    seek(2.5);
    CHECK(surface().caption().isEmpty());
    button().click();
    CHECK(surface().caption() == u"Mostly time, you know."_s);
    parts.navigator.go({PageKind::Library});
    CHECK(parts.settings.value(setting::captions).toBool());
}

TEST_CASE_METHOD(Fixture, "the transcript is searched, and a line leads to its moment", "[captions]") {
    import();
    CHECK(transcript().isVisible());
    CHECK_FALSE(lines().isVisible());
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
    auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(search);
    CHECK(transcript().isAncestorOf(search));
    CHECK(lines().isVisible());
    CHECK(lines().model()->rowCount() == 2);
    QTest::keyClicks(search, u"TIME know"_s);
    REQUIRE(lines().model()->rowCount() == 1);
    CHECK(lines().model()->index(0, 0).data(TranscriptModel::TimeRole).toString() == u"0:02"_s);
    QTest::keyClick(search, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return !transport().state().seeking; }));
    CHECK(transport().position() == Approx(2).margin(0.04));
    CHECK(lines().model()->index(0, 0).data(TranscriptModel::IsNowRole).toBool());
    search->clear();
    QTest::mouseClick(lines().viewport(), Qt::LeftButton, {},
                      lines().visualRect(lines().model()->index(0, 0)).center());
    REQUIRE(waitUntil([&] { return !transport().state().seeking; }));
    CHECK(transport().position() == Approx(0.5).margin(0.04));
}

TEST_CASE_METHOD(Fixture, "captions are exported and removed, and Undo brings them back", "[captions]") {
    QString told;
    QObject::connect(&parts.messages, &Messages::told, window.get(), [&](const QString& what) { told = what; });
    import();
    CHECK(told == u"2 captions are kept. They stay on this laptop."_s);
    const QString out = parts.scratch(u"out.srt"_s);
    for (int times = 0; times < 2; ++times) { // the second in place of the first
        told.clear();
        state().exportTo(out);
        REQUIRE(waitUntil([&] { return told.contains(u"out.srt"_s); }));
    }
    CHECK(readFile(out, 1 << 16)->contains("00:00:00,500 --> 00:00:01,500\nRep: Um, what does it cost you?"));
    state().remove();
    REQUIRE(waitUntil([&] { return !state().kept(); }));
    CHECK(transcript().isHidden());
    parts.messages.undo();
    REQUIRE(waitUntil([&] { return state().kept().has_value(); }));
    CHECK(state().captions().language == u"en"_s);

    state().importFrom(file(u"broken.srt"_s, "1\n00:00:0x,1 --> 2\nno\n"));
    REQUIRE(waitUntil([&] { return !problems.isEmpty(); }));
    CHECK(problems.first().contains(u"“broken.srt”"_s));
    CHECK(problems.first().contains(u"line 2"_s));
    CHECK(state().captions().captions.size() == 2); // as before
    told.clear();
    state().importFrom(file(u"half.srt"_s, "1\n00:00:01,1 --> 00:00:02,0\nyes\n\n2\n00:00:0x,1 --> 2\nno\n"));
    REQUIRE(waitUntil([&] { return told.contains(u"1 could not be read, the first in line 6"_s); }));
}

TEST_CASE_METHOD(Fixture, "the menu has what fits, and nothing of whisper where there is none", "[captions]") {
    parts.settings.set(setting::whisper, u"/nowhere/whisper-cli"_s);
    QMenu menu;
    CaptionsMenu captions(state(), &page());
    captions.addTo(&menu);
    CHECK(shown(menu).size() == 1); // import
    import();
    CHECK(shown(menu).size() == 3);
    parts.settings.set(setting::whisper, QStringLiteral(GREENROOM_SOURCE_DIR "/tests/support/whisper-cli"));
    Q_EMIT menu.aboutToShow();
    CHECK(shown(menu).size() == 3); // no model was chosen
    parts.settings.set(setting::whisperModel, file(u"ggml.bin"_s, "ggml\nOne line\n"));
    Q_EMIT menu.aboutToShow();
    CHECK(shown(menu).size() == 4);
}

TEST_CASE_METHOD(Fixture, "what is said is written down in the background, with progress, cancel and errors",
                 "[captions]") {
    // A script behaves like whisper-cli; the real one is on no machine that runs these.
    parts.settings.set(setting::whisper, QStringLiteral(GREENROOM_SOURCE_DIR "/tests/support/whisper-cli"));
    SECTION("to its end") {
        parts.settings.set(setting::whisperModel, file(u"ggml.bin"_s, "ggml\nÄhm, guten Tag\n"));
        state().writeDown();
        CHECK(state().isWritingDown());
        REQUIRE(parts.jobs().all().size() == 1);
        CHECK(parts.jobs().all().first().canBeCancelled);
        CHECK(parts.jobs().all().first().title.contains(u"A calm opening"_s));
        REQUIRE(waitUntil([&] { return state().kept().has_value(); }));
        CHECK_FALSE(state().isWritingDown());
        CHECK(state().kept()->origin == CaptionOrigin::Transcribed);
        CHECK(state().captions().language == u"de"_s);
        CHECK(problems.isEmpty());
    }
    SECTION("cancelled") {
        parts.settings.set(setting::whisperModel, file(u"ggml.bin"_s, "ggml slow\nnever\n"));
        state().writeDown();
        REQUIRE(waitUntil([&] { return parts.jobs().all().first().done > 0; }));
        parts.jobs().cancel(parts.jobs().all().first().id);
        REQUIRE(waitUntil([&] { return !state().isWritingDown(); }));
        CHECK_FALSE(state().kept());
        CHECK(problems.isEmpty());
    }
    SECTION("with a file that is no model") {
        parts.settings.set(setting::whisperModel, file(u"letter.txt"_s, "Dear Sir\n"));
        state().writeDown();
        REQUIRE(waitUntil([&] { return !problems.isEmpty(); }));
        CHECK(problems.first().contains(u"failed to initialize whisper context"_s));
        CHECK_FALSE(state().kept());
    }
}

TEST_CASE_METHOD(Fixture, "fillers are counted beside the delivery only where there are captions", "[captions]") {
    auto& panel = *page().findChild<DeliveryPanel*>();
    const auto texts = [&panel] {
        QStringList all;
        for (const auto* label : panel.findChildren<TextLabel*>())
            all.append(label->text());
        return all.join(u'\n');
    };
    panel.setOpen(true);
    REQUIRE(waitUntil([&] { return panel.state().phase() == DeliveryState::Phase::Known; }));
    CHECK_FALSE(texts().contains(u"Fillers"_s));
    import();
    CAPTURE(texts().toStdString());
    CHECK(texts().contains(u"Fillers"_s));
    CHECK(texts().contains(u"2 in "_s));
    CHECK(texts().contains(u": um 1, you know 1"_s));
    CHECK(texts().contains(u"often leave fillers out"_s));
    state().remove();
    REQUIRE(waitUntil([&] { return !texts().contains(u"Fillers"_s); }));
}

TEST_CASE_METHOD(Fixture, "the library finds what is said, names the moment and opens there", "[captions]") {
    import();
    parts.navigator.go({PageKind::Library});
    auto& grid = *page().findChild<CardGrid*>();
    REQUIRE(waitUntil([&] { return grid.model()->rowCount() == 1; }));
    auto* search = qobject_cast<QLineEdit*>(page().searchField());
    QTest::keyClicks(search, u"mostly TIME"_s);
    CHECK(grid.model()->rowCount() == 0);
    REQUIRE(waitUntil([&] { return grid.model()->rowCount() == 1; }));
    CHECK(grid.model()->index(0, 0).data(LineRole).toString() == u"At 0:02: Mostly time, you know."_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(&grid, Qt::Key_Return);
    CHECK(parts.navigator.place().page == PageKind::Clip);
    CHECK(parts.navigator.place().seconds == 2);
    parts.navigator.go({PageKind::Library});
    search->clear();
    CHECK(grid.model()->rowCount() == 1);
    CHECK_FALSE(grid.model()->index(0, 0).data(LineRole).toString().contains(u"At 0:02"_s));
}

TEST_CASE("a transcript is a model that holds together", "[captions]") {
    TranscriptModel model;
    const ModelTester tester(&model);
    model.setCaptions({{{0, 1, u"one two"_s, {}}, {1, 2, u"three"_s, u"Rep"_s}, {4, 5, u"two"_s, {}}}, {}});
    CHECK(model.rowCount() == 3);
    CHECK(model.setPosition(0.5) == 0);
    CHECK(model.setPosition(3) == 1);
    CHECK_FALSE(model.index(1).data(TranscriptModel::IsNowRole).toBool());
    CHECK(model.setPosition(4.5) == 2);
    CHECK(model.index(2).data(TranscriptModel::IsNowRole).toBool());
    model.setWords(u" TWO "_s);
    CHECK(model.rowCount() == 2);
    CHECK(model.at(1).start == 4);
    CHECK(model.setPosition(-1) == -1);
    model.setWords(u"rep"_s); // who speaks is searched too
    CHECK(model.rowCount() == 1);
}
