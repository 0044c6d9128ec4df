// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cbor.h"

namespace greenroom {

bool CborReader::enter() {
    if (!ok() || !m_reader.isContainer() || m_reader.containerDepth() >= cborNesting || !m_reader.enterContainer())
        m_failed = true;
    return ok();
}

void CborReader::leave() {
    if (ok() && !m_reader.leaveContainer())
        m_failed = true;
}

// QCborStreamReader::next() would take a tag for a whole value, and allocate before it looks how much there is.
void CborReader::skip() {
    while (ok() && m_reader.isTag())
        m_reader.next();
    if (m_reader.isByteArray()) {
        byteString(m_bytes.size());
    } else if (m_reader.isString()) {
        text(m_bytes.size());
    } else if (m_reader.isContainer()) {
        if (!enter())
            return;
        while (hasNext())
            skip();
        leave();
    } else if (!ok() || !m_reader.next()) {
        m_failed = true;
    }
}

QByteArrayView CborReader::raw() {
    const qint64 start = m_reader.currentOffset();
    skip();
    return ok() ? m_bytes.sliced(start, m_reader.currentOffset() - start) : QByteArrayView();
}

quint64 CborReader::unsignedInteger() {
    if (!ok() || !m_reader.isUnsignedInteger())
        return failed<quint64>();
    const quint64 value = m_reader.toUnsignedInteger();
    skip();
    return value;
}

qint64 CborReader::integer() {
    if (!ok() || !m_reader.isInteger())
        return failed<qint64>();
    const quint64 magnitude = m_reader.isUnsignedInteger() ? m_reader.toUnsignedInteger()
                                                           : static_cast<quint64>(m_reader.toNegativeInteger());
    // toNegativeInteger() holds -n as n, with 0 for -2^64.
    if (magnitude > static_cast<quint64>(std::numeric_limits<qint64>::max()) ||
        (m_reader.isNegativeInteger() && !magnitude))
        return failed<qint64>();
    const qint64 value =
        m_reader.isUnsignedInteger() ? static_cast<qint64>(magnitude) : -static_cast<qint64>(magnitude);
    skip();
    return value;
}

template <typename Read>
void CborReader::readChunks(qsizetype limit, bool (QCborStreamReader::*isType)() const, Read read) {
    if (!ok() || !(m_reader.*isType)())
        return setFailed();
    for (qsizetype total = 0;;) {
        const qsizetype chunk = m_reader.currentStringChunkSize();
        if (chunk > limit - total || chunk > m_bytes.size() - m_reader.currentOffset())
            return setFailed();
        const auto status = read();
        if (status == QCborStreamReader::EndOfString)
            return;
        if (status != QCborStreamReader::Ok)
            return setFailed();
        total += std::max<qsizetype>(chunk, 1);
    }
}

QString CborReader::text(qsizetype limit) {
    QString result;
    readChunks(limit, &QCborStreamReader::isString, [&] {
        const auto chunk = m_reader.readString();
        result += chunk.data;
        return chunk.status;
    });
    return result;
}

QByteArray CborReader::byteString(qsizetype limit) {
    QByteArray result;
    readChunks(limit, &QCborStreamReader::isByteArray, [&] {
        const auto chunk = m_reader.readByteArray();
        result += chunk.data;
        return chunk.status;
    });
    return result;
}

void appendBytes(QCborStreamWriter& writer, QByteArrayView bytes) {
    writer.appendByteString(bytes.data(), bytes.size());
}

} // namespace greenroom
