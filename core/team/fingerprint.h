// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace greenroom {

/// Bytes as words that can be read out over a telephone: proquints (D. S. Wilkerson, "A Proposal for Proquints:
/// Identifiers that are Readable, Spellable, and Pronounceable", arXiv:0901.4016), 16 bits each, big-endian, separated
/// by spaces. A fingerprint of two people is 12 bytes, six words. An odd last byte is left out.
QString fingerprintWords(QByteArrayView bytes);

/// What fingerprintWords() wrote, typed by a person: case, spaces, line breaks, commas and dashes do not matter, and
/// words may stand together. Nothing when the letters are not those of whole words.
std::optional<QByteArray> fingerprintBytes(QStringView words);

} // namespace greenroom
