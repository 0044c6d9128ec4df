// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/captions/captionsmenu.h"

#include "ui/captions/captionsstate.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

CaptionsMenu::CaptionsMenu(CaptionsState& state, QWidget* page)
    : QObject(page)
    , m_state(state)
    , m_page(page)
    , m_import(new QAction(icon(u"import"_s), tr("Import captions"), this))
    , m_export(new QAction(icon(u"captions"_s), tr("Export captions"), this))
    , m_write(new QAction(icon(u"voice"_s), tr("Write down what is said"), this))
    , m_remove(new QAction(icon(u"delete"_s), tr("Remove captions"), this)) {
    connect(m_import, &QAction::triggered, this, &CaptionsMenu::chooseImport);
    connect(m_export, &QAction::triggered, this, &CaptionsMenu::chooseExport);
    connect(m_write, &QAction::triggered, &state, &CaptionsState::writeDown);
    connect(m_remove, &QAction::triggered, &state, &CaptionsState::remove);
    connect(&state, &CaptionsState::changed, this, &CaptionsMenu::refresh);
    refresh();
}

void CaptionsMenu::addTo(QMenu* menu) {
    menu->addActions({m_import, m_write, m_export, m_remove});
    connect(menu, &QMenu::aboutToShow, this, &CaptionsMenu::refresh, Qt::UniqueConnection);
    refresh();
}

void CaptionsMenu::refresh() {
    const bool has = m_state.kept().has_value();
    m_import->setEnabled(m_state.clip().has_value());
    m_write->setVisible(m_state.canWriteDown());
    m_write->setEnabled(m_state.clip().has_value() && !m_state.isWritingDown());
    m_export->setVisible(has);
    m_remove->setVisible(has);
}

void CaptionsMenu::chooseImport() {
    auto* dialog = new QFileDialog(m_page, tr("Import captions"), {}, tr("Captions (*.vtt *.srt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_state, &CaptionsState::importFrom);
    dialog->open();
}

void CaptionsMenu::chooseExport() {
    auto* dialog = new QFileDialog(m_page, tr("Export captions"), {}, tr("WebVTT (*.vtt);;SubRip (*.srt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"vtt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains("srt"_L1) ? u"srt"_s : u"vtt"_s);
    });
    dialog->selectFile(m_state.title().simplified().replace(u'/', u'-'));
    connect(dialog, &QFileDialog::fileSelected, &m_state, &CaptionsState::exportTo);
    dialog->open();
}

} // namespace greenroom::ui
