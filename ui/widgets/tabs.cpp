// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabs.h"

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace greenroom::ui {

namespace {

constexpr int tabHeight = 38;
constexpr int underline = 2;

class Tab final : public QAbstractButton {
public:
    explicit Tab(const QString& name) {
        setText(name);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override {
        const QFontMetrics bold(fontFor(Type::BodyBold));
        return {bold.horizontalAdvance(text()) + 2, scaled(tabHeight)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& colours = tokens(palette());
        QPainter painter(this);
        painter.setFont(fontFor(isChecked() ? Type::BodyBold : Type::Body));
        painter.setPen(isChecked() || underMouse() ? colours.text : colours.muted);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (isChecked())
            painter.fillRect(0, this->height() - underline, width(), underline, colours.accent);
    }
    void changeEvent(QEvent* event) override {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            updateGeometry();
    }
};

} // namespace

Tabs::Tabs(const QStringList& names, QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    for (int i = 0; i < names.size(); ++i) {
        auto* tab = new Tab(names[i]);
        tab->setChecked(i == 0);
        m_group->addButton(tab, i);
        row->addWidget(tab);
    }
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT currentChanged(index);
    });
}

int Tabs::current() const {
    return m_group->checkedId();
}

void Tabs::setCurrent(int index) {
    if (QAbstractButton* tab = m_group->button(index))
        tab->setChecked(true);
}

void Tabs::setShown(int index, bool shown) {
    if (QAbstractButton* tab = m_group->button(index))
        tab->setVisible(shown);
}

void Tabs::setName(int index, const QString& name) {
    if (QAbstractButton* tab = m_group->button(index)) {
        tab->setText(name);
        tab->updateGeometry();
        tab->update();
    }
}

} // namespace greenroom::ui
