// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/formfield.h"

#include "ui/widgets/textlabel.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace greenroom::ui {

FormField::FormField(const QString& label, QWidget* field, const QString& hint, QWidget* parent)
    : QWidget(parent), m_field(field), m_problem(new TextLabel({}, Type::Caption, Tone::Amber)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (!label.isEmpty()) {
        auto* name = new TextLabel(label, Type::Caption, Tone::Muted);
        name->setWrapped();
        name->setBuddy(field);
        column->addWidget(name);
        if (field->accessibleName().isEmpty())
            field->setAccessibleName(label);
    }
    column->addWidget(field);
    if (!hint.isEmpty()) {
        auto* more = new TextLabel(hint, Type::Caption, Tone::Muted);
        more->setWrapped();
        column->addWidget(more);
    }
    m_problem->setWrapped();
    m_problem->hide();
    column->addWidget(m_problem);
    QList<QWidget*> parts = field->findChildren<QWidget*>();
    parts.append(field);
    for (QWidget* one : std::as_const(parts)) {
        if (!qobject_cast<QComboBox*>(one) && !qobject_cast<QAbstractSpinBox*>(one))
            continue;
        one->setFocusPolicy(Qt::StrongFocus);
        one->installEventFilter(this);
    }
}

bool FormField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FormField::setProblem(const QString& sentence, const QString& detail) {
    m_problem->setText(sentence);
    m_problem->setToolTip(detail);
    m_problem->setVisible(!sentence.isEmpty());
    m_field->setAccessibleDescription(sentence);
}

QString FormField::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace greenroom::ui
