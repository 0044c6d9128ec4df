// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QString>

namespace greenroom::ui {

/// What the rail names.
enum class Room { Today, Practise, Library, Reviews, Team, Coaching, Settings };

/// The pages of the window; each belongs to a room.
enum class PageKind {
    Today,
    Scenarios, ///< what can be practised
    Studio,    ///< practising one scenario
    Ladder,    ///< all attempts at one scenario
    Library,
    Clip, ///< one model example
    Reviews,
    Review,
    Compare,
    Share,   ///< a take with people
    Observe, ///< a real call or meeting to be noted
    Editor,  ///< one's own scenario
    MapEditor,
    Assign,   ///< a scenario to people
    Team,     ///< who is in it, and how they practise
    Join,     ///< making a team, or joining one
    Others,   ///< what others see
    Exchange, ///< what goes to and comes from the team share
    Coaching, ///< agreements
    Agree,    ///< asking somebody for an agreement, or offering one
    Settings,
    Storage, ///< what takes how much room
    Shortcuts,
    Help,
};

/// Where in the window a person is, or wants to be.
struct Place {
    PageKind page = PageKind::Today;
    EntityId subject = {}; ///< the scenario, take, example; of Compare, side 1
    EntityId other = {};   ///< of Compare, side 2; nothing: to be chosen
    double seconds = -1;   ///< where in the subject to open it, or -1; of the studio, where in `other` to drill from
    QString words = {};    ///< of a search; of the studio, what was said of that part
    double until = -1;     ///< of the studio, up to where, or -1

    bool operator==(const Place&) const = default;
};

Room roomOf(PageKind page);
/// The page that a room begins with.
PageKind frontOf(Room room);

/// Where the person is and has been. UI thread.
class Navigator : public QObject {
    Q_OBJECT
public:
    const Place& place() const { return m_place; }
    bool canGoBack() const { return !m_past.isEmpty(); }

    void go(const Place& place);
    /// The page has been told more of its place: coming back leads to this one. Nobody is moved.
    void amend(const Place& place);
    /// To where the person came from; where nothing is, to the page's room.
    void back();

Q_SIGNALS:
    void moved(const greenroom::ui::Place& place);

private:
    Place m_place;
    QList<Place> m_past;
};

} // namespace greenroom::ui
