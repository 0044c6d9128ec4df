// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draftproblems.h"

#include "core/base/schema.h"
#include "core/scenarios/scenariolimits.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(ScenarioEditor)
};

class Finder {
public:
    explicit Finder(const ScenarioDraft& draft) : m_draft(draft) {}

    QList<DraftProblem> find() {
        texts();
        scripts();
        times();
        objections();
        // Whatever else the rules of scenarios say.
        if (m_problems.isEmpty())
            if (const auto checked = toScenario(m_draft).check(); !checked)
                m_problems.append({fieldOf(pointerOf(checked.error())), 0,
                                   Said::tr("This cannot be kept as it stands."), checked.error().message});
        return m_problems;
    }

private:
    void add(DraftField field, int index, const QString& sentence) { m_problems.append({field, index, sentence}); }

    void texts() {
        if (m_draft.title.trimmed().isEmpty())
            add(DraftField::Title, 0, Said::tr("Give it a title: people find it by that."));
        else if (m_draft.title.trimmed().size() > scenariolimits::title)
            add(DraftField::Title, 0, Said::tr("The title has more than %1 characters.").arg(scenariolimits::title));
        if (m_draft.brief.trimmed().isEmpty())
            add(DraftField::Brief, 0, Said::tr("Say in a sentence or two who is spoken to and what is to be reached."));
        else if (m_draft.brief.size() > scenariolimits::brief)
            add(DraftField::Brief, 0, Said::tr("The brief has more than %1 characters.").arg(scenariolimits::brief));
    }

    void scripts() {
        int count = 0;
        for (int i = 0; i < ScenarioDraft::scriptCount; ++i) {
            count += m_draft.scripts[i].trimmed().isEmpty() ? 0 : 1;
            if (m_draft.scripts[i].size() > scenariolimits::script)
                add(DraftField::Script, i,
                    Said::tr("This script has more than %1 characters.").arg(scenariolimits::script));
        }
        if (count > scenariolimits::scripts)
            add(DraftField::Script, 0,
                Said::tr("There are scripts for everybody and for all four prospects; one of the five has to go."));
    }

    void times() {
        const auto target = secondsOf(m_draft.target);
        if (!m_draft.target.trimmed().isEmpty()) {
            if (!target)
                add(DraftField::Target, 0,
                    Said::tr("“%1” is no time. Write minutes and seconds, as in 2:30.")
                        .arg(m_draft.target.trimmed().left(20)));
            else if (*target < scenariolimits::leastTarget || *target > scenariolimits::seconds)
                add(DraftField::Target, 0, Said::tr("The time target lies between 10 seconds and two hours."));
        }
        if (m_draft.landmarks.size() > scenariolimits::landmarks)
            add(DraftField::Landmark, scenariolimits::landmarks,
                Said::tr("There are at most %1 landmarks.").arg(scenariolimits::landmarks));
        double before = -1;
        for (int i = 0; i < m_draft.landmarks.size(); ++i) {
            const DraftLandmark& landmark = m_draft.landmarks[i];
            const auto at = secondsOf(landmark.at);
            if (landmark.title.trimmed().isEmpty())
                add(DraftField::Landmark, i, Said::tr("Give the landmark a name, or remove it."));
            else if (landmark.title.trimmed().size() > scenariolimits::title)
                add(DraftField::Landmark, i,
                    Said::tr("The name has more than %1 characters.").arg(scenariolimits::title));
            else if (!at)
                add(DraftField::Landmark, i, Said::tr("When does it come? Write minutes and seconds, as in 1:15."));
            else if (*at <= before)
                add(DraftField::Landmark, i,
                    Said::tr("It has to come after the one before it (%1).").arg(clockText(before)));
            else if (target && *at >= *target)
                add(DraftField::Landmark, i,
                    Said::tr("It has to come before the time target (%1).").arg(clockText(*target)));
            else if (*at > scenariolimits::seconds)
                add(DraftField::Landmark, i, Said::tr("It has to come within two hours."));
            before = at ? std::max(before, *at) : before;
        }
    }

    void objections() {
        if (m_draft.objections.size() > scenariolimits::objections)
            add(DraftField::Objection, scenariolimits::objections,
                Said::tr("There are at most %1 objections.").arg(scenariolimits::objections));
        for (int i = 0; i < m_draft.objections.size(); ++i) {
            const DraftObjection& one = m_draft.objections[i];
            if (one.text.trimmed().isEmpty())
                add(DraftField::Objection, i, Said::tr("Write what the buyer says, or remove it."));
            else if (one.text.simplified().size() > scenariolimits::objection)
                add(DraftField::Objection, i,
                    Said::tr("The objection has more than %1 characters.").arg(scenariolimits::objection));
            else if (one.hint.simplified().size() > scenariolimits::hint)
                add(DraftField::Objection, i,
                    Said::tr("The hint has more than %1 characters.").arg(scenariolimits::hint));
        }
    }

    static DraftField fieldOf(const QString& pointer) {
        const QString field = pointer.section(u'/', 1, 1);
        return field == u"title"_s                    ? DraftField::Title
               : field == u"language"_s               ? DraftField::Language
               : field == u"brief"_s                  ? DraftField::Brief
               : field == u"scripts"_s                ? DraftField::Script
               : field == u"landmarks"_s              ? DraftField::Landmark
               : field == u"x-greenroom-objections"_s ? DraftField::Objection
               : field == u"map"_s                    ? DraftField::Map
               : field == u"reports"_s                ? DraftField::Reports
                                                      : DraftField::Whole;
    }

    const ScenarioDraft& m_draft;
    QList<DraftProblem> m_problems;
};

} // namespace

QList<DraftProblem> problemsOf(const ScenarioDraft& draft) {
    return Finder(draft).find();
}

} // namespace greenroom::ui
