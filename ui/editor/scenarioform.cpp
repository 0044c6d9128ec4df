// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/scenarioform.h"

#include "core/scenarios/ghostbuyer.h"
#include "ui/editor/formfield.h"
#include "ui/editor/landmarkrows.h"
#include "ui/editor/markdownedit.h"
#include "ui/editor/objectionrows.h"
#include "ui/studio/studiowords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array reportsOffered{Report::Attempts, Report::FullRuns, Report::LastPractised};
const QStringList commonLanguages{u"en"_s, u"de"_s, u"es"_s, u"fr"_s, u"it"_s, u"nl"_s, u"pl"_s, u"pt"_s};

Card* makeSection(const QString& heading, const QString& sentence) {
    auto* card = new Card;
    card->column()->setSpacing(12);
    card->column()->addWidget(new TextLabel(heading, Type::Heading));
    if (!sentence.isEmpty()) {
        auto* words = new TextLabel(sentence, Type::Caption, Tone::Muted);
        words->setWrapped();
        card->column()->addWidget(words);
    }
    return card;
}

/// A language as it calls itself; English without the region that Qt has it from.
QString languageText(const QString& tag) {
    const QLocale locale(tag);
    const QString name = locale.language() == QLocale::C         ? QString()
                         : locale.language() == QLocale::English ? u"English"_s
                                                                 : locale.nativeLanguageName();
    return name.isEmpty() ? tag : u"%1 (%2)"_s.arg(name, tag);
}

QString mapTitle(const QJsonObject& map) {
    return map[u"title"_s].toString();
}

} // namespace

ScenarioForm::ScenarioForm(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    for (QWidget* section : {makeAbout(), makeScripts(), makeLandmarks(), makeObjections(), makeMap(), makeExamples(),
                             makeBuyer(), makeReports()})
        column->addWidget(section);
    m_whole = new TextLabel({}, Type::Body, Tone::Amber);
    m_whole->setWrapped();
    m_whole->hide();
    column->addWidget(m_whole);
    column->addStretch();
}

QWidget* ScenarioForm::makeAbout() {
    Card* card = makeSection(tr("What it is"), {});
    m_title = new QLineEdit;
    m_title->setPlaceholderText(tr("Discovery call with a finance director"));
    m_fields[DraftField::Title] = new FormField(tr("Title"), m_title);
    card->column()->addWidget(m_fields[DraftField::Title]);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_kind = new QComboBox;
    for (int kind = 0; kind <= static_cast<int>(ScenarioKind::Other); ++kind)
        m_kind->addItem(kindText(static_cast<ScenarioKind>(kind)));
    m_language = new QComboBox;
    for (QComboBox* box : {m_kind, m_language}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_target = new QLineEdit;
    m_target->setPlaceholderText(tr("none"));
    row->addWidget(new FormField(tr("Conversation"), m_kind), 3);
    m_fields[DraftField::Language] = new FormField(tr("Language"), m_language);
    row->addWidget(m_fields[DraftField::Language], 3);
    m_fields[DraftField::Target] = new FormField(tr("Time target, as in 2:30"), m_target);
    row->addWidget(m_fields[DraftField::Target], 2);
    for (int i = 0; i < row->count(); ++i)
        row->setAlignment(row->itemAt(i)->widget(), Qt::AlignTop);
    card->column()->addLayout(row);
    m_brief = new MarkdownEdit(tr("Brief"), 6, 16);
    m_brief->setPlaceholderText(tr("The situation, who is spoken to, what is to be reached."));
    m_fields[DraftField::Brief] = new FormField(tr("Brief: what a person reads before the first attempt"), m_brief);
    card->column()->addWidget(m_fields[DraftField::Brief]);

    connect(m_title, &QLineEdit::textEdited, this, [this] { touch(DraftField::Title); });
    connect(m_kind, &QComboBox::activated, this, &ScenarioForm::edited);
    connect(m_language, &QComboBox::activated, this, [this] { touch(DraftField::Language); });
    connect(m_target, &QLineEdit::textEdited, this, [this] { touch(DraftField::Target); });
    connect(m_brief, &QPlainTextEdit::textChanged, this,
            [this] { touchText(DraftField::Brief, 0, m_brief->toPlainText(), m_draft.brief); });
    return card;
}

QWidget* ScenarioForm::makeScripts() {
    Card* card = makeSection(tr("Script"), tr("Optional: one for everybody, or one for each sort of prospect, A to D. "
                                              "Paste it from a document: headings, emphasis and [stage directions] "
                                              "come along."));
    m_scriptTabs = new Tabs({{}, {}, {}, {}, {}});
    card->column()->addWidget(m_scriptTabs, 0, Qt::AlignLeft);
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < ScenarioDraft::scriptCount; ++i) {
        auto* edit = new MarkdownEdit(tr("Script: %1").arg(scriptText(ScenarioDraft::tierOf(i))), 10, 24);
        edit->setPlaceholderText(tr("## Opening\n\nGood morning, …\n\n[Pause. He says: go on.]\n\n**The sentence that "
                                    "matters.**"));
        edit->setVisible(i == 0);
        column->addWidget(edit);
        m_scripts.append(edit);
        connect(edit, &QPlainTextEdit::textChanged, this,
                [this, i] { touchText(DraftField::Script, i, m_scripts[i]->toPlainText(), m_draft.scripts.at(i)); });
    }
    m_fields[DraftField::Script] = new FormField({}, holder);
    card->column()->addWidget(m_fields[DraftField::Script]);
    nameScripts();
    connect(m_scriptTabs, &Tabs::currentChanged, this, &ScenarioForm::chooseScript);
    return card;
}

