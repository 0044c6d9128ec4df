// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/landmarkrows.h"

#include "ui/editor/formfield.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace greenroom::ui {

LandmarkRows::LandmarkRows(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void LandmarkRows::setLandmarks(const QList<DraftLandmark>& landmarks) {
    if (landmarks == this->landmarks())
        return;
    for (const Row& row : m_rows) {
        row.field->hide();
        row.field->deleteLater();
    }
    m_rows.clear();
    for (const DraftLandmark& landmark : landmarks)
        append(landmark);
    number();
}

QList<DraftLandmark> LandmarkRows::landmarks() const {
    QList<DraftLandmark> result;
    for (const Row& row : m_rows)
        result.append({row.landmark.id, row.title->text(), row.at->text(), row.landmark.extensions});
    return result;
}

void LandmarkRows::add() {
    append({});
    number();
    m_rows.last().title->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void LandmarkRows::append(const DraftLandmark& landmark) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    Row made{landmark, nullptr, new QLineEdit(landmark.title), new QLineEdit(landmark.at),
             makeIconButton(QStringLiteral("delete"), {})};
    made.title->setPlaceholderText(tr("Opening"));
    made.at->setPlaceholderText(tr("0:30"));
    made.at->setFixedWidth(scaled(84));
    row->addWidget(made.title, 1);
    row->addWidget(made.at);
    row->addWidget(made.remove);
    made.field = new FormField({}, line);
    m_column->addWidget(made.field);
    m_rows.append(made);
    connect(made.title, &QLineEdit::textEdited, this, &LandmarkRows::edited);
    connect(made.at, &QLineEdit::textEdited, this, &LandmarkRows::edited);
    connect(made.remove, &QPushButton::clicked, this, [this, field = made.field] { remove(field); });
}

/// Names the parts of each row by where it stands now.
void LandmarkRows::number() {
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.title->setAccessibleName(tr("Name of landmark %1").arg(i + 1));
        row.at->setAccessibleName(tr("Time of landmark %1, minutes and seconds").arg(i + 1));
        const QString words = tr("Remove landmark %1").arg(i + 1);
        row.remove->setAccessibleName(words);
        row.remove->setToolTip(words);
    }
}

void LandmarkRows::remove(const FormField* field) {
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].field != field)
            continue;
        m_rows[i].field->hide();
        m_rows[i].field->deleteLater();
        m_rows.removeAt(i);
        number();
        if (!m_rows.isEmpty())
            m_rows[std::min<qsizetype>(i, m_rows.size() - 1)].title->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
        return;
    }
}

void LandmarkRows::focusRow(int row) {
    if (row >= 0 && row < m_rows.size())
        m_rows[row].title->setFocus(Qt::OtherFocusReason);
}

void LandmarkRows::setProblems(const QMap<int, QString>& problems) {
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows[i].field->setProblem(problems.value(i));
}

} // namespace greenroom::ui
