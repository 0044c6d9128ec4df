// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/deliverypanel.h"

#include "core/media/captionwords.h"
#include "ui/delivery/deliverylanes.h"
#include "ui/delivery/deliverystate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QLocale>
#include <QVBoxLayout>

#include <functional>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

QString number(double value, int digits = 1) {
    return QLocale().toString(value, 'f', digits);
}

using Say = std::function<QString(const DeliveryProfile&)>;

QStringList said(const QList<DeliveryProfile>& profiles, const Say& say) {
    QStringList texts;
    for (const DeliveryProfile& profile : profiles)
        if (const QString text = say(profile); !text.isEmpty())
            texts.append(text);
    return texts;
}

} // namespace

DeliveryPanel::DeliveryPanel(Context& context, PlayerView& player, QWidget* parent)
    : QWidget(parent)
    , m_state(new DeliveryState(context, this))
    , m_lanes(new DeliveryLanes(player))
    , m_toggle(makeButton(tr("Delivery"), ButtonKind::Quiet, u"chevron-right"_s))
    , m_body(new QWidget)
    , m_rows(new QVBoxLayout(m_body)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_toggle->setAccessibleName(tr("Delivery: how the voice comes across"));
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    m_rows->setContentsMargins(0, 4, 0, 0);
    m_rows->setSpacing(12);
    m_body->hide();
    column->addWidget(m_body);
    m_lanes->hide();
    player.addBelowTimeline(m_lanes);
    connect(m_toggle, &QPushButton::clicked, this, [this] { setOpen(!m_isOpen); });
    connect(m_state, &DeliveryState::changed, this, &DeliveryPanel::refresh);
}

void DeliveryPanel::setClip(const EntityId& subject, const KeptClip& clip) {
    m_subject = subject;
    m_clip = clip;
    listen();
}

void DeliveryPanel::setCaptions(const std::optional<KeptCaptions>& captions) {
    if (captions == m_captions)
        return;
    m_captions = captions;
    refresh();
}

void DeliveryPanel::clear() {
    m_clip.reset();
    m_state->clear();
}

void DeliveryPanel::setOpen(bool open) {
    if (open == m_isOpen)
        return;
    m_isOpen = open;
    m_toggle->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s));
    m_body->setVisible(open);
    listen();
    refresh();
    Q_EMIT toggled(open);
}

/// Only for who wants to see it: it takes a processor some seconds.
void DeliveryPanel::listen() {
    if (m_isOpen && m_clip)
        m_state->show(m_subject, *m_clip);
}

void DeliveryPanel::refresh() {
    const bool isKnown = m_state->phase() == DeliveryState::Phase::Known;
    m_lanes->setVisible(m_isOpen && isKnown);
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            delete item->widget();
        delete item;
    }
    switch (m_state->phase()) {
    case DeliveryState::Phase::Empty:
        addSentence(tr("There is no recording here to listen to."));
        break;
    case DeliveryState::Phase::Listening:
        addSentence(tr("Listening to the clip. You can go on meanwhile."));
        break;
    case DeliveryState::Phase::Silent:
        addSentence(tr("This clip has no sound, so there is nothing to say of the voice."));
        break;
    case DeliveryState::Phase::Failed:
        addSentence(tr("The sound of this clip cannot be read."));
        break;
    case DeliveryState::Phase::Known:
        m_lanes->setProfile(m_state->own().profile);
        addFigures();
        break;
    }
}

void DeliveryPanel::addSentence(const QString& text) {
    auto* label = new TextLabel(text, Type::Caption, Tone::Muted);
    label->setWrapped();
    m_rows->addWidget(label);
}

void DeliveryPanel::addFigure(const QString& name, const QString& value, const QString& model, const QStringList& takes,
                              const QString& sentence) {
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(new TextLabel(name, Type::BodyBold));
    auto* own = new TextLabel(value.isEmpty() ? tr("Too little speech to say.") : value);
    own->setWrapped();
    column->addWidget(own);
    if (!model.isEmpty()) {
        auto* beside = new TextLabel(tr("Model: %1").arg(model));
        beside->setWrapped();
        column->addWidget(beside);
    }
    if (takes.size() > 1) {
        auto* over = new TextLabel(
            tr("Your takes, oldest first (n = %1): %2").arg(takes.size()).arg(takes.join(u"; "_s)), Type::Caption);
        over->setWrapped();
        column->addWidget(over);
    }
    auto* what = new TextLabel(sentence, Type::Caption, Tone::Muted);
    what->setWrapped();
    column->addWidget(what);
    m_rows->addWidget(row);
}

