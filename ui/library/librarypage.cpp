// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarypage.h"

#include "ui/library/cardgrid.h"
#include "ui/library/exampleform.h"
#include "ui/library/filterlist.h"
#include "ui/library/importer.h"
#include "ui/library/importpanel.h"
#include "ui/library/keeping.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/theme/icons.h"
#include "ui/theme/textsize.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int filtersWidth = 220;
constexpr int edge = 28; ///< of the page; at the right the scroll bar is in it, so that cards end where the header does

QStringList filesOf(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

} // namespace

LibraryPage::LibraryPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new LibraryState(context, this))
    , m_said(new SaidSearch(context, this))
    , m_model(new ExampleModel(context.pictures, this))
    , m_shown(new ExampleFilter(m_model))
    , m_filters(new FilterModel(this))
    , m_importer(new Importer(context, this))
    , m_keeping(new Keeping(context, this))
    , m_header(new PageHeader(tr("Library"), PageHeader::Size::Large))
    , m_search(new QLineEdit)
    , m_import(makeButton(tr("Import clips"), ButtonKind::Filled, u"import"_s))
    , m_dropHint(new Card(Surface::AccentSoft, 20, this)) {
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, 0, 0, 0);
    column->setSpacing(12);
    m_search->setPlaceholderText(tr("Search titles, tags and scenarios"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    fitToText(m_search, [this] { m_search->setMinimumWidth(scaled(280)); });
    m_search->setAcceptDrops(false); // what is dropped here is imported too
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    m_header->addAction(m_search);
    m_importFolder = makeIconButton(u"folder"_s, tr("Import a folder of clips"));
    m_header->addAction(m_importFolder);
    m_header->addAction(m_import);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, edge, 0);
    top->addWidget(m_header);
    column->addLayout(top);
    column->addWidget(makeBody(), 1);
    m_dropHint->column()->addWidget(
        new EmptyState(u"import"_s, tr("Drop clips or folders to import them"),
                       tr("They are copied into the library; the files stay where they are.")));
    m_dropHint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_dropHint->hide();

    connect(m_import, &QPushButton::clicked, this, &LibraryPage::askForFiles);
    connect(m_search, &QLineEdit::textChanged, m_shown, &ExampleFilter::setWords);
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPage::showCount);
    connect(m_search, &QLineEdit::textChanged, m_said, &SaidSearch::setWords);
    connect(m_said, &SaidSearch::found, this, [this] {
        m_shown->setSaid(m_said->hits());
        if (!m_grid->currentIndex().isValid()) // the titles alone had nothing
            m_grid->setCurrentIndex(m_shown->index(0, 0));
        showCount();
    });
    connect(m_search, &QLineEdit::returnPressed, m_grid, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
    connect(m_filters, &FilterModel::chosen, m_shown, &ExampleFilter::setChoice);
    connect(m_filters, &FilterModel::chosen, this, &LibraryPage::showCount);
    connect(m_state, &LibraryState::changed, this, &LibraryPage::refresh);
    connect(m_grid, &CardGrid::activated, this, &LibraryPage::open);
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_grid, &CardGrid::customContextMenuRequested, this, &LibraryPage::showMenu);
    connect(m_keeping, &Keeping::changed, m_state, &LibraryState::refresh);
    connect(m_grid, &CardGrid::pictureSizeChanged, this,
            [this](QSize size) { m_model->setPictureSize(size, devicePixelRatioF()); });
    makeCommands();
}

QWidget* LibraryPage::makeBody() {
    auto* body = new QWidget;
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_filterList = makeFilterList(m_filters);
    fitToText(m_filterList, [this] { m_filterList->setFixedWidth(scaled(filtersWidth)); });
    row->addWidget(m_filterList);
    row->addSpacing(24);

    m_grid = new CardGrid(tr("Examples"));
    m_grid->setModel(m_shown);
    m_empty = new EmptyState(u"library"_s, tr("No examples yet"),
                             tr("Import a clip that shows what good looks and sounds like, or drop files and folders "
                                "anywhere on this page. They stay on this laptop."),
                             tr("Import clips"));
    m_nothing = new EmptyState(u"search"_s, tr("Nothing fits"), tr("No example fits these words and filters."),
                               tr("Show all examples"));
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothing);
    row->addLayout(m_stack, 1);
    connect(m_empty, &EmptyState::pressed, this, &LibraryPage::askForFiles);
    connect(m_nothing, &EmptyState::pressed, this, &LibraryPage::showAll);

    m_side = new QWidget;
    auto* side = new QVBoxLayout(m_side);
    m_panel = new ImportPanel(*m_importer);
    side->addWidget(m_panel);
    side->setContentsMargins(8, 0, edge, 20);
    m_side->hide();
    row->addWidget(m_side);
    connect(m_importer, &Importer::finished, this, &LibraryPage::tellOfImport);
    connect(m_panel, &ImportPanel::closed, this, [this] {
        m_side->hide();
        m_grid->setFocus(Qt::OtherFocusReason);
    });
    connect(m_panel, &ImportPanel::showWanted, this, [this](int file) {
        if (const auto example = m_importer->exampleOf(file))
            context().navigator.go({PageKind::Clip, example->entity()});
    });
    return body;
}

void LibraryPage::makeCommands() {
    Commands& commands = context().commands;
    commands.on(u"import"_s, this, [this] { askForFiles(); });
    bindButton(m_importFolder, commands.on(u"import-folder"_s, this, [this] { askForFolder(); }));
    commands.on(u"remove-example"_s, this, [this] { removeCurrent(); });
    m_import->setToolTip(tr("Import clips (%1)").arg(commands.keyText(u"import"_s)));
}

