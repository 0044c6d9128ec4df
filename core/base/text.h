// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace greenroom {

/// Text as programs of all countries save it: in UTF-8, in UTF-16 with a byte order mark or, where the bytes are
/// neither, in Windows-1252 (as the WHATWG Encoding Standard has it). A byte order mark is not part of it.
QString decodedText(QByteArrayView bytes);

/// Text that need not be guessed at: in UTF-8, with or without a byte order mark, or in UTF-16 with one; the mark is no
/// part of it. Fails with Invalid on all other bytes, and on a NUL, which no text has.
Result<QString> unicodeText(QByteArrayView bytes);

/// Line breaks of any kind (CR LF, CR, LF) as LF.
QString withPlainLineBreaks(QString text);

} // namespace greenroom
