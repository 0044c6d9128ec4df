// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/schema.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace greenroom::test {

/// A copy of `value` in which the member at `path` (names and indices) is `replacement`, or gone if that is undefined.
inline QJsonValue changed(const QJsonValue& value, const QStringList& path, const QJsonValue& replacement) {
    if (path.isEmpty())
        return replacement;
    const QString& name = path.first();
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        const int index = name.toInt();
        const QJsonValue element = changed(list.at(index), path.sliced(1), replacement);
        if (element.isUndefined())
            list.removeAt(index);
        else if (index == list.size())
            list.append(element);
        else
            list.replace(index, element);
        return list;
    }
    QJsonObject object = value.toObject();
    const QJsonValue member = changed(object.value(name), path.sliced(1), replacement);
    if (member.isUndefined())
        object.remove(name);
    else
        object.insert(name, member);
    return object;
}

/// The paths of all that is inside `value`, itself not included.
inline QList<QStringList> allPaths(const QJsonValue& value, const QStringList& path = {}) {
    QStringList names = value.toObject().keys();
    for (qsizetype i = 0; i < value.toArray().size(); ++i)
        names.append(QString::number(i));
    QList<QStringList> paths;
    for (const QString& name : names) {
        const QStringList inner = path + QStringList(name);
        paths.append(inner);
        paths += allPaths(value.isArray() ? value.toArray().at(name.toInt()) : value.toObject().value(name), inner);
    }
    return paths;
}

inline QJsonValue at(QJsonValue value, const QStringList& path) {
    for (const QString& name : path)
        value = value.isArray() ? value.toArray().at(name.toInt()) : value.toObject().value(name);
    return value;
}

inline QString pointer(const QStringList& path) {
    QString text;
    for (const QString& name : path)
        text = jsonPointer(text, name);
    return text;
}

} // namespace greenroom::test
