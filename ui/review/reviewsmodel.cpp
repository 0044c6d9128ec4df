// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewsmodel.h"

#include "ui/shell/pictures.h"
#include "ui/theme/type.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/takewords.h"
#include "ui/widgets/words.h"

#include <QLocale>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize{128, 72};

QString titleOf(const ReviewItem& item) {
    return item.kind == ReviewItem::Kind::Take ? takeTitle(item.mode, item.attempt, item.duration) : item.title;
}

QString lineOf(const ReviewItem& item, qint64 nowMs) {
    const bool isShare = item.kind == ReviewItem::Kind::Share;
    QStringList parts{isShare ? ReviewsModel::tr("shared %1").arg(dayText(item.recordedMs, nowMs))
                              : dayText(item.recordedMs, nowMs)};
    if (isShare)
        parts.append(ReviewsModel::tr("%n attempt(s)", nullptr, item.attempts));
    if (item.isShared)
        parts.append(ReviewsModel::tr("shared"));
    if (item.fullRun)
        parts.append(ReviewsModel::tr("full run"));
    parts.append(item.notes == 0 ? ReviewsModel::tr("no notes") : ReviewsModel::tr("%n note(s)", nullptr, item.notes));
    QString line = parts.join(u", "_s);
    line[0] = line[0].toUpper();
    return line;
}

QString tagOf(const ReviewItem& item) {
    using Kind = ReviewItem::Kind;
    if (item.arrivedPercent)
        return ReviewsModel::tr("Still arriving, %1 % here").arg(*item.arrivedPercent);
    if (item.kind == Kind::Share)
        return item.news > 0 ? ReviewsModel::tr("New for you") : ReviewsModel::tr("Shared with you");
    if (item.news > 0)
        return ReviewsModel::tr("New feedback");
    return item.recovered                   ? ReviewsModel::tr("Recovered")
           : item.starred                   ? ReviewsModel::tr("This one")
           : item.kind == Kind::Observation ? ReviewsModel::tr("Observation")
                                            : QString();
}

QString tagIconOf(const ReviewItem& item) {
    using Kind = ReviewItem::Kind;
    if (item.kind == Kind::Share)
        return item.arrivedPercent ? u"clock"_s : u"share"_s;
    if (item.news > 0)
        return u"note"_s;
    return item.recovered                   ? u"info"_s
           : item.starred                   ? u"star-filled"_s
           : item.kind == Kind::Observation ? u"eye"_s
                                            : QString();
}

QString scoreCaption(const ReviewItem& item) {
    return item.isDraft ? ReviewsModel::tr("draft, %1 of %2").arg(item.scored).arg(item.criteria)
                        : ReviewsModel::tr("your score, %1 of %2").arg(item.scored).arg(item.criteria);
}

} // namespace

ReviewsModel::ReviewsModel(Pictures& pictures, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_pictures(pictures), m_clock(clock) {
    connect(&pictures, &Pictures::arrived, this, [this](const ContentHash& media) {
        for (int row = 0; row < m_items.size(); ++row)
            if (m_items[row].clip.media == media)
                Q_EMIT dataChanged(index(row), index(row), {PictureRole});
    });
}

void ReviewsModel::setItems(const QList<ReviewItem>& items) {
    const bool sameRows = std::equal(m_items.begin(), m_items.end(), items.begin(), items.end(),
                                     [](const ReviewItem& a, const ReviewItem& b) { return a.subject == b.subject; });
    if (sameRows) {
        m_items = items;
        if (!items.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(items.size()) - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

int ReviewsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ReviewsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const ReviewItem& item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(item);
    case DetailRole:
        return item.scenario;
    case LineRole:
        return lineOf(item, m_clock.nowMs());
    case TagRole:
        return tagOf(item);
    case TagIconRole:
        return tagIconOf(item);
    case FigureRole:
        return item.score ? QLocale().toString(*item.score, 'f', 2) : QString();
    case FigureCaptionRole:
        return item.score ? scoreCaption(item) : QString();
    case ActionRole:
        return tr("Review");
    case PictureRole:
        return !item.clip.path.isEmpty()
                   ? QVariant(m_pictures.thumbnail(item.clip, pictureSize * (scaled(128) / 128.0), m_ratio))
                   : QVariant();
    case PictureTextRole:
        return item.duration > 0 ? clockText(item.duration) : QString();
    case Qt::AccessibleTextRole: {
        QStringList parts{titleOf(item), item.scenario, tagOf(item), lineOf(item, m_clock.nowMs())};
        if (item.score)
            parts.append(u"%1 %2"_s.arg(QLocale().toString(*item.score, 'f', 2), scoreCaption(item)));
        parts.removeAll(QString());
        return parts.join(u". "_s);
    }
    }
    return {};
}

ReviewsFilter::ReviewsFilter(ReviewsModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setSourceModel(&model);
}

void ReviewsFilter::setShow(Show show) {
    m_show = show;
    invalidateFilter();
}

void ReviewsFilter::setWords(const QString& words) {
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

const ReviewItem& ReviewsFilter::item(const QModelIndex& index) const {
    return m_model.at(mapToSource(index).row());
}

bool ReviewsFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const ReviewItem& item = m_model.at(row);
    const bool isShare = item.kind == ReviewItem::Kind::Share;
    if ((m_show == Show::ForMe && !isShare) || (m_show == Show::Mine && isShare))
        return false;
    if ((m_show == Show::Starred && !item.starred) || (m_show == Show::WithNotes && item.notes == 0))
        return false;
    if (m_words.isEmpty()) // the text of every row takes its time
        return true;
    const QString text = m_model.data(m_model.index(row), Qt::AccessibleTextRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace greenroom::ui
