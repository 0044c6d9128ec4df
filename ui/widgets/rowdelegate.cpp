// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowdelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/rowground.h"

#include <QApplication>
#include <QFocusEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace greenroom::ui {

namespace {

constexpr int edge = 16;
constexpr int gap = 16;
constexpr int pictureWidth = 128;
constexpr int pictureHeight = 72;
constexpr int rowHeight = 72;
constexpr int figureWidth = 72;

/// Where the button for more is in a row.
QRect menuRect(const QRect& row) {
    const int size = scaled(32);
    return {row.right() - edge + 6 - size, row.center().y() - size / 2, size, size};
}

QString textOf(const QModelIndex& index, int role) {
    return index.data(role).toString();
}

/// Paints one row, taking room from the left and from the right.
class RowPainter {
public:
    RowPainter(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
        : m_painter(painter)
        , m_option(option)
        , m_index(index)
        , m_colours(tokens(option.palette))
        , m_room(option.rect.adjusted(edge, 0, -edge, 0)) {}

    void background() { paintRowGround(m_painter, m_option, m_index.row() == 0); }

    void picture() {
        const QRect at(m_room.left(), m_room.center().y() - scaled(pictureHeight) / 2, scaled(pictureWidth),
                       scaled(pictureHeight));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colours.well);
        m_painter.drawRoundedRect(at, 4, 4);
        const auto pixmap = m_index.data(PictureRole).value<QPixmap>();
        if (!pixmap.isNull()) {
            const QSize fitted = pixmap.size().scaled(at.size(), Qt::KeepAspectRatio);
            QRect target(QPoint(), fitted);
            target.moveCenter(at.center());
            m_painter.drawPixmap(target, pixmap);
        }
        if (const QString text = textOf(m_index, PictureTextRole); !text.isEmpty())
            plate(at, text);
        m_room.setLeft(at.right() + gap);
    }

    void menu() {
        if (!m_index.data(HasMenuRole).toBool())
            return;
        const QRect at = menuRect(m_option.rect);
        const int size = scaled(18);
        m_painter.drawPixmap(
            at.center().x() - size / 2 + 1, at.center().y() - size / 2 + 1,
            iconPixmap(QStringLiteral("more"), m_colours.text, size, m_painter.device()->devicePixelRatio()));
        m_room.setRight(at.left() - 4);
    }

    void action() {
        const QString text = textOf(m_index, ActionRole);
        if (text.isEmpty())
            return;
        const bool main = m_index.data(IsMainRole).toBool();
        const QFont font = fontFor(main ? Type::BodyBold : Type::Body);
        // As wide as the bold one, so that what is beside it stands in a column.
        const QSize size(QFontMetrics(fontFor(Type::BodyBold)).horizontalAdvance(text) + 2 * 14, scaled(32));
        const QRect at(m_room.right() - size.width(), m_room.center().y() - size.height() / 2, size.width(),
                       size.height());
        m_painter.setPen(main ? m_colours.accent : m_colours.borderStrong);
        m_painter.setBrush(main ? m_colours.accent : m_colours.surface);
        m_painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        m_painter.setFont(font);
        m_painter.setPen(main ? m_colours.accentInk : m_colours.text);
        m_painter.drawText(at, Qt::AlignCenter, text);
        m_room.setRight(at.left() - gap);
    }

    void figure() {
        const QString text = textOf(m_index, FigureRole);
        if (text.isEmpty())
            return;
        const QString caption = textOf(m_index, FigureCaptionRole);
        const int width =
            std::max({scaled(figureWidth), QFontMetrics(fontFor(Type::Caption)).horizontalAdvance(caption),
                      QFontMetrics(fontFor(Type::Heading)).horizontalAdvance(text)});
        const int height = lineHeight(Type::Heading) + lineHeight(Type::Caption);
        const QRect at(m_room.right() - width, m_room.center().y() - height / 2, width, height);
        m_painter.setFont(fontFor(Type::Heading));
        m_painter.setPen(m_colours.text);
        m_painter.drawText(at, Qt::AlignRight | (caption.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop), text);
        m_painter.setFont(fontFor(Type::Caption));
        m_painter.setPen(muted());
        m_painter.drawText(at, Qt::AlignRight | Qt::AlignBottom, caption);
        m_room.setRight(at.left() - gap);
    }

