// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/captions/transcriptmodel.h"

#include "core/media/captionwords.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/words.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int side = 8;
constexpr int above = 5;
constexpr int gap = 8;

int timeWidth() {
    return QFontMetrics(fontFor(Type::Caption)).horizontalAdvance(QStringLiteral("00:00:00"));
}

int textWidth(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - 2 * side - gap - timeWidth();
}

} // namespace

void TranscriptModel::setCaptions(const Captions& captions) {
    if (captions == m_captions)
        return;
    m_captions = captions;
    fill();
}

void TranscriptModel::setWords(const QString& words) {
    if (words.simplified() == m_words)
        return;
    m_words = words.simplified();
    fill();
}

void TranscriptModel::fill() {
    beginResetModel();
    m_rows.clear();
    m_now = -1;
    for (int i = 0; i < total(); ++i)
        if (m_words.isEmpty() || holdsWords(lineOf(m_captions.captions[i]), m_words))
            m_rows.append(i);
    endResetModel();
}

int TranscriptModel::rowAt(double position) const {
    const auto next = std::upper_bound(m_rows.begin(), m_rows.end(), position, [this](double at, int caption) {
        return at < m_captions.captions[caption].start;
    });
    return int(next - m_rows.begin()) - 1;
}

int TranscriptModel::setPosition(double position) {
    const int row = rowAt(position);
    const int now = row >= 0 && position < at(row).end ? row : -1;
    if (now == m_now)
        return row;
    const int before = std::exchange(m_now, now);
    for (const int changed : {before, now})
        if (changed >= 0)
            Q_EMIT dataChanged(index(changed), index(changed), {IsNowRole});
    return row;
}

int TranscriptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Caption& caption = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return lineOf(caption);
    case TimeRole:
        return clockText(caption.start);
    case IsNowRole:
        return index.row() == m_now;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(clockText(caption.start), lineOf(caption));
    }
    return {};
}

void TranscriptDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& colours = tokens(option.palette);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isChosen)
        painter->fillRect(option.rect, colours.selection);
    else if (index.data(TranscriptModel::IsNowRole).toBool())
        painter->fillRect(option.rect, colours.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colours.hover);
    const QRect room = option.rect.adjusted(side, above, -side, -above);
    painter->setFont(fontFor(Type::Caption));
    painter->setPen(isChosen ? colours.text : colours.muted);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignTop, index.data(TranscriptModel::TimeRole).toString());
    painter->setFont(fontFor(Type::Body));
    painter->setPen(colours.text);
    painter->drawText(room.adjusted(timeWidth() + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      index.data().toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colours.focus, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 4, 4);
    }
    painter->restore();
}

QSize TranscriptDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = std::max(40, textWidth(option));
    const QRect words = QFontMetrics(fontFor(Type::Body))
                            .boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, index.data().toString());
    return {width, std::max(scaled(28), words.height() + 2 * above)};
}

} // namespace greenroom::ui
