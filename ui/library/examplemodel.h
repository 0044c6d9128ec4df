// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/captions/saidsearch.h"
#include "ui/library/libraryoverview.h"

#include <QAbstractListModel>
#include <QMultiHash>
#include <QSize>
#include <QSortFilterProxyModel>

namespace greenroom::ui {

class Pictures;

/// Examples as cards: roles of RowRole, DetailRole being the scenario, TagRole the quality, LineRole the tags. Pictures
/// come when they are asked for, so that only what is painted is made.
class ExampleModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ExampleModel(Pictures& pictures, QObject* parent = nullptr);

    /// Rows stay where the examples are the same ones in the same order.
    void setItems(const QList<LibraryItem>& items);
    /// Of PictureRole, in device-independent pixels.
    void setPictureSize(QSize size, qreal devicePixelRatio);

    const LibraryItem& at(int row) const { return m_items[row]; }
    /// -1: not here.
    int rowOf(const ExampleId& example) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void showPicture(const ContentHash& media);

    Pictures& m_pictures;
    QList<LibraryItem> m_items;
    QMultiHash<ContentHash, int> m_rows; ///< by media
    QSize m_pictureSize{256, 144};
    qreal m_devicePixelRatio = 1;
};

/// What of the library is shown.
struct ExampleChoice {
    QString quality;                    ///< good, bad; empty: both
    std::optional<ScenarioId> scenario; ///< a null id: those without one; nothing: any
    QString tag;                        ///< empty: any

    friend bool operator==(const ExampleChoice&, const ExampleChoice&) = default;
};

bool isChosen(const ModelExample& example, const ExampleChoice& choice);

/// The examples that fit a choice and words, or have the words in their captions: then LineRole says where.
class ExampleFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ExampleFilter(ExampleModel* model);

    void setChoice(const ExampleChoice& choice);
    void setWords(const QString& words);
    /// Where the words are said.
    void setSaid(const SaidHits& hits);
    bool isNarrowed() const { return !m_words.isEmpty() || m_choice != ExampleChoice(); }

    const LibraryItem& at(const QModelIndex& index) const { return m_model->at(mapToSource(index).row()); }
    /// Invalid when it is not shown.
    QModelIndex indexOf(const ExampleId& example) const;
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ExampleModel* m_model;
    ExampleChoice m_choice;
    QStringList m_words;
    SaidHits m_said;
};

} // namespace greenroom::ui
