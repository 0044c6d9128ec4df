// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/storage.h"

#include <QObject>

#include <functional>

namespace greenroom::ui {

struct Context;

/// What takes how much of the home, and making room: each step is a job that can be stopped where it takes long, tells
/// what it did, and can be undone where takes are concerned. Without widgets; UI thread.
class StorageState : public QObject {
    Q_OBJECT
public:
    explicit StorageState(Context& context, QObject* parent = nullptr);

    void enter();
    void leave() { m_isIn = false; }
    bool isLoaded() const { return m_content.has_value(); }
    const StorageUsage& usage() const { return m_content->usage; }       ///< of isLoaded()
    const StorageSavings& savings() const { return m_content->savings; } ///< of isLoaded()
    qint64 bytesFree() const { return m_content->bytesFree; }            ///< of isLoaded()

    /// Takes of more days than this are old.
    int olderThan() const { return m_olderThan; }
    void setOlderThan(int days);

    /// A step is under way.
    bool isWorking() const { return m_working > 0; }
    void clearCaches();
    void cleanUp();
    void letExamplesGo();
    void discardOld();

Q_SIGNALS:
    void changed(); ///< also of isWorking()

private:
    struct Content {
        StorageUsage usage;
        StorageSavings savings;
        qint64 bytesFree = 0;
    };

    void read();
    template <typename Answer>
    void work(const QString& title, std::function<Result<Answer>(Home&, const Progress&)> step,
              std::function<void(const Answer&)> tell, const QString& problem);
    void tellPutAway(const QString& sentence, const QList<TakeId>& takes);

    Context& m_context;
    std::optional<Content> m_content;
    int m_olderThan = 7;
    int m_working = 0;
    bool m_isIn = false;
    bool m_isReading = false;
    bool m_readAgain = false;
};

} // namespace greenroom::ui
