// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QTimer>

namespace greenroom::ui {

class Jobs;

/// What goes on in the background, at the lower left of the pages: title, progress and Cancel of each. Not shown for
/// work that is done within 300 ms.
class JobsPanel : public Card {
    Q_OBJECT
public:
    JobsPanel(Jobs& jobs, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Row;
    void refresh();
    void place();

    Jobs& m_jobs;
    QList<Row*> m_rows;
    QTimer m_delay;
};

} // namespace greenroom::ui
