// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/errortext.h"

#include <QCoreApplication>

namespace greenroom::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ErrorText", text);
}

QString adviceFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::Invalid:
        return tr("Nothing was changed. Look at what was given and try again.");
    case ErrorCode::NotFound:
        return tr("It is not here any more. Nothing else was changed.");
    case ErrorCode::Ambiguous:
        return tr("Several things fit. Nothing was changed; name one of them.");
    case ErrorCode::Exists:
        return tr("It is here already, and stays as it is.");
    case ErrorCode::Refused:
        return tr("This is not allowed here. Nothing was changed.");
    case ErrorCode::Busy:
        return tr("Something else is using it. Nothing is lost; try again in a moment.");
    case ErrorCode::DiskFull:
        return tr("The disk is full. What was saved before is safe; free some space and try again.");
    case ErrorCode::Io:
        return tr(
            "The disk could not be read or written. What was saved before is safe; check the disk and try again.");
    case ErrorCode::Corrupt:
        return tr("What is stored is damaged. Nothing was overwritten; a backup can bring it back.");
    case ErrorCode::NewerVersion:
        return tr("A newer Greenroom wrote this. Nothing was changed; update Greenroom to open it.");
    case ErrorCode::Media:
        return tr("The recording or the file cannot be used as it is. Everything else is as it was.");
    case ErrorCode::Crypto:
        return tr("The keys do not fit. Nothing was changed.");
    case ErrorCode::Remote:
        return tr("The team folder cannot be used as it is. Nothing is lost; what waits goes out by itself.");
    case ErrorCode::Cancelled:
        return tr("You stopped it. Nothing was changed.");
    case ErrorCode::Internal:
        return tr("This is a fault of Greenroom's. Nothing that was saved is lost.");
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

} // namespace greenroom::ui
