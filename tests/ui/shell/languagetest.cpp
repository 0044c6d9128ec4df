// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include "tests/ui/support/window.h"
#include "ui/editor/scenarioeditorpage.h"
#include "ui/library/librarypage.h"
#include "ui/review/reviewspage.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/shortcutspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/studio/practicemodel.h"
#include "ui/studio/scenariospage.h"
#include "ui/team/exchangepage.h"
#include "ui/team/joinpage.h"
#include "ui/team/otherspage.h"
#include "ui/today/todaypage.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QListView>
#include <QMutex>
#include <QTranslator>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

template <typename PageType>
MainWindow::MakePage make() {
    return [](Context& context) -> Page* { return new PageType(context); };
}

/// Asked before all others, and answering nothing: it notes what the window asks for and German does not have, as a
/// text that is collected under one name and asked for under another. Qt's own texts are not counted. Any thread.
class MissingTexts : public QTranslator {
public:
    MissingTexts() {
        REQUIRE(m_german.load(u":/translations/greenroom_de.qm"_s));
        REQUIRE(QCoreApplication::installTranslator(this));
    }
    ~MissingTexts() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char* forWhat, int number) const override {
        const QMutexLocker locker(&m_mutex);
        if (*context != 'Q' && m_german.translate(context, text, forWhat, number).isNull())
            m_missing.append(QLatin1StringView(context) + u": "_s + QString::fromUtf8(text));
        return {};
    }
    QStringList all() const {
        const QMutexLocker locker(&m_mutex);
        return m_missing;
    }

private:
    QTranslator m_german;
    mutable QMutex m_mutex;
    mutable QStringList m_missing;
};

} // namespace

TEST_CASE("the window speaks what was chosen, otherwise what the system speaks, otherwise English") {
    CHECK(spokenLocale({}, QLocale(u"de_AT"_s)).name() == u"de_AT"_s);
    CHECK(spokenLocale(u"system"_s, QLocale(u"en_US"_s)).name() == u"en_US"_s);
    CHECK(spokenLocale({}, QLocale(u"ja_JP"_s)).name() == u"en_GB"_s);
    CHECK(spokenLocale({}, QLocale::c()).name() == u"en_GB"_s);
    CHECK(spokenLocale(u"de"_s, QLocale(u"en_US"_s)).name() == u"de_DE"_s);
    CHECK(spokenLocale(u"en"_s, QLocale(u"de_DE"_s)).name() == u"en_GB"_s);
    CHECK(spokenLocale(u"de"_s, QLocale(u"de_CH"_s)).name() == u"de_CH"_s);
}

TEST_CASE("English has its plurals") {
    const Language english(QLocale(u"en_GB"_s));
    CHECK(PracticeModel::tr("%n attempt(s)", nullptr, 1) == u"1 attempt"_s);
    CHECK(PracticeModel::tr("%n attempt(s)", nullptr, 2) == u"2 attempts"_s);
}

TEST_CASE("days, numbers and plurals are German in German, and English again after it") {
    const auto at = [](int year, int month, int day, int hour) {
        return QDateTime(QDate(year, month, day), QTime(hour, 0)).toMSecsSinceEpoch();
    };
    const qint64 now = at(2026, 11, 22, 9); // a Sunday
    {
        const Language german(QLocale(u"de_DE"_s));
        CHECK(dayText(at(2026, 11, 21, 9), now) == u"gestern"_s);
        CHECK(dayText(at(2026, 11, 27, 9), now) == u"am Freitag"_s);
        CHECK(dayText(at(2027, 3, 3, 9), now) == u"am 3. März 2027"_s);
        CHECK(bareDayText(at(2026, 12, 3, 9), now) == u"3. Dezember"_s);
        CHECK(preciseClockText(107.29) == u"1:47,2"_s);
        CHECK(listText({u"Carla"_s, u"Tom"_s}) == u"Carla und Tom"_s);
        CHECK(PracticeModel::tr("%n full run(s)", nullptr, 1) == u"1 voller Durchlauf"_s);
        CHECK(PracticeModel::tr("%n full run(s)", nullptr, 2) == u"2 volle Durchläufe"_s);
    }
    CHECK(dayText(at(2026, 11, 27, 9), now) == u"Friday"_s);
    CHECK(preciseClockText(107.29) == u"1:47.2"_s);
}

TEST_CASE("in German the window opens its pages in German") {
    const Language german(QLocale(u"de_DE"_s));
    const MissingTexts missing;
    WindowParts parts;
    MainWindow window(parts.context(), {{PageKind::Today, make<TodayPage>()},
                                        {PageKind::Scenarios, make<ScenariosPage>()},
                                        {PageKind::Editor, make<ScenarioEditorPage>()},
                                        {PageKind::Library, make<LibraryPage>()},
                                        {PageKind::Reviews, make<ReviewsPage>()},
                                        {PageKind::Settings, make<SettingsPage>()},
                                        {PageKind::Shortcuts, make<ShortcutsPage>()},
                                        {PageKind::Exchange, make<ExchangePage>()},
                                        {PageKind::Others, make<OthersPage>()},
                                        {PageKind::Join, make<JoinPage>()}});
    window.show();
    for (const auto& [page, title] :
         {std::pair(PageKind::Today, u"Heute"_s), std::pair(PageKind::Scenarios, u"Üben"_s),
          std::pair(PageKind::Editor, u"Neues Szenario"_s), std::pair(PageKind::Library, u"Bibliothek"_s),
          std::pair(PageKind::Reviews, u"Sichten"_s), std::pair(PageKind::Settings, u"Einstellungen"_s),
          std::pair(PageKind::Shortcuts, u"Tastenkürzel"_s), std::pair(PageKind::Exchange, u"Teamablage"_s),
          std::pair(PageKind::Others, u"Was andere sehen"_s), std::pair(PageKind::Join, u"Dein Team"_s)}) {
        CAPTURE(title);
        parts.navigator.go({page});
        REQUIRE(waitUntil([&] { return window.currentPage()->isSettled(); }));
        CHECK(window.currentPage()->findChild<PageHeader*>()->title() == title);
    }
    parts.navigator.go({PageKind::Scenarios});
    auto* list = window.currentPage()->findChild<QListView*>();
    REQUIRE(waitUntil([&] { return list->model()->rowCount() > 0; }));
    CHECK(list->model()->index(0, 0).data(LineRole).toString() == u"Noch nicht geübt"_s);
    CHECK(missing.all().join(u'\n') == QString());
}
