// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace greenroom::test {

/// The folders of core, each of which may use the ones before it; media and studio stand apart.
QStringList coreFolders();

/// The Qt module whose header `name` is ("QImage" -> "QtGui"); empty for others.
using QtModuleOf = std::function<QString(const QString& name)>;

/// Answers from the headers of the Qt that this is running on.
QString installedQtModuleOf(const QString& name);

/// Which rules of the architecture the file `path` (relative to the top of the tree) breaks with this content. Each
/// breach is one line, "core/takes/take.cpp:12: ..."; none when all is well.
QStringList breaches(const QString& path, const QString& content, const QtModuleOf& qtModuleOf);

} // namespace greenroom::test
