// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/team/roles.h"
#include "ui/shell/place.h"

#include <QObject>
#include <QStringList>

namespace greenroom::ui {

class Commands;

/// One part of the help.
struct HelpTopic {
    QString id;    ///< stable, the name of its file; links point to it
    QString title; ///< its first heading
    QString text;  ///< Markdown after that heading, with the keys as they are now
};

/// The help in the person's language, in the order of its index; English where there is no other. The texts are in
/// resources/help/LANGUAGE/ID.md, in which {key:COMMAND} stands for the key a command has now. UI thread.
class HelpTopics : public QObject {
    Q_OBJECT
public:
    /// `languages` in the order wished for, as of QLocale::uiLanguages(). `commands` outlives the object.
    HelpTopics(const Commands& commands, const QStringList& languages, QObject* parent = nullptr);

    const QList<HelpTopic>& all() const { return m_topics; }
    /// The first one where there is none of that name.
    const HelpTopic& topic(const QString& id) const;
    /// The ids of those in which every one of the words stands, whatever their case; all of them for no words.
    QStringList having(const QString& words) const;

    /// What explains a page to somebody with these roles.
    static QString idFor(PageKind page, Roles roles);

Q_SIGNALS:
    /// Keys have changed, and with them the texts.
    void changed();

private:
    void read();

    const Commands& m_commands;
    QString m_folder;
    QList<HelpTopic> m_topics;
};

} // namespace greenroom::ui
