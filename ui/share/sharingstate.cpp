// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharingstate.h"

#include "core/home/catalogue.h"
#include "core/studio/assessing.h"
#include "core/studio/sharing.h"
#include "core/sync/arriving.h"
#include "core/sync/syncstore.h"
#include "core/team/groups.h"
#include "ui/share/sharewords.h"
#include "ui/share/withdrawal.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

Takes takesIn(Home& home) {
    return Takes(home.journal(), home.person(), home.random(), home.clock());
}
Shares sharesIn(Home& home) {
    return Shares(home.journal(), home.person(), home.random(), home.clock());
}

Notes notesIn(Home& home) {
    return Notes(home.journal(), home.person(), home.random());
}

Result<QList<PersonId>> coachesIn(Home& home) {
    GR_TRY_ASSIGN(
        QList<PersonId> coaches,
        Groups(home.journal(), home.person(), home.random()).coachesOf(home.person(), home.authority().roster()));
    coaches.removeAll(home.person());
    return coaches;
}

Result<void> readPeople(Home& home, Sharing& sharing) {
    GR_TRY_ASSIGN(const QList<PersonId> coaches, coachesIn(home));
    GR_TRY_ASSIGN(const QList<Member> members, home.members().all());
    for (const Member& member : members) {
        if (coaches.contains(member.person))
            sharing.coaches.append({member.person, member.name});
        else if (member.person != home.person() && member.inTeam)
            sharing.people.append({member.person, member.name});
    }
    return {};
}

Result<void> readShares(Home& home, Sharing& sharing) {
    GR_TRY_ASSIGN(const QList<Share> shares, sharesIn(home).of(sharing.take.id));
    for (const Share& share : shares) {
        SentShare sent{share, {}, {}, false};
        for (const PersonId& person : share.audience) {
            const auto member = home.members().byId(person);
            (share.arrived.contains(person) ? sent.arrived : sent.underway)
                .append(member ? member->name : QString::fromLatin1(person.toHex().first(8)));
        }
        if (share.media && share.lives()) {
            SyncStore store(home.database(), home.vault().first(), home.random());
            GR_TRY_ASSIGN(sent.isSending, isSending(store, CircleId::of(share.id), *share.media));
        }
        sharing.shares.prepend(sent);
    }
    return {};
}

} // namespace

const SentShare* Sharing::living() const {
    const auto found =
        std::find_if(shares.begin(), shares.end(), [](const SentShare& one) { return one.share.lives(); });
    return found == shares.end() ? nullptr : &*found;
}

bool Sharing::isSeenBy(const PersonId& person) const {
    const SentShare* now = living();
    return now && now->share.audience.contains(person);
}

bool Sharing::isForCoach() const {
    const SentShare* now = living();
    if (coaches.isEmpty())
        return now && now->share.waitsForCoach;
    return std::all_of(coaches.begin(), coaches.end(),
                       [this](const SharePerson& coach) { return isSeenBy(coach.person); });
}

Result<Sharing> readSharing(Home& home, const TakeId& id) {
    Sharing sharing;
    GR_TRY_ASSIGN(sharing.take, takesIn(home).byId(id));
    const Take& take = sharing.take;
    GR_TRY_ASSIGN(const Scenario scenario, Catalogue(home).scenarios().version(take.attempt.version));
    sharing.scenario = scenario.title;
    sharing.canScore = std::holds_alternative<QJsonObject>(scenario.map);
    if (home.media().contains(take.media.blob.hash))
        sharing.clip = KeptClip{take.media.blob.hash, home.media().pathOf(take.media.blob.hash)};
    GR_TRY(readPeople(home, sharing));
    GR_TRY_ASSIGN(sharing.count, sharesIn(home).count(take));
    GR_TRY_ASSIGN(const QList<Assessment> assessments,
                  Assessments(home.journal(), home.person(), home.random()).on(SubjectId(id)));
    sharing.hasLevels = std::any_of(assessments.begin(), assessments.end(), [](const Assessment& one) {
        return one.label == RaterLabel::Self && one.final && !one.isEmpty();
    });
    GR_TRY_ASSIGN(const QList<Note> notes, notesIn(home).on(SubjectId(id)));
    sharing.keptNotes = static_cast<int>(notes.size());
    GR_TRY(readShares(home, sharing));
    return sharing;
}

SharingState::SharingState(Context& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.home, &HomeThread::committed, this, [this] {
        if (m_open)
            refresh();
    });
    // Whether all of it has been sent is no change of the home's own making.
    connect(&context.team, &TeamLink::changed, this, [this] {
        if (m_open)
            refresh();
    });
}

void SharingState::open(const TakeId& take) {
    m_take = take;
    m_choice = {};
    m_open = false;
    m_wanted = true;
    refresh();
}

void SharingState::close() {
    m_open = m_wanted = false;
}

