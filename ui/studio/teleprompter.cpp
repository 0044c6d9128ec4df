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
    m_place = 0;
    arrange();
}

void Teleprompter::setPointSize(int points) {
    m_points = std::clamp(points, 12, 36);
    arrange();
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
    m_place = std::clamp(seconds, 0.0, last);
    follow();
    viewport()->update();
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

void Teleprompter::lay(Block& block, const ScriptLine& line, Look look) const {
    const Tokens& colours = tokens(palette());
    block.look = look;
    block.layout = std::make_unique<QTextLayout>(line.text(), scriptFont());
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    block.layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    int at = 0;
    for (const ScriptLine::Run& run : line.runs) {
        QTextLayout::FormatRange range;
        range.start = at;
        range.length = static_cast<int>(run.text.size());
        at += range.length;
        range.format.setFontWeight(run.style == ScriptLine::Style::Emphasis ? QFont::Bold : QFont::Normal);
        const bool isMuted = run.style == ScriptLine::Style::Direction && look == Look::Ahead;
        range.format.setForeground(look == Look::Said ? colours.spoken : isMuted ? colours.muted : colours.text);
        formats.append(range);
    }
    block.layout->setFormats(formats);
    block.layout->beginLayout();
    const double high = lineHeight();
    double y = high * paddingFactor;
    for (QTextLine row = block.layout->createLine(); row.isValid(); row = block.layout->createLine()) {
        row.setLineWidth(std::max(40.0, viewport()->width() - 2.0 * edge));
        row.setPosition({0, y});
        y += high;
    }
    block.layout->endLayout();
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
    if (!m_following && m_running)
        m_place = placeAt(verticalScrollBar()->value());
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
    const double line = verticalScrollBar()->singleStep();
    switch (event->key()) {
    case Qt::Key_Up:
        moveBy(-line);
        break;
    case Qt::Key_Down:
        moveBy(line);
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
    double x = edge;
    if (!m_lines[index].landmark.isEmpty()) {
        const QString name = isPast ? QStringLiteral("check") : QStringLiteral("landmark");
        painter.drawPixmap(QPointF(x, y + (block.height - symbol) / 2).toPoint(),
                           iconPixmap(name, ink, symbol, devicePixelRatioF()));
        x += symbol + 6;
    }
    painter.setFont(fontFor(isNow ? Type::BodyBold : Type::Body));
    painter.setPen(ink);
    painter.drawText(QRectF(x, y, viewport()->width() - x - edge, block.height), Qt::AlignVCenter | Qt::AlignLeft,
                     m_lines[index].text());
}

void Teleprompter::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(viewport());
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
        block.layout->draw(&painter, {edge, y});
    }
}

} // namespace greenroom::ui
