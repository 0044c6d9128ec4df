// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/deliverypanel.h"

#include "core/base/hash.h"
#include "core/home/catalogue.h"
#include "core/media/transport.h"
#include "core/studio/import.h"
#include "tests/support/clips.h"
#include "tests/support/spoken.h"
#include "tests/ui/support/window.h"
#include "ui/delivery/deliverylanes.h"
#include "ui/delivery/deliverystate.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/textlabel.h"

#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    WindowParts parts;
    PlayerView player{parts.context()};
    DeliveryPanel panel{parts.context(), player};

    QString texts() const {
        QStringList all;
        for (const auto* label : panel.findChildren<TextLabel*>())
            all.append(label->text());
        return all.join(u'\n');
    }
    bool lanesShown() const { return !player.findChild<DeliveryLanes*>()->isHidden(); }
    void press() { panel.findChild<QPushButton*>()->click(); }
    bool waitFor(DeliveryState::Phase phase) {
        return waitUntil([&] { return panel.state().phase() == phase; });
    }
    static KeptClip clip(const QString& path) { return {contentHash(path.toUtf8()), path}; }
    /// Two sentences with a pause of two seconds.
    static QString speech() {
        const QString path = Clips::shared().path(u"two-sentences.wav"_s);
        writeWav(path, {spoken(u"en"_s, 150, sentences().first(2), {2}).sound});
        return path;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "nothing is listened to until somebody asks for it", "[ui]") {
    panel.setClip({}, clip(speech()));
    QTest::qWait(50);
    CHECK(panel.state().phase() == DeliveryState::Phase::Empty);
    CHECK_FALSE(lanesShown());
    press();
    CHECK(panel.state().phase() == DeliveryState::Phase::Listening);
    REQUIRE(waitFor(DeliveryState::Phase::Known));
    CHECK(lanesShown());
    const QString all = texts();
    INFO(all.toStdString());
    CHECK(all.contains(u"syllables a second (n = "_s));
    CHECK(all.contains(u"1, the longest 2"_s)); // pauses
    CHECK(all.contains(u"semitones"_s));
    CHECK(all.contains(u"Only you see it"_s));
    CHECK_FALSE(all.contains(u"Model:"_s));
    press();
    CHECK_FALSE(lanesShown());
}

TEST_CASE_METHOD(Fixture, "a clip without sound, and one that cannot be read, are said to be so", "[ui]") {
    Clips& clips = Clips::shared();
    panel.setOpen(true);
    panel.setClip({}, clip(clips.make(u"no-sound.mp4"_s, {u"-i"_s, clips.plain(), u"-an"_s, u"-c:v"_s, u"copy"_s})));
    REQUIRE(waitFor(DeliveryState::Phase::Silent));
    CHECK(texts().contains(u"This clip has no sound"_s));
    CHECK_FALSE(lanesShown());
    panel.setClip({}, clip(clips.bytes(u"no-clip.mp4"_s, "not a clip")));
    REQUIRE(waitFor(DeliveryState::Phase::Failed));
    CHECK(texts().contains(u"cannot be read"_s));
}

TEST_CASE_METHOD(Fixture, "too little speech is said to be too little", "[ui]") {
    panel.setOpen(true);
    panel.setClip({}, clip(Clips::shared().plain()));
    REQUIRE(waitFor(DeliveryState::Phase::Known));
    CHECK(texts().contains(u"Too little speech to say."_s));
    CHECK(texts().contains(u"0 % of 0:04"_s));
}

TEST_CASE_METHOD(Fixture, "the model of the scenario stands beside it", "[ui]") {
    const auto import = [](const QString& title) {
        return [title](Home& home) -> Result<ModelExample> {
            GR_TRY_ASSIGN(const ScenarioAtHand at, Catalogue(home).findScenario(u"Discovery call"_s));
            ModelExample example;
            example.title = title;
            example.scenario = at.scenario.id;
            // Twice the same clip is one example: its name makes it another.
            const QString path =
                Clips::shared().make(title + u".mp4"_s, {u"-i"_s, speech(), u"-metadata"_s, u"title="_s + title,
                                                         u"-t"_s, title == "Mine"_L1 ? u"9"_s : u"30"_s});
            return importExample(home, path, example);
        };
    };
    parts.ask(import(u"Theirs"_s));
    const ModelExample mine = parts.ask(import(u"Mine"_s));
    const QString path = parts.ask([&](Home& home) -> Result<QString> { return home.media().pathOf(mine.media.hash); });
    panel.setOpen(true);
    panel.setClip(mine.id.entity(), {mine.media.hash, path});
    REQUIRE(waitFor(DeliveryState::Phase::Known));
    REQUIRE(waitUntil([&] { return panel.state().model().has_value(); }));
    CHECK(texts().contains(u"Model: "_s));
    CHECK(texts().contains(u"Theirs"_s));
    panel.clear();
    CHECK(panel.state().phase() == DeliveryState::Phase::Empty);
    CHECK_FALSE(texts().contains(u"Theirs"_s));
}
