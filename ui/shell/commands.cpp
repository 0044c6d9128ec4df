// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.h"

#include "ui/shell/settings.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QWidget>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

QString settingOf(const QString& id) {
    return u"keys/"_s + id;
}

} // namespace

bool canClash(Scope a, Scope b) {
    if (a == b || a == Scope::Everywhere || b == Scope::Everywhere)
        return true;
    const auto areThese = [&](Scope one, Scope other) { return (a == one && b == other) || (a == other && b == one); };
    if (areThese(Scope::Lines, Scope::Practise))
        return true;
    return (a == Scope::Player || b == Scope::Player) && !areThese(Scope::Lines, Scope::Player);
}

QString scopeTitle(Scope scope) {
    switch (scope) {
    case Scope::Everywhere:
        return Titles::tr("Everywhere");
    case Scope::Player:
        return Titles::tr("Where something plays");
    case Scope::Practise:
        return Titles::tr("Practise");
    case Scope::Lines:
        return Titles::tr("Practise with lines");
    case Scope::Ladder:
        return Titles::tr("All attempts");
    case Scope::Review:
        return Titles::tr("Review");
    case Scope::Compare:
        return Titles::tr("Compare");
    case Scope::Library:
        return Titles::tr("Library");
    }
    return {};
}

Commands::Commands(Settings& settings) : m_settings(settings), m_commands(commandTable()) {
    for (qsizetype i = 0; i < m_commands.size(); ++i)
        m_places.insert(m_commands[i].id, i);
}

const Command& Commands::command(const QString& id) const {
    const auto place = m_places.constFind(id);
    Q_ASSERT_X(place != m_places.constEnd(), "Commands", qPrintable(id));
    return m_commands[*place];
}

QAction* Commands::action(const QString& id, QWidget* owner) {
    const Command& command = this->command(id);
    auto* action = new QAction(command.title, owner);
    if (!command.icon.isEmpty())
        action->setIcon(icon(command.icon));
    action->setObjectName(id);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setAutoRepeat(true);
    dress(action, id);
    owner->addAction(action);
    connect(this, &Commands::keysChanged, action, [this, action, id](const QString& changed) {
        if (changed == id)
            dress(action, id);
    });
    return action;
}

void Commands::dress(QAction* action, const QString& id) const {
    action->setShortcuts(keys(id));
    const QString key = keyText(id);
    const QString& title = command(id).title;
    action->setToolTip(key.isEmpty() ? title : u"%1 (%2)"_s.arg(title, key));
}

QList<QKeySequence> Commands::keys(const QString& id) const {
    const QVariant chosen = m_settings.value(settingOf(id));
    if (!chosen.isValid())
        return command(id).keys;
    QList<QKeySequence> result;
    for (const QString& text : chosen.toStringList())
        if (const QKeySequence key(text, QKeySequence::PortableText); !key.isEmpty())
            result.append(key);
    return result;
}

QString Commands::keyText(const QString& id) const {
    const auto all = keys(id);
    return all.isEmpty() ? QString() : all.first().toString(QKeySequence::NativeText);
}

void Commands::setKeys(const QString& id, const QList<QKeySequence>& keys) {
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    m_settings.set(settingOf(id), texts);
    Q_EMIT keysChanged(id);
}

void Commands::reset(const QString& id) {
    m_settings.remove(settingOf(id));
    Q_EMIT keysChanged(id);
}

QHash<QString, QList<QKeySequence>> Commands::resetAll() {
    QHash<QString, QList<QKeySequence>> own;
    for (const Command& command : std::as_const(m_commands))
        if (isChanged(command.id)) {
            own.insert(command.id, keys(command.id));
            reset(command.id);
        }
    return own;
}

bool Commands::isChanged(const QString& id) const {
    return m_settings.value(settingOf(id)).isValid();
}

QStringList Commands::clashes(const QString& id, const QKeySequence& key) const {
    QStringList result;
    const Scope scope = command(id).scope;
    for (const Command& other : m_commands)
        if (other.id != id && canClash(scope, other.scope) && keys(other.id).contains(key))
            result.append(other.id);
    return result;
}

} // namespace greenroom::ui