    void words() {
        const QString tag = textOf(m_index, TagRole);
        const QString line = textOf(m_index, LineRole);
        const int body = lineHeight(Type::BodyBold);
        const int caption = lineHeight(Type::Caption);
        const int pill = caption + 6;
        int height = body;
        height += tag.isEmpty() ? 0 : pill + 4;
        height += line.isEmpty() ? 0 : caption + 4;
        int y = m_room.center().y() - height / 2;
        title(y, body);
        y += body + 4;
        if (!tag.isEmpty()) {
            paintTag(tag, y, pill);
            y += pill + 4;
        }
        if (!line.isEmpty()) {
            m_painter.setFont(fontFor(Type::Caption));
            m_painter.setPen(muted());
            m_painter.drawText(QRect(m_room.left(), y, m_room.width(), caption), Qt::AlignLeft | Qt::AlignVCenter,
                               m_painter.fontMetrics().elidedText(line, Qt::ElideRight, m_room.width()));
        }
    }

private:
    /// Muted text is not legible enough on the selection.
    QColor muted() const { return m_option.state & QStyle::State_Selected ? m_colours.text : m_colours.muted; }

    void title(int y, int height) {
        const QString detail = textOf(m_index, DetailRole);
        m_painter.setFont(fontFor(Type::BodyBold));
        m_painter.setPen(m_colours.text);
        const QString shown =
            m_painter.fontMetrics().elidedText(m_index.data().toString(), Qt::ElideRight, m_room.width());
        const int width = m_painter.fontMetrics().horizontalAdvance(shown);
        m_painter.drawText(QRect(m_room.left(), y, m_room.width(), height), Qt::AlignLeft | Qt::AlignVCenter, shown);
        const QRect rest(m_room.left() + width + 8, y, m_room.width() - width - 8, height);
        if (detail.isEmpty() || rest.width() < scaled(40))
            return;
        m_painter.setFont(fontFor(Type::Body));
        m_painter.setPen(muted());
        m_painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(detail, Qt::ElideRight, rest.width()));
    }

    void paintTag(const QString& text, int y, int height) {
        const bool amber = m_index.data(TagAmberRole).toBool();
        const QString iconName = textOf(m_index, TagIconRole);
        const QColor ink = amber ? m_colours.amber : m_colours.text;
        m_painter.setFont(fontFor(Type::Caption));
        const int symbol = iconName.isEmpty() ? 0 : scaled(14);
        const int before = 10 + symbol + (symbol > 0 ? 6 : 0);
        const int width = std::min(m_room.width(), before + m_painter.fontMetrics().horizontalAdvance(text) + 10);
        const QRect at(m_room.left(), y, width, height);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(amber ? m_colours.amberSoft : m_colours.hover);
        m_painter.drawRoundedRect(at, height / 2.0, height / 2.0);
        if (symbol > 0)
            m_painter.drawPixmap(at.left() + 10, at.center().y() - symbol / 2 + 1,
                                 iconPixmap(iconName, ink, symbol, m_painter.device()->devicePixelRatio()));
        m_painter.setPen(ink);
        const QRect words = at.adjusted(before, 0, -10, 0);
        m_painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width() + 1));
    }

    void plate(const QRect& picture, const QString& text) {
        m_painter.setFont(fontFor(Type::Caption));
        const QSize size = m_painter.fontMetrics().size(Qt::TextSingleLine, text) + QSize(10, 2);
        const QRect at(picture.bottomRight() - QPoint(size.width() + 3, size.height() + 3), size);
        m_painter.setBrush(m_colours.mediaPlate);
        m_painter.setPen(Qt::NoPen);
        m_painter.drawRoundedRect(at, 4, 4);
        m_painter.setPen(m_colours.mediaInk);
        m_painter.drawText(at, Qt::AlignCenter, text);
    }

    QPainter& m_painter;
    const QStyleOptionViewItem& m_option;
    const QModelIndex& m_index;
    const Tokens& m_colours;
    QRect m_room;
};

} // namespace

