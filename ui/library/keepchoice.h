// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/library/keeping.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// What of the team's examples arrives on this laptop by itself, the room they take, and letting go of what is here for
/// no reason any more.
class KeepChoice : public QWidget {
    Q_OBJECT
public:
    explicit KeepChoice(Context& context, QWidget* parent = nullptr);

    /// Reads how it stands.
    void refresh();
    bool isLoaded() const { return m_isLoaded; }

private:
    void showOverview(const KeepingOverview& overview);

    Context& m_context;
    Keeping* m_keeping;
    QComboBox* m_rule;
    TextLabel* m_words;
    TextLabel* m_restWords;
    QPushButton* m_release;
    bool m_isLoaded = false;
};

} // namespace greenroom::ui
