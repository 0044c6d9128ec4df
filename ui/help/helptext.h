// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace greenroom::ui {

struct HelpTopic;

/// One part of the help, in the type and the colours of the window; what was looked for is marked in it. Links are
/// followed by a click, or by Tab and Enter: anchorClicked() has the id of a part.
class HelpText : public QTextBrowser {
    Q_OBJECT
public:
    explicit HelpText(QWidget* parent = nullptr);

    void showTopic(const HelpTopic& topic, const QString& wanted);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();
    void dressBlocks();
    void dressRuns();
    void markFound();

    QString m_markdown;
    QString m_wanted;
};

} // namespace greenroom::ui
