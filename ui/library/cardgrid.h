// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace greenroom::ui {

/// QString, beside those of RowRole: what is said where there is no picture.
constexpr int PictureWordsRole = Qt::UserRole + 100;

/// Cards in as many columns as fit: a picture, the title, what it is of, a word and a shape for good or bad, and one
/// muted line. Asks a model for the roles of RowRole. Arrows move in all four directions; Enter or a click opens a card
/// (activated()).
class CardGrid : public QListView {
    Q_OBJECT
public:
    explicit CardGrid(const QString& name, QWidget* parent = nullptr);

    /// Of the picture on a card, in device-independent pixels.
    QSize pictureSize() const { return m_pictureSize; }

Q_SIGNALS:
    /// Pictures have another size now.
    void pictureSizeChanged(QSize size);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();

    QSize m_pictureSize;
};

} // namespace greenroom::ui
