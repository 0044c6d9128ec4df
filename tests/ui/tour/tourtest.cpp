// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include "tests/support/catch.h"
#include "tests/ui/support/wait.h"
#include "ui/theme/theme.h"
#include "ui/tour/stage.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const QList<Scene>& scenes) {
    QStringList names;
    for (const Scene& scene : scenes)
        names.append(scene.isPassedBy ? u'(' + scene.name + u')' : scene.name);
    return names;
}

const QList<Scene> story{
    {.name = u"library"_s, .place = Place{PageKind::Library}},
    {.name = u"importing"_s, .place = Place{PageKind::Library}},
    {.name = u"jobs"_s},
    {.name = u"import-failed"_s},
    {.name = u"settings"_s, .place = Place{PageKind::Settings}},
    {.name = u"settings-below"_s},
};

} // namespace

TEST_CASE("a scene alone brings along those that it begins after, without their pictures", "[tour]") {
    CHECK(namesOf(chosenScenes(story, {})) == namesOf(story));
    CHECK(namesOf(chosenScenes(story, {u"failed"_s})) ==
          QStringList{u"(importing)"_s, u"(jobs)"_s, u"import-failed"_s});
    CHECK(namesOf(chosenScenes(story, {u"jobs"_s, u"settings"_s})) ==
          QStringList{u"(importing)"_s, u"jobs"_s, u"settings"_s, u"settings-below"_s});
    CHECK(namesOf(chosenScenes(story, {u"library"_s}, {u"jobs"_s})) ==
          QStringList{u"library"_s, u"(importing)"_s, u"(jobs)"_s});
    CHECK(chosenScenes(story, {u"nothing like it"_s}).isEmpty());
}

TEST_CASE("all scenes can be named before there is anything to play them on", "[tour]") {
    const Stage stage;
    QStringList names;
    for (const auto scenes : {firstDayScenes, practiseScenes, libraryScenes, captionScenes, compareScenes, windowScenes,
                              reviewScenes, readyScenes, modeScenes, recordingScenes, objectionScenes, troubleScenes,
                              recoveredScenes, memberScenes, travelScenes, coachScenes, teamScenes})
        names += namesOf(scenes(stage));
    CHECK(names.size() > 90);
    CHECK(names.contains(u"studio-recording"_s)); // what leaves the home of those after a crash
    CHECK(names.removeDuplicates() == 0);
}

TEST_CASE("what is passed by is played and not photographed", "[tour]") {
    QTemporaryDir folder;
    QWidget window;
    Theme theme(*qApp);
    Tour tour(folder.path(), {QSize(320, 200)});
    QStringList played;
    QList<Scene> scenes{{.name = u"one"_s}, {.name = u"two"_s}};
    for (Scene& scene : scenes)
        scene.arrange = [&played, name = scene.name] { played.append(name); };
    scenes.first().isPassedBy = true;
    bool isOver = false;
    QObject::connect(&tour, &Tour::finished, &tour, [&] { isOver = true; });
    tour.run(window, theme, nullptr, scenes);
    REQUIRE(waitUntil([&] { return isOver; }));
    theme.choose(SchemeChoice::System); // for the tests after this one
    CHECK(played == QStringList{u"one"_s, u"two"_s});
    CHECK(tour.scenes() == 1);
    CHECK(tour.failed().isEmpty());
    CHECK(QDir(folder.path()).entryList(QDir::Files) ==
          QStringList{u"01-two-dark-320x200.png"_s, u"01-two-light-320x200.png"_s});
}
