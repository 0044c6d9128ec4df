// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/mappanel.h"

#include "ui/review/criterionrow.h"
#include "ui/review/levelcells.h"
#include "ui/review/reviewstate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// The lower end of the card, sunken, with its round corners.
class Foot final : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& colours = tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.sunken);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, -8, 0, 0), 7, 7);
        painter.fillRect(0, 0, width(), 1, colours.border);
    }
};

QString capacity(RaterLabel label) {
    switch (label) {
    case RaterLabel::Self:
        return MapPanel::tr("You rate yourself.");
    case RaterLabel::Peer:
        return MapPanel::tr("You rate as a peer.");
    case RaterLabel::Expert:
        return MapPanel::tr("You rate as an expert.");
    case RaterLabel::Coach:
        break;
    }
    return MapPanel::tr("You rate as coach.");
}

QString raterWords(RaterLabel label) {
    switch (label) {
    case RaterLabel::Self:
        return MapPanel::tr("own levels");
    case RaterLabel::Peer:
        return MapPanel::tr("peer");
    case RaterLabel::Expert:
        return MapPanel::tr("expert");
    case RaterLabel::Coach:
        break;
    }
    return MapPanel::tr("coach");
}

/// Who sees what is set here.
QString sealWords(const ReviewSubject& review) {
    if (review.isShare()) {
        const bool isSealed = std::any_of(review.others.begin(), review.others.end(),
                                          [](const OtherView& one) { return one.assessment.sealed; });
        if (!isSealed && !review.finished.isEmpty())
            return MapPanel::tr("%1 and everybody else this was shared with see your levels.").arg(review.who);
        return isSealed
                   ? MapPanel::tr("%1 has set levels too. You see them once you have saved yours, and everybody "
                                  "this was shared with sees yours.")
                         .arg(review.who)
                   : MapPanel::tr("Once you save them, %1 and everybody else this was shared with see your levels.")
                         .arg(review.who);
    }
    if (!review.isOwn)
        return {};
    if (!review.isShared)
        return MapPanel::tr("Only you can see this until you share the take. Your coach sees your levels after scoring "
                            "it.");
    if (!review.levelsGoAlong)
        return MapPanel::tr("You have shared the take without your levels. They stay with you.");
    if (review.sharedWith.isEmpty())
        return MapPanel::tr("You have shared the take. Your coach sees your levels after scoring it.");
    return MapPanel::tr("You have shared the take with %1. Whoever of them scores it sees your levels then.")
        .arg(listText(review.sharedWith));
}

} // namespace

MapPanel::MapPanel(ReviewState& state, QWidget* parent)
    : Card(Surface::Card, 1, parent)
    , m_state(state)
    , m_line(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_closer(makeButton(tr("Closer to which?"), ButtonKind::Quiet, u"swap"_s))
    , m_maps(new QComboBox)
    , m_scroll(new QScrollArea)
    , m_foot(new Foot)
    , m_figure(new TextLabel({}, Type::Figure))
    , m_score(new TextLabel)
    , m_parts(new TextLabel({}, Type::Caption, Tone::Muted))
    , m_others(new TextLabel)
    , m_seal(new TextLabel({}, Type::Caption, Tone::Muted)) {
    column()->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 10, 16, 10);
    head->setSpacing(2);
    auto* top = new QHBoxLayout;
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(new TextLabel(tr("Assessment map"), Type::BodyBold));
    m_line->setElided();
    names->addWidget(m_line);
    top->addLayout(names, 1);
    makeSmall(m_closer);
    top->addWidget(m_closer, 0, Qt::AlignTop);
    head->addLayout(top);
    m_maps->setAccessibleName(tr("Assessment map to use"));
    m_maps->hide();
    head->addWidget(m_maps);
    column()->addLayout(head);
    column()->addWidget(makeSeparator());
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column()->addWidget(m_scroll, 1);

    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(16, 12, 16, 12);
    foot->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(m_figure);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    m_parts->setWrapped();
    m_seal->setWrapped();
    m_score->setWrapped();
    words->addWidget(m_score);
    words->addWidget(m_parts);
    row->addLayout(words, 1);
    foot->addLayout(row);
    m_others->setWrapped();
    foot->addWidget(m_others);
    foot->addWidget(m_seal);
    column()->addWidget(m_foot);

    connect(m_maps, &QComboBox::textActivated, this, [this](const QString& title) { m_state.chooseMap(title); });
    connect(&state, &ReviewState::opened, this, &MapPanel::showReview);
    connect(&state, &ReviewState::changed, this, &MapPanel::showReview);
    connect(&state, &ReviewState::assessmentChanged, this, &MapPanel::showAssessment);
    // What a row says of its cell is for who is at it.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
        if (now && !isAncestorOf(now) && now->window() == window())
            for (CriterionRow* one : std::as_const(m_rows))
                one->setCurrent(false);
    });
}

MapPanel::~MapPanel() {
    disconnect(qApp, nullptr, this, nullptr); // the focus moves on while the rows go
}