void DeliveryPanel::addFigures() {
    const auto add = [this](const QString& name, const QString& sentence, const Say& inFull, const Say& brief) {
        addFigure(name, inFull(m_state->own().profile), m_state->model() ? inFull(*m_state->model()) : QString(),
                  said(m_state->takes(), brief), sentence);
    };
    add(
        tr("Speaking"), tr("The part of the clip in which a voice is heard; gaps of up to 0.3 s count as speaking."),
        [](const DeliveryProfile& profile) {
            return tr("%1 % of %2")
                .arg(number(100 * profile.speakingShare.value_or(0), 0), clockText(profile.duration));
        },
        [](const DeliveryProfile& profile) {
            return tr("%1 %").arg(number(100 * profile.speakingShare.value_or(0), 0));
        });
    add(
        tr("Pauses"), tr("Silences of 1 s and more between two stretches of speech; shaded in the curves."),
        [](const DeliveryProfile& profile) {
            double longest = 0;
            for (const Stretch& pause : profile.pauses)
                longest = std::max(longest, pause.length());
            return profile.pauses.isEmpty()
                       ? tr("none")
                       : tr("%n, the longest %1 s", nullptr, int(profile.pauses.size())).arg(number(longest));
        },
        [](const DeliveryProfile& profile) { return number(double(profile.pauses.size()), 0); });
    add(
        tr("Pace"),
        tr("Syllables for each second of speech, counted by the rise and fall of the voice; pauses are left "
           "out. Very fast speech counts a little low."),
        [](const DeliveryProfile& profile) {
            return profile.syllablesPerSecond ? tr("%1 syllables a second (n = %2)")
                                                    .arg(number(*profile.syllablesPerSecond))
                                                    .arg(profile.syllables)
                                              : QString();
        },
        [](const DeliveryProfile& profile) {
            return profile.syllablesPerSecond ? number(*profile.syllablesPerSecond) : QString();
        });
    add(
        tr("Pitch range"),
        tr("How far the voice moves up and down, without the lowest and the highest twentieth; 12 "
           "semitones are an octave."),
        [](const DeliveryProfile& profile) {
            return profile.pitch ? tr("%1 semitones, %2 to %3 Hz")
                                       .arg(number(profile.pitch->semitones), number(profile.pitch->low, 0),
                                            number(profile.pitch->high, 0))
                                 : QString();
        },
        [](const DeliveryProfile& profile) { return profile.pitch ? number(profile.pitch->semitones) : QString(); });
    add(
        tr("Loudness range"),
        tr("How much loud and quiet passages differ, in loudness units (EBU R128); a unit is a "
           "decibel."),
        [](const DeliveryProfile& profile) {
            return profile.loudnessRange ? tr("%1 LU").arg(number(*profile.loudnessRange)) : QString();
        },
        [](const DeliveryProfile& profile) {
            return profile.loudnessRange ? number(*profile.loudnessRange) : QString();
        });
    addTalk();
    addFillers();
    if (m_state->model())
        addSentence(tr("The model is \u201c%1\u201d.").arg(m_state->modelTitle()));
    addSentence(tr("Found out on this laptop. Only you see it: it is in no share and in no report."));
}

void DeliveryPanel::addTalk() {
    const auto& talk = m_state->own().talk;
    if (!talk)
        return;
    const auto side = [](const TalkSide& one) {
        return tr("%1 %, longest monologue %2").arg(number(100 * one.share, 0), clockText(one.longest.length()));
    };
    addFigure(
        tr("Who talks"),
        tr("Left: %1. Right: %2. Both at once: %3 s.")
            .arg(side(talk->sides[0]), side(talk->sides[1]), number(talk->overlapSeconds)),
        {}, {},
        tr("The clip has a speaker in each channel; the shares are of what both say together. A monologue goes on "
           "over pauses of up to 3 s."));
}

/// Of a language without a list nothing is said.
void DeliveryPanel::addFillers() {
    const auto counts = m_captions ? countFillers(m_captions->captions) : std::nullopt;
    if (!counts)
        return;
    QStringList sounds;
    QStringList words;
    for (const FillerCount& one : counts->fillers)
        (one.isSound ? sounds : words).append(tr("%1 %2", "a filler and how often").arg(one.word).arg(one.n));
    const QString value =
        counts->total() == 0
            ? tr("none in %n words", nullptr, counts->words)
            : tr("%1 in %n words: %2", nullptr, counts->words).arg(counts->total()).arg((sounds + words).join(u", "_s));
    QString sentence = words.isEmpty() ? tr("Counted in the captions.")
                                       : tr("Counted in the captions. Words like “%1” can also be meant as they are: "
                                            "captions do not say which.")
                                             .arg(words.first().section(u' ', 0, -2));
    sentence += u' ' + (m_captions->origin == CaptionOrigin::Transcribed
                            ? tr("whisper often leaves fillers out, so there may have been more.")
                            : tr("Captions often leave fillers out, so there may have been more."));
    addFigure(tr("Fillers"), value, {}, {}, sentence);
}

} // namespace greenroom::ui
