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

} // namespace

ModeBoard::ModeBoard(QWidget* well)
    : QWidget(well)
    , m_well(well)
    , m_heading(new TextLabel({}, Type::BodyBold, Tone::OnMedia))
    , m_words(new TextLabel({}, Type::Heading, Tone::OnMedia))
    , m_choices(new QWidget)
    , m_grid(new QGridLayout(m_choices)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(6);
    m_heading->setAlignment(Qt::AlignHCenter);
    m_heading->setWrapped();
    m_words->setAlignment(Qt::AlignHCenter);
    m_words->setWrapped();
    m_grid->setContentsMargins(0, 2, 0, 0);
    m_grid->setSpacing(8);
    for (int i = 0; i < columns; ++i)
        m_grid->setColumnStretch(i, 1);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addWidget(m_choices);
    hide();
    well->installEventFilter(this);
}

void ModeBoard::show(const ModeScene& scene) {
    const ModeScene before = std::exchange(m_scene, scene);
    m_heading->setText(scene.heading);
    m_heading->setVisible(!scene.heading.isEmpty());
    m_words->setText(scene.words);
    m_words->setVisible(!scene.words.isEmpty());
    if (scene.choices != before.choices || scene.chosen != before.chosen)
        showChoices(scene);
    m_choices->setVisible(!scene.choices.isEmpty());
    setVisible(!scene.isEmpty());
    if (scene.isEmpty())
        return;
    place();
    raise();
    if (scene.heading == before.heading && scene.words == before.words)
        return;
    setAccessibleName(scene.words.isEmpty() ? scene.heading : scene.heading + u". "_s + scene.words);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ModeBoard::showChoices(const ModeScene& scene) {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget* before = m_first;
    for (int i = 0; i < scene.choices.size(); ++i) {
        QPushButton* button = makeButton(u"%1  %2"_s.arg(i + 1).arg(scene.choices[i]),
                                         i == scene.chosen ? ButtonKind::Filled : ButtonKind::Outlined);
        makeSmall(button);
        button->setToolTip(u"%1 (%2)"_s.arg(scene.choices[i]).arg(i + 1));
        button->setAccessibleName(scene.choices[i]);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT choicePressed(i); });
        m_grid->addWidget(button, i / columns, i % columns);
        if (before)
            setTabOrder(before, button);
        before = button;
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
    const int wanted =
        m_scene.choices.isEmpty() ? std::max(wide(m_heading), wide(m_words)) + 2 * padding + 8 : scaled(widest);
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
