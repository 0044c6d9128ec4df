// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/examplesharing.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/secondthought.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace greenroom::ui {

namespace {

QString fromWords(const ClipOverview& clip, qint64 nowMs) {
    const ModelExample& example = clip.item.example;
    const QString who = example.publisher.isEmpty() ? ExampleSharing::tr("somebody in your team") : example.publisher;
    return ExampleSharing::tr("From %1, published %2.").arg(who, dayText(example.publishedMs, nowMs)) +
           QLatin1Char(' ') + ExampleSharing::tr("It stays in your library until it is taken back.") +
           QLatin1Char(' ') + ExampleSharing::tr("Consent of who is seen: %1.").arg(example.consent);
}

QString nowWords(const ClipOverview& clip, qint64 nowMs) {
    if (!clip.published)
        return ExampleSharing::tr("Only you have it.");
    return ExampleSharing::tr("Published to %1 %2: %n person(s) have it.", nullptr,
                              static_cast<int>(clip.published->audience.size()))
        .arg(clip.publishedTo, dayText(clip.published->publishedMs, nowMs));
}

} // namespace

QString publishExampleWords(const ExampleAudience& audience, const QString& consent) {
    if (consent.trimmed().isEmpty())
        return ExampleSharing::tr("Note the consent of who is seen first. Without it the example stays with you.");
    return (audience.people == 0
                ? ExampleSharing::tr("Nobody else is in %1 yet; whoever comes in gets it.").arg(audience.name)
                : ExampleSharing::tr("%n other(s) in %1 get the clip and what is said of it; whoever comes in later "
                                     "too, and nobody else can open it.",
                                     nullptr, audience.people)
                      .arg(audience.name)) +
           QLatin1Char(' ') +
           ExampleSharing::tr("Be sure that the consent (\u201c%1\u201d) covers it.").arg(consent.trimmed());
}

ExampleSharing::ExampleSharing(ClipState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_now(new TextLabel)
    , m_choice(new QWidget)
    , m_to(new QComboBox)
    , m_words(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_publish(makeButton(tr("Publish"), ButtonKind::Outlined, QStringLiteral("share")))
    , m_takeBack(new SecondThought(tr("Take it back\u2026"),
                                   tr("The clip leaves the team share and everybody's library at their next exchange. "
                                      "Copies that somebody made outside of Greenroom cannot be recalled."),
                                   tr("Take it back"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel(tr("Who has it"), Type::BodyBold));
    m_now->setWrapped();
    column->addWidget(m_now);
    auto* choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(8);
    m_to->setAccessibleName(tr("Publish to"));
    m_to->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->addWidget(m_to);
    m_words->setWrapped();
    choice->addWidget(m_words);
    makeSmall(m_publish);
    choice->addWidget(m_publish, 0, Qt::AlignLeft);
    column->addWidget(m_choice);
    column->addWidget(m_takeBack);
    connect(m_to, &QComboBox::currentIndexChanged, this, &ExampleSharing::showWords);
    connect(m_publish, &QPushButton::clicked, this, [this] {
        if (const int at = m_to->currentIndex(); at >= 0 && at < m_clip.audiences.size())
            m_state.publish(m_clip.audiences[at].group);
    });
    connect(m_takeBack, &SecondThought::confirmed, &m_state, &ClipState::unpublish);
}

void ExampleSharing::showClip(const ClipOverview& clip, qint64 nowMs) {
    const bool isOther = m_clip.item.example.id != clip.item.example.id;
    if (isOther)
        m_takeBack->reset();
    const bool isSame = !isOther && m_clip.audiences == clip.audiences;
    m_clip = clip;
    const bool isMine = !clip.item.example.from;
    m_now->setText(isMine ? nowWords(clip, nowMs) : fromWords(clip, nowMs));
    m_choice->setVisible(isMine && !clip.audiences.isEmpty());
    m_takeBack->setVisible(isMine && clip.published);
    m_publish->setText(clip.published ? tr("Publish it as it is now") : tr("Publish"));
    if (!isSame) {
        const QSignalBlocker quiet(m_to);
        m_to->clear();
        for (const ExampleAudience& one : clip.audiences)
            m_to->addItem(one.group ? tr("The group %1").arg(one.name) : tr("The whole team %1").arg(one.name));
    }
    showWords();
}

void ExampleSharing::showWords() {
    const int at = m_to->currentIndex();
    if (at < 0 || at >= m_clip.audiences.size())
        return;
    m_words->setText(publishExampleWords(m_clip.audiences[at], m_clip.item.example.consent));
    m_publish->setEnabled(!m_clip.item.example.consent.trimmed().isEmpty());
}

} // namespace greenroom::ui
