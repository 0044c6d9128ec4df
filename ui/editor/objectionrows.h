// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/scenariodraft.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace greenroom::ui {

class FormField;
class TextLabel;

/// The deck of objections of a scenario: each with what the buyer says, who says it and what a good answer does. Lines
/// that are pasted into it become one each; Alt with up and down moves one.
class ObjectionRows : public QWidget {
    Q_OBJECT
public:
    explicit ObjectionRows(QWidget* parent = nullptr);

    void setObjections(const QList<DraftObjection>& objections);
    QList<DraftObjection> objections() const;
    /// Into the words of one; what is no row has none.
    void focusRow(int row);
    /// Nothing for a row: nothing is wrong with it.
    void setProblems(const QMap<int, QString>& problems);

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        QString id;
        QJsonObject extensions;
        FormField* field = nullptr;
        QLineEdit* text = nullptr;
        QLineEdit* hint = nullptr;
        QComboBox* tier = nullptr;
        QPushButton* up = nullptr;
        QPushButton* down = nullptr;
        QPushButton* remove = nullptr;
    };
    Row makeRow(int index);
    void nameRows();
    void add();
    void remove(int row);
    /// By one place.
    void move(int row, int step);
    /// The lines of the clipboard from this row on. They come all or, where there is no room, not at all.
    void paste(int row);

    QVBoxLayout* m_column;
    QPushButton* m_add;
    QPushButton* m_paste;
    TextLabel* m_noRoom;
    QList<Row> m_rows;
};

} // namespace greenroom::ui
