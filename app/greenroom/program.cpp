// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroom/program.h"

#include "app/environment.h"
#include "core/studio/cleanup.h"
#include "core/studio/practice.h"
#include "core/studio/samplehome.h"
#include "core/studio/starterexample.h"
#include "core/team/recoverycode.h"
#include "ui/coaching/agreepage.h"
#include "ui/coaching/coachingpage.h"
#include "ui/compare/comparepage.h"
#include "ui/editor/assignpage.h"
#include "ui/editor/mapeditorpage.h"
#include "ui/editor/scenarioeditorpage.h"
#include "ui/help/helppage.h"
#include "ui/library/clippage.h"
#include "ui/library/librarypage.h"
#include "ui/observe/observepage.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewspage.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/shortcutspage.h"
#include "ui/share/sharepage.h"
#include "ui/storage/storagepage.h"
#include "ui/studio/ladderpage.h"
#include "ui/studio/scenariospage.h"
#include "ui/studio/studiopage.h"
#include "ui/team/exchangepage.h"
#include "ui/team/joinpage.h"
#include "ui/team/otherspage.h"
#include "ui/team/teampage.h"
#include "ui/today/todaypage.h"

#include <QApplication>

namespace greenroom {

using namespace Qt::StringLiterals;
using ui::PageKind;

namespace {

constexpr std::chrono::seconds exchangeEvery(60);

template <typename PageType>
ui::MainWindow::MakePage make() {
    return [](ui::Context& context) -> ui::Page* { return new PageType(context); };
}

QHash<PageKind, ui::MainWindow::MakePage> pages() {
    return {
        {PageKind::Today, make<ui::TodayPage>()},       {PageKind::Scenarios, make<ui::ScenariosPage>()},
        {PageKind::Studio, make<ui::StudioPage>()},     {PageKind::Library, make<ui::LibraryPage>()},
        {PageKind::Clip, make<ui::ClipPage>()},         {PageKind::Reviews, make<ui::ReviewsPage>()},
        {PageKind::Review, make<ui::ReviewPage>()},     {PageKind::Compare, make<ui::ComparePage>()},
        {PageKind::Settings, make<ui::SettingsPage>()}, {PageKind::Shortcuts, make<ui::ShortcutsPage>()},
        {PageKind::Exchange, make<ui::ExchangePage>()}, {PageKind::Share, make<ui::SharePage>()},
        {PageKind::Join, make<ui::JoinPage>()},         {PageKind::Others, make<ui::OthersPage>()},
        {PageKind::Team, make<ui::TeamPage>()},         {PageKind::Editor, make<ui::ScenarioEditorPage>()},
        {PageKind::Assign, make<ui::AssignPage>()},     {PageKind::MapEditor, make<ui::MapEditorPage>()},
        {PageKind::Coaching, make<ui::CoachingPage>()}, {PageKind::Agree, make<ui::AgreePage>()},
        {PageKind::Observe, make<ui::ObservePage>()},   {PageKind::Help, make<ui::HelpPage>()},
        {PageKind::Ladder, make<ui::LadderPage>()},     {PageKind::Storage, make<ui::StoragePage>()},
    };
}

} // namespace

Program::Program(QApplication& application, QString homeFolder, const Clock& clock,
                 std::unique_ptr<CaptureDevices> devices, std::unique_ptr<AudioOutputs> outputs)
    : m_folder(std::move(homeFolder))
    , m_clock(clock)
    , m_devices(std::move(devices))
    , m_outputs(std::move(outputs))
    , m_settings(windowFile(m_folder))
    , m_theme(application) {
    applySettings(ui::setting::scheme);
    applySettings(ui::setting::textSize);
    connect(&m_settings, &ui::Settings::changed, this, &Program::applySettings);
    m_start.restoreGeometry(m_settings.value(ui::setting::geometry).toByteArray());
    connect(&m_start, &ui::StartView::named, this, [this](const QString& name) {
        m_start.showWaiting(tr("Making your Greenroom"));
        open(
            [this, name] {
                return Home::create(m_folder, {name.trimmed(), {u"rep"_s}}, {m_clock, m_random, keys()});
            },
            First::Practice);
    });
    connect(&m_start, &ui::StartView::cameBack, this, &Program::comeBack);
    connect(&m_start, &ui::StartView::tryAgainWanted, this, [this] { start(m_content); });
    connect(&m_start, &ui::StartView::passphraseGiven, this, [this](const QString& text) {
        if (auto passphrase = Passphrase::fromText(text)) {
            m_passphrase = *std::move(passphrase);
            m_start.showWaiting(tr("Opening your Greenroom"));
            open(opening(), First::Today);
        } else {
            m_start.askPassphrase(true);
        }
    });
}

Program::~Program() {
    m_closing = true;
}

KeyKeeping Program::keys() {
    return {isKeychainWanted() ? &m_keychain : nullptr, m_passphrase ? &*m_passphrase : nullptr, {}};
}

ui::HomeThread::Open Program::opening() {
    return [this] { return Home::open(m_folder, {m_clock, m_random, keys()}); };
}

void Program::start(Content content, Showing showing) {
    m_content = content;
    m_showing = showing;
    if (content == Content::Sample) {
        open(
            [this]() -> Result<std::unique_ptr<Home>> {
                auto there = opening()();
                if (there || there.error().code != ErrorCode::NotFound)
                    return there;
                GR_TRY(makeSampleHome(m_folder, {m_clock, m_random, keys()}, [this](double) { return !m_closing; }));
                return opening()();
            },
            First::Today);
        m_start.showWaiting(tr("Preparing a Greenroom to look around in. This takes a minute, once."));
    } else {
        open(opening(), First::Today);
        m_start.showWaiting(tr("Opening your Greenroom"));
    }
    if (showing == Showing::Window)
        m_start.show();
}

void Program::comeBack(const QString& name, const QString& codes, bool lost) {
    auto seeds = seedsFromRecoveryCodes(codes);
    if (!seeds) {
        m_start.askRecovery(tr("That code does not bring anybody back: %1.").arg(seeds.error().message));
        return;
    }
    m_start.showWaiting(tr("Making your Greenroom"));
    const auto known = std::make_shared<std::vector<Seed>>(*std::move(seeds));
    const auto current = std::make_shared<Seed>(std::move(known->back()));
    known->pop_back();
    open(
        [this, name, known, current, lost] {
            return Home::create(m_folder, {name, {u"rep"_s}, &*current, &*known, lost}, {m_clock, m_random, keys()});
        },
        First::Joining);
}

void Program::open(ui::HomeThread::Open open, First wanted) {
    m_home = std::make_unique<ui::HomeThread>(std::move(open), ui::HomeThread::Watching::Yes);
    m_home->ask(
        this,
        [wanted](Home& home) -> Result<ui::Place> {
            if (wanted != First::Practice)
                return wanted == First::Joining ? ui::Place{PageKind::Join} : ui::Place{};
            // Practice goes without it; a disk too full for it says so when recording.
            if (const auto added = addStarterExample(home); !added)
                qWarning("no model example to begin with: %s", qPrintable(added.error().message));
            GR_TRY_ASSIGN(const ScenarioAtHand first, Catalogue(home).findScenario(starterScenario));
            return ui::Place{PageKind::Studio, first.scenario.id.entity()};
        },
        [this, wanted](const Result<ui::Place>& first) {
            opened(first);
            if (first && wanted == First::Joining)
                m_messages.announce(tr("You are back. If you were in a team, choose its folder here; without one, all "
                                       "is ready to practise."));
        });
}

void Program::opened(const Result<ui::Place>& first) {
    if (!first) {
        failed(first.error());
        return;
    }
    makeWindow(*first);
}

void Program::failed(const Error& error) {
    if (m_showing == Showing::Tray && error.code == ErrorCode::NotFound) {
        QMetaObject::invokeMethod(qApp, &QApplication::quit, Qt::QueuedConnection);
        return;
    }
    m_start.show();
    if (error.code == ErrorCode::NotFound)
        m_start.askName();
    else if (error.code == ErrorCode::Refused || (error.code == ErrorCode::Crypto && m_passphrase))
        m_start.askPassphrase(m_passphrase.has_value());
    else
        m_start.showProblem(error, tr("Your Greenroom could not be opened."));
}

void Program::makeWindow(const ui::Place& first) {
    m_studio = std::make_unique<ui::HomeThread>(opening(), ui::HomeThread::Watching::No);
    m_background = std::make_unique<ui::HomeThread>(opening(), ui::HomeThread::Watching::No);
    m_jobs = std::make_unique<ui::Jobs>(*m_background);
    m_commands = std::make_unique<ui::Commands>(m_settings);
    m_team = std::make_unique<ui::TeamLink>(*m_home, opening(), m_clock, exchangeEvery);
    m_pictures = std::make_unique<ui::Pictures>(m_folder + u"/cache"_s);
    m_context = std::make_unique<ui::Context>(ui::Context{*m_home, *m_studio, *m_jobs, *m_commands, m_navigator,
                                                          m_messages, m_settings, *m_devices, *m_outputs, m_clock,
                                                          m_folder, *m_pictures, *m_team});
    m_window = std::make_unique<ui::MainWindow>(*m_context, pages());
    m_tray = std::make_unique<ui::Tray>(*m_window, *m_context);
    connect(m_window.get(), &ui::MainWindow::ended, qApp, &QApplication::quit, Qt::QueuedConnection);
    connect(m_tray.get(), &ui::Tray::quitWanted, m_window.get(), &ui::MainWindow::quit);
    m_window->restoreGeometry(m_start.saveGeometry());
    if (m_showing == Showing::Tray)
        m_tray->startHidden();
    else
        m_window->show();
    m_start.hide();
    m_navigator.go(first);
    tidyUp();
    Q_EMIT ready();
}

void Program::comeForward(const QString& invitation) {
    m_tray->showWindow();
    if (!invitation.isEmpty())
        m_navigator.go({.page = PageKind::Join, .words = invitation});
}

void Program::applySettings(const QString& key) {
    const QVariant value = m_settings.value(key);
    if (key == ui::setting::scheme)
        m_theme.choose(value == u"light"_s  ? ui::SchemeChoice::Light
                       : value == u"dark"_s ? ui::SchemeChoice::Dark
                                            : ui::SchemeChoice::System);
    if (key == ui::setting::textSize)
        m_theme.setTextSize(value.isValid() ? value.toInt() : 100);
}

void Program::announceRecovered(const QList<Take>& takes) {
    if (takes.isEmpty())
        return;
    const bool isOne = takes.size() == 1;
    const ui::Place place{isOne ? PageKind::Review : PageKind::Reviews, isOne ? takes.first().id.entity() : EntityId()};
    m_messages.announce(tr("Recovered after a crash: %n recording(s). You find what was recovered among your takes.",
                           nullptr, static_cast<int>(takes.size())),
                        {isOne ? tr("Show it") : tr("Show them"), [this, place] { m_navigator.go(place); }});
}

void Program::tidyUp() {
    m_jobs->start(
        tr("Looking for unfinished recordings"), this, [](Home& home) { return recoverTakes(home); },
        [this](const Result<TakeRecovery>& recovery) {
            if (!recovery) {
                m_messages.problem(recovery.error(), tr("Unfinished recordings could not be looked for."));
                return;
            }
            for (const TakeRecovery::Failure& failure : recovery->failed)
                m_messages.problem(failure.error, tr("A recording that was cut off could not be recovered yet."));
            announceRecovered(recovery->recovered);
        });
    m_jobs->start(
        tr("Tidying up old takes"), this, [](Home& home) { return cleanUp(home); },
        [this](const Result<CleanUp>& done) {
            if (!done)
                m_messages.problem(done.error(), tr("Old takes could not be tidied up."));
            if (!done || done->cleaned.isEmpty())
                return;
            m_messages.announce(tr("Cleaned away after 14 days: %n take(s) without a star.", nullptr,
                                   static_cast<int>(done->cleaned.size())),
                                {tr("Bring back"), [this, takes = done->cleaned] { bringBack(takes); }});
        });
}

void Program::bringBack(const QList<Take>& takes) {
    m_home->ask(
        this,
        [takes](Home& home) -> Result<int> {
            for (const Take& take : takes)
                GR_TRY(restoreTake(home, take));
            return 0;
        },
        [this](const Result<int>& restored) {
            if (restored)
                m_messages.tell(tr("Your takes are back. Star one to keep it."));
            else
                m_messages.problem(restored.error(), tr("Not all takes could be brought back."));
        });
}

} // namespace greenroom
