// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "core/media/audiooutputs.h"
#include "ui/captions/whisperchoice.h"
#include "ui/library/keepchoice.h"
#include "ui/settings/sessionswitch.h"
#include "ui/shell/commands.h"
#include "ui/shell/context.h"
#include "ui/shell/settings.h"
#include "ui/team/ownkeys.h"
#include "ui/team/teamlink.h"
#include "ui/theme/textsize.h"
#include "ui/tray/tray.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/devicemenu.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

#include <functional>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int deviceWidth = 296;

Card* makeGroup(const QString& title) {
    auto* card = new Card;
    card->column()->setSpacing(12);
    card->column()->addWidget(new TextLabel(title, Type::Heading));
    return card;
}

enum class About { Wrapped, Elided };

/// A line of a group: what it is, a word about it, and the control at the right.
/// Gives that word; nothing where there is none.
TextLabel* addLine(Card* card, const QString& name, const QString& about, QWidget* control,
                   About form = About::Wrapped) {
    TextLabel* line = nullptr;
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* label = new TextLabel(name);
    label->setBuddy(control); // which names a box of choices to a screen reader
    words->addWidget(label);
    if (!about.isEmpty()) {
        line = new TextLabel(about, Type::Caption, Tone::Muted);
        if (form == About::Wrapped)
            line->setWrapped();
        else
            line->setElided();
        words->addWidget(line);
    }
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    control->setAccessibleName(name);
    control->setAccessibleDescription(about);
    card->column()->addLayout(row);
    return line;
}

/// A line whose words name keys, also after those were changed.
void addKeyLine(Card* card, const Commands& commands, const QString& name, const std::function<QString()>& words,
                QWidget* control) {
    TextLabel* line = addLine(card, name, words(), control);
    QObject::connect(&commands, &Commands::keysChanged, line, [line, control, words] {
        line->setText(words());
        control->setAccessibleDescription(words());
    });
}

/// A choice that stands for the values of one setting.
QComboBox* makeChoice(Settings& settings, const QString& key, const QVariant& otherwise,
                      const QList<std::pair<QString, QVariant>>& choices) {
    auto* box = new QComboBox;
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(
        std::max(0, box->findData(settings.value(key, otherwise).toString(), Qt::UserRole, Qt::MatchFixedString)));
    QObject::connect(box, &QComboBox::activated, &settings,
                     [&settings, key, box](int index) { settings.set(key, box->itemData(index)); });
    return box;
}

QCheckBox* makeSwitch(Settings& settings, const QString& key) {
    auto* box = new QCheckBox;
    box->setChecked(settings.value(key, false).toBool());
    QObject::connect(box, &QCheckBox::toggled, &settings, [&settings, key](bool on) { settings.set(key, on); });
    return box;
}

} // namespace

SettingsPage::SettingsPage(Context& context, QWidget* parent) : Page(context, parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(28, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new PageHeader(tr("Settings"), PageHeader::Size::Large));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 28, 28);
    column->setSpacing(16);
    for (QWidget* group : {makePrivacy(), makeLook(), makePractise(), makeDevices(), makeCaptions(), makeExamples(),
                           makeClosed(), makeKeys(), makeHome(), makeRecovery()})
        column->addWidget(group);
    column->addStretch();
    m_scroll = makeScroll(content);
    outer->addWidget(m_scroll, 1);
}

void SettingsPage::enter(const Place&) {
    m_whisper->refresh(); // what is on the disk may be another since
    const bool hasTeam = context().team.state().standing != TeamState::Standing::Alone;
    m_examplesGroup->setVisible(hasTeam);
    if (hasTeam)
        m_examples->refresh();
}

QWidget* SettingsPage::makePrivacy() {
    Card* card = makeGroup(tr("Privacy"));
    auto* others = makeButton(tr("Look at it"), ButtonKind::Outlined, u"eye"_s);
    connect(others, &QPushButton::clicked, this, [this] { context().navigator.go({PageKind::Others}); });
    addLine(card, tr("What others see"),
            tr("All that left this laptop, to whom and until when. You withdraw it there."), others);
    return card;
}

QWidget* SettingsPage::makeLook() {
    Settings& settings = context().settings;
    Card* card = makeGroup(tr("Look"));
    addLine(card, tr("Colours"), tr("Follows your system unless you choose."),
            makeChoice(settings, setting::scheme, u"system"_s,
                       {{tr("As the system"), u"system"_s}, {tr("Light"), u"light"_s}, {tr("Dark"), u"dark"_s}}));
    // Each language is called as it calls itself.
    addLine(card, tr("Language"), tr("Changes when Greenroom starts the next time."),
            makeChoice(settings, setting::language, u"system"_s,
                       {{tr("As the system"), u"system"_s}, {u"English"_s, u"en"_s}, {u"Deutsch"_s, u"de"_s}}));
    QList<std::pair<QString, QVariant>> sizes;
    for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200})
        sizes.append({tr("%1 %").arg(percent), percent});
    addLine(card, tr("Text size"), tr("Everything else grows with it."),
            makeChoice(settings, setting::textSize, 100, sizes));
    addLine(card, tr("Less motion"), tr("The script moves line by line and nothing glides."),
            makeSwitch(settings, setting::reducedMotion));
    const Commands& commands = context().commands;
    addKeyLine(
        card, commands, tr("Always show the menu bar"),
        [&commands] {
            return SettingsPage::tr("%1 shows it for a moment otherwise.").arg(commands.keyText(u"menu"_s));
        },
        makeSwitch(settings, setting::menuBar));
    return card;
}

QWidget* SettingsPage::makeCaptions() {
    Card* card = makeGroup(tr("Captions"));
    m_whisper = new WhisperChoice(context());
    card->column()->addWidget(m_whisper);
    return card;
}

