// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>

namespace greenroom {

/// What a JSON text may hold; checked before anything is built from it.
struct JsonLimits {
    qsizetype bytes = 1 << 20;
    int depth = 32;     ///< objects and lists inside each other, the outermost being 1
    int entries = 2000; ///< in one object or list: what is done with each of them later costs far more than reading it
};

/// Reads one JSON object (RFC 8259 within I-JSON, RFC 7493). Fails with Invalid, naming the line, on more than the
/// limits, broken syntax, bytes that are not UTF-8, half surrogate pairs, control characters inside a string, a name
/// used twice in one object, and numbers beyond what a double holds. A UTF-8 byte order mark is skipped.
Result<QJsonObject> parseJson(QByteArrayView utf8, const JsonLimits& limits = {});

/// The one way to write a value, as in RFC 8785 (JSON Canonicalization Scheme): what hashes and signatures cover.
/// Fails with Invalid on NaN and infinities and on half surrogate pairs, which JSON cannot hold. Numbers are written
/// as the doubles they are (integers beyond 2^53 lose their last digits). Recursive: for values of bounded depth.
Result<QByteArray> canonicalJson(const QJsonValue& value);

/// The fields of `object` that Greenroom does not know but keeps: those whose names start with "x-".
QJsonObject extensionFields(const QJsonObject& object);

} // namespace greenroom
