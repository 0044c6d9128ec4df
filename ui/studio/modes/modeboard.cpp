// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/modes/modeboard.h"

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 16;
constexpr int padding = 12;
constexpr int above = 36; ///< the plates at the upper edge of the picture stay free
constexpr int widest = 640;
constexpr int columns = 3; ///< of choices

void nameChoice(QAbstractButton* button, int choice, const QString& words) {
    button->setText(u"%1  %2"_s.arg(choice + 1).arg(words));
    button->setToolTip(u"%1 (%2)"_s.arg(words).arg(choice + 1));
    button->setAccessibleName(words);
}

} // namespace

ModeBoard::ModeBoard(QWidget* well)
    : QWidget(well)
    , m_well(well)
    , m_heading(new TextLabel({}, Type::BodyBold, Tone::OnMedia))
    , m_words(new TextLabel({}, Type::Heading, Tone::OnMedia))
    , m_large(new TextLabel({}, Type::Title, Tone::OnMedia))
    , m_detail(new TextLabel({}, Type::Body, Tone::OnMedia))
    , m_choices(new QWidget)
    , m_grid(new QGridLayout(m_choices)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(6);
    for (TextLabel* label : {m_heading, m_words, m_large, m_detail}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWrapped();
    }
    m_grid->setContentsMargins(0, 2, 0, 0);
    m_grid->setSpacing(8);
    for (int i = 0; i < columns; ++i)
        m_grid->setColumnStretch(i, 1);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addWidget(m_large);
    column->addWidget(m_detail);
    column->addWidget(m_choices);
    hide();
    well->installEventFilter(this);
}

void ModeBoard::setWell(QWidget* well) {
    if (well == m_well)
        return;
    m_well->removeEventFilter(this);
    m_well = well;
    setParent(well);
    well->installEventFilter(this);
    setVisible(!m_scene.isEmpty());
    if (m_scene.isEmpty())
        return;
    place();
    raise();
}

void ModeBoard::show(const ModeScene& scene) {
    const ModeScene before = std::exchange(m_scene, scene);
    m_heading->setText(scene.heading);
    m_heading->setVisible(!scene.heading.isEmpty());
    for (TextLabel* label : {m_words, m_large}) {
        const bool isIt = (label == m_large) == scene.isLarge;
        label->setText(isIt ? scene.words : QString());
        label->setVisible(isIt && !scene.words.isEmpty());
    }
    m_detail->setText(scene.detail);
    m_detail->setVisible(!scene.detail.isEmpty());
    if (scene.choices != before.choices || scene.chosen != before.chosen)
        showChoices(scene, before);
    m_choices->setVisible(!scene.choices.isEmpty());
    setVisible(!scene.isEmpty());
    if (scene.isEmpty())
        return;
    place();
    raise();
    if (scene.heading == before.heading && scene.words == before.words && scene.detail == before.detail)
        return;
    QStringList said{scene.heading, scene.words, scene.detail};
    said.removeAll(QString());
    setAccessibleName(said.join(u". "_s));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ModeBoard::showChoices(const ModeScene& scene, const ModeScene& before) {
    if (scene.choices.size() == before.choices.size() && scene.chosen == before.chosen) {
        for (int i = 0; i < m_grid->count(); ++i) // the one that has the focus keeps it
            nameChoice(qobject_cast<QAbstractButton*>(m_grid->itemAt(i)->widget()), i, scene.choices[i]);
        return;
    }
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget* last = m_first;
    for (int i = 0; i < scene.choices.size(); ++i) {
        QPushButton* button = makeButton({}, i == scene.chosen ? ButtonKind::Filled : ButtonKind::Outlined);
        makeSmall(button);
        nameChoice(button, i, scene.choices[i]);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT choicePressed(i); });
        m_grid->addWidget(button, i / columns, i % columns);
        if (last)
            setTabOrder(last, button);
        last = button;
    }
}

bool ModeBoard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_well && (event->type() == QEvent::Resize || event->type() == QEvent::Show) && !m_scene.isEmpty())
        place();
    return false;
}

void ModeBoard::place() {
    layout()->activate();
    const int room = m_well->width() - 2 * edge;
    const auto wide = [](const TextLabel* label) { return label->fontMetrics().horizontalAdvance(label->text()); };
    const int wanted = m_scene.choices.isEmpty()
                           ? std::max({wide(m_heading), wide(m_words), wide(m_large), wide(m_detail)}) + 2 * padding + 8
                           : scaled(widest);
    const int width = std::min({room, wanted, scaled(widest)});
    const int height = std::max(layout()->heightForWidth(width), layout()->minimumSize().height());
    setGeometry((m_well->width() - width) / 2, edge + scaled(above), width,
                std::min(height, m_well->height() - 2 * edge - scaled(above)));
}

void ModeBoard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor plate = tokens(palette()).mediaPlate;
    plate.setAlphaF(0.88F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(rect(), 8, 8);
}

} // namespace greenroom::ui
