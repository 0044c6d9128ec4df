// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/mapcelldelegate.h"

#include "ui/editor/mapmodel.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int padding = 8;
constexpr int leastHeight = 72;

QFont fontOf(const QModelIndex& index) {
    return index.column() == MapModel::TitleColumn ? fontFor(Type::BodyBold) : fontFor(Type::Body);
}

} // namespace

QWidget* MapCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* editor = new QPlainTextEdit(parent);
    editor->setTabChangesFocus(true);
    editor->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return editor;
}

void MapCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* field = static_cast<QPlainTextEdit*>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    if (field->toPlainText() == text)
        return;
    field->setPlainText(text);
    field->selectAll();
}

void MapCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const QString text = static_cast<QPlainTextEdit*>(editor)->toPlainText();
    if (text != index.data(Qt::EditRole).toString())
        model->setData(index, text);
}

void MapCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
    editor->setGeometry(option.rect);
}

QSize MapCellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = std::max(40, option.rect.width() - 2 * padding);
    const QRect text =
        QFontMetrics(fontOf(index)).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, index.data().toString());
    return {option.rect.width(), std::max(scaled(leastHeight), text.height() + 2 * padding)};
}

void MapCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& colours = tokens(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isWrong = !index.data(MapModel::ProblemRole).toString().isEmpty();
    painter->save();
    painter->fillRect(option.rect, isSelected ? colours.selection : isWrong ? colours.amberSoft : colours.surface);
    const QString text = index.data().toString();
    painter->setFont(fontOf(index));
    painter->setPen(text.isEmpty() && !isSelected ? colours.muted : colours.text);
    const QRect room = option.rect.adjusted(padding, padding, -padding, -padding);
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(room, static_cast<int>(alignment) | Qt::TextWordWrap,
                      text.isEmpty() && isWrong ? tr("empty") : text);
    if (isSelected && (option.state & QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 5, 5);
    }
    painter->restore();
}

bool MapCellDelegate::eventFilter(QObject* editor, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            auto* field = static_cast<QWidget*>(editor);
            Q_EMIT commitData(field);
            Q_EMIT closeEditor(field, NoHint);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace greenroom::ui
