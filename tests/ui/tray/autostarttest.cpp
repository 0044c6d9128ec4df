// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/autostart.h"

#include "core/base/file.h"
#include "tests/ui/support/window.h"
#include "ui/settings/sessionswitch.h"
#include "ui/shell/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

TEST_CASE("what starts with the session says exactly what is started, whatever the names", "[tray]") {
    const QByteArray entry = autostartEntry(u"/opt/green room"_s, {u"--home"_s, u"/a \"b\" $c 100% d\\e"_s});
    CHECK(entry.startsWith("[Desktop Entry]\nType=Application\n"));
    // By the Exec key's rules, and then those of every string.
    CHECK(entry.contains("\nExec=\"/opt/green room\" \"--home\" \"/a \\\\\"b\\\\\" \\\\$c 100%% d\\\\\\\\e\"\n"));
    CHECK(entry.contains("\nTryExec=/opt/green room\n"));
    CHECK(runCommand(u"C:/Program Files/greenroom.exe"_s, {u"a\\"_s, u"b\\\"c"_s})
              .endsWith(u"greenroom.exe\" \"a\\\\\" \"b\\\\\\\"c\""_s));
    const QByteArray agent = launchAgent(u"/Applications/Greenroom"_s, {u"--home"_s, u"/a & b"_s});
    CHECK(agent.contains("<string>/Applications/Greenroom</string>\n    <string>--home</string>\n    <string>/a &amp; "
                         "b</string>"));
}

TEST_CASE("an entry is there as long as it is wanted, for its home alone", "[tray]") {
    const QTemporaryDir folder;
    const QString place = folder.filePath(u"config/autostart/greenroom.desktop"_s);
    const Autostart mine(u"/usr/bin/greenroom"_s, {u"--hidden"_s, u"--home"_s, u"/home/ann/g"_s}, place);
    const Autostart other(u"/usr/bin/greenroom"_s, {u"--hidden"_s, u"--home"_s, u"/home/ann/other"_s}, place);
    CHECK_FALSE(mine.isOn());
    GR_REQUIRE_OK(mine.set(false)); // there is nothing to take off
    GR_REQUIRE_OK(mine.set(true));
    CHECK(mine.isOn());
    CHECK_FALSE(other.isOn());
    GR_REQUIRE_OK(other.set(false));
    CHECK(mine.isOn());

    // As desktops turn it off.
    GR_REQUIRE_VALUE(const QByteArray entry, readFile(place, 1 << 16));
    for (const QByteArray line : {"X-GNOME-Autostart-enabled=false\n", "Hidden=true\n"}) {
        GR_REQUIRE_OK(writeFileAtomically(place, entry + line));
        CHECK_FALSE(mine.isOn());
    }
    GR_REQUIRE_OK(writeFileAtomically(place, entry + "X-GNOME-Autostart-enabled=true\n"));
    CHECK(mine.isOn());
    GR_REQUIRE_OK(mine.set(false));
    CHECK_FALSE(QFile::exists(place));
}

#ifdef Q_OS_LINUX
TEST_CASE("the switch writes and removes the entry, and goes off with the tray", "[tray]") {
    const QTemporaryDir folder;
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    {
        WindowParts parts;
        const QString place = folder.filePath(u"autostart/org.greenroom.Greenroom.desktop"_s);
        SessionSwitch box(parts.context());
        parts.ask([](Home&) -> Result<int> { return 0; }); // has been read
        CHECK_FALSE(box.isEnabled());
        parts.settings.set(setting::tray, true);
        REQUIRE(waitUntil([&] { return box.isEnabled(); }));
        CHECK_FALSE(QFile::exists(place));
        box.click();
        REQUIRE(waitUntil([&] { return QFile::exists(place); }));
        GR_REQUIRE_VALUE(const QByteArray entry, readFile(place, 1 << 16));
        CHECK(entry.contains("\"--hidden\" \"--home\" \"" + parts.folder().toUtf8()));
        parts.settings.set(setting::tray, false);
        REQUIRE(waitUntil([&] { return !QFile::exists(place) && !box.isEnabled(); }));
        CHECK_FALSE(box.isChecked());

        // A folder that is no folder.
        GR_REQUIRE_OK(writeFileAtomically(folder.filePath(u"file"_s), "x"));
        qputenv("XDG_CONFIG_HOME", folder.filePath(u"file"_s).toUtf8());
        parts.settings.set(setting::tray, true);
        REQUIRE(waitUntil([&] { return box.isEnabled(); }));
        QSignalSpy problems(&parts.messages, &Messages::failed);
        box.click();
        REQUIRE(waitUntil([&] { return problems.count() == 1 && !box.isChecked(); }));
    }
    if (before.isEmpty())
        qunsetenv("XDG_CONFIG_HOME");
    else
        qputenv("XDG_CONFIG_HOME", before);
}
#endif
