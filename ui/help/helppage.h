// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QLineEdit;
class QListView;

namespace greenroom::ui {

class Card;
class HelpModel;
class HelpText;
class HelpTopics;
class TextLabel;

/// The help: its parts at the left, the one that is read at the right, a search over all of them.
class HelpPage : public Page {
    Q_OBJECT
public:
    explicit HelpPage(Context& context, QWidget* parent = nullptr);

    /// `words` of the place: the id of a part.
    void enter(const Place& place) override;
    QWidget* searchField() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPart(const QString& id);
    void search();

    HelpTopics* m_topics;
    HelpModel* m_model;
    QLineEdit* m_search;
    QListView* m_list;
    Card* m_parts;
    TextLabel* m_nothing;
    HelpText* m_text;
    QString m_shown;
};

} // namespace greenroom::ui
