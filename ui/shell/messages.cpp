// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messages.h"

#include <utility>

namespace greenroom::ui {

void Messages::tell(const QString& sentence, std::function<void()> undo) {
    const bool undoable = static_cast<bool>(undo);
    if (undoable)
        m_undo = std::move(undo);
    Q_EMIT told(sentence, undoable);
}

void Messages::problem(const Error& error, const QString& what) {
    Q_EMIT failed(error, what);
}

void Messages::announce(const QString& sentence, const MessageAction& action) {
    Q_EMIT announced(sentence, action);
}

void Messages::settle(const QString& sentence) {
    Q_EMIT settled(sentence);
}

void Messages::undo() {
    if (!m_undo)
        return;
    std::exchange(m_undo, {})();
    Q_EMIT undone();
}

} // namespace greenroom::ui
