// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/media/captions.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace greenroom::ui {

struct Context;

/// The first caption of each clip that has the words that were looked for.
using SaidHits = QHash<ContentHash, Caption>;

/// "At 1:47: What does it cost you"
QString saidLine(const Caption& caption);

/// Finds words in the captions of all clips, a moment after the last of them was typed. UI thread.
class SaidSearch : public QObject {
    Q_OBJECT
public:
    explicit SaidSearch(Context& context, QObject* parent = nullptr);

    void setWords(const QString& words);
    const SaidHits& hits() const { return m_hits; }

Q_SIGNALS:
    void found();

private:
    void ask();

    Context& m_context;
    QTimer m_wait;
    QString m_words;
    SaidHits m_hits;
    int m_question = 0; ///< of those asked, the last counts
};

} // namespace greenroom::ui