RowDelegate::RowDelegate(bool hasPictures, QObject* parent) : QStyledItemDelegate(parent), m_hasPictures(hasPictures) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    int height = lineHeight(Type::BodyBold) + lineHeight(Type::Caption) + 4 + 2 * 14;
    // Beside pictures all rows are as high, so that a long list need not ask for each.
    if (m_hasPictures || !textOf(index, TagRole).isEmpty())
        height += lineHeight(Type::Caption) + 10;
    height = std::max(height, scaled(rowHeight));
    if (m_hasPictures)
        height = std::max(height, scaled(pictureHeight) + 28);
    return {scaled(160), height}; // words are cut where there is less room
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    RowPainter row(*painter, option, index);
    row.background();
    if (m_hasPictures)
        row.picture();
    row.menu();
    row.action();
    row.figure();
    row.words();
    painter->restore();
}

namespace {

class FirstOnTab final : public QObject {
public:
    explicit FirstOnTab(QListView* list) : QObject(list), m_list(list) { list->installEventFilter(this); }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::FocusIn || m_list->currentIndex().isValid())
            return false;
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            m_list->setCurrentIndex(first());
        return false;
    }

private:
    /// Headings among the rows cannot be chosen.
    QModelIndex first() const {
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            if (const QModelIndex index = m_list->model()->index(row, 0); index.flags() & Qt::ItemIsSelectable)
                return index;
        return {};
    }

    QListView* m_list;
};

} // namespace

void chooseFirstOnTab(QListView* list) {
    new FirstOnTab(list);
}

bool RowDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() == QEvent::MouseButtonPress)
        m_isMenuPressed = false; // where the last one was let go over another row, no click came of it
    if (event->type() == QEvent::MouseButtonRelease && index.data(HasMenuRole).toBool()) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        m_isMenuPressed = mouse->button() == Qt::LeftButton && menuRect(option.rect).contains(mouse->pos());
        if (m_isMenuPressed)
            Q_EMIT menuWanted(index, mouse->globalPosition().toPoint());
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

QListView* makeRowList(const QString& name, QAbstractItemModel* model, bool hasPictures) {
    auto* list = new QListView;
    chooseFirstOnTab(list);
    list->setModel(model);
    auto* delegate = new RowDelegate(hasPictures, list);
    list->setItemDelegate(delegate);
    list->setUniformItemSizes(hasPictures);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    list->setAccessibleName(name);
    list->setProperty("ownFocusRing", true);
    QObject::connect(list, &QListView::clicked, list, [list, delegate](const QModelIndex& index) {
        if (!std::exchange(delegate->m_isMenuPressed, false))
            Q_EMIT list->activated(index);
    });
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(list, &QListView::customContextMenuRequested, list, [list, delegate](const QPoint& place) {
        const QModelIndex index = list->indexAt(place).isValid() ? list->indexAt(place) : list->currentIndex();
        if (index.data(HasMenuRole).toBool())
            Q_EMIT delegate->menuWanted(index, list->viewport()->mapToGlobal(place));
    });
    return list;
}

void fitToRows(QListView* list) {
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    int height = 2 * list->frameWidth();
    for (int row = 0; row < list->model()->rowCount(); ++row)
        height += list->sizeHintForRow(row);
    list->setFixedHeight(height);
}

} // namespace greenroom::ui
