// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/captions/whisperchoice.h"

#include "core/media/transcribe.h"
#include "ui/shell/context.h"
#include "ui/shell/settings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace greenroom::ui {

WhisperChoice::WhisperChoice(Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_about(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_program(makeButton(tr("Choose the program")))
    , m_model(makeButton(tr("Choose a model file")))
    , m_forget(makeButton(tr("Forget both"), ButtonKind::Quiet)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(new TextLabel(tr("Writing down what is said")));
    m_about->setWrapped();
    column->addWidget(m_about);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    for (QPushButton* button : {m_program, m_model, m_forget}) {
        makeSmall(button);
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    m_program->setAccessibleName(tr("Choose the program whisper-cli"));
    m_model->setAccessibleName(tr("Choose a model file for whisper-cli"));
    m_forget->setAccessibleName(tr("Forget the program and the model that were chosen"));
    connect(m_program, &QPushButton::clicked, this,
            [this] { choose(m_program->accessibleName(), tr("All files (*)"), setting::whisper); });
    connect(m_model, &QPushButton::clicked, this, [this] {
        choose(m_model->accessibleName(), tr("Models (*.bin *.gguf);;All files (*)"), setting::whisperModel);
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_context.settings.remove(setting::whisper);
        m_context.settings.remove(setting::whisperModel);
        refresh();
    });
    refresh();
}

void WhisperChoice::choose(const QString& title, const QString& filter, const QString& key) {
    auto* dialog = new QFileDialog(this, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, key](const QString& path) {
        m_context.settings.set(key, path);
        refresh();
    });
    dialog->open();
}

void WhisperChoice::refresh() {
    const QString chosen = m_context.settings.value(setting::whisper).toString();
    const QString model = m_context.settings.value(setting::whisperModel).toString();
    const QString program = findWhisper(chosen);
    const bool hasModel = QFileInfo(model).isFile();
    m_model->setVisible(!program.isEmpty());
    m_forget->setVisible(!chosen.isEmpty() || !model.isEmpty());
    if (program.isEmpty() && !chosen.isEmpty())
        m_about->setText(tr("“%1” cannot be run. Choose another program, or forget it.").arg(chosen));
    else if (program.isEmpty())
        m_about->setText(tr("If you have whisper.cpp, its program whisper-cli writes captions on this laptop. All else "
                            "works without it."));
    else if (!hasModel && !model.isEmpty())
        m_about->setText(tr("The model “%1” is not there any more. Choose another.").arg(model));
    else if (!hasModel)
        m_about->setText(tr("whisper-cli is at “%1”. It needs one of its model files.").arg(program));
    else
        m_about->setText(tr("whisper-cli with “%1” writes captions on this laptop: “Write down what is said” in the "
                            "menu of a clip.")
                             .arg(QFileInfo(model).fileName()));
}

} // namespace greenroom::ui
