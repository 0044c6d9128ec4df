// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace greenroom::ui {

class Card;
class JoinState;
class OwnKeysState;
class PageHeader;
class TeamCodeForm;
class TextLabel;

/// Joining a team with an invitation or by its folder, or making one.
class JoinPage : public Page {
    Q_OBJECT
public:
    explicit JoinPage(Context& context, QWidget* parent = nullptr);

    /// `words` of the place: an invitation, or the path of its file.
    void enter(const Place& place) override;
    void leave() override;
    bool isSettled() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    Card* makeJoining();
    Card* makeMaking();
    Card* makeAsked();
    void chooseFolder(const QString& title, const std::function<void(const QString&)>& then);
    void showState();

    JoinState* m_state;
    OwnKeysState* m_keys;
    PageHeader* m_header;
    TextLabel* m_problem;
    QPlainTextEdit* m_invitation;
    TextLabel* m_about;
    QPushButton* m_place;
    QPushButton* m_join;
    QLineEdit* m_name;
    QLineEdit* m_folder;
    QPushButton* m_make;
    QWidget* m_choices;
    QPushButton* m_onward; ///< from what was asked or done
    QScrollArea* m_scroll;
    Card* m_asked;
    TextLabel* m_askedAbout;
    TextLabel* m_words;
    TeamCodeForm* m_code;
};

} // namespace greenroom::ui
