// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/cliplines.h"
#include "core/studio/mediacache.h"

#include <QObject>

namespace greenroom::ui {

struct Context;

/// Finds the lines of one clip after another, in the background. UI thread.
class ClipLineFinder : public QObject {
    Q_OBJECT
public:
    explicit ClipLineFinder(Context& context, QObject* parent = nullptr);

    /// Nothing is done again for the clip and range it has. `known` are its landmarks, by which it is parted where
    /// nobody speaks.
    void find(const KeptClip& clip, const ClipRange& range, const QMap<QString, double>& landmarks);
    void forget();
    bool isFinding() const { return m_isFinding; }
    const QList<ClipLine>& lines() const { return m_lines; }

Q_SIGNALS:
    void found();

private:
    Context& m_context;
    KeptClip m_clip;
    ClipLineSources m_sources;
    QList<ClipLine> m_lines;
    bool m_isFinding = false;
};

} // namespace greenroom::ui
