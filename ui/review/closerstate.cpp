// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/closerstate.h"

#include "core/studio/assessing.h"
#include "ui/review/reviewstate.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"

namespace greenroom::ui {

namespace {

bool isTagged(const ModelExample& example, const Criterion& criterion) {
    return example.tags.contains(criterion.id, Qt::CaseInsensitive) ||
           example.tags.contains(criterion.title, Qt::CaseInsensitive);
}

} // namespace

CloserState::CloserState(Context& context, ReviewState& review, QObject* parent)
    : QObject(parent), m_context(context), m_review(review) {
    connect(&review, &ReviewState::opened, this, &CloserState::stop);
    connect(&review, &ReviewState::failed, this, &CloserState::stop);
    connect(&review, &ReviewState::assessmentChanged, this, [this] {
        if (m_step == Step::Outcome)
            Q_EMIT stepChanged();
    });
}

bool CloserState::canBegin() const {
    return m_review.isOpen() && m_review.review().map && m_review.review().label == RaterLabel::Self;
}

const AssessmentMap& CloserState::map() const {
    return *m_review.review().map;
}

const Criterion& CloserState::criterion() const {
    return map().criteria[*map().indexOf(m_asked[m_now].criterion)];
}

int CloserState::mostQuestions() const {
    return AnchorSearch::mostAnswers(static_cast<int>(map().levels.size()));
}

AnchorSearch CloserState::newSearch() const {
    return AnchorSearch(static_cast<int>(map().levels.size()));
}

void CloserState::begin() {
    if (!canBegin() || m_step != Step::Off || std::exchange(m_isReading, true))
        return;
    const ReviewSubject& review = m_review.review();
    m_context.home.ask(
        this, [map = map(), scenario = review.scenarioId](Home& home) { return read(home, map, scenario); },
        [this, subject = review.subject.id, version = review.mapVersion](const Result<Clues>& clues) {
            m_isReading = false;
            if (!canBegin() || m_review.review().subject.id != subject || m_review.review().mapVersion != version)
                return;
            if (!clues)
                m_context.messages.problem(clues.error(), tr("Examples and levels so far could not be read."));
            beginWith(clues.value_or(Clues()));
        });
}

Result<CloserState::Clues> CloserState::read(Home& home, const AssessmentMap& map,
                                             const std::optional<ScenarioId>& scenario) {
    Clues clues;
    GR_TRY_ASSIGN(clues.errors, ownErrors(home, map));
    GR_TRY_ASSIGN(const QList<ModelExample> examples, Examples(home.journal(), home.person(), home.random()).all());
    for (const ModelExample& example : examples) {
        if (!scenario || example.scenario != scenario || !home.media().contains(example.media.hash))
            continue;
        auto& clips = example.quality == QLatin1String("bad") ? clues.bad : clues.good;
        for (const Criterion& criterion : map.criteria)
            if (isTagged(example, criterion) && !clips.contains(criterion.id))
                clips.insert(criterion.id, {example, home.media().pathOf(example.media.hash)});
    }
    return clues;
}

void CloserState::beginWith(const Clues& clues) {
    m_clues = clues;
    const Assessment& mine = m_review.review().mine;
    QList<Asked> all;
    for (const Criterion& one : map().criteria) {
        const auto level = mine.levels.constFind(one.id);
        const bool isScored = level != mine.levels.constEnd();
        all.append(
            {one.id, isScored ? std::optional(*level) : std::nullopt, mine.unscored.contains(one.id), newSearch()});
    }
    m_asked = all;
    m_asked.removeIf([](const Asked& one) { return one.level || one.wasLeftOut; });
    if (m_asked.isEmpty())
        m_asked = all;
    goTo(0, newSearch());
}

std::optional<std::pair<AnchorClip, AnchorClip>> CloserState::clips() const {
    const auto bad = m_clues.bad.constFind(criterion().id);
    const auto good = m_clues.good.constFind(criterion().id);
    if (search().answered() > 0 || bad == m_clues.bad.constEnd() || good == m_clues.good.constEnd())
        return std::nullopt;
    return std::pair(*bad, *good);
}

void CloserState::stop() {
    if (std::exchange(m_step, Step::Off) != Step::Off)
        Q_EMIT stepChanged();
}

void CloserState::goTo(int criterion, const AnchorSearch& search) {
    m_step = Step::Asking;
    m_now = criterion;
    m_asked[m_now].search = search;
    Q_EMIT stepChanged();
}

void CloserState::next() {
    if (m_now + 1 < criterionCount())
        return goTo(m_now + 1, newSearch());
    m_step = Step::Outcome;
    Q_EMIT stepChanged();
}

void CloserState::answer(bool isCloserToUpper) {
    if (m_step != Step::Asking)
        return;
    m_asked[m_now].search.answer(isCloserToUpper);
    if (const auto level = search().level()) {
        m_review.setLevel(criterion().id, *level);
        next();
    } else {
        Q_EMIT stepChanged();
    }
}

void CloserState::leaveOut() {
    if (m_step != Step::Asking)
        return;
    m_review.setUnscored(criterion().id);
    next();
}

void CloserState::skip() {
    if (m_step == Step::Asking)
        next();
}

bool CloserState::takeBack() {
    if (m_step == Step::Off)
        return false;
    AnchorSearch search = this->search();
    if (m_step == Step::Asking && search.takeBack()) {
        goTo(m_now, search);
        return true;
    }
    const int before = m_step == Step::Outcome ? m_now : m_now - 1;
    if (before < 0)
        return false;
    const Asked& asked = m_asked[before];
    if (asked.wasLeftOut)
        m_review.setUnscored(asked.criterion);
    else
        m_review.setLevel(asked.criterion, asked.level);
    search = asked.search;
    if (search.level())
        search.takeBack();
    goTo(before, search);
    return true;
}

QList<CloserState::Found> CloserState::outcome() const {
    QList<Found> found;
    const QMap<QString, int>& levels = m_review.review().mine.levels;
    for (const Criterion& one : map().criteria)
        if (const auto level = levels.constFind(one.id); level != levels.constEnd())
            found.append({one.title, *level, m_clues.errors.of(one.id), !m_clues.errors.criteria.contains(one.id)});
    return found;
}

} // namespace greenroom::ui
