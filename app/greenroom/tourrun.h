// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/greenroom/program.h"
#include "core/media/stagedevices.h"
#include "ui/tour/stage.h"

#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>

namespace greenroom {

/// The tour from the first start to what a team brings: the program on one home after another, each with its scenes.
/// The homes are in a folder that goes with it, their keys in no keychain, and the day is always the same one. Of some
/// scenes alone only what these need is played.
class TourRun : public QObject {
    Q_OBJECT
public:
    /// Pictures go into `folder`, which is there; `only` are words of ui::chosenScenes().
    TourRun(QApplication& application, const QString& folder, const QList<QSize>& sizes, const QStringList& only);
    ~TourRun() override;

    /// Plays what there is to play from here on.
    void start();
    const ui::Tour& tour() const { return m_tour; }

Q_SIGNALS:
    void finished();

private:
    /// One start of the program.
    struct Act {
        QString home;
        Program::Content content = Program::Content::Own;
        /// The scene of an act before that leaves what the home is made of.
        QString needs = {};
        /// Homes are made in `scratch`.
        std::function<Result<void>(const QString& scratch, const Clock& clock)> prepare = {};
        std::function<QList<ui::Scene>(QWidget& start)> before = {};
        std::function<void(QWidget& start)> answer = {};
        /// What plays in the window; nothing: it never comes.
        std::function<QList<ui::Scene>(const ui::Stage& stage)> scenes = {};
    };
    /// Always the same morning.
    class TourClock final : public Clock {
    public:
        qint64 nowMs() const override;
        std::chrono::nanoseconds steady() const override { return SystemClock().steady(); }

    private:
        const std::chrono::nanoseconds m_began = steady();
    };

    static QList<Act> acts();
    /// Those with something of `only` in them, and those that these need.
    static QList<Act> chosenActs(const QStringList& only, QStringList& needed);
    QList<ui::Scene> chosen(const QList<ui::Scene>& scenes) const;
    void begin(const Act& act);
    void playWindow();
    void end();
    void giveUp(const QString& why);

    QApplication& m_application;
    const QTemporaryDir m_scratch;
    const TourClock m_clock;
    const QStringList m_only;
    ui::Tour m_tour;
    QStringList m_needed; ///< scenes that leave something to others
    QList<Act> m_acts;
    StageDevices* m_devices = nullptr; ///< the program's
    std::unique_ptr<Program> m_program;
    std::unique_ptr<ui::Stage> m_stage;
    QTimer m_patience;       ///< for the window
    bool m_isReady = false;  ///< the window is there
    bool m_isBefore = false; ///< scenes before it play
};

} // namespace greenroom
