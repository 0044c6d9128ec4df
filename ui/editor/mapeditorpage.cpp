// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/mapeditorpage.h"

#include "ui/editor/formfield.h"
#include "ui/editor/levelrows.h"
#include "ui/editor/mapcelldelegate.h"
#include "ui/editor/mapeditorstate.h"
#include "ui/editor/mapmodel.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds draftPause(500);
constexpr int leastCell = 150;
constexpr int titleWidth = 150;
constexpr int descriptionWidth = 160;
constexpr int weightWidth = 84;

} // namespace

MapEditorPage::MapEditorPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new MapEditorState(context, draftPause, this))
    , m_model(new MapModel(this))
    , m_header(new PageHeader({}))
    , m_choice(new QComboBox)
    , m_keep(makeButton(tr("Keep"), ButtonKind::Filled, u"check"_s)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 20, 20);
    column->setSpacing(12);
    makeHeader();
    column->addWidget(m_header);
    column->addWidget(makeAbout());
    column->addWidget(makeTable(), 1);

    connect(m_state, &MapEditorState::opened, this, &MapEditorPage::fill);
    connect(m_state, &MapEditorState::changed, this, &MapEditorPage::showState);
    connect(m_state, &MapEditorState::kept, this, [this] {
        fillChoice();
        this->context().messages.tell(
            tr("Kept as a new version. A scenario takes it over when you choose it there and keep it."));
    });
    connect(m_state, &MapEditorState::imported, this, [this](const QString& file, const AssessmentMap& before) {
        this->context().messages.tell(tr("%1 is the draft now.").arg(file), backTo(before));
    });
    connect(m_state, &MapEditorState::importedNew, this, [this](const QString& file) {
        this->context().messages.tell(tr("%1 is the draft of a new map. Keep it when it is right.").arg(file));
    });
    connect(m_state, &MapEditorState::exported, this,
            [this](const QString& file) { this->context().messages.tell(tr("%1 is written.").arg(file)); });
    connect(m_state, &MapEditorState::titleTaken, this, [this] {
        m_titleField->setProblem(tr("Another map has this title. Give this one another."));
        m_title->setFocus(Qt::OtherFocusReason);
    });
    connect(m_model, &MapModel::edited, this, &MapEditorPage::gather);
}

void MapEditorPage::makeHeader() {
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, this, [this] { context().navigator.back(); });
    m_choice->setAccessibleName(tr("Map to edit"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(14);
    m_header->addAction(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        if (index == m_choice->count() - 1)
            m_state->makeNew();
        else if (index < m_state->maps().size())
            m_state->open(m_state->maps()[index].id);
    });
    m_header->addAction(m_keep);
    connect(m_keep, &QPushButton::clicked, this, &MapEditorPage::keep);
    auto* more = makeIconButton(u"more"_s, tr("More"));
    auto* menu = new QMenu(more);
    menu->addAction(icon(u"import"_s), tr("Import a table as a new map"), this,
                    [this] { chooseImport(&MapEditorState::importAsNew); });
    menu->addAction(icon(u"import"_s), tr("Put a table in place of this map"), this,
                    [this] { chooseImport(&MapEditorState::importFile); });
    menu->addAction(icon(u"file"_s), tr("Export"), this, &MapEditorPage::chooseExport);
    m_versions = menu->addMenu(tr("Versions"));
    connect(m_versions, &QMenu::aboutToShow, this, &MapEditorPage::showVersions);
    more->setMenu(menu);
    m_header->addAction(more);
}

