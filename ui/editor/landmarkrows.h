// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/scenariodraft.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace greenroom::ui {

class FormField;

/// The landmarks of a scenario, each with its name and its time.
class LandmarkRows : public QWidget {
    Q_OBJECT
public:
    explicit LandmarkRows(QWidget* parent = nullptr);

    void setLandmarks(const QList<DraftLandmark>& landmarks);
    QList<DraftLandmark> landmarks() const;
    /// A new one at the end, with the focus.
    void add();
    /// Into the name of one; what is no row has none.
    void focusRow(int row);
    /// Nothing for a row: nothing is wrong with it.
    void setProblems(const QMap<int, QString>& problems);

Q_SIGNALS:
    void edited();

private:
    struct Row {
        DraftLandmark landmark;
        FormField* field = nullptr;
        QLineEdit* title = nullptr;
        QLineEdit* at = nullptr;
        QPushButton* remove = nullptr;
    };
    void append(const DraftLandmark& landmark);
    void number();
    void remove(const FormField* field);

    QVBoxLayout* m_column;
    QList<Row> m_rows;
};

} // namespace greenroom::ui
