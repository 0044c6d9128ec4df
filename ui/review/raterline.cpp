// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/raterline.h"

#include "ui/theme/levels.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QPainter>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize chip{36, 20};
constexpr int gap = 8;

} // namespace

RaterLine::RaterLine(const QString& criterion, const QList<MapLevel>& levels, QWidget* parent)
    : QWidget(parent), m_criterion(criterion), m_levels(levels) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString RaterLine::gapWords(int level, std::optional<int> mine) {
    if (!mine)
        return {};
    const int gap = level - *mine;
    if (gap == 0)
        return tr("the same as yours");
    return gap > 0 ? tr("%n level(s) above yours", nullptr, gap) : tr("%n level(s) below yours", nullptr, -gap);
}

void RaterLine::show(const QString& name, int level, std::optional<int> mine) {
    m_name = name;
    m_level = std::clamp(level, 0, static_cast<int>(m_levels.size()) - 1);
    m_gap = gapWords(m_level, mine);
    QStringList parts{tr("%1: %2 from %3, level %4 of %5")
                          .arg(m_criterion, m_levels[m_level].name, m_name)
                          .arg(m_level + 1)
                          .arg(m_levels.size())};
    if (!m_gap.isEmpty())
        parts.append(m_gap);
    setAccessibleName(parts.join(u", "_s));
    setToolTip(m_levels[m_level].name);
    update();
}

QSize RaterLine::sizeHint() const {
    return {scaled(240), std::max(scaled(chip.height()), lineHeight(Type::Caption)) + 4};
}

QSize RaterLine::minimumSizeHint() const {
    return {scaled(120), sizeHint().height()};
}

void RaterLine::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    const auto count = static_cast<int>(m_levels.size());
    const QColor fill = levelColour(m_level, count);
    const QColor ink = levelInk(fill);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF size(scaled(chip.width()), scaled(chip.height()));
    const QRectF box(QPointF(0.5, (height() - size.height()) / 2), size);
    painter.setPen(colours.levelOutline);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 5, 5);
    drawLevelDisc(painter, m_level, count, {box.left() + size.width() * 0.7, box.center().y()}, scaled(10), ink);
    painter.setPen(ink);
    painter.setFont(fontFor(Type::BodyBold));
    painter.drawText(QRectF(box.left(), box.top(), size.width() * 0.55, size.height()), Qt::AlignCenter,
                     m_levels[m_level].letter);
    painter.setFont(fontFor(Type::Caption));
    QRect room = rect().adjusted(static_cast<int>(size.width()) + gap, 0, 0, 0);
    painter.setPen(colours.muted);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, m_gap);
    room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(m_gap) - gap);
    painter.setPen(colours.text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(tr("%1: %2").arg(m_name, m_levels[m_level].name), Qt::ElideRight,
                                                      room.width()));
}

} // namespace greenroom::ui
