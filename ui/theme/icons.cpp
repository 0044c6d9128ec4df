// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

QColor colourOf(Ink ink) {
    const Tokens& colours = applicationTokens();
    switch (ink) {
    case Ink::Text:
        return colours.text;
    case Ink::Muted:
        return colours.muted;
    case Ink::Accent:
        return colours.accent;
    case Ink::OnAccent:
        return colours.accentInk;
    case Ink::OnMedia:
        return colours.mediaInk;
    case Ink::Recording:
        return colours.recording;
    case Ink::Danger:
        return colours.danger;
    case Ink::Amber:
        return colours.amber;
    }
    return colours.text;
}

/// Pictures of physical pixels, kept in Qt's pixmap cache.
QPixmap drawn(const QString& name, const QColor& colour, QSize pixels) {
    if (pixels.isEmpty())
        return {}; // where a button is squeezed there is no room for it
    const QString key =
        u"icon:%1:%2:%3x%4"_s.arg(name, colour.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("there is no icon called %s", qPrintable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = std::min(pixels.width(), pixels.height()); // square, in the middle of the room there is
    renderer.render(&painter,
                    QRectF(QPoint((pixels.width() - side) / 2, (pixels.height() - side) / 2), QSize(side, side)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine final : public QIconEngine {
public:
    Engine(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->drawPixmap(rect, drawn(m_name, colour(mode), rect.size() * painter->device()->devicePixelRatio()));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return drawn(m_name, colour(mode), size);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        return drawn(m_name, colour(mode), size);
    }
    QIconEngine* clone() const override { return new Engine(*this); }

private:
    QColor colour(QIcon::Mode mode) const {
        return mode == QIcon::Disabled ? applicationTokens().disabled : colourOf(m_ink);
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString& name, Ink ink) {
    return QIcon(new Engine(name, ink));
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio) {
    const int pixels = static_cast<int>(std::lround(size * devicePixelRatio));
    QPixmap pixmap = drawn(name, colour, {pixels, pixels});
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace greenroom::ui
