// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace greenroom::ui {

/// What was copied from a document as the Markdown of scripts and briefs: headings, **emphasis** (bold and italic
/// alike), lists and paragraphs; what stands in parentheses in italics, or alone in its paragraph, becomes a [stage
/// direction]. A short paragraph that is bold throughout is a heading. Plain text is taken as Markdown already, with
/// directions in parentheses recognised.
QString markdownOf(const QMimeData& pasted);

} // namespace greenroom::ui
