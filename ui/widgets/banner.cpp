// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastHeight = 48;
constexpr int padding = 6;

/// What kind of message it is, before the words that say it too.
class Symbol final : public QWidget {
public:
    Symbol() { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

    void setWarning(bool isWarning) {
        m_icon = isWarning ? icon(u"warning"_s, Ink::Amber) : icon(u"info"_s, Ink::Accent);
        update();
    }
    /// As high as a line with its buttons, so that details that open below move nothing.
    QSize sizeHint() const override { return {scaled(side), scaled(leastHeight - 2 * padding)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    static constexpr int side = 18;
    QIcon m_icon;
};

} // namespace

Banner::Banner(QWidget* parent) : Card(Surface::AccentSoft, padding, parent) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 0, 0);
    row->setSpacing(8);
    m_symbol = new Symbol;
    m_sentence = new TextLabel;
    m_sentence->setWrapped();
    m_others = new TextLabel({}, Type::Caption, Tone::Muted);
    m_action = makeButton({}, ButtonKind::Outlined);
    makeSmall(m_action);
    m_more = makeButton(tr("Details"), ButtonKind::Link);
    m_close = makeIconButton(u"close"_s, tr("Dismiss"));
    row->addWidget(m_symbol);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_others);
    row->addWidget(m_action);
    row->addWidget(m_more);
    row->addWidget(m_close);
    column()->addLayout(row, 1);
    m_details = new TextLabel({}, Type::Caption, Tone::Muted);
    m_details->setWrapped();
    m_details->setContentsMargins(36, 0, 8, 4);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->hide();
    column()->addWidget(m_details);
    connect(m_more, &QPushButton::clicked, this, &Banner::toggleDetails);
    connect(m_close, &QPushButton::clicked, this, &Banner::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = m_messages.first().action.act;
        dismiss();
        act();
    });
    hide();
}

void Banner::show(Kind kind, const QString& sentence, const QString& details, const MessageAction& action) {
    const bool isSeen = !m_messages.isEmpty() && m_messages.first().sentence == sentence;
    m_messages.removeIf([&](const Message& one) { return one.sentence == sentence; });
    qsizetype at = isRead() && !isSeen ? 1 : 0;
    if (kind == Kind::News)
        while (at < m_messages.size() && m_messages[at].kind == Kind::Warning)
            ++at;
    m_messages.insert(std::min(at, m_messages.size()), {kind, sentence, details, action});
    showFirst();
}

/// Whether somebody may be about to press what is there.
bool Banner::isRead() const {
    const QWidget* now = focusWidget();
    return isVisible() && (underMouse() || (now && now->hasFocus()));
}

void Banner::dismiss() {
    if (!m_messages.isEmpty())
        m_messages.removeFirst();
    showFirst();
}

void Banner::withdraw(const QString& sentence) {
    if (m_messages.removeIf([&](const Message& one) { return one.sentence == sentence; }) > 0)
        showFirst();
}

void Banner::clear() {
    m_messages.clear();
    showFirst();
}

void Banner::takeFocus() {
    for (QPushButton* button : {m_action, m_more, m_close})
        if (button->isVisible())
            return button->setFocus(Qt::ShortcutFocusReason);
}

int Banner::heightForWidth(int width) const {
    return layout()->totalHeightForWidth(width);
}

int Banner::headHeight(int width) const {
    const QMargins edges = layout()->contentsMargins();
    return column()->itemAt(0)->heightForWidth(width - edges.left() - edges.right()) + edges.top() + edges.bottom();
}

void Banner::showFirst() {
    if (m_messages.isEmpty()) {
        setAccessibleName({});
        hide();
        Q_EMIT changed();
        return;
    }
    const Message& first = std::as_const(m_messages).first();
    const bool isOther = !isVisible() || accessibleName() != first.sentence;
    const bool isWarning = first.kind == Kind::Warning;
    setSurface(isWarning ? Surface::AmberSoft : Surface::AccentSoft);
    static_cast<Symbol*>(m_symbol)->setWarning(isWarning);
    m_sentence->setText(first.sentence);
    m_others->setText(tr("%1 more").arg(m_messages.size() - 1));
    m_others->setVisible(m_messages.size() > 1);
    m_action->setText(first.action.text);
    m_action->setVisible(!first.action.text.isEmpty());
    m_more->setVisible(!first.details.isEmpty());
    m_details->setText(first.details);
    if (isOther)
        m_details->hide();
    setAccessibleName(first.sentence);
    Q_EMIT changed();
    QWidget::show(); // in its place: nothing passes under the pointer on the way there
    if (!isOther)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::toggleDetails() {
    m_details->setVisible(m_details->isHidden());
    Q_EMIT changed();
}

} // namespace greenroom::ui
