// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/pairexport.h"
#include "ui/widgets/card.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;

namespace greenroom::ui {

class CompareState;
class TextLabel;
struct Context;

/// What is chosen before a comparison becomes one video, and how far that is.
class ExportPanel : public Card {
    Q_OBJECT
public:
    ExportPanel(Context& context, CompareState& state, QWidget* parent = nullptr);

    /// The layout that the video has: that of the screen; what flips stands side by side.
    void setPairLayout(const PairLayout& layout) { m_layout = layout; }
    /// Before it is shown: what can be chosen now.
    void refresh();
    bool isWorking() const { return m_job.has_value(); }
    /// What the person has chosen, as it would be exported now.
    PairExport wish() const;
    /// The person chose the file. What was there is replaced: the dialog has asked.
    void save(const QString& path);

Q_SIGNALS:
    /// It is over, or was given up.
    void closed();

private:
    void choose();
    void showState();
    void showProgress();
    void end(const Result<PairVideo>& video);

    Context& m_context;
    CompareState& m_state;
    PairLayout m_layout;
    QCheckBox* m_names;
    QComboBox* m_notes;
    QCheckBox* m_loop;
    QPushButton* m_save;
    QPushButton* m_cancel;
    TextLabel* m_title;
    QProgressBar* m_progress;
    std::optional<int> m_job;
};

} // namespace greenroom::ui
