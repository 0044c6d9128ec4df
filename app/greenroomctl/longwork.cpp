// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/longwork.h"

#include "app/greenroomctl/terminal.h"

#include <algorithm>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int cells = 24;
constexpr qint64 pauseMs = 100; // between two writings of the line

} // namespace

LongWork::LongWork(const QString& what, bool quiet) : m_what(what), m_shows(!quiet && platform::isTerminal(stderr)) {}

LongWork::~LongWork() {
    if (m_shown)
        rewriteLine({});
}

void LongWork::show(std::optional<double> done, const QString& detail) {
    if (!m_shows || (m_shown && m_since.elapsed() < pauseMs))
        return;
    m_shown = true;
    m_since.start();
    const auto full = static_cast<qsizetype>(std::clamp(done.value_or(0), 0.0, 1.0) * cells);
    const QString bar = done ? u'[' + QString(full, u'#') + QString(cells - full, u'-') + u"] "_s : QString();
    rewriteLine(m_what + u' ' + bar + detail);
}

Progress LongWork::progress() {
    return [this](double done) {
        show(done, u"%1 %"_s.arg(static_cast<int>(done * 100)));
        return !isStopped();
    };
}

} // namespace greenroom::ctl
