// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QWidget>

namespace greenroom {
class Transport;
}

namespace greenroom::ui {

class DeckProblem;

/// The least a picture is made for, in device-independent pixels.
constexpr QSize surfaceMinimum{160, 90};

/// Shows what one deck of a transport shows: pictures pixel for pixel, centred on the well, as large as fits. Tells the
/// transport its size in device pixels. Words for the person lie over it on plates, or in the middle of the well. Of a
/// clip that cannot be played, or not on from some moment, it says so itself; the last picture stays.
class VideoSurface : public QWidget {
    Q_OBJECT
public:
    explicit VideoSurface(Transport& transport, int deck = 0, QWidget* parent = nullptr);

    int deck() const { return m_deck; }
    /// Which of the decks is shown from now on.
    void setDeck(int deck);

    /// In a corner, on the picture; empty: nothing there. One line per "\n".
    void setPlate(Qt::Corner corner, const QString& text);
    QString plate(Qt::Corner corner) const { return m_plates.value(corner); }
    /// What is said now, at the lower edge of the picture; empty: nothing.
    void setCaption(const QString& text);
    const QString& caption() const { return m_caption; }
    /// Plates of the left corners stand at the right and the other way round: something covers their place.
    void mirrorPlates(bool mirrored);
    /// A line around it instead of round corners: it lies on another picture.
    void setLine(bool line);
    /// In the middle of the well: what is wrong, and in a second line what to do.
    void setMessage(const QString& what, const QString& advice = {});
    /// What is said in the middle now, of a page or of the clip.
    QString message() const;
    /// A picture that stays while the deck goes on; a null one ends that.
    void setStill(const QImage& picture);

    /// Where the picture is, in the widget's own coordinates; without a picture, the whole well.
    QRectF pictureRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A double click.
    void fullScreenWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void tellSize();
    QImage picture() const;
    QString advice() const;
    void describeMessage();
    void paintPlate(QPainter& painter, Qt::Corner corner, const QString& text) const;
    void paintCaption(QPainter& painter) const;
    bool isSoundOnly() const;
    void paintSoundOnly(QPainter& painter) const;
    void paintMessage(QPainter& painter, bool isOnPicture) const;

    Transport& m_transport;
    int m_deck;
    QSize m_told;
    QHash<Qt::Corner, QString> m_plates;
    QString m_caption;
    bool m_isMirrored = false; ///< the plates are
    bool m_hasLine = false;
    QImage m_picture; ///< that stays
    QImage m_last;    ///< that the open clip has shown
    QString m_message;
    QString m_advice;
    DeckProblem* m_problem; ///< of the clip
};

} // namespace greenroom::ui
