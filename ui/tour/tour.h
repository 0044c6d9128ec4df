// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"
#include "ui/theme/tokens.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QSize>
#include <QTimer>

#include <functional>
#include <optional>

class QWidget;

namespace greenroom::ui {

class Stage;
class Theme;

/// One state of the window, of which a picture is taken in each size and each scheme.
struct Scene {
    QString name;
    /// Where it is; nothing: where the scene before it ended, as that left it.
    std::optional<Place> place = {};
    /// Brings the state about, once the page has all it asked for.
    std::function<void()> arrange = {};
    /// Whether the state has come about. A scene of which this does not become true has failed.
    std::function<bool()> until = {};
    /// Done before each picture: for what a change of size or colours takes away, like an open menu.
    std::function<void()> show = {};
    /// Afterwards, once.
    std::function<void()> after = {};
    /// What is photographed; nothing: the window.
    std::function<QWidget*()> subject = {};
    /// Only on the way to another one: no picture is taken.
    bool isPassedBy = false;
};

/// Of these, in their order, those whose names have one of the words, all where there are no words, and those that they
/// begin where others end: these, and the ones called `needed`, are passed by.
QList<Scene> chosenScenes(const QList<Scene>& all, const QStringList& words, const QStringList& needed = {});

/// Photographs scenes in light and dark and in each size, as FOLDER/NN-name-THEME-WIDTHxHEIGHT[@SCALE].png. For
/// designers, documentation and reviews. UI thread.
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(const QString& folder, const QList<QSize>& sizes);
    ~Tour() override;

    /// Plays these scenes and takes their pictures; finished() comes when that is done. What is given lives until then.
    /// Scenes before there is a home have no stage.
    void run(QWidget& window, Theme& theme, Stage* stage, const QList<Scene>& scenes);

    int scenes() const { return m_scenesDone; }
    int written() const { return m_written; }
    /// Names of the scenes that did not come about and of pictures that could not be written, and why.
    const QStringList& failed() const { return m_failed; }
    /// What keeps scenes from being played at all.
    void addFailure(const QString& why) { m_failed.append(why); }

Q_SIGNALS:
    void finished();

private:
    enum class Step { Go, Settle, Arrange, Wait, Take };

    void next();
    void go(const Scene& scene);
    void dress(const Scene& scene);
    void leave(const Scene& scene);
    bool isSettled() const;
    bool isCalm() const;
    void take(const Scene& scene);
    void enterStep(Step step);
    QString pathOf(const Scene& scene) const;

    const QString m_folder;
    const QList<QSize> m_sizes;
    QWidget* m_window = nullptr;
    Theme* m_theme = nullptr;
    Stage* m_stage = nullptr;
    QList<Scene> m_scenes;
    Step m_step = Step::Go;
    qsizetype m_picture = 0; ///< of the scene's: light and dark in the first size, and so on
    QTimer m_timer;
    QElapsedTimer m_since; ///< the step began
    int m_scenesDone = 0;
    int m_written = 0;
    QStringList m_failed;
};

} // namespace greenroom::ui
