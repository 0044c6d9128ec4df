// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/ladder.h"

#include <QAbstractListModel>
#include <QSet>

namespace greenroom::ui {

/// "today, full run", with the mode where it was practised in another way.
QString ladderLine(const LadderItem& item, qint64 nowMs);
/// "Opening: 0:32 of 0:30", for each part of which the time is known.
QStringList knownSections(const QList<SectionTime>& sections);
/// "Opening: Good, Ask: Beginning", or that there are none.
QString levelsText(const QList<OwnLevel>& levels);

/// Attempts in the order they are given, to be ticked or with their places.
class LadderModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { LineRole = Qt::UserRole + 1, LengthRole, LevelsRole, SectionsRole, StarredRole, PlaceRole };
    /// Whether rows can be ticked; otherwise they have places, 1 is the first.
    enum class Kind { Ticks, Places };
    explicit LadderModel(Kind kind, QObject* parent = nullptr) : QAbstractListModel(parent), m_kind(kind) {}

    /// Rows that stay are told as changed; where others came or went, or the order is another, all are new.
    void setItems(const QList<LadderItem>& items, qint64 nowMs);
    void setTicked(const QSet<TakeId>& ticked);
    const LadderItem& at(int row) const { return m_items[row]; }
    int rowOf(const TakeId& take) const; ///< -1: not here

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Of Qt::CheckStateRole: asks for it by tickWanted().
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void tickWanted(const greenroom::TakeId& take, bool ticked);

private:
    QString accessibleText(int row) const;

    Kind m_kind;
    QList<LadderItem> m_items;
    QSet<TakeId> m_ticked;
    qint64 m_nowMs = 0;
};

} // namespace greenroom::ui

Q_DECLARE_METATYPE(QList<greenroom::ui::OwnLevel>)
Q_DECLARE_METATYPE(QList<greenroom::SectionTime>)
