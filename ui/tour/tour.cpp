// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

#include <QDir>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int lookEveryMs = 30;
constexpr int calmMs = 200;        ///< after which everything that was asked for is painted
constexpr int patienceMs = 15'000; ///< for a page to have all it asked for
} // namespace

Tour::Tour(MainWindow& window, Context& context, Theme& theme, const QString& folder)
    : m_window(window), m_context(context), m_theme(theme), m_folder(folder), m_scenes(tourScenes(context)) {
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::next);
}

Tour::~Tour() = default;

void Tour::start(const QList<QSize>& sizes) {
    for (const QSize size : sizes)
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            for (qsizetype scene = 0; scene < m_scenes.size(); ++scene)
                m_shots.append({scheme, size, scene});
    m_timer.start();
}

bool Tour::isSettled() const {
    return m_context.home.isIdle() && m_context.jobs.all().isEmpty() && m_window.currentPage()->isSettled();
}

void Tour::next() {
    if (m_current == m_shots.size()) {
        m_timer.stop();
        Q_EMIT finished(m_written, m_failed);
        return;
    }
    const Shot& shot = m_shots[m_current];
    const Scene& scene = m_scenes[shot.scene];
    switch (m_step) {
    case Step::Go:
        m_theme.choose(shot.scheme == Scheme::Dark ? SchemeChoice::Dark : SchemeChoice::Light);
        m_window.resize(shot.size);
        for (auto* passing : m_window.findChildren<Card*>())
            if (qobject_cast<Banner*>(passing) || qobject_cast<Toast*>(passing))
                passing->hide();
        m_context.navigator.go({PageKind::Settings}); // so that the page is entered anew
        m_context.navigator.go(scene.place());
        m_since.start();
        m_step = Step::Settle;
        break;
    case Step::Settle:
        if (m_since.elapsed() < calmMs || (!isSettled() && m_since.elapsed() < patienceMs))
            break;
        if (!isSettled())
            m_failed.append(scene.name);
        m_step = Step::Arrange;
        break;
    case Step::Arrange:
        if (scene.arrange)
            scene.arrange(m_window, *m_window.currentPage());
        m_since.start();
        m_step = Step::Take;
        break;
    case Step::Take:
        if (m_since.elapsed() < calmMs + scene.patience)
            break;
        photograph();
        ++m_current;
        m_step = Step::Go;
        break;
    }
}

void Tour::photograph() {
    const QString path = pathOf(m_shots[m_current]);
    if (m_window.grab().save(path))
        ++m_written;
    else
        m_failed.append(path);
}

QString Tour::pathOf(const Shot& shot) const {
    QString name = u"%1-%2-%3-%4x%5"_s.arg(shot.scene + 1, 2, 10, QChar(u'0'))
                       .arg(m_scenes[shot.scene].name, shot.scheme == Scheme::Dark ? u"dark"_s : u"light"_s)
                       .arg(shot.size.width())
                       .arg(shot.size.height());
    if (const double scale = m_window.devicePixelRatioF(); scale != 1)
        name += u"@%1x"_s.arg(scale);
    return QDir(m_folder).filePath(name + u".png"_s);
}

} // namespace greenroom::ui
