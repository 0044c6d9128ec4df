// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "tests/support/catch.h"

using namespace greenroom;
using namespace Qt::StringLiterals;

TEST_CASE("a file is replaced as a whole and leaves nothing beside it", "[base]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.bin"_s);
    GR_REQUIRE_OK(writeFileAtomically(path, "one"));
    GR_REQUIRE_OK(writeFileAtomically(path, "two"));
    GR_REQUIRE_VALUE(const QByteArray bytes, readFile(path, 3));
    CHECK(bytes == "two");
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"x.bin"_s});
    GR_REQUIRE_ERROR(writeFileAtomically(folder.filePath(u"none/x"_s), "a"), ErrorCode::Io);
}

TEST_CASE("reading is bounded and names what is wrong", "[base]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.bin"_s);
    GR_REQUIRE_OK(writeFileAtomically(path, "12345"));
    GR_REQUIRE_ERROR(readFile(path, 4), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(readFile(folder.path(), 4), ErrorCode::Invalid);
    GR_REQUIRE_ERROR(readFile(folder.filePath(u"none"_s), 4), ErrorCode::NotFound);
    GR_REQUIRE_ERROR(readFile(u"/dev/zero"_s, 1000), ErrorCode::Invalid);
}

TEST_CASE("a lock is exclusive until it is released", "[base]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"lock"_s);
    {
        GR_REQUIRE_VALUE(const auto lock, FileLock::take(path));
        GR_REQUIRE_ERROR(FileLock::take(path), ErrorCode::Busy);
    }
    GR_REQUIRE_OK(FileLock::take(path));
    GR_REQUIRE_ERROR(FileLock::take(folder.filePath(u"none/lock"_s)), ErrorCode::Io);
}
