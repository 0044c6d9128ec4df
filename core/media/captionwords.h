// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/captions.h"

namespace greenroom {

/// One filler and how often it was said.
struct FillerCount {
    QString word; ///< as the list has it: "um" of "ummm" too
    int n = 0;
    bool isSound = false; ///< it means nothing else: um, äh. Of a word ("like") captions do not say how it was meant

    friend bool operator==(const FillerCount&, const FillerCount&) = default;
};

/// The fillers in what was said, the most frequent first.
struct FillerCounts {
    QString language; ///< whose list was used: "en" or "de"
    int words = 0;    ///< all that was said
    QList<FillerCount> fillers;

    int total() const;
    friend bool operator==(const FillerCounts&, const FillerCounts&) = default;
};

/// "en" or "de": what the captions say of themselves or, where they say nothing, the language whose most frequent short
/// words they have more of. Empty: another language, or too few words to say.
QString spokenLanguage(const Captions& captions);

/// Counts the fillers of the language that is spoken; nothing for a language without a list.
///
/// English: the filled pauses and discourse markers of Laserna, Seih & Pennebaker (2014), "Um ... Who Like Says You
/// Know: Filler Word Use as a Function of Age, Gender, and Personality", Journal of Language and Social Psychology 33
/// (3), 328-338 (um, uh, like, you know, I mean), with their spellings and the hedges sort of, kind of, basically,
/// actually, literally. German: the hesitations and particles of Schwitalla, Gesprochenes Deutsch (4th ed., 2012): äh,
/// ähm, halt, eben, sozusagen, quasi, irgendwie, eigentlich, also. Sounds count however long they were drawn.
std::optional<FillerCounts> countFillers(const Captions& captions);

/// The first caption, by time, that holds all of the words, parted by spaces, in any case and order.
std::optional<Caption> findWords(const Captions& captions, const QString& words);

/// Whether a text holds all of the words, parted by spaces, in any case and order.
bool holdsWords(const QString& text, const QString& words);

} // namespace greenroom