QWidget* ScenarioForm::makeLandmarks() {
    Card* card =
        makeSection(tr("Landmarks"), tr("The moments a run passes, and when. Passing the last one makes a full "
                                        "run. A heading of the script with a landmark's name marks its place."));
    m_landmarks = new LandmarkRows;
    card->column()->addWidget(m_landmarks);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* add = makeButton(tr("Add landmark"), ButtonKind::Outlined, u"add"_s);
    m_takeHeadings = makeButton(tr("Take the headings of the script"), ButtonKind::Quiet, u"landmark"_s);
    for (QPushButton* button : {add, m_takeHeadings}) {
        makeSmall(button);
        row->addWidget(button);
    }
    row->addStretch();
    card->column()->addLayout(row);
    connect(add, &QPushButton::clicked, m_landmarks, &LandmarkRows::add);
    connect(m_landmarks, &LandmarkRows::edited, this, [this] { touch(DraftField::Landmark); });
    connect(m_takeHeadings, &QPushButton::clicked, this, [this] {
        m_landmarks->setLandmarks(landmarksOfHeadings(draft(), script()));
        touch(DraftField::Landmark);
    });
    return card;
}

QWidget* ScenarioForm::makeObjections() {
    Card* card = makeSection(tr("Objections"), tr("What the buyer may put in at any moment, word for word, and what a "
                                                  "good answer does. Who practises with objections gets them one by "
                                                  "one while they speak."));
    m_objections = new ObjectionRows;
    card->column()->addWidget(m_objections);
    connect(m_objections, &ObjectionRows::edited, this, [this] { touch(DraftField::Objection); });
    return card;
}

QWidget* ScenarioForm::makeMap() {
    Card* card = makeSection(tr("Assessment map"), tr("What a take is scored on. The version chosen here becomes part "
                                                      "of the scenario."));
    m_map = new QComboBox;
    m_map->setAccessibleName(tr("Assessment map"));
    m_map->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_map->setMinimumContentsLength(12);
    auto* maps = makeButton(tr("Maps"), ButtonKind::Quiet);
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_map, 1);
    row->addWidget(maps);
    m_fields[DraftField::Map] = new FormField({}, line);
    card->column()->addWidget(m_fields[DraftField::Map]);
    connect(m_map, &QComboBox::activated, this, [this](int index) {
        m_draft.map = m_map->itemData(index).toJsonObject();
        touch(DraftField::Map);
    });
    connect(maps, &QPushButton::clicked, this, &ScenarioForm::mapsWanted);
    return card;
}

QWidget* ScenarioForm::makeExamples() {
    Card* card = makeSection(tr("Examples"), tr("Clips of your library that belong to this scenario. Publishing "
                                                "offers to send those of them with a noted consent."));
    m_exampleColumn = new QVBoxLayout;
    m_exampleColumn->setSpacing(4);
    card->column()->addLayout(m_exampleColumn);
    m_noExamples = new TextLabel(tr("There are no clips in your library yet."), Type::Body, Tone::Muted);
    m_exampleColumn->addWidget(m_noExamples);
    return card;
}

