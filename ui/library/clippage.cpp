// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/clippage.h"

#include "core/media/transport.h"
#include "ui/captions/captionsmenu.h"
#include "ui/captions/captionsstate.h"
#include "ui/captions/transcriptpanel.h"
#include "ui/delivery/deliverypanel.h"
#include "ui/library/clipkeeping.h"
#include "ui/library/clipstate.h"
#include "ui/library/exampleform.h"
#include "ui/library/examplesharing.h"
#include "ui/library/keeping.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/pictures.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/captionlayer.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/playerview.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 340;
constexpr int filmPictures = 40;
constexpr int peakCount = 800;
constexpr double sameSeconds = 0.005;

bool isSame(double a, double b) {
    return std::abs(a - b) < sameSeconds;
}

} // namespace

ClipPage::ClipPage(Context& context, QWidget* parent)
    : Page(context, parent)
    , m_state(new ClipState(context, this))
    , m_library(new LibraryState(context, this))
    , m_header(new PageHeader(tr("Example")))
    , m_quality(new Tag({}))
    , m_compare(makeButton(tr("Compare with my take"), ButtonKind::Outlined, u"side-by-side"_s))
    , m_practise(makeButton(tr("Practise this scenario"), ButtonKind::Filled, u"practise"_s))
    , m_player(new PlayerView(context))
    , m_captions(new CaptionsState(context, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 20, 20);
    column->setSpacing(0);
    makeHeader();
    column->addWidget(m_header);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    auto* left = new QVBoxLayout;
    left->addWidget(m_player, 1);
    left->addStretch();
    row->addLayout(left, 1);
    row->addWidget(makeSide());
    column->addLayout(row, 1);

    connect(m_state, &ClipState::changed, this, &ClipPage::refresh);
    connect(m_state, &ClipState::missing, this, [this] {
        m_player->close();
        m_opened.clear();
        m_player->showMessage(
            tr("This example is not in the library any more."),
            tr("%1 may bring it back; the library has the others.").arg(this->context().commands.keyText(u"undo"_s)));
    });
    connect(&m_player->transport(), &Transport::stateChanged, this, &ClipPage::showRange);
    connect(m_player, &PlayerView::opened, this, [this] {
        if (!m_state->overview())
            return;
        const ModelExample& example = m_state->overview()->item.example;
        if (example.starts || example.ends)
            m_player->transport().setLoop(example.starts.value_or(0), example.ends.value_or(example.duration));
    });
}

void ClipPage::makeHeader() {
    m_header->showBack();
    m_header->addTag(m_quality);
    m_compare->setAccessibleName(m_compare->text());
    m_practise->setAccessibleName(m_practise->text());
    m_header->addAction(m_compare);
    m_header->addAction(m_practise);
    auto* more = makeIconButton(u"more"_s, tr("More"));
    auto* menu = new QMenu(more);
    (new CaptionsMenu(*m_captions, this))->addTo(menu);
    menu->addSeparator();
    menu->addAction(context().commands.on(u"remove-example"_s, this, [this] { remove(); }));
    more->setMenu(menu);
    m_header->addAction(more);
    connect(m_header, &PageHeader::backPressed, this, [this] { context().navigator.back(); });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (const auto& clip = m_state->overview(); clip && !clip->myTake.isNull())
            context().navigator.go({PageKind::Compare, clip->myTake, clip->item.example.id.entity()});
    });
    connect(m_practise, &QPushButton::clicked, this, [this] {
        if (const auto& clip = m_state->overview(); clip && clip->canPractise)
            context().navigator.go({PageKind::Studio, clip->item.example.scenario->entity()});
    });
}

