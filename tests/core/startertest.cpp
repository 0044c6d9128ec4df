// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/map.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/scenarios/scenario.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

/// The starter documents of one folder by file name, as the program finds them.
template <typename Document>
std::map<QString, Document> starters(const QString& folder) {
    std::map<QString, Document> documents;
    const QDir found(u":/starter/"_s + folder);
    // None was forgotten when the resources were put together.
    REQUIRE(found.entryList() ==
            QDir(QStringLiteral(GREENROOM_SOURCE_DIR "/resources/starter/") + folder).entryList(QDir::Files));
    for (const QString& file : found.entryList()) {
        INFO(file.toStdString());
        GR_REQUIRE_VALUE(const QByteArray bytes, readFile(found.filePath(file), 1 << 20));
        GR_REQUIRE_VALUE(const QJsonObject json, parseJson(bytes));
        GR_REQUIRE_VALUE(const Document document, Document::fromJson(json));
        documents.emplace(file, document);
    }
    REQUIRE(!documents.empty());
    return documents;
}

/// A script as it is read: its headings, each with the second at which it is reached, and its length in seconds.
struct Reading {
    QStringList headings;
    QList<double> reachedAt;
    double seconds = 0;
};

/// `rate` in words a minute. Stage directions are not spoken; those that say so take three seconds.
Reading reading(const QString& script, double rate) {
    static const QRegularExpression direction(u"\\[[^\\]]*\\]"_s);
    static const QRegularExpression waiting(u"\\[(Pause|Screen|Play)"_s);
    Reading result;
    for (QString line : script.split(u'\n')) {
        if (line.startsWith("## "_L1)) {
            result.headings.append(line.sliced(3));
            result.reachedAt.append(result.seconds);
            continue;
        }
        result.seconds += 3.0 * static_cast<double>(line.count(waiting));
        const qsizetype words = line.remove(direction).simplified().split(u' ', Qt::SkipEmptyParts).size();
        result.seconds += 60 * static_cast<double>(words) / rate;
    }
    return result;
}

} // namespace

TEST_CASE("every cell of a starter map is its own sentence", "[starter]") {
    QSet<QString> titles;
    for (const auto& [file, map] : starters<AssessmentMap>(u"maps"_s)) {
        CHECK(!titles.contains(map.title));
        titles.insert(map.title);
        CHECK(!map.description.isEmpty());
        CHECK(map.levels == AssessmentMap::standardLevels());
        QSet<QString> cells;
        for (const Criterion& criterion : map.criteria) {
            CHECK(!criterion.description.isEmpty());
            for (const QString& cell : criterion.cells) {
                INFO(cell.toStdString());
                CHECK(!cells.contains(cell.toCaseFolded()));
                cells.insert(cell.toCaseFolded());
                CHECK(cell.front().isUpper());
                CHECK(cell.endsWith(u'.'));
                CHECK(cell.split(u' ').size() >= 5);
            }
        }
    }
}

TEST_CASE("every starter scenario refers to a starter map, and all kinds are there", "[starter]") {
    QSet<QString> maps;
    for (const auto& [file, map] : starters<AssessmentMap>(u"maps"_s))
        maps.insert(map.title);
    QSet<QString> titles;
    QSet<ScenarioKind> kinds;
    QSet<QString> used;
    for (const auto& [file, scenario] : starters<Scenario>(u"scenarios"_s)) {
        INFO(file.toStdString());
        CHECK(!titles.contains(scenario.title));
        titles.insert(scenario.title);
        kinds.insert(scenario.kind);
        REQUIRE(std::holds_alternative<QString>(scenario.map));
        CHECK(maps.contains(std::get<QString>(scenario.map)));
        used.insert(std::get<QString>(scenario.map));
    }
    CHECK(used == maps);
    CHECK(kinds == QSet<ScenarioKind>{ScenarioKind::Discovery, ScenarioKind::Demo, ScenarioKind::Negotiation,
                                      ScenarioKind::Objection, ScenarioKind::BasicCall, ScenarioKind::OneToOne,
                                      ScenarioKind::Pitch});
    // The first start opens this one.
    CHECK(starters<Scenario>(u"scenarios"_s).at(u"one-minute-introduction.json"_s).timeTargetSeconds == 60);
}

TEST_CASE("a starter script is for everybody or there is one for each tier, and it passes its landmarks", "[starter]") {
    for (const auto& [file, scenario] : starters<Scenario>(u"scenarios"_s)) {
        QList<std::optional<Tier>> tiers;
        for (const Script& script : scenario.scripts)
            tiers.append(script.tier);
        INFO(file.toStdString());
        CHECK((tiers == QList<std::optional<Tier>>{std::nullopt} ||
               tiers == QList<std::optional<Tier>>{Tier::A, Tier::B, Tier::C, Tier::D}));
        QStringList landmarks;
        for (const Landmark& landmark : scenario.landmarks)
            landmarks.append(landmark.title);
        for (const Script& script : scenario.scripts) {
            CHECK(reading(script.text, 140).headings == landmarks);
            CHECK(script.text.count(u"**"_s) % 2 == 0);
            CHECK(script.text.count(u'[') == script.text.count(u']'));
        }
    }
}

TEST_CASE("a starter scenario about objections has some for every prospect, each with what a good answer does",
          "[starter]") {
    for (const auto& [file, scenario] : starters<Scenario>(u"scenarios"_s)) {
        INFO(file.toStdString());
        CHECK(scenario.objections.isEmpty() == (scenario.kind != ScenarioKind::Objection));
        if (scenario.kind != ScenarioKind::Objection)
            continue;
        for (const Tier tier : {Tier::A, Tier::B, Tier::C, Tier::D})
            CHECK(std::count_if(scenario.objections.begin(), scenario.objections.end(),
                                [&](const Objection& one) { return !one.tier || one.tier == tier; }) >= 6);
        for (const Objection& one : scenario.objections) {
            INFO(one.id.toStdString());
            CHECK(one.text.split(u' ').size() >= 5);
            CHECK(one.hint.endsWith(u'.'));
        }
    }
}

TEST_CASE("a starter script can be said in its time and reaches its landmarks about when planned", "[starter]") {
    for (const auto& [file, scenario] : starters<Scenario>(u"scenarios"_s)) {
        const double target = *scenario.timeTargetSeconds;
        for (const Script& script : scenario.scripts) {
            INFO(file.toStdString() << ", tier " << (script.tier ? "ABCD"[static_cast<int>(*script.tier)] : '-'));
            const Reading slow = reading(script.text, 130);
            const Reading fast = reading(script.text, 150);
            CHECK(slow.seconds <= 1.02 * target);
            CHECK(fast.seconds >= 0.75 * target);
            CHECK(scenario.isFullRun(fast.seconds));
            const Reading usual = reading(script.text, 140);
            for (qsizetype i = 0; i < scenario.landmarks.size(); ++i) {
                INFO(scenario.landmarks[i].title.toStdString() << " at " << usual.reachedAt.value(i));
                CHECK(std::abs(usual.reachedAt.value(i) - scenario.landmarks[i].atSeconds) <= 0.15 * target);
            }
        }
    }
}
