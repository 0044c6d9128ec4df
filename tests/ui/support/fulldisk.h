// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/window.h"

namespace greenroom::test {

/// While it is there the home of `parts` can keep no draft, as on a full disk.
class FullDisk {
public:
    explicit FullDisk(WindowParts& parts) : m_parts(parts) {
        run(QStringLiteral("CREATE TEMP TRIGGER full_disk BEFORE INSERT ON local_draft "
                           "BEGIN SELECT RAISE(FAIL, 'the disk is full'); END"));
    }
    ~FullDisk() { run(QStringLiteral("DROP TRIGGER full_disk")); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    void run(const QString& sql) {
        m_parts.ask([sql](Home& home) -> Result<int> {
            GR_TRY(home.database().run(sql));
            return 0;
        });
    }

    WindowParts& m_parts;
};

} // namespace greenroom::test
