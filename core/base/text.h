// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace greenroom {

/// Text as programs of all countries save it: in UTF-8, in UTF-16 with a byte order mark or, where the bytes are
/// neither, in Windows-1252 (as the WHATWG Encoding Standard has it). A byte order mark is not part of it.
QString decodedText(QByteArrayView bytes);

} // namespace greenroom
