// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/stage.h"

#include <QLineEdit>
#include <QProgressBar>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
std::function<bool()> has(QWidget& start) {
    return [&start] { return start.findChild<T*>() != nullptr; };
}

} // namespace

QList<Scene> namingScenes(QWidget& start) {
    return {
        {.name = u"start-name"_s, .until = has<QLineEdit>(start)},
        {.name = u"start-named"_s, .arrange = [&start] { start.findChild<QLineEdit*>()->setText(u"Nadia Brandt"_s); }}};
}

QList<Scene> passphraseScenes(QWidget& start) {
    return {{.name = u"start-passphrase"_s, .until = has<QLineEdit>(start)},
            {.name = u"start-passphrase-wrong"_s,
             .arrange =
                 [&start] {
                     start.findChild<QLineEdit*>()->setText(u"a guess"_s);
                     start.findChild<QPushButton*>()->click();
                 },
             // The answer takes its time, and then the question is a new one.
             .until =
                 [&start] {
                     const auto* field = start.findChild<QLineEdit*>();
                     return field && field->text().isEmpty();
                 }}};
}

QList<Scene> failedStartScenes(QWidget& start) {
    return {{.name = u"start-failed"_s,
             .until = [&start] { return !start.findChild<QProgressBar*>() && !start.findChild<QLineEdit*>(); }}};
}

QList<Scene> waitingScenes(QWidget& start) {
    return {{.name = u"start-waiting"_s, .until = has<QProgressBar>(start)}};
}

} // namespace greenroom::ui
