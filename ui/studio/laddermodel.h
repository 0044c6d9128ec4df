// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/ladder.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace greenroom {
struct DeliveryProfile;
}

namespace greenroom::ui {

class Pictures;

/// "today, full run", with the mode where it was practised in another way.
QString ladderLine(const LadderItem& item, qint64 nowMs);
/// "Opening: 0:32 of 0:30", for each part of which the time is known.
QStringList knownSections(const QList<SectionTime>& sections);
/// "Opening: Good, Ask: Beginning", or that there are none.
QString levelsText(const QList<OwnLevel>& levels);
/// "speaking 78 %", "2 pauses", "4.1 syllables a second": what is known of a voice, none of it good or bad.
QStringList deliveryWords(const DeliveryProfile& profile);

/// Attempts in the order they are given, to be ticked or with their places.
class LadderModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// DeliveryRole is a QStringList, as deliveryWords(): empty until the clip was listened to, which whoever asks for
    /// it (what is on the screen is asked for) begins.
    enum Role {
        LineRole = Qt::UserRole + 1,
        LengthRole,
        LevelsRole,
        SectionsRole,
        StarredRole,
        PlaceRole,
        DeliveryRole
    };
    /// Whether rows can be ticked; otherwise they have places, 1 is the first.
    enum class Kind { Ticks, Places };
    LadderModel(Pictures& pictures, Kind kind, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_pictures(pictures), m_kind(kind) {}

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
    QStringList delivery(const AttemptItem& attempt) const;

    Pictures& m_pictures;
    Kind m_kind;
    QList<LadderItem> m_items;
    QSet<TakeId> m_ticked;
    /// Of the clips that were asked for; nothing yet, or nothing to be heard, is empty.
    mutable QHash<ContentHash, QStringList> m_delivery;
    qint64 m_nowMs = 0;
};

} // namespace greenroom::ui

Q_DECLARE_METATYPE(QList<greenroom::ui::OwnLevel>)
Q_DECLARE_METATYPE(QList<greenroom::SectionTime>)
