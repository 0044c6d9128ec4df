// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>

class QPainter;

namespace greenroom::ui {

struct Tokens;

/// What a note is, as it is drawn: never by colour alone.
enum class NoteKind { Praise, Suggestion, Question };

QString noteKindName(NoteKind kind);
QColor noteColour(NoteKind kind, const Tokens& colours);
/// A triangle, a diamond, or a disc with a question mark in `paper` colour; `size` from edge to edge.
void drawNoteSymbol(QPainter& painter, NoteKind kind, QPointF centre, double size, const QColor& ink,
                    const QColor& paper);

} // namespace greenroom::ui
