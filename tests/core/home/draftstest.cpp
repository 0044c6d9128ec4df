// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/drafts.h"

#include "tests/support/scratchhome.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::ScratchHome;

TEST_CASE("a draft is there in the next process, as it was put last, until it is removed", "[home]") {
    ScratchHome home(u"Tina"_s);
    Drafts drafts(*home, Drafts::Kind::Scenario);
    const EntityId first = home->newEntity();
    const EntityId second = home->newEntity();
    GR_REQUIRE_OK(drafts.put(first, {{u"title"_s, u"Fir"_s}}));
    home.clock.advance(std::chrono::seconds(1));
    GR_REQUIRE_OK(drafts.put(second, {{u"title"_s, u""_s}}));
    home.clock.advance(std::chrono::seconds(1));
    GR_REQUIRE_OK(drafts.put(first, {{u"title"_s, u"First"_s}}));

    const auto reopened = home.reopened();
    Drafts again(*reopened, Drafts::Kind::Scenario);
    GR_REQUIRE_VALUE(const QList<Draft> all, again.all());
    REQUIRE(all.size() == 2);
    CHECK(all[0].about == first);
    CHECK(all[0].document[u"title"_s] == u"First"_s);
    CHECK(all[0].changedMs > all[1].changedMs);

    GR_REQUIRE_VALUE(const auto ofMaps, Drafts(*home, Drafts::Kind::Map).all());
    CHECK(ofMaps.isEmpty());
    GR_REQUIRE_OK(drafts.remove(first));
    GR_REQUIRE_OK(drafts.remove(first));
    GR_REQUIRE_VALUE(const auto gone, again.find(first));
    CHECK_FALSE(gone);
    GR_REQUIRE_VALUE(const auto kept, again.find(second));
    CHECK(kept);
}
