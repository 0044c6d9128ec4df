// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace greenroom::ctl {

class Session;

/// The verbs of `team` about who is in it. `session` must outlive `area`.
void addMembershipVerbs(CLI::App& area, Session& session);

} // namespace greenroom::ctl
