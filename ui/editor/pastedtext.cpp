// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/pastedtext.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeading = 80;

/// Spaces of all sorts are spaces; what cannot be seen is not there.
QString plain(QString text) {
    text.replace(QChar::Nbsp, u' ');
    text.replace(QChar(0x202f), u' ');
    for (const QChar invisible : {QChar(0x200b), QChar(0xfeff), QChar(0x00ad), QChar(0xfffc)})
        text.remove(invisible);
    text.replace(QChar::LineSeparator, u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    return text;
}

/// What would mean something in Markdown means itself.
QString escaped(const QString& text) {
    static const QRegularExpression marks(u"([\\\\*]|(?<![\\p{L}\\p{N}])_)"_s);
    return QString(text).replace(marks, u"\\\\1"_s);
}

/// "(waits)" alone is "[waits]".
QString asDirection(const QString& paragraph) {
    static const QRegularExpression alone(u"^\\s*\\(([^()]*)\\)\\s*$"_s);
    const auto match = alone.match(paragraph);
    return match.hasMatch() ? u"[%1]"_s.arg(match.captured(1).trimmed()) : paragraph;
}

struct Piece {
    QString text;
    bool bold = false;
    bool italic = false;
};

QList<Piece> piecesOf(const QTextBlock& block) {
    QList<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        const Piece piece{plain(it.fragment().text()), format.fontWeight() >= QFont::DemiBold, format.fontItalic()};
        if (!pieces.isEmpty() && (piece.text.trimmed().isEmpty() ||
                                  (pieces.last().bold == piece.bold && pieces.last().italic == piece.italic)))
            pieces.last().text += piece.text;
        else
            pieces.append(piece);
    }
    return pieces;
}

bool isBoldHeading(const QTextBlock& block, const QList<Piece>& pieces) {
    const QString text = plain(block.text()).trimmed();
    return !block.textList() && text.size() > 1 && text.size() <= longestHeading && !text.contains(u'\n') &&
           !u".,;!?…"_s.contains(text.back()) && !text.startsWith(u'(') && !text.startsWith(u'[') &&
           std::all_of(pieces.begin(), pieces.end(),
                       [](const Piece& piece) { return piece.bold || piece.text.trimmed().isEmpty(); });
}

/// Text in italics: what is in parentheses is a direction.
QString marked(const Piece& piece);
QString markedItalics(const Piece& piece) {
    static const QRegularExpression parentheses(u"\\(([^()]+)\\)"_s);
    QString result;
    qsizetype from = 0;
    for (auto it = parentheses.globalMatch(piece.text); it.hasNext();) {
        const auto match = it.next();
        result += marked({piece.text.mid(from, match.capturedStart() - from), true, false});
        result += u"[%1]"_s.arg(escaped(match.captured(1).trimmed()));
        from = match.capturedEnd();
    }
    return result + marked({piece.text.mid(from), true, false});
}

/// A piece with its marks inside of the spaces around it.
QString marked(const Piece& piece) {
    if (piece.italic)
        return markedItalics(piece);
    const QString inner = piece.text.trimmed();
    if (inner.isEmpty())
        return piece.text;
    const qsizetype from = piece.text.indexOf(inner);
    const QString before = piece.text.left(from);
    const QString after = piece.text.mid(from + inner.size());
    QString words = escaped(inner);
    if (piece.bold && !inner.startsWith(u'['))
        words = u"**"_s + words.replace(u'\n', u"**\n**"_s) + u"**"_s;
    return before + words + after;
}

QString lineOf(const QTextBlock& block) {
    const QList<Piece> pieces = piecesOf(block);
    const int level = block.blockFormat().headingLevel();
    if (level > 0)
        return QString(level, u'#') + u' ' + escaped(plain(block.text())).simplified();
    if (isBoldHeading(block, pieces))
        return u"## "_s + escaped(plain(block.text())).simplified();
    QString line;
    for (const Piece& piece : pieces)
        line += marked(piece);
    static const QRegularExpression runs(u"[ \\t]+"_s);
    line = asDirection(line.replace(runs, u" "_s).trimmed());
    if (line.startsWith(u'#'))
        line.prepend(u'\\');
    return block.textList() && !line.isEmpty() ? u"- "_s + line : line;
}

QString ofHtml(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    QString result;
    bool wasItem = false;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString line = lineOf(block);
        if (line.isEmpty())
            continue;
        const bool isItem = block.textList() != nullptr;
        if (!result.isEmpty())
            result += isItem && wasItem ? u"\n"_s : u"\n\n"_s;
        result += line;
        wasItem = isItem;
    }
    return result;
}

QString ofPlain(const QString& text) {
    QStringList lines = plain(text).split(u'\n');
    for (QString& line : lines)
        line = asDirection(line);
    return lines.join(u'\n');
}

} // namespace

QString markdownOf(const QMimeData& pasted) {
    // A text editor copies its text in colours as HTML too: what is Markdown already is taken as it is.
    static const QRegularExpression written(u"^#{1,6}\\s|\\*\\*\\S"_s, QRegularExpression::MultilineOption);
    const bool isMarkdown = pasted.hasText() && pasted.text().contains(written);
    const QString html = pasted.hasHtml() && !isMarkdown ? ofHtml(pasted.html()) : QString();
    return html.isEmpty() ? ofPlain(pasted.text()) : html;
}

} // namespace greenroom::ui
