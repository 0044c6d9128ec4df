// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notesymbol.h"

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

namespace greenroom::ui {

QString noteKindName(NoteKind kind) {
    switch (kind) {
    case NoteKind::Praise:
        return QCoreApplication::translate("Notes", "Praise");
    case NoteKind::Suggestion:
        return QCoreApplication::translate("Notes", "Suggestion");
    case NoteKind::Question:
        break;
    }
    return QCoreApplication::translate("Notes", "Question");
}

QColor noteColour(NoteKind kind, const Tokens& colours) {
    return kind == NoteKind::Praise       ? colours.praise
           : kind == NoteKind::Suggestion ? colours.suggestion
                                          : colours.question;
}

void drawNoteSymbol(QPainter& painter, NoteKind kind, QPointF centre, double size, const QColor& ink,
                    const QColor& paper) {
    const double r = size / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    if (kind == NoteKind::Praise) {
        painter.drawPolygon(QPolygonF{centre + QPointF(0, -r * 0.86), centre + QPointF(r * 0.94, r * 0.76),
                                      centre + QPointF(-r * 0.94, r * 0.76)});
    } else if (kind == NoteKind::Suggestion) {
        painter.drawPolygon(QPolygonF{centre + QPointF(0, -r), centre + QPointF(r, 0), centre + QPointF(0, r),
                                      centre + QPointF(-r, 0)});
    } else {
        painter.drawEllipse(centre, r, r);
        QFont font = fontFor(Type::BodyBold);
        font.setPixelSize(std::max(6, static_cast<int>(size * 0.74)));
        painter.setFont(font);
        painter.setPen(paper);
        painter.drawText(QRectF(centre.x() - r, centre.y() - r, size, size), Qt::AlignCenter, QStringLiteral("?"));
    }
    painter.restore();
}

} // namespace greenroom::ui
