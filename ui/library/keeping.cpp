// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/keeping.h"

#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"

#include <QLocale>
#include <QSet>
#include <QStringList>

namespace greenroom::ui {

namespace {

constexpr qint64 gigabyte = qint64(1) << 30;

/// Where all of it is, one sentence for each place that has some.
QString whereWords(const ClipRoom& all, const ClipRoom& here, const ClipRoom& coming) {
    if (here.clips == all.clips)
        return Keeping::tr("All of it is on this laptop and plays without the team share, on a plane too.");
    QStringList words;
    if (here.clips > 0)
        words.append(Keeping::tr("%n of them (%1) on this laptop", nullptr, here.clips).arg(roomText(here.bytes)));
    if (coming.clips > 0)
        words.append(
            Keeping::tr("%n of them (%1) still on the way", nullptr, coming.clips).arg(roomText(coming.bytes)));
    if (const int away = all.clips - here.clips - coming.clips; away > 0)
        words.append(Keeping::tr("%n of them (%1) on the team share", nullptr, away)
                         .arg(roomText(all.bytes - here.bytes - coming.bytes)));
    return words.join(QStringLiteral(", ")) + QLatin1Char('.');
}

} // namespace

Result<KeepingOverview> keepingOverview(Home& home) {
    Travel travel(home);
    KeepingOverview overview;
    GR_TRY_ASSIGN(overview.rule, travel.rule());
    GR_TRY_ASSIGN(overview.rest, travel.releasable());
    GR_TRY_ASSIGN(const QList<TeamClip> clips, travel.all());
    QSet<ContentHash> seen;
    for (const TeamClip& clip : clips) {
        const BlobRef& media = clip.example.media;
        if (seen.contains(media.hash))
            continue;
        seen.insert(media.hash);
        overview.all.add(media.size);
        if (clip.isHere)
            overview.here.add(media.size);
        else if (clip.keptFor != KeptFor::Nothing)
            overview.coming.add(media.size);
    }
    return overview;
}

Keeping::Keeping(Context& context, QObject* parent) : QObject(parent), m_context(context) {}

template <typename Answer>
void Keeping::run(std::function<Result<Answer>(Travel&)> work, std::function<void(const Answer&)> tell,
                  const QString& problem) {
    m_context.home.ask(
        this,
        [work = std::move(work)](Home& home) {
            Travel travel(home);
            return work(travel);
        },
        [this, tell = std::move(tell), problem](const Result<Answer>& done) {
            if (!done) {
                m_context.messages.problem(done.error(), problem);
                Q_EMIT failed();
                return;
            }
            tell(*done);
            m_context.team.exchange();
            Q_EMIT changed();
        });
}

void Keeping::keep(const ModelExample& example) {
    run<int>(
        [example](Travel& travel) -> Result<int> {
            GR_TRY(travel.keep(example));
            return 0;
        },
        [this, title = example.title](int) {
            m_context.messages.tell(tr("\u201c%1\u201d is kept on this laptop.").arg(title));
        },
        tr("The example stays on the team share."));
}

void Keeping::release(const ModelExample& example) {
    run<int>(
        [example](Travel& travel) -> Result<int> {
            GR_TRY(travel.release(example));
            return 0;
        },
        [this, title = example.title](int) {
            m_context.messages.tell(tr("The clip of \u201c%1\u201d is on the team share alone.").arg(title));
        },
        tr("The example stays on this laptop."));
}

void Keeping::keep(const ScenarioId& scenario) {
    run<ScenarioTravel>(
        [scenario](Travel& travel) -> Result<ScenarioTravel> {
            GR_TRY(travel.keep(scenario));
            GR_TRY_ASSIGN(const QList<TeamClip> clips, travel.all());
            return travel.of(scenario, clips);
        },
        [this](const ScenarioTravel& now) {
            m_context.messages.tell(now.coming.clips == 0
                                        ? tr("Kept for travel: all of it is here (%1).").arg(roomText(now.all.bytes))
                                        : tr("Kept for travel: %1 of %2 are still on the way.")
                                              .arg(roomText(now.coming.bytes), roomText(now.all.bytes)));
        },
        tr("The scenario is not kept for travel."));
}

void Keeping::release(const ScenarioId& scenario) {
    run<ClipRoom>([scenario](Travel& travel) { return travel.release(scenario); },
                  [this](const ClipRoom& gone) {
                      m_context.messages.tell(
                          gone.clips == 0
                              ? tr("Not kept for travel any more. Nothing had to leave this laptop.")
                              : tr("Not kept for travel any more: %1 left this laptop.").arg(roomText(gone.bytes)));
                  },
                  tr("The scenario stays kept for travel."));
}

void Keeping::setRule(Travel::Rule rule) {
    run<int>(
        [rule](Travel& travel) -> Result<int> {
            GR_TRY(travel.setRule(rule));
            return 0;
        },
        [](int) {}, tr("What arrives by itself was not changed."));
}

void Keeping::releaseRest() {
    run<ClipRoom>([](Travel& travel) { return travel.releaseRest(); },
                  [this](const ClipRoom& gone) {
                      m_context.messages.tell(
                          tr("%1 of clips left this laptop; the team share has them.").arg(roomText(gone.bytes)));
                  },
                  tr("Not all of it could leave this laptop."));
}

QString roomText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, bytes < gigabyte ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString placeText(const TeamClip& clip) {
    if (!clip.isHere)
        return (clip.keptFor == KeptFor::Nothing ? Keeping::tr("On the team share, %1") : Keeping::tr("On its way, %1"))
            .arg(roomText(clip.example.media.size));
    return clip.keptFor == KeptFor::Hand || clip.keptFor == KeptFor::Scenario ? Keeping::tr("Kept on this laptop")
                                                                              : QString();
}

QString placeWords(const TeamClip& clip, qint64 arrivedBytes) {
    const QString size = roomText(clip.example.media.size);
    if (!clip.isHere) {
        if (clip.keptFor == KeptFor::Nothing)
            return Keeping::tr("Its clip (%1) is on the team share. Keep it here to play it, also without the team "
                               "share, on a plane too.")
                .arg(size);
        return arrivedBytes > 0
                   ? Keeping::tr("Its clip is on its way: %1 of %2 are here.").arg(roomText(arrivedBytes), size)
                   : Keeping::tr("Its clip (%1) is on its way.").arg(size);
    }
    const QString here = Keeping::tr("Its clip (%1) plays without the team share, on a plane too.").arg(size);
    QString why;
    switch (clip.keptFor) {
    case KeptFor::Hand:
        why = Keeping::tr("You keep it here.");
        break;
    case KeptFor::Scenario:
        why = Keeping::tr("You keep its scenario for travel.");
        break;
    case KeptFor::Practice:
        why = Keeping::tr("It is here because you practise its scenario.");
        break;
    case KeptFor::All:
        why = Keeping::tr("It is here because all of the team\u2019s examples are.");
        break;
    case KeptFor::Nothing:
        break;
    }
    return why.isEmpty() ? here : why + QLatin1Char(' ') + here;
}

QString travelWords(const ScenarioTravel& travel) {
    return Keeping::tr("%n example(s) from your team (%1).", nullptr, travel.all.clips)
               .arg(roomText(travel.all.bytes)) +
           QLatin1Char(' ') + whereWords(travel.all, travel.here, travel.coming);
}

QString travelWords(const KeepingOverview& overview) {
    if (overview.all.clips == 0)
        return Keeping::tr("Your team shows no examples yet.");
    return Keeping::tr("%n example(s) from your team (%1).", nullptr, overview.all.clips)
               .arg(roomText(overview.all.bytes)) +
           QLatin1Char(' ') + whereWords(overview.all, overview.here, overview.coming);
}

} // namespace greenroom::ui
