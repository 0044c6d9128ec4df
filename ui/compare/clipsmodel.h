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

    /// Of those in `said` it is shown what was looked for, and where it is said.
    void setClips(const QList<CompareClip>& clips, const SaidHits& said = {});
    const CompareClip& at(const QModelIndex& index) const { return m_clips[index.row()]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    Pictures& m_pictures;
    const Clock& m_clock;
    QString lineOf(const CompareClip& clip) const;

    QList<CompareClip> m_clips;
    SaidHits m_said;
};

} // namespace greenroom::ui