QWidget* MapEditorPage::makeAbout() {
    auto* card = new Card;
    card->column()->setSpacing(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_title = new QLineEdit;
    m_title->setPlaceholderText(tr("Discovery call"));
    m_titleField = new FormField(tr("Title"), m_title);
    m_description = new QLineEdit;
    m_description->setPlaceholderText(tr("What the map is for, and how to score with it"));
    row->addWidget(m_titleField, 2);
    row->addWidget(new FormField(tr("In a sentence"), m_description), 3);
    card->column()->addLayout(row);
    m_levels = new LevelRows;
    card->column()->addWidget(
        new FormField(tr("Levels, worst first: name, and the letter where the name does not fit"), m_levels));
    connect(m_title, &QLineEdit::textEdited, this, &MapEditorPage::gather);
    connect(m_description, &QLineEdit::textEdited, this, &MapEditorPage::gather);
    connect(m_levels, &LevelRows::edited, this, &MapEditorPage::gather);
    connect(m_levels, &LevelRows::addPressed, this, [this] { changeLevels(1); });
    connect(m_levels, &LevelRows::removePressed, this, [this] { changeLevels(-1); });
    return card;
}

QWidget* MapEditorPage::makeTable() {
    auto* card = new Card(Surface::Card, 1);
    card->column()->setSpacing(0);
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MapCellDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAccessibleName(tr("Criteria by levels"));
    m_table->setProperty("ownFocusRing", true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    card->column()->addWidget(m_table, 1);
    card->column()->addWidget(makeSeparator());
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    foot->setSpacing(8);
    auto* add = makeButton(tr("Add criterion"), ButtonKind::Outlined, u"add"_s);
    m_up = makeButton(tr("Move up"), ButtonKind::Quiet);
    m_down = makeButton(tr("Move down"), ButtonKind::Quiet);
    m_remove = makeButton(tr("Remove"), ButtonKind::Quiet, u"delete"_s);
    m_problems = new TextLabel({}, Type::Caption, Tone::Amber);
    m_problems->setWrapped();
    for (QPushButton* button : {add, m_up, m_down, m_remove}) {
        makeSmall(button);
        foot->addWidget(button);
    }
    foot->addWidget(m_problems, 1);
    card->column()->addLayout(foot);
    connect(add, &QPushButton::clicked, this, [this] {
        const QModelIndex made = m_model->index(m_model->addCriterion(), MapModel::TitleColumn);
        m_table->scrollTo(made);
        m_table->setCurrentIndex(made);
        m_table->edit(made);
    });
    connect(m_up, &QPushButton::clicked, this, [this] { m_model->moveCriterion(m_table->currentIndex().row(), -1); });
    connect(m_down, &QPushButton::clicked, this, [this] { m_model->moveCriterion(m_table->currentIndex().row(), 1); });
    connect(m_remove, &QPushButton::clicked, this, &MapEditorPage::removeCriterion);
    connect(m_model, &MapModel::dataChanged, this, &MapEditorPage::fitTable);
    connect(m_model, &MapModel::rowsInserted, this, &MapEditorPage::fitTable);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);
    return card;
}

void MapEditorPage::enter(const Place& place) {
    m_state->open(MapId(place.subject));
}

void MapEditorPage::leave() {
    m_state->flush();
}

bool MapEditorPage::hasData() const {
    return m_state->isLoaded();
}

void MapEditorPage::fill() {
    {
        const QScopedValueRollback quiet(m_isFilling, true);
        const AssessmentMap& map = m_state->map();
        if (m_title->text() != map.title)
            m_title->setText(map.title);
        if (m_description->text() != map.description)
            m_description->setText(map.description);
        m_description->setCursorPosition(0);
        m_levels->setLevels(map.levels);
        m_model->setMap(map);
        m_showsProblems = false;
        m_model->setShowsProblems(false);
    }
    context().navigator.amend({PageKind::MapEditor, m_state->id().entity()});
    fillChoice();
    fitTable();
    showState();
}

void MapEditorPage::fillChoice() {
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    int chosen = -1;
    for (const MapAtHand& one : m_state->maps()) {
        if (one.id == m_state->id())
            chosen = m_choice->count();
        const QString title = one.title.trimmed();
        m_choice->addItem(one.isKept        ? title
                          : title.isEmpty() ? tr("Untitled map, a draft")
                                            : tr("%1, a draft").arg(title));
    }
    m_choice->addItem(tr("New map"));
    m_choice->setCurrentIndex(chosen < 0 ? m_choice->count() - 1 : chosen);
}

void MapEditorPage::gather() {
    if (m_isFilling)
        return;
    AssessmentMap map = m_model->map();
    map.title = m_title->text();
    map.description = m_description->text();
    map.levels = m_levels->levels();
    if (map.levels != m_model->map().levels) {
        const QScopedValueRollback quiet(m_isFilling, true);
        m_model->setMap(map);
        fitTable();
    }
    m_state->change(map);
}

void MapEditorPage::changeLevels(int step) {
    const AssessmentMap before = m_state->map();
    AssessmentMap map = before;
    if (step > 0)
        map.levels.append(MapLevel{});
    else
        map.levels.removeLast();
    for (Criterion& criterion : map.criteria)
        criterion.cells.resize(map.levels.size());
    m_state->take(map);
    if (step < 0)
        context().messages.tell(tr("The best level and its cells are taken away."), backTo(before));
}

void MapEditorPage::removeCriterion() {
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const AssessmentMap before = m_state->map();
    m_model->removeCriterion(row);
    context().messages.tell(tr("The criterion is removed."), backTo(before));
}

/// What Undo does. It stands in the window while other maps and pages are gone to.
std::function<void()> MapEditorPage::backTo(const AssessmentMap& draft) {
    return [this, id = m_state->id(), draft] { m_state->restore(id, draft); };
}

void MapEditorPage::showState() {
    if (!m_state->isLoaded())
        return;
    const QString title = m_state->map().title.trimmed();
    m_header->setTitle(title.isEmpty() ? tr("New map") : title);
    const qint64 now = context().clock.nowMs();
    QString line = tr("What you write is saved by itself; only you can see it.");
    if (m_state->keptMs() > 0)
        line = tr("Draft, saved by itself at %1; only you can see it.")
                   .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_state->keptMs()).time(),
                                           QLocale::ShortFormat));
    else if (!m_state->isChanged())
        line = tr("Kept %1, version %2 of this map. Scenarios keep the version they were written with.")
                   .arg(dayText(m_state->versions().first().madeMs, now))
                   .arg(m_state->versions().size());
    m_header->setLine(line);
    m_keep->setEnabled(m_state->isChanged());
    m_versions->menuAction()->setEnabled(m_state->isKept());
    m_remove->setEnabled(m_model->rowCount() > 0);
    if (m_showsProblems)
        showProblems();
    else
        m_problems->setText({});
}

