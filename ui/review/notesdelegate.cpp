// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/notesdelegate.h"

#include "ui/review/notesmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QGuiApplication>
#include <QPainter>

namespace greenroom::ui {

QSize NotesDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {scaled(200), scaled(33)};
}

void NotesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& colours = applicationTokens();
    const bool selected = option.state & QStyle::State_Selected;
    const QColor muted = selected ? colours.text : colours.muted;
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colours.selection : colours.hover);
        painter->drawRoundedRect(row, 6, 6);
    }
    if (selected && (option.state & QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 6, 6);
    }
    QRect text = row.adjusted(scaled(76), 0, -10, 0);
    painter->setFont(fontFor(Type::Body));
    if (const QVariant kind = index.data(NotesModel::KindRole); kind.isValid()) {
        const auto what = static_cast<NoteKind>(kind.toInt());
        drawNoteSymbol(*painter, what, QPointF(row.left() + scaled(17), row.center().y() + 0.5), scaled(13),
                       noteColour(what, colours), selected ? colours.selection : colours.base);
        painter->setPen(muted);
        painter->drawText(QRect(row.left() + scaled(32), row.top(), scaled(42), row.height()), Qt::AlignVCenter,
                          index.data(NotesModel::TimeRole).toString());
    } else {
        const int symbol = scaled(14);
        painter->drawPixmap(text.left(), row.center().y() - symbol / 2,
                            iconPixmap(QStringLiteral("reply"), muted, symbol, painter->device()->devicePixelRatio()));
        text.setLeft(text.left() + symbol + 8);
    }
    const QString author = index.data(NotesModel::AuthorRole).toString();
    const QFontMetrics caption(fontFor(Type::Caption));
    const int authorWidth = std::min(caption.horizontalAdvance(author) + 1, text.width() / 3);
    painter->setFont(fontFor(Type::Caption));
    painter->setPen(muted);
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, caption.elidedText(author, Qt::ElideRight, authorWidth));
    text.setRight(text.right() - authorWidth - 12);
    if (index.data(NotesModel::IsKeptBackRole).toBool()) {
        const int lock = scaled(14);
        painter->drawPixmap(text.right() + 6 - lock, row.center().y() - lock / 2,
                            iconPixmap(QStringLiteral("lock"), muted, lock, painter->device()->devicePixelRatio()));
        text.setRight(text.right() - lock - 4);
    }
    painter->setFont(fontFor(Type::Body));
    painter->setPen(colours.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace greenroom::ui
