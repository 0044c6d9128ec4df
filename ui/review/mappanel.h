// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QComboBox;
class QPushButton;
class QScrollArea;

namespace greenroom::ui {

class CriterionRow;
class ReviewState;
class TextLabel;

/// The assessment map of what is under review: a row for each criterion, the score and what it is made of at the foot.
class MapPanel : public Card {
    Q_OBJECT
public:
    explicit MapPanel(ReviewState& state, QWidget* parent = nullptr);
    ~MapPanel() override;

    /// To the criterion that had the focus last, or to the first.
    void focusMap();
    /// The criterion in focus, or that had it last; empty where there is none.
    QString criterion() const;

    /// To be bound by the page; seen where it is oneself who is assessed.
    QPushButton* closerButton() const { return m_closer; }

    /// What is wrapped in it makes it no higher: it has the height it is given.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void momentChosen(double seconds);
    /// Esc.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showReview();
    void showAssessment();
    void showScore();
    void showOthers();
    void makeRows();
    void focusRow(qsizetype row);

    ReviewState& m_state;
    TextLabel* m_line;
    QPushButton* m_closer;
    QComboBox* m_maps;
    QScrollArea* m_scroll;
    QList<CriterionRow*> m_rows;
    qsizetype m_current = 0;
    QByteArray m_version; ///< of the map that the rows are of
    QWidget* m_foot;
    TextLabel* m_figure;
    TextLabel* m_score;
    TextLabel* m_parts;
    TextLabel* m_others;
    TextLabel* m_seal;
};

} // namespace greenroom::ui