void MapEditorPage::showProblems() {
    const QStringList problems = problemsOf(m_state->map());
    m_problems->setText(problems.join(u' '));
    m_titleField->setProblem(m_state->map().title.trimmed().isEmpty() ? problems.value(0) : QString());
}

void MapEditorPage::keep() {
    m_table->setFocus(Qt::OtherFocusReason); // what is being written in a cell counts
    if (problemsOf(m_state->map()).isEmpty()) {
        m_state->keep();
        return;
    }
    m_showsProblems = true;
    m_model->setShowsProblems(true);
    showProblems();
}

void MapEditorPage::chooseImport(void (MapEditorState::*take)(const QString&)) {
    auto* dialog = new QFileDialog(this, tr("Import a table"), {}, tr("Tables and maps (*.csv *.txt *.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_state, take);
    dialog->open();
}

void MapEditorPage::chooseExport() {
    auto* dialog = new QFileDialog(this, tr("Export the map"), {}, tr("Table (*.csv);;Map of Greenroom (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(u"json"_s) ? u"json"_s : u"csv"_s);
    });
    dialog->selectFile(m_state->map().title.simplified().replace(u'/', u'-'));
    connect(dialog, &QFileDialog::fileSelected, m_state, &MapEditorState::exportFile);
    dialog->open();
}

void MapEditorPage::showVersions() {
    m_versions->clear();
    const qint64 now = context().clock.nowMs();
    for (qsizetype i = 0; i < m_state->versions().size(); ++i) {
        const Maps::Version& version = m_state->versions()[i];
        const QString words = tr("Version %1, %2, %3")
                                  .arg(m_state->versions().size() - i)
                                  .arg(dayText(version.madeMs, now),
                                       tr("%n criteria", nullptr, static_cast<int>(version.document.criteria.size())));
        m_versions->addAction(words, this, [this, map = version.document] {
            const AssessmentMap before = m_state->map();
            m_state->take(map);
            context().messages.tell(tr("That version is the draft now."), backTo(before));
        });
    }
}

void MapEditorPage::fitTable() {
    QHeaderView* header = m_table->horizontalHeader();
    const QSignalBlocker quiet(header);
    const int fixed = scaled(titleWidth) + scaled(descriptionWidth) + scaled(weightWidth);
    const int levels = m_model->columnCount() - MapModel::FirstLevel;
    if (levels <= 0)
        return;
    const int room = m_table->viewport()->width() - fixed;
    m_table->setColumnWidth(MapModel::TitleColumn, scaled(titleWidth));
    m_table->setColumnWidth(MapModel::DescriptionColumn, scaled(descriptionWidth));
    m_table->setColumnWidth(MapModel::WeightColumn, scaled(weightWidth));
    for (int i = 0; i < levels; ++i)
        m_table->setColumnWidth(MapModel::FirstLevel + i, std::max(scaled(leastCell), room / levels));
    header->setFixedHeight(scaled(40));
    m_table->resizeRowsToContents();
    m_table->viewport()->update();
}

void MapEditorPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitTable();
}

void MapEditorPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitTable();
}

} // namespace greenroom::ui
