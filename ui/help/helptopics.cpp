// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptopics.h"

#include "ui/shell/commands.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

QString readText(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "pt-BR" and "pt" of languages such as "pt-BR".
QString folderFor(const QStringList& languages) {
    for (const QString& language : languages)
        for (const QString& name : {language, language.section(u'-', 0, 0)})
            if (QFile::exists(u":/help/%1/index"_s.arg(name)))
                return u":/help/"_s + name;
    return u":/help/en"_s;
}

} // namespace

HelpTopics::HelpTopics(const Commands& commands, const QStringList& languages, QObject* parent)
    : QObject(parent), m_commands(commands), m_folder(folderFor(languages)) {
    read();
    connect(&commands, &Commands::keysChanged, this, [this] {
        read();
        Q_EMIT changed();
    });
}

void HelpTopics::read() {
    static const QRegularExpression key(u"\\{key:([a-z0-9-]+)\\}"_s);
    m_topics.clear();
    for (const QString& id : readText(m_folder + u"/index"_s).split(u'\n', Qt::SkipEmptyParts)) {
        QString text = readText(u"%1/%2.md"_s.arg(m_folder, id));
        text.remove(0, text.indexOf(u"# "_s) + 2);
        HelpTopic topic{id, text.section(u'\n', 0, 0), text.section(u'\n', 1)};
        QString written;
        qsizetype from = 0;
        for (auto it = key.globalMatch(topic.text); it.hasNext();) {
            const auto match = it.next();
            const QString now = m_commands.keyText(match.captured(1));
            written += topic.text.mid(from, match.capturedStart() - from);
            // In a piece of code nothing but the backtick means anything to Markdown.
            written += now.isEmpty() ? tr("(no key)") : now.contains(u'`') ? now : u'`' + now + u'`';
            from = match.capturedEnd();
        }
        topic.text = written + topic.text.mid(from);
        m_topics.append(topic);
    }
}

const HelpTopic& HelpTopics::topic(const QString& id) const {
    const auto found = std::ranges::find(m_topics, id, &HelpTopic::id);
    return found == m_topics.end() ? m_topics.first() : *found;
}

QStringList HelpTopics::having(const QString& words) const {
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QStringList result;
    for (const HelpTopic& topic : m_topics)
        if (std::ranges::all_of(wanted, [&](const QString& word) {
                return topic.title.contains(word, Qt::CaseInsensitive) ||
                       topic.text.contains(word, Qt::CaseInsensitive);
            }))
            result.append(topic.id);
    return result;
}

QString HelpTopics::idFor(PageKind page, Roles roles) {
    switch (page) {
    case PageKind::Today:
        return roles & role::coach     ? u"coach"_s
               : roles & role::trainer ? u"trainer"_s
               : roles & role::owner   ? u"owner"_s
                                       : u"rep"_s;
    case PageKind::Scenarios:
    case PageKind::Studio:
    case PageKind::Ladder:
        return u"practise"_s;
    case PageKind::Library:
    case PageKind::Clip:
        return u"library"_s;
    case PageKind::Reviews:
    case PageKind::Review:
    case PageKind::Observe:
        return u"review"_s;
    case PageKind::Compare:
        return u"compare"_s;
    case PageKind::Share:
    case PageKind::Others:
        return u"share"_s;
    case PageKind::Editor:
    case PageKind::MapEditor:
    case PageKind::Assign:
        return u"trainer"_s;
    case PageKind::Team:
        return roles & role::owner ? u"owner"_s : u"team"_s;
    case PageKind::Join:
        return u"team"_s;
    case PageKind::Exchange:
        return u"folder"_s;
    case PageKind::Coaching:
    case PageKind::Agree:
        return u"agreements"_s;
    case PageKind::Settings:
    case PageKind::Storage:
    case PageKind::Shortcuts:
        return u"settings"_s;
    case PageKind::Help:
        break;
    }
    return u"rep"_s;
}

} // namespace greenroom::ui
