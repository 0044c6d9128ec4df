// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/clipkeeping.h"

#include "ui/library/keeping.h"
#include "ui/shell/context.h"
#include "ui/team/teamlink.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/secondthought.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace greenroom::ui {

ClipKeeping::ClipKeeping(Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_keeping(new Keeping(context, this))
    , m_words(new TextLabel)
    , m_keep(makeButton(tr("Keep on this laptop"), ButtonKind::Outlined, QStringLiteral("laptop")))
    , m_leave(makeButton(tr("Leave it on the team share"), ButtonKind::Quiet))
    , m_release(new SecondThought(tr("Let it go\u2026"), {}, tr("Let it go"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel(tr("On this laptop"), Type::BodyBold));
    m_words->setWrapped();
    column->addWidget(m_words);
    makeSmall(m_keep);
    makeSmall(m_leave);
    column->addWidget(m_keep, 0, Qt::AlignLeft);
    column->addWidget(m_leave, 0, Qt::AlignLeft);
    column->addWidget(m_release);
    connect(m_keep, &QPushButton::clicked, this, [this] { m_keeping->keep(m_clip.example); });
    connect(m_leave, &QPushButton::clicked, this, [this] { m_keeping->release(m_clip.example); });
    connect(m_release, &SecondThought::confirmed, this, [this] { m_keeping->release(m_clip.example); });
}

void ClipKeeping::showClip(const TeamClip& clip, qint64 arrivedBytes) {
    if (m_clip.example.id != clip.example.id || m_clip.canGo != clip.canGo)
        m_release->reset();
    m_clip = clip;
    QString words = placeWords(clip, arrivedBytes);
    const bool isComing = !clip.isHere && clip.keptFor != KeptFor::Nothing;
    if (isComing && m_context.team.state().error)
        words += QLatin1Char(' ') + tr("The team share cannot be reached now; it comes by itself once it can.");
    if (clip.isHere && !clip.canGo)
        words += QLatin1Char(' ') + tr("It is also a recording, an import or a share of yours, and stays with that.");
    m_words->setText(words);
    const bool hadFocus = m_keep->hasFocus() || m_leave->hasFocus();
    m_keep->setVisible(clip.keptFor == KeptFor::Nothing && (!clip.isHere || clip.canGo));
    m_leave->setVisible(isComing);
    m_release->setVisible(clip.canGo);
    m_release->setWords(
        tr("Its clip (%1) leaves this laptop and stays on the team share. What is said of it stays, and "
           "you can have the clip again whenever the team share can be reached.")
            .arg(roomText(clip.example.media.size)));
    if (hadFocus) // what was pressed makes room for what is next
        (m_keep->isVisibleTo(this) ? m_keep : m_leave)->setFocus(Qt::OtherFocusReason);
}

} // namespace greenroom::ui
