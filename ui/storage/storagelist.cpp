// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storage/storagelist.h"

#include "ui/storage/storagemodel.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/rowdelegate.h"

#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int edge = 16;
constexpr int gap = 12;
constexpr int partIndent = 20;
constexpr int barHeight = 8;
constexpr int widestBar = 240;

class Delegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {scaled(320), std::max(scaled(33), lineHeight(Type::Body) + 12)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& colours = tokens(option.palette);
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isSelected || option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, isSelected ? colours.selection : colours.hover);
        if (index.row() > 0)
            painter->fillRect(option.rect.x(), option.rect.y(), option.rect.width(), 1, colours.border);
        if (isSelected && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colours.focus, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 6, 6);
        }
        const bool isPart = index.data(StorageModel::IsPartRole).toBool();
        QRect room = option.rect.adjusted(edge + (isPart ? scaled(partIndent) : 0), 0, -edge, 0);
        painter->setFont(fontFor(Type::Body));
        const QString size = index.data(StorageModel::SizeRole).toString();
        painter->setPen(colours.text);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, size);
        room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(QStringLiteral("0000.0 MB")) - gap);
        paintBar(*painter, room, index.data(StorageModel::ShareRole).toDouble(),
                 isPart ? colours.waveform : colours.accent, colours.border);
        paintWords(*painter, room, index, isPart ? Type::Body : Type::BodyBold, colours.text,
                   isSelected ? colours.text : colours.muted);
        painter->restore();
    }

private:
    /// What it is and, where there is room, how many files.
    static void paintWords(QPainter& painter, const QRect& room, const QModelIndex& index, Type type, const QColor& ink,
                           const QColor& second) {
        painter.setFont(fontFor(type));
        painter.setPen(ink);
        const QString title = index.data().toString();
        const QFontMetrics metrics = painter.fontMetrics();
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(title, Qt::ElideRight, room.width()));
        const QString count = index.data(StorageModel::CountRole).toString();
        painter.setFont(fontFor(Type::Caption));
        painter.setPen(second);
        const QRect rest = room.adjusted(metrics.horizontalAdvance(title) + gap, 0, 0, 0);
        if (painter.fontMetrics().horizontalAdvance(count) <= rest.width())
            painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, count);
    }

    /// At the right of `room`, which is what is left of it then.
    static void paintBar(QPainter& painter, QRect& room, double share, const QColor& ink, const QColor& ground) {
        const int wide = std::min(scaled(widestBar), room.width() / 3);
        const QRectF track(room.right() - wide, room.center().y() - barHeight / 2.0 + 0.5, wide, barHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
        if (share > 0) {
            painter.setBrush(ink);
            painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(2.0, wide * share), barHeight)),
                                    std::min(barHeight / 2.0, wide * share / 2), barHeight / 2.0);
        }
        room.setRight(room.right() - wide - gap);
    }
};

} // namespace

QListView* makeStorageList(StorageModel* model) {
    QListView* list = makeRowList(StorageModel::tr("What takes how much room"), model, false);
    list->setItemDelegate(new Delegate(list));
    return list;
}

} // namespace greenroom::ui
