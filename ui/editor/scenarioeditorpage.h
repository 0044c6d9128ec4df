// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QTimer>

class QAction;
class QPushButton;
class QScrollArea;

namespace greenroom::ui {

class PageHeader;
class PublishPanel;
class ScenarioEditorState;
class ScenarioForm;
class ScenarioPreview;
class Tabs;

/// Writing a scenario of one's own, with a preview beside it. Of its place, `subject` is the scenario or the draft;
/// without one it is new, and begins with what `other` is.
class ScenarioEditorPage : public Page {
    Q_OBJECT
public:
    explicit ScenarioEditorPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    void leave() override;
    bool hasData() const override;

    ScenarioEditorState& state() { return *m_state; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHeader();
    void listen();
    void fill();
    void showState();
    void showPreview();
    void keep();
    void askPublish();
    void discard();
    void fit();
    QString stateWords() const;

    ScenarioEditorState* m_state;
    PageHeader* m_header;
    QPushButton* m_keep;
    QPushButton* m_publish;
    QAction* m_discard = nullptr;
    QAction* m_practise = nullptr;
    QAction* m_assign = nullptr;
    Tabs* m_tabs;
    PublishPanel* m_panel;
    ScenarioForm* m_form;
    QScrollArea* m_scroll;
    ScenarioPreview* m_preview;
    QTimer m_previewSoon;
    bool m_wantsPublish = false; ///< the place asked for it
};

} // namespace greenroom::ui
