// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace greenroom {
struct Error;
}

namespace greenroom::ui {

/// What is seen before there is a home to show: the one question of the first start, the passphrase of a home that has
/// one, what goes on meanwhile, or what went wrong. One centred column.
class StartView : public QWidget {
    Q_OBJECT
public:
    explicit StartView(QWidget* parent = nullptr);

    void askName();
    void askPassphrase(bool again);
    void showWaiting(const QString& words);
    /// `what` could not be done; it can be tried again, or the program ended.
    void showProblem(const Error& error, const QString& what);

Q_SIGNALS:
    void named(const QString& name);
    void passphraseGiven(const QString& passphrase);
    void tryAgainWanted();

private:
    void begin();
    void ask(const QString& label, const QString& button, QLineEdit* field, void (StartView::*answer)(const QString&));

    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
    QString m_name; ///< as it was given, for when it is asked for again
};

} // namespace greenroom::ui