void MapPanel::showReview() {
    const ReviewSubject& review = m_state.review();
    m_maps->setVisible(!review.hasOwnMap && !review.maps.isEmpty());
    if (!review.hasOwnMap) {
        m_maps->clear();
        m_maps->addItems(review.maps);
        m_maps->setPlaceholderText(tr("Choose a map"));
        m_maps->setCurrentIndex(review.map ? static_cast<int>(review.maps.indexOf(review.map->title)) : -1);
    }
    m_line->setText(review.map              ? tr("%1. %2").arg(review.map->title, capacity(review.label))
                    : review.maps.isEmpty() ? tr("There is no map to assess on.")
                                            : tr("Choose what to assess on."));
    const QByteArray version = review.map ? review.mapVersion.toByteArray() : QByteArray();
    if (version != m_version) {
        m_version = version;
        makeRows();
    }
    m_closer->setVisible(review.map && review.label == RaterLabel::Self);
    m_foot->setVisible(review.map.has_value());
    m_seal->setText(sealWords(review));
    m_seal->setVisible(!m_seal->text().isEmpty());
    showAssessment();
}

/// What others said as a whole, each in a line.
void MapPanel::showOthers() {
    const ReviewSubject& review = m_state.review();
    QStringList lines;
    for (const OtherView& other : review.map ? review.others : QList<OtherView>()) {
        const Result<Score> score = greenroom::score(*review.map, other.assessment.levels);
        if (!score || !score->value)
            continue;
        QString line =
            tr("%1, %2: %3 from %4 of %5 criteria")
                .arg(other.name, raterWords(other.assessment.label), QLocale().toString(*score->value, 'f', 2))
                .arg(score->parts.size())
                .arg(score->criteria);
        if (!other.assessment.comment.isEmpty())
            line += u'\n' + tr("“%1”").arg(other.assessment.comment);
        lines.append(line);
    }
    m_others->setText(lines.join(u'\n'));
    m_others->setVisible(!lines.isEmpty());
}

void MapPanel::makeRows() {
    m_rows.clear();
    m_current = 0;
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const std::optional<AssessmentMap>& map = m_state.review().map;
    for (const Criterion& criterion : map ? map->criteria : QList<Criterion>()) {
        const qsizetype number = m_rows.size();
        if (number > 0)
            rows->addWidget(makeSeparator());
        auto* row = new CriterionRow(criterion, map->levels);
        LevelCells* cells = &row->cells();
        const QString id = criterion.id;
        connect(cells, &LevelCells::levelChosen, this, [this, id](int level) { m_state.setLevel(id, level); });
        connect(cells, &LevelCells::cleared, this, [this, id] { m_state.setLevel(id, std::nullopt); });
        connect(cells, &LevelCells::leftOutChosen, this, [this, id] { m_state.setUnscored(id); });
        connect(cells, &LevelCells::leaving, this, [this, number](int step) { focusRow(number + step); });
        connect(cells, &LevelCells::focused, this, [this, number](bool on) {
            if (!on)
                return;
            m_current = number;
            for (qsizetype i = 0; i < m_rows.size(); ++i)
                m_rows[i]->setCurrent(i == number);
            // Once the row has its height.
            QMetaObject::invokeMethod(
                this, [this, number] { m_scroll->ensureWidgetVisible(m_rows.value(number), 0, 8); },
                Qt::QueuedConnection);
        });
        connect(row, &CriterionRow::momentChosen, this, &MapPanel::momentChosen);
        connect(row, &CriterionRow::momentRemoved, this,
                [this, id](double seconds) { m_state.removeMoment(id, seconds); });
        m_rows.append(row);
        rows->addWidget(row);
    }
    rows->addStretch(1);
    m_scroll->setWidget(content);
    // The card shows through.
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
}

void MapPanel::focusRow(qsizetype row) {
    if (row >= 0 && row < m_rows.size())
        m_rows[row]->cells().setFocus(Qt::TabFocusReason);
}

void MapPanel::focusMap() {
    focusRow(m_current);
}

QString MapPanel::criterion() const {
    return m_current < m_rows.size() ? m_rows[m_current]->criterion() : QString();
}

void MapPanel::showAssessment() {
    for (CriterionRow* row : std::as_const(m_rows))
        row->show(m_state.review().mine, m_state.review().others);
    showScore();
    showOthers();
}

void MapPanel::showScore() {
    const ReviewSubject& review = m_state.review();
    if (!review.map)
        return;
    const Result<Score> score = greenroom::score(*review.map, review.mine.levels);
    m_figure->setVisible(score && score->value);
    if (!score || !score->value) {
        m_score->setText(tr("No score yet"));
        m_parts->setText(
            tr("Keys 1 to %1 set a level, 0 says that it did not come up.").arg(review.map->levels.size()));
        return;
    }
    const QLocale locale;
    m_figure->setText(locale.toString(*score->value, 'f', 2));
    m_figure->setAccessibleName(tr("Score %1").arg(m_figure->text()));
    m_score->setText(tr("Score from %1 of %2 criteria").arg(score->parts.size()).arg(score->criteria));
    QStringList weights;
    for (const Score::Part& part : score->parts)
        weights.append(locale.toString(part.weight, 'g', 4));
    QStringList open;
    for (const Criterion& criterion : review.map->criteria)
        if (!review.mine.levels.contains(criterion.id) && !review.mine.unscored.contains(criterion.id))
            open.append(criterion.title);
    QString parts = tr("Weights %1.").arg(weights.join(u", "_s));
    if (!open.isEmpty())
        parts += u' ' + tr("Still open: %1.").arg(open.join(u", "_s));
    m_parts->setText(parts);
}

void MapPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        Card::keyPressEvent(event);
}

} // namespace greenroom::ui