void SharingState::refresh() {
    if (m_asked) {
        m_again = true;
        return;
    }
    m_asked = true;
    m_context.home.ask(
        this, [take = m_take](Home& home) { return readSharing(home, take); },
        [this, asked = m_take](Result<Sharing> read) {
            m_asked = false;
            const bool again = std::exchange(m_again, false);
            if (!m_wanted)
                return;
            if (again || asked != m_take)
                return refresh();
            if (!read) {
                if (!m_open)
                    Q_EMIT failed(read.error());
                else
                    m_context.messages.problem(read.error(), tr("What you share could not be read again."));
                return;
            }
            m_sharing = *std::move(read);
            if (!std::exchange(m_open, true)) {
                const SentShare* living = m_sharing.living();
                m_choice.note = living ? living->share.note : QString();
                m_choice.levels = !living || living->share.selfLevels;
                m_choice.toCoach = !living || m_sharing.isForCoach();
            }
            Q_EMIT changed();
        });
}

void SharingState::setToCoach(bool on) {
    m_choice.toCoach = on;
    Q_EMIT choiceChanged();
}

void SharingState::choosePerson(const PersonId& person, bool on) {
    m_choice.to.removeAll(person);
    if (on)
        m_choice.to.append(person);
    Q_EMIT choiceChanged();
}

void SharingState::setNote(const QString& note) {
    m_choice.note = note;
    Q_EMIT choiceChanged();
}

void SharingState::setLevels(bool on) {
    m_choice.levels = on;
    Q_EMIT choiceChanged();
}

void SharingState::setNotes(bool on) {
    m_choice.notes = on;
    Q_EMIT choiceChanged();
}

void SharingState::setDays(const std::optional<int>& days) {
    m_choice.days = days;
    Q_EMIT choiceChanged();
}

qint64 SharingState::expiresMs() const {
    const SentShare* living = m_sharing.living();
    if (living && !m_choice.days)
        return living->share.expiresMs;
    return m_context.clock.nowMs() + m_choice.days.value_or(shareDays) * dayMs;
}

QString SharingState::consequence() const {
    return m_open ? consequenceWords(m_sharing, m_choice, expiresMs(), m_context.clock.nowMs()) : QString();
}

QString SharingState::hindrance() const {
    if (!m_open)
        return tr("The take is being looked up.");
    if (!m_sharing.clip)
        return tr("The recording of this take is not on this laptop, so it cannot be shared from here.");
    if (m_sharing.take.isHidden())
        return tr("This take was put away. Bring it back to share it.");
    if (!m_choice.toCoach && m_choice.to.isEmpty() && !m_sharing.living())
        return tr("Choose who may see it.");
    if (m_choice.note.trimmed().size() > shareNoteLength)
        return tr("Your note is too long: a share takes %L1 characters.").arg(shareNoteLength);
    return {};
}

bool SharingState::canShare() const {
    if (!hindrance().isEmpty() || m_writes > 0)
        return false;
    const SentShare* living = m_sharing.living();
    return !living || !m_choice.to.isEmpty() || m_choice.days || (m_choice.toCoach && !m_sharing.isForCoach()) ||
           m_choice.note.trimmed() != living->share.note || m_choice.levels != living->share.selfLevels ||
           (m_choice.notes && m_sharing.keptNotes > 0);
}

void SharingState::share() {
    if (!canShare())
        return;
    ++m_writes;
    const SentShare* living = m_sharing.living();
    ShareWish wish{m_choice.to, m_choice.toCoach, m_choice.note.trimmed(), {}, m_choice.levels, true};
    // A share is always with somebody: with whom it is already.
    if (living && living->share.waitsForCoach)
        wish.toCoach = true;
    else if (living && !wish.toCoach && wish.to.isEmpty())
        wish.to = living->share.audience;
    if (m_choice.days)
        wish.expiresMs = expiresMs();
    m_context.home.ask(
        this,
        [id = m_take, wish, notes = m_choice.notes](Home& home) -> Result<Sharing> {
            GR_TRY_ASSIGN(const Take take, takesIn(home).byId(id));
            GR_TRY_ASSIGN(const QList<PersonId> coaches, coachesIn(home));
            GR_TRY_ASSIGN(const Share made, shareTake(home, take, wish, coaches));
            if (notes)
                GR_TRY(notesIn(home).move(SubjectId(id), SubjectId(made.id)));
            return readSharing(home, id);
        },
        [this](Result<Sharing> done) {
            --m_writes;
            if (!done) {
                m_context.messages.problem(done.error(), tr("Nothing was shared."));
                Q_EMIT choiceChanged();
                return;
            }
            m_sharing = *std::move(done);
            m_choice.to.clear();
            m_choice.days.reset();
            m_choice.notes = false;
            if (const SentShare* made = m_sharing.living())
                m_context.messages.tell(sharedWords(*made));
            m_context.team.exchange();
            Q_EMIT changed();
            Q_EMIT shared();
        });
    Q_EMIT choiceChanged();
}

void SharingState::withdraw(const ShareId& share) {
    ++m_writes;
    withdrawShare(m_context, share, this, [this] {
        --m_writes;
        if (m_wanted)
            refresh();
    });
}

} // namespace greenroom::ui
