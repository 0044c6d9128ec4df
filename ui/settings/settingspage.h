// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QScrollArea;

namespace greenroom::ui {

class KeepChoice;
class WhisperChoice;

/// What a person can choose for this device, in groups.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(Context& context, QWidget* parent = nullptr);

    void enter(const Place& place) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makePrivacy();
    QWidget* makeLook();
    QWidget* makePractise();
    QWidget* makeDevices();
    QWidget* makeCaptions();
    QWidget* makeClosed();
    QWidget* makeKeys();
    QWidget* makeHome();
    QWidget* makeRecovery();
    QWidget* makeExamples();

    QScrollArea* m_scroll;
    WhisperChoice* m_whisper;
    KeepChoice* m_examples;
    QWidget* m_examplesGroup;
};

} // namespace greenroom::ui
