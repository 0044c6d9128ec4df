// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/scriptlayout.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace greenroom::ui {

/// Two rows of a script on a see-through ground, to lie on the upper edge of a picture: what is said now, and what
/// comes after. To be seen only: the script itself is what screen readers read.
class PromptStrip : public QWidget {
    Q_OBJECT
public:
    explicit PromptStrip(QWidget* parent = nullptr);

    void setLines(const QList<ScriptLine>& lines);
    void setPointSize(int points); ///< 12 to 36 at the usual text size; here at most 24
    int pointSize() const { return m_points; }
    /// Which line it is at, and how much of that is behind (0 to 1).
    void setSpot(int line, double part);
    /// The words it shows, for tests and tools.
    QStringList rows() const;

    /// As wide as the room and its letters allow, and two rows high.
    QSize sizeFor(int room) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QFont scriptFont() const;
    double rowHeight() const;
    int nextSpoken(int line) const; ///< -1: none
    void lay();
    struct Row {
        const QTextLayout* layout = nullptr;
        int index = 0;
    };
    std::vector<Row> shown() const;

    QList<ScriptLine> m_lines;
    int m_points = 16;
    int m_line = -1;
    int m_row = 0;
    double m_part = 0;
    std::unique_ptr<QTextLayout> m_now;
    std::unique_ptr<QTextLayout> m_next;
};

} // namespace greenroom::ui
