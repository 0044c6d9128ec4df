// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace greenroom {

/// Something a person can name: by its name, or by its id or an unambiguous beginning of it.
template <typename T>
struct Candidate {
    QString id;
    QString name;
    T value;
};

/// The one candidate that `text` names: by name exactly, else by name whatever the case, else by a beginning of the id.
/// Fails with Invalid on an empty text, with NotFound, or with Ambiguous and the candidates in the detail. `noun` says
/// what is looked for.
template <typename T>
Result<T> choose(const QList<Candidate<T>>& candidates, const QString& text, const QString& noun) {
    if (text.isEmpty()) // it would be the name of all that have none
        return fail(ErrorCode::Invalid, QStringLiteral("no id or name was given for the %1").arg(noun));
    const auto matching = [&](auto&& fits) {
        QList<Candidate<T>> found;
        std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(found), fits);
        return found;
    };
    auto found = matching([&](const auto& c) { return c.name == text; });
    if (found.isEmpty())
        found = matching([&](const auto& c) { return c.name.compare(text, Qt::CaseInsensitive) == 0; });
    if (found.isEmpty())
        found = matching([&](const auto& c) { return c.id.startsWith(text, Qt::CaseInsensitive); });
    if (found.size() == 1)
        return found.first().value;
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no %1 called \"%2\" here").arg(noun, text.left(200)));
    QStringList names;
    for (const auto& candidate : found)
        names.append(candidate.id.left(12) + QLatin1Char(' ') + candidate.name);
    return fail(ErrorCode::Ambiguous,
                QStringLiteral("\"%1\" fits %2 of them: %3")
                    .arg(text.left(200))
                    .arg(found.size())
                    .arg(names.join(QStringLiteral("; "))),
                names.join(QLatin1Char('\n')));
}

} // namespace greenroom
