// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayrows.h"

#include "ui/coaching/agreementsstate.h"
#include "ui/review/feedbackstate.h"
#include "ui/shell/pictures.h"
#include "ui/theme/type.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize{128, 72};

auto contentOf(const TodayRow& row) {
    return std::tie(row.title, row.detail, row.line, row.tag, row.tagIcon, row.figure, row.caption, row.action,
                    row.clip.path, row.duration);
}

QString waitingWords(const ReviewItem& item, qint64 nowMs) {
    if (item.arrivedPercent)
        return TodayModel::tr("Still arriving, %1 % here").arg(*item.arrivedPercent);
    const QString day = bareDayText(item.recordedMs, nowMs);
    return TodayModel::tr("Waiting since %1").arg(day);
}

QString shareWords(const QueuedReview& review) {
    const QString count =
        review.isFirst
            ? TodayModel::tr("First share, after %n attempt(s).", nullptr, review.item.attempts)
            : TodayModel::tr("Shared again, %n attempt(s) since the last share.", nullptr, review.item.attempts);
    return review.note.isEmpty() ? count : TodayModel::tr("%1 “%2”").arg(count, review.note.simplified());
}

} // namespace

bool operator==(const TodayRow& a, const TodayRow& b) {
    return contentOf(a) == contentOf(b) && a.place == b.place;
}

QList<TodayRow> queueRows(const TodayOverview& today, qint64 nowMs) {
    QList<TodayRow> rows;
    for (const QueuedReview& one : today.queue) {
        TodayRow row;
        row.title = one.item.title;
        row.detail = one.item.scenario;
        row.line = shareWords(one);
        row.tag = waitingWords(one.item, nowMs);
        row.tagIcon = u"clock"_s;
        row.figure = QLocale().toString(one.minutes);
        row.caption = TodayModel::tr("minute(s)", nullptr, one.minutes);
        row.action = TodayModel::tr("Review");
        row.place = {PageKind::Review, one.item.subject};
        row.clip = one.item.clip;
        row.duration = one.item.duration;
        rows.append(row);
    }
    return rows;
}

QList<TodayRow> newsRows(const TodayOverview& today, qint64 nowMs) {
    QList<TodayRow> rows;
    for (const QList<Feedback>& group : today.news) {
        // The first moment of it.
        const auto first = std::min_element(group.begin(), group.end(), [](const Feedback& a, const Feedback& b) {
            return std::pair(!a.note, a.seconds) < std::pair(!b.note, b.seconds);
        });
        TodayRow row;
        row.title = first->name;
        row.detail = TodayModel::tr("%1, %2").arg(first->scenario, dayText(group.last().changedMs, nowMs));
        row.line = feedbackWords(group);
        row.action = TodayModel::tr("Look at it");
        row.place = {PageKind::Review, first->subject, first->note ? first->note->entity() : EntityId(),
                     first->seconds};
        rows.append(row);
    }
    return rows;
}

QList<TodayRow> silentRows(const TodayOverview& today, qint64 nowMs) {
    QList<TodayRow> rows;
    for (const AssignmentItem& one : today.silent) {
        TodayRow row;
        row.title = one.other;
        row.detail = one.giver.isEmpty() ? one.title() : TodayModel::tr("%1, given by %2").arg(one.title(), one.giver);
        row.line = TodayModel::tr("%1. %2").arg(dueWords(one, nowMs), reportedWords(one, nowMs));
        row.action = TodayModel::tr("Ask them");
        row.place = {PageKind::Agree, entityOf(one.assignment.person)};
        rows.append(row);
    }
    return rows;
}

QList<TodayRow> publishedRows(const TodayOverview& today, qint64 nowMs) {
    QList<TodayRow> rows;
    for (const PublishedItem& one : today.published) {
        TodayRow row;
        row.title = one.title;
        row.detail = TodayModel::tr("published %1").arg(dayText(one.publishedMs, nowMs));
        row.line = one.assigned == 0 ? TodayModel::tr("You have not assigned it to anybody.")
                                     : TodayModel::tr("Assigned to %n person(s): %1 accepted, %2 with a full run.",
                                                      nullptr, one.assigned)
                                           .arg(one.accepted)
                                           .arg(one.practised);
        row.action = one.assigned == 0 ? TodayModel::tr("Assign") : TodayModel::tr("Open");
        row.place = {PageKind::Assign, one.scenario.entity()};
        rows.append(row);
    }
    return rows;
}

TodayModel::TodayModel(Pictures& pictures, QObject* parent) : QAbstractListModel(parent), m_pictures(pictures) {
    connect(&pictures, &Pictures::arrived, this, [this](const ContentHash& media) {
        for (int row = 0; row < rowCount(); ++row)
            if (!m_rows[row].clip.path.isEmpty() && m_rows[row].clip.media == media)
                Q_EMIT dataChanged(index(row), index(row), {PictureRole});
    });
}

void TodayModel::setRows(const QList<TodayRow>& rows) {
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void TodayModel::setHasMain(bool hasMain) {
    if (std::exchange(m_hasMain, hasMain) != hasMain && !m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(0), {IsMainRole});
}

int TodayModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TodayModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const TodayRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case LineRole:
        return row.line;
    case TagRole:
        return row.tag;
    case TagIconRole:
        return row.tagIcon;
    case FigureRole:
        return row.figure;
    case FigureCaptionRole:
        return row.caption;
    case ActionRole:
        return row.action;
    case IsMainRole:
        return m_hasMain && index.row() == 0;
    case PictureRole:
        return row.clip.path.isEmpty()
                   ? QVariant()
                   : QVariant(m_pictures.thumbnail(row.clip, pictureSize * (scaled(128) / 128.0), m_ratio));
    case PictureTextRole:
        return row.duration > 0 ? clockText(row.duration) : QString();
    case Qt::AccessibleTextRole: {
        QStringList parts{row.title, row.detail, row.tag, row.line};
        if (!row.figure.isEmpty())
            parts.append(u"%1 %2"_s.arg(row.figure, row.caption));
        parts.removeAll(QString());
        return parts.join(u". "_s);
    }
    }
    return {};
}

} // namespace greenroom::ui
