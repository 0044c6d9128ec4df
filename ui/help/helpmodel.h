// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace greenroom::ui {

class HelpTopics;

/// The parts of the help that have what is looked for: their titles.
class HelpModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit HelpModel(const HelpTopics& topics, QObject* parent = nullptr);

    /// Only those that have all of these words.
    void search(const QString& words);
    QString idAt(int row) const { return m_ids.value(row); }
    /// -1: it is not among them.
    int rowOf(const QString& id) const { return static_cast<int>(m_ids.indexOf(id)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const HelpTopics& m_topics;
    QStringList m_ids;
};

} // namespace greenroom::ui
