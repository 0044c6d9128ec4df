// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

#include <functional>

class QObject;

namespace greenroom::ui {

struct Context;

/// What taking back what was published does and cannot do, to be read before it is done.
QString withdrawalWords();
/// The same of a share.
QString shareWithdrawalWords();

/// Takes a share back, tells the person what became of it, and exchanges. `then` is called on the UI thread when it is
/// done or has failed, unless `receiver` is gone.
void withdrawShare(Context& context, const ShareId& share, QObject* receiver, std::function<void()> then);

} // namespace greenroom::ui
