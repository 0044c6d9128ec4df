// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rail.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int railWidth = 84;
constexpr int itemHeight = 56;

/// A room: its icon over its name.
class RailButton final : public QAbstractButton {
public:
    RailButton(QString iconName, const QString& name) : m_icon(std::move(iconName)), m_name(name) {
        setText(name);
        setAccessibleName(name);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setCount(int count) {
        m_count = count;
        setAccessibleName(count > 0 ? QObject::tr("%1, %2 waiting").arg(m_name).arg(count) : m_name);
        update();
    }

    QSize sizeHint() const override {
        QFont font = fontFor(Type::Caption);
        font.setBold(true); // as the room one is in
        const QFontMetrics metrics(font);
        return {std::max(scaled(railWidth - 17), metrics.horizontalAdvance(m_name) + 10), scaled(itemHeight)};
    }

protected:
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

    void paintEvent(QPaintEvent*) override {
        const Tokens& colours = tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? colours.selection : colours.hover);
            painter.drawRoundedRect(rect(), 8, 8);
        }
        const int symbol = scaled(22);
        QFont font = fontFor(Type::Caption);
        font.setBold(isChecked());
        const int text = QFontMetrics(font).height();
        const int top = (height() - symbol - text - 2) / 2;
        const QColor ink = isChecked() ? colours.accent : colours.muted;
        painter.drawPixmap((width() - symbol) / 2, top, iconPixmap(m_icon, ink, symbol, devicePixelRatioF()));
        painter.setFont(font);
        painter.setPen(isChecked() ? colours.text : colours.muted);
        painter.drawText(QRect(0, top + symbol + 2, width(), text), Qt::AlignHCenter | Qt::AlignVCenter, m_name);
        if (m_count > 0)
            paintCount(painter, colours, {width() / 2 + symbol / 2 - 4, top - 4});
    }

private:
    void paintCount(QPainter& painter, const Tokens& colours, QPoint at) const {
        const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        QFont font = fontFor(Type::Caption);
        font.setBold(true);
        const int size = scaled(16);
        const QRect pill(at, QSize(std::max(size, QFontMetrics(font).horizontalAdvance(text) + 8), size));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(pill, size / 2.0, size / 2.0);
        painter.setFont(font);
        painter.setPen(colours.accentInk);
        painter.drawText(pill, Qt::AlignCenter, text);
    }

    QString m_icon;
    QString m_name;
    int m_count = 0;
};

/// What goes between this laptop and others, in a word; opens more of it.
class ExchangeButton final : public QAbstractButton {
public:
    ExchangeButton() {
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void show(const Rail::Exchange& exchange) {
        m_exchange = exchange;
        setToolTip(exchange.tip);
        setAccessibleName(QString(exchange.words).replace(QLatin1Char('\n'), QLatin1Char(' ')));
        setAccessibleDescription(exchange.tip);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override {
        return {scaled(railWidth - 17), 8 + scaled(18) + 2 + 2 * lineHeight(Type::Caption) + 8};
    }

protected:
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

    void paintEvent(QPaintEvent*) override {
        const Tokens& colours = tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.hover);
            painter.drawRoundedRect(rect(), 8, 8);
        }
        const int symbol = scaled(18);
        const QColor ink = m_exchange.needsYou ? colours.accent : colours.muted;
        painter.drawPixmap((width() - symbol) / 2, 8, iconPixmap(m_exchange.icon, ink, symbol, devicePixelRatioF()));
        painter.setFont(fontFor(Type::Caption));
        painter.setPen(m_exchange.needsYou ? colours.text : colours.muted);
        painter.drawText(rect().adjusted(0, 8 + symbol + 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop, m_exchange.words);
    }

private:
    Rail::Exchange m_exchange;
};

} // namespace

Rail::Rail(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 9, 12);
    column->setSpacing(4);
    addRoom(Room::Today, QStringLiteral("today"), tr("Today"), column);
    addRoom(Room::Practise, QStringLiteral("practise"), tr("Practise"), column);
    addRoom(Room::Library, QStringLiteral("library"), tr("Library"), column);
    addRoom(Room::Reviews, QStringLiteral("reviews"), tr("Reviews"), column);
    addRoom(Room::Team, QStringLiteral("team"), tr("Team"), column)->hide();
    addRoom(Room::Coaching, QStringLiteral("coaching"), tr("Coaching"), column)->hide();
    column->addStretch();
    auto* exchange = new ExchangeButton;
    m_exchange = exchange;
    m_exchange->hide();
    connect(exchange, &QAbstractButton::clicked, this, &Rail::exchangePressed);
    column->addWidget(m_exchange, 0, Qt::AlignHCenter);
    addRoom(Room::Settings, QStringLiteral("settings"), tr("Settings"), column);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(static_cast<Room>(id)); });
}

QAbstractButton* Rail::addRoom(Room room, const QString& iconName, const QString& name, QVBoxLayout* column) {
    auto* button = new RailButton(iconName, name);
    m_group->addButton(button, static_cast<int>(room));
    column->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void Rail::setCurrent(Room room) {
    QAbstractButton* current = m_group->button(static_cast<int>(room));
    current->setChecked(true);
    for (QAbstractButton* button : m_group->buttons()) // Tab comes to where one is, arrows go on from there
        button->setFocusPolicy(button == current ? Qt::TabFocus : Qt::NoFocus);
    update();
}

void Rail::setCount(Room room, int count) {
    static_cast<RailButton*>(m_group->button(static_cast<int>(room)))->setCount(count);
}

void Rail::setShown(Room room, bool isShown) {
    m_group->button(static_cast<int>(room))->setVisible(isShown);
    layout()->activate();
    update(); // the mark of the current room is beside it
}

void Rail::setExchange(const Exchange& exchange) {
    static_cast<ExchangeButton*>(m_exchange)->show(exchange);
    m_exchange->show();
}

void Rail::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.rail);
    painter.fillRect(width() - 1, 0, 1, height(), colours.border);
    if (const QAbstractButton* current = m_group->checkedButton()) {
        const int bar = scaled(32);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(QRect(0, current->geometry().center().y() - bar / 2, 3, bar), 1.5, 1.5);
    }
}

} // namespace greenroom::ui
