// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"
#include "ui/today/todaystate.h"

#include <QAbstractListModel>

namespace greenroom::ui {

class Pictures;

/// One thing to do or to know, and where it leads.
struct TodayRow {
    QString title;
    QString detail;
    QString line;
    QString tag;
    QString tagIcon;
    QString figure;
    QString caption; ///< of the figure
    QString action;
    Place place;
    KeptClip clip = {}; ///< what its picture is of; without a path: there is none
    double duration = 0;

    friend bool operator==(const TodayRow& a, const TodayRow& b);
};

QList<TodayRow> queueRows(const TodayOverview& today, qint64 nowMs);
QList<TodayRow> newsRows(const TodayOverview& today, qint64 nowMs);
QList<TodayRow> silentRows(const TodayOverview& today, qint64 nowMs);
QList<TodayRow> publishedRows(const TodayOverview& today, qint64 nowMs);

/// Such rows for RowDelegate.
class TodayModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit TodayModel(Pictures& pictures, QObject* parent = nullptr);

    /// Nothing happens while they say the same.
    void setRows(const QList<TodayRow>& rows);
    /// The action of the first row is the filled button of the page.
    void setHasMain(bool hasMain);
    void setPixelRatio(qreal ratio) { m_ratio = ratio; }
    const Place& placeOf(const QModelIndex& index) const { return m_rows[index.row()].place; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    Pictures& m_pictures;
    QList<TodayRow> m_rows;
    bool m_hasMain = false;
    qreal m_ratio = 1;
};

} // namespace greenroom::ui
