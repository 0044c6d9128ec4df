// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/keyhints.h"

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QPainter>

#include <algorithm>

namespace greenroom::ui {

namespace {

constexpr int padding = 5;
constexpr int keyGap = 6;
constexpr int groupGap = 16;

int keyWidth(const QFontMetrics& metrics, const QString& key) {
    return std::max(metrics.height(), metrics.horizontalAdvance(key) + 2 * padding);
}

} // namespace

void KeyHints::setGroups(const QList<Group>& groups) {
    m_groups = groups;
    QStringList said;
    for (const Group& group : groups)
        said.append(tr("%1: %2").arg(group.keys.join(QStringLiteral(", ")), group.words));
    setAccessibleName(tr("Keys"));
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int KeyHints::widthOf(const Group& group) const {
    const QFontMetrics metrics(fontFor(Type::Caption));
    int width = metrics.horizontalAdvance(group.words);
    for (const QString& key : group.keys)
        width += keyWidth(metrics, key) + keyGap;
    return width;
}

QSize KeyHints::sizeHint() const {
    int width = 0;
    for (const Group& group : m_groups)
        width += (width > 0 ? groupGap : 0) + widthOf(group);
    return {width, lineHeight(Type::Caption) + 4};
}

void KeyHints::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontFor(Type::Caption));
    const QFontMetrics metrics = painter.fontMetrics();
    // From the left, whole groups only, the row ending at the right edge.
    int room = width();
    qsizetype count = 0;
    int used = 0;
    for (; count < m_groups.size(); ++count) {
        const int wide = widthOf(m_groups[count]) + (count > 0 ? groupGap : 0);
        if (used + wide > room)
            break;
        used += wide;
    }
    int x = room - used;
    for (qsizetype i = 0; i < count; ++i) {
        for (const QString& key : m_groups[i].keys) {
            const QRectF box(x + 0.5, (height() - metrics.height()) / 2 - 0.5, keyWidth(metrics, key) - 1,
                             metrics.height() + 1);
            painter.setPen(colours.border);
            painter.setBrush(colours.surface);
            painter.drawRoundedRect(box, 3, 3);
            painter.setPen(colours.muted);
            painter.drawText(box, Qt::AlignCenter, key);
            x += keyWidth(metrics, key) + keyGap;
        }
        const int wide = metrics.horizontalAdvance(m_groups[i].words);
        painter.drawText(QRect(x, 0, wide, height()), Qt::AlignLeft | Qt::AlignVCenter, m_groups[i].words);
        x += wide + groupGap;
    }
}

} // namespace greenroom::ui
