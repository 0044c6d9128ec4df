// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/errortext.h"

#include <QCoreApplication>

namespace greenroom::ui {

namespace {

struct Advice {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString adviceFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::Invalid:
        return Advice::tr("Nothing was changed. Look at what was given and try again.");
    case ErrorCode::NotFound:
        return Advice::tr("It is not here any more. Nothing else was changed.");
    case ErrorCode::Ambiguous:
        return Advice::tr("Several things fit. Nothing was changed; name one of them.");
    case ErrorCode::Exists:
        return Advice::tr("It is here already, and stays as it is.");
    case ErrorCode::Refused:
        return Advice::tr("This is not allowed here. Nothing was changed.");
    case ErrorCode::Busy:
        return Advice::tr("Something else is using it. Nothing is lost; try again in a moment.");
    case ErrorCode::DiskFull:
        return Advice::tr("The disk is full. What was saved before is safe; free some space and try again.");
    case ErrorCode::Io:
        return Advice::tr(
            "The disk could not be read or written. What was saved before is safe; check the disk and try again.");
    case ErrorCode::Corrupt:
        return Advice::tr("What is stored is damaged. Nothing was overwritten; a backup can bring it back.");
    case ErrorCode::NewerVersion:
        return Advice::tr("A newer Greenroom wrote this. Nothing was changed; update Greenroom to open it.");
    case ErrorCode::Media:
        return Advice::tr("The recording or the file cannot be used as it is. Everything else is as it was.");
    case ErrorCode::Crypto:
        return Advice::tr("The keys do not fit. Nothing was changed.");
    case ErrorCode::Remote:
        return Advice::tr("The team folder cannot be used as it is. Nothing is lost; what waits goes out by itself.");
    case ErrorCode::Cancelled:
        return Advice::tr("You stopped it. Nothing was changed.");
    case ErrorCode::Internal:
        return Advice::tr("This is a fault of Greenroom's. Nothing that was saved is lost.");
    }
    return {};
}

} // namespace

ErrorText describe(const Error& error, const QString& what) {
    const QString code = errorCodeName(error.code);
    return {what, adviceFor(error.code),
            error.detail.isEmpty() ? QStringLiteral("%1 (%2)").arg(error.message, code)
                                   : QStringLiteral("%1 (%2)\n%3").arg(error.message, code, error.detail)};
}

QString sentenceOf(const ErrorText& text) {
    return text.happened + u' ' + text.advice;
}

} // namespace greenroom::ui
