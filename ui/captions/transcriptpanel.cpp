// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/captions/transcriptpanel.h"

#include "core/media/transport.h"
#include "ui/captions/captionsstate.h"
#include "ui/captions/transcriptmodel.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int listHeight = 240;
}

TranscriptPanel::TranscriptPanel(CaptionsState& state, Transport& transport, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_transport(transport)
    , m_model(new TranscriptModel(this))
    , m_toggle(makeButton(tr("Transcript"), ButtonKind::Quiet, u"chevron-right"_s))
    , m_body(new QWidget)
    , m_search(new QLineEdit)
    , m_count(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_list(new QListView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_toggle->setAccessibleName(tr("Transcript: what is said in the clip"));
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 4, 0, 0);
    body->setSpacing(8);
    m_search->setPlaceholderText(tr("Search what is said"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    body->addWidget(m_search);
    body->addWidget(m_count);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TranscriptDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("What is said, by time"));
    m_list->setProperty("ownFocusRing", true);
    m_list->setProperty("leavesSpace", true); // it plays; Enter goes to the line
    chooseFirstOnTab(m_list);
    m_list->setFixedHeight(scaled(listHeight));
    body->addWidget(m_list);
    m_body->hide();
    column->addWidget(m_body);

    connect(m_toggle, &QPushButton::clicked, this, [this] { setOpen(!m_isOpen); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model->setWords(words);
        refresh();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        const int next = m_list->currentIndex().row() + 1; // -1 + 1: the first
        if (m_model->rowCount() > 0)
            goTo(next % m_model->rowCount());
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(&state, &CaptionsState::changed, this, [this] {
        m_model->setCaptions(m_state.captions());
        refresh();
    });
    connect(&transport, &Transport::positionChanged, this, &TranscriptPanel::follow);
    refresh();
}

void TranscriptPanel::setOpen(bool open) {
    if (open == m_isOpen)
        return;
    m_isOpen = open;
    m_toggle->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s));
    m_body->setVisible(open);
    if (open)
        follow(m_transport.position());
    Q_EMIT toggled();
}

QWidget* TranscriptPanel::searchField() {
    if (!m_state.kept())
        return nullptr;
    setOpen(true);
    return m_search;
}

void TranscriptPanel::search(const QString& words) {
    m_search->setText(words);
    if (!words.isEmpty())
        setOpen(true);
}

void TranscriptPanel::refresh() {
    const bool has = m_state.kept().has_value();
    const bool isNarrowed = !m_search->text().trimmed().isEmpty();
    m_count->setText(isNarrowed ? tr("%1 of %n lines", nullptr, m_model->total()).arg(m_model->rowCount())
                                : tr("%n lines", nullptr, m_model->total()));
    if (has != isHidden())
        return;
    setVisible(has);
    Q_EMIT toggled();
}

/// The line of now stays in sight while it plays, unless somebody looks for words.
void TranscriptPanel::follow(double position) {
    if (!m_isOpen)
        return;
    const int row = m_model->setPosition(position);
    if (row >= 0 && m_transport.state().playing && m_search->text().isEmpty() && !m_list->hasFocus())
        m_list->scrollTo(m_model->index(row));
}

void TranscriptPanel::goTo(int row) {
    m_list->setCurrentIndex(m_model->index(row));
    m_transport.seek(m_model->at(row).start);
}

} // namespace greenroom::ui
