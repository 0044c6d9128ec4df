// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/sharingstate.h"

#include <QAbstractListModel>

namespace greenroom::ui {

/// Other people of the team, each to be chosen (Qt::CheckStateRole) or, where they see the take already, not any more.
class SharePeopleModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit SharePeopleModel(SharingState& state, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void take();

    SharingState& m_state;
    QList<SharePerson> m_people;
};

} // namespace greenroom::ui
