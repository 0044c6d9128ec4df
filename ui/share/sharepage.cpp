// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharepage.h"

#include "ui/share/sharepeoplemodel.h"
#include "ui/share/sharerow.h"
#include "ui/share/sharingstate.h"
#include "ui/shell/context.h"
#include "ui/shell/errortext.h"
#include "ui/shell/pictures.h"
#include "ui/team/teamlink.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/takewords.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyledItemDelegate>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageWidth = 1120; ///< the form, and what was shared beside it
constexpr int narrowWidth = 960;
constexpr int mostPeople = 5; ///< that are seen at once
constexpr int rowHeight = 32;
constexpr QSize pictureSize{320, 180};

/// A box to tick and a name, in rows as high as other boxes.
class PeopleDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {scaled(200), scaled(rowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& colours = applicationTokens();
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const bool canChange = index.flags() & Qt::ItemIsUserCheckable;
        const int side = scaled(18);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colours.focus, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(side + 2, 1, -1, -1), 6, 6);
        }
        const QRectF box(option.rect.left() + 0.5, option.rect.center().y() - side / 2.0 + 0.5, side - 1, side - 1);
        const QColor fill = !isOn ? colours.surface : canChange ? colours.accent : colours.disabled;
        painter->setPen(isOn ? fill : colours.borderStrong);
        painter->setBrush(fill);
        painter->drawRoundedRect(box, 4, 4);
        if (isOn)
            painter->drawPixmap(box.topLeft() + QPointF(1, 1), iconPixmap(u"check"_s, colours.accentInk, side - 3,
                                                                          painter->device()->devicePixelRatioF()));
        painter->setFont(fontFor(Type::Body));
        painter->setPen(canChange ? colours.text : colours.muted);
        const QRect room = option.rect.adjusted(side + 8, 0, -4, 0);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }

    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem&,
                     const QModelIndex& index) override {
        const bool isClick = event->type() == QEvent::MouseButtonRelease;
        const bool isKey = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
        if (!isClick && !isKey)
            return false;
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

SharePage::SharePage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new SharingState(context, this))
    , m_people(new SharePeopleModel(*m_state, this))
    , m_header(new PageHeader(tr("Share")))
    , m_scroll(new QScrollArea)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_alone(new EmptyState(u"team"_s, tr("You are in no team yet"),
                             tr("A take is shared with people of your team. Until then all you record stays on this "
                                "laptop alone."),
                             tr("Make or join a team")))
    , m_problem(new TextLabel) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(columnEdge, 0, 0, 0);
    outer->setSpacing(0);
    m_header->showBack();
    connect(m_header, &PageHeader::backPressed, &context.navigator, &Navigator::back);
    outer->addWidget(m_header);
    m_problem->setWrapped();
    outer->addWidget(m_problem);
    outer->addWidget(m_alone, 1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 4, columnEdge, columnEdge);
    m_columns->setSpacing(20);
    m_columns->addWidget(makeForm(), 4, Qt::AlignTop);
    m_columns->addWidget(makeSide(), 3, Qt::AlignTop);
    column->addLayout(m_columns);
    column->addStretch();
    m_scroll->setWidget(content);
    outer->addWidget(m_scroll, 1);
    connect(m_alone, &EmptyState::pressed, this, [this] { this->context().navigator.go({PageKind::Join}); });
    connect(m_state, &SharingState::changed, this, &SharePage::showAll);
    connect(m_state, &SharingState::choiceChanged, this, &SharePage::showChoice);
    connect(m_state, &SharingState::failed, this, &SharePage::showProblem);
    connect(&context.team, &TeamLink::changed, this, &SharePage::showAll);
    connect(&context.pictures, &Pictures::arrived, this, &SharePage::showPicture);
}

