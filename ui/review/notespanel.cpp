// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/notespanel.h"

#include "ui/review/notesdelegate.h"
#include "ui/review/notesmodel.h"
#include "ui/review/reviewstate.h"
#include "ui/shell/commands.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int legendWidth = 520; ///< of the panel, from which on there is room for the legend

/// One kind of notes with its symbol.
class LegendEntry final : public QWidget {
public:
    explicit LegendEntry(NoteKind kind) : m_kind(kind) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(noteKindName(kind));
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(fontFor(Type::Caption));
        return {scaled(18) + metrics.horizontalAdvance(noteKindName(m_kind)) + 1, metrics.height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& colours = tokens(palette());
        QPainter painter(this);
        drawNoteSymbol(painter, m_kind, {scaled(6) + 0.5, height() / 2.0}, scaled(12), noteColour(m_kind, colours),
                       colours.base);
        painter.setFont(fontFor(Type::Caption));
        painter.setPen(colours.muted);
        painter.drawText(rect().adjusted(scaled(18), 0, 0, 0), Qt::AlignVCenter, noteKindName(m_kind));
    }

private:
    NoteKind m_kind;
};

} // namespace

NotesPanel::NotesPanel(ReviewState& state, const Commands& commands, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_notes(new NotesModel(this))
    , m_count(new TextLabel({}, Type::Body, Tone::Muted))
    , m_actions(new QHBoxLayout)
    , m_legend(makeLegend())
    , m_list(new QListView) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(new TextLabel(tr("Notes"), Type::BodyBold));
    top->addWidget(m_count);
    m_actions->setSpacing(8);
    top->addLayout(m_actions);
    top->addStretch(1);
    top->addWidget(m_legend);
    column->addLayout(top);
    makeList(commands);
    column->addWidget(m_list, 1);
}

void NotesPanel::makeList(const Commands& commands) {
    m_list->setObjectName(u"plain"_s);
    m_list->setModel(m_notes);
    m_list->setItemDelegate(new NotesDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    chooseFirstOnTab(m_list);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Notes"));
    m_list->setProperty("ownFocusRing", true);
    m_list->setProperty("leavesSpace", true); // it plays; Enter goes to the note
    m_list->viewport()->setAutoFillBackground(false);
    m_empty = new TextLabel(tr("No notes yet. Press %1 where you notice something.").arg(commands.keyText(u"note"_s)),
                            Type::Body, Tone::Muted, m_list);
    m_empty->setGeometry(10, 6, scaled(500), scaled(24));
    const auto pressRow = [this](const QModelIndex& at) { press(m_notes->numberAt(at.row())); };
    connect(m_list, &QListView::clicked, this, pressRow);
    connect(m_list, &QListView::activated, this, pressRow);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NotesPanel::showChosen);
}

QWidget* NotesPanel::makeLegend() {
    auto* legend = new QWidget;
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (const NoteKind kind : {NoteKind::Praise, NoteKind::Suggestion, NoteKind::Question})
        row->addWidget(new LegendEntry(kind));
    return legend;
}

void NotesPanel::addAction(QAction* action, const QString& iconName, std::function<bool(const Chosen&)> isFor) {
    QPushButton* button = makeIconButton(iconName, action->text());
    makeSmall(button);
    bindButton(button, action);
    m_actions->addWidget(button);
    m_buttons.append({button, std::move(isFor)});
    showChosen();
}

void NotesPanel::refresh() {
    const ReviewSubject& review = m_state.review();
    m_notes->setNotes(review.notes, review.names, review.self,
                      review.isShared ? std::optional(review.subject.id) : std::nullopt);
    const auto count = review.notes.size();
    m_count->setText(count == 0 ? QString() : QString::number(count));
    m_empty->setVisible(count == 0);
    m_list->setFocusPolicy(count == 0 ? Qt::NoFocus : Qt::StrongFocus);
    showChosen();
}

QModelIndex NotesPanel::chosenRow() const {
    return m_list->selectionModel()->selectedIndexes().value(0);
}

NotesPanel::Chosen NotesPanel::chosen() const {
    const QModelIndex at = chosenRow();
    if (!at.isValid())
        return {};
    const Note& note = m_notes->noteAt(at.row());
    const Reply* reply = m_notes->replyAt(at.row());
    return {&note, reply, m_state.isOwn(reply ? reply->id : note.id.entity())};
}

void NotesPanel::showChosen() {
    const Chosen now = chosen();
    for (const Button& one : std::as_const(m_buttons))
        one.button->setEnabled(now.note && one.isFor(now));
    const QModelIndex at = chosenRow();
    Q_EMIT chosenChanged(at.isValid() ? m_notes->numberAt(at.row()) : -1);
}

bool NotesPanel::choose(const EntityId& note) {
    const int row = m_notes->rowOf(note);
    if (row < 0)
        return false;
    m_list->setCurrentIndex(m_notes->index(row));
    m_list->scrollTo(m_list->currentIndex());
    return true;
}

void NotesPanel::press(int number) {
    const QList<Note>& notes = m_state.review().notes;
    if (number < 0 || number >= notes.size())
        return;
    const Note& note = notes[number];
    if (const QModelIndex at = chosenRow(); !at.isValid() || m_notes->numberAt(at.row()) != number)
        choose(note.id);
    Q_EMIT pressed(note);
}

void NotesPanel::step(int step, double position) {
    const QList<Note>& notes = m_state.review().notes;
    if (notes.isEmpty())
        return;
    const auto last = static_cast<int>(notes.size()) - 1;
    if (const QModelIndex at = chosenRow(); at.isValid()) {
        press(std::clamp(m_notes->numberAt(at.row()) + step, 0, last));
        return;
    }
    const auto behind = static_cast<int>(
        std::count_if(notes.begin(), notes.end(), [&](const Note& note) { return note.starts <= position; }));
    press(std::clamp(step > 0 ? behind : behind - 1, 0, last));
}

void NotesPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_legend->setVisible(width() >= scaled(legendWidth));
}

} // namespace greenroom::ui
