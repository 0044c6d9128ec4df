// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/remote.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("a name on the share is the marker or plain parts, and leads nowhere else", "[sync]") {
    for (const QString& name : {u"greenroom-team.json"_s, u"h/uxq3r3g2ffavyydq-12-00ff"_s,
                                u"o/uxq3r3g2ffavyydq/0000/0-ab"_s, u"r"_s, u"a"_s.repeated(80)})
        CHECK(isRemoteName(name));
    for (const QString& name : {QString(),
                                u"/"_s,
                                u"/h/a"_s,
                                u"h/"_s,
                                u"h//a"_s,
                                u".."_s,
                                u"h/../a"_s,
                                u"h/."_s,
                                u"H/a"_s,
                                u"h\\a"_s,
                                u"c:/a"_s,
                                u"h/a.b"_s,
                                u"h/greenroom-team.json"_s,
                                u"greenroom-team.json/a"_s,
                                u"h/\u00e4"_s,
                                u"h/\u0661"_s,
                                u"h/a b"_s,
                                u"h/a\n"_s,
                                u"h/"_s + QChar(0),
                                u"a"_s.repeated(81),
                                u"desktop.ini"_s,
                                u".~gr-a.tmp"_s})
        CHECK_FALSE(isRemoteName(name));
}
