// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>

class QWidget;

namespace greenroom::ui {

class Banner;
class Page;
class PageHeader;

/// Keeps the banner over the words of the shown page's header, which are the room for messages: nothing on the page
/// moves when one comes or goes, and nothing that can be pressed is covered. In windows too narrow for that it lies
/// below the header, over what the page begins with. UI thread.
class BannerPlace : public QObject {
    Q_OBJECT
public:
    /// `banner` is a child of what the pages are in.
    explicit BannerPlace(Banner& banner);

    void setPage(Page* page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    /// Where it belongs, in the coordinates of the banner's parent.
    QRect found() const;

    Banner& m_banner;
    QPointer<Page> m_page;
    QPointer<PageHeader> m_header; ///< of the page, if it has one
};

} // namespace greenroom::ui
