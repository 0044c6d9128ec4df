// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"

#include <QFileInfo>

using namespace greenroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("two recordings become one video from a terminal, in every layout", "[e2e]") {
    const Ctl ctl;
    ctl.init();
    const QString takeId =
        ctl.json({u"record"_s, u"--scenario"_s, u"One-minute introduction"_s, u"--video"_s, u"test"_s, u"--audio"_s,
                  u"tone"_s, u"--pace"_s, u"fast"_s, u"--seconds"_s, u"4"_s})[u"take"_s][u"id"_s]
            .toString();
    REQUIRE_FALSE(takeId.isEmpty());
    const QString file = ctl.path(u"model.mp4"_s);
    ctl.json({u"take"_s, u"export"_s, takeId, file});
    for (const QString& layout : {u"side"_s, u"stacked"_s, u"inset"_s, u"wipe"_s}) {
        const QString out = ctl.path(layout + u".mp4"_s);
        const QJsonObject video = ctl.json({u"compare"_s, u"export"_s, takeId, file, out, u"--layout"_s, layout,
                                            u"--offset"_s, u"0.5"_s, u"--to"_s, u"1.5"_s, u"--size"_s, u"640x360"_s});
        CHECK(video[u"path"_s].toString() == out);
        CHECK(video[u"frames"_s].toInt() == 45);
        const QJsonObject probed = ctl.json({u"media"_s, u"probe"_s, out});
        CHECK(probed[u"duration"_s].toDouble() == Approx(1.5).margin(0.05));
        CHECK(probed[u"width"_s].toInt() == 640);
        CHECK(probed[u"has_audio"_s].toBool());
    }
    const QString once = ctl.path(u"side.mp4"_s);
    const qint64 size = QFileInfo(once).size();
    CHECK(ctl.run({u"compare"_s, u"export"_s, takeId, file, once}).status == 1); // it is there already
    CHECK(QFileInfo(once).size() == size);
    CHECK(ctl.run({u"compare"_s, u"export"_s, takeId, file, file, u"--replace"_s}).status == 1);
    CHECK(ctl.run({u"compare"_s, u"export"_s, takeId, u"nobody"_s, ctl.path(u"x.mp4"_s)}).status == 1);
}
