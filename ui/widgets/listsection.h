// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QListView;
class QPushButton;

namespace greenroom::ui {

class TextLabel;

/// A part of a page that lists something: a heading, a few muted words beside it, perhaps a link at the right, and a
/// card with rows for RowDelegate. As high as its rows, for pages that scroll as a whole.
class ListSection : public QWidget {
    Q_OBJECT
public:
    /// Whether it goes when there are no rows.
    enum class WhenEmpty { Stays, Goes };

    ListSection(const QString& heading, QAbstractItemModel* model, bool hasPictures,
                WhenEmpty whenEmpty = WhenEmpty::Goes, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    void setAbout(const QString& words);
    /// At the right of the heading.
    QPushButton* addLink(const QString& text);
    QListView* list() const { return m_list; }
    /// Where the first row is not chosen yet, it is: Enter opens it.
    void chooseFirst();

protected:
    bool event(QEvent* event) override;

private:
    void fit();

    TextLabel* m_heading;
    TextLabel* m_about;
    QHBoxLayout* m_title;
    QListView* m_list;
    WhenEmpty m_whenEmpty;
};

} // namespace greenroom::ui
