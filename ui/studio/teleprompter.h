// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/scriptlayout.h"

#include <QAbstractScrollArea>

#include <memory>
#include <vector>

namespace greenroom::ui {

/// A script that moves with the time: what is to be said now is marked and held at a third of the height, what was said
/// is grey, directions are in grey italics. The wheel and the arrow keys take it back or ahead, and it goes on from
/// there.
class Teleprompter : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit Teleprompter(QWidget* parent = nullptr);

    void setLines(const QList<ScriptLine>& lines);
    /// The same lines at other times: it stays at the words it is at.
    void setTimes(const QList<ScriptLine>& lines);
    const QList<ScriptLine>& lines() const { return m_lines; }
    void setPointSize(int points); ///< 12 to 36 at the usual text size
    void setMargin(int percent);   ///< of the width, at each side: 0 to 30
    /// As in a mirror, to be read in a glass before the lens.
    void setMirrored(bool mirrored);
    /// Line by line instead of gliding.
    void setSteps(bool steps);

    /// Seconds of the script's own time.
    double place() const { return m_place; }
    void setPlace(double seconds);
    /// Time went by. Says what it passed on the way.
    void advance(double seconds);
    /// So many lines of text ahead, or back.
    void step(int lines);
    /// To where a landmark's heading is.
    void goTo(const QString& landmark);
    /// Whether lines before the place are shown as said and one as current.
    void setRunning(bool running);
    bool isRunning() const { return m_running; }

    int currentLine() const;
    /// Where it is, whether it runs or not: which line, and how much of it is behind (0 to 1). Without lines -1.
    struct Spot {
        int line = -1;
        double part = 0;
    };
    Spot spot() const;

Q_SIGNALS:
    void moved(); ///< spot()
    /// It ran on past a heading that is a landmark's, or was turned to behind one by hand and has gone on there for a
    /// second; who only looked ahead has passed nothing. May come again for the same.
    void passed(const QString& landmark);

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
    /// To a place of the script's time, without having passed what lies before it.
    void skipTo(double place);
    QFont scriptFont() const;
    double lineHeight() const;
    /// Lays a piece's lines out in the colours of its look; they break alike in all of them.
    void lay(Block& block, const ScriptLine& line, Look look) const;
    double side() const; ///< margin, device-independent pixels
    double offsetAt(double place) const;
    double placeAt(double offset) const;
    void follow();
    void moveBy(double pixels);
    void paintHeading(QPainter& painter, int index, double y, bool isPast, bool isNow) const;
    int lineAt(double place) const;

    QList<ScriptLine> m_lines;
    std::vector<Block> m_blocks;
    int m_points = 16;
    int m_margin = 0;
    bool m_isMirrored = false;
    bool m_steps = false;
    bool m_running = false;
    double m_place = 0;
    double m_reached = 0;    ///< headings up to there have been passed, or skipped by hand
    double m_sinceMoved = 0; ///< seconds it has run since it was moved by hand
    bool m_following = false;
};

} // namespace greenroom::ui
