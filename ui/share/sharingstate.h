// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/mediacache.h"
#include "core/takes/shares.h"

#include <QObject>

namespace greenroom {
class Home;
}

namespace greenroom::ui {

struct Context;

/// Somebody of the team.
struct SharePerson {
    PersonId person;
    QString name;

    bool operator==(const SharePerson&) const = default;
};

/// One share of the take, as its owner is told of it.
struct SentShare {
    Share share;
    QStringList arrived;    ///< names of those who have all of it
    QStringList underway;   ///< names of the others who may see it
    bool isSending = false; ///< its recording is not all on the team share yet
};

/// A take that may be shared: what there is to decide on, and what was decided before.
struct Sharing {
    Take take;
    QString scenario;
    std::optional<KeptClip> clip; ///< nothing: the recording is not on this laptop
    QList<SharePerson> coaches;   ///< "my coach", perhaps nobody yet
    QList<SharePerson> people;    ///< of the team now, without oneself and one's coaches; by name
    ShareCount count;
    bool hasLevels = false;  ///< one's own, finished
    int keptNotes = 0;       ///< one's own notes that only oneself sees
    bool canScore = false;   ///< the scenario has a map
    QList<SentShare> shares; ///< the last first

    /// The share that others see now; nullptr: there is none.
    const SentShare* living() const;
    bool isSeenBy(const PersonId& person) const;
    /// My coach, and every one of them if there are more, sees it or will.
    bool isForCoach() const;
};

/// What the owner chooses before anything is shared.
struct ShareChoice {
    bool toCoach = true;
    QList<PersonId> to;
    QString note;
    bool levels = true;      ///< one's own go along
    bool notes = false;      ///< one's own notes that were kept back go along
    std::optional<int> days; ///< until it ends, from today; nothing: as the living share has it, else shareDays
};

/// On the home's thread. Fails with NotFound when there is no such take.
Result<Sharing> readSharing(Home& home, const TakeId& take);

/// Sharing one take: what can be chosen, who will see what, and the shares there are. UI thread.
class SharingState : public QObject {
    Q_OBJECT
public:
    explicit SharingState(Context& context, QObject* parent = nullptr);

    /// Begins with the choice most people make: my coach, 180 days.
    void open(const TakeId& take);
    void close();
    bool isOpen() const { return m_open; }
    bool isSettled() const { return m_open && !m_asked && m_writes == 0; }

    const Sharing& sharing() const { return m_sharing; }
    const ShareChoice& choice() const { return m_choice; }
    void setToCoach(bool on);
    void choosePerson(const PersonId& person, bool on);
    void setNote(const QString& note);
    void setLevels(bool on);
    void setNotes(bool on);
    void setDays(const std::optional<int>& days);

    /// When what is shared now ends.
    qint64 expiresMs() const;
    /// Who will see what and until when, before it is shared.
    QString consequence() const;
    /// Why nothing can be shared as it is chosen; empty: nothing is in the way.
    QString hindrance() const;
    /// Nothing is in the way, and it would not be the same as the share there is.
    bool canShare() const;

    /// Shares the take as chosen; it gets the star, for it is the one its owner stands behind.
    void share();
    void withdraw(const ShareId& share);

Q_SIGNALS:
    void changed();
    void choiceChanged();
    void shared();
    void failed(const greenroom::Error& error);

private:
    void refresh();

    Context& m_context;
    TakeId m_take;
    Sharing m_sharing;
    ShareChoice m_choice;
    bool m_open = false;
    bool m_wanted = false;
    bool m_asked = false;
    bool m_again = false;
    int m_writes = 0;
};

} // namespace greenroom::ui
