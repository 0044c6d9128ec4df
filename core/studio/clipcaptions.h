// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "core/media/transcribe.h"

#include <QHash>

namespace greenroom {

enum class CaptionOrigin { Imported, Transcribed };

/// The captions of a clip, and where they came from.
struct KeptCaptions {
    Captions captions;
    CaptionOrigin origin = CaptionOrigin::Imported;
    qint64 changedMs = 0;

    friend bool operator==(const KeptCaptions&, const KeptCaptions&) = default;
};

/// What is said in this home's clips, by the content of the clip. It stays on this device: neither in the journal nor
/// exchanged, also where the clip is shared. It goes when the clip does. For the home's thread.
class ClipCaptions {
public:
    explicit ClipCaptions(Home& home) : m_home(home) {}

    /// In place of those before. Invalid when there are none.
    Result<void> keep(const ContentHash& media, const Captions& captions, CaptionOrigin origin);
    /// Reads a file of captions and keeps them; `language` (BCP 47) counts where the file does not say its own. As
    /// readCaptions(), Invalid for a language that is none.
    Result<ReadCaptions> import(const ContentHash& media, const QString& path, const QString& language = {});
    /// Has what is said in the clip written down on this machine and keeps it; as transcribe(). NotFound when the clip
    /// is not here, Busy while another is being written down: it takes the whole processor.
    Result<Captions> writeDown(const ContentHash& media, const Transcriber& transcriber, const QString& language,
                               const Progress& progress = {});
    Result<std::optional<KeptCaptions>> find(const ContentHash& media);
    /// Not an error when there are none.
    Result<void> remove(const ContentHash& media);
    /// The first caption of each clip that holds all of the words, parted by spaces, in any case. No words: nothing.
    Result<QHash<ContentHash, Caption>> search(const QString& words);
    /// Removes captions of clips that are gone for good: not here, and needed by nothing of this home any more.
    Result<void> forgetGone();

private:
    Home& m_home;
};

} // namespace greenroom
