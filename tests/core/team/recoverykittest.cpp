// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/team/recoverykit.h"

#include "core/base/file.h"
#include "core/team/recoverycode.h"
#include "tests/support/random.h"
#include "tests/support/team.h"

#include <QTemporaryDir>

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::Somebody;

namespace {

struct Fixture {
    QTemporaryDir folder;
    QString path = folder.filePath(u"recovery-kit"_s);
    test::SeededRandom random{7};
    Somebody owner{'o'};
    UnsavedKit kit{path, owner.keys, random};
    Seed seed{QByteArray(32, 'k')};
};

} // namespace

TEST_CASE_METHOD(Fixture, "a kit that was not saved yet is kept sealed, for its owner alone", "[team]") {
    CHECK_FALSE(*kit.seed());
    GR_REQUIRE_OK(kit.keep(seed));
    GR_REQUIRE_VALUE(const QByteArray file, readFile(path, 1000));
    CHECK_FALSE(file.contains(QByteArray(8, 'k')));
    GR_REQUIRE_VALUE(const auto kept, UnsavedKit(path, owner.keys, random).seed());
    REQUIRE(kept);
    CHECK(kept->view() == seed.view());
    GR_REQUIRE_ERROR(UnsavedKit(path, Somebody('x').keys, random).seed(), ErrorCode::Corrupt);
    GR_REQUIRE_OK(kit.forget());
    CHECK_FALSE(QFile::exists(path));
    CHECK_FALSE(*kit.seed());
    GR_REQUIRE_OK(kit.forget());
}

TEST_CASE_METHOD(Fixture, "a kit that was damaged is not taken for another one", "[team]") {
    GR_REQUIRE_OK(kit.keep(seed));
    GR_REQUIRE_VALUE(const QByteArray file, readFile(path, 1000));
    QByteArray changed = file;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    for (const QByteArray& damaged : {changed, file.chopped(1), file + 'x', QByteArray()}) {
        GR_REQUIRE_OK(writeFileAtomically(path, damaged));
        GR_REQUIRE_ERROR(kit.seed(), ErrorCode::Corrupt);
    }
}

TEST_CASE_METHOD(Fixture, "the page of a kit has the team's code and its owner's", "[team]") {
    const QString page = QString::fromUtf8(recoveryKit(u"North"_s, seed, u"the owner's"_s));
    CHECK(page.contains(u"\"North\""_s));
    CHECK(page.contains(recoveryCode(RecoveryKind::Team, seed)));
    CHECK(page.contains(u"the owner's"_s));
}
