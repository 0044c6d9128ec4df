// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/scriptpopover.h"

#include "ui/shell/settings.h"
#include "ui/studio/scriptchoices.h"
#include "ui/studio/scripttext.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 12;
constexpr int popoverWidth = 320;
constexpr int sliderWidth = 120;

} // namespace

ScriptPopover::ScriptPopover(Settings& settings, int wordsPerMinute, QWidget* parent)
    : Card(Surface::Raised, padding, parent), m_settings(settings) {
    setWindowFlag(Qt::Popup);
    setAttribute(Qt::WA_TranslucentBackground); // behind the round corners
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Script settings"));
    setMinimumWidth(scaled(popoverWidth));
    column()->setSpacing(8);
    const ScriptChoices now = ScriptChoices::of(settings);
    addPace();
    m_words = addSlider(tr("Words a minute"), setting::scriptWords, fewestWordsPerMinute, mostWordsPerMinute,
                        now.wordsPerMinute.value_or(wordsPerMinute), [](int value) { return QString::number(value); });
    // Whoever moves it wants words counted.
    connect(m_words, &QSlider::valueChanged, this, [this] { m_byWords->setChecked(true); });
    (now.wordsPerMinute ? m_byWords : m_byTarget)->setChecked(true);
    addSlider(tr("Text size"), setting::scriptSize, ScriptChoices::fewestPoints, ScriptChoices::mostPoints, now.points,
              [](int value) { return tr("%1 pt").arg(value); });
    addSlider(tr("Margins"), setting::scriptMargin, 0, ScriptChoices::widestMargin, now.margin,
              [](int value) { return tr("%1 %").arg(value); });
    addBox(tr("Words on the picture, near the lens"),
           tr("What you say next lies on the upper edge of the picture, so that your eyes stay near the camera. It is "
              "not recorded."),
           setting::scriptNearLens, now.isNearLens);
    addBox(tr("Mirror writing"), tr("For a prompter in whose glass you read"), setting::scriptMirrored, now.isMirrored);
    addBox(tr("Mark landmarks that the script passes"),
           tr("Where the script runs past a landmark's heading, its time is noted. For a full run only what you mark "
              "yourself counts, or its planned time."),
           setting::scriptStamps, now.stampsLandmarks);
}

void ScriptPopover::addPace() {
    m_byTarget = makeButton(tr("By the time target"));
    m_byWords = makeButton(tr("By words"));
    for (QPushButton* button : {m_byTarget, m_byWords}) {
        makeSmall(button);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_byTarget->setToolTip(tr("The script comes to each landmark, and to its end, when the scenario plans it"));
    m_byWords->setToolTip(tr("So many spoken words a minute; directions do not count"));
    QWidget* pace = makeSegments({m_byTarget, m_byWords});
    pace->setAccessibleName(tr("Speed of the script"));
    column()->addWidget(pace);
    connect(m_byTarget, &QPushButton::clicked, this, [this] { choosePace(false); });
    connect(m_byWords, &QPushButton::clicked, this, [this] { choosePace(true); });
}

void ScriptPopover::choosePace(bool byWords) {
    m_settings.set(setting::scriptWords, byWords ? m_words->value() : 0);
}

QSlider* ScriptPopover::addSlider(const QString& name, const QString& key, int least, int most, int value,
                                  std::function<QString(int)> words) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setRange(least, most);
    slider->setValue(value);
    slider->setFixedWidth(scaled(sliderWidth));
    slider->setFocusPolicy(Qt::TabFocus);
    slider->setAccessibleName(name);
    auto* figure = new TextLabel(words(slider->value()));
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figure->setFixedWidth(figure->fontMetrics().horizontalAdvance(tr("%1 pt").arg(ScriptChoices::mostPoints)) + 4);
    auto* title = new TextLabel(name, Type::Body, Tone::Muted);
    row->addWidget(title, 1);
    row->addWidget(slider);
    row->addWidget(figure);
    column()->addLayout(row);
    connect(slider, &QSlider::valueChanged, this, [this, key, figure, words = std::move(words)](int chosen) {
        figure->setText(words(chosen));
        m_settings.set(key, chosen);
    });
    return slider;
}

QCheckBox* ScriptPopover::addBox(const QString& text, const QString& tip, const QString& key, bool isOn) {
    auto* box = new QCheckBox(text);
    box->setToolTip(tip);
    box->setAccessibleDescription(tip);
    box->setChecked(isOn);
    column()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, key](bool on) { m_settings.set(key, on); });
    return box;
}

void ScriptPopover::popUpBelow(const QWidget& button) {
    adjustSize();
    const QRect room(button.window()->mapToGlobal(QPoint()), button.window()->size());
    const QPoint corner = button.mapToGlobal(QPoint(button.width(), button.height() + 4));
    move(std::clamp(corner.x() - this->width(), room.left(), std::max(room.left(), room.right() - this->width())),
         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    (m_byWords->isChecked() ? m_byWords : m_byTarget)->setFocus(Qt::PopupFocusReason);
}

void ScriptPopover::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Card::keyPressEvent(event);
}

} // namespace greenroom::ui
