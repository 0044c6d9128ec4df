// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppage.h"

#include "ui/help/helpmodel.h"
#include "ui/help/helptext.h"
#include "ui/help/helptopics.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/theme/icons.h"
#include "ui/theme/textsize.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int partsWidth = 232;
constexpr int textWidth = 760;
constexpr int rowHeight = 33;

/// A title, marked as the one that is read.
class PartDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {scaled(120), scaled(rowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& colours = applicationTokens();
        const bool isShown = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isShown || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isShown ? colours.selection : colours.hover);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 6, 6);
        }
        painter->setFont(fontFor(isShown ? Type::BodyBold : Type::Body));
        painter->setPen(colours.text);
        const QRect room = option.rect.adjusted(12, 0, -8, 0);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

HelpPage::HelpPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_topics(new HelpTopics(context.commands, QLocale().uiLanguages(), this))
    , m_model(new HelpModel(*m_topics, this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_parts(new Card(Surface::Card, 8))
    , m_nothing(new TextLabel(tr("Nothing here has these words."), Type::Body, Tone::Muted))
    , m_text(new HelpText) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(28, 0, 28, 28);
    outer->setSpacing(0);
    auto* header = new PageHeader(tr("Help"));
    header->setLine(tr("About the page you came from, and all the others"));
    header->showBack();
    connect(header, &PageHeader::backPressed, &context.navigator, &Navigator::back);
    auto* keys = makeButton(tr("Keyboard shortcuts"), ButtonKind::Outlined, u"keyboard"_s);
    connect(keys, &QPushButton::clicked, this, [this] { this->context().navigator.go({PageKind::Shortcuts}); });
    header->addAction(keys);
    outer->addWidget(header);

    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Ink::Muted), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &HelpPage::search);
    connect(m_search, &QLineEdit::returnPressed, m_text, [this] { m_text->setFocus(Qt::TabFocusReason); });

    m_list->setModel(m_model);
    m_list->setItemDelegate(new PartDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Parts of the help"));
    m_nothing->setWrapped();
    m_parts->column()->setSpacing(8);
    m_parts->column()->addWidget(m_nothing);
    m_parts->column()->addWidget(m_list, 1);
    m_nothing->hide();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && m_model->idAt(index.row()) != m_shown)
            showPart(m_model->idAt(index.row()));
    });

    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_search);
    left->addWidget(m_parts, 1);
    fitToText(m_search, [this] { m_search->setFixedWidth(scaled(partsWidth)); });
    fitToText(m_parts, [this] { m_parts->setFixedWidth(scaled(partsWidth)); });
    auto* right = new Card(Surface::Card, 1);
    right->column()->addWidget(m_text);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(left);
    row->addWidget(right, 1);
    outer->addLayout(row, 1);

    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { this->context().navigator.go({.page = PageKind::Help, .words = link.path()}); });
    connect(m_topics, &HelpTopics::changed, this, [this] { search(); });
}

void HelpPage::enter(const Place& place) {
    if (m_model->rowOf(place.words) < 0)
        m_search->clear();
    showPart(place.words.isEmpty() ? m_topics->all().first().id : place.words);
    m_text->setFocus(Qt::OtherFocusReason);
}

QWidget* HelpPage::searchField() {
    return m_search;
}

void HelpPage::showPart(const QString& id) {
    const HelpTopic& topic = m_topics->topic(id);
    m_shown = topic.id;
    m_text->showTopic(topic, m_search->text());
    if (const int row = m_model->rowOf(topic.id); row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    // Coming back from elsewhere leads to what was read.
    context().navigator.amend({.page = PageKind::Help, .words = topic.id});
}

void HelpPage::search() {
    m_model->search(m_search->text());
    m_nothing->setVisible(m_model->rowCount() == 0);
    if (m_model->rowCount() > 0)
        showPart(m_model->rowOf(m_shown) >= 0 ? m_shown : m_model->idAt(0));
}

void HelpPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumn(*this, partsWidth + 16 + textWidth);
}

} // namespace greenroom::ui
