// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcutspage.h"

#include "ui/settings/shortcutsmodel.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/theme/icons.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace greenroom::ui {

namespace {
constexpr int widest = 1120; ///< so that the eye finds the keys of a command
}

ShortcutsPage::ShortcutsPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_model(new ShortcutsModel(context.commands, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_table(new QTableView) {
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 20, 20);
    column->setSpacing(12);
    auto* header = new PageHeader(tr("Keyboard shortcuts"));
    header->setLine(tr("Every key is also a button or a menu entry."));
    header->showBack();
    connect(header, &PageHeader::backPressed, &context.navigator, &Navigator::back);
    auto* resetAll = makeButton(tr("Reset all"));
    connect(resetAll, &QPushButton::clicked, this, &ShortcutsPage::resetAll);
    header->addAction(resetAll);
    column->addWidget(header);

    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Ink::Muted), QLineEdit::LeadingPosition);
    fitToText(m_search, [this] { m_search->setMaximumWidth(scaled(400)); });
    connect(m_search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    column->addWidget(m_search);

    auto* card = new Card(Surface::Card, 1);
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    fitToText(m_table, [this] { m_table->verticalHeader()->setDefaultSectionSize(scaled(33)); });
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setAccessibleName(tr("Commands and their keys"));
    card->column()->addWidget(m_table, 1);
    card->column()->addWidget(makeEditor());
    column->addWidget(card, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsPage::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ShortcutsPage::showChosen);
    showChosen();
}

QWidget* ShortcutsPage::makeEditor() {
    auto* box = new Card(Surface::Sunken, 12);
    m_title = new TextLabel({}, Type::BodyBold);
    m_clash = new TextLabel({}, Type::Caption, Tone::Amber);
    m_clash->setMinimumHeight(m_clash->fontMetrics().height());
    m_key = new QKeySequenceEdit;
    m_key->setAccessibleName(tr("New key"));
    fitToText(m_key, [this] { m_key->setMaximumWidth(scaled(220)); });
    m_use = makeButton(tr("Use this key"));
    m_add = makeButton(tr("Add as another"), ButtonKind::Quiet);
    m_reset = makeButton(tr("Reset"), ButtonKind::Quiet, QStringLiteral("undo"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_key);
    row->addWidget(m_use);
    row->addWidget(m_add);
    row->addWidget(m_reset);
    box->column()->addLayout(row);
    box->column()->addWidget(m_clash);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::offer);
    connect(m_use, &QPushButton::clicked, this, [this] { use(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { use(true); });
    connect(m_reset, &QPushButton::clicked, this, [this] { context().commands.reset(chosen()); });
    return box;
}

void ShortcutsPage::enter(const Place&) {
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filtered->index(0, 0));
    m_search->setFocus();
}

QWidget* ShortcutsPage::searchField() {
    return m_search;
}

void ShortcutsPage::resetAll() {
    Commands& commands = context().commands;
    const auto own = commands.resetAll();
    if (own.isEmpty()) {
        context().messages.tell(tr("Every command has the keys it came with."));
        return;
    }
    context().messages.tell(
        tr("%n command(s) have the keys they came with again.", nullptr, static_cast<int>(own.size())),
        [&commands, own] {
            for (auto one = own.begin(); one != own.end(); ++one)
                commands.setKeys(one.key(), one.value());
        });
}

QString ShortcutsPage::chosen() const {
    const QModelIndex index = m_filtered->mapToSource(m_table->currentIndex());
    return index.isValid() ? m_model->idAt(index.row()) : QString();
}

void ShortcutsPage::showChosen() {
    const QString id = chosen();
    m_key->clear();
    m_key->setEnabled(!id.isEmpty());
    m_title->setText(id.isEmpty() ? tr("Choose a command to change its keys.")
                                  : tr("New key for: %1").arg(context().commands.command(id).title));
    m_reset->setEnabled(!id.isEmpty() && context().commands.isChanged(id));
    offer();
}

void ShortcutsPage::offer() {
    const QString id = chosen();
    const QKeySequence key = m_key->keySequence();
    const bool usable = !id.isEmpty() && !key.isEmpty();
    m_use->setEnabled(usable);
    m_add->setEnabled(usable);
    QStringList others;
    if (usable)
        for (const QString& other : context().commands.clashes(id, key))
            others.append(context().commands.command(other).title);
    m_clash->setText(others.isEmpty() ? QString()
                                      : tr("%1 already means: %2. It is taken away there when you use it here.")
                                            .arg(key.toString(QKeySequence::NativeText), others.join(tr(", "))));
}

void ShortcutsPage::use(bool beside) {
    const QString id = chosen();
    const QKeySequence key = m_key->keySequence();
    Commands& commands = context().commands;
    for (const QString& other : commands.clashes(id, key)) {
        auto left = commands.keys(other);
        left.removeAll(key);
        commands.setKeys(other, left);
    }
    QList<QKeySequence> keys{key};
    if (beside)
        keys += commands.keys(id);
    commands.setKeys(id, keys);
}

void ShortcutsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this, widest);
}

} // namespace greenroom::ui
