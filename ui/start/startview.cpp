// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startview.h"

#include "ui/shell/errortext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 480;

TextLabel* wrapped(const QString& text, Type type = Type::Body, Tone tone = Tone::Text) {
    auto* label = new TextLabel(text, type, tone);
    label->setWrapped();
    return label;
}

} // namespace

StartView::StartView(QWidget* parent) : QWidget(parent) {
    setWindowTitle(u"Greenroom"_s);
    setWindowIcon(icon(u"app"_s));
    setMinimumSize(960, 620);
    resize(1280, 800);
    new QVBoxLayout(this);
    new FocusRing(this);
}

void StartView::begin() {
    if (m_content) {
        // It may be one of its fields that has just said something.
        m_content->hide();
        layout()->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_content = new QWidget;
    m_content->setFixedWidth(scaled(columnWidth));
    m_column = new QVBoxLayout(m_content);
    m_column->setSpacing(12);
    m_column->addStretch(2);
    auto* symbol = new QLabel;
    symbol->setPixmap(icon(u"app"_s).pixmap(scaled(56)));
    m_column->addWidget(symbol);
    layout()->addWidget(m_content);
    layout()->setAlignment(m_content, Qt::AlignHCenter);
}

void StartView::ask(const QString& label, const QString& button, QLineEdit* field,
                    void (StartView::*answer)(const QString&)) {
    m_column->addSpacing(8);
    auto* name = new TextLabel(label);
    name->setBuddy(field);
    field->setAccessibleName(label);
    field->setMaxLength(1000);
    auto* go = makeButton(button, ButtonKind::Filled);
    m_column->addWidget(name);
    m_column->addWidget(field);
    m_column->addWidget(go, 0, Qt::AlignLeft);
    m_column->addStretch(3);
    const auto give = [this, field, answer] {
        if (const QString text = field->text(); !text.trimmed().isEmpty())
            Q_EMIT(this->*answer)(text);
    };
    const auto allow = [go](const QString& text) { go->setEnabled(!text.trimmed().isEmpty()); };
    allow(field->text());
    connect(field, &QLineEdit::textChanged, go, allow);
    connect(field, &QLineEdit::returnPressed, this, give);
    connect(go, &QPushButton::clicked, this, give);
    field->setFocus();
}

void StartView::askName() {
    begin();
    m_column->addWidget(wrapped(tr("Practise where nobody is watching"), Type::Title));
    m_column->addWidget(
        wrapped(tr("Say it to the camera, look at it beside a good example, and say it again. Everything "
                   "stays on this laptop until you share it."),
                Type::Body, Tone::Muted));
    auto* field = new QLineEdit(m_name);
    connect(field, &QLineEdit::textChanged, this, [this](const QString& text) { m_name = text; });
    ask(tr("Your name"), tr("Begin"), field, &StartView::named);
    auto* before = makeButton(tr("I have used Greenroom before…"), ButtonKind::Link);
    connect(before, &QPushButton::clicked, this, [this] { askRecovery({}); });
    m_column->insertWidget(m_column->count() - 1, before, 0, Qt::AlignLeft);
}

void StartView::askRecovery(const QString& problem) {
    begin();
    m_column->addWidget(wrapped(tr("Come back"), Type::Title));
    m_column->addWidget(wrapped(tr("Your recovery code makes this laptop yours. With your team's folder you have again "
                                   "what you shared and what was shared with you. Takes that you never shared were on "
                                   "the other laptop alone."),
                                Type::Body, Tone::Muted));
    if (!problem.isEmpty())
        m_column->addWidget(wrapped(problem, Type::Body, Tone::Amber));
    auto* name = new QLineEdit(m_name);
    name->setMaxLength(100);
    auto* codes = new QPlainTextEdit(m_codes);
    codes->setTabChangesFocus(true);
    codes->setFixedHeight(scaled(96));
    for (const auto& [label, field] : {std::pair<QString, QWidget*>(tr("Your name"), name),
                                       std::pair<QString, QWidget*>(tr("Recovery code"), codes)}) {
        auto* above = new TextLabel(label);
        above->setBuddy(field);
        field->setAccessibleName(label);
        m_column->addWidget(above);
        m_column->addWidget(field);
    }
    auto* mine = new QRadioButton(tr("The other laptop is with me, or broken for good"));
    auto* lost = new QRadioButton(tr("Somebody else may have the other laptop"));
    (m_lost ? lost : mine)->setChecked(true);
    auto* about = wrapped(tr("You get new keys, and the other laptop is cut off. The owner of your team compares six "
                             "words with you, so that it is surely you."),
                          Type::Caption, Tone::Muted);
    about->setVisible(m_lost);
    m_column->addWidget(mine);
    m_column->addWidget(lost);
    m_column->addWidget(about);
    connect(lost, &QRadioButton::toggled, about, &QWidget::setVisible);
    auto* go = makeButton(tr("Come back"), ButtonKind::Filled);
    auto* back = makeButton(tr("Back"), ButtonKind::Outlined);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(go);
    row->addWidget(back);
    row->addStretch();
    m_column->addSpacing(8);
    m_column->addLayout(row);
    m_column->addStretch(3);
    const auto keep = [this, name, codes, lost, go] {
        m_name = name->text();
        m_codes = codes->toPlainText();
        m_lost = lost->isChecked();
        go->setEnabled(!m_name.trimmed().isEmpty() && !m_codes.trimmed().isEmpty());
    };
    keep();
    connect(name, &QLineEdit::textChanged, this, keep);
    connect(codes, &QPlainTextEdit::textChanged, this, keep);
    connect(lost, &QRadioButton::toggled, this, keep);
    connect(back, &QPushButton::clicked, this, &StartView::askName);
    connect(go, &QPushButton::clicked, this, [this] { Q_EMIT cameBack(m_name.trimmed(), m_codes, m_lost); });
    (m_name.isEmpty() ? static_cast<QWidget*>(name) : codes)->setFocus();
}

void StartView::askPassphrase(bool again) {
    begin();
    m_column->addWidget(wrapped(tr("This home has a passphrase"), Type::Title));
    m_column->addWidget(wrapped(again ? tr("That was not it. Nothing was changed.")
                                      : tr("Your keys are kept under it. Nothing opens without."),
                                Type::Body, again ? Tone::Amber : Tone::Muted));
    auto* field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    ask(tr("Passphrase"), tr("Open"), field, &StartView::passphraseGiven);
}

void StartView::showWaiting(const QString& words) {
    begin();
    m_column->addWidget(wrapped(words, Type::Heading));
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(words);
    m_column->addWidget(bar);
    m_column->addStretch(3);
}

void StartView::showProblem(const Error& error, const QString& what) {
    begin();
    const ErrorText text = describe(error, what);
    m_column->addWidget(wrapped(text.happened, Type::Title));
    m_column->addWidget(wrapped(text.advice));
    auto* details = wrapped(text.details, Type::Caption, Tone::Muted);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    details->hide();
    auto* fold = makeButton(tr("Details"), ButtonKind::Link);
    fold->setCheckable(true);
    connect(fold, &QPushButton::toggled, details, &QWidget::setVisible);
    m_column->addWidget(fold, 0, Qt::AlignLeft);
    m_column->addWidget(details);
    m_column->addSpacing(8);
    auto* again = makeButton(tr("Try again"), ButtonKind::Filled);
    auto* quit = makeButton(tr("Quit"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(again);
    row->addWidget(quit);
    row->addStretch();
    m_column->addLayout(row);
    m_column->addStretch(3);
    connect(again, &QPushButton::clicked, this, &StartView::tryAgainWanted);
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
    again->setFocus();
}

} // namespace greenroom::ui