QWidget* SharePage::makeForm() {
    m_form = new Card;
    QVBoxLayout* column = m_form->column();
    column->setSpacing(8);
    addPeople(column);
    addRest(column);
    auto* box = new Card(Surface::AccentSoft, 12);
    m_consequence = new TextLabel;
    m_consequence->setWrapped();
    box->column()->addWidget(m_consequence);
    auto* copies = new TextLabel(tr("Nobody else sees it. What any of them notes or scores, all of them see. You can "
                                    "withdraw it at any time; copies made outside Greenroom cannot be recalled."),
                                 Type::Caption, Tone::Muted);
    copies->setWrapped();
    box->column()->addWidget(copies);
    column->addSpacing(4);
    column->addWidget(box);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    m_share = makeButton(tr("Share"), ButtonKind::Filled, u"share"_s);
    connect(m_share, &QPushButton::clicked, m_state, &SharingState::share);
    foot->addWidget(m_share);
    column->addSpacing(4);
    column->addLayout(foot);
    return m_form;
}

void SharePage::addPeople(QVBoxLayout* column) {
    column->addWidget(new TextLabel(tr("Who may see it"), Type::Heading));
    m_coach = new QCheckBox;
    connect(m_coach, &QCheckBox::clicked, m_state, &SharingState::setToCoach);
    column->addWidget(m_coach);
    m_coachSees = new QWidget;
    auto* sees = new QHBoxLayout(m_coachSees);
    sees->setContentsMargins(0, 0, 0, 0);
    sees->setSpacing(8);
    auto* symbol = new QPushButton(icon(u"check"_s, Ink::Accent), {});
    symbol->setIconSize({scaled(18), scaled(18)});
    symbol->setProperty("kind", u"symbol"_s);
    symbol->setFocusPolicy(Qt::NoFocus);
    symbol->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_coachWords = new TextLabel;
    m_coachWords->setWrapped();
    sees->addWidget(symbol);
    sees->addWidget(m_coachWords, 1);
    column->addWidget(m_coachSees);
    m_others = new TextLabel(tr("Other people of your team"), Type::Caption, Tone::Muted);
    column->addWidget(m_others);
    m_list = new QListView;
    m_list->setObjectName(u"plain"_s);
    m_list->setModel(m_people);
    m_list->setItemDelegate(new PeopleDelegate(m_list));
    m_list->setProperty("ownFocusRing", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(m_others->text());
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->viewport()->setAutoFillBackground(false);
    column->addWidget(m_list);
}

void SharePage::addRest(QVBoxLayout* column) {
    auto* label = new TextLabel(tr("Your note to them, if you like"));
    m_note = new QPlainTextEdit;
    m_note->setAccessibleName(label->text());
    m_note->setPlaceholderText(tr("What they should look at"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(2 * lineHeight(Type::Body) + scaled(22));
    label->setBuddy(m_note);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { m_state->setNote(m_note->toPlainText()); });
    column->addSpacing(4);
    column->addWidget(label);
    column->addWidget(m_note);
    m_levels = new QCheckBox(tr("My own levels go along"));
    connect(m_levels, &QCheckBox::clicked, m_state, &SharingState::setLevels);
    m_levelWords = new TextLabel({}, Type::Caption, Tone::Muted);
    m_levelWords->setWrapped();
    column->addWidget(m_levels);
    column->addWidget(m_levelWords);
    m_notes = new QCheckBox;
    connect(m_notes, &QCheckBox::clicked, m_state, &SharingState::setNotes);
    m_noteWords = new TextLabel({}, Type::Caption, Tone::Muted);
    m_noteWords->setWrapped();
    column->addWidget(m_notes);
    column->addWidget(m_noteWords);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* until = new TextLabel(tr("They can see it for"));
    m_ends = new QComboBox;
    m_ends->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_ends->setAccessibleName(until->text());
    until->setBuddy(m_ends);
    connect(m_ends, &QComboBox::activated, this, [this](int index) {
        const QVariant days = m_ends->itemData(index);
        m_state->setDays(days.isValid() ? std::optional(days.toInt()) : std::nullopt);
    });
    row->addWidget(until);
    row->addWidget(m_ends);
    row->addStretch();
    column->addSpacing(4);
    column->addLayout(row);
}

QWidget* SharePage::makeSide() {
    m_side = new QWidget;
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    auto* take = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    m_picture = new QLabel;
    m_picture->setFixedSize(pictureSize * (scaled(160) / 320.0));
    m_picture->setAlignment(Qt::AlignCenter);
    m_takeWords = new TextLabel;
    m_takeWords->setWrapped();
    row->addWidget(m_picture);
    row->addWidget(m_takeWords, 1);
    take->column()->addLayout(row);
    column->addWidget(take);
    m_sharesCard = new Card;
    m_sharesCard->column()->setSpacing(12);
    m_sharesCard->column()->addWidget(new TextLabel(tr("Shared so far"), Type::Heading));
    m_sharesColumn = new QVBoxLayout;
    m_sharesColumn->setSpacing(12);
    m_sharesCard->column()->addLayout(m_sharesColumn);
    column->addWidget(m_sharesCard);
    column->addStretch();
    return m_side;
}

void SharePage::enter(const Place& place) {
    m_problem->hide();
    m_scroll->hide();
    m_alone->hide();
    m_header->setTitle(tr("Share"));
    m_header->setLine({});
    m_begins = true;
    m_state->open(TakeId(place.subject));
}

void SharePage::leave() {
    m_state->close();
}

bool SharePage::isSettled() const {
    return m_state->isSettled() && context().team.state().isKnown && context().pictures.isIdle();
}

void SharePage::showProblem(const Error& error) {
    const ErrorText text = describe(error, tr("This take cannot be shared."));
    m_problem->setText(text.happened + u' ' + text.advice);
    m_problem->show();
}

void SharePage::showAll() {
    const TeamState& team = context().team.state();
    if (!m_state->isOpen() || !team.isKnown)
        return;
    using Standing = TeamState::Standing;
    const Sharing& sharing = m_state->sharing();
    const bool alone = team.standing == Standing::Alone || team.standing == Standing::Removed;
    const Attempt& attempt = sharing.take.attempt;
    m_header->setTitle(isAttempt(attempt.mode) ? tr("Share attempt %1").arg(attempt.number)
                                               : tr("Share: %1").arg(modeName(attempt.mode)));
    m_header->setLine(
        tr("%1, recorded %2").arg(sharing.scenario, dayText(sharing.take.attempt.startedMs, context().clock.nowMs())));
    // What was shared before stays to be seen and withdrawn.
    m_alone->setVisible(alone && sharing.shares.isEmpty());
    m_scroll->setVisible(!alone || !sharing.shares.isEmpty());
    m_form->setVisible(!alone);
    showForm();
    showShares();
    showPicture();
    if (std::exchange(m_begins, false) && !alone)
        (m_coach->isEnabled() ? static_cast<QWidget*>(m_coach) : m_note)->setFocus();
}

void SharePage::showForm() {
    const Sharing& sharing = m_state->sharing();
    QStringList names;
    for (const SharePerson& coach : sharing.coaches)
        names.append(coach.name);
    const bool isForCoach = sharing.isForCoach();
    m_coach->setEnabled(!isForCoach);
    m_coach->setText(names.isEmpty() ? tr("My coach: nobody yet. It waits here until you have one.")
                                     : tr("My coach: %1").arg(listText(names)));
    m_coach->setEnabled(!isForCoach);
    // What is settled is no choice that cannot be made: it is said.
    m_coach->setVisible(!isForCoach);
    m_coachSees->setVisible(isForCoach);
    m_coachWords->setText(names.isEmpty() ? m_coach->text()
                                          : tr("My coach: %1 can see it already").arg(listText(names)));
    m_others->setVisible(!sharing.people.isEmpty());
    m_list->setVisible(!sharing.people.isEmpty());
    m_list->setFixedHeight(
        scaled(rowHeight) * static_cast<int>(std::clamp<qsizetype>(sharing.people.size(), 1, mostPeople)) + 2);
    if (m_note->toPlainText() != m_state->choice().note && !m_note->hasFocus()) {
        const QSignalBlocker blocker(m_note);
        m_note->setPlainText(m_state->choice().note);
    }
    showLevels();
    showNotes();
    showEnds();
    m_takeWords->setText(tr("%1, %2\n%3")
                             .arg(takeTitle(sharing.take), clockText(sharing.take.media.duration),
                                  sharing.take.starred ? tr("Starred: the one you stand behind.")
                                                       : tr("Sharing it stars it: the one you stand behind.")));
    showChoice();
}

void SharePage::showLevels() {
    const Sharing& sharing = m_state->sharing();
    m_levels->setVisible(sharing.canScore);
    m_levelWords->setVisible(sharing.canScore);
    m_levelWords->setText(
        sharing.hasLevels ? tr("They see yours once they have finished theirs, so that nobody's eye is led.")
                          : tr("You have not scored this take. If you do later, they see your levels once they have "
                               "finished theirs."));
}

void SharePage::showNotes() {
    const int kept = m_state->sharing().keptNotes;
    m_notes->setVisible(kept > 0);
    m_noteWords->setVisible(kept > 0);
    m_notes->setText(tr("The %n note(s) I wrote on it go along", nullptr, kept));
    m_noteWords->setText(tr("Otherwise they stay with you alone. Of each note you write from then on you choose who "
                            "can see it."));
}

void SharePage::showEnds() {
    const SentShare* living = m_state->sharing().living();
    const QSignalBlocker blocker(m_ends);
    // Somebody may be choosing.
    if (const bool lives = living != nullptr; m_endsLive != lives) {
        m_endsLive = lives;
        m_ends->clear();
        if (lives)
            m_ends->addItem(tr("as long as before"));
        for (const int days : {14, 30, 90, shareDays, 365})
            m_ends->addItem(tr("%n day(s)", nullptr, days), days);
    }
    const auto& chosen = m_state->choice().days;
    m_ends->setCurrentIndex(living && !chosen ? 0 : m_ends->findData(chosen.value_or(shareDays)));
}

void SharePage::showChoice() {
    const ShareChoice& choice = m_state->choice();
    m_coach->setChecked(choice.toCoach || m_state->sharing().isForCoach());
    m_levels->setChecked(choice.levels);
    m_notes->setChecked(choice.notes);
    const QString hindrance = m_state->hindrance();
    m_consequence->setText(hindrance.isEmpty() ? m_state->consequence() : hindrance);
    m_share->setEnabled(m_state->canShare());
    m_share->setText(m_state->sharing().living() ? tr("Update the share") : tr("Share"));
}

void SharePage::showShares() {
    const QList<SentShare>& shares = m_state->sharing().shares;
    m_sharesCard->setVisible(!shares.isEmpty());
    while (m_rows.size() > shares.size())
        delete m_rows.takeLast();
    while (m_rows.size() < shares.size()) {
        auto* row = new ShareRow;
        const auto number = m_rows.size();
        connect(row, &ShareRow::withdrawPressed, this,
                [this, number] { m_state->withdraw(m_state->sharing().shares[number].share.id); });
        m_sharesColumn->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < shares.size(); ++i)
        m_rows[i]->show(shares[i], context().clock.nowMs());
}

void SharePage::showPicture() {
    const auto& clip = m_state->sharing().clip;
    m_picture->setVisible(clip.has_value());
    if (m_state->isOpen() && clip)
        m_picture->setPixmap(context().pictures.thumbnail(*clip, m_picture->size(), devicePixelRatioF()));
}

void SharePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < scaled(narrowWidth);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    fitScrolledColumn(*this, *m_scroll, pageWidth);
}

} // namespace greenroom::ui