void LibraryPage::enter(const Place& place) {
    m_state->refresh();
    if (!place.words.isEmpty())
        m_search->setText(place.words);
    m_grid->setFocus();
}

QWidget* LibraryPage::searchField() {
    return m_search;
}

bool LibraryPage::showsJobs() const {
    return m_side->isVisible();
}

bool LibraryPage::hasData() const {
    return m_state->isLoaded();
}

void LibraryPage::refresh() {
    const QModelIndex current = m_grid->currentIndex();
    const int row = current.row();
    const std::optional<ExampleId> example =
        current.isValid() ? std::optional(m_shown->at(current).example.id) : std::nullopt;
    m_model->setItems(m_state->overview().items);
    m_shown->invalidate();
    m_filters->setItems(m_state->overview());
    m_panel->setScenarios(m_state->overview().scenarios);
    QModelIndex next = example ? m_shown->indexOf(*example) : QModelIndex();
    if (!next.isValid() && m_shown->rowCount() > 0)
        next = m_shown->index(std::clamp(row, 0, m_shown->rowCount() - 1), 0);
    m_grid->setCurrentIndex(next);
    showCount();
}

void LibraryPage::showCount() {
    const int all = m_model->rowCount();
    const int shown = m_shown->rowCount();
    m_header->setLine(all == 0      ? tr("Model examples: what good, and bad, looks and sounds like.")
                      : shown < all ? tr("%1 of %n example(s)", nullptr, all).arg(shown)
                                    : tr("%n example(s)", nullptr, all));
    const bool isEmpty = all == 0 && m_state->isLoaded();
    m_import->setVisible(!isEmpty);
    m_importFolder->setVisible(!isEmpty);
    m_filterList->setVisible(!isEmpty);
    m_search->setVisible(!isEmpty);
    if (isEmpty)
        m_stack->setCurrentWidget(m_empty);
    else if (shown == 0 && m_state->isLoaded())
        m_stack->setCurrentWidget(m_nothing);
    else
        m_stack->setCurrentWidget(m_grid);
}

void LibraryPage::showAll() {
    m_search->clear();
    m_filters->clear();
    m_grid->setFocus(Qt::OtherFocusReason);
}

void LibraryPage::open(const QModelIndex& index) {
    const ModelExample& example = m_shown->at(index).example;
    const auto hit = m_said->hits().constFind(example.media.hash);
    const double seconds = hit == m_said->hits().constEnd() ? -1 : hit->start;
    context().navigator.go({PageKind::Clip, example.id.entity(), {}, seconds});
}

void LibraryPage::showMenu(const QPoint& place) {
    const QModelIndex index = m_grid->indexAt(place);
    if (!index.isValid())
        return;
    const LibraryItem item = m_shown->at(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"play"_s), tr("Open"), this, [this, id = item.example.id] {
        context().navigator.go({PageKind::Clip, id.entity()});
    });
    if (!item.example.from)
        menu->addAction(icon(u"delete"_s), tr("Take out of the library"), this,
                        [this, id = item.example.id] { m_state->remove(id); });
    else if (item.place.keptFor == KeptFor::Nothing)
        menu->addAction(icon(u"laptop"_s), tr("Keep on this laptop (%1)").arg(roomText(item.example.media.size)), this,
                        [this, example = item.example] { m_keeping->keep(example); });
    menu->popup(m_grid->viewport()->mapToGlobal(place));
}

void LibraryPage::removeCurrent() {
    if (m_grid->hasFocus() && m_grid->currentIndex().isValid())
        m_state->remove(m_shown->at(m_grid->currentIndex()).example.id);
}

void LibraryPage::askForFiles() {
    auto* dialog = new QFileDialog(window(), tr("Import clips"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QStringList patterns;
    for (const QString& suffix : clipSuffixes())
        patterns.append(u"*."_s + suffix);
    dialog->setNameFilters({tr("Clips (%1)").arg(patterns.join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &LibraryPage::import);
    dialog->open();
}

void LibraryPage::askForFolder() {
    auto* dialog = new QFileDialog(window(), tr("Import a folder of clips"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &LibraryPage::import);
    dialog->open();
}

/// To whom is on another page by now; what failed is said there too.
void LibraryPage::tellOfImport() {
    const int added = m_importer->count(Importer::State::Added);
    if (!isVisible() && added > 0)
        context().messages.tell(tr("%n clip(s) came into the library.", nullptr, added));
}

void LibraryPage::import(const QStringList& paths) {
    if (paths.isEmpty())
        return;
    m_panel->prepare();
    m_importer->add(paths);
    m_side->show();
    m_panel->form().focusTitle();
}

void LibraryPage::dragEnterEvent(QDragEnterEvent* event) {
    if (filesOf(*event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_dropHint->setGeometry(rect().adjusted(12, 12, -12, -12));
    m_dropHint->show();
    m_dropHint->raise();
}

void LibraryPage::dragLeaveEvent(QDragLeaveEvent*) {
    m_dropHint->hide();
}

void LibraryPage::dropEvent(QDropEvent* event) {
    m_dropHint->hide();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    import(filesOf(*event->mimeData()));
}

void LibraryPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_model->setPictureSize(m_grid->pictureSize(), devicePixelRatioF());
}

} // namespace greenroom::ui
