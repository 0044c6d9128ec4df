// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/ladderlist.h"

#include "ui/studio/laddermodel.h"
#include "ui/studio/studiowords.h"
#include "ui/theme/icons.h"
#include "ui/theme/levels.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowground.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 16;
constexpr int gap = 16;
constexpr int tickSide = 18;
constexpr int starPlace = 44;
constexpr QSize chip{36, 20};
constexpr int chipGap = 4;
constexpr int mostChips = 7;
constexpr int deliveryWidth = 150;
constexpr int widthWithDelivery = 820; ///< of a row; in narrower ones it is in the tooltip alone

QList<SectionTime> sectionsOf(const QModelIndex& index) {
    return index.data(LadderModel::SectionsRole).value<QList<SectionTime>>();
}

/// Rows are as high as each other, so it is enough to ask one.
bool hasSections(const QModelIndex& index) {
    return !sectionsOf(index.siblingAtRow(0)).isEmpty();
}

/// Where things are in a row, or in the heading.
struct Columns {
    explicit Columns(const QRect& row) {
        QRect room = row.adjusted(edge, 0, 0, 0);
        tick = QRect(room.left(), room.center().y() - scaled(tickSide) / 2, scaled(tickSide), scaled(tickSide));
        star = QRect(room.right() - scaled(starPlace), row.top(), scaled(starPlace), row.height());
        const int digits = QFontMetrics(fontFor(Type::Body)).horizontalAdvance(u"0:00:00"_s);
        length = QRect(star.left() - gap - digits, row.top(), digits, row.height());
        const int one = scaled(chip.width()) + chipGap;
        const int wide = std::clamp(row.width() * 2 / 5 / one, 2, mostChips) * one;
        levels = QRect(length.left() - gap - wide, row.top(), wide, row.height());
        const int voice = row.width() < scaled(widthWithDelivery) ? 0 : scaled(deliveryWidth);
        delivery = QRect(levels.left() - gap - voice, row.top(), voice, row.height());
        const int end = voice > 0 ? delivery.left() : levels.left();
        words = QRect(tick.right() + gap, row.top(), end - gap - tick.right() - gap, row.height());
    }
    QRect tick, words, delivery, levels, length, star;
};

class Delegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const int lines = hasSections(index) ? 2 : 1;
        return {scaled(320), std::max(scaled(50), lineHeight(Type::BodyBold) + lines * lineHeight(Type::Caption) + 16)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& colours = tokens(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintRowGround(*painter, option, index.row() == 0);
        const Columns columns(option.rect);
        const QColor second = selected ? colours.text : colours.muted;
        if (const QVariant place = index.data(LadderModel::PlaceRole); place.isValid())
            paintPlace(*painter, columns.tick, place.toInt(), colours.text);
        else
            paintTick(*painter, columns.tick, index.data(Qt::CheckStateRole).toInt() == Qt::Checked, colours);
        paintWords(*painter, columns.words, index, colours.text, second);
        paintDelivery(*painter, columns.delivery, index.data(LadderModel::DeliveryRole).toStringList(), second);
        paintLevels(*painter, columns.levels, index.data(LadderModel::LevelsRole).value<QList<OwnLevel>>(), colours,
                    second);
        painter->setFont(fontFor(Type::Body));
        painter->setPen(colours.text);
        painter->drawText(columns.length, Qt::AlignRight | Qt::AlignVCenter,
                          index.data(LadderModel::LengthRole).toString());
        const bool starred = index.data(LadderModel::StarredRole).toBool();
        const int size = scaled(18);
        painter->drawPixmap(columns.star.center() - QPoint(size / 2, size / 2 - 1),
                            iconPixmap(starred ? u"star-filled"_s : u"star"_s, starred ? colours.accent : second, size,
                                       painter->device()->devicePixelRatioF()));
        painter->restore();
    }

private:
    static void paintPlace(QPainter& painter, const QRect& at, int place, const QColor& ink) {
        painter.setFont(fontFor(Type::Heading));
        painter.setPen(ink);
        painter.drawText(at.adjusted(-edge, 0, edge, 0), Qt::AlignCenter, QString::number(place));
    }

    static void paintTick(QPainter& painter, const QRect& at, bool isOn, const Tokens& colours) {
        painter.setPen(isOn ? colours.accent : colours.borderStrong);
        painter.setBrush(isOn ? colours.accent : colours.surface);
        const QRectF box = QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(box, 4, 4);
        if (isOn)
            painter.drawPixmap(box.topLeft() + QPointF(1, 1), iconPixmap(u"check"_s, colours.accentInk, at.width() - 3,
                                                                         painter.device()->devicePixelRatioF()));
    }

    static void paintWords(QPainter& painter, const QRect& room, const QModelIndex& index, const QColor& ink,
                           const QColor& second) {
        const int title = lineHeight(Type::BodyBold);
        const int line = lineHeight(Type::Caption);
        const auto sections = sectionsOf(index);
        const bool hasTimes = std::any_of(sections.begin(), sections.end(),
                                          [](const SectionTime& section) { return section.used.has_value(); });
        const int top = room.center().y() - (title + (hasTimes ? 2 : 1) * line + 2) / 2;
        painter.setFont(fontFor(Type::BodyBold));
        painter.setPen(ink);
        painter.drawText(QRect(room.left(), top, room.width(), title), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter.setFont(fontFor(Type::Caption));
        painter.setPen(second);
        painter.drawText(QRect(room.left(), top + title + 2, room.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data(LadderModel::LineRole).toString(), Qt::ElideRight,
                                                          room.width()));
        paintSections(painter, QRect(room.left(), top + title + 2 + line, room.width(), line), sections, second);
    }

    /// What is over is amber, and says so to whoever does not see that.
    static void paintSections(QPainter& painter, QRect room, const QList<SectionTime>& sections, const QColor& ink) {
        for (const SectionTime& section : sections) {
            if (!section.used)
                continue;
            const QString words = painter.fontMetrics().elidedText(sectionWords(section), Qt::ElideRight, room.width());
            painter.setPen(section.isOver() ? applicationTokens().amber : ink);
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, words);
            room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(words) + gap);
            if (room.width() < scaled(40))
                break;
        }
    }

    static void paintDelivery(QPainter& painter, const QRect& room, const QStringList& words, const QColor& ink) {
        const int line = lineHeight(Type::Caption);
        painter.setFont(fontFor(Type::Caption));
        painter.setPen(ink);
        for (int i = 0; i < std::min<int>(2, words.size()) && !room.isEmpty(); ++i)
            painter.drawText(QRect(room.left(), room.center().y() + (i - 1) * line, room.width(), line),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(words[i], Qt::ElideRight, room.width()));
    }

    static void paintLevels(QPainter& painter, const QRect& room, const QList<OwnLevel>& levels, const Tokens& colours,
                            const QColor& second) {
        painter.setFont(fontFor(Type::Caption));
        if (levels.isEmpty()) {
            painter.setPen(second);
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, LadderModel::tr("Not rated yet"));
            return;
        }
        const QSize size(scaled(chip.width()), scaled(chip.height()));
        const int places = (room.width() + chipGap) / (size.width() + chipGap);
        const auto shown = static_cast<int>(levels.size() > places ? places - 1 : levels.size());
        QRect at(QPoint(room.left(), room.center().y() - size.height() / 2), size);
        for (int i = 0; i < shown; ++i, at.translate(size.width() + chipGap, 0))
            paintChip(painter, at, levels[i], colours);
        if (shown < levels.size()) {
            painter.setPen(second);
            painter.drawText(at, Qt::AlignCenter, u"+%1"_s.arg(levels.size() - shown));
        }
    }

    static void paintChip(QPainter& painter, const QRect& at, const OwnLevel& level, const Tokens& colours) {
        const QColor fill = levelColour(level.level, level.count);
        const QColor ink = levelInk(fill);
        painter.setPen(colours.levelOutline);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter.setFont(fontFor(Type::Caption));
        painter.setPen(ink);
        const double disc = scaled(10);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(level.letter);
        const double left = at.center().x() - (width + 4 + disc) / 2;
        painter.drawText(QRectF(left, at.top(), width + 1, at.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         level.letter);
        drawLevelDisc(painter, level.level, level.count, {left + width + 4 + disc / 2, QRectF(at).center().y()}, disc,
                      ink);
    }
};

} // namespace

