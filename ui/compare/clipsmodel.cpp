// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/clipsmodel.h"

#include "ui/shell/pictures.h"
#include "ui/theme/type.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/words.h"

#include <QGuiApplication>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

QString aboutOf(const CompareClip& clip, qint64 nowMs) {
    const QString when = clip.whenMs > 0 ? ClipsModel::tr("recorded %1").arg(dayText(clip.whenMs, nowMs)) : QString();
    if (clip.scenarioTitle.isEmpty())
        return when;
    return when.isEmpty() ? clip.scenarioTitle : ClipsModel::tr("%1, %2").arg(clip.scenarioTitle, when);
}

QString tagOf(const CompareClip& clip) {
    if (clip.kind == CompareClip::Kind::Example)
        return clip.isBad ? ClipsModel::tr("Bad example") : ClipsModel::tr("Good example");
    return clip.starred ? ClipsModel::tr("This one") : QString();
}

} // namespace

ClipsModel::ClipsModel(Pictures& pictures, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_pictures(pictures), m_clock(clock) {
    connect(&pictures, &Pictures::arrived, this, [this](const ContentHash& media) {
        for (int row = 0; row < m_clips.size(); ++row)
            if (m_clips[row].media.media == media)
                Q_EMIT dataChanged(index(row), index(row), {PictureRole});
    });
}

QString ClipsModel::lineOf(const CompareClip& clip) const {
    const auto hit = m_said.constFind(clip.media.media);
    return hit == m_said.constEnd() ? aboutOf(clip, m_clock.nowMs()) : saidLine(*hit);
}

void ClipsModel::setClips(const QList<CompareClip>& clips, const SaidHits& said) {
    beginResetModel();
    m_clips = clips;
    m_said = said;
    endResetModel();
}

int ClipsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_clips.size());
}

QVariant ClipsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_clips.size())
        return {};
    const CompareClip& clip = m_clips[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(clip);
    case LineRole:
        return lineOf(clip);
    case TagRole:
        return tagOf(clip);
    case TagIconRole:
        return clip.kind != CompareClip::Kind::Example ? u"star-filled"_s
               : clip.isBad                            ? u"example-bad"_s
                                                       : u"example-good"_s;
    case PictureRole:
        return m_pictures.thumbnail(clip.media, {scaled(128), scaled(72)}, qGuiApp->devicePixelRatio());
    case PictureTextRole:
        return clockText(clip.duration);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2. %3, %4").arg(titleOf(clip), tagOf(clip), lineOf(clip), clockText(clip.duration));
    }
    return {};
}

} // namespace greenroom::ui
