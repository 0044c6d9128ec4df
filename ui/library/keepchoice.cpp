// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/keepchoice.h"

#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/messages.h"
#include "ui/team/teamlink.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace greenroom::ui {

KeepChoice::KeepChoice(Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_keeping(new Keeping(context, this))
    , m_rule(new QComboBox)
    , m_words(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_restWords(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_release(makeButton(tr("Let go of them"), ButtonKind::Outlined)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("The team\u2019s examples"), Type::Heading));
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* name = new TextLabel(tr("Arrive by themselves"));
    name->setBuddy(m_rule);
    words->addWidget(name);
    m_words->setWrapped();
    words->addWidget(m_words);
    row->addLayout(words, 1);
    m_rule->addItem(tr("Those of what I practise"), int(Travel::Rule::Practised));
    m_rule->addItem(tr("All of them"), int(Travel::Rule::All));
    m_rule->setAccessibleName(name->text());
    row->addWidget(m_rule, 0, Qt::AlignVCenter);
    column->addLayout(row);
    auto* rest = new QHBoxLayout;
    rest->setSpacing(16);
    m_restWords->setWrapped();
    rest->addWidget(m_restWords, 1);
    rest->addWidget(m_release, 0, Qt::AlignVCenter);
    column->addLayout(rest);
    connect(m_rule, &QComboBox::activated, this,
            [this] { m_keeping->setRule(static_cast<Travel::Rule>(m_rule->currentData().toInt())); });
    connect(m_release, &QPushButton::clicked, m_keeping, &Keeping::releaseRest);
    connect(m_keeping, &Keeping::changed, this, &KeepChoice::refresh);
    connect(m_keeping, &Keeping::failed, this, &KeepChoice::refresh);
    connect(&context.team, &TeamLink::received, this, [this] {
        if (isVisible())
            refresh();
    });
}

void KeepChoice::refresh() {
    m_context.home.ask(this, keepingOverview, [this](const Result<KeepingOverview>& overview) {
        if (overview)
            showOverview(*overview);
        else
            m_context.messages.problem(overview.error(), tr("The team\u2019s examples could not be read."));
    });
}

void KeepChoice::showOverview(const KeepingOverview& overview) {
    m_isLoaded = true;
    m_rule->setCurrentIndex(m_rule->findData(int(overview.rule)));
    m_words->setText(travelWords(overview) + QLatin1Char(' ') +
                     tr("What you keep by hand is here as well. The choice is for this laptop alone."));
    m_rule->setAccessibleDescription(m_words->text());
    m_restWords->setText(tr("%n clip(s) (%1) are here without being kept or practised.", nullptr, overview.rest.clips)
                             .arg(roomText(overview.rest.bytes)));
    m_release->setAccessibleDescription(m_restWords->text());
    m_restWords->setVisible(overview.rest.clips > 0);
    m_release->setVisible(overview.rest.clips > 0);
}

} // namespace greenroom::ui
