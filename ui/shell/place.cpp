// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/place.h"

namespace greenroom::ui {

namespace {

constexpr qsizetype remembered = 50;

} // namespace

PageKind frontOf(Room room) {
    switch (room) {
    case Room::Today:
        return PageKind::Today;
    case Room::Practise:
        return PageKind::Scenarios;
    case Room::Library:
        return PageKind::Library;
    case Room::Reviews:
        return PageKind::Reviews;
    case Room::Team:
        return PageKind::Team;
    case Room::Coaching:
        return PageKind::Coaching;
    case Room::Settings:
        return PageKind::Settings;
    }
    return PageKind::Today;
}

Room roomOf(PageKind page) {
    switch (page) {
    case PageKind::Today:
        return Room::Today;
    case PageKind::Scenarios:
    case PageKind::Studio:
    case PageKind::Ladder:
    case PageKind::Editor:
    case PageKind::MapEditor:
    case PageKind::Assign:
        return Room::Practise;
    case PageKind::Library:
    case PageKind::Clip:
        return Room::Library;
    case PageKind::Reviews:
    case PageKind::Review:
    case PageKind::Compare:
    case PageKind::Share:
    case PageKind::Observe:
        return Room::Reviews;
    case PageKind::Team:
        return Room::Team;
    case PageKind::Coaching:
    case PageKind::Agree:
        return Room::Coaching;
    case PageKind::Settings:
    case PageKind::Storage:
    case PageKind::Shortcuts:
    case PageKind::Join:
    case PageKind::Others:
    case PageKind::Exchange:
    case PageKind::Help:
        return Room::Settings;
    }
    return Room::Today;
}

void Navigator::go(const Place& place) {
    if (place == m_place)
        return;
    m_past.append(m_place);
    if (m_past.size() > remembered)
        m_past.removeFirst();
    m_place = place;
    Q_EMIT moved(m_place);
}

void Navigator::amend(const Place& place) {
    if (place.page == m_place.page)
        m_place = place;
}

void Navigator::back() {
    const Place front{frontOf(roomOf(m_place.page))};
    m_place = m_past.isEmpty() ? front : m_past.takeLast();
    Q_EMIT moved(m_place);
}

} // namespace greenroom::ui
