// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/team/seenbyothers.h"

#include <QAbstractListModel>

namespace greenroom::ui {

struct Context;

/// "What others see", kept up to date, as rows for RowDelegate. UI thread.
class OthersModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit OthersModel(Context& context, QObject* parent = nullptr);

    void refresh();
    bool isLoaded() const { return m_loaded; }
    const SeenItem& at(const QModelIndex& index) const { return m_items[index.row()]; }
    /// Takes back what can be: a share or a published example leaves the team share and the others' Greenrooms, a
    /// report ends, an assignment and a published scenario go from where they are shown.
    void withdraw(const EntityId& id);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Who sees it, as a sentence.
    QString whoSees(const SeenItem& item) const;
    /// Who sees it, for the middle of a sentence.
    static QString people(const SeenItem& item);

Q_SIGNALS:
    void changed();

private:
    void takeBack(const SeenItem& item);

    Context& m_context;
    QList<SeenItem> m_items;
    bool m_loaded = false;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace greenroom::ui
