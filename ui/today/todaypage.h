// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QListView;

namespace greenroom::ui {

class PageHeader;
class PracticeModel;
class PracticeState;
class TextLabel;

/// What to do now: what is due, and where to pick up.
class TodayPage : public Page {
    Q_OBJECT
public:
    explicit TodayPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;
    bool isSettled() const override;

private:
    QWidget* makePrivacy();
    void show();

    PracticeState* m_state;
    PracticeModel* m_model;
    PageHeader* m_header;
    TextLabel* m_heading;
    TextLabel* m_about;
    QListView* m_list;
};

} // namespace greenroom::ui
