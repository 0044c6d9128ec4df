// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studio/teleprompter.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

namespace {

constexpr int edge = 20;
constexpr int bar = 3;
constexpr double lineFactor = 1.5;
constexpr double readingHeight = 0.3;  ///< of the view: where what is said now is held
constexpr double paddingFactor = 0.35; ///< of a line, above and below each piece
constexpr double settleSeconds = 1;    ///< after it was moved by hand, for it to be meant
constexpr double beforeTheFirst = -1;  ///< seconds: a heading at the very beginning is still to be passed

} // namespace

Teleprompter::Teleprompter(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    setProperty("ownsArrows", true);
    setAccessibleName(tr("Script"));
    viewport()->setAutoFillBackground(false);
}

void Teleprompter::setLines(const QList<ScriptLine>& lines) {
    m_lines = lines;
    QStringList words;
    for (const ScriptLine& line : lines)
        words.append(line.text());
    setAccessibleDescription(words.join(u'\n'));
    skipTo(0);
    arrange();
    Q_EMIT moved();
}

void Teleprompter::setTimes(const QList<ScriptLine>& lines) {
    const Spot at = spot();
    m_lines = lines;
    if (at.line >= 0)
        skipTo(lines[at.line].begins + at.part * (lines[at.line].ends - lines[at.line].begins));
}

void Teleprompter::skipTo(double place) {
    m_place = place;
    m_reached = place > 0 ? place : beforeTheFirst;
    m_sinceMoved = 0;
}

void Teleprompter::setPointSize(int points) {
    m_points = std::clamp(points, 12, 36);
    arrange();
}

void Teleprompter::setMargin(int percent) {
    m_margin = std::clamp(percent, 0, 30);
    arrange();
}

void Teleprompter::setMirrored(bool mirrored) {
    m_isMirrored = mirrored;
    viewport()->update();
}

void Teleprompter::setSteps(bool steps) {
    m_steps = steps;
}

void Teleprompter::setRunning(bool running) {
    m_running = running;
    viewport()->update();
}

void Teleprompter::setPlace(double seconds) {
    const double last = m_lines.isEmpty() ? 0 : m_lines.last().ends;
    skipTo(std::clamp(seconds, 0.0, last));
    follow();
    viewport()->update();
    Q_EMIT moved();
}

void Teleprompter::advance(double seconds) {
    const double from = m_reached;
    const double before = m_sinceMoved;
    setPlace(m_place + seconds);
    if (!m_running || seconds <= 0)
        return;
    m_sinceMoved = before + seconds;
    const bool isAtHome = before < settleSeconds && m_sinceMoved >= settleSeconds;
    QString behind; // of those it is behind, the last
    for (const ScriptLine& line : std::as_const(m_lines)) {
        if (line.landmark.isEmpty() || line.begins > m_place)
            continue;
        behind = line.landmark;
        if (line.begins > from)
            Q_EMIT passed(line.landmark);
    }
    if (isAtHome && !behind.isEmpty())
        Q_EMIT passed(behind);
}

void Teleprompter::step(int lines) {
    moveBy(lines * verticalScrollBar()->singleStep());
}

void Teleprompter::goTo(const QString& landmark) {
    for (const ScriptLine& line : std::as_const(m_lines))
        if (line.landmark == landmark)
            setPlace(line.begins);
}

int Teleprompter::lineAt(double place) const {
    int found = -1;
    for (int i = 0; i < m_lines.size(); ++i)
        if (!m_lines[i].isHeading && (found < 0 || m_lines[i].begins <= place + 1e-6))
            found = i;
    return found;
}

Teleprompter::Spot Teleprompter::spot() const {
    const int line = lineAt(m_place);
    if (line < 0)
        return {};
    const double length = m_lines[line].ends - m_lines[line].begins;
    return {line, length > 0 ? std::clamp((m_place - m_lines[line].begins) / length, 0.0, 1.0) : 0};
}

int Teleprompter::currentLine() const {
    return m_running ? lineAt(m_place) : -1;
}

QFont Teleprompter::scriptFont() const {
    QFont font = fontFor(Type::Body);
    font.setPointSizeF(m_points * font.pointSizeF() / 10);
    return font;
}

double Teleprompter::lineHeight() const {
    return QFontMetricsF(scriptFont()).height() * lineFactor / 1.2;
}

double Teleprompter::side() const {
    return edge + viewport()->width() * m_margin / 100.0;
}

void Teleprompter::lay(Block& block, const ScriptLine& line, Look look) const {
    const Tokens& colours = tokens(palette());
    const double high = lineHeight();
    block.look = look;
    block.layout = layScriptLine(line,
                                 {scriptFont(), std::max(40.0, viewport()->width() - 2 * side()), high,
                                  look == Look::Said ? colours.spoken : colours.text,
                                  look == Look::Said ? colours.spoken : colours.muted},
                                 high * paddingFactor);
}

