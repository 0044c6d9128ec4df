// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include "tests/architecture/source.h"

#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace greenroom::test {
namespace {

/// A noun folder knows the nouns of the others by their ids in base alone.
const QSet<QString> nouns{u"scenarios"_s,   u"takes"_s,    u"library"_s,  u"assessment"_s,
                          u"calibration"_s, u"coaching"_s, u"insights"_s, u"reinforcement"_s};
const QSet<QString> nounsMayUse{u"base"_s, u"store"_s, u"journal"_s, u"team"_s};

const QStringList widgetModules{u"QtWidgets"_s, u"QtMultimediaWidgets"_s, u"QtSvgWidgets"_s, u"QtOpenGLWidgets"_s,
                                u"QtPrintSupport"_s};

const QSet<QString> posixHeaders{
    u"aio.h"_s,       u"cpio.h"_s,   u"dirent.h"_s, u"dlfcn.h"_s,   u"execinfo.h"_s, u"fcntl.h"_s,    u"fnmatch.h"_s,
    u"ftw.h"_s,       u"glob.h"_s,   u"grp.h"_s,    u"iconv.h"_s,   u"ifaddrs.h"_s,  u"langinfo.h"_s, u"libgen.h"_s,
    u"mqueue.h"_s,    u"netdb.h"_s,  u"poll.h"_s,   u"pthread.h"_s, u"pwd.h"_s,      u"regex.h"_s,    u"sched.h"_s,
    u"semaphore.h"_s, u"signal.h"_s, u"spawn.h"_s,  u"strings.h"_s, u"syslog.h"_s,   u"termios.h"_s,  u"ucontext.h"_s,
    u"unistd.h"_s,    u"utime.h"_s,  u"wordexp.h"_s};
const QRegularExpression posixFolders(u"^(?:sys|net|netinet|arpa|linux|mach)/"_s);
const QRegularExpression windowsHeaders(u"^(?:windows|winsock2|ws2tcpip|shlobj|io|direct|process)\\.h$"_s,
                                        QRegularExpression::CaseInsensitiveOption);

/// Judges one file and keeps what it finds.
class Judge {
public:
    Judge(const QString& path, const QString& content, const QtModuleOf& qtModuleOf)
        : m_path(path), m_content(content), m_qtModuleOf(qtModuleOf) {}

    QStringList run() {
        checkLicence();
        if (m_path.endsWith(".cpp"_L1) || m_path.endsWith(".h"_L1))
            checkSource(Source(m_content));
        if (m_path.endsWith("CMakeLists.txt"_L1) && !isUnder({"ui/"_L1, "app/"_L1}))
            checkLines(m_content, u"\\bWidgets\\b"_s, u"Qt Widgets are for ui alone"_s);
        return m_found;
    }

private:
    bool isUnder(std::initializer_list<QLatin1StringView> folders) const {
        return std::any_of(folders.begin(), folders.end(),
                           [this](QLatin1StringView folder) { return m_path.startsWith(folder); });
    }
    /// "takes" of core/takes/take.h; empty outside core.
    static QString coreFolder(const QString& path) {
        return path.startsWith("core/"_L1) ? path.section(u'/', 1, 1) : QString();
    }
    void report(int line, const QString& what) { m_found.append(u"%1:%2: %3"_s.arg(m_path).arg(line).arg(what)); }
    void checkLines(const QString& text, const QString& pattern, const QString& what) {
        const QRegularExpression expression(pattern);
        const QStringList lines = text.split(u'\n');
        for (int i = 0; i < lines.size(); ++i)
            if (lines[i].contains(expression))
                report(i + 1, what);
    }

