// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/mediacache.h"
#include "core/takes/takes.h"

#include <QObject>
#include <QString>

namespace greenroom {
class Home;
}

namespace greenroom::ui {

struct Context;

/// A take or an observation that can be reviewed, as the list shows it.
struct ReviewItem {
    EntityId subject;
    enum class Kind { Take, Observation, Share };
    Kind kind = Kind::Take; ///< a share is somebody else's
    QString title;          ///< of an observation: who was observed; of a share: whose it is
    QString scenario;       ///< its title; of an observation its kind and intent
    int attempt = 0;        ///< of a take
    double duration = 0;
    PracticeMode mode = PracticeMode::Whole; ///< of a take
    bool fullRun = false;
    bool recovered = false;
    bool starred = false;
    qint64 recordedMs = 0;
    int notes = 0;
    KeptClip clip = {};               ///< without a path: there is no recording here
    std::optional<double> score = {}; ///< one's own, 0 to 1
    qsizetype scored = 0;             ///< of so many criteria
    qsizetype criteria = 0;
    bool isDraft = false;              ///< the score is not saved yet
    bool isShared = false;             ///< of a take: others see it now
    int attempts = 0;                  ///< that a share tells of
    std::optional<int> arrivedPercent; ///< of a share: its recording is still on its way
    int news = 0;                      ///< what others said that was not looked at yet; a share itself counts as one
};

enum class Whose { All, Others };

/// All kept takes and observations of this home and what others share with its person, or that alone; the last first.
/// On the home's thread.
Result<QList<ReviewItem>> reviewItems(Home& home, Whose whose = Whose::All);

/// Keeps them up to date. UI thread.
class ReviewsState : public QObject {
    Q_OBJECT
public:
    explicit ReviewsState(Context& context, QObject* parent = nullptr);

    void refresh();
    const QList<ReviewItem>& items() const { return m_items; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void changed();

private:
    Context& m_context;
    QList<ReviewItem> m_items;
    bool m_loaded = false;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace greenroom::ui
