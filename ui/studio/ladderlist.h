// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QListView>

namespace greenroom::ui {

class LadderModel;

/// Attempts below each other: tick or place, name, one's own levels, length, star. Enter or a click opens, Space ticks.
class LadderList : public QListView {
    Q_OBJECT
public:
    LadderList(LadderModel* model, const QString& name, QWidget* parent = nullptr);

    /// Of the selected row.
    std::optional<TakeId> current() const;
    void select(const TakeId& take);

Q_SIGNALS:
    void openPressed(const greenroom::TakeId& take);
    void starPressed(const greenroom::TakeId& take);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    LadderModel* m_model;
};

/// What is in which column of a list; as wide as its rows.
class LadderHeading : public QWidget {
    Q_OBJECT
public:
    explicit LadderHeading(LadderList* list, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LadderList* m_list;
};

} // namespace greenroom::ui
