// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/storage/storagestate.h"

class QComboBox;
class QListView;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace greenroom::ui {

class Card;
class PageHeader;
class StorageModel;
class TextLabel;

/// What of this laptop's disk Greenroom takes, and what could go without losing anything that is kept or shared.
class StoragePage : public Page {
    Q_OBJECT
public:
    explicit StoragePage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    void leave() override { m_state->leave(); }
    bool hasData() const override { return m_state->isLoaded(); }

    StorageState& state() { return *m_state; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Something that could go: what it is, what is safe, and the button.
    struct Step {
        QWidget* row = nullptr;
        TextLabel* title = nullptr;
        TextLabel* words = nullptr;
        QPushButton* button = nullptr;
    };
    QWidget* makeUsage();
    QWidget* makeSteps();
    Step addStep(QVBoxLayout* column, const QString& verb, void (StorageState::*act)());
    void addOlderThan(const Step& step);
    void showAll();
    void showStep(const Step& step, const QString& title, const QString& words, bool isThere);
    void showSteps();

    StorageState* m_state;
    PageHeader* m_header;
    QScrollArea* m_scroll;
    StorageModel* m_model;
    QListView* m_list;
    Step m_caches;
    Step m_due;
    Step m_travel;
    Step m_old;
    QComboBox* m_olderThan;
    TextLabel* m_nothing;
};

} // namespace greenroom::ui
