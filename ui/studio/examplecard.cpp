// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/examplecard.h"

#include "ui/library/keeping.h"
#include "ui/studio/clipbutton.h"
#include "ui/studio/examplesmodel.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize pictureSize{156, 88};
constexpr QSize foldedSize{57, 32};
} // namespace

ExampleCard::ExampleCard(Pictures& pictures, QWidget* parent)
    : Card(Surface::Card, 0, parent)
    , m_clip(new ClipButton(pictures))
    , m_library(makeIconButton(u"library"_s, tr("Open the library"), ButtonKind::Outlined))
    , m_caption(new TextLabel(tr("Model example"), Type::Caption, Tone::Muted))
    , m_title(new TextLabel({}, Type::BodyBold))
    , m_line(new TextLabel({}, Type::Caption, Tone::Muted)) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(11, 0, 11, 0);
    row->setSpacing(12);
    row->addWidget(m_clip);
    row->addWidget(m_library);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    for (TextLabel* label : {m_caption, m_title, m_line}) {
        label->setElided();
        words->addWidget(label);
    }
    words->addStretch();
    row->addLayout(words, 1);
    column()->addLayout(row);
    connect(m_clip, &QAbstractButton::clicked, this, &ExampleCard::playPressed);
    connect(m_library, &QPushButton::clicked, this, &ExampleCard::libraryPressed);
    setExample({}, {});
    setFolded(false);
}

void ExampleCard::setExample(const std::optional<ModelExample>& example, const QString& path) {
    m_clip->setVisible(example.has_value());
    m_library->setVisible(!example);
    m_title->setText(example ? example->title : tr("None for this scenario yet"));
    m_line->setText(example ? exampleWords(*example) : tr("Import one in the library to aim at."));
    if (!example)
        return;
    m_clip->setClip({example->media.hash, path}, shownLength(*example));
    m_clip->setAccessibleName(tr("Play the example: %1").arg(example->title));
    m_clip->setToolTip(tr("Play the example"));
}

void ExampleCard::setAway(const TeamClip& clip) {
    m_title->setText(clip.example.title);
    m_line->setText(placeText(clip));
}

void ExampleCard::setFolded(bool folded) {
    m_caption->setVisible(!folded);
    m_line->setVisible(!folded);
    const QSize size = folded ? foldedSize : pictureSize;
    m_clip->setFixedSize(scaled(size.width()), scaled(size.height()));
}

} // namespace greenroom::ui
