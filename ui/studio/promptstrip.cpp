// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/promptstrip.h"

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace greenroom::ui {

namespace {

constexpr int rowsShown = 2;
constexpr int mostPoints = 24;
constexpr int side = 16;
constexpr int above = 6;
constexpr double radius = 8;
constexpr double rowFactor = 1.25;
constexpr double averageLetters = 44; ///< of a row: the eyes need not go far from the lens
constexpr double groundAlpha = 0.55;
constexpr double laterAlpha = 0.7; ///< of the row that comes after

} // namespace

PromptStrip::PromptStrip(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

QFont PromptStrip::scriptFont() const {
    QFont font = fontFor(Type::Body);
    font.setPointSizeF(std::min(m_points, mostPoints) * font.pointSizeF() / 10);
    return font;
}

double PromptStrip::rowHeight() const {
    return QFontMetricsF(scriptFont()).height() * rowFactor;
}

QSize PromptStrip::sizeFor(int room) const {
    const double letters = averageLetters * QFontMetricsF(scriptFont()).averageCharWidth() + 2 * side;
    return {std::min(room, static_cast<int>(letters)), static_cast<int>(rowsShown * rowHeight()) + 2 * above};
}

void PromptStrip::setLines(const QList<ScriptLine>& lines) {
    if (m_lines == lines)
        return;
    m_lines = lines;
    lay();
}

void PromptStrip::setPointSize(int points) {
    if (std::exchange(m_points, points) != points)
        lay();
}

int PromptStrip::nextSpoken(int line) const {
    for (int i = line + 1; line >= 0 && i < m_lines.size(); ++i)
        if (!m_lines[i].isHeading)
            return i;
    return -1;
}

void PromptStrip::setSpot(int line, double part) {
    m_part = part;
    if (std::exchange(m_line, line) != line)
        lay();
    const int rows = m_now ? m_now->lineCount() : 0;
    const int row = std::clamp(static_cast<int>(part * rows), 0, std::max(0, rows - 1));
    if (std::exchange(m_row, row) != row)
        update();
}

void PromptStrip::lay() {
    const auto layoutOf = [this](int line, double alpha) -> std::unique_ptr<QTextLayout> {
        if (line < 0 || line >= m_lines.size())
            return nullptr;
        QColor ink = tokens(palette()).mediaInk;
        QColor direction = ink;
        ink.setAlphaF(static_cast<float>(alpha));
        direction.setAlphaF(static_cast<float>(alpha * laterAlpha));
        return layScriptLine(
            m_lines[line],
            {scriptFont(), std::max(40.0, width() - 2.0 * side), rowHeight(), ink, direction, Qt::AlignHCenter}, 0);
    };
    m_now = layoutOf(m_line, 1);
    m_next = layoutOf(nextSpoken(m_line), laterAlpha);
    m_row = -1;
    setSpot(m_line, m_part);
    update();
}

std::vector<PromptStrip::Row> PromptStrip::shown() const {
    std::vector<Row> rows;
    for (int i = std::max(0, m_row); m_now && i < m_now->lineCount(); ++i)
        rows.push_back({m_now.get(), i});
    for (int i = 0; m_next && i < m_next->lineCount(); ++i)
        rows.push_back({m_next.get(), i});
    rows.resize(std::min<std::size_t>(rows.size(), rowsShown));
    return rows;
}

QStringList PromptStrip::rows() const {
    QStringList result;
    for (const Row& row : shown()) {
        const QTextLine line = row.layout->lineAt(row.index);
        result.append(row.layout->text().mid(line.textStart(), line.textLength()).trimmed());
    }
    return result;
}

void PromptStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = tokens(palette()).mediaPlate;
    ground.setAlphaF(static_cast<float>(groundAlpha));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), radius, radius);
    double y = above;
    for (const Row& row : shown()) {
        const QTextLine line = row.layout->lineAt(row.index);
        // A line knows where it lies in its own layout.
        painter.save();
        painter.setClipRect(QRectF(0, y, width(), rowHeight()));
        line.draw(&painter, {double(side), y - line.y()});
        painter.restore();
        y += rowHeight();
    }
}

void PromptStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    lay();
}

void PromptStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        lay();
}

} // namespace greenroom::ui
