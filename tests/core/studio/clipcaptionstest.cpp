// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/clipcaptions.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/studio/cleanup.h"
#include "tests/support/pair.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

namespace {

const Captions call{{{0.5, 2, u"Was kostet Sie das?"_s, u"Rep"_s}, {2, 3.25, u"VIEL ZU VIEL, Ärger\ndazu"_s, {}}},
                    u"de"_s};

struct Fixture {
    ScratchHome home{u"Ann"_s};
    ClipCaptions captions{*home};
    Takes takes{home->journal(), home->person(), home.random, home.clock};
    ScenarioId pitch{home->newEntity()};

    Take record(const QByteArray& content) {
        const QString path = home.scratch(u"recording"_s);
        GR_REQUIRE_OK(writeFileAtomically(path, content));
        GR_REQUIRE_VALUE(const BlobRef blob, home->media().adopt(path));
        GR_REQUIRE_VALUE(const AttemptId attempt, takes.begin(pitch, ContentHash()));
        GR_REQUIRE_VALUE(const TakeId id, takes.keep(attempt, {blob, 5}, false, Ending::Kept));
        GR_REQUIRE_VALUE(const Take take, takes.byId(id));
        return take;
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "captions of a clip are kept, replaced and removed", "[studio][captions]") {
    const ContentHash clip = contentHash("clip");
    CHECK_FALSE(captions.find(clip)->has_value());
    GR_REQUIRE_OK(captions.keep(clip, call, CaptionOrigin::Imported));
    GR_REQUIRE_VALUE(const auto kept, captions.find(clip));
    REQUIRE(kept);
    CHECK(*kept == KeptCaptions{call, CaptionOrigin::Imported, home.clock.nowMs()});
    GR_REQUIRE_OK(captions.keep(clip, {{{0, 1, u"anew"_s, {}}}, {}}, CaptionOrigin::Transcribed));
    CHECK((*captions.find(clip))->captions.captions.first().text == u"anew"_s);
    CHECK((*captions.find(clip))->origin == CaptionOrigin::Transcribed);
    GR_REQUIRE_ERROR(captions.keep(clip, {}, CaptionOrigin::Imported), ErrorCode::Invalid);
    CHECK(captions.find(clip)->has_value());
    GR_REQUIRE_OK(captions.remove(clip));
    GR_REQUIRE_OK(captions.remove(clip));
    CHECK_FALSE(captions.find(clip)->has_value());
}

TEST_CASE_METHOD(Fixture, "words of captions are found with their moment", "[studio][captions]") {
    const ContentHash one = contentHash("one");
    const ContentHash other = contentHash("other");
    GR_REQUIRE_OK(captions.keep(one, call, CaptionOrigin::Imported));
    GR_REQUIRE_OK(captions.keep(other, {{{7, 8, u"zu ärgerlich"_s, {}}}, {}}, CaptionOrigin::Imported));
    GR_REQUIRE_VALUE(const auto both, captions.search(u"ÄRGER zu"_s));
    CHECK(both.size() == 2);
    CHECK(both[one].start == 2);
    CHECK(both[other].start == 7);
    CHECK(captions.search(u"rep kostet"_s)->size() == 1);
    CHECK(captions.search(u"kostet viel"_s)->isEmpty()); // in two captions
    CHECK(captions.search(u"100%"_s)->isEmpty());
    CHECK(captions.search(u" "_s)->isEmpty());
}

TEST_CASE_METHOD(Fixture, "captions go when their clip does, and not before", "[studio][captions]") {
    const Take take = record("one");
    const Take starred = record("two");
    GR_REQUIRE_OK(takes.star(starred.id, true));
    const auto has = [this](const Take& of) { return captions.find(of.media.blob.hash)->has_value(); };
    for (const Take& of : {take, starred})
        GR_REQUIRE_OK(captions.keep(of.media.blob.hash, call, CaptionOrigin::Imported));
    GR_REQUIRE_OK(takes.discard(take.id));
    home.clock.advance(std::chrono::hours(24 * 13));
    GR_REQUIRE_OK(cleanUp(*home));
    CHECK(has(take)); // it can be brought back
    home.clock.advance(std::chrono::hours(24));
    GR_REQUIRE_OK(cleanUp(*home));
    CHECK_FALSE(has(take));
    CHECK(has(starred));
    GR_REQUIRE_VALUE(const QString backup, Result<QString>(home.scratch(u"backup.db"_s)));
    GR_REQUIRE_OK(home->database().backupTo(backup));
    GR_REQUIRE_OK(captions.remove(starred.media.blob.hash));
    GR_REQUIRE_OK(home->restore(backup));
    CHECK(has(starred)); // a backup has them
}
