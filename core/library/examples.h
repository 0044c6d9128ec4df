// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace greenroom {

class Random;

/// A clip that shows what good, or marked so, what bad looks and sounds like.
struct ModelExample {
    ExampleId id;
    QString title;
    QString quality = QStringLiteral("good"); ///< good or bad
    std::optional<ScenarioId> scenario;
    QString consent; ///< of those who are seen, or empty
    QStringList tags;
    BlobRef media;
    double duration = 0; ///< seconds
    int width = 0;
    int height = 0;
    bool sound = false;
    std::optional<double> starts; ///< seconds within the media where what is to be shown begins
    std::optional<double> ends;
    ContentHash source;           ///< of the file it was imported from
    std::optional<PersonId> from; ///< who published it; nothing: it is one's own
    QString publisher;            ///< their name, where it is known
    qint64 publishedMs = 0;       ///< by them
};

/// Whether every one of `words` stands in the title, a tag, the quality or the scenario's title, whatever the case.
bool matches(const ModelExample& example, const QString& scenarioTitle, const QStringList& words);

class Examples {
public:
    Examples(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Whether an example can be added as it is, before its clip is worked on: Invalid on a bad title, quality, tag or
    /// range, Exists when the same file was imported before (naming what it became).
    Result<void> check(const ModelExample& example);
    /// Adds it; its id is given here. `media` must be kept already.
    Result<ModelExample> add(ModelExample example);

    /// Writes what differs from what is kept of title, quality, scenario, consent, tags and range; the rest of
    /// `example` is not looked at. Gives the change, for Journal::revert(), or none when nothing differs. Fails like
    /// check(), and with NotFound.
    Result<std::optional<ChangeId>> change(const ModelExample& example);
    /// Takes it out of the library; reverting the change brings it back, as long as its media is there. NotFound when
    /// it is not there.
    Result<ChangeId> remove(const ExampleId& example);

    /// By title: one's own, and what others have published to this person.
    Result<QList<ModelExample>> all();
    /// By title: one's own, which alone can be changed.
    Result<QList<ModelExample>> mine();
    Result<ModelExample> byId(const ExampleId& example);
    /// What a file of this content was imported as, or is the kept clip of; nothing when there is none.
    Result<std::optional<ModelExample>> ofFile(const ContentHash& file);
    /// Those of which every word stands in the title, a tag, the quality or `scenarioTitles`.
    Result<QList<ModelExample>> search(const QString& words, const QMap<EntityId, QString>& scenarioTitles);

    /// Media of examples that were taken out, with the time of that (ms).
    struct Gone {
        BlobRef media;
        qint64 ms = 0;
    };
    Result<QList<Gone>> gone();

private:
    Result<QList<ModelExample>> read(const QString& where, const QVariantList& parameters);
    Result<QList<ModelExample>> published();

    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom
