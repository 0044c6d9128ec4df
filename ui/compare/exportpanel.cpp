// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/exportpanel.h"

#include "core/media/transport.h"
#include "ui/compare/comparestate.h"
#include "ui/shell/context.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

ExportPanel::ExportPanel(Context& context, CompareState& state, QWidget* parent)
    : Card(Surface::AccentSoft, 0, parent)
    , m_context(context)
    , m_state(state)
    , m_names(new QCheckBox(tr("Names")))
    , m_notes(new QComboBox)
    , m_loop(new QCheckBox(tr("The loop alone")))
    , m_save(makeButton(tr("Save as…")))
    , m_cancel(makeButton(tr("Cancel"), ButtonKind::Quiet))
    , m_title(new TextLabel({}, Type::Body))
    , m_progress(new QProgressBar) {
    m_names->setChecked(true);
    m_notes->addItems({tr("Without notes"), tr("Notes in the picture"), tr("Notes as captions")});
    m_notes->setAccessibleName(tr("Notes in the video"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_title->setElided();
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_names);
    row->addWidget(m_notes);
    row->addWidget(m_loop);
    row->addWidget(m_progress, 1);
    row->addStretch();
    for (QPushButton* button : {m_save, m_cancel}) {
        makeSmall(button);
        row->addWidget(button);
    }
    column()->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &ExportPanel::choose);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_context.jobs.cancel(*m_job);
        else
            Q_EMIT closed();
    });
    connect(&context.jobs, &Jobs::changed, this, &ExportPanel::showProgress);
    showState();
}

void ExportPanel::refresh() {
    if (!m_state.isPair())
        return;
    const bool hasNotes = !m_state.notes(0).isEmpty() || !m_state.notes(1).isEmpty();
    m_notes->setEnabled(hasNotes);
    if (!hasNotes)
        m_notes->setCurrentIndex(0);
    m_loop->setEnabled(m_state.transport().state().loop.has_value());
    m_loop->setChecked(m_loop->isEnabled());
    showState();
    if (!isWorking())
        m_save->setFocus(Qt::OtherFocusReason);
}

void ExportPanel::showState() {
    m_title->setText(isWorking() ? tr("Exporting the comparison") : tr("As one video:"));
    for (QWidget* choice : {static_cast<QWidget*>(m_names), static_cast<QWidget*>(m_notes),
                            static_cast<QWidget*>(m_loop), static_cast<QWidget*>(m_save)})
        choice->setVisible(!isWorking());
    m_progress->setVisible(isWorking());
}

void ExportPanel::showProgress() {
    const auto& jobs = m_context.jobs.all();
    const auto job = std::find_if(jobs.begin(), jobs.end(), [this](const Job& one) { return one.id == m_job; });
    if (job != jobs.end())
        m_progress->setValue(static_cast<int>(job->done * m_progress->maximum()));
}

PairExport ExportPanel::wish() const {
    const TransportState& now = m_state.transport().state();
    PairExport wish;
    for (const int side : {0, 1}) {
        const CompareClip& clip = *m_state.side(side);
        PairSide& to = wish.sides.at(static_cast<std::size_t>(side));
        to = {clip.media.path, clip.range, m_names->isChecked() ? titleOf(clip) : QString(), {}};
        for (const Note& note : m_state.notes(side))
            to.notes.append({note.starts, note.ends, note.text});
    }
    wish.map = m_state.map();
    wish.layout = m_layout;
    if (wish.layout.form == PairForm::Flip)
        wish.layout.form = PairForm::SideBySide;
    wish.heard = now.heard;
    wish.notes = static_cast<PairNotes>(m_notes->currentIndex());
    wish.waits = m_names->isChecked() ? tr("Waits") : QString();
    if (m_loop->isChecked())
        wish.range = now.loop;
    return wish;
}

void ExportPanel::choose() {
    auto* dialog = new QFileDialog(this, tr("Export the comparison"), {}, tr("Video (*.mp4)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"mp4"_s);
    const QString name = tr("%1 beside %2").arg(titleOf(*m_state.side(0)), titleOf(*m_state.side(1)));
    dialog->selectFile(QString(name).replace(u'/', u'-'));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportPanel::save);
    dialog->open();
}

void ExportPanel::save(const QString& path) {
    if (!m_state.isPair() || isWorking())
        return;
    m_progress->setValue(0);
    m_job = m_context.jobs.start(
        tr("Exporting %1").arg(QFileInfo(path).fileName()), this,
        [wish = wish(), path](Home&, const Progress& progress) { return exportPair(wish, path, true, progress); },
        [this](const Result<PairVideo>& video) { end(video); });
    showState();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ExportPanel::end(const Result<PairVideo>& video) {
    m_job.reset();
    showState();
    if (video)
        m_context.messages.tell(tr("Saved as %1.").arg(QDir::toNativeSeparators(video->path)));
    else if (video.error().code != ErrorCode::Cancelled)
        m_context.messages.problem(video.error(),
                                   tr("The comparison was not exported. Your recordings are as they were."));
    Q_EMIT closed();
}

} // namespace greenroom::ui
