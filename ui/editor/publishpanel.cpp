// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/publishpanel.h"

#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

QString publishWords(const ScenarioDesk::Audience& audience, const QString& team) {
    QString who;
    if (audience.people == 0)
        who = PublishPanel::tr("Nobody else is in %1 yet. Whoever joins will see this scenario: its brief, script, "
                               "landmarks and map.")
                  .arg(audience.group ? audience.name : team);
    else if (audience.group)
        who =
            PublishPanel::tr("%n other(s) in %1 will see this scenario: its brief, script, landmarks and map. The rest "
                             "of %2 is not shown it, though it is kept where the whole team could read it.",
                             nullptr, audience.people)
                .arg(audience.name, team);
    else
        who = PublishPanel::tr("%n other(s) in %1 will see this scenario: its brief, script, landmarks and map.",
                               nullptr, audience.people)
                  .arg(team);
    return who + u' ' +
           PublishPanel::tr("Nobody sees your takes of it or how often you practised. A published version stays: you "
                            "can publish a newer one over it, and whoever practised this one keeps it.");
}

PublishPanel::PublishPanel(QWidget* parent)
    : Card(Surface::Card, 16, parent)
    , m_heading(new TextLabel({}, Type::Heading))
    , m_to(new QComboBox)
    , m_words(new TextLabel)
    , m_examples(new QCheckBox)
    , m_without(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_publish(makeButton(tr("Publish"), ButtonKind::Filled, u"share"_s)) {
    column()->setSpacing(12);
    m_heading->setWrapped();
    column()->addWidget(m_heading);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* label = new TextLabel(tr("To"), Type::Body, Tone::Muted);
    label->setBuddy(m_to);
    m_to->setAccessibleName(tr("Publish to"));
    m_to->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_to->setMinimumContentsLength(20);
    row->addWidget(label);
    row->addWidget(m_to, 1);
    column()->addLayout(row);
    m_words->setWrapped();
    column()->addWidget(m_words);
    column()->addWidget(m_examples);
    m_without->setWrapped();
    column()->addWidget(m_without);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto* cancel = makeButton(tr("Cancel"));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_publish);
    column()->addLayout(buttons);
    connect(m_to, &QComboBox::currentIndexChanged, this, &PublishPanel::choose);
    connect(cancel, &QPushButton::clicked, this, &PublishPanel::cancelled);
    connect(m_publish, &QPushButton::clicked, this, [this] {
        if (const int index = m_to->currentIndex(); index >= 0)
            Q_EMIT publishPressed(m_audiences[index].group, m_examples->isChecked() && !m_examples->isHidden());
    });
}

void PublishPanel::show(const QString& title, const QString& team, const QList<ScenarioDesk::Audience>& audiences,
                        int examples, int without) {
    m_examples->setText(tr("Its %n example(s) go along, to the same people", nullptr, examples));
    m_examples->setChecked(examples > 0);
    m_examples->setVisible(examples > 0);
    m_without->setText(tr("%n example(s) stay with you: no consent of who is seen is noted.", nullptr, without));
    m_without->setVisible(without > 0);
    m_audiences = audiences;
    m_team = team;
    m_heading->setText(tr("Publish “%1”").arg(title));
    {
        const QSignalBlocker quiet(m_to);
        m_to->clear();
        for (const ScenarioDesk::Audience& one : audiences)
            m_to->addItem(one.group ? tr("The group %1").arg(one.name) : tr("The whole team %1").arg(team));
    }
    choose(m_to->currentIndex());
    setVisible(true);
    m_to->setFocus(Qt::OtherFocusReason);
}

void PublishPanel::choose(int index) {
    if (index >= 0 && index < m_audiences.size())
        m_words->setText(publishWords(m_audiences[index], m_team));
}

void PublishPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        Card::keyPressEvent(event);
}

} // namespace greenroom::ui
