// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QSize>
#include <QTimer>

#include <functional>

namespace greenroom::ui {

class MainWindow;
class Page;
class Theme;
struct Context;
struct Place;

/// One picture of the tour: where it is taken, and what is done there first.
struct Scene {
    QString name;
    std::function<Place()> place;
    /// Brings the page into the state of the picture, once it has settled; again for every size and theme.
    std::function<void(MainWindow& window, Page& page)> arrange;
    /// How long the state takes to come about, in ms.
    int patience = 0;
};

/// Photographs every page, dialog and notable state of the window, in light and dark and in each size, as
/// FOLDER/NN-name-THEME-WIDTHxHEIGHT[@SCALE].png. For designers, documentation and reviews.
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(MainWindow& window, Context& context, Theme& theme, const QString& folder);
    ~Tour() override;

    /// Takes all pictures; finished() comes when it is done.
    void start(const QList<QSize>& sizes);

Q_SIGNALS:
    /// How many pictures were written, and the names of those that could not be.
    void finished(int written, const QStringList& failed);

private:
    struct Shot {
        Scheme scheme = Scheme::Light;
        QSize size;
        qsizetype scene = 0;
    };
    enum class Step { Go, Settle, Arrange, Take };

    void next();
    bool isSettled() const;
    void photograph();
    QString pathOf(const Shot& shot) const;

    MainWindow& m_window;
    Context& m_context;
    Theme& m_theme;
    QString m_folder;
    QList<Scene> m_scenes;
    QList<Shot> m_shots;
    qsizetype m_current = 0;
    Step m_step = Step::Go;
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_written = 0;
    QStringList m_failed;
};

/// What there is to see. The ids in it are found in the home when the tour begins.
QList<Scene> tourScenes(Context& context);

} // namespace greenroom::ui
