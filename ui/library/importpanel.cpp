// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/importpanel.h"

#include "ui/library/exampleform.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int panelWidth = 320;
constexpr int edge = 16;

/// Scrolls the form in windows that are low, and is as high as the form in all others.
class FormScroll final : public QScrollArea {
public:
    explicit FormScroll(QWidget* form) {
        setWidget(form);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setMinimumHeight(scaled(120));
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        viewport()->setAutoFillBackground(false);
        form->setAutoFillBackground(false);
    }
    QSize sizeHint() const override {
        return {widget()->sizeHint().width(),
                std::max(widget()->layout()->totalHeightForWidth(width()), widget()->minimumSizeHint().height())};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QScrollArea::resizeEvent(event);
        if (event->oldSize().width() != width())
            updateGeometry();
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

ImportPanel::ImportPanel(Importer& importer, QWidget* parent)
    : Card(Surface::Card, 1, parent)
    , m_importer(importer)
    , m_title(new TextLabel({}, Type::Heading))
    , m_line(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_bar(new QProgressBar)
    , m_left(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_list(makeRowList(tr("Files that come in"), &importer, false))
    , m_form(new ExampleForm)
    , m_keep(makeButton(tr("Keep this"), ButtonKind::Outlined, QStringLiteral("check")))
    , m_stop(makeButton(tr("Stop the rest"), ButtonKind::Quiet))
    , m_again(makeButton(tr("Try again"), ButtonKind::Quiet, QStringLiteral("retry"))) {
    fitToText(this, [this] { setFixedWidth(scaled(panelWidth)); });
    setAccessibleName(tr("Import"));
    column()->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(edge, 12, 8, 12);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    auto* closing = makeIconButton(QStringLiteral("close"), tr("Close"));
    head->addWidget(closing);
    top->addLayout(head);
    m_line->setWrapped();
    top->addWidget(m_line);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("All files"));
    top->addWidget(m_bar);
    top->addWidget(m_left);
    column()->addLayout(top);
    column()->addWidget(makeSeparator());
    fitToText(m_list, [this] { m_list->setMinimumHeight(scaled(76)); });
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // it scrolls, so that the form need not
    column()->addWidget(m_list, 1);
    column()->addWidget(makeSeparator());
    m_form->setContentsMargins(edge, 12, edge, 12);
    column()->addWidget(new FormScroll(m_form));
    column()->addWidget(makeSeparator());
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(edge, 12, edge, 12);
    foot->addWidget(m_keep);
    foot->addWidget(m_stop);
    foot->addWidget(m_again);
    foot->addStretch();
    column()->addLayout(foot);

    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        if (m_importer.exampleOf(index.row()))
            Q_EMIT showWanted(index.row());
        else
            m_importer.tryAgain(index.row());
    });
    connect(qobject_cast<RowDelegate*>(m_list->itemDelegate()), &RowDelegate::menuWanted, this, &ImportPanel::showMenu);
    connect(&m_importer, &Importer::changed, this, &ImportPanel::refresh);
    connect(&m_importer, &Importer::progressed, this, &ImportPanel::showProgress);
    connect(m_again, &QPushButton::clicked, &m_importer, qOverload<>(&Importer::tryAgain));
    connect(m_form, &ExampleForm::edited, this, [this] {
        m_isEdited = true;
        refresh();
    });
    connect(m_keep, &QPushButton::clicked, this, &ImportPanel::keep);
    connect(m_stop, &QPushButton::clicked, &m_importer, qOverload<>(&Importer::stop));
    connect(closing, &QPushButton::clicked, this, &ImportPanel::close);
    refresh();
}

void ImportPanel::setScenarios(const QList<ScenarioChoice>& scenarios) {
    m_form->setScenarios(scenarios);
}

void ImportPanel::refresh() {
    using State = Importer::State;
    const int all = m_importer.rowCount();
    const int added = m_importer.count(State::Added);
    const bool isRunning = m_importer.isRunning();
    m_title->setText(isRunning ? tr("Importing") : tr("Imported"));
    QStringList parts{tr("%1 of %n file(s) in the library", nullptr, all).arg(added)};
    if (const int known = m_importer.count(State::Known))
        parts.append(tr("%n here already", nullptr, known));
    if (const int failed = m_importer.count(State::Failed))
        parts.append(tr("%n not imported", nullptr, failed));
    if (const int stopped = m_importer.count(State::Stopped))
        parts.append(tr("%n stopped", nullptr, stopped));
    m_line->setText(parts.join(QStringLiteral(", ")) + u'.');
    const bool isOne = all == 1;
    m_form->setTitleShown(isOne);
    if (isOne && !m_isEdited && m_form->details().title.isEmpty()) {
        ExampleDetails details = m_form->details();
        details.title = QFileInfo(m_importer.nameOf(0)).completeBaseName().simplified();
        m_form->setDetails(details);
    }
    // Nothing can be said of files of which none came in.
    const bool canSay = isRunning || added > 0;
    m_form->setEnabled(canSay);
    m_keep->setText(isOne ? tr("Keep this") : tr("Keep this for all"));
    m_keep->setEnabled(canSay && m_isEdited && m_form->isComplete());
    m_stop->setVisible(isRunning);
    m_again->setVisible(!isRunning && m_importer.count(State::Failed) > 0);
    showProgress();
}

void ImportPanel::showProgress() {
    const bool isRunning = m_importer.isRunning();
    m_bar->setVisible(isRunning);
    m_left->setVisible(isRunning);
    if (!isRunning)
        return;
    m_bar->setValue(static_cast<int>(m_importer.done() * 1000));
    const auto left = m_importer.secondsLeft();
    m_left->setText(left ? tr("About %1 left").arg(lengthText(std::max(1.0, *left)))
                         : tr("Finding out how long it takes"));
}

/// Of a file that has not come to its end.
void ImportPanel::showMenu(const QModelIndex& index, const QPoint& globalPlace) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex row(index);
    menu->addAction(icon(QStringLiteral("close")), tr("Stop this file"), this, [this, row] {
        if (row.isValid())
            m_importer.stop(row.row());
    });
    menu->popup(globalPlace);
}

void ImportPanel::keep() {
    m_importer.say(m_form->details());
    m_isEdited = false;
    refresh();
}

void ImportPanel::prepare() {
    if (m_keep->isEnabled())
        keep();
    if (m_importer.isRunning())
        return;
    m_form->setDetails({});
    m_importer.clear();
}

void ImportPanel::close() {
    prepare();
    Q_EMIT closed();
}

} // namespace greenroom::ui
