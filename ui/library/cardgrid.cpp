// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/cardgrid.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/rowdelegate.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

constexpr int leastWidth = 208; ///< of a card
constexpr int gap = 16;
constexpr int padding = 12;
constexpr int lineGap = 4;
constexpr int titleLines = 2;

int wordsHeight() {
    return titleLines * lineHeight(Type::BodyBold) + 3 * (lineHeight(Type::Caption) + lineGap) + 2 * padding;
}

QString textOf(const QModelIndex& index, int role) {
    return index.data(role).toString();
}

/// Paints one card from the top down.
class CardPainter {
public:
    CardPainter(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
        : m_painter(painter)
        , m_option(option)
        , m_index(index)
        , m_colours(applicationTokens())
        , m_card(option.rect.adjusted(0, 0, -gap, -gap)) {}

    void paint(QSize picture) {
        const bool isSelected = m_option.state & QStyle::State_Selected;
        const bool isHovered = m_option.state & QStyle::State_MouseOver;
        m_painter.setPen(m_colours.border);
        m_painter.setBrush(isSelected ? m_colours.selection : isHovered ? m_colours.hover : m_colours.surface);
        m_painter.drawRoundedRect(QRectF(m_card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        paintPicture(QRect(m_card.topLeft() + QPoint(1, 1), picture));
        m_y = m_card.top() + 1 + picture.height() + padding;
        title();
        line(textOf(m_index, DetailRole), {});
        line(textOf(m_index, TagRole), textOf(m_index, TagIconRole));
        line(textOf(m_index, LineRole), {});
        if (isSelected && (m_option.state & QStyle::State_HasFocus)) {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(m_colours.focus, 2));
            m_painter.drawRoundedRect(QRectF(m_card).adjusted(1, 1, -1, -1), 8, 8);
        }
    }

private:
    void paintPicture(const QRect& at) {
        QPainterPath outline;
        outline.addRoundedRect(QRectF(at).adjusted(0, 0, 0, 8), 7, 7);
        m_painter.save();
        m_painter.setClipRect(at);
        m_painter.fillPath(outline, m_colours.well);
        const auto pixmap = m_index.data(PictureRole).value<QPixmap>();
        if (!pixmap.isNull()) {
            QRect target(QPoint(), pixmap.deviceIndependentSize().toSize());
            target.moveCenter(at.center());
            if (target.width() >= at.width() - 1)
                m_painter.setClipPath(outline, Qt::IntersectClip);
            m_painter.drawPixmap(target, pixmap);
        }
        m_painter.restore();
        if (const QString words = textOf(m_index, PictureWordsRole); !words.isEmpty() && pixmap.isNull()) {
            m_painter.setFont(fontFor(Type::Caption));
            m_painter.setPen(m_colours.mediaInk);
            m_painter.drawText(at.adjusted(padding, 0, -padding, 0), Qt::AlignCenter | Qt::TextWordWrap, words);
        }
        if (const QString text = textOf(m_index, PictureTextRole); !text.isEmpty())
            plate(at, text);
    }

    void plate(const QRect& picture, const QString& text) {
        m_painter.setFont(fontFor(Type::Caption));
        const QSize size = m_painter.fontMetrics().size(Qt::TextSingleLine, text) + QSize(10, 2);
        const QRect at(picture.bottomRight() - QPoint(size.width() + 6, size.height() + 6), size);
        m_painter.setBrush(m_colours.mediaPlate);
        m_painter.setPen(Qt::NoPen);
        m_painter.drawRoundedRect(at, 4, 4);
        m_painter.setPen(m_colours.mediaInk);
        m_painter.drawText(at, Qt::AlignCenter, text);
    }

    /// In up to two lines, the last of which is elided.
    void title() {
        const QFont font = fontFor(Type::BodyBold);
        const QFontMetrics metrics(font);
        const int width = m_card.width() - 2 * padding;
        m_painter.setFont(font);
        m_painter.setPen(m_colours.text);
        const QString text = textOf(m_index, Qt::DisplayRole);
        QTextLayout layout(text, font);
        layout.beginLayout();
        QTextLine first = layout.createLine();
        first.setLineWidth(width);
        const qsizetype end = first.textStart() + first.textLength();
        layout.endLayout();
        const QStringList lines = metrics.horizontalAdvance(text) <= width
                                      ? QStringList{text}
                                      : QStringList{text.first(end).trimmed(), text.mid(end).trimmed()};
        for (const QString& one : lines) {
            m_painter.drawText(QRect(m_card.left() + padding, m_y, width, metrics.height()), Qt::AlignVCenter,
                               metrics.elidedText(one, Qt::ElideRight, width));
            m_y += metrics.height();
        }
        m_y += lineGap;
    }

    void line(const QString& text, const QString& iconName) {
        if (text.isEmpty())
            return;
        const QColor ink =
            !iconName.isEmpty() || m_option.state & QStyle::State_Selected ? m_colours.text : m_colours.muted;
        m_painter.setFont(fontFor(Type::Caption));
        m_painter.setPen(ink);
        QRect at(m_card.left() + padding, m_y, m_card.width() - 2 * padding, lineHeight(Type::Caption));
        if (!iconName.isEmpty()) {
            const int size = scaled(16);
            m_painter.drawPixmap(at.left(), at.center().y() - size / 2,
                                 iconPixmap(iconName, ink, size, m_painter.device()->devicePixelRatioF()));
            at.setLeft(at.left() + size + 6);
        }
        m_painter.drawText(at, Qt::AlignVCenter | Qt::AlignLeft,
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, at.width()));
        m_y += at.height() + lineGap;
    }

    QPainter& m_painter;
    const QStyleOptionViewItem& m_option;
    const QModelIndex& m_index;
    const Tokens& m_colours;
    QRect m_card;
    int m_y = 0;
};

class CardDelegate final : public QStyledItemDelegate {
public:
    explicit CardDelegate(CardGrid* grid) : QStyledItemDelegate(grid), m_grid(*grid) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return m_grid.gridSize(); }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        CardPainter(*painter, option, index).paint(m_grid.pictureSize());
        painter->restore();
    }

private:
    CardGrid& m_grid;
};

} // namespace

CardGrid::CardGrid(const QString& name, QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("plain"));
    setItemDelegate(new CardDelegate(this));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(name);
    setProperty("ownFocusRing", true);
    connect(this, &QListView::clicked, this, &QListView::activated);
    layOut();
}

void CardGrid::layOut() {
    // Each card has its gap at the right and below; room is kept for the scroll bar.
    const int width = contentsRect().width() - verticalScrollBar()->sizeHint().width() - 1;
    const int columns = std::max(1, width / (scaled(leastWidth) + gap));
    const int cell = std::max(width / columns, scaled(leastWidth) / 2);
    const QSize picture(cell - gap - 2, static_cast<int>(std::lround((cell - gap - 2) * 9 / 16.0)));
    setGridSize({cell, 1 + picture.height() + wordsHeight() + gap});
    verticalScrollBar()->setSingleStep(gridSize().height() / 4);
    if (std::exchange(m_pictureSize, picture) != picture)
        Q_EMIT pictureSizeChanged(picture);
}

void CardGrid::resizeEvent(QResizeEvent* event) {
    layOut();
    QListView::resizeEvent(event);
}

void CardGrid::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace greenroom::ui
