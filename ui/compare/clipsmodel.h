// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/compareclips.h"

#include <QAbstractListModel>

namespace greenroom::ui {

class Pictures;

/// Clips to choose from as rows for RowDelegate.
class ClipsModel : public QAbstractListModel {
    Q_OBJECT
public:
    ClipsModel(Pictures& pictures, const Clock& clock, QObject* parent = nullptr);

    void setClips(const QList<CompareClip>& clips);
    const CompareClip& at(const QModelIndex& index) const { return m_clips[index.row()]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    Pictures& m_pictures;
    const Clock& m_clock;
    QList<CompareClip> m_clips;
};

} // namespace greenroom::ui