QWidget* ScenarioForm::makeBuyer() {
    Card* card =
        makeSection(tr("Ghost buyer"), tr("Optional: a clip in which somebody says a buyer's lines with pauses "
                                          "between them. Who practises with it hears the next line whenever "
                                          "they stop speaking."));
    m_buyer = new QComboBox;
    m_buyer->setAccessibleName(tr("Clip of the ghost buyer"));
    m_buyer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_buyer->setMinimumContentsLength(12);
    m_buyerLines = new TextLabel({}, Type::Caption, Tone::Muted);
    m_buyerLines->setWrapped();
    card->column()->addWidget(m_buyer);
    card->column()->addWidget(m_buyerLines);
    connect(m_buyer, &QComboBox::activated, this,
            [this](int index) { chooseBuyer(m_buyer->itemData(index).toString()); });
    return card;
}

QWidget* ScenarioForm::makeReports() {
    Card* card = makeSection(tr("What an assignment reports"),
                             tr("Of whoever accepts an assignment of this scenario, and to whoever gave it: nothing "
                                "else, and nothing before they accept."));
    for (const auto& [report, words] : {std::pair(Report::Attempts, tr("How many attempts they make")),
                                        std::pair(Report::FullRuns, tr("How many full runs they make")),
                                        std::pair(Report::LastPractised, tr("When they last practised"))}) {
        auto* box = new QCheckBox(words);
        m_reportBoxes.append(box);
        card->column()->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &ScenarioForm::edited);
    }
    return card;
}

void ScenarioForm::setDraft(const ScenarioDraft& draft) {
    const QScopedValueRollback quiet(m_isFilling, true);
    m_draft = draft;
    const auto set = [](auto* field, const QString& text, const QString& before) {
        if (before != text)
            field->setPlainText(text);
    };
    if (m_title->text() != draft.title)
        m_title->setText(draft.title);
    if (m_target->text() != draft.target)
        m_target->setText(draft.target);
    m_kind->setCurrentIndex(static_cast<int>(draft.kind));
    fillLanguages(draft.language);
    set(m_brief, draft.brief, m_brief->toPlainText());
    for (int i = 0; i < ScenarioDraft::scriptCount; ++i)
        set(m_scripts[i], draft.scripts.at(i), m_scripts[i]->toPlainText());
    m_landmarks->setLandmarks(draft.landmarks);
    m_objections->setObjections(draft.objections);
    for (int i = 0; i < m_reportBoxes.size(); ++i)
        m_reportBoxes[i]->setChecked(draft.reports.contains(reportsOffered.at(i)));
    nameScripts();
    fillMaps();
    fillExamples();
    m_touched.clear();
    m_showsAll = false;
    const auto first =
        std::find_if(draft.scripts.begin(), draft.scripts.end(), [](const QString& text) { return !text.isEmpty(); });
    if (draft.scripts.at(script()).isEmpty() && first != draft.scripts.end())
        m_scriptTabs->setCurrent(static_cast<int>(first - draft.scripts.begin()));
}

void ScenarioForm::setDesk(const ScenarioDesk& desk, const ScenarioId& self) {
    m_desk = desk;
    m_self = self;
    fillMaps();
    fillExamples();
}

ScenarioDraft ScenarioForm::draft() const {
    ScenarioDraft draft = m_draft; // with what has no field
    draft.title = m_title->text();
    draft.kind = static_cast<ScenarioKind>(m_kind->currentIndex());
    draft.language = m_language->currentData().toString();
    draft.target = m_target->text();
    draft.brief = m_brief->toPlainText();
    for (int i = 0; i < ScenarioDraft::scriptCount; ++i)
        draft.scripts.at(i) = m_scripts[i]->toPlainText();
    draft.landmarks = m_landmarks->landmarks();
    draft.objections = m_objections->objections();
    for (int i = 0; i < m_reportBoxes.size(); ++i) {
        const Report report = reportsOffered.at(i);
        if (m_reportBoxes[i]->isChecked() && !draft.reports.contains(report))
            draft.reports.append(report);
        else if (!m_reportBoxes[i]->isChecked())
            draft.reports.removeAll(report);
    }
    return draft;
}

int ScenarioForm::script() const {
    return std::max(0, m_scriptTabs->current());
}

void ScenarioForm::touch(DraftField field, int index) {
    if (m_isFilling)
        return;
    m_touched.insert({static_cast<int>(field), index});
    m_draft = draft();
    if (field == DraftField::Script)
        nameScripts();
    Q_EMIT edited();
}

