// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace greenroom::test {

struct Include {
    int line = 0;        ///< From 1.
    bool quoted = false; ///< "..." rather than <...>
    QString target;
};

/// C++ text read just far enough to judge it: what it includes, and its code apart from comments and literals.
class Source {
public:
    explicit Source(const QString& text);

    const QList<Include>& includes() const { return m_includes; }
    /// As long as the text and with the same line breaks; comments and what stands in literals are spaces.
    const QString& code() const { return m_code; }
    /// code() without preprocessor lines.
    const QString& statements() const { return m_statements; }

private:
    QString m_code;
    QString m_statements;
    QList<Include> m_includes;
};

struct Variable {
    int line = 0; ///< Where its declaration ends, from 1.
    QString declaration;
};

/// Variables that outlive a call and can change: at namespace scope, static in a class, static in a function. Judged
/// without types, so `Foo foo(3);` at namespace scope is taken for a function and any const in a type is believed.
QList<Variable> mutableGlobals(const Source& source);

} // namespace greenroom::test
