// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/filterlist.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/rowdelegate.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 33;
constexpr int headingHeight = 44;

class FilterDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {scaled(120), scaled(index.data(FilterModel::IsHeadingRole).toBool() ? headingHeight : rowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& colours = applicationTokens();
        const QString text = index.data().toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(FilterModel::IsHeadingRole).toBool()) {
            painter->setFont(fontFor(Type::BodyBold));
            painter->setPen(colours.text);
            painter->drawText(option.rect.adjusted(8, 0, -8, -6), Qt::AlignLeft | Qt::AlignBottom, text);
            painter->restore();
            return;
        }
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const QRectF at = QRectF(option.rect).adjusted(2, 1, -2, -1);
        if (isOn || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isOn ? colours.selection : colours.hover);
            painter->drawRoundedRect(at, 6, 6);
        }
        if ((option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(colours.focus, 2));
            painter->drawRoundedRect(at.adjusted(1, 1, -1, -1), 6, 6);
        }
        const int symbol = scaled(14);
        QRect room = option.rect.adjusted(8, 0, -10, 0);
        if (isOn)
            painter->drawPixmap(room.left(), room.center().y() - symbol / 2,
                                iconPixmap(u"check"_s, colours.text, symbol, painter->device()->devicePixelRatioF()));
        room.setLeft(room.left() + symbol + 6);
        painter->setFont(fontFor(Type::Caption));
        painter->setPen(isOn ? colours.text : colours.muted);
        const QString count = QLocale().toString(index.data(FilterModel::CountRole).toInt());
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, count);
        room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(count) - 8);
        painter->setFont(fontFor(isOn ? Type::BodyBold : Type::Body));
        painter->setPen(colours.text);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
        painter->restore();
    }
};

class FilterList final : public QListView {
protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Space)
            Q_EMIT activated(currentIndex());
        else
            QListView::keyPressEvent(event);
    }
};

int countOf(const LibraryOverview& overview, const ExampleChoice& choice) {
    return static_cast<int>(std::count_if(overview.items.begin(), overview.items.end(),
                                          [&](const LibraryItem& item) { return isChosen(item.example, choice); }));
}

} // namespace

void FilterModel::setItems(const LibraryOverview& overview) {
    const QList<Row> before = std::exchange(m_rows, {});
    addQualities(overview);
    addScenarios(overview);
    addTags(overview);
    const QList<Row> after = std::exchange(m_rows, before);
    if (after != before) {
        beginResetModel();
        m_rows = after;
        endResetModel();
    }
    ExampleChoice choice = m_choice;
    const auto has = [this](Group group, auto isSame) {
        return std::any_of(m_rows.begin(), m_rows.end(),
                           [&](const Row& row) { return !row.isHeading && row.group == group && isSame(row.value); });
    };
    if (!has(Group::Scenario, [&](const ExampleChoice& value) { return value.scenario == choice.scenario; }))
        choice.scenario.reset();
    if (!has(Group::Tag, [&](const ExampleChoice& value) { return value.tag == choice.tag; }))
        choice.tag.clear();
    take(choice);
}

void FilterModel::addQualities(const LibraryOverview& overview) {
    m_rows.append({tr("Show"), Group::Quality, true});
    for (const auto& [text, quality] :
         {std::pair(tr("All examples"), QString()), {tr("Good examples"), u"good"_s}, {tr("Bad examples"), u"bad"_s}}) {
        const ExampleChoice value{quality, {}, {}};
        m_rows.append({text, Group::Quality, false, value, countOf(overview, value)});
    }
}

void FilterModel::addScenarios(const LibraryOverview& overview) {
    m_rows.append({tr("Scenario"), Group::Scenario, true});
    m_rows.append({tr("Any scenario"), Group::Scenario, false, {}, static_cast<int>(overview.items.size())});
    const auto add = [&](const QString& text, const ScenarioId& id) {
        const ExampleChoice value{{}, id, {}};
        if (const int count = countOf(overview, value))
            m_rows.append({text, Group::Scenario, false, value, count});
    };
    for (const ScenarioChoice& scenario : overview.scenarios)
        add(scenario.title, scenario.id);
    add(tr("Without a scenario"), ScenarioId());
}

void FilterModel::addTags(const LibraryOverview& overview) {
    QMap<QString, int> tags;
    for (const LibraryItem& item : overview.items)
        for (const QString& tag : item.example.tags)
            ++tags[tag];
    if (tags.isEmpty())
        return;
    m_rows.append({tr("Tag"), Group::Tag, true});
    m_rows.append({tr("Any tag"), Group::Tag, false, {}, static_cast<int>(overview.items.size())});
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        m_rows.append({tag.key(), Group::Tag, false, {{}, {}, tag.key()}, tag.value()});
}

bool FilterModel::isOn(const Row& row) const {
    switch (row.group) {
    case Group::Quality:
        return row.value.quality == m_choice.quality;
    case Group::Scenario:
        return row.value.scenario == m_choice.scenario;
    case Group::Tag:
        return row.value.tag == m_choice.tag;
    }
    return false;
}

void FilterModel::choose(const QModelIndex& index) {
    if (!index.isValid() || m_rows[index.row()].isHeading)
        return;
    const Row& row = m_rows[index.row()];
    ExampleChoice choice = m_choice;
    switch (row.group) {
    case Group::Quality:
        choice.quality = row.value.quality;
        break;
    case Group::Scenario:
        choice.scenario = row.value.scenario;
        break;
    case Group::Tag:
        choice.tag = row.value.tag;
        break;
    }
    take(choice);
}

void FilterModel::clear() {
    take({});
}

void FilterModel::take(const ExampleChoice& choice) {
    if (choice == m_choice)
        return;
    m_choice = choice;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT chosen(m_choice);
}

int FilterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FilterModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.text;
    case Qt::CheckStateRole:
        return row.isHeading ? QVariant() : QVariant(isOn(row) ? Qt::Checked : Qt::Unchecked);
    case CountRole:
        return row.count;
    case IsHeadingRole:
        return row.isHeading;
    case Qt::AccessibleTextRole:
        return row.isHeading ? row.text : u"%1, %2"_s.arg(row.text, tr("%n example(s)", nullptr, row.count));
    }
    return {};
}

Qt::ItemFlags FilterModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || m_rows[index.row()].isHeading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QListView* makeFilterList(FilterModel* model) {
    auto* list = new FilterList;
    chooseFirstOnTab(list);
    list->setObjectName(u"plain"_s);
    list->setModel(model);
    list->setItemDelegate(new FilterDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setAccessibleName(FilterModel::tr("What is shown"));
    list->setProperty("ownFocusRing", true);
    QObject::connect(list, &QListView::clicked, model, &FilterModel::choose);
    QObject::connect(list, &QListView::activated, model, &FilterModel::choose);
    return list;
}

} // namespace greenroom::ui
