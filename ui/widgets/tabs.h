// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace greenroom::ui {

/// A row of tabs as words, the current one underlined. Each is a button for the keyboard and for screen readers.
class Tabs : public QWidget {
    Q_OBJECT
public:
    explicit Tabs(const QStringList& names, QWidget* parent = nullptr);

    int current() const;
    void setCurrent(int index);
    void setName(int index, const QString& name);
    void setShown(int index, bool shown);

Q_SIGNALS:
    void currentChanged(int index);

private:
    QButtonGroup* m_group;
};

} // namespace greenroom::ui
