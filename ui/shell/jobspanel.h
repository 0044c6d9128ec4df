// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QTimer>

#include <functional>

namespace greenroom::ui {

class Jobs;

/// What goes on in the background, at the lower left of the pages: title, progress and Cancel of each. Not shown for
/// work that is done within 300 ms.
class JobsPanel : public Card {
    Q_OBJECT
public:
    /// Not shown while `isShownElsewhere()`.
    JobsPanel(Jobs& jobs, std::function<bool()> isShownElsewhere, QWidget* window);

    /// Another page is shown, which may tell of the jobs itself.
    void changePage();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Row;
    void refresh();
    void place();

    Jobs& m_jobs;
    std::function<bool()> m_isShownElsewhere;
    QList<Row*> m_rows;
    QTimer m_delay;
};

} // namespace greenroom::ui