QWidget* SettingsPage::makePractise() {
    Card* card = makeGroup(tr("Practise"));
    const Commands& commands = context().commands;
    addKeyLine(
        card, commands, tr("Countdown"),
        [&commands] {
            return SettingsPage::tr("Between %1 and the recording; %2 cancels it.")
                .arg(commands.keyText(u"record"_s), commands.keyText(u"back-to-camera"_s));
        },
        makeChoice(context().settings, setting::countdown, 3,
                   {{tr("None"), 0}, {tr("3 seconds"), 3}, {tr("5 seconds"), 5}, {tr("10 seconds"), 10}}));
    return card;
}

QWidget* SettingsPage::makeDevices() {
    Settings& settings = context().settings;
    CaptureDevices& devices = context().devices;
    AudioOutputs& outputs = context().outputs;
    Card* card = makeGroup(tr("Devices"));
    const auto add = [&](const QString& name, const QString& about, const QString& key, const QString& none,
                         const std::function<QList<DeviceInfo>()>& list) {
        auto* box = new QComboBox;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        fitToText(box, [box] { box->setFixedWidth(scaled(deviceWidth)); });
        const auto fill = [&settings, box, key, none, list] {
            const QString chosen = settings.value(key).toString();
            const QSignalBlocker blocker(box);
            box->clear();
            for (const DeviceOption& option : deviceOptions(list(), chosen, none))
                box->addItem(option.words, option.value);
            box->setCurrentIndex(box->findData(chosen));
            box->setToolTip(box->currentText()); // names can be long
        };
        fill();
        connect(box, &QComboBox::activated, this,
                [&settings, key, box](int index) { settings.set(key, box->itemData(index)); });
        connect(&settings, &Settings::changed, box, [key, fill](const QString& changed) {
            if (changed == key)
                fill();
        });
        addLine(card, name, about, box);
        return std::pair(box, std::function<void()>(fill));
    };
    const auto [camera, fillCameras] =
        add(tr("Camera"), {}, setting::camera, tr("No camera"), [&devices] { return devices.cameras(); });
    connect(&devices, &CaptureDevices::camerasChanged, camera, fillCameras);
    const auto [microphone, fillMicrophones] = add(tr("Microphone"), {}, setting::microphone, tr("No microphone"),
                                                   [&devices] { return devices.microphones(); });
    connect(&devices, &CaptureDevices::microphonesChanged, microphone, fillMicrophones);
    const auto [output, fillOutputs] =
        add(tr("Loudspeaker"), tr("What you hear when something plays, and the countdown."), setting::output, {},
            [&outputs] { return outputs.outputs(); });
    connect(&outputs, &AudioOutputs::outputsChanged, output, fillOutputs);
    QList<std::pair<QString, QVariant>> delays{{tr("None"), 0}};
    for (const int ms : {50, 100, 150, 200, 250, 300, 400})
        delays.append({tr("%1 ms").arg(ms), ms});
    addLine(card, tr("Delay of the loudspeaker"),
            tr("Wireless ones often play late: the picture waits for them as long as this."),
            makeChoice(settings, setting::outputLatency, 0, delays));
    return card;
}

QWidget* SettingsPage::makeExamples() {
    auto* card = new Card;
    m_examples = new KeepChoice(context());
    card->column()->addWidget(m_examples);
    m_examplesGroup = card;
    return card;
}

QWidget* SettingsPage::makeClosed() {
    Card* card = makeGroup(tr("While the window is closed"));
    QCheckBox* stay = makeSwitch(context().settings, setting::tray);
    const bool isThere = Tray::isThere();
    stay->setEnabled(isThere || stay->isChecked());
    addLine(
        card, tr("Stay in the tray"),
        isThere
            ? tr("Closing the window keeps Greenroom in the tray: it goes on exchanging with your team and gives at "
                 "most one quiet notice a day of each kind.")
            : tr("This desktop has no tray, so Greenroom ends when its window is closed. What happens meanwhile "
                 "is there at the next start."),
        stay);
    addLine(card, tr("Start with your session"),
            tr("For who stays in the tray: Greenroom starts there when you log in, without its window."),
            new SessionSwitch(context()));
    return card;
}

QWidget* SettingsPage::makeKeys() {
    Card* card = makeGroup(tr("Keyboard"));
    auto* open = makeButton(tr("Shortcuts"), ButtonKind::Outlined, u"keyboard"_s);
    connect(open, &QPushButton::clicked, this, [this] { context().navigator.go({PageKind::Shortcuts}); });
    addLine(card, tr("Keyboard shortcuts"), tr("Search them, and change those that do not suit you."), open);
    return card;
}

QWidget* SettingsPage::makeRecovery() {
    auto* card = new Card;
    card->column()->addWidget(new OwnKeys(context()));
    return card;
}

QWidget* SettingsPage::makeHome() {
    Card* card = makeGroup(tr("Where it all is"));
    auto* open = makeButton(tr("Open folder"), ButtonKind::Outlined, u"folder"_s);
    connect(open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(context().homeFolder)); });
    addLine(card, tr("Your recordings, notes and keys"), QDir::toNativeSeparators(context().homeFolder), open,
            About::Elided); // where a path has no place to break
    auto* storage = makeButton(tr("Storage"), ButtonKind::Outlined, u"disk"_s);
    connect(storage, &QPushButton::clicked, this, [this] { context().navigator.go({PageKind::Storage}); });
    addLine(card, tr("What takes how much room"), tr("And what can go without losing anything you keep or share."),
            storage);
    return card;
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitScrolledColumn(*this, *m_scroll, formColumn);
}

} // namespace greenroom::ui
