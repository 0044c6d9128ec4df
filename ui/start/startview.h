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
    /// Who has used Greenroom before, by their recovery code. `problem`: what was wrong with what they gave; or empty.
    void askRecovery(const QString& problem);
    void showWaiting(const QString& words);
    /// `what` could not be done; it can be tried again, or the program ended.
    void showProblem(const Error& error, const QString& what);

Q_SIGNALS:
    void named(const QString& name);
    void passphraseGiven(const QString& passphrase);
    /// `lost`: somebody else may have the laptop with the keys that the codes bring back.
    void cameBack(const QString& name, const QString& codes, bool lost);
    void tryAgainWanted();

private:
    void begin();
    void ask(const QString& label, const QString& button, QLineEdit* field, void (StartView::*answer)(const QString&));

    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
    QString m_name; ///< as it was given, for when it is asked for again
    QString m_codes;
    bool m_lost = false;
};

} // namespace greenroom::ui
