// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/recovery.h"

#include "core/base/file.h"
#include "core/media/testsource.h"
#include "tests/support/catch.h"
#include "tests/support/changedsource.h"
#include "tests/support/decodedtake.h"
#include "tests/support/random.h"
#include "tests/support/recordings.h"

using namespace greenroom;
using namespace Qt::StringLiterals;
using test::DecodedTake;
using test::decodeTake;
using test::recordAll;

namespace {

/// A folder with nothing but the part file of a recording of 3 s, as a crash at the very end leaves it.
class LeftBehind {
public:
    LeftBehind() {
        static const SystemClock clock;
        const auto video = makeTestPattern({320, 180, 30, 1}, Pace::Fast, clock);
        const auto audio = makeTone(Pace::Fast, clock);
        auto recording = recordAll(files.take, video.get(), audio.get(), 3);
        INFO(test::errorOf(recording));
        REQUIRE(recording);
        QFile::remove(files.take);
        part = *readFile(files.part, 10 << 20);
    }
    void replacePart(const QByteArray& bytes) const { REQUIRE(writeFileAtomically(files.part, bytes)); }
    QStringList names() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }

    QTemporaryDir folder;
    const TakeFiles files = TakeFiles::of(folder.filePath(u"take.mp4"_s));
    QByteArray part;
};

/// Where fragments begin in a part file, and its end.
QList<qsizetype> fragmentStarts(const QByteArray& part) {
    QList<qsizetype> starts;
    for (qsizetype at = part.indexOf("moof"); at >= 0; at = part.indexOf("moof", at + 1))
        starts.append(at - 4);
    starts.append(part.size());
    return starts;
}

} // namespace

TEST_CASE("a part file that a crash left becomes a take", "[recovery]") {
    const LeftBehind left;
    const RecoveryReport report = recover(left.folder.path());
    REQUIRE(report.recovered.size() == 1);
    CHECK(report.failed.isEmpty());
    CHECK(report.unconfirmed == QStringList{left.files.take});
    CHECK(report.recovered[0].path == left.files.take);
    CHECK(report.recovered[0].frames == 90);
    CHECK(report.recovered[0].seconds == Approx(3).margin(0.002));
    CHECK(report.recovered[0].hasAudio);
    GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(left.files.take));
    CHECK(take.isComplete());
    CHECK(take.pictures.size() == 90);
    CHECK(take.beeps().size() == 3);

    // The next start finds it finished and only waiting to be confirmed.
    const RecoveryReport again = recover(left.folder.path());
    CHECK(again.recovered.isEmpty());
    CHECK(again.unconfirmed == QStringList{left.files.take});
    GR_REQUIRE_OK(confirm(left.files));
    const RecoveryReport last = recover(left.folder.path());
    CHECK(last.unconfirmed.isEmpty());
    CHECK(left.names() == QStringList{u"take.mp4"_s});
}

TEST_CASE("a part file cut at any byte keeps every fragment before the cut", "[recovery]") {
    const LeftBehind left;
    const auto fragments = fragmentStarts(left.part);
    REQUIRE(fragments.size() >= 5);
    test::SeededRandom random(7);
    for (int i = 0; i < 25; ++i) {
        const auto cut = static_cast<qsizetype>(random.below(static_cast<quint64>(left.part.size())));
        INFO("cut at " << cut << " of " << left.part.size());
        const auto whole = std::upper_bound(fragments.begin(), fragments.end(), cut) - fragments.begin() - 1;
        left.replacePart(left.part.first(cut));
        const RecoveryReport report = recover(left.folder.path());
        if (whole < 1) {
            REQUIRE(report.recovered.size() + report.failed.size() == 1);
            QFile::remove(left.files.take);
            continue;
        }
        REQUIRE(report.recovered.size() == 1);
        // Three fragments of 300 ms and one of 100 ms in a second; the first may have more, and the last only sound.
        CHECK(report.recovered[0].seconds >= std::min(static_cast<double>(whole) * 0.25, 3.0) - 0.2);
        GR_REQUIRE_VALUE(const DecodedTake take, decodeTake(left.files.take));
        CHECK(take.isComplete());
        CHECK(static_cast<qint64>(take.pictures.size()) == report.recovered[0].frames);
        QFile::remove(left.files.take);
    }
}

