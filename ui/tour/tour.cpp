// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour.h"

#include "core/media/stagedevices.h"
#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/pictures.h"
#include "ui/theme/theme.h"
#include "ui/tour/stage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QDir>
#include <QPainter>

#include <algorithm>
#include <array>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookEveryMs = 20;
constexpr int calmMs = 200;        ///< after which everything that was asked for is painted
constexpr int patienceMs = 60'000; ///< for a page to have all it asked for, and for a state to come about
constexpr std::array schemes{Scheme::Light, Scheme::Dark};

} // namespace

QList<Scene> chosenScenes(const QList<Scene>& all, const QStringList& words, const QStringList& needed) {
    QList<Scene> chosen;
    bool leadsOn = false; // the scene after this one, of all, begins where it ends and is played
    for (auto scene = all.crbegin(); scene != all.crend(); ++scene) {
        const bool isChosen = words.isEmpty() || std::any_of(words.begin(), words.end(), [&](const QString& word) {
                                  return scene->name.contains(word);
                              });
        if (!isChosen && !leadsOn && !needed.contains(scene->name))
            continue;
        chosen.prepend(*scene);
        chosen.first().isPassedBy = !isChosen;
        leadsOn = !scene->place;
    }
    return chosen;
}

Tour::Tour(const QString& folder, const QList<QSize>& sizes) : m_folder(folder), m_sizes(sizes) {
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::next);
}

Tour::~Tour() = default;

void Tour::run(QWidget& window, Theme& theme, Stage* stage, const QList<Scene>& scenes) {
    m_window = &window;
    m_theme = &theme;
    m_stage = stage;
    m_scenes = scenes;
    enterStep(Step::Go);
    m_timer.start();
}

void Tour::enterStep(Step step) {
    m_step = step;
    m_since.start();
}

void Tour::next() {
    if (m_scenes.isEmpty()) {
        m_timer.stop();
        Q_EMIT finished();
        return;
    }
    const Scene& scene = std::as_const(m_scenes).first(); // itself: what it waits for may be in turns
    const bool isLate = m_since.elapsed() > patienceMs;
    switch (m_step) {
    case Step::Go:
        go(scene);
        enterStep(scene.place ? Step::Settle : Step::Arrange);
        break;
    case Step::Settle:
        if (m_since.elapsed() < calmMs || (!isSettled() && !isLate))
            break;
        if (isLate)
            m_failed.append(u"%1: the page never came to rest"_s.arg(scene.name));
        enterStep(Step::Arrange);
        break;
    case Step::Arrange:
        if (scene.arrange)
            scene.arrange();
        enterStep(Step::Wait);
        break;
    case Step::Wait:
        if (scene.until && !scene.until() && !isLate)
            break;
        if (isLate)
            m_failed.append(u"%1: did not come about"_s.arg(scene.name));
        m_picture = 0;
        if (scene.isPassedBy)
            leave(scene);
        else
            dress(scene);
        break;
    case Step::Take:
        if (m_since.elapsed() < calmMs || (!isCalm() && !isLate))
            break;
        if (isLate)
            m_failed.append(u"%1: its thumbnails never came"_s.arg(scene.name));
        take(scene);
        if (++m_picture < m_sizes.size() * qsizetype(schemes.size()))
            dress(scene);
        else
            leave(scene);
        break;
    }
}

void Tour::go(const Scene& scene) {
    m_theme->choose(SchemeChoice::Light);
    m_window->resize(m_sizes.first());
    m_window->activateWindow();
    if (!scene.place || !m_stage)
        return;
    for (auto* banner : m_window->findChildren<Banner*>())
        banner->clear();
    for (auto* toast : m_window->findChildren<Toast*>())
        toast->hide();
    m_stage->devices().reset();
    // By another page, so that this one is entered anew.
    m_stage->go({scene.place->page == PageKind::Settings ? PageKind::Today : PageKind::Settings});
    m_stage->go(*scene.place);
}

bool Tour::isSettled() const {
    return !m_stage || (m_stage->context().home.isIdle() && m_stage->context().jobs.all().isEmpty() &&
                        m_stage->window().currentPage()->isSettled());
}

bool Tour::isCalm() const {
    return !m_stage || m_stage->context().pictures.isIdle();
}

void Tour::dress(const Scene& scene) {
    const Scheme scheme = schemes[std::size_t(m_picture) % schemes.size()];
    m_theme->choose(scheme == Scheme::Dark ? SchemeChoice::Dark : SchemeChoice::Light);
    m_window->resize(m_sizes[m_picture / qsizetype(schemes.size())]);
    if (scene.show) {
        QApplication::sendPostedEvents(); // what it hangs from has its place
        scene.show();
    }
    enterStep(Step::Take);
}

void Tour::take(const Scene& scene) {
    QWidget* subject = scene.subject ? scene.subject() : m_window;
    if (subject != m_window)
        subject->resize(m_window->size());
    QPixmap picture = subject->grab();
    {
        QPainter painter(&picture);
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (!window->isVisible() || window->windowType() != Qt::Popup)
                continue;
            // Kept inside, as on a screen of this size.
            const QPoint room(subject->width() - window->width(), subject->height() - window->height());
            const QPoint at = window->mapToGlobal(QPoint()) - subject->mapToGlobal(QPoint());
            painter.drawPixmap(std::min(at.x(), room.x()), std::min(at.y(), room.y()), window->grab());
        }
    }
    while (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    if (picture.save(pathOf(scene)))
        ++m_written;
    else
        m_failed.append(u"%1 cannot be written"_s.arg(pathOf(scene)));
}

void Tour::leave(const Scene& scene) {
    if (scene.after)
        scene.after();
    m_scenesDone += scene.isPassedBy ? 0 : 1;
    m_scenes.removeFirst();
    enterStep(Step::Go);
}

QString Tour::pathOf(const Scene& scene) const {
    const QSize size = m_sizes[m_picture / qsizetype(schemes.size())];
    const Scheme scheme = schemes[std::size_t(m_picture) % schemes.size()];
    QString name = u"%1-%2-%3-%4x%5"_s.arg(m_scenesDone + 1, 2, 10, QChar(u'0'))
                       .arg(scene.name, scheme == Scheme::Dark ? u"dark"_s : u"light"_s)
                       .arg(size.width())
                       .arg(size.height());
    if (const double scale = m_window->devicePixelRatioF(); scale != 1)
        name += u"@%1x"_s.arg(scale);
    return QDir(m_folder).filePath(name + u".png"_s);
}

} // namespace greenroom::ui
