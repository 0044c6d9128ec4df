// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/levelrows.h"

#include "core/assessment/maplimits.h"
#include "ui/theme/levels.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace greenroom::ui {

/// What the level looks like: its disc on its colour.
class LevelRows::Disc : public QWidget {
public:
    Disc(int level, int count) : m_level(level), m_count(count) { setFixedHeight(scaled(10)); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tokens(palette()).levelOutline);
        painter.setBrush(levelColour(m_level, m_count));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }

private:
    int m_level;
    int m_count;
};

LevelRows::LevelRows(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout)
    , m_add(makeIconButton(QStringLiteral("add"), tr("Add a level above the best")))
    , m_remove(makeIconButton(QStringLiteral("delete"), tr("Take the best level away"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_row->setSpacing(8);
    row->addLayout(m_row, 1);
    row->addWidget(m_add, 0, Qt::AlignBottom);
    row->addWidget(m_remove, 0, Qt::AlignBottom);
    connect(m_add, &QPushButton::clicked, this, &LevelRows::addPressed);
    connect(m_remove, &QPushButton::clicked, this, &LevelRows::removePressed);
}

void LevelRows::setLevels(const QList<MapLevel>& levels) {
    if (levels == this->levels())
        return;
    for (const Level& level : m_levels) {
        level.part->hide();
        level.part->deleteLater();
    }
    m_levels.clear();
    const auto count = static_cast<int>(levels.size());
    for (int i = 0; i < count; ++i) {
        Level made{levels[i], new QWidget, new QLineEdit(levels[i].name), new QLineEdit(levels[i].letter)};
        auto* column = new QVBoxLayout(made.part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        column->addWidget(new Disc(i, count));
        auto* fields = new QHBoxLayout;
        fields->setSpacing(4);
        made.name->setMaxLength(maplimits::levelName);
        made.name->setAccessibleName(tr("Name of level %1").arg(i + 1));
        made.name->setCursorPosition(0);
        made.letter->setMaxLength(maplimits::levelLetter);
        made.letter->setFixedWidth(scaled(38));
        made.letter->setAlignment(Qt::AlignCenter);
        made.letter->setAccessibleName(tr("Letter of level %1").arg(i + 1));
        fields->addWidget(made.name, 1);
        fields->addWidget(made.letter);
        column->addLayout(fields);
        m_row->addWidget(made.part, 1);
        m_levels.append(made);
        connect(made.name, &QLineEdit::textEdited, this, &LevelRows::edited);
        connect(made.letter, &QLineEdit::textEdited, this, &LevelRows::edited);
    }
    m_add->setEnabled(count < maplimits::levels);
    m_remove->setEnabled(count > maplimits::leastLevels);
}

QList<MapLevel> LevelRows::levels() const {
    QList<MapLevel> result;
    for (const Level& level : m_levels)
        result.append({level.name->text(), level.letter->text(), level.level.extensions});
    return result;
}

} // namespace greenroom::ui
