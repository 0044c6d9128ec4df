// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "core/base/platform.h"
#include "tests/support/catch.h"

#include <QTemporaryFile>

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

#ifdef Q_OS_LINUX
TEST_CASE("memory that was taken away is not copied, and nobody dies of it", "[file]") {
    QTemporaryFile file;
    REQUIRE(file.open());
    REQUIRE(file.write(QByteArray(1 << 16, 'x')) == 1 << 16);
    REQUIRE(file.flush());
    const uchar* memory = file.map(0, 1 << 16);
    REQUIRE(memory);
    QByteArray copy(1 << 16, ' ');
    CHECK(platform::copyUncertain(copy.data(), memory, 1 << 16));
    CHECK(copy == QByteArray(1 << 16, 'x'));
    REQUIRE(file.resize(1 << 12)); // what lies behind is gone, though it is still mapped
    CHECK_FALSE(platform::copyUncertain(copy.data(), memory, 1 << 16));
    CHECK(platform::copyUncertain(copy.data(), memory, 1 << 12));
}
#endif
