// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace greenroom::test {
namespace {

/// Replaces all but line breaks in [from, to) by spaces.
void blank(QString& text, qsizetype from, qsizetype to) {
    for (qsizetype i = from; i < std::min(to, text.size()); ++i)
        if (text[i] != u'\n')
            text[i] = u' ';
}

/// The identifier or number that ends just before `end`.
QStringView wordBefore(const QString& text, qsizetype end) {
    qsizetype start = end;
    while (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1] == u'_' || text[start - 1] == u'\''))
        --start;
    return QStringView(text).mid(start, end - start);
}

/// Blanks the content of the literal that opens at `quote`; returns the position after it.
qsizetype passLiteral(QString& text, qsizetype quote) {
    const QStringView prefix = wordBefore(text, quote);
    if (text[quote] == u'\'' && !prefix.isEmpty() && prefix.front().isDigit())
        return quote + 1; // 1'000
    if (text[quote] == u'"' && prefix.endsWith(u'R') && prefix.size() <= 3) {
        const qsizetype open = text.indexOf(u'(', quote);
        const QString close = u')' + text.mid(quote + 1, open - quote - 1) + u'"';
        const qsizetype end = text.indexOf(close, open);
        const qsizetype after = end < 0 ? text.size() : end + close.size();
        blank(text, quote + 1, after - 1);
        return after;
    }
    qsizetype i = quote + 1;
    while (i < text.size() && text[i] != text[quote] && text[i] != u'\n')
        i += text[i] == u'\\' ? 2 : 1;
    blank(text, quote + 1, i);
    return i + 1;
}

QString withoutCommentsAndLiterals(QString text) {
    for (qsizetype i = 0; i < text.size();) {
        const QStringView here = QStringView(text).mid(i);
        if (here.startsWith("//"_L1) || here.startsWith("/*"_L1)) {
            const qsizetype close = here[1] == u'/' ? here.indexOf(u'\n') : here.indexOf("*/"_L1, 2);
            const qsizetype end = close < 0 ? text.size() : i + close + (here[1] == u'/' ? 0 : 2);
            blank(text, i, end);
            i = end;
        } else if (text[i] == u'"' || text[i] == u'\'') {
            i = passLiteral(text, i);
        } else {
            ++i;
        }
    }
    return text;
}

QString withoutPreprocessor(QString code) {
    static const QRegularExpression directive(uR"(^[ \t]*#(?:[^\n]*\\\n)*[^\n]*)"_s,
                                              QRegularExpression::MultilineOption);
    for (auto found = directive.globalMatch(code); found.hasNext();) {
        const auto match = found.next();
        blank(code, match.capturedStart(), match.capturedEnd());
    }
    return code;
}

enum class Scope { Namespace, Class, Code };

/// A statement up to its initialiser, without template arguments, attributes, labels and macros that need no `;`.
QString headOf(QString statement) {
    static const QRegularExpression templateArguments(u"<[^<>]*>"_s);
    static const QRegularExpression noise(uR"(\[\[.*?\]\]|\balignas\s*\([^()]*\))"
                                          uR"(|\b(?:public|private|protected|Q_SIGNALS)(?:\s+Q_SLOTS)?\s*:(?!:))"
                                          uR"(|\bQ_(?:OBJECT|GADGET|NAMESPACE)\b)"_s);
    while (statement.contains(templateArguments))
        statement.remove(templateArguments);
    statement.remove(noise);
    const qsizetype initialiser = statement.indexOf(u'=');
    return (initialiser < 0 ? statement : statement.left(initialiser)).simplified();
}

Scope scopeOpenedBy(const QString& statement) {
    static const QRegularExpression nameSpace(uR"(^(?:inline )?namespace\b|^extern ")"_s);
    static const QRegularExpression type(uR"(\b(?:class|struct|union|enum)\b)"_s);
    const QString head = headOf(statement);
    if (head.contains(nameSpace))
        return Scope::Namespace;
    return head.contains(type) && !head.contains(u'(') ? Scope::Class : Scope::Code;
}

bool isMutableGlobal(Scope scope, const QString& statement) {
    static const QRegularExpression constant(uR"(\b(?:const|constexpr|consteval|operator)\b)"_s);
    static const QRegularExpression notVariable(
        uR"(^(?:inline )?(?:using|typedef|namespace|class|struct|union|enum|template|friend|concept|requires)\b)"_s);
    static const QRegularExpression keeps(uR"(^(?:inline )?(?:static|thread_local)\b)"_s);
    static const QRegularExpression typeAndName(uR"(^[\w:]+[ *&].*\w[\s\]\[]*$)"_s);
    const QString head = headOf(statement);
    if (head.contains(constant))
        return false;
    if (scope == Scope::Code)
        return head.contains(keeps);
    if (head.contains(u'(') || head.contains(notVariable))
        return false;
    return head.contains(scope == Scope::Class ? keeps : typeAndName);
}

} // namespace

Source::Source(const QString& text)
    : m_code(withoutCommentsAndLiterals(text)), m_statements(withoutPreprocessor(m_code)) {
    static const QRegularExpression include(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
    const QStringList code = m_code.split(u'\n');
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < code.size(); ++i) {
        if (!code[i].trimmed().startsWith(u'#'))
            continue;
        if (const auto match = include.match(lines[i]); match.hasMatch())
            m_includes.append({i + 1, match.captured(1) == "\""_L1, match.captured(2)});
    }
}

QList<Variable> mutableGlobals(const Source& source) {
    QList<Variable> found;
    QList<Scope> scopes{Scope::Namespace};
    QString statement;
    int parentheses = 0;
    int line = 1;
    for (const QChar c : source.statements()) {
        line += c == u'\n';
        parentheses += c == u'(' ? 1 : c == u')' ? -1 : 0;
        // What stands in parentheses, lambdas included, belongs to the statement around it.
        if (parentheses > 0 || (c != u'{' && c != u'}' && c != u';')) {
            statement += c;
            continue;
        }
        if (c != u'}' && isMutableGlobal(scopes.last(), statement))
            found.append({line, statement.simplified()});
        if (c == u'{')
            scopes.append(scopeOpenedBy(statement));
        else if (c == u'}' && scopes.size() > 1)
            scopes.removeLast();
        statement.clear();
    }
    return found;
}

} // namespace greenroom::test
