// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class CaptionsState;
class TextLabel;
class TranscriptModel;

/// What is said in the clip of a player, line by line, folded until it is asked for; to be searched, and each line
/// leads to its moment. Without captions it is not there at all.
class TranscriptPanel : public QWidget {
    Q_OBJECT
public:
    TranscriptPanel(CaptionsState& state, Transport& transport, QWidget* parent = nullptr);

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    /// Where Ctrl+F goes, opened; nullptr without captions.
    QWidget* searchField();
    /// Looks for words that were looked for elsewhere.
    void search(const QString& words);

Q_SIGNALS:
    /// It opened, closed, came or went.
    void toggled();

private:
    void refresh();
    void follow(double position);
    void goTo(int row);

    CaptionsState& m_state;
    Transport& m_transport;
    TranscriptModel* m_model;
    QPushButton* m_toggle;
    QWidget* m_body;
    QLineEdit* m_search;
    TextLabel* m_count;
    QListView* m_list;
    bool m_isOpen = false;
};

} // namespace greenroom::ui
