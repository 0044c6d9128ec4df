// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/type.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QPointer>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Puts colours for @names, lengths for @N, and the scheme's folder of images for @scheme into the style sheet.
QString dressed(QString sheet, Scheme scheme) {
    sheet.replace(u"@scheme"_s, scheme == Scheme::Dark ? u"dark"_s : u"light"_s);
    auto names = tokens(scheme).named();
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [name, colour] : names)
        sheet.replace(u'@' + QString(name), colour.name());
    static const QRegularExpression length(u"@(\\d+)"_s);
    QString result;
    qsizetype from = 0;
    for (auto matches = length.globalMatch(sheet); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(sheet).mid(from, match.capturedStart() - from);
        result += QString::number(scaled(match.captured(1).toInt())) + u"px"_s;
        from = match.capturedEnd();
    }
    return result + sheet.mid(from);
}

} // namespace

Theme::Theme(QApplication& application) : m_application(application) {
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    m_systemPoints = QApplication::font().pointSizeF() > 0 ? QApplication::font().pointSizeF() : 10;
    connect(&m_system, &SystemScheme::changed, this, &Theme::apply);
    apply();
}

Scheme Theme::scheme() const {
    switch (m_choice) {
    case SchemeChoice::Light:
        return Scheme::Light;
    case SchemeChoice::Dark:
        return Scheme::Dark;
    case SchemeChoice::System:
        break;
    }
    return m_system.scheme();
}

void Theme::choose(SchemeChoice choice) {
    m_choice = choice;
    apply();
}

void Theme::setTextSize(int percent) {
    m_textSize = std::clamp(percent, 80, 200);
    apply();
}

void Theme::apply() {
    QFont font = QApplication::font();
    const double points = std::max(m_systemPoints * m_textSize / 100, 9.0);
    const bool isOtherSize = !qFuzzyCompare(font.pointSizeF(), points);
    font.setPointSizeF(points);
    QApplication::setFont(font);
    QApplication::setPalette(tokens(scheme()).palette());
    QFile sheet(u":/themes/window.qss"_s);
    if (sheet.open(QIODevice::ReadOnly))
        m_application.setStyleSheet(dressed(QString::fromUtf8(sheet.readAll()), scheme()));
    if (!isOtherSize)
        return;
    // Qt tells changeEvent() nothing of the application's font, and the style sheet reaches only what was shown.
    const QWidgetList all = QApplication::allWidgets();
    for (const QPointer<QWidget>& widget : QList<QPointer<QWidget>>(all.begin(), all.end())) {
        QEvent event(QEvent::StyleChange);
        if (widget)
            QApplication::sendEvent(widget, &event);
    }
}

} // namespace greenroom::ui
