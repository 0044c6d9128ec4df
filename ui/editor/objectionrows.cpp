// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/objectionrows.h"

#include "core/scenarios/scenariolimits.h"
#include "ui/editor/formfield.h"
#include "ui/studio/studiowords.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Long ones are seen from their beginning on.
void fill(QLineEdit* edit, const QString& text) {
    if (edit->text() == text)
        return;
    edit->setText(text);
    edit->setCursorPosition(0);
}

} // namespace

ObjectionRows::ObjectionRows(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_add(makeButton(tr("Add objection"), ButtonKind::Outlined, u"add"_s))
    , m_paste(makeButton(tr("Paste lines"), ButtonKind::Quiet))
    , m_noRoom(new TextLabel({}, Type::Body, Tone::Amber)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_column->setSpacing(16);
    column->addLayout(m_column);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton* button : {m_add, m_paste}) {
        makeSmall(button);
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    m_paste->setToolTip(tr("Each line of what was copied becomes an objection; what stands behind a tab, its hint"));
    m_noRoom->setWrapped();
    m_noRoom->hide();
    column->addWidget(m_noRoom);
    connect(m_add, &QPushButton::clicked, this, &ObjectionRows::add);
    connect(m_paste, &QPushButton::clicked, this, [this] { paste(static_cast<int>(m_rows.size())); });
}

void ObjectionRows::setObjections(const QList<DraftObjection>& objections) {
    if (objections == this->objections())
        return;
    while (m_rows.size() > objections.size()) {
        const Row gone = m_rows.takeLast();
        gone.field->hide();
        gone.field->deleteLater();
    }
    while (m_rows.size() < objections.size())
        m_rows.append(makeRow(static_cast<int>(m_rows.size())));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        row.id = objections[i].id;
        row.extensions = objections[i].extensions;
        fill(row.text, objections[i].text);
        fill(row.hint, objections[i].hint);
        row.tier->setCurrentIndex(objections[i].tier ? 1 + static_cast<int>(*objections[i].tier) : 0);
    }
    m_noRoom->hide();
    nameRows();
}

QList<DraftObjection> ObjectionRows::objections() const {
    QList<DraftObjection> result;
    for (const Row& row : m_rows)
        result.append({row.id, row.text->text(), row.hint->text(), ScenarioDraft::tierOf(row.tier->currentIndex()),
                       row.extensions});
    return result;
}

ObjectionRows::Row ObjectionRows::makeRow(int index) {
    auto* part = new QWidget;
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    Row made;
    made.text = new QLineEdit;
    made.text->setPlaceholderText(tr("That is more than we wanted to spend."));
    made.hint = new QLineEdit;
    made.hint->setPlaceholderText(tr("What a good answer does: asks what it is compared with"));
    made.tier = new QComboBox;
    for (int script = 0; script < ScenarioDraft::scriptCount; ++script)
        made.tier->addItem(scriptText(ScenarioDraft::tierOf(script)));
    made.up = makeIconButton(u"chevron-up"_s, {});
    made.down = makeIconButton(u"chevron-down"_s, {});
    made.remove = makeIconButton(u"delete"_s, {});
    grid->addWidget(made.text, 0, 0);
    grid->addWidget(made.tier, 0, 1);
    grid->addWidget(made.hint, 1, 0, 1, 2);
    grid->addWidget(made.up, 0, 2);
    grid->addWidget(made.down, 0, 3);
    grid->addWidget(made.remove, 0, 4);
    grid->setColumnStretch(0, 1);
    made.field = new FormField({}, part);
    m_column->addWidget(made.field);
    for (QLineEdit* edit : {made.text, made.hint}) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textEdited, this, &ObjectionRows::edited);
    }
    connect(made.tier, &QComboBox::activated, this, &ObjectionRows::edited);
    connect(made.up, &QPushButton::clicked, this, [this, index] { move(index, -1); });
    connect(made.down, &QPushButton::clicked, this, [this, index] { move(index, 1); });
    connect(made.remove, &QPushButton::clicked, this, [this, index] { remove(index); });
    return made;
}

