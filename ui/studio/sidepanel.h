// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/studio/rehearsal.h"
#include "ui/studio/scriptchoices.h"
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
struct ScriptLine;
class TextLabel;

/// What is beside the picture: the script as a teleprompter, the brief, and the examples. In narrow windows the picture
/// is a tab of it.
class SidePanel : public Card {
    Q_OBJECT
public:
    enum Tab { Picture, ScriptTab, Brief, Examples };
    explicit SidePanel(Settings& settings, QWidget* parent = nullptr);

    /// Takes the picture in as its first tab; nullptr: there is no such tab, and the picture is the caller's again.
    void setPicture(QWidget* picture);
    bool hasPicture() const { return m_picture != nullptr; }
    /// At the right of the script, at its top.
    void setBesideScript(QWidget* widget);
    /// Below the examples.
    void setBelowExamples(QWidget* widget);
    Tab tab() const;
    /// To the picture, where it is a tab, and back to what was there before.
    void showPicture(bool shown);

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
    const ScriptChoices& scriptChoices() const { return m_choices; }
    QPushButton* scriptSettings() const { return m_choose; }
    /// Shows the script and, below its button, what can be chosen of it.
    void chooseScript();

Q_SIGNALS:
    void examplePressed(const greenroom::ExampleId& example);
    void tierChanged();
    void scriptChosen(); ///< scriptChoices()
    void tabChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTab(int index);
    void fitTier();
    QWidget* makeFooter();
    void showScript();
    void showBrief();
    void chooseTier();
    void setScrolling(bool scrolling);
    void showChoices(const ScriptChoices& choices);
    QList<ScriptLine> timedLines() const;
    void showPace();

    Settings& m_settings;
    ScriptChoices m_choices;
    Scenario m_scenario;
    int m_script = 0;
    bool m_scrolling = true;
    bool m_running = false;
    QWidget* m_picture = nullptr;
    Tab m_before = ScriptTab; ///< the picture was shown
    Tabs* m_tabs;
    QStackedWidget* m_stack;
    QWidget* m_picturePage;
    QWidget* m_scriptPage;
    QWidget* m_examplesPage;
    Teleprompter* m_prompter;
    QTextBrowser* m_brief;
    ExamplesModel* m_examples;
    QListView* m_exampleList;
    QPushButton* m_tier;
    QPushButton* m_choose;
    QPushButton* m_pause;
    TextLabel* m_scrollWords;
    QSlider* m_speed;
    QWidget* m_footer;
};

} // namespace greenroom::ui
