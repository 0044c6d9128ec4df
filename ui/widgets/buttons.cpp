// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/theme/textsize.h"
#include "ui/theme/type.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStyle>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSide = 18;
constexpr int iconRoom = 22; ///< beside words: the style leaves 4 px before them, and four more are in the icon's room
constexpr int foldedWidth = 40;

QString nameOf(ButtonKind kind) {
    switch (kind) {
    case ButtonKind::Outlined:
        return u"outlined"_s;
    case ButtonKind::Filled:
        return u"filled"_s;
    case ButtonKind::Quiet:
        return u"quiet"_s;
    case ButtonKind::Danger:
        return u"danger"_s;
    case ButtonKind::DangerFilled:
        return u"danger-filled"_s;
    case ButtonKind::Link:
        return u"link"_s;
    }
    return {};
}

Ink inkOf(ButtonKind kind) {
    switch (kind) {
    case ButtonKind::Filled:
        return Ink::OnAccent;
    case ButtonKind::Danger:
        return Ink::Danger;
    case ButtonKind::Link:
        return Ink::Accent;
    default:
        return Ink::Text;
    }
}

/// The chosen one is bold, and none changes its width.
int segmentWidth(const QPushButton& button) {
    const int symbol = button.icon().isNull() ? 0 : scaled(iconRoom) + scaled(8);
    const QString words = button.text().remove(u'&');
    return QFontMetrics(fontFor(Type::BodyBold)).horizontalAdvance(words) + symbol + 2 * 12 + 6;
}

} // namespace

QPushButton* makeButton(const QString& text, ButtonKind kind, const QString& iconName) {
    auto* button = new QPushButton(text);
    button->setProperty("kind", nameOf(kind));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, inkOf(kind)));
    fitToText(button, [button, isAlone = text.isEmpty(), had = QSize()]() mutable {
        if (had.isValid() && button->iconSize() != had)
            return; // whose it is has chosen another one
        had = {scaled(isAlone ? iconSide : iconRoom), scaled(iconSide)};
        button->setIconSize(had);
    });
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

QPushButton* makeIconButton(const QString& iconName, const QString& name, ButtonKind kind) {
    QPushButton* button = makeButton({}, kind, iconName);
    button->setProperty("iconOnly", true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void makeSmall(QPushButton* button) {
    button->setProperty("small", true);
}

void foldButton(QPushButton* button, bool folded) {
    const QString kept = button->property("foldedWords").toString();
    if (folded ? button->icon().isNull() || button->text().isEmpty() : kept.isEmpty())
        return;
    const QString words = folded ? button->text() : kept;
    button->setProperty("foldedWords", folded ? words : QString());
    button->setText(folded ? QString() : words);
    if (button->accessibleName().isEmpty() || button->accessibleName() == words)
        button->setAccessibleName(words);
    if (button->toolTip().isEmpty() || button->toolTip() == words)
        button->setToolTip(folded ? words : QString());
    const bool isSegment = button->property("segment").isValid();
    if (isSegment)
        button->setMinimumWidth(folded ? scaled(foldedWidth) : segmentWidth(*button));
    else
        button->setProperty("iconOnly", folded);
    button->style()->unpolish(button);
    button->style()->polish(button);
    button->updateGeometry();
}

void setWords(QPushButton* button, const QString& words) {
    const bool isFolded = !button->property("foldedWords").toString().isEmpty();
    foldButton(button, false);
    if (button->accessibleName() == button->text())
        button->setAccessibleName(words);
    button->setText(words);
    if (button->property("segment").isValid())
        button->setMinimumWidth(segmentWidth(*button));
    foldButton(button, isFolded);
}

void followTip(QAbstractButton* button, const QAction* action) {
    const auto follow = [button, action] { button->setToolTip(action->toolTip()); };
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
}

void bindButton(QAbstractButton* button, QAction* action) {
    followTip(button, action);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
}

QWidget* makeSegments(const QList<QPushButton*>& buttons) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* group = new QButtonGroup(row);
    for (QPushButton* button : buttons) {
        button->setCheckable(true);
        fitToText(button, [button] {
            const bool isFolded = !button->property("foldedWords").toString().isEmpty();
            button->setMinimumWidth(isFolded ? scaled(foldedWidth) : segmentWidth(*button));
        });
        button->setProperty("segment", button == buttons.first()  ? u"first"_s
                                       : button == buttons.last() ? u"last"_s
                                                                  : u"middle"_s);
        group->addButton(button);
        layout->addWidget(button);
    }
    row->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return row;
}

} // namespace greenroom::ui