void Teleprompter::arrange() {
    const double unit = QFontMetricsF(fontFor(Type::Body)).height() / 18; // of the text size
    m_blocks.clear();
    double y = edge / 2.0;
    const double high = lineHeight();
    for (const ScriptLine& line : std::as_const(m_lines)) {
        Block block;
        if (line.isHeading) {
            y += m_blocks.empty() ? 0 : high * 0.3;
            block.top = y;
            block.height = QFontMetricsF(fontFor(Type::Body)).height() + 8 * unit;
        } else {
            if (line.beginsParagraph && !m_blocks.empty() && m_blocks.back().layout)
                y += high * 0.3;
            block.top = y;
            lay(block, line, Look::Ahead);
            block.height = high * (block.layout->lineCount() + 2 * paddingFactor);
        }
        y += block.height;
        m_blocks.push_back(std::move(block));
    }
    // The last line can be held at the reading height too.
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(high));
    const double lowest = y - viewport()->height() * readingHeight;
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_blocks.empty() ? 0 : lowest)));
    follow();
    viewport()->update();
}

double Teleprompter::offsetAt(double place) const {
    const int line = lineAt(place);
    if (line < 0)
        return 0;
    const Block& block = m_blocks[static_cast<std::size_t>(line)];
    const double length = m_lines[line].ends - m_lines[line].begins;
    const double part = m_steps || length <= 0 ? 0 : std::clamp((place - m_lines[line].begins) / length, 0.0, 1.0);
    return block.top + part * block.height - viewport()->height() * readingHeight;
}

double Teleprompter::placeAt(double offset) const {
    const double y = offset + viewport()->height() * readingHeight;
    for (int i = 0; i < m_lines.size(); ++i) {
        const Block& block = m_blocks[static_cast<std::size_t>(i)];
        if (m_lines[i].isHeading || y >= block.top + block.height)
            continue;
        const double part = m_steps ? 0 : std::clamp((y - block.top) / block.height, 0.0, 1.0);
        return m_lines[i].begins + part * (m_lines[i].ends - m_lines[i].begins);
    }
    return m_lines.isEmpty() ? 0 : m_lines.last().ends;
}

void Teleprompter::follow() {
    if (!m_running || m_blocks.empty())
        return;
    m_following = true;
    verticalScrollBar()->setValue(static_cast<int>(std::lround(std::max(0.0, offsetAt(m_place)))));
    m_following = false;
}

void Teleprompter::scrollContentsBy(int, int) {
    // Moved by the bar: it goes on from there.
    if (!m_following && m_running) {
        skipTo(placeAt(verticalScrollBar()->value()));
        Q_EMIT moved();
    }
    viewport()->update();
}

void Teleprompter::moveBy(double pixels) {
    if (!m_running) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(pixels));
        return;
    }
    setPlace(placeAt(offsetAt(m_place) + pixels));
}

void Teleprompter::wheelEvent(QWheelEvent* event) {
    const QPoint pixels = event->pixelDelta();
    const double step =
        pixels.isNull() ? event->angleDelta().y() / 120.0 * 3 * verticalScrollBar()->singleStep() : pixels.y();
    moveBy(-step);
    event->accept();
}

void Teleprompter::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        step(-1);
        break;
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_PageUp:
        moveBy(-viewport()->height() * 0.7);
        break;
    case Qt::Key_PageDown:
        moveBy(viewport()->height() * 0.7);
        break;
    case Qt::Key_Home:
        m_running ? setPlace(0) : verticalScrollBar()->setValue(0);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void Teleprompter::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void Teleprompter::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        arrange();
}

void Teleprompter::paintHeading(QPainter& painter, int index, double y, bool isPast, bool isNow) const {
    const Tokens& colours = tokens(palette());
    const Block& block = m_blocks[static_cast<std::size_t>(index)];
    const QColor ink = isNow ? colours.accent : colours.muted;
    const int symbol = scaled(14);
    double x = side();
    if (!m_lines[index].landmark.isEmpty()) {
        const QString name = isPast ? QStringLiteral("check") : QStringLiteral("landmark");
        painter.drawPixmap(QPointF(x, y + (block.height - symbol) / 2).toPoint(),
                           iconPixmap(name, ink, symbol, devicePixelRatioF()));
        x += symbol + 6;
    }
    painter.setFont(fontFor(isNow ? Type::BodyBold : Type::Body));
    painter.setPen(ink);
    painter.drawText(QRectF(x, y, viewport()->width() - x - side(), block.height), Qt::AlignVCenter | Qt::AlignLeft,
                     m_lines[index].text());
}

void Teleprompter::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(viewport());
    if (m_isMirrored) {
        painter.translate(viewport()->width(), 0);
        painter.scale(-1, 1);
    }
    const int current = currentLine();
    int nowHeading = -1;
    for (int i = 0; i < current; ++i)
        if (m_lines[i].isHeading)
            nowHeading = i;
    const double scroll = verticalScrollBar()->value();
    for (int i = 0; i < m_lines.size(); ++i) {
        Block& block = m_blocks[static_cast<std::size_t>(i)];
        const double y = block.top - scroll;
        if (y > viewport()->height() || y + block.height < 0)
            continue;
        if (!block.layout) {
            paintHeading(painter, i, y, current >= 0 && i < nowHeading, i == nowHeading);
            continue;
        }
        if (i == current) {
            painter.fillRect(QRectF(0, y, viewport()->width(), block.height), colours.accentSoft);
            painter.fillRect(QRectF(0, y, bar, block.height), colours.accent);
        }
        const Look look = i < current ? Look::Said : i == current ? Look::Now : Look::Ahead;
        if (look != block.look)
            lay(block, m_lines[i], look);
        block.layout->draw(&painter, {side(), y});
    }
}

} // namespace greenroom::ui
