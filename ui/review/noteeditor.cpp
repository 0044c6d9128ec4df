// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/noteeditor.h"

#include "ui/shell/commands.h"
#include "ui/theme/textsize.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardPadding = 10;
constexpr int topGap = 12;
constexpr int leastHelp = 170; ///< px of the line that says who can see it

constexpr std::array kinds{NoteKind::Praise, NoteKind::Suggestion, NoteKind::Question};

QIcon kindIcon(NoteKind kind, const QPalette& palette, qreal ratio) {
    const Tokens& colours = tokens(palette);
    const int size = scaled(18);
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawNoteSymbol(painter, kind, {size / 2.0, size / 2.0}, scaled(13), noteColour(kind, colours), colours.surface);
    painter.end();
    return QIcon(pixmap);
}

} // namespace

NoteEditor::NoteEditor(Commands& commands, QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, Type::BodyBold))
    , m_text(new QPlainTextEdit)
    , m_post(makeButton(tr("Post"), ButtonKind::Outlined))
    , m_onlyMe(makeButton(tr("Only me"), ButtonKind::Outlined, u"lock"_s))
    , m_others(makeButton({}, ButtonKind::Outlined, u"eye"_s))
    , m_help(new TextLabel({}, Type::Caption, Tone::Muted)) {
    for (const NoteKind kind : kinds)
        m_kindButtons.append(makeButton(u'&' + noteKindName(kind)));
    dress(); // segments are as wide as what is in them now
    m_kinds = makeSegments(m_kindButtons);
    for (QPushButton* button : std::as_const(m_kindButtons)) {
        makeSmall(button);
        connect(button, &QPushButton::clicked, this, [this] { m_text->setFocus(); });
    }
    m_text->setTabChangesFocus(true);
    fitToText(m_text, [this] { m_text->setFixedHeight(scaled(56)); });
    m_text->setPlaceholderText(tr("%1 posts and plays on").arg(commands.keyText(u"note-post"_s)));
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_post->setEnabled(!text().isEmpty());
        if (!m_beginning)
            Q_EMIT typed();
    });
    QPushButton* cancel = makeButton(tr("Cancel"), ButtonKind::Quiet);
    cancel->setToolTip(tr("Cancel (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    connect(cancel, &QPushButton::clicked, this, &NoteEditor::cancelled);
    bindButton(m_post, commands.on(u"note-post"_s, this, [this] { post(); }));
    makeSmall(cancel);
    makeSmall(m_post);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 8);
    auto* card = new Card(Surface::Card, cardPadding);
    outer->addWidget(card);
    auto* top = new QHBoxLayout;
    top->setSpacing(topGap);
    m_title->setElided();
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_help->setElided();
    top->addWidget(m_title);
    top->addWidget(m_help, 1);
    top->addStretch();
    m_choice =
        makeSegments({m_onlyMe, m_others}); // beside the title, so that the field has one height with it and without
    m_choice->setAccessibleName(tr("Who can see the note"));
    for (QPushButton* button : {m_onlyMe, m_others}) {
        makeSmall(button);
        connect(button, &QPushButton::toggled, this, &NoteEditor::showReaders);
        connect(button, &QPushButton::clicked, this, [this] { m_text->setFocus(); });
    }
    top->addWidget(m_choice);
    top->addWidget(m_kinds);
    card->column()->setSpacing(6);
    card->column()->addLayout(top);
    auto* field = new QHBoxLayout;
    field->setSpacing(12);
    auto* buttons = new QVBoxLayout; // beside the field, so that all of it is no higher than what gives way to it
    buttons->setSpacing(0);
    buttons->addWidget(m_post);
    buttons->addWidget(cancel);
    field->addWidget(m_text, 1);
    field->addLayout(buttons);
    card->column()->addLayout(field);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    dress();
    hide();
}

void NoteEditor::dress() {
    for (int i = 0; i < m_kindButtons.size(); ++i)
        m_kindButtons[i]->setIcon(kindIcon(kinds[i], palette(), devicePixelRatioF()));
}

void NoteEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void NoteEditor::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

/// Who can see it is said by the line beside the title too: where there is no room the buttons are their icons.
void NoteEditor::fit() {
    for (QPushButton* button : {m_onlyMe, m_others})
        foldButton(button, false);
    int needed = 2 * cardPadding + 3 * topGap + m_title->sizeHint().width() + m_choice->sizeHint().width();
    needed += m_help->isHidden() ? 0 : std::min(m_help->sizeHint().width(), scaled(leastHelp));
    needed += m_kinds->isHidden() ? 0 : m_kinds->sizeHint().width();
    for (QPushButton* button : {m_onlyMe, m_others})
        foldButton(button, needed > width());
}

void NoteEditor::begin(const QString& title, const QString& text, bool hasKind, NoteKind kind) {
    m_beginning = true;
    m_title->setText(title);
    m_text->setAccessibleName(title);
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    m_kinds->setVisible(hasKind);
    setKind(kind);
    m_post->setEnabled(!text.isEmpty());
    m_beginning = false;
    show();
    fit();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void NoteEditor::setReaders(const NoteReaders& readers) {
    m_readers = readers.line;
    m_choice->setVisible(!readers.others.isEmpty());
    setWords(m_others, readers.others); // as wide as they are
    m_others->setAccessibleDescription(readers.line);
    m_others->setChecked(true);
    showReaders();
    fit();
}

bool NoteEditor::isForReaders() const {
    return m_choice->isVisibleTo(this) && m_others->isChecked();
}

void NoteEditor::showReaders() {
    const bool isMine = m_choice->isVisibleTo(this) && m_onlyMe->isChecked();
    m_help->setText(isMine ? tr("Only you can see it.") : m_readers);
    m_help->setVisible(!m_help->text().isEmpty());
}

void NoteEditor::finish() {
    hide();
}

QString NoteEditor::text() const {
    return m_text->toPlainText().trimmed();
}

NoteKind NoteEditor::kind() const {
    for (int i = 0; i < m_kindButtons.size(); ++i)
        if (m_kindButtons[i]->isChecked())
            return kinds[i];
    return NoteKind::Praise;
}

void NoteEditor::setKind(NoteKind kind) {
    m_kindButtons[std::find(kinds.begin(), kinds.end(), kind) - kinds.begin()]->setChecked(true);
}

void NoteEditor::post() {
    if (!text().isEmpty())
        Q_EMIT posted();
}

void NoteEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace greenroom::ui
