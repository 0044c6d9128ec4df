// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/deviceids.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const QList<DeviceInfo>& devices) {
    QStringList ids;
    for (const DeviceInfo& device : devices)
        ids.append(device.id);
    return ids;
}

} // namespace

TEST_CASE("devices that are only numbered are known by their names, in whatever order they are found", "[capture]") {
    DeviceIds today;
    CHECK(idsOf(today.assign({{u"0"_s, u"Desk"_s, true}, {u"1"_s, u"Lid"_s, false}})) ==
          QStringList{u"Desk"_s, u"Lid"_s});
    CHECK(today.backendId(u"Lid"_s) == u"1");
    DeviceIds tomorrow;
    CHECK(idsOf(tomorrow.assign({{u"0"_s, u"Lid"_s, true}, {u"1"_s, u"Desk"_s, false}})) ==
          QStringList{u"Lid"_s, u"Desk"_s});
    CHECK(tomorrow.backendId(u"Lid"_s) == u"0");
    CHECK(tomorrow.backendId(u"unknown"_s) == u"unknown");
}

TEST_CASE("two devices of one name are told apart, and keep their ids when one goes", "[capture]") {
    DeviceIds ids;
    const DeviceInfo first{u"0"_s, u"Cam"_s, true};
    const DeviceInfo second{u"1"_s, u"Cam"_s, false};
    CHECK(idsOf(ids.assign({first, second})) == QStringList{u"Cam"_s, u"Cam #2"_s});
    CHECK(idsOf(ids.assign({second})) == QStringList{u"Cam #2"_s});
    CHECK(ids.backendId(u"Cam"_s) == u"Cam");
    CHECK(idsOf(ids.assign({second, {u"2"_s, u"Cam"_s, false}})) == QStringList{u"Cam #2"_s, u"Cam"_s});
    CHECK(ids.backendId(u"Cam"_s) == u"2");
}

TEST_CASE("ids that say something are left as they are", "[capture]") {
    DeviceIds ids;
    CHECK(idsOf(ids.assign({{u"/dev/video0"_s, u"Cam"_s, true}, {u""_s, u"Odd"_s, false}})) ==
          QStringList{u"/dev/video0"_s, QString(u""_s)});
    CHECK(ids.backendId(u"/dev/video0"_s) == u"/dev/video0");
}