QWidget* ClipPage::makeSide() {
    auto* card = new Card(Surface::Card, 16);
    card->column()->setSpacing(12);
    m_editing = new QWidget;
    auto* editing = new QVBoxLayout(m_editing);
    editing->setContentsMargins(0, 0, 0, 0);
    editing->setSpacing(12);
    m_form = new ExampleForm;
    editing->addWidget(m_form);
    m_keep = makeButton(tr("Keep changes"), ButtonKind::Outlined, u"check"_s);
    editing->addWidget(m_keep);
    editing->addWidget(makeSeparator());
    editing->addWidget(new TextLabel(tr("In and out"), Type::BodyBold));
    m_range = new TextLabel({}, Type::Body);
    m_range->setWrapped();
    editing->addWidget(m_range);
    m_keepLoop = makeButton(tr("Keep the loop as in and out"));
    m_whole = makeButton(tr("Whole clip"), ButtonKind::Quiet);
    makeSmall(m_keepLoop);
    makeSmall(m_whole);
    editing->addWidget(m_keepLoop);
    editing->addWidget(m_whole);
    editing->addWidget(makeSeparator());
    card->column()->addWidget(m_editing);
    m_place = new ClipKeeping(context());
    connect(&m_place->keeping(), &Keeping::changed, m_state, &ClipState::refresh);
    card->column()->addWidget(m_place);
    m_sharing = new ExampleSharing(*m_state);
    card->column()->addWidget(m_sharing);
    card->column()->addWidget(makeSeparator());
    m_facts = new TextLabel({}, Type::Caption, Tone::Muted);
    m_facts->setWrapped();
    card->column()->addWidget(m_facts);
    card->column()->addWidget(makeSeparator());
    m_delivery = new DeliveryPanel(context(), *m_player);
    card->column()->addWidget(m_delivery);
    m_transcript = new TranscriptPanel(*m_captions, m_player->transport());
    card->column()->addWidget(m_transcript);
    const auto bringIntoSight = [this] {
        if (m_transcript->isOpen())
            m_side->ensureWidgetVisible(m_transcript);
    };
    // Once it is laid out.
    connect(m_transcript, &TranscriptPanel::toggled, this, bringIntoSight, Qt::QueuedConnection);
    card->column()->addStretch();
    connect(m_captions, &CaptionsState::changed, this, [this] {
        m_player->captions().setCaptions(0, m_captions->captions());
        m_delivery->setCaptions(m_captions->kept());
    });
    connect(m_form, &ExampleForm::edited, this, [this] {
        m_isEdited = true;
        m_keep->setEnabled(m_form->isComplete());
    });
    connect(m_keep, &QPushButton::clicked, this, &ClipPage::keepDetails);
    connect(m_keepLoop, &QPushButton::clicked, this, &ClipPage::keepLoop);
    connect(m_whole, &QPushButton::clicked, this, [this] {
        m_player->transport().clearLoop();
        m_state->setRange({}, {});
    });
    m_side = makeScroll(card);
    return m_side;
}

void ClipPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_side->setFixedWidth(std::min(scaled(sideWidth), width() * 2 / 5));
}

void ClipPage::enter(const Place& place) {
    m_seconds = place.seconds;
    const ExampleId example(place.subject);
    if (example != m_state->example()) {
        keepDetails();
        m_player->close();
        m_opened.clear();
        m_header->setTitle({});
        m_header->setLine({});
    }
    m_state->open(example);
    m_player->setFocus();
}

void ClipPage::leave() {
    keepDetails();
    m_player->close();
    m_opened.clear();
    m_delivery->clear();
    m_captions->clear();
}

QWidget* ClipPage::searchField() {
    return m_transcript->searchField();
}

bool ClipPage::hasData() const {
    return m_state->overview().has_value() || m_state->example().isNull();
}

void ClipPage::refresh() {
    const ClipOverview& clip = *m_state->overview();
    const ModelExample& example = clip.item.example;
    m_header->setTitle(example.title);
    m_header->setLine(clip.item.scenario.isEmpty() ? tr("Not for a scenario yet: choose one to practise or compare.")
                      : clip.myTake.isNull()
                          ? tr("%1. You have no take of it to compare with yet.").arg(clip.item.scenario)
                          : clip.item.scenario);
    m_quality->setText(qualityText(example));
    m_compare->setEnabled(!clip.myTake.isNull());
    m_practise->setEnabled(clip.canPractise);
    m_editing->setVisible(!example.from);
    m_place->setVisible(example.from.has_value());
    if (example.from)
        m_place->showClip(clip.item.place, clip.arrivedBytes);
    m_sharing->showClip(clip, context().clock.nowMs());
    m_form->setScenarios(clip.scenarios);
    if (!m_isEdited) {
        m_form->setDetails(detailsOf(example));
        m_keep->setEnabled(false);
    }
    QStringList facts{tr("%1 long, %2 x %3").arg(clockText(example.duration)).arg(example.width).arg(example.height)};
    if (!example.sound)
        facts.append(tr("without sound"));
    if (example.consent.isEmpty() && !example.from)
        facts.append(tr("no consent noted: it stays with you until there is one"));
    m_facts->setText(facts.join(u", "_s) + u'.');
    openClip();
    showRange();
}