/// A field says that it changed when it was only coloured, too.
void ScenarioForm::touchText(DraftField field, int index, const QString& text, const QString& known) {
    if (text != known)
        touch(field, index);
}

void ScenarioForm::chooseScript(int script) {
    for (int i = 0; i < m_scripts.size(); ++i)
        m_scripts[i]->setVisible(i == script);
    m_takeHeadings->setEnabled(!m_scripts[script]->toPlainText().trimmed().isEmpty());
    Q_EMIT scriptChosen(script);
}

void ScenarioForm::nameScripts() {
    for (int i = 0; i < m_scripts.size(); ++i) {
        const QString name = i == 0 ? scriptText({}) : QString(QChar(u'A' + i - 1));
        m_scriptTabs->setName(i, m_scripts[i]->toPlainText().trimmed().isEmpty() ? name : name + u" •"_s);
    }
    if (m_landmarks)
        m_takeHeadings->setEnabled(!m_scripts[script()]->toPlainText().trimmed().isEmpty());
}

void ScenarioForm::fillLanguages(const QString& language) {
    QStringList tags = commonLanguages;
    if (!language.isEmpty() && !tags.contains(language))
        tags.prepend(language);
    m_language->clear();
    for (const QString& tag : tags)
        m_language->addItem(languageText(tag), tag);
    m_language->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, tags.indexOf(language))));
}

void ScenarioForm::fillMaps() {
    QStringList shown{QString::fromUtf8(QJsonDocument(m_draft.map).toJson(QJsonDocument::Compact))};
    for (const MapRecord& map : m_desk.maps)
        shown.append(QString::fromLatin1(map.version.toHex()));
    if (shown == m_shownMaps)
        return;
    m_shownMaps = shown;
    m_map->clear();
    m_map->addItem(tr("No map: takes are not scored"), QJsonObject());
    int chosen = m_draft.map.isEmpty() ? 0 : -1;
    for (const MapRecord& map : m_desk.maps) {
        const QJsonObject json = map.document.toJson();
        if (json == m_draft.map)
            chosen = m_map->count();
        m_map->addItem(map.document.title, json);
    }
    if (chosen < 0) {
        m_map->addItem(tr("%1, as it was when this was written").arg(mapTitle(m_draft.map)), m_draft.map);
        chosen = m_map->count() - 1;
    }
    m_map->setCurrentIndex(chosen);
}

QString ScenarioForm::wordsOf(const ScenarioDesk::Example& one) const {
    const bool isElsewhere = one.example.scenario && *one.example.scenario != m_self && !one.scenario.isEmpty();
    return isElsewhere ? tr("%1 (now for “%2”)").arg(one.example.title, one.scenario) : one.example.title;
}

void ScenarioForm::fillExamples() {
    QStringList shown;
    for (const ScenarioDesk::Example& one : m_desk.examples)
        shown.append(one.example.id.toString() + wordsOf(one));
    if (shown != m_shownExamples) {
        m_shownExamples = shown;
        for (QCheckBox* box : m_exampleBoxes) {
            box->hide();
            box->deleteLater();
        }
        m_exampleBoxes.clear();
        for (const ScenarioDesk::Example& one : m_desk.examples) {
            auto* box = new QCheckBox(wordsOf(one));
            connect(box, &QCheckBox::clicked, this, [this, id = one.example.id](bool isOn) {
                m_draft.examples.removeAll(id);
                if (isOn)
                    m_draft.examples.append(id);
                Q_EMIT edited();
            });
            m_exampleColumn->addWidget(box);
            m_exampleBoxes.append(box);
        }
        m_noExamples->setVisible(m_exampleBoxes.isEmpty());
    }
    for (qsizetype i = 0; i < m_exampleBoxes.size(); ++i)
        m_exampleBoxes[i]->setChecked(m_draft.examples.contains(m_desk.examples[i].example.id));
    fillBuyers();
}

/// `clip` as it stands in the document; empty: none. The clip belongs to the scenario, so that it is published with it.
void ScenarioForm::chooseBuyer(const QString& clip) {
    const auto before = GhostBuyer::of(m_draft.extensions);
    const auto hash = ContentHash::fromBytes(QByteArray::fromHex(clip.toLatin1()));
    if (before && hash && before->clip == *hash)
        return;
    if (!hash) {
        m_draft.extensions.remove(GhostBuyer::fieldName);
    } else {
        m_draft.extensions.insert(GhostBuyer::fieldName, GhostBuyer{*hash, {}}.toJson());
        for (const ScenarioDesk::Example& one : std::as_const(m_desk.examples))
            if (one.example.media.hash == *hash && !m_draft.examples.contains(one.example.id))
                m_draft.examples.append(one.example.id);
    }
    fillExamples();
    Q_EMIT edited();
}

