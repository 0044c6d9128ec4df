// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/otherspage.h"

#include "ui/shell/context.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QListView>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 320;

} // namespace

OthersPage::OthersPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_model(new OthersModel(context, this))
    , m_nothing(new EmptyState(u"lock"_s, tr("Nobody sees anything of yours"),
                               tr("Nothing left this laptop. What you share, and what you accept to report, is listed "
                                  "here with the names of who sees it.")))
    , m_card(new Card(Surface::Card, 1))
    , m_list(makeRowList(tr("What others see"), m_model, false)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 0, 28, 28);
    column->setSpacing(16);
    auto* header = new PageHeader(tr("What others see"));
    header->setLine(tr(
        "What left this laptop and is there for others. Attempts, takes and notes that are not here are yours alone."));
    header->showBack();
    connect(header, &PageHeader::backPressed, this, [this] { this->context().navigator.back(); });
    column->addWidget(header);
    m_content = new QWidget;
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_card->column()->addWidget(m_list);
    row->addWidget(m_card, 1, Qt::AlignTop);
    m_panel = makePanel();
    row->addWidget(m_panel, 0, Qt::AlignTop);
    column->addWidget(m_content, 1);
    column->addWidget(m_nothing, 1);
    m_nothing->hide();
    m_panel->hide();
    connect(m_model, &OthersModel::changed, this, &OthersPage::showItems);
    connect(m_list, &QListView::activated, this, &OthersPage::showItem);
}

Card* OthersPage::makePanel() {
    auto* panel = new Card;
    panel->setFixedWidth(scaled(panelWidth));
    panel->column()->setSpacing(8);
    m_title = new TextLabel({}, Type::Heading);
    m_what = new TextLabel;
    m_who = new TextLabel;
    m_until = new TextLabel({}, Type::Body, Tone::Muted);
    m_warning = new TextLabel({}, Type::Caption, Tone::Muted);
    panel->column()->addWidget(m_title);
    panel->column()->addWidget(new TextLabel(tr("What is seen"), Type::Caption, Tone::Muted));
    panel->column()->addWidget(m_what);
    panel->column()->addWidget(new TextLabel(tr("Who sees it"), Type::Caption, Tone::Muted));
    panel->column()->addWidget(m_who);
    panel->column()->addWidget(m_until);
    panel->column()->addWidget(m_warning);
    for (TextLabel* label : {m_title, m_what, m_who, m_until, m_warning})
        label->setWrapped();
    auto* buttons = new QHBoxLayout;
    m_withdraw = makeButton(tr("Withdraw…"), ButtonKind::Danger, u"withdraw"_s);
    m_keep = makeButton(tr("Keep"), ButtonKind::Outlined);
    buttons->addWidget(m_withdraw);
    buttons->addWidget(m_keep);
    m_open = makeButton({}, ButtonKind::Outlined);
    buttons->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { this->context().navigator.go(m_leadsTo); });
    buttons->addStretch();
    panel->column()->addLayout(buttons);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (m_isAsked)
            m_model->withdraw(m_shown);
        showAsked(!m_isAsked);
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { showAsked(false); });
    return panel;
}

void OthersPage::enter(const Place&) {
    m_model->refresh();
    m_list->setFocus();
}

bool OthersPage::isSettled() const {
    return m_model->isLoaded();
}

void OthersPage::showItems() {
    const bool none = m_model->rowCount() == 0;
    m_nothing->setVisible(none);
    m_content->setVisible(!none);
    m_list->updateGeometry();
    QModelIndex shown;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_panel->isVisible() && m_model->at(m_model->index(row, 0)).id == m_shown)
            shown = m_model->index(row, 0);
    m_list->setCurrentIndex(shown.isValid() ? shown : m_model->index(0, 0));
    if (shown.isValid())
        showItem(shown);
    else
        m_panel->hide();
}

void OthersPage::showItem(const QModelIndex& index) {
    const SeenItem& item = m_model->at(index);
    if (item.id != m_shown)
        showAsked(false);
    m_shown = item.id;
    m_title->setText(item.title);
    m_what->setText(item.what);
    m_who->setText(m_model->whoSees(item));
    m_until->setText(item.untilMs > 0 ? tr("Until %1.").arg(bareDayText(item.untilMs, context().clock.nowMs()))
                                      : QString());
    m_until->setVisible(item.untilMs > 0);
    m_warning->setText(item.after);
    m_kind = item.kind;
    m_withdraw->setVisible(item.canWithdraw);
    m_open->setVisible(item.on.has_value());
    const bool isAgreement = item.kind == SeenItem::Kind::Agreement;
    m_open->setText(isAgreement ? tr("Go to the agreement") : tr("Go to the take"));
    m_leadsTo = {isAgreement ? PageKind::Coaching : PageKind::Review, item.on.value_or(EntityId())};
    showAsked(m_isAsked && item.canWithdraw);
    m_panel->show();
}

void OthersPage::showAsked(bool asked) {
    m_isAsked = asked;
    // What cannot be withdrawn here says why at once.
    m_warning->setVisible((asked || m_withdraw->isHidden()) && !m_warning->text().isEmpty());
    m_keep->setVisible(asked);
    if (m_kind == SeenItem::Kind::Share)
        m_withdraw->setText(asked ? tr("Withdraw it") : tr("Withdraw…"));
    else if (m_kind == SeenItem::Kind::PracticeReport)
        m_withdraw->setText(asked ? tr("Stop it") : tr("Stop reporting…"));
    else
        m_withdraw->setText(asked ? tr("Take it back") : tr("Take it back…"));
}

void OthersPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this);
}

} // namespace greenroom::ui
