// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/deckview.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/videosurface.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrow = 280; ///< words are the names' then

/// "1" or "2" on a disc, in the colours of the side's lane.
class SideDisc : public QWidget {
public:
    explicit SideDisc(int side) : m_side(side) { setFixedSize(sizeHint()); }

    QSize sizeHint() const override { return {scaled(20), scaled(20)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& colours = tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_side == 0 ? colours.accent : colours.text);
        painter.drawEllipse(rect());
        QFont font = fontFor(Type::Caption);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(m_side == 0 ? colours.accentInk : colours.surface);
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_side + 1));
    }
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            setFixedSize(sizeHint());
        QWidget::changeEvent(event);
    }

private:
    int m_side;
};

} // namespace

DeckView::DeckView(Transport& transport, int side, QWidget* parent)
    : QWidget(parent)
    , m_side(side)
    , m_title(new TextLabel({}, Type::BodyBold))
    , m_detail(new TextLabel({}, Type::Body, Tone::Muted))
    , m_heard(makeButton(tr("Silent"), ButtonKind::Quiet, u"silent"_s))
    , m_surface(new VideoSurface(transport, side, parent)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new SideDisc(side));
    m_title->setElided();
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_detail->setElided();
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    makeSmall(m_heard);
    m_heard->setCheckable(true);
    connect(m_heard, &QPushButton::clicked, this, [this](bool now) {
        m_heard->setChecked(!now); // the transport says what it is
        Q_EMIT hearPressed();
    });
    row->addWidget(m_heard);
}

void DeckView::setNames(const QString& title, const QString& detail) {
    m_title->setText(title);
    m_detail->setText(detail);
    m_surface->setAccessibleName(tr("Side %1: %2").arg(m_side + 1).arg(title));
}

void DeckView::setHeard(bool heard) {
    m_heard->setChecked(heard);
    setWords(m_heard, heard ? tr("Heard") : tr("Silent"));
    m_heard->setIcon(icon(heard ? u"heard"_s : u"silent"_s));
    m_heard->setAccessibleName(heard ? tr("Side %1 is heard").arg(m_side + 1)
                                     : tr("Side %1 is silent. Hear it").arg(m_side + 1));
}

void DeckView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    foldButton(m_heard, width() < scaled(narrow));
}

void DeckView::showHeardButton(bool visible) {
    m_heard->setVisible(visible);
}

} // namespace greenroom::ui
