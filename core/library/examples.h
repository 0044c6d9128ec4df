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
    ContentHash source; ///< of the file it was imported from
};

class Examples {
public:
    Examples(Journal& journal, const PersonId& self, Random& random)
        : m_journal(journal), m_self(self), m_random(random) {}

    /// Whether an example can be added as it is, before its clip is worked on: Invalid on a bad title, quality, tag or
    /// range, Exists when the same file was imported before (naming what it became).
    Result<void> check(const ModelExample& example);
    /// Adds it; its id is given here. `media` must be kept already.
    Result<ModelExample> add(ModelExample example);

    /// By title.
    Result<QList<ModelExample>> all();
    /// Those of which every word stands in the title, a tag, the quality or `scenarioTitles`.
    Result<QList<ModelExample>> search(const QString& words, const QMap<EntityId, QString>& scenarioTitles);

private:
    Journal& m_journal;
    PersonId m_self;
    Random& m_random;
};

} // namespace greenroom
