// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/memoryremote.h"

namespace greenroom::test {

/// A place in memory that fails once, at one operation, and is gone from then on: what a device that dies there sees.
class FaultyRemote final : public Remote {
public:
    enum class Fault {
        Before,  ///< nothing was done
        After,   ///< it was done, and nobody heard of it
        Cut,     ///< half of what was put is there under its final name
        Silent,  ///< likewise, and the place says that all went well; it goes on after it
        Changed, ///< a bit was flipped on the way; the place goes on after it
    };
    static constexpr int faults = 5;

    FaultyRemote(MemoryRemote::Content& content, int position, Fault fault)
        : m_content(content), m_remote(content), m_position(position), m_fault(fault) {}

    bool wasReached() const { return m_count > m_position; }

    Result<QList<Entry>> list(const QString& prefix, const QString& after) override {
        return run([&] { return m_remote.list(prefix, after); });
    }
    Result<QByteArray> get(const QString& name, Range range) override {
        const bool changed = m_count == m_position && m_fault == Fault::Changed;
        auto bytes = run([&] { return m_remote.get(name, range); });
        if (changed && bytes && !bytes->isEmpty())
            (*bytes)[bytes->size() / 2] = static_cast<char>(bytes->at(bytes->size() / 2) ^ 4);
        return bytes;
    }
    Result<void> put(const QString& name, QByteArrayView bytes) override {
        const bool cut = m_count == m_position && (m_fault == Fault::Cut || m_fault == Fault::Silent);
        const bool silent = cut && m_fault == Fault::Silent;
        if (cut)
            m_content.insert(name, bytes.first(bytes.size() / 2).toByteArray());
        if (silent) {
            ++m_count;
            return {};
        }
        return run([&] { return m_remote.put(name, bytes); });
    }
    Result<void> remove(const QString& name) override {
        return run([&] { return m_remote.remove(name); });
    }

private:
    template <typename Operation>
    auto run(Operation operation) -> decltype(operation()) {
        const int now = m_count++;
        const bool goesOn = m_fault == Fault::Silent || m_fault == Fault::Changed;
        if (now < m_position || goesOn)
            return operation();
        if (now == m_position && m_fault == Fault::After)
            (void)operation();
        return fail(ErrorCode::Busy, QStringLiteral("the place is away"));
    }

    MemoryRemote::Content& m_content;
    MemoryRemote m_remote;
    int m_position;
    Fault m_fault;
    int m_count = 0;
};

} // namespace greenroom::test
