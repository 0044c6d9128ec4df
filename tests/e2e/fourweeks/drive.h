// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/fourweeks/desk.h"

namespace greenroom::test {

/// The team's folder, as anybody sees it who has it and no keys.
class Drive {
public:
    explicit Drive(const QString& path) : m_path(path) {}

    /// Names of files below a folder, relative to the drive.
    QStringList files(const QString& below = {}) const;
    /// It says nothing of anybody: no text, no key, no recording in clear, and recordings only of shares that live.
    void check(const std::vector<std::unique_ptr<Desk>>& desks, const Ledger& ledger) const;

private:
    QString m_path;
};

} // namespace greenroom::test
