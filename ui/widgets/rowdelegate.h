// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace greenroom::ui {

/// What RowDelegate asks a model for. Qt::DisplayRole is the title; all else may be missing.
enum RowRole {
    DetailRole = Qt::UserRole + 1, ///< QString: beside the title, muted
    LineRole,                      ///< QString: a muted line below
    TagRole,                       ///< QString: a pill below the title
    TagIconRole,                   ///< QString: name of an icon in the pill
    TagAmberRole,                  ///< bool: the pill is an exception
    FigureRole,                    ///< QString: a figure at the right
    FigureCaptionRole,             ///< QString: below the figure
    ActionRole,                    ///< QString: the words of the action at the right
    IsMainRole,                    ///< bool: the action is the filled button of the page
    PictureRole,                   ///< QPixmap: 16:9 at the left
    PictureTextRole,               ///< QString: on the picture, lower right
    HasMenuRole,                   ///< bool: there is more to do with it, behind a button at the right
};

/// Rows of a card: picture, title, pill, line, figure and an action that is always visible; separators between.
/// Enter or a click anywhere opens the row.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `hasPictures`: room is kept for them.
    explicit RowDelegate(bool hasPictures, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    /// Of a row with HasMenuRole: its button was pressed, or its menu asked for by key or by the right mouse button.
    void menuWanted(const QModelIndex& index, const QPoint& globalPlace);

private:
    friend QListView* makeRowList(const QString& name, QAbstractItemModel* model, bool hasPictures);

    bool m_hasPictures;
    bool m_isMenuPressed = false; ///< by the click that is under way
};

/// A list that Tab comes to shows where one is: the first row is chosen unless one was.
void chooseFirstOnTab(QListView* list);

/// A list for such rows: hovering, one selection, opened by click or Enter (activated()), accessible as `name`. Wants
/// to be as high as its rows and scrolls where there is less room.
QListView* makeRowList(const QString& name, QAbstractItemModel* model, bool hasPictures);
/// Makes the list as high as all its rows, for pages that scroll as a whole.
void fitToRows(QListView* list);

} // namespace greenroom::ui
