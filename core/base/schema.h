// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonValue>
#include <QString>

namespace greenroom {

/// Checks a document against the JSON Schema (draft-07) embedded as ":/schemas/<schemaName>.schema.json"; a schema may
/// refer to its neighbours by file name. Fails with Invalid and one sentence that starts with the JSON Pointer of the
/// first offending field ("/levels: has 1 entry, must have 2 to 7"; its description in the schema is the detail), with
/// NewerVersion where the document's format is a later number than the schema's, and with Internal where the schema
/// itself cannot be used. Recursive: for values of bounded depth, as parseJson() gives.
Result<void> validateJson(const QJsonValue& value, const QString& schemaName);

/// The JSON Pointer at the beginning of such a sentence; empty: it is of the document as a whole.
QString pointerOf(const Error& error);

/// The path of a member for messages: `parent` extended by one name or index, escaped as in RFC 6901.
QString jsonPointer(const QString& parent, const QString& member);

} // namespace greenroom
