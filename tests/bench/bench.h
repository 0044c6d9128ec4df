// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <optional>
#include <vector>

namespace greenroom::bench {

/// One thing measured, and what it is measured against. Both return what they took, in the unit given.
struct Case {
    QString name;
    QString unit;
    QString yardstick;
    std::function<double()> ours;
    std::function<double()> theirs;
    std::optional<double> bar = {}; ///< for the ratio of the medians
};

/// One thing measured that has nothing beside it, in the unit given.
struct Figure {
    QString name;
    QString unit;
    std::function<double()> measure;
    std::optional<double> bar = {}; ///< for the worst of all runs
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

/// Waits for a program that ends by itself and gives what it printed; ends the bench when it fails.
inline QByteArray output(const QStringList& command) {
    QProcess process;
    process.start(command.first(), command.mid(1));
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s: %s%s", qUtf8Printable(command.join(u' ')), process.readAllStandardOutput().constData(),
               process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

/// The ffmpeg command with these arguments, separated by spaces, as a command for output().
inline QStringList ffmpeg(const QString& arguments) {
    return QStringLiteral("ffmpeg -nostdin -v error -y ").append(arguments).split(u' ', Qt::SkipEmptyParts);
}

inline QString verdict(double value, const std::optional<double>& bar) {
    if (!bar)
        return {};
    return QStringLiteral("bar %1: %2").arg(*bar).arg(value <= *bar ? u"met" : u"MISSED");
}

inline void printJson(const QJsonArray& results) {
    std::printf("%s\n", QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
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
        std::printf("%-44s %9.3f %-2s %9.3f %-2s %8.2f  %s  %s\n", qUtf8Printable(one.name), median(ours),
                    qUtf8Printable(one.unit), median(theirs), qUtf8Printable(one.unit), ratio,
                    qUtf8Printable(one.yardstick), qUtf8Printable(verdict(ratio, one.bar)));
        std::fflush(stdout);
        results.append(QJsonObject{{QStringLiteral("case"), one.name},
                                   {QStringLiteral("unit"), one.unit},
                                   {QStringLiteral("yardstick"), one.yardstick},
                                   {QStringLiteral("ours"), median(ours)},
                                   {QStringLiteral("theirs"), median(theirs)},
                                   {QStringLiteral("ratio"), ratio},
                                   {QStringLiteral("bar"), one.bar ? QJsonValue(*one.bar) : QJsonValue()},
                                   {QStringLiteral("runs"), runs}});
    }
    printJson(results);
}

/// Takes every figure `runs` times, all of them in turn, prints a line with median and worst, and ends with one JSON
/// document.
inline void run(const std::vector<Figure>& figures, int runs) {
    std::vector<std::vector<double>> values(figures.size());
    for (int i = 0; i < runs; ++i)
        for (std::size_t j = 0; j < figures.size(); ++j)
            values[j].push_back(figures[j].measure());
    QJsonArray results;
    std::printf("%-44s %12s %12s\n", "figure", "median", "worst");
    for (std::size_t j = 0; j < figures.size(); ++j) {
        const Figure& one = figures[j];
        const double worst = *std::max_element(values[j].begin(), values[j].end());
        std::printf("%-44s %9.3f %-2s %9.3f %-2s %s\n", qUtf8Printable(one.name), median(values[j]),
                    qUtf8Printable(one.unit), worst, qUtf8Printable(one.unit), qUtf8Printable(verdict(worst, one.bar)));
        results.append(QJsonObject{{QStringLiteral("figure"), one.name},
                                   {QStringLiteral("unit"), one.unit},
                                   {QStringLiteral("median"), median(values[j])},
                                   {QStringLiteral("worst"), worst},
                                   {QStringLiteral("bar"), one.bar ? QJsonValue(*one.bar) : QJsonValue()},
                                   {QStringLiteral("runs"), runs}});
    }
    printJson(results);
}

} // namespace greenroom::bench
