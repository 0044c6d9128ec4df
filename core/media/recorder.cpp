// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/recorder.h"

#include "core/media/recordingsession.h"

namespace greenroom {

using namespace Qt::StringLiterals;

QStringList RecorderSettings::allEncoders() {
    return {u"libx264"_s, u"h264_videotoolbox"_s, u"h264_mf"_s, u"libopenh264"_s, u"mpeg4"_s};
}

Recorder::Recorder(std::unique_ptr<RecordingSession> session) : m_session(std::move(session)) {}

Recorder::~Recorder() = default;

Result<std::unique_ptr<Recorder>> Recorder::start(const RecorderSettings& settings, VideoSource* video,
                                                  AudioSource* audio, const Clock& clock, Changed changed) {
    auto session = std::make_unique<RecordingSession>(settings, video, audio, clock, std::move(changed));
    GR_TRY(session->begin());
    return std::unique_ptr<Recorder>(new Recorder(std::move(session)));
}

RecorderStatus Recorder::status() const {
    return m_session->status();
}

bool Recorder::pause() {
    return m_session->pause();
}

std::optional<double> Recorder::resume() {
    return m_session->resume();
}

Result<Recording> Recorder::stop() {
    return m_session->stop();
}

} // namespace greenroom
