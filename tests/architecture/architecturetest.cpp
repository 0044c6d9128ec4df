// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace greenroom::test;

namespace {

/// The breaches in a file with this code under a licence line; line 1 of `code` is line 2 of the file.
QStringList judge(const QString& path, const QString& code) {
    return breaches(path, u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s + code, installedQtModuleOf);
}

bool isGood(const char* path, const char* code) {
    const QStringList found = judge(QString::fromUtf8(path), QString::fromUtf8(code));
    UNSCOPED_INFO(found.join(u'\n').toStdString());
    return found.isEmpty();
}

/// Exactly one breach, in line 2, whose words contain `what`.
bool isBad(const char* path, const char* code, const char* what) {
    const QStringList found = judge(QString::fromUtf8(path), QString::fromUtf8(code));
    UNSCOPED_INFO(path << ": " << code << " -> " << found.join(u'\n').toStdString());
    return found.size() == 1 && found.first().startsWith(QString::fromUtf8(path) + u":2: "_s) &&
           found.first().contains(QString::fromUtf8(what));
}

QStringList sourceFiles() {
    const QDir root(QStringLiteral(GREENROOM_SOURCE_DIR));
    QStringList files{u"CMakeLists.txt"_s, u".ci/run"_s};
    for (const QString& folder : {u"app"_s, u"core"_s, u"ui"_s, u"tests"_s, u"resources"_s, u"packaging"_s}) {
        QDirIterator walk(
            root.filePath(folder),
            {u"*.cpp"_s, u"*.h"_s, u"*.sql"_s, u"*.sh"_s, u"*.awk"_s, u"*.py"_s, u"*.cmake"_s, u"CMakeLists.txt"_s},
            QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(root.relativeFilePath(walk.next()));
    }
    files.sort();
    return files;
}

QString contentOf(const QString& path) {
    QFile file(QDir(QStringLiteral(GREENROOM_SOURCE_DIR)).filePath(path));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST_CASE("The tree keeps to its architecture") {
    const QStringList files = sourceFiles();
    REQUIRE(files.contains(u"core/base/ids.h"_s));
    REQUIRE(files.contains(u"tests/architecture/architecturetest.cpp"_s));
    QStringList found;
    for (const QString& path : files)
        found += breaches(path, contentOf(path), installedQtModuleOf);
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("Every folder of core has its place in the order") {
    const QStringList known = coreFolders() + QStringList{u"media"_s, u"studio"_s};
    for (const QString& folder :
         QDir(QStringLiteral(GREENROOM_SOURCE_DIR "/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        INFO(folder.toStdString());
        CHECK(known.contains(folder));
    }
}

TEST_CASE("The headers of this Qt tell their modules") {
    CHECK(installedQtModuleOf(u"QString"_s) == u"QtCore"_s);
    CHECK(installedQtModuleOf(u"QImage"_s) == u"QtGui"_s);
    CHECK(installedQtModuleOf(u"QPushButton"_s) == u"QtWidgets"_s);
    CHECK(installedQtModuleOf(u"QSqlQuery"_s) == u"QtSql"_s);
    CHECK(installedQtModuleOf(u"NoSuchHeader"_s).isEmpty());
}

TEST_CASE("Core knows neither widgets nor what lies above it") {
    CHECK(isBad("core/takes/take.cpp", "#include <QtWidgets/QLabel>", "no widget"));
    CHECK(isBad("core/takes/take.cpp", "#include <QLabel>", "no widget"));
    CHECK(isBad("core/studio/pdf.cpp", "#  include <QMainWindow>", "no widget"));
    CHECK(isBad("core/takes/take.h", "class QWidget;", "no widget"));
    CHECK(isBad("core/takes/take.cpp", "void ask() { QMessageBox::question(0, {}, {}); }", "no widget"));
    CHECK(isBad("core/home/home.cpp", "#include \"ui/studio/studiopage.h\"", "may not use ui/"));
    CHECK(isBad("core/home/home.cpp", "#include <app/main.h>", "may not use app/"));
    CHECK(isBad("core/home/home.cpp", "#include \"tests/support/clock.h\"", "may not use tests/"));
    CHECK(isBad("core/takes/thumb.cpp", "#include <QImage>", "QtGui"));
    CHECK(isBad("core/base/file.cpp", "#include <QtGui/QPixmap>", "QtGui"));
    CHECK(isGood("core/media/deck.cpp", "#include <QImage>\n#include <QVideoFrame>\n#include <QString>"));
    CHECK(isGood("core/studio/pdf.cpp", "#include <QtGui/QPdfWriter>"));
    CHECK(isGood("ui/studio/studiopage.cpp", "#include <QMessageBox>\n#include \"core/home/home.h\""));
    CHECK(isBad("ui/studio/studiopage.cpp", "#include \"app/main.h\"", "may not use app/"));
    CHECK(isBad("core/takes/CMakeLists.txt", "find_package(Qt6 REQUIRED COMPONENTS Widgets)", "ui alone"));
    CHECK(isGood("ui/CMakeLists.txt", "find_package(Qt6 REQUIRED COMPONENTS Widgets)"));
}

TEST_CASE("A folder of core uses those above it and none below") {
    CHECK(isGood("core/store/store.cpp", "#include \"core/base/file.h\"\n#include \"core/store/store.h\""));
    CHECK(isBad("core/base/file.cpp", "#include \"core/store/store.h\"", "may not use core/store/store.h"));
    CHECK(isBad("core/store/store.cpp", "#include \"core/journal/change.h\"", "core/journal"));
    CHECK(isBad("core/journal/journal.cpp", "#include \"core/team/roster.h\"", "core/team"));
    CHECK(isGood("core/sync/engine.cpp", "#include \"core/team/roster.h\""));
    CHECK(isBad("core/sync/engine.cpp", "#include \"core/takes/take.h\"", "core/takes"));
    CHECK(isGood("core/home/kinds.cpp", "#include \"core/insights/kinds.h\"\n#include \"core/sync/engine.h\""));
    CHECK(isBad("core/home/home.cpp", "#include \"core/media/probe.h\"", "core/media"));
    CHECK(isBad("core/nowhere/x.cpp", "#include \"core/base/file.h\"", "core/base"));
    CHECK(isBad("core/nowhere/x.cpp", "#include \"core/nowhere/x.h\"", "core/nowhere"));
    CHECK(isBad("core/home/home.cpp", "#include \"core/nowhere/x.h\"", "core/nowhere"));
}

TEST_CASE("Noun folders, media and studio keep to themselves") {
    CHECK(isGood("core/takes/take.cpp", "#include \"core/team/roster.h\"\n#include \"core/takes/take.h\""));
    CHECK(isBad("core/takes/take.cpp", "#include \"core/scenarios/scenario.h\"", "core/scenarios"));
    CHECK(isBad("core/insights/figures.cpp", "#include \"core/assessment/map.h\"", "core/assessment"));
    CHECK(isBad("core/takes/take.cpp", "#include \"core/sync/engine.h\"", "core/sync"));
    CHECK(isBad("core/takes/take.cpp", "#include \"core/home/home.h\"", "core/home"));
    CHECK(isGood("core/media/deck.cpp", "#include \"core/base/clock.h\""));
    CHECK(isBad("core/media/deck.cpp", "#include \"core/store/store.h\"", "core/store"));
    CHECK(isGood("core/studio/studio.cpp", "#include \"core/media/deck.h\"\n#include \"core/home/home.h\""));
}

TEST_CASE("Our files are included from the top of the tree, so that none escapes the order") {
    CHECK(isBad("core/base/file.cpp", "#include \"../store/store.h\"", "top of the tree"));
    CHECK(isBad("core/base/file.cpp", "#include \"file.h\"", "top of the tree"));
    CHECK(isBad("core/base/file.cpp", "#include \"core/base/../store/store.h\"", "top of the tree"));
    CHECK(isBad("core/base/file.cpp", "#include <core/base/../store/store.h>", "top of the tree"));
    CHECK(isGood("ui/widgets/chart.cpp", "#include \"moc_chart.cpp\"\n#include \"chart.moc\""));
}

TEST_CASE("No global state, no single instances") {
    const auto global = "no global";
    CHECK(isBad("core/base/log.cpp", "Q_GLOBAL_STATIC(Log, log)", global));
    CHECK(isBad("core/base/log.cpp", "Log& log() { return Log::instance(); }", global));
    CHECK(isBad("ui/log.cpp", "Log& log() { return Log::instance(); }", global));
    CHECK(isBad("core/base/log.cpp", "const auto* x = QCoreApplication::instance();", global));
    CHECK(isGood("app/main.cpp", "void f() { QCoreApplication::instance()->quit(); }"));
    CHECK(isBad("core/base/log.cpp", "int count;", global));
    CHECK(isBad("core/base/log.cpp", "int count = 0;", global));
    CHECK(isBad("core/base/log.cpp", "namespace a { namespace { std::map<int, Foo<int>> count{}; } }", global));
    CHECK(isBad("core/base/log.cpp", "inline std::atomic<bool> stop{false};", global));
    CHECK(isBad("core/base/log.cpp", "extern int count;", global));
    CHECK(isBad("core/base/log.cpp", "extern \"C\" { static Foo* foo; }", global));
    CHECK(isBad("core/base/log.h", "class A { public: inline static int count = 0; };", global));
    CHECK(isBad("core/base/log.cpp", "Log& log() { static Log theLog(3); return theLog; }", global));
    CHECK(isBad("core/base/log.cpp", "void A::f() const { if (x) { thread_local int depth; } }", global));
    CHECK(isBad("core/base/log.cpp", "auto make = [](int x) { return x; };", global));
}

TEST_CASE("Constants, functions and members are no global state") {
    CHECK(isGood("core/base/log.cpp", "const int count = 0; constexpr auto twice = [](int x) { return 2 * x; };"));
    CHECK(isGood("core/base/log.cpp", "static int twice(int x) { int y{x}; return y + 1'000; } int g(int x = 0);"));
    CHECK(
        isGood("core/base/log.cpp", "void f() { static const QRegularExpression x(u\"a;{\"_s); for (int i; i;) {} }"));
    CHECK(isGood("core/base/log.cpp", "A::A(int x) : B(x), m_x{x}, m_y(x) { x = 2; } A::~A() = default;"));
    CHECK(isGood("core/base/log.h", "class A : public B<int> { Q_OBJECT\npublic: int x = 0; static A make(int);\n"
                                    "static constexpr int n = 3; private: QHash<int, int> m_x; };"));
    CHECK(isGood("core/base/log.h", "template <typename T, int N = 3> struct A { T x; }; class B; using C = A<int>;"));
    CHECK(isGood("core/base/log.h", "enum class A : int { b, c = 3 }; bool operator<(A, A); A& operator=(A);"));
    CHECK(isGood("core/base/log.cpp",
                 "// int a;\n/* int b; */ const auto e = R\"(int f;)\"_s;\n#define G int g; \\\n int h;"));
}

TEST_CASE("What belongs to one platform, to SQL or to Catch2 stays in its place") {
    CHECK(isBad("core/base/file.cpp", "#include <unistd.h>", "POSIX"));
    CHECK(isBad("core/media/disk.cpp", "#include <sys/statvfs.h>", "POSIX"));
    CHECK(isBad("app/signals.cpp", "#include <signal.h>", "POSIX"));
    CHECK(isGood("core/base/platform_posix.cpp", "#include <sys/file.h>\n#include <fcntl.h>\n#include <csignal>"));
    CHECK(isBad("core/base/platform_posix.cpp", "#include <Windows.h>", "Windows"));
    CHECK(isGood("core/base/platform_windows.cpp", "#include <windows.h>"));
    CHECK(isBad("ui/team/model.cpp", "#include <QSqlQuery>", "SQL"));
    CHECK(isBad("app/main.cpp", "#include <QtSql/QSqlDatabase>", "SQL"));
    CHECK(isBad("ui/team/model.cpp", "void f() { QSqlQuery query; }", "SQL"));
    CHECK(isGood("core/store/store.cpp", "#include <QSqlQuery>"));
    CHECK(isBad("tests/core/base/csvtest.cpp", "#include <catch2/catch.hpp>", "Catch2"));
    CHECK(isGood("tests/support/catch.h", "#include <catch2/catch_all.hpp>"));
}

TEST_CASE("A file without a licence line is found") {
    const auto found = breaches(u"packaging/run.sh"_s, u"#!/bin/sh\n\n\n# SPDX-License-Identifier: MIT\n"_s, {});
    REQUIRE(found.size() == 1);
    CHECK(found.first().startsWith(u"packaging/run.sh:1: no SPDX"_s));
    CHECK(breaches(u"packaging/run.sh"_s, u"#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"_s, {}).isEmpty());
}
