// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QList>

namespace greenroom {

/// How deep maps and arrays may nest, the outermost counted.
constexpr int cborNesting = 8;

/// Reads CBOR (RFC 8949) that anybody may have made: every claimed length is compared with the bytes that are there
/// before anything is allocated, and nesting is bounded. A failure sticks and later reads give empty values, so ok() is
/// asked once at the end of a step. The bytes must outlive the reader.
class CborReader {
public:
    explicit CborReader(QByteArrayView bytes) : m_bytes(bytes), m_reader(bytes.data(), bytes.size()) {}

    bool ok() { return !m_failed && m_reader.lastError() == QCborError::NoError; }
    void setFailed() { m_failed = true; }
    bool atEnd() const { return m_reader.currentOffset() == m_bytes.size(); }
    QCborStreamReader& stream() { return m_reader; }

    /// False, and failed, where no map or array is or the nesting is too deep.
    bool enter();
    bool hasNext() { return ok() && m_reader.hasNext(); }
    void leave();
    /// Passes over a value of any type, with the tags before it.
    void skip();
    /// Passes over a value of any type and gives its bytes.
    QByteArrayView raw();

    /// Calls `member(key)` for each member of a map whose keys are unsigned integers; it must read or skip the value.
    /// Fails on another key, a key that stands twice and more than 64 members.
    template <typename Member>
    void map(Member member) {
        if (!ok() || !m_reader.isMap() || !enter())
            return setFailed();
        QList<quint64> seen;
        while (hasNext()) {
            const quint64 key = unsignedInteger();
            if (!ok() || seen.contains(key) || seen.size() >= 64)
                return setFailed();
            seen.append(key);
            member(key);
        }
        leave();
    }

    /// Calls `element()` for each element of an array; fails when there are more than `limit`.
    template <typename Element>
    void array(qsizetype limit, Element element) {
        if (!ok() || !m_reader.isArray() || !enter())
            return setFailed();
        for (qsizetype count = 0; hasNext(); ++count) {
            if (count >= limit)
                return setFailed();
            element();
        }
        leave();
    }

    /// Reads an array of which the elements that `read` leaves over are skipped: a later version may add some.
    template <typename Read>
    void elements(Read read) {
        if (!ok() || !m_reader.isArray() || !enter())
            return setFailed();
        read();
        while (hasNext())
            skip();
        leave();
    }

    qint64 integer();
    quint64 unsignedInteger();
    QString text(qsizetype limit);
    QByteArray byteString(qsizetype limit);

    /// A byte string of exactly the size of `Bytes` (a FixedBytes).
    template <typename Bytes>
    Bytes fixed() {
        const auto bytes = Bytes::fromBytes(byteString(Bytes::size));
        if (!bytes)
            setFailed();
        return bytes.value_or(Bytes());
    }

private:
    template <typename T>
    T failed() {
        m_failed = true;
        return {};
    }
    template <typename Read>
    void readChunks(qsizetype limit, bool (QCborStreamReader::*isType)() const, Read read);

    QByteArrayView m_bytes;
    QCborStreamReader m_reader;
    bool m_failed = false;
};

/// Appends a byte string.
void appendBytes(QCborStreamWriter& writer, QByteArrayView bytes);

} // namespace greenroom
