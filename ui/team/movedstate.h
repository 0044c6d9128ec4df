// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace greenroom::ui {

struct Context;

/// Telling this laptop where its team share lies now, with a search in the usual places. UI thread.
class MovedState : public QObject {
    Q_OBJECT
public:
    using Places = std::function<QStringList()>; ///< called in the background
    explicit MovedState(Context& context, Places places, QObject* parent = nullptr);

    void look();
    void stopLooking();
    bool isLooking() const { return m_isLooking; }
    /// Where the last search found this team's share; empty: nowhere.
    const QString& found() const { return m_found; }

    /// Goes on there when this very team's share is there, and exchanges at once; else problem() says what is.
    void moveTo(const QString& folder);
    bool isBusy() const { return m_isBusy; }
    const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    void moved();

private:
    Context& m_context;
    const Places m_places;
    bool m_isLooking = false;
    bool m_isBusy = false;
    std::optional<int> m_search; ///< the job
    quint64 m_looks = 0;         ///< answers to older ones are not taken
    QString m_found;
    QString m_problem;
};

} // namespace greenroom::ui
