// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QListView>

namespace greenroom::ui {

class AttemptsModel;

/// The attempts at a scenario, one line each, with the star at the right. Enter or a click plays, S stars, Del
/// discards; a right click offers all of it.
class AttemptsList : public QListView {
    Q_OBJECT
public:
    explicit AttemptsList(AttemptsModel* model, QWidget* parent = nullptr);

    /// Of the selected row.
    std::optional<TakeId> current() const;
    void select(const TakeId& take);

Q_SIGNALS:
    void playPressed(const greenroom::TakeId& take);
    void starPressed(const greenroom::TakeId& take);
    void discardPressed(const greenroom::TakeId& take);
    void ratePressed(const greenroom::TakeId& take);
    void comparePressed(const greenroom::TakeId& take);
    void sharePressed(const greenroom::TakeId& take);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    AttemptsModel* m_model;
    QAbstractItemDelegate* m_delegate;
};

} // namespace greenroom::ui
