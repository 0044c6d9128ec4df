// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheelguard.h"

#include "tests/support/catch.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace greenroom::ui;
using namespace Qt::StringLiterals;

TEST_CASE("the wheel scrolls a page and changes none of its fields", "[ui]") {
    const WheelGuard guard(nullptr);
    QScrollArea area;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    auto* choice = new QComboBox;
    choice->addItems({u"one"_s, u"two"_s});
    auto* number = new QSpinBox;
    number->setValue(5);
    auto* date = new QDateEdit(QDate(2026, 5, 4));
    for (QWidget* field : {static_cast<QWidget*>(choice), static_cast<QWidget*>(number), static_cast<QWidget*>(date)})
        column->addWidget(field);
    column->addSpacing(2000);
    area.setWidget(content);
    area.resize(300, 200);
    area.show();
    for (QWidget* field : {static_cast<QWidget*>(choice), static_cast<QWidget*>(number), static_cast<QWidget*>(date)}) {
        const QPoint middle = field->rect().center();
        QWheelEvent wheel(middle, field->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(field, &wheel);
        CHECK_FALSE(wheel.isAccepted()); // Qt offers it to the page next
    }
    CHECK(choice->currentIndex() == 0);
    CHECK(number->value() == 5);
    CHECK(date->date() == QDate(2026, 5, 4));
}