    void checkLicence() {
        if (!m_content.section(u'\n', 0, 2).contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
            report(1, u"no SPDX-License-Identifier line"_s);
    }

    void checkSource(const Source& source) {
        for (const Include& include : source.includes()) {
            checkFolder(include);
            checkQtModule(include);
            checkPlatform(include);
            if (include.target.startsWith("catch2/"_L1) && m_path != "tests/support/catch.h"_L1)
                report(include.line, u"Catch2 is included through tests/support/catch.h alone"_s);
        }
        if (isUnder({"core/"_L1}))
            checkLines(source.statements(), u"\\bQ(?:Widget|Dialog|MessageBox|FileDialog)\\b"_s,
                       u"core knows no widget"_s);
        if (isUnder({"ui/"_L1, "app/"_L1}))
            checkLines(source.statements(), u"\\bQSql\\w+"_s, u"SQL is for core alone"_s);
        if (isUnder({"core/"_L1, "ui/"_L1, "app/"_L1}))
            checkGlobals(source);
    }

    void checkGlobals(const Source& source) {
        checkLines(source.code(), u"\\bQ_(?:GLOBAL|APPLICATION)_STATIC\\b"_s, u"no global state"_s);
        // Qt's own application object exists once whatever we do; only core must do without.
        checkLines(source.code(),
                   isUnder({"core/"_L1}) ? u"\\b[iI]nstance\\s*\\("_s : u"(?<!Application::)\\binstance\\s*\\("_s,
                   u"no global instance"_s);
        for (const Variable& variable : mutableGlobals(source))
            report(variable.line, u"no global state: "_s + variable.declaration);
    }

    void checkFolder(const Include& include) {
        static const QRegularExpression ours(u"^(?:core|ui|app|tests|resources)/"_s);
        static const QRegularExpression generated(u"^(?:moc_|ui_)\\w+\\.(?:cpp|h)$|^\\w+\\.moc$"_s);
        const QString& target = include.target;
        const bool roundabout = target.contains("/../"_L1);
        if (roundabout || (include.quoted && !target.contains(ours) && !target.contains(generated)))
            report(include.line, u"our own files are included from the top of the tree, not as "_s + target);
        if (roundabout || !target.contains(ours))
            return;
        const bool upward = (isUnder({"core/"_L1}) && !target.startsWith("core/"_L1)) ||
                            (isUnder({"ui/"_L1}) && target.startsWith("app/"_L1)) ||
                            (isUnder({"ui/"_L1, "app/"_L1}) && target.startsWith("tests/"_L1));
        if (upward || (isUnder({"core/"_L1}) && !mayUse(coreFolder(m_path), coreFolder(target))))
            report(include.line, u"%1 may not use %2"_s.arg(m_path.section(u'/', 0, 1), target));
    }

    static bool mayUse(const QString& folder, const QString& other) {
        const QStringList order = coreFolders();
        const bool otherIsKnown = order.contains(other) || other == "media"_L1 || other == "studio"_L1;
        if (folder == other || folder == "studio"_L1)
            return otherIsKnown;
        if (folder == "media"_L1)
            return other == "base"_L1;
        if (nouns.contains(folder))
            return nounsMayUse.contains(other);
        return order.contains(other) && order.indexOf(other) < order.indexOf(folder);
    }

    void checkQtModule(const Include& include) {
        if (!include.target.startsWith(u'Q'))
            return;
        const QString module =
            include.target.contains(u'/') ? include.target.section(u'/', 0, 0) : m_qtModuleOf(include.target);
        if (isUnder({"core/"_L1})) {
            if (widgetModules.contains(module))
                report(include.line, u"core knows no widget: "_s + include.target);
            else if (module == "QtGui"_L1 && !isUnder({"core/media/"_L1, "core/studio/"_L1}))
                report(include.line, u"QtGui is for core/media and core/studio: "_s + include.target);
        } else if (module == "QtSql"_L1 && isUnder({"ui/"_L1, "app/"_L1})) {
            report(include.line, u"SQL is for core alone: "_s + include.target);
        }
    }

    void checkPlatform(const Include& include) {
        const bool posix = posixHeaders.contains(include.target) || include.target.contains(posixFolders);
        if (posix && m_path != "core/base/platform_posix.cpp"_L1)
            report(include.line, u"POSIX is for core/base/platform_posix.cpp alone: "_s + include.target);
        if (include.target.contains(windowsHeaders) && m_path != "core/base/platform_windows.cpp"_L1)
            report(include.line, u"Windows is for core/base/platform_windows.cpp alone: "_s + include.target);
    }

    QString m_path;
    QString m_content;
    QtModuleOf m_qtModuleOf;
    QStringList m_found;
};

} // namespace

QStringList coreFolders() {
    return {u"base"_s,      u"store"_s,         u"journal"_s,  u"team"_s,       u"sync"_s,
            u"scenarios"_s, u"takes"_s,         u"library"_s,  u"assessment"_s, u"calibration"_s,
            u"coaching"_s,  u"reinforcement"_s, u"insights"_s, u"home"_s};
}

QString installedQtModuleOf(const QString& name) {
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    const QString libraries = QLibraryInfo::path(QLibraryInfo::LibrariesPath);
    for (const QString& module : QStringList{u"QtCore"_s, u"QtGui"_s, u"QtSql"_s} + widgetModules)
        if (QFile::exists(u"%1/%2/%3"_s.arg(headers, module, name)) ||
            QFile::exists(u"%1/%2.framework/Headers/%3"_s.arg(libraries, module, name)))
            return module;
    return {};
}

QStringList breaches(const QString& path, const QString& content, const QtModuleOf& qtModuleOf) {
    return Judge(path, content, qtModuleOf).run();
}

} // namespace greenroom::test
