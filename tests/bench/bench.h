// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace greenroom::bench {

/// One thing measured, and what it is measured against. Both return what they took, in the unit given.
struct Case {
    QString name;
    QString unit;
    QString yardstick;
    std::function<double()> ours;
    std::function<double()> theirs;
};

/// Ends the bench when something it measures has failed.
template <typename T>
void must(const Result<T>& result) {
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
}

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

inline double seconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Runs every case `runs` times, ours and theirs in turn, prints a line with medians and their ratio, and ends with one
/// JSON document. Ratios are what can be compared between machines.
inline void run(const std::vector<Case>& cases, int runs) {
    QJsonArray results;
    std::printf("%-44s %12s %12s %8s  %s\n", "case", "ours", "yardstick", "ratio", "against");
    for (const Case& one : cases) {
        std::vector<double> ours;
        std::vector<double> theirs;
        for (int i = 0; i < runs; ++i) {
            ours.push_back(one.ours());
            theirs.push_back(one.theirs());
        }
        const double ratio = median(ours) / median(theirs);
        std::printf("%-44s %9.3f %-2s %9.3f %-2s %8.2f  %s\n", qUtf8Printable(one.name), median(ours),
                    qUtf8Printable(one.unit), median(theirs), qUtf8Printable(one.unit), ratio,
                    qUtf8Printable(one.yardstick));
        std::fflush(stdout);
        results.append(QJsonObject{{QStringLiteral("case"), one.name},
                                   {QStringLiteral("unit"), one.unit},
                                   {QStringLiteral("yardstick"), one.yardstick},
                                   {QStringLiteral("ours"), median(ours)},
                                   {QStringLiteral("theirs"), median(theirs)},
                                   {QStringLiteral("ratio"), ratio},
                                   {QStringLiteral("runs"), runs}});
    }
    std::printf("%s\n", QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
}

} // namespace greenroom::bench
