// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/targetbar.h"

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/words.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double targetShare = 0.75; ///< of the width, so that going over has room
constexpr int track = 8;
constexpr int tick = 16;
constexpr int knob = 7;

} // namespace

TargetBar::TargetBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time against target"));
}

void TargetBar::setScenario(const Scenario& scenario) {
    m_scenario = scenario;
    describe();
    update();
}

void TargetBar::setPosition(double seconds) {
    const bool isNewSecond = static_cast<int>(seconds) != static_cast<int>(m_position);
    m_position = seconds;
    if (isNewSecond)
        describe();
    update();
}

void TargetBar::setStamped(const QMap<QString, double>& stamped, const QSet<QString>& passed) {
    m_stamped = stamped;
    m_passed = passed;
    describe();
    update();
}

void TargetBar::setCuts(const QList<double>& cuts) {
    m_cuts = cuts;
    describe();
    update();
}

void TargetBar::setPrompts(const QList<Prompt>& prompts) {
    m_prompts = prompts;
    describe();
    update();
}

void TargetBar::setSeekable(bool seekable) {
    m_seekable = seekable;
    setCursor(seekable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TargetBar::seekTo(int x) {
    if (m_seekable)
        Q_EMIT sought(std::clamp(double(x) / std::max(1, width()), 0.0, 1.0) * length());
}

void TargetBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        seekTo(static_cast<int>(event->position().x()));
}

void TargetBar::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        seekTo(static_cast<int>(event->position().x()));
}

void TargetBar::describe() {
    const QString time = m_scenario.timeTargetSeconds
                             ? tr("%1 of %2").arg(clockText(m_position), clockText(*m_scenario.timeTargetSeconds))
                             : clockText(m_position);
    QStringList cuts;
    for (const double cut : m_cuts)
        cuts.append(clockText(cut));
    QStringList marked;
    QStringList passed;
    for (const Landmark& landmark : m_scenario.landmarks)
        if (const auto at = m_stamped.constFind(landmark.id); at != m_stamped.cend())
            (m_passed.contains(landmark.id) ? passed : marked)
                .append(tr("“%1” at %2").arg(landmark.title, clockText(*at)));
    QStringList notes;
    if (!marked.isEmpty())
        notes.append(tr("Marked: %1").arg(listText(marked)));
    if (!passed.isEmpty())
        notes.append(tr("Passed by the script: %1").arg(listText(passed)));
    if (!cuts.isEmpty())
        notes.append(tr("Paused at %1").arg(listText(cuts)));
    for (const Prompt& prompt : m_prompts)
        notes.append(promptText(prompt.seconds, prompt.words));
    setAccessibleDescription((QStringList(time) + notes).join(u". "_s));
    setToolTip(notes.isEmpty() ? QString() : plainTip(notes.join(u'\n')));
}

double TargetBar::length() const {
    double planned = m_scenario.landmarks.isEmpty() ? 60 : m_scenario.landmarks.last().atSeconds * 1.25;
    if (m_scenario.timeTargetSeconds)
        planned = *m_scenario.timeTargetSeconds / targetShare;
    return std::max({planned, m_position * 1.02, 10.0});
}

QList<TargetBar::Mark> TargetBar::marks() const {
    QList<Mark> result;
    if (m_scenario.timeTargetSeconds)
        result.append({*m_scenario.timeTargetSeconds, tr("%1 target").arg(clockText(*m_scenario.timeTargetSeconds)),
                       true, true, false});
    for (const Landmark& landmark : m_scenario.landmarks) {
        const double at = m_stamped.value(landmark.id, landmark.atSeconds);
        result.append({at, landmark.title, m_stamped.contains(landmark.id) || m_position >= at, false,
                       m_passed.contains(landmark.id)});
    }
    return result;
}

QSize TargetBar::sizeHint() const {
    return {scaled(320), scaled(tick) + 4 + lineHeight(Type::Body)};
}

void TargetBar::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double whole = length();
    const auto x = [&](double seconds) { return seconds / whole * (width() - 2) + 1; };
    const double middle = scaled(tick) / 2.0;
    const QRectF bar(0, middle - track / 2.0, width(), track);
    const double end = m_scenario.timeTargetSeconds ? x(*m_scenario.timeTargetSeconds) : width();

    painter.fillRect(QRectF(bar.left(), bar.top(), end, track), colours.border);
    painter.save();
    painter.setClipRect(QRectF(end, bar.top(), width() - end, track));
    painter.setPen(QPen(colours.border, 3));
    for (double stripe = end - track; stripe < width(); stripe += 8)
        painter.drawLine(QPointF(stripe, bar.bottom()), QPointF(stripe + track, bar.top()));
    painter.restore();
    painter.fillRect(QRectF(bar.left(), bar.top(), x(m_position), track), colours.accent);

    for (const double cut : m_cuts)
        painter.fillRect(QRectF(x(cut) - 1.5, bar.top() - 1, 3, track + 2), colours.base);

    painter.setPen(QPen(colours.base, 1));
    painter.setBrush(colours.text);
    for (const Prompt& prompt : m_prompts)
        painter.drawEllipse(QPointF(x(prompt.seconds), middle), track / 2.0, track / 2.0);

    const int textTop = scaled(tick) + 4;
    QList<QRect> taken;
    for (const Mark& mark : marks()) {
        const double at = std::clamp(x(mark.at), 1.0, width() - 1.0);
        painter.setPen(QPen(mark.isPassed ? colours.text : colours.muted, 2,
                            mark.isByScript ? Qt::DotLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(at, mark.isTarget ? -2 : 0), QPointF(at, scaled(tick) + (mark.isTarget ? 2 : 0)));
        painter.setFont(fontFor(mark.isTarget ? Type::BodyBold : Type::Body));
        const int textWidth = painter.fontMetrics().horizontalAdvance(mark.words);
        QRect place(static_cast<int>(at) - 1, textTop, textWidth + 2, painter.fontMetrics().height());
        place.moveLeft(std::clamp(place.left(), 0, std::max(0, width() - place.width())));
        const QRect withRoom = place.adjusted(-6, 0, 6, 0);
        if (std::any_of(taken.begin(), taken.end(), [&](const QRect& other) { return other.intersects(withRoom); }))
            continue;
        taken.append(place);
        painter.setPen(mark.isPassed ? colours.text : colours.muted);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, mark.words);
    }
    if (m_position <= 0)
        return;
    painter.setPen(QPen(colours.base, 2));
    painter.setBrush(colours.accent);
    painter.drawEllipse(QPointF(std::clamp(x(m_position), double(knob), width() - double(knob)), middle), knob, knob);
}

} // namespace greenroom::ui
