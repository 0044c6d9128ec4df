// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/ownkeys.h"

#include "core/base/file.h"
#include "ui/shell/context.h"
#include "ui/shell/messages.h"
#include "ui/shell/place.h"
#include "ui/team/ownership.h"
#include "ui/team/teamlink.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/secondthought.h"
#include "ui/widgets/textlabel.h"

#include <QFile>
#include <QFileDialog>
#include <QVBoxLayout>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

/// A button that asks for the team code below, after saying what that does.
class TeamCodeQuestion : public QWidget {
public:
    TeamCodeQuestion(Context& context, QPushButton* ask, const QString& words, const QString& confirm)
        : m_asked(new QWidget), m_form(new TeamCodeForm(context, confirm, false)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(8);
        column->addWidget(ask, 0, Qt::AlignLeft);
        auto* asked = new QVBoxLayout(m_asked);
        asked->setContentsMargins(0, 0, 0, 0);
        asked->setSpacing(8);
        auto* about = new TextLabel(words, Type::Body);
        about->setWrapped();
        asked->addWidget(about);
        asked->addWidget(m_form);
        column->addWidget(m_asked);
        m_asked->hide();
        connect(ask, &QPushButton::clicked, m_asked, [this] { m_asked->setVisible(m_asked->isHidden()); });
    }
    TeamCodeForm& form() { return *m_form; }
    void reset() {
        m_form->reset();
        m_asked->hide();
    }

private:
    QWidget* m_asked;
    TeamCodeForm* m_form;
};

OwnKeysState::OwnKeysState(Context& context, QObject* parent) : QObject(parent), m_context(context) {}

void OwnKeysState::saveCodes(const QString& path) {
    m_context.home.ask(
        this,
        [path](Home& home) -> Result<void> {
            if (QFile::exists(path))
                return fail(ErrorCode::Exists, u"%1 is there already; nothing was changed"_s.arg(path));
            GR_TRY_ASSIGN(const Member me, home.members().byId(home.person()));
            const QString page = tr("Greenroom recovery code of %1\n\nWhoever has it is you, to everybody. Print it, "
                                    "keep it where you keep what must not be lost, and remove this file.\n\n%2\n")
                                     .arg(me.name, home.vault().recoveryCodes());
            return writeFileAtomically(path, page.toUtf8());
        },
        [this, path](const Result<void>& saved) {
            if (saved)
                Q_EMIT codesSaved(path);
            else
                m_context.messages.problem(saved.error(), tr("The recovery code was not saved."));
        });
}

void OwnKeysState::replaceKeys() {
    ++m_busy;
    m_context.team.ask(
        this, [](TeamShare& share) { return share.replaceKeys(); },
        [this](const Result<QString>& words) {
            --m_busy;
            if (words) {
                Q_EMIT keysReplaced(*words);
                m_context.team.exchange();
            } else {
                m_context.messages.problem(words.error(), tr("Your keys stay as they were."));
            }
        });
}

OwnKeys::OwnKeys(Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_state(new OwnKeysState(context, this))
    , m_replace(new SecondThought(
          tr("Another laptop of mine is lost\u2026"),
          tr("You get new keys on this laptop. The lost one receives nothing new, and what it writes does not count; "
             "what is on it cannot be recalled. The owner of the team has to compare six words with you first; until "
             "then nothing is sent or received here. Your recovery code changes: save it again."),
          tr("Replace my keys"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel(tr("If a laptop is lost"), Type::BodyBold));
    auto* about =
        new TextLabel(tr("Your recovery code brings you back on another laptop, with what you shared. Whoever "
                         "has it is you: print it, and keep it where you keep what must not be lost."),
                      Type::Caption, Tone::Muted);
    about->setWrapped();
    column->addWidget(about);
    auto* save = makeButton(tr("Save my recovery code\u2026"), ButtonKind::Outlined, u"certificate"_s);
    connect(save, &QPushButton::clicked, this, &OwnKeys::chooseFile);
    column->addWidget(save, 0, Qt::AlignLeft);
    column->addWidget(m_replace);
    m_owners = makeOwners();
    m_heirs = makeHeirs();
    column->addWidget(m_owners);
    column->addWidget(m_heirs);
    connect(m_replace, &SecondThought::confirmed, m_state, &OwnKeysState::replaceKeys);
    connect(m_state, &OwnKeysState::codesSaved, this, [this](const QString& path) {
        m_context.messages.announce(
            tr("Your recovery code is in %1. Print it, keep it, and remove the file.").arg(path));
    });
    connect(m_state, &OwnKeysState::keysReplaced, this, [this] { m_context.navigator.go({PageKind::Join}); });
    connect(&context.team, &TeamLink::changed, this, &OwnKeys::showState);
    showState();
}

TeamCodeQuestion* OwnKeys::makeOwners() {
    return new TeamCodeQuestion(
        m_context, makeButton(tr("Another laptop of mine is lost\u2026"), ButtonKind::Danger),
        tr("You get new keys on this laptop, by the team code on your recovery kit, and stay the owner. The lost one "
           "receives nothing new, and what it writes does not count; what is on it cannot be recalled. The code is "
           "spent then, and you get a new kit."),
        tr("Replace my keys"));
}

TeamCodeQuestion* OwnKeys::makeHeirs() {
    auto* heirs = new TeamCodeQuestion(
        m_context, makeButton(tr("Become the owner\u2026"), ButtonKind::Outlined),
        tr("Who owns the team gives you its recovery kit. By the team code on it you are the owner: you let people in "
           "and take them out, give roles and make groups. Who was it until now stays in the team with their other "
           "roles. You see nothing that you were not given. The code is spent then, and you get a new kit."),
        tr("Be the owner"));
    heirs->form().setDone(tr("You are the owner of the team now. The team code is spent: save the new recovery kit."));
    return heirs;
}

void OwnKeys::showState() {
    const TeamState& team = m_context.team.state();
    m_replace->setVisible(team.isIn() && !team.isOwner());
    m_owners->setVisible(team.isOwner() || (team.comesBack && team.owned));
    m_heirs->setVisible(team.isIn() && !team.isOwner());
}

void OwnKeys::reset() {
    m_replace->reset();
    m_owners->reset();
    m_heirs->reset();
}

void OwnKeys::chooseFile() {
    auto* dialog = new QFileDialog(window(), tr("Save my recovery code"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a code overwrites nothing
    dialog->selectFile(tr("Greenroom recovery code.txt"));
    connect(dialog, &QFileDialog::fileSelected, m_state, &OwnKeysState::saveCodes);
    dialog->open();
}

} // namespace greenroom::ui
