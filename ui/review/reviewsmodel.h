// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewsoverview.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace greenroom {
class Clock;
}

namespace greenroom::ui {

class Pictures;

/// Takes and observations to review as rows for RowDelegate.
class ReviewsModel : public QAbstractListModel {
    Q_OBJECT
public:
    ReviewsModel(Pictures& pictures, const Clock& clock, QObject* parent = nullptr);

    void setItems(const QList<ReviewItem>& items);
    const ReviewItem& at(int row) const { return m_items[row]; }
    void setPixelRatio(qreal ratio) { m_ratio = ratio; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    Pictures& m_pictures;
    const Clock& m_clock;
    QList<ReviewItem> m_items;
    qreal m_ratio = 1;
};

/// Which of them are shown.
class ReviewsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Show { All, Mine, ForMe, Starred, WithNotes };
    explicit ReviewsFilter(ReviewsModel& model, QObject* parent = nullptr);

    void setShow(Show show);
    /// All of the words have to occur.
    void setWords(const QString& words);
    const ReviewItem& item(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ReviewsModel& m_model;
    Show m_show = Show::All;
    QStringList m_words;
};

} // namespace greenroom::ui
