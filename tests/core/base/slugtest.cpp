// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/slug.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("short names are made of titles in any script and are never taken twice", "[base]") {
    CHECK(slugOf(u"Après-midi!"_s, {}, u"x"_s) == u"apres-midi"_s);
    CHECK(slugOf(u"入门"_s, {}, u"criterion"_s) == u"criterion"_s);
    CHECK(slugOf(u"Ask"_s, {u"ask"_s, u"ask-2"_s}, u"x"_s) == u"ask-3"_s);
    CHECK(slugOf(QString(200, u'a'), {}, u"x"_s).size() <= 40);
}
