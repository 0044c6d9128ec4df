// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/scripttext.h"

#include <QAbstractScrollArea>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace greenroom::ui {

/// A script that moves with the time: what is to be said now is marked and held at a third of the height, what was said
/// is grey. The wheel takes it back or ahead, and it goes on from there.
class Teleprompter : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit Teleprompter(QWidget* parent = nullptr);

    void setLines(const QList<ScriptLine>& lines);
    void setPointSize(int points); ///< 12 to 36 at the usual text size
    /// Line by line instead of gliding.
    void setSteps(bool steps);

    /// Seconds of the script's own time.
    double place() const { return m_place; }
    void setPlace(double seconds);
    /// Time went by.
    void advance(double seconds) { setPlace(m_place + seconds); }
    /// To where a landmark's heading is.
    void goTo(const QString& landmark);
    /// Whether lines before the place are shown as said and one as current.
    void setRunning(bool running);

    int currentLine() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Look { Ahead, Now, Said };
    struct Block {
        std::unique_ptr<QTextLayout> layout; ///< of a heading: none
        Look look = Look::Ahead;
        double top = 0;
        double height = 0;
    };
    void arrange();
    QFont scriptFont() const;
    double lineHeight() const;
    /// Lays a piece's lines out in the colours of its look; they break alike in all of them.
    void lay(Block& block, const ScriptLine& line, Look look) const;
    double offsetAt(double place) const;
    double placeAt(double offset) const;
    void follow();
    void moveBy(double pixels);
    void paintHeading(QPainter& painter, int index, double y, bool isPast, bool isNow) const;
    int lineAt(double place) const;

    QList<ScriptLine> m_lines;
    std::vector<Block> m_blocks;
    int m_points = 16;
    bool m_steps = false;
    bool m_running = false;
    double m_place = 0;
    bool m_following = false;
};

} // namespace greenroom::ui
