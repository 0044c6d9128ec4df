// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/shell/place.h"

using namespace greenroom::ui;

TEST_CASE("back leads to where one came from, and then to the front of the room") {
    Navigator navigator;
    navigator.go({PageKind::Library});
    navigator.go({PageKind::Clip});
    navigator.go({PageKind::Clip}); // the same place is no step
    navigator.back();
    CHECK(navigator.place().page == PageKind::Library);
    navigator.back();
    CHECK(navigator.place().page == PageKind::Today);
    CHECK_FALSE(navigator.canGoBack());
}

TEST_CASE("every page has a room whose front is in that room") {
    for (const PageKind page : {PageKind::Today, PageKind::Scenarios, PageKind::Studio, PageKind::Library,
                                PageKind::Clip, PageKind::Reviews, PageKind::Review, PageKind::Compare,
                                PageKind::Settings, PageKind::Shortcuts, PageKind::Ladder, PageKind::Storage})
        CHECK(roomOf(frontOf(roomOf(page))) == roomOf(page));
}
