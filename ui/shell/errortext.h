// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace greenroom::ui {

/// An error as a person is told: what happened, what is safe, what to do; `details` is for behind a button.
struct ErrorText {
    QString happened;
    QString advice; ///< what is safe and what to do
    QString details;
};

/// `what` is what could not be done, as a translated sentence: "The clip was not imported."
ErrorText describe(const Error& error, const QString& what);
/// What happened and the advice, for where there is room for no more.
QString sentenceOf(const ErrorText& text);

} // namespace greenroom::ui