void ClipPage::openClip() {
    const ClipOverview& clip = *m_state->overview();
    const QByteArray media = clip.isClipThere ? clip.item.clip.media.toByteArray() : QByteArray();
    if (!isVisible() || (clip.isClipThere && m_opened == media))
        return;
    if (!m_opened.isEmpty()) {
        m_player->close(); // it was let go of
        m_delivery->clear();
        m_captions->clear();
    }
    m_opened = media; // what is on its way opens when it has come
    if (!clip.isClipThere) {
        const bool isComing = clip.item.place.keptFor != KeptFor::Nothing;
        m_player->showMessage(tr("The clip of this example is not on this laptop."),
                              !clip.item.example.from ? tr("What is said of it stays. Import the clip again to see it.")
                              : isComing ? tr("It is still on its way, and plays here once it has arrived.")
                                         : tr("It is on the team share. Press \u201cKeep on this laptop\u201d, and it "
                                              "plays here once it has arrived."));
        return;
    }
    const ModelExample& example = clip.item.example;
    m_player->open(clip.item.clip.path, example.title, m_seconds >= 0 ? m_seconds : example.starts.value_or(-1));
    m_delivery->setClip(example.id.entity(), clip.item.clip);
    m_captions->show(clip.item.clip, example.title);
    context().pictures.askFilmstrip(clip.item.clip, filmPictures, m_player, [this](const auto& pictures) {
        QList<QImage> film;
        for (const Thumbnail& picture : pictures.value_or(QList<Thumbnail>()))
            film.append(picture.image);
        m_player->setFilm(film);
    });
    context().pictures.askPeaks(clip.item.clip, peakCount, m_player, [this](const Result<QList<float>>& peaks) {
        m_player->setPeaks(peaks.value_or(QList<float>()));
    });
}

std::optional<std::pair<double, double>> ClipPage::loop() const {
    const auto& loop = m_player->transport().state().loop;
    return loop ? std::optional(std::pair(loop->begin, loop->end)) : std::nullopt;
}

void ClipPage::showRange() {
    if (!m_state->overview())
        return;
    const ModelExample& example = m_state->overview()->item.example;
    const double starts = example.starts.value_or(0);
    const double ends = example.ends.value_or(example.duration);
    const bool isWhole = !example.starts && !example.ends;
    const QString kept = isWhole
                             ? tr("The whole clip is shown.")
                             : tr("%1 to %2 is shown, %3.")
                                   .arg(preciseClockText(starts), preciseClockText(ends), lengthText(ends - starts));
    const auto now = loop();
    const bool isNew = now && !(isSame(now->first, starts) && isSame(now->second, ends));
    const Commands& commands = context().commands;
    const QString hint =
        isNew ? tr("The loop is %1 to %2.").arg(preciseClockText(now->first), preciseClockText(now->second))
              : tr("%1 and %2 set a loop while it plays.")
                    .arg(commands.keyText(u"loop-in"_s), commands.keyText(u"loop-out"_s));
    m_range->setText(kept + u' ' + hint);
    m_keepLoop->setEnabled(isNew);
    m_whole->setEnabled(!isWhole);
}

void ClipPage::keepLoop() {
    const auto now = loop();
    if (!now || !m_state->overview() || m_state->overview()->item.example.from)
        return;
    const double duration = m_state->overview()->item.example.duration;
    const auto starts = isSame(now->first, 0) ? std::nullopt : std::optional(now->first);
    const auto ends = now->second > duration - sameSeconds ? std::nullopt : std::optional(now->second);
    m_state->setRange(starts, ends);
}

void ClipPage::keepDetails() {
    if (std::exchange(m_isEdited, false) && m_form->isComplete() && m_state->overview())
        m_state->setDetails(m_form->details());
    m_keep->setEnabled(false);
}

void ClipPage::remove() {
    if (!m_state->overview() || m_state->overview()->item.example.from)
        return;
    m_isEdited = false;
    m_library->remove(m_state->overview()->item.example.id);
    context().navigator.back();
}

} // namespace greenroom::ui