void ScenarioForm::fillBuyers() {
    const auto chosen = GhostBuyer::of(m_draft.extensions);
    const QString clip = chosen ? QString::fromLatin1(chosen->clip.toHex()) : QString();
    m_buyer->clear();
    m_buyer->addItem(tr("No ghost buyer"), QString());
    for (const ScenarioDesk::Example& one : std::as_const(m_desk.examples))
        if (one.example.sound)
            m_buyer->addItem(wordsOf(one), QString::fromLatin1(one.example.media.hash.toHex()));
    if (m_buyer->findData(clip) < 0)
        m_buyer->addItem(tr("A clip that is not in your library"), clip);
    m_buyer->setCurrentIndex(m_buyer->findData(clip));
    m_buyerLines->setText(!chosen ? QString()
                          : chosen->lines.isEmpty()
                              ? tr("Its lines are what lies between the pauses, one after the other.")
                              : tr("Its %n line(s) are written in the scenario's file.", nullptr,
                                   static_cast<int>(chosen->lines.size())));
    m_buyerLines->setVisible(chosen.has_value());
}

void ScenarioForm::showProblems(const QList<DraftProblem>& problems) {
    QMap<DraftField, DraftProblem> said;
    QMap<int, QString> ofLandmarks;
    QMap<int, QString> ofObjections;
    for (const DraftProblem& problem : problems) {
        const bool isLandmark = problem.field == DraftField::Landmark;
        const bool isObjection = problem.field == DraftField::Objection;
        const std::pair place(static_cast<int>(problem.field), isLandmark || isObjection ? 0 : problem.index);
        if (!m_showsAll && !m_touched.contains(place))
            continue;
        if (isLandmark)
            ofLandmarks.insert(problem.index, problem.sentence);
        else if (isObjection)
            ofObjections.insert(problem.index, problem.sentence);
        else if (!said.contains(problem.field))
            said.insert(problem.field, problem);
    }
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field)
        (*field)->setProblem(said.value(field.key()).sentence, said.value(field.key()).detail);
    m_landmarks->setProblems(ofLandmarks);
    m_objections->setProblems(ofObjections);
    const DraftProblem whole = said.value(DraftField::Whole, said.value(DraftField::Reports));
    QString rest = whole.sentence;
    for (auto one = ofLandmarks.begin(); one != ofLandmarks.end(); ++one)
        if (one.key() >= m_draft.landmarks.size() && one.key() >= m_landmarks->landmarks().size())
            rest = one.value();
    m_whole->setText(rest);
    m_whole->setToolTip(whole.detail);
    m_whole->setVisible(!rest.isEmpty());
}

void ScenarioForm::showAllProblems(const QList<DraftProblem>& problems) {
    m_showsAll = true;
    showProblems(problems);
    if (problems.isEmpty())
        return;
    const DraftProblem& first = problems.first();
    if (first.field == DraftField::Script)
        m_scriptTabs->setCurrent(first.index);
    QWidget* field = first.field == DraftField::Title      ? static_cast<QWidget*>(m_title)
                     : first.field == DraftField::Brief    ? m_brief
                     : first.field == DraftField::Target   ? m_target
                     : first.field == DraftField::Language ? m_language
                     : first.field == DraftField::Script   ? m_scripts[first.index]
                     : first.field == DraftField::Map      ? static_cast<QWidget*>(m_map)
                                                           : nullptr;
    if (field)
        field->setFocus(Qt::OtherFocusReason);
    else if (first.field == DraftField::Landmark)
        m_landmarks->focusRow(first.index);
    else if (first.field == DraftField::Objection)
        m_objections->focusRow(first.index);
}

void ScenarioForm::setTitleProblem(const QString& sentence) {
    m_fields[DraftField::Title]->setProblem(sentence);
    m_title->setFocus(Qt::OtherFocusReason);
}

void ScenarioForm::focusTitle() {
    m_title->setFocus(Qt::OtherFocusReason);
}

} // namespace greenroom::ui
