// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bannerplace.h"

#include "ui/shell/page.h"
#include "ui/theme/type.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/pageheader.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace greenroom::ui {

namespace {
constexpr int leastWidth = 440; ///< px, for a sentence in two lines beside its buttons
constexpr int widest = 960;     ///< px, so that the eye finds the way from the words to the buttons
constexpr int leastTop = 6;     ///< px, above one that is higher than the header
constexpr int edge = 20;        ///< px, of a page without a header
} // namespace

BannerPlace::BannerPlace(Banner& banner) : QObject(&banner), m_banner(banner) {
    banner.parentWidget()->installEventFilter(this);
    connect(&banner, &Banner::changed, this, &BannerPlace::place);
}

void BannerPlace::setPage(Page* page) {
    for (QWidget* old : {static_cast<QWidget*>(m_page), static_cast<QWidget*>(m_header)})
        if (old)
            old->removeEventFilter(this);
    m_page = page;
    m_header = page->findChild<PageHeader*>();
    page->installEventFilter(this);
    if (m_header)
        m_header->installEventFilter(this);
    place();
}

QRect BannerPlace::found() const {
    QWidget* over = m_banner.parentWidget();
    const int high = m_banner.heightForWidth(scaled(widest));
    if (!m_header) {
        const QPoint corner = m_page->mapTo(over, QPoint(edge, edge));
        return {corner, QSize(std::min(m_page->width() - 2 * edge, scaled(widest)), high)};
    }
    QRect words = m_header->wordsPlace();
    words.setWidth(std::min(words.width(), scaled(widest)));
    const bool isBeside = words.width() >= scaled(leastWidth);
    if (!isBeside)
        words = QRect(0, m_header->height(), std::min(m_header->width(), scaled(widest)), 0);
    words.setHeight(m_banner.heightForWidth(words.width()));
    if (isBeside)
        words.moveTop(std::max(leastTop, (m_header->height() - m_banner.headHeight(words.width())) / 2));
    return words.translated(m_header->mapTo(over, QPoint()));
}

void BannerPlace::place() {
    if (!m_page || m_banner.accessibleName().isEmpty())
        return;
    m_banner.setGeometry(found());
    m_banner.raise();
}

bool BannerPlace::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::LayoutRequest:
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::StyleChange:
        place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace greenroom::ui