TEST_CASE("what follows damage is left out, what came before is kept", "[recovery]") {
    const LeftBehind left;
    const auto fragments = fragmentStarts(left.part);
    const auto middle = fragments[fragments.size() / 2];
    const auto following = fragments[fragments.size() / 2 + 1];
    QByteArray damaged = left.part;
    SECTION("content lost to a power cut reads as zeros") {
        const auto media = damaged.indexOf("mdat", middle) + 4;
        damaged.replace(media, following - media, QByteArray(following - media, '\0'));
    }
    SECTION("the end is zeros") {
        damaged.replace(middle, damaged.size() - middle, QByteArray(damaged.size() - middle, '\0'));
    }
    SECTION("the end is noise") {
        const auto count = damaged.size() - middle;
        damaged.replace(middle, count, test::SeededRandom(3).bytes(count));
    }
    left.replacePart(damaged);
    const RecoveryReport report = recover(left.folder.path());
    REQUIRE(report.recovered.size() == 1);
    CHECK(report.recovered[0].frames >= 30);
    CHECK(report.recovered[0].frames < 90);
    GR_REQUIRE_OK(decodeTake(left.files.take));
}

TEST_CASE("a part file without a picture or sound is reported once and kept aside", "[recovery]") {
    const LeftBehind left;
    const QByteArrayList contents{QByteArray(), "no recording at all\n", test::SeededRandom(5).bytes(100'000),
                                  left.part.first(700)};
    const QByteArray content = contents[GENERATE(0, 1, 2, 3)];
    left.replacePart(content);
    const RecoveryReport report = recover(left.folder.path());
    CHECK(report.recovered.isEmpty());
    REQUIRE(report.failed.size() == 1);
    CHECK(report.failed[0].take == left.files.take);
    CHECK(report.failed[0].error.code == ErrorCode::Corrupt);
    CHECK_FALSE(report.failed[0].error.message.isEmpty());
    GR_REQUIRE_VALUE(const QByteArray kept, readFile(report.failed[0].part, 10 << 20));
    CHECK(kept == content);
    CHECK(left.names() == QStringList{u"take.mp4.part.unusable"_s});
    CHECK(recover(left.folder.path()).failed.isEmpty());
}

TEST_CASE("a recording that is going on is not touched", "[recovery]") {
    const LeftBehind left;
    GR_REQUIRE_VALUE(auto lock, FileLock::take(left.files.lock));
    const RecoveryReport report = recover(left.folder.path());
    CHECK(report.recovered.isEmpty());
    CHECK(report.failed.isEmpty());
    CHECK(report.recording == QStringList{left.files.take});
    CHECK_FALSE(QFile::exists(left.files.take));
    GR_REQUIRE_ERROR(confirm(left.files), ErrorCode::NotFound);
    lock.reset();
    CHECK(recover(left.folder.path()).recovered.size() == 1);
}

TEST_CASE("what a crash while finishing left is finished again", "[recovery]") {
    const LeftBehind left;
    GR_REQUIRE_OK(writeFileAtomically(left.files.finishing, left.part.first(5000)));
    GR_REQUIRE_OK(writeFileAtomically(left.files.ballast, QByteArray(1000, 'x')));
    CHECK(recover(left.folder.path()).recovered.size() == 1);
    GR_REQUIRE_OK(confirm(left.files));
    CHECK(left.names() == QStringList{u"take.mp4"_s});
}

TEST_CASE("several part files are each judged by themselves, until told to stop", "[recovery]") {
    const LeftBehind left;
    for (const char* name : {"a.mp4.part", "c.mp4.part"})
        GR_REQUIRE_OK(writeFileAtomically(left.folder.filePath(QString::fromLatin1(name)), left.part));
    GR_REQUIRE_OK(writeFileAtomically(left.folder.filePath(u"b.mp4.part"_s), "nothing"));
    int asked = 0;
    CHECK(recover(left.folder.path(), [&] { return ++asked > 1; }).recovered.size() == 1);
    const RecoveryReport report = recover(left.folder.path());
    CHECK(report.recovered.size() == 2);
    CHECK(report.failed.size() == 1);
    CHECK(report.unconfirmed.size() == 3);
}
