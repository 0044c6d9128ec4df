// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/rehearsal.h"
#include "ui/widgets/card.h"

#include <QMap>

class QListView;
class QPushButton;
class QSlider;
class QStackedWidget;
class QTextBrowser;

namespace greenroom::ui {

class ExamplesModel;
class Settings;
class Tabs;
class Teleprompter;
class TextLabel;

/// What is beside the picture: the script as a teleprompter, the brief, and the examples.
class SidePanel : public Card {
    Q_OBJECT
public:
    explicit SidePanel(Settings& settings, QWidget* parent = nullptr);

    void setRehearsal(const Rehearsal& rehearsal);
    /// The script of which prospect is shown: "Prospect B", or empty.
    QString tierWords() const;

    /// The script goes with the time from now on, from its beginning.
    void begin();
    void advance(double seconds);
    void goTo(const QString& landmark);
    /// It stands again.
    void end();
    bool isRunning() const { return m_running; }

    Teleprompter* teleprompter() const { return m_prompter; }

Q_SIGNALS:
    void examplePressed(const greenroom::ExampleId& example);
    void tierChanged();

private:
    QWidget* makeFooter();
    void showScript();
    void showBrief();
    void chooseTier();
    void chooseSize();
    void setScrolling(bool scrolling);
    double speed() const;

    Settings& m_settings;
    Scenario m_scenario;
    int m_script = 0;
    bool m_scrolling = true;
    bool m_running = false;
    Tabs* m_tabs;
    QStackedWidget* m_stack;
    Teleprompter* m_prompter;
    QTextBrowser* m_brief;
    ExamplesModel* m_examples;
    QListView* m_exampleList;
    QPushButton* m_tier;
    QPushButton* m_size;
    QPushButton* m_pause;
    TextLabel* m_scrollWords;
    QSlider* m_speed;
    QWidget* m_footer;
};

} // namespace greenroom::ui
