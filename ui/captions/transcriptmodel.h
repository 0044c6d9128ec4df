// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/captions.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace greenroom::ui {

/// What is said in a clip, line by line: Qt::DisplayRole, with the time in TimeRole. With words to look for, only the
/// lines that hold all of them.
class TranscriptModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< QString: "1:47"
        IsNowRole,                   ///< bool: it is said at the moment that plays
    };

    explicit TranscriptModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setCaptions(const Captions& captions);
    void setWords(const QString& words);
    /// Of the player, in seconds; gives the row that is said then or was last, -1: none yet.
    int setPosition(double position);

    const Caption& at(int row) const { return m_captions.captions[m_rows[row]]; }
    int total() const { return int(m_captions.captions.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void fill();
    int rowAt(double position) const;

    Captions m_captions;
    QString m_words;
    QList<int> m_rows;
    int m_now = -1;
};

/// Paints the lines of a TranscriptModel: the time at the left, the words wrapped, the one of now on accent soft.
class TranscriptDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace greenroom::ui
