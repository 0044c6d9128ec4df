// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QWidget>

namespace greenroom::ui {

struct Context;

/// One page of the window, which is laid out in resizeEvent(). Made when it is first gone to, kept after; enter() says
/// for what it is shown.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Context& context, QWidget* parent = nullptr) : QWidget(parent), m_context(context) {
        // A page has the room there is, whatever the others would need.
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    }

    /// The page is about to be shown for this place; may come again with another one while it is shown.
    virtual void enter(const Place& place) = 0;
    /// Another page is shown from now on: devices are let go, playing stops.
    virtual void leave() {}
    /// Where Ctrl+F goes; nullptr: the window searches the library.
    virtual QWidget* searchField() { return nullptr; }
    /// Takes the last step done on this page back, or does it again; false: there is none.
    virtual bool undo() { return false; }
    virtual bool redo() { return false; }
    /// What a message may lie over for a while, at its lower end: in coordinates of the page.
    virtual QRect messagePlace() const { return rect(); }
    /// What goes on in the background is said on the page itself.
    virtual bool showsJobs() const { return false; }
    /// All that enter() asked the home for is on the page, and a clip it plays; what is drawn of clips may follow.
    virtual bool hasData() const { return true; }
    /// That has come too: for pictures of the page.
    virtual bool isSettled() const { return hasData(); }

protected:
    /// What depends on the size of the page depends on that of the text too: as if it was resized.
    void changeEvent(QEvent* event) override;
    Context& context() const { return m_context; }

private:
    Context& m_context;
};

} // namespace greenroom::ui
