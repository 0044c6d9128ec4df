// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace greenroom::ui {

/// Keys as small boxes, each group with a word on what they do; as much of it as there is room for.
class KeyHints : public QWidget {
    Q_OBJECT
public:
    struct Group {
        QStringList keys;
        QString words;
    };

    using QWidget::QWidget;
    void setGroups(const QList<Group>& groups);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int widthOf(const Group& group) const;

    QList<Group> m_groups;
};

} // namespace greenroom::ui
