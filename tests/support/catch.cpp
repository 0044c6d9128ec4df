// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include <ostream>

std::ostream& operator<<(std::ostream& out, const QString& text) {
    return out << '"' << text.toStdString() << '"';
}

std::ostream& operator<<(std::ostream& out, const QByteArray& bytes) {
    return out << '"' << bytes.toPercentEncoding(" !#$&'()*+,/:;=?@[]{}<>|").toStdString() << '"';
}
