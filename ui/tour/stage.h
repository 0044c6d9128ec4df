// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/tour.h"

#include <QPushButton>

namespace greenroom {
class StageDevices;
}

namespace greenroom::ui {

struct Context;

/// What scenes play on: a window, what there is in its home, and devices that do as they are told. Lives as long as its
/// scenes.
class Stage : public QObject {
    Q_OBJECT
public:
    /// What scenes point to. What the home does not have is nothing.
    struct Cast {
        EntityId scenario;  ///< that of the starred take
        EntityId take;      ///< starred, with notes
        EntityId example;   ///< a good one for the scenario
        EntityId share;     ///< of somebody else, with this person
        EntityId agreement; ///< that waits for this person's answer
        EntityId ofTeam;    ///< an example of somebody else, here
        EntityId away;      ///< the same, on the team share
        EntityId toTravel;  ///< the scenario of that
        EntityId deck;      ///< a scenario with objections
        QList<EntityId> otherTakes;
        QStringList otherFiles; ///< their recordings
    };

    /// With nobody on it: scenes can be named, and none can be played.
    Stage() = default;
    /// `scratch`: a folder for files that scenes need.
    Stage(MainWindow& window, Context& context, StageDevices& devices, QString scratch);

    /// Looks for the cast in the home, then says whether that could be read.
    void prepare(const std::function<void(const Result<void>& found)>& then);

    MainWindow& window() const { return *m_window; }
    Context& context() const { return *m_context; }
    StageDevices& devices() const { return *m_devices; }
    const Cast& cast() const { return m_cast; }
    QString scratch(const QString& name) const;

    void go(const Place& place) const;
    /// As if by its key.
    void press(const QString& command) const;
    /// The button that is called so, by its text or for a screen reader.
    QPushButton* button(const QString& name) const;
    void click(const QString& name) const;
    /// The menu of this button, where it opens.
    void popUp(const QString& name) const;
    void search(const QString& words) const;

    template <typename T>
    T* page() const {
        return qobject_cast<T*>(m_window->currentPage());
    }
    /// The first one of this kind that is seen.
    template <typename T>
    T* find() const {
        for (auto* child : m_window->findChildren<T*>())
            if (child->isVisible())
                return child;
        return nullptr;
    }

    /// Copies the home as it is this moment, which is what a crash leaves of it.
    bool copyHome(const QString& folder) const;

private:
    MainWindow* m_window = nullptr;
    Context* m_context = nullptr;
    StageDevices* m_devices = nullptr;
    QString m_scratch;
    Cast m_cast;
};

/// The scenes, by where they play. Each list is played from its beginning. Whoever makes it touches nothing on the
/// stage.
QList<Scene> namingScenes(QWidget& start);     ///< the first question
QList<Scene> passphraseScenes(QWidget& start); ///< asked for, and wrong
QList<Scene> failedStartScenes(QWidget& start);
QList<Scene> waitingScenes(QWidget& start);
QList<Scene> firstDayScenes(const Stage& stage); ///< a home with nothing in it yet
QList<Scene> practiseScenes(const Stage& stage);
QList<Scene> recordingScenes(const Stage& stage); ///< leaves a home that crashed in scratch("crashed")
QList<Scene> objectionScenes(const Stage& stage);
QList<Scene> readyScenes(const Stage& stage);   ///< before something is recorded
QList<Scene> modeScenes(const Stage& stage);    ///< ways to practise
QList<Scene> troubleScenes(const Stage& stage); ///< with devices and the disk
QList<Scene> libraryScenes(const Stage& stage);
QList<Scene> captionScenes(const Stage& stage);
QList<Scene> reviewScenes(const Stage& stage);
QList<Scene> compareScenes(const Stage& stage);
QList<Scene> windowScenes(const Stage& stage); ///< settings, menus, messages
QList<Scene> recoveredScenes(const Stage& stage);
QList<Scene> memberScenes(const Stage& stage); ///< of a team, who has shared a take
QList<Scene> travelScenes(const Stage& stage); ///< of the same member, with examples of the team
QList<Scene> coachScenes(const Stage& stage);  ///< with whom it was shared
QList<Scene> teamScenes(const Stage& stage);   ///< of its owner, who is a trainer too
QList<Scene> comeBackScenes(QWidget& start);   ///< by a recovery code

} // namespace greenroom::ui
