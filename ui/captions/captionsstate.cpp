// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/captions/captionsstate.h"

#include "ui/shell/context.h"
#include "ui/shell/homethread.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/settings.h"

#include <QFileInfo>
#include <QPointer>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// What is to be said of an import.
QString importedText(const ReadCaptions& read) {
    const QString kept = CaptionsState::tr("%n captions are kept. They stay on this laptop.", nullptr,
                                           int(read.captions.captions.size()));
    if (read.skipped.isEmpty())
        return kept;
    return kept + u' ' +
           CaptionsState::tr("%n could not be read, the first in line %1.", nullptr, int(read.skipped.size()))
               .arg(read.skipped.first());
}

} // namespace

CaptionsState::CaptionsState(Context& context, QObject* parent) : QObject(parent), m_context(context) {}

void CaptionsState::show(const KeptClip& clip, const QString& title) {
    if (m_clip != clip)
        m_kept.reset();
    m_clip = clip;
    m_title = title;
    Q_EMIT changed();
    read();
}

void CaptionsState::clear() {
    ++m_question;
    m_clip.reset();
    m_kept.reset();
    m_title.clear();
    Q_EMIT changed();
}

void CaptionsState::read() {
    if (!m_clip)
        return;
    m_context.home.ask(
        this, [media = m_clip->media](Home& home) { return ClipCaptions(home).find(media); },
        [this, question = ++m_question](const Result<std::optional<KeptCaptions>>& kept) {
            if (question != m_question)
                return;
            if (!kept)
                m_context.messages.problem(kept.error(), tr("The captions of this clip cannot be read."));
            m_kept = kept.value_or(std::nullopt);
            Q_EMIT changed();
        });
}

void CaptionsState::tellChanged(const QString& sentence, const ContentHash& media,
                                const std::optional<KeptCaptions>& before) {
    const QPointer<CaptionsState> self(this);
    m_context.messages.tell(sentence, [self, media, before] {
        if (self)
            self->put(media, before);
    });
}

void CaptionsState::put(const ContentHash& media, const std::optional<KeptCaptions>& before) {
    m_context.home.ask(
        this,
        [media, before](Home& home) {
            ClipCaptions captions(home);
            return before ? captions.keep(media, before->captions, before->origin) : captions.remove(media);
        },
        [this](const Result<void>& done) {
            if (!done)
                m_context.messages.problem(done.error(), tr("The captions could not be brought back."));
            read();
        });
}

void CaptionsState::importFrom(const QString& path) {
    if (!m_clip)
        return;
    const ContentHash media = m_clip->media;
    m_context.home.ask(
        this, [media, path](Home& home) { return ClipCaptions(home).import(media, path); },
        [this, media, before = m_kept, path](const Result<ReadCaptions>& done) {
            if (!done) {
                m_context.messages.problem(
                    done.error(), tr("“%1” has no captions that can be read.").arg(QFileInfo(path).fileName()));
                return;
            }
            tellChanged(importedText(*done), media, before);
            read();
        });
}

void CaptionsState::exportTo(const QString& path) {
    if (!m_kept)
        return;
    m_context.home.ask(
        this,
        [captions = m_kept->captions, path](Home&) -> Result<void> { return writeCaptions(captions, path, true); },
        [this, path](const Result<void>& done) {
            if (!done)
                m_context.messages.problem(done.error(), tr("The captions could not be written."));
            else
                m_context.messages.tell(tr("The captions are in “%1”.").arg(QFileInfo(path).fileName()));
        });
}

void CaptionsState::remove() {
    if (!m_clip || !m_kept)
        return;
    const ContentHash media = m_clip->media;
    m_context.home.ask(
        this, [media](Home& home) { return ClipCaptions(home).remove(media); },
        [this, media, before = m_kept](const Result<void>& done) {
            if (!done) {
                m_context.messages.problem(done.error(), tr("The captions could not be removed."));
                return;
            }
            tellChanged(tr("The captions are removed. The clip stays."), media, before);
            read();
        });
}

bool CaptionsState::canWriteDown() const {
    const Settings& settings = m_context.settings;
    return QFileInfo(settings.value(setting::whisperModel).toString()).isFile() &&
           !findWhisper(settings.value(setting::whisper).toString()).isEmpty();
}

void CaptionsState::writeDown() {
    if (!m_clip || isWritingDown())
        return;
    const Settings& settings = m_context.settings;
    const Transcriber transcriber{findWhisper(settings.value(setting::whisper).toString()),
                                  settings.value(setting::whisperModel).toString()};
    const ContentHash media = m_clip->media;
    const auto end = [this, media, before = m_kept](const Result<Captions>& heard) {
        m_job = 0;
        if (heard) {
            tellChanged(
                tr("%n captions were written down. They stay on this laptop.", nullptr, int(heard->captions.size())),
                media, before);
        } else if (heard.error().code != ErrorCode::Cancelled) {
            m_context.messages.problem(heard.error(), tr("What is said could not be written down."));
        }
        if (m_clip && m_clip->media == media)
            read();
        Q_EMIT changed();
    };
    m_job = m_context.jobs.start(
        tr("Writing down what is said in %1").arg(m_title), this,
        [transcriber, media](Home& home, const Progress& progress) {
            return ClipCaptions(home).writeDown(media, transcriber, u"auto"_s, progress);
        },
        end);
    Q_EMIT changed();
}

} // namespace greenroom::ui