LadderList::LadderList(LadderModel* model, const QString& name, QWidget* parent) : QListView(parent), m_model(model) {
    setModel(model);
    setItemDelegate(new Delegate(this));
    setUniformItemSizes(true);
    chooseFirstOnTab(this);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setObjectName(u"plain"_s);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(name);
    setProperty("ownFocusRing", true);
}

std::optional<TakeId> LadderList::current() const {
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_model->at(index.row()).attempt.take) : std::nullopt;
}

void LadderList::select(const TakeId& take) {
    if (const int row = m_model->rowOf(take); row >= 0)
        setCurrentIndex(m_model->index(row));
}

void LadderList::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (index.isValid() && event->modifiers() == Qt::NoModifier) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            Q_EMIT openPressed(*current());
            return;
        }
        if (event->key() == Qt::Key_Space) {
            const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            m_model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return;
        }
    }
    QListView::keyPressEvent(event);
}

void LadderList::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const Columns columns(visualRect(index));
    const bool canTick = index.flags() & Qt::ItemIsUserCheckable;
    if (canTick && event->pos().x() < columns.tick.right() + gap / 2) {
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    } else if (columns.star.contains(event->pos())) {
        Q_EMIT starPressed(m_model->at(index.row()).attempt.take);
    } else {
        Q_EMIT openPressed(m_model->at(index.row()).attempt.take);
    }
}

bool LadderList::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        const QStringList lines = QStringList(index.data(LadderModel::LineRole).toString()) +
                                  (index.isValid() ? knownSections(sectionsOf(index)) : QStringList()) +
                                  index.data(LadderModel::DeliveryRole).toStringList();
        const bool isOnLevels = index.isValid() && Columns(visualRect(index)).levels.contains(help->pos());
        QToolTip::showText(help->globalPos(),
                           isOnLevels ? levelsText(m_model->at(index.row()).levels) : lines.join(u'\n'), this);
        return true;
    }
    return QListView::viewportEvent(event);
}

LadderHeading::LadderHeading(LadderList* list, QWidget* parent) : QWidget(parent), m_list(list) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LadderHeading::sizeHint() const {
    return {scaled(320), lineHeight(Type::Caption) + 14};
}

void LadderHeading::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Columns columns(QRect(0, 0, m_list->viewport()->width(), height()));
    painter.setFont(fontFor(Type::Caption));
    painter.setPen(tokens(palette()).muted);
    painter.drawText(columns.words, Qt::AlignLeft | Qt::AlignVCenter, tr("Attempt"));
    if (!columns.delivery.isEmpty())
        painter.drawText(columns.delivery, Qt::AlignLeft | Qt::AlignVCenter, tr("Delivery"));
    painter.drawText(columns.levels, Qt::AlignLeft | Qt::AlignVCenter, tr("Your levels"));
    painter.drawText(columns.length, Qt::AlignRight | Qt::AlignVCenter, tr("Length"));
}

} // namespace greenroom::ui
