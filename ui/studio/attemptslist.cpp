// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/attemptslist.h"

#include "ui/studio/attemptsmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowground.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace greenroom::ui {

namespace {

constexpr int rowHeight = 33;
constexpr int edge = 11;
constexpr int gap = 12;
constexpr int starPlace = 36; ///< at the right of a row

class Delegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whether it is another one.
    bool setHeight(int height) { return std::exchange(m_height, height) != height; }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {scaled(200), m_height}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& colours = tokens(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintRowGround(*painter, option, index.row() == 0);
        QRect room = option.rect.adjusted(edge, 0, -scaled(starPlace), 0);
        const auto put = [&](const QString& text, int width, const QColor& colour) {
            painter->setPen(colour);
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
            room.setLeft(room.left() + width + gap);
        };
        painter->setFont(fontFor(Type::Body));
        const QColor second = selected ? colours.text : colours.muted;
        const QFontMetrics metrics = painter->fontMetrics();
        const QString title = index.data().toString();
        put(title,
            std::max(metrics.horizontalAdvance(AttemptsModel::tr("Attempt %1").arg(99)),
                     metrics.horizontalAdvance(title)),
            colours.text);
        put(index.data(AttemptsModel::LengthRole).toString(), metrics.horizontalAdvance(QStringLiteral("00:00")),
            second);
        put(index.data(AttemptsModel::WordsRole).toString(), 0, second);
        const bool starred = index.data(AttemptsModel::StarredRole).toBool();
        const int size = scaled(16);
        const QPoint at(option.rect.right() - (scaled(starPlace) + size) / 2, option.rect.center().y() - size / 2 + 1);
        painter->drawPixmap(at, iconPixmap(starred ? QStringLiteral("star-filled") : QStringLiteral("star"),
                                           starred ? colours.accent : colours.muted, size,
                                           painter->device()->devicePixelRatio()));
        painter->restore();
    }

private:
    int m_height = rowHeight;
};

} // namespace

AttemptsList::AttemptsList(AttemptsModel* model, QWidget* parent) : QListView(parent), m_model(model) {
    setModel(model);
    m_delegate = new Delegate(this);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    chooseFirstOnTab(this);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setObjectName(QStringLiteral("plain"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Attempts"));
    setProperty("ownFocusRing", true);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { scrollToBottom(); });
}

std::optional<TakeId> AttemptsList::current() const {
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_model->at(index.row()).take) : std::nullopt;
}

void AttemptsList::select(const TakeId& take) {
    if (const int row = m_model->rowOf(take); row >= 0)
        setCurrentIndex(m_model->index(row));
}

void AttemptsList::resizeEvent(QResizeEvent* event) {
    // As many whole rows as there is room for: none is cut.
    const int room = contentsRect().height();
    const int rows = std::max(1, room / std::max(scaled(rowHeight), lineHeight(Type::Body) + 8));
    if (static_cast<Delegate*>(m_delegate)->setHeight(room / rows))
        scheduleDelayedItemsLayout();
    if (viewportMargins().bottom() != room % rows)
        setViewportMargins(0, 0, 0, room % rows);
    QListView::resizeEvent(event);
    scrollTo(currentIndex().isValid() ? currentIndex() : m_model->index(m_model->rowCount() - 1));
}

void AttemptsList::keyPressEvent(QKeyEvent* event) {
    const auto take = current();
    if (take && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT playPressed(*take);
            return;
        case Qt::Key_S:
            Q_EMIT starPressed(*take);
            return;
        case Qt::Key_Delete:
            Q_EMIT discardPressed(*take);
            return;
        default:
            break;
        }
    }
    QListView::keyPressEvent(event);
}

void AttemptsList::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const TakeId take = m_model->at(index.row()).take;
    if (event->pos().x() > visualRect(index).right() - scaled(starPlace))
        Q_EMIT starPressed(take);
    else
        Q_EMIT playPressed(take);
}

void AttemptsList::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const TakeId take = m_model->at(index.row()).take;
    const bool starred = index.data(AttemptsModel::StarredRole).toBool();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("play")), tr("Play"), this, [this, take] { Q_EMIT playPressed(take); });
    menu->addAction(icon(QStringLiteral("star")), starred ? tr("Take the star away") : tr("Star"), this,
                    [this, take] { Q_EMIT starPressed(take); });
    menu->addAction(icon(QStringLiteral("note")), tr("Rate yourself"), this,
                    [this, take] { Q_EMIT ratePressed(take); });
    menu->addAction(icon(QStringLiteral("side-by-side")), tr("Compare with the model"), this,
                    [this, take] { Q_EMIT comparePressed(take); });
    menu->addAction(icon(QStringLiteral("share")), tr("Share"), this, [this, take] { Q_EMIT sharePressed(take); });
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("delete")), tr("Discard"), this, [this, take] { Q_EMIT discardPressed(take); });
    menu->popup(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                            : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

} // namespace greenroom::ui
