// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/home/home.h"
#include "tests/support/catch.h"
#include "tests/support/clock.h"
#include "tests/support/random.h"

#include <QTemporaryDir>

namespace greenroom::test {

/// A real home of its own in a temporary folder, without the starter's scenarios and maps, on a clock that stands
/// still.
class ScratchHome {
public:
    explicit ScratchHome(const QString& name, quint64 seed = 1, const QStringList& roles = {},
                         Home::Beginning beginning = Home::Beginning::Empty)
        : random(seed) {
        auto made = Home::create(path(), {name, roles}, {clock, random}, beginning);
        INFO(errorOf(made));
        REQUIRE(made.has_value());
        m_home = std::move(*made);
    }

    Home& operator*() { return *m_home; }
    Home* operator->() { return m_home.get(); }
    QString path() const { return m_folder.filePath(QStringLiteral("home")); }
    QString scratch(const QString& name) const { return m_folder.filePath(name); }
    /// A second process's view of the same home.
    std::unique_ptr<Home> reopened() {
        auto opened = Home::open(path(), {clock, random});
        INFO(errorOf(opened));
        REQUIRE(opened.has_value());
        return std::move(*opened);
    }

    ManualClock clock;
    SeededRandom random;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Home> m_home;
};

} // namespace greenroom::test
