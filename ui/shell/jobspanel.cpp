// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobspanel.h"

#include "ui/shell/jobs.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace greenroom::ui {

namespace {
constexpr int delayMs = 300;
constexpr int panelWidth = 320;
constexpr int shownAtMost = 4;
constexpr int fromEdge = 20;
constexpr int fromLeft = 104; // behind the rail; at the right pages have panels of their own
} // namespace

class JobsPanel::Row : public QWidget {
public:
    Row() {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        m_title = new TextLabel;
        m_title->setElided();
        auto* line = new QHBoxLayout;
        m_bar = new QProgressBar;
        m_bar->setRange(0, 1000);
        m_bar->setTextVisible(false);
        m_cancel = makeButton(tr("Cancel"), ButtonKind::Quiet);
        makeSmall(m_cancel);
        line->addWidget(m_bar, 1);
        line->addWidget(m_cancel);
        column->addWidget(m_title);
        column->addLayout(line);
    }

    void show(const Job& job) {
        m_id = job.id;
        m_title->setText(job.isCancelled ? tr("Stopping: %1").arg(job.title) : job.title);
        m_bar->setValue(static_cast<int>(job.done * 1000));
        m_bar->setAccessibleName(job.title);
        m_cancel->setVisible(job.canBeCancelled);
        m_cancel->setEnabled(!job.isCancelled);
        m_cancel->setAccessibleName(tr("Cancel %1").arg(job.title));
    }

    int id() const { return m_id; }
    QPushButton* cancel() const { return m_cancel; }

private:
    int m_id = 0;
    TextLabel* m_title;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

JobsPanel::JobsPanel(Jobs& jobs, std::function<bool()> isShownElsewhere, QWidget* window)
    : Card(Surface::Raised, 12, window), m_jobs(jobs), m_isShownElsewhere(std::move(isShownElsewhere)) {
    fitToText(this, [this] { setFixedWidth(scaled(panelWidth)); });
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &JobsPanel::refresh);
    connect(&m_jobs, &Jobs::changed, this, [this] {
        if (isVisible() || m_jobs.all().isEmpty())
            refresh();
        else if (!m_delay.isActive())
            m_delay.start();
    });
    window->installEventFilter(this);
    hide();
}

void JobsPanel::changePage() {
    if (m_isShownElsewhere())
        hide();
    else if (!m_jobs.all().isEmpty() && !isVisible())
        m_delay.start();
}

void JobsPanel::refresh() {
    const auto& jobs = m_jobs.all();
    if (jobs.isEmpty() || m_isShownElsewhere()) {
        m_delay.stop();
        hide();
        return;
    }
    const qsizetype shown = std::min<qsizetype>(jobs.size(), shownAtMost);
    while (m_rows.size() > shown)
        delete m_rows.takeLast();
    while (m_rows.size() < shown) {
        auto* row = new Row;
        connect(row->cancel(), &QPushButton::clicked, this, [this, row] { m_jobs.cancel(row->id()); });
        column()->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < shown; ++i)
        m_rows[i]->show(jobs[i]);
    place();
    show();
    raise();
}

void JobsPanel::place() {
    layout()->activate();
    adjustSize();
    move(scaled(fromLeft), parentWidget()->height() - height() - fromEdge);
}

bool JobsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return Card::eventFilter(watched, event);
}

} // namespace greenroom::ui