void ObjectionRows::nameRows() {
    const auto say = [](QPushButton* button, const QString& words) {
        button->setAccessibleName(words);
        button->setToolTip(words);
    };
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.text->setAccessibleName(tr("Words of objection %1").arg(i + 1));
        row.hint->setAccessibleName(tr("Hint for objection %1: what a good answer does").arg(i + 1));
        row.tier->setAccessibleName(tr("Who says objection %1").arg(i + 1));
        say(row.up, tr("Move objection %1 up (Alt+Up)").arg(i + 1));
        say(row.down, tr("Move objection %1 down (Alt+Down)").arg(i + 1));
        say(row.remove, tr("Remove objection %1").arg(i + 1));
        row.up->setEnabled(i > 0);
        row.down->setEnabled(i + 1 < m_rows.size());
    }
    m_add->setEnabled(m_rows.size() < scenariolimits::objections);
}

void ObjectionRows::add() {
    setObjections(objections() + QList<DraftObjection>{DraftObjection{}});
    focusRow(static_cast<int>(m_rows.size()) - 1);
    Q_EMIT edited();
}

void ObjectionRows::remove(int row) {
    QList<DraftObjection> left = objections();
    left.removeAt(row);
    setObjections(left);
    focusRow(std::min(row, static_cast<int>(m_rows.size()) - 1));
    if (m_rows.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void ObjectionRows::move(int row, int step) {
    const int to = row + step;
    if (to < 0 || to >= m_rows.size())
        return;
    const QWidget* focus = focusWidget();
    const Row& from = m_rows[row];
    // The focus goes along, so that the key or the button can be pressed again.
    QWidget* next = focus == from.hint ? m_rows[to].hint : static_cast<QWidget*>(m_rows[to].text);
    QList<DraftObjection> moved = objections();
    moved.swapItemsAt(row, to);
    setObjections(moved);
    QPushButton* again = step < 0 ? m_rows[to].up : m_rows[to].down;
    if ((focus == from.up || focus == from.down) && again->isEnabled())
        next = again;
    next->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void ObjectionRows::paste(int row) {
    QList<DraftObjection> all = objections();
    const QList<DraftObjection> pasted = objectionsOfLines(QGuiApplication::clipboard()->text());
    // A row that nothing was written into makes room.
    const bool isFree = row < all.size() && all[row].text.isEmpty() && all[row].hint.isEmpty();
    const qsizetype room = scenariolimits::objections - all.size() + (isFree ? 1 : 0);
    if (pasted.isEmpty() || pasted.size() > room) {
        m_noRoom->setText(pasted.isEmpty()
                              ? tr("No lines of text were copied.")
                              : tr("Nothing was pasted: what was copied has %1, and there is room for %2 more.")
                                    .arg(tr("%n line(s)", nullptr, static_cast<int>(pasted.size())))
                                    .arg(std::max<qsizetype>(0, room)));
        m_noRoom->show();
        return;
    }
    if (isFree)
        all.removeAt(row);
    for (qsizetype i = 0; i < pasted.size(); ++i)
        all.insert(std::min<qsizetype>(row + i, all.size()), pasted[i]);
    setObjections(all);
    focusRow(row + static_cast<int>(pasted.size()) - 1);
    Q_EMIT edited();
}

bool ObjectionRows::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row& row) { return row.text == watched || row.hint == watched; });
    if (found == m_rows.end())
        return false;
    const int row = static_cast<int>(found - m_rows.begin());
    if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        move(row, key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    const bool isLines = QGuiApplication::clipboard()->text().trimmed().contains(u'\n');
    if (!key->matches(QKeySequence::Paste) || !isLines || found->text != watched)
        return false;
    paste(found->text->text().isEmpty() ? row : row + 1);
    return true;
}

void ObjectionRows::focusRow(int row) {
    if (row >= 0 && row < m_rows.size())
        m_rows[row].text->setFocus(Qt::OtherFocusReason);
}

void ObjectionRows::setProblems(const QMap<int, QString>& problems) {
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows[i].field->setProblem(problems.value(i));
}

} // namespace greenroom::ui
