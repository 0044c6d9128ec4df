// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QRandomGenerator>

namespace greenroom {

QByteArray SystemRandom::bytes(qsizetype count) {
    QByteArray result(count, Qt::Uninitialized);
    auto* generator = QRandomGenerator::system();
    for (qsizetype done = 0; done < count;) {
        const quint32 word = generator->generate();
        const qsizetype part = std::min<qsizetype>(count - done, sizeof word);
        std::memcpy(result.data() + done, &word, static_cast<std::size_t>(part));
        done += part;
    }
    return result;
}

} // namespace greenroom
