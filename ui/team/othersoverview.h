// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"

#include <QAbstractListModel>

namespace greenroom::ui {

struct Context;

/// One thing of this home's person that others may see, or have been shown.
struct SeenItem {
    enum class Kind {
        Name,
        Share,
        PracticeReport, ///< of an assignment they accepted
        Agreement,
        Published,
        PublishedExample,
        Assigned, ///< to somebody
        Feedback, ///< notes and levels on somebody else's share
    };
    Kind kind = Kind::Name;
    EntityId id;           ///< of the share; what the row opens
    QString title;         ///< as people call it: a scenario, or a name
    QString what;          ///< exactly what is seen
    QStringList who;       ///< names; empty: everybody in the team
    qint64 sinceMs = 0;    ///< 0: not known
    qint64 untilMs = 0;    ///< 0: no end
    bool isQueued = false; ///< nobody sees it yet: it waits for "my coach"
    bool isOver = false;   ///< withdrawn or expired
    bool canWithdraw = false;
};

/// All of it, what can be withdrawn first, what is over last. On a home's thread.
Result<QList<SeenItem>> seenByOthers(Home& home);

/// "What others see", kept up to date, as rows for RowDelegate. UI thread.
class OthersModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit OthersModel(Context& context, QObject* parent = nullptr);

    void refresh();
    bool isLoaded() const { return m_loaded; }
    const SeenItem& at(const QModelIndex& index) const { return m_items[index.row()]; }
    /// Takes a share or a published example back: its recording leaves the team share and the others' Greenrooms.
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
    Context& m_context;
    QList<SeenItem> m_items;
    bool m_loaded = false;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace greenroom::ui
