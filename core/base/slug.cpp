// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/slug.h"

#include <QRegularExpression>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 36; ///< leaves room for a number

}

QString slugOf(const QString& title, const QStringList& taken, const QString& otherwise) {
    static const QRegularExpression accents(u"\\p{M}"_s);
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    static const QRegularExpression ends(u"^-+|-+$"_s);
    QString id = title.normalized(QString::NormalizationForm_D).toLower();
    id.remove(accents).replace(others, u"-"_s);
    id = id.remove(ends).left(longest).remove(ends);
    if (id.isEmpty())
        id = otherwise;
    QString free = id;
    for (int n = 2; taken.contains(free); ++n)
        free = u"%1-%2"_s.arg(id).arg(n);
    return free;
}

} // namespace greenroom
