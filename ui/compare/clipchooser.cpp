// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/clipchooser.h"

#include "ui/compare/clipsmodel.h"
#include "ui/shell/context.h"
#include "ui/theme/icons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

ClipChooser::ClipChooser(Context& context, QWidget* parent)
    : Card(Surface::Card, 1, parent)
    , m_model(new ClipsModel(context.pictures, context.clock, this))
    , m_heading(new TextLabel({}, Type::BodyBold))
    , m_search(new QLineEdit)
    , m_list(makeRowList(tr("Clips to compare with"), m_model, true))
    , m_nothing(new TextLabel({}, Type::Body, Tone::Muted))
    , m_said(new SaidSearch(context, this)) {
    auto* top = new QWidget;
    auto* words = new QVBoxLayout(top);
    words->setContentsMargins(16, 12, 16, 12);
    words->setSpacing(8);
    m_heading->setWrapped();
    words->addWidget(m_heading);
    m_search->setPlaceholderText(tr("Search takes and models"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    words->addWidget(m_search);
    m_nothing->setWrapped();
    words->addWidget(m_nothing);
    column()->setSpacing(0);
    column()->addWidget(top);
    column()->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, m_said, &SaidSearch::setWords);
    connect(m_search, &QLineEdit::textChanged, this, &ClipChooser::refresh);
    connect(m_said, &SaidSearch::found, this, &ClipChooser::refresh);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(m_model->at(index).id); });
}

void ClipChooser::offer(const std::optional<CompareClip>& beside, const QList<CompareClip>& all) {
    m_beside = beside;
    m_all = all;
    m_heading->setText(beside ? tr("What do you want to compare it with?") : tr("What do you want to compare?"));
    refresh();
}

void ClipChooser::refresh() {
    const QList<CompareClip> fitting = fittingFor(m_beside, m_all, m_search->text(), m_said->hits());
    m_model->setClips(fitting, m_said->hits());
    if (!fitting.isEmpty())
        m_list->setCurrentIndex(m_model->index(0, 0));
    const bool isSearch = !m_search->text().trimmed().isEmpty();
    m_search->setVisible(isSearch || !fitting.isEmpty());
    m_list->setVisible(!fitting.isEmpty());
    m_nothing->setVisible(fitting.isEmpty());
    m_nothing->setText(isSearch   ? tr("Nothing fits these words. Try fewer of them.")
                       : m_beside ? tr("There is nothing to compare it with yet. Record another take, or import a "
                                       "model into the library.")
                                  : tr("There is nothing to compare yet. Record a take, or import a model into the "
                                       "library."));
}

bool ClipChooser::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress || m_model->rowCount() == 0)
        return Card::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT chosen(m_model->at(m_list->currentIndex()).id);
        return true;
    }
    return false;
}

} // namespace greenroom::ui
