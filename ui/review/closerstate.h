// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/anchorsearch.h"
#include "core/assessment/selferror.h"
#include "core/home/home.h"
#include "core/library/examples.h"

#include <QHash>
#include <QObject>

namespace greenroom::ui {

class ReviewState;
struct Context;

/// A clip that shows how a criterion is met, or is not.
struct AnchorClip {
    ModelExample example;
    QString path;
};

/// "Closer to which?": one's own levels found criterion by criterion, by which of two neighbouring descriptions the
/// take is closer to, and put into the draft of ReviewState. Where the library has both a bad and a good example of the
/// scenario that is tagged with the criterion, the first question is between these two. Without widgets; UI thread.
class CloserState : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    CloserState(Context& context, ReviewState& review, QObject* parent = nullptr);

    enum class Step { Off, Asking, Outcome };
    Step step() const { return m_step; }
    /// It is oneself who is assessed, on a map.
    bool canBegin() const;
    /// Asks of the criteria that are still open or, where none is, of all; as soon as the examples are known.
    void begin();
    /// The levels that were found stay in the draft.
    void stop();

    const QList<MapLevel>& levels() const { return map().levels; }

    // Of Step::Asking:
    const Criterion& criterion() const;
    int criterionNumber() const { return m_now + 1; } ///< from 1
    int criterionCount() const { return static_cast<int>(m_asked.size()); }
    int questionNumber() const { return search().answered() + 1; } ///< from 1
    int mostQuestions() const;
    AnchorSearch::Pair pair() const { return *search().pair(); }
    /// The bad and the good example the question is between; nothing: it is between descriptions.
    std::optional<std::pair<AnchorClip, AnchorClip>> clips() const;

    void answer(bool isCloserToUpper);
    /// The criterion did not come up in the take.
    void leaveOut();
    /// It stays as it is.
    void skip();
    /// To the question before; false: this is the first.
    bool takeBack();

    /// What was found of one criterion.
    struct Found {
        QString criterion; ///< its title
        int level = 0;
        std::optional<SelfError> error; ///< of one's own levels, where enough is known of it
        bool isOfAll = false;           ///< the error is over all criteria
    };
    /// In the order of the map, as the draft stands: of Step::Outcome.
    QList<Found> outcome() const;

Q_SIGNALS:
    void stepChanged(); ///< also from question to question

private:
    /// How a criterion stood before it was asked of, and how it was asked.
    struct Asked {
        QString criterion;
        std::optional<int> level = {};
        bool wasLeftOut = false;
        AnchorSearch search; ///< how far it came
    };
    /// What is known beside the take itself.
    struct Clues {
        QHash<QString, AnchorClip> bad; ///< by criterion
        QHash<QString, AnchorClip> good;
        SelfErrors errors;
    };

    static Result<Clues> read(Home& home, const AssessmentMap& map, const std::optional<ScenarioId>& scenario);
    void beginWith(const Clues& clues);
    void goTo(int criterion, const AnchorSearch& search);
    void next();
    AnchorSearch newSearch() const;
    const AnchorSearch& search() const { return m_asked[m_now].search; }
    const AssessmentMap& map() const;

    Context& m_context;
    ReviewState& m_review;
    Step m_step = Step::Off;
    bool m_isReading = false;
    QList<Asked> m_asked;
    int m_now = 0; ///< of them
    Clues m_clues;
};

} // namespace greenroom::ui
