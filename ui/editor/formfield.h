// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace greenroom::ui {

class TextLabel;

/// A field with its label above and, when there is something wrong with it, what that is below. The wheel scrolls the
/// page over a choice that has not the focus, instead of changing it.
class FormField : public QWidget {
    Q_OBJECT
public:
    FormField(const QString& label, QWidget* field, const QString& hint = {}, QWidget* parent = nullptr);

    /// Empty: nothing is wrong. `detail` is for who wants to know more.
    void setProblem(const QString& sentence, const QString& detail = {});
    QString problem() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_field;
    TextLabel* m_problem;
};

} // namespace greenroom::ui
