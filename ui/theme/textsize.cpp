// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/textsize.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace greenroom::ui {

namespace {

class Fit final : public QObject {
public:
    Fit(QWidget* widget, std::function<void()> fit) : QObject(widget), m_fit(std::move(fit)) {
        widget->installEventFilter(this);
        m_fit();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        // The style changes with the colours as well.
        if (event->type() == QEvent::StyleChange && !qFuzzyCompare(std::exchange(m_points, points()), points()))
            m_fit();
        return QObject::eventFilter(watched, event);
    }

private:
    static double points() { return QApplication::font().pointSizeF(); }

    const std::function<void()> m_fit;
    double m_points = points();
};

} // namespace

void fitToText(QWidget* widget, std::function<void()> fit) {
    new Fit(widget, std::move(fit));
}

} // namespace greenroom::ui
