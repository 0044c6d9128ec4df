// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/alpha.h"
#include "core/calibration/intraclass.h"
#include "core/calibration/kappa.h"
#include "core/calibration/ranks.h"
#include "core/calibration/wilson.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <functional>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

using Cells = std::vector<std::vector<std::optional<double>>>;

QByteArray reference(const QString& name) {
    QFile file(u"" GREENROOM_SOURCE_DIR "/tests/core/calibration/reference/"_s + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Cells cellsOf(const QString& table) {
    Cells cells;
    for (const QString& row : table.split(u';')) {
        auto& values = cells.emplace_back();
        for (const QString& cell : row.split(u','))
            values.push_back(cell.isEmpty() ? std::nullopt : std::optional(cell.toDouble()));
    }
    return cells;
}

std::vector<std::vector<double>> present(const Cells& cells) {
    std::vector<std::vector<double>> rows;
    for (const auto& row : cells) {
        auto& values = rows.emplace_back();
        for (const auto& value : row)
            if (value)
                values.push_back(*value);
    }
    return rows;
}

std::vector<std::vector<double>> complete(const Cells& cells) {
    std::vector<std::vector<double>> rows = present(cells);
    std::erase_if(rows, [&](const auto& row) { return row.size() < cells.front().size(); });
    return rows;
}

/// Whether `found` is what another program says, to the digits that are kept of it: "-" is not defined, "?" was not
/// said.
bool agrees(const Figure<double>& found, const QString& said) {
    if (said == u"?")
        return true;
    if (!found)
        return said == u"-";
    bool isNumber = false;
    const double number = said.toDouble(&isNumber);
    return isNumber && std::abs(*found - number) <= 1e-8 * std::abs(number) + 1e-12;
}

using Figures = QList<Figure<double>>;

void append(Figures& figures, const Figure<Interval>& interval, double Interval::*limit) {
    figures.append(interval ? Figure<double>(*interval.*limit) : lacking(interval.error()));
}

/// Compares the last part of each line of a file with what `figuresOf` finds for the parts before.
void compareAll(const QString& name, const std::function<Figures(const QStringList&)>& figuresOf) {
    int sets = 0;
    int undefined = 0;
    for (const QString& line : QString::fromLatin1(reference(name)).split(u'\n', Qt::SkipEmptyParts)) {
        QStringList parts = line.split(u" | "_s);
        const QStringList said = parts.takeLast().split(u' ');
        const Figures found = figuresOf(parts);
        INFO(name.toStdString() << ": " << line.toStdString());
        REQUIRE(found.size() == said.size());
        for (qsizetype i = 0; i < said.size(); ++i) {
            INFO("figure " << i << ": " << (found[i] ? *found[i] : std::nan("")));
            CHECK(agrees(found[i], said[i]));
            undefined += said[i] == u"-" ? 1 : 0;
        }
        ++sets;
    }
    CHECK(sets == 1000);
    CHECK(undefined > 0);
}

} // namespace

TEST_CASE("alpha of random data is what the matrix of coincidences gives", "[stats]") {
    compareAll(u"alpha.txt"_s, [](const QStringList& parts) {
        const auto units = present(cellsOf(parts[0]));
        Figures figures;
        for (const Metric metric : {Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio})
            figures.append(krippendorffAlpha(units, metric).alpha);
        return figures;
    });
}

TEST_CASE("kappa of random data is that of R", "[stats]") {
    compareAll(u"kappa.txt"_s, [](const QStringList& parts) {
        const auto size = static_cast<std::size_t>(parts[0].toInt());
        Crosstable counts(size, std::vector<qint64>(size));
        for (const auto& pair : complete(cellsOf(parts[1])))
            ++counts[static_cast<std::size_t>(pair[0] - 1)][static_cast<std::size_t>(pair[1] - 1)];
        Figures figures;
        for (const KappaWeights weights : {KappaWeights::None, KappaWeights::Linear, KappaWeights::Quadratic})
            figures.append(cohenKappa(counts, weights).kappa);
        return figures;
    });
}

TEST_CASE("intraclass correlations of random data and their intervals are those of R", "[stats]") {
    compareAll(u"icc.txt"_s, [](const QStringList& parts) {
        const Intraclass icc = intraclass(complete(cellsOf(parts[0])));
        Figures figures{icc.one.value,     icc.two.value,     icc.three.value,
                        icc.oneMean.value, icc.twoMean.value, icc.threeMean.value};
        for (const auto limit : {&Interval::low, &Interval::high})
            for (const auto* form : {&icc.one, &icc.two, &icc.three})
                append(figures, form->interval, limit);
        return figures;
    });
}

TEST_CASE("Spearman's correlation of random data is that of scipy", "[stats]") {
    compareAll(u"spearman.txt"_s, [](const QStringList& parts) {
        std::vector<std::pair<double, double>> pairs;
        for (const auto& pair : complete(cellsOf(parts[0])))
            pairs.emplace_back(pair[0], pair[1]);
        const Spearman result = spearman(pairs);
        return Figures{result.rho, result.p};
    });
}

TEST_CASE("Mann and Whitney's test of random data is that of scipy", "[stats]") {
    compareAll(u"mannwhitney.txt"_s, [](const QStringList& parts) {
        const auto samples = present(cellsOf(parts[0]));
        const MannWhitney result = mannWhitney(samples[0], samples[1]);
        return Figures{result.u, result.p, result.cliffsDelta};
    });
}

TEST_CASE("Wilson's interval of random shares is that of scipy", "[stats]") {
    compareAll(u"wilson.txt"_s, [](const QStringList& parts) {
        const QStringList numbers = parts[0].split(u',');
        const auto interval = wilsonInterval(numbers[0].toLongLong(), numbers[1].toLongLong());
        Figures figures;
        append(figures, interval, &Interval::low);
        append(figures, interval, &Interval::high);
        return figures;
    });
}

namespace {

QJsonArray published(const QString& statistic) {
    const QJsonObject all = QJsonDocument::fromJson(reference(u"published.json"_s)).object();
    REQUIRE(!all[statistic].toArray().isEmpty());
    return all[statistic].toArray();
}

std::vector<std::vector<double>> rowsOf(const QJsonValue& table) {
    std::vector<std::vector<double>> rows;
    for (const auto row : table.toArray()) {
        auto& values = rows.emplace_back();
        for (const auto value : row.toArray())
            if (!value.isNull())
                values.push_back(value.toDouble());
    }
    return rows;
}

/// Each printed value, to its digits: half of the last one may have been rounded.
void compare(const QJsonObject& printed, int digits, const std::function<Figure<double>(const QString&)>& figureOf) {
    REQUIRE(!printed.isEmpty());
    for (auto value = printed.begin(); value != printed.end(); ++value) {
        const Figure<double> found = figureOf(value.key());
        INFO(value.key().toStdString() << ": " << value->toDouble() << ", found " << (found ? *found : std::nan("")));
        REQUIRE(found);
        CHECK(std::abs(*found - value->toDouble()) <= 0.50001 * std::pow(10, -digits));
    }
}

Metric metricOf(const QString& name) {
    return name == u"nominal"    ? Metric::Nominal
           : name == u"ordinal"  ? Metric::Ordinal
           : name == u"interval" ? Metric::Interval
                                 : Metric::Ratio;
}

Figure<double> figureOf(const Kappa& kappa, const QString& name) {
    if (name == u"po")
        return kappa.observed;
    if (name == u"pe")
        return kappa.expected;
    if (name == u"kappa_max")
        return kappa.greatest;
    if (name == u"kappa_se_nonnull")
        return kappa.standardError;
    if (name == u"scott_pi")
        return kappa.scottPi;
    if (name == u"bennett_s")
        return kappa.bennettS;
    return name.startsWith(u"gwet") ? kappa.gwetAc : kappa.kappa;
}

const IntraclassForm& formOf(const Intraclass& icc, const QString& name) {
    if (name == u"ICC1_1")
        return icc.one;
    if (name == u"ICC2_1")
        return icc.two;
    if (name == u"ICC3_1")
        return icc.three;
    if (name == u"ICC1_k")
        return icc.oneMean;
    return name == u"ICC2_k" ? icc.twoMean : icc.threeMean;
}

Figure<double> figureOf(const Intraclass& icc, const QString& name) {
    if (name == u"BMS")
        return icc.between;
    if (name == u"WMS")
        return icc.within;
    if (name == u"JMS")
        return icc.judging;
    return name == u"EMS" ? icc.error : formOf(icc, name).value;
}

} // namespace

TEST_CASE("alpha of published tables has its published values", "[stats]") {
    for (const auto entry : published(u"alpha"_s)) {
        const QJsonObject table = entry.toObject();
        const auto units = rowsOf(table[u"units"_s]);
        const auto alpha = [&](const QString& name) { return krippendorffAlpha(units, metricOf(name)).alpha; };
        compare(table[u"printed"_s].toObject(), 3, alpha);
        compare(table[u"exact"_s].toObject(), 12, alpha);
        const QJsonObject disagreement = table[u"disagreement"_s].toObject();
        for (const QString& metric : disagreement.keys()) {
            const Alpha found = krippendorffAlpha(units, metricOf(metric));
            compare(disagreement[metric].toObject(), 3,
                    [&](const QString& name) { return name == u"Do" ? found.observed : found.expected; });
        }
    }
}

TEST_CASE("ordinal distances are those published, also of a category that nobody chose", "[stats]") {
    // 9, 13, 10, 5, 0 and 3 times, as in dkpro's test of Krippendorff 2004.
    std::vector<double> sorted;
    const std::vector<std::size_t> counts{9, 13, 10, 5, 0, 3};
    for (std::size_t category = 0; category < counts.size(); ++category)
        sorted.insert(sorted.end(), counts[category], double(category));
    const auto matrix = rowsOf(published(u"alpha"_s)[0].toObject()[u"ordinal_distances"_s].toObject()[u"matrix"_s]);
    REQUIRE(matrix.size() == counts.size());
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j < matrix.size(); ++j)
            CHECK(std::abs(midRank(sorted, double(i)) - midRank(sorted, double(j))) == matrix[i][j]);
}

TEST_CASE("kappa of published tables has its published values", "[stats]") {
    for (const auto entry : published(u"kappa"_s)) {
        const QJsonObject table = entry.toObject();
        Crosstable counts;
        for (const auto& row : rowsOf(table[u"counts"_s]))
            counts.emplace_back(row.begin(), row.end());
        const auto figure = [&](const QString& name) {
            const KappaWeights weights = name == u"linear"             ? KappaWeights::Linear
                                         : name.endsWith(u"quadratic") ? KappaWeights::Quadratic
                                                                       : KappaWeights::None;
            return figureOf(cohenKappa(counts, weights), name);
        };
        const QJsonObject printed = table[u"printed"_s].toObject();
        compare(printed, printed.contains(u"kappa"_s) ? 3 : 2, figure);
        compare(table[u"exact"_s].toObject(), 12, figure);
    }
}

TEST_CASE("intraclass correlations of a published table have their published values", "[stats]") {
    for (const auto entry : published(u"icc"_s)) {
        const QJsonObject table = entry.toObject();
        const Intraclass icc = intraclass(rowsOf(table[u"units"_s]));
        const auto figure = [&](const QString& name) { return figureOf(icc, name); };
        compare(table[u"printed"_s].toObject(), 2, figure);
        compare(table[u"exact"_s].toObject(), 12, figure);
        const QJsonObject intervals = table[u"intervals"_s].toObject();
        for (const QString& name : intervals.keys()) {
            const auto& interval = formOf(icc, name).interval;
            REQUIRE(interval);
            const QJsonArray limits = intervals[name].toArray();
            compare({{u"low"_s, limits[0]}, {u"high"_s, limits[1]}}, 12, [&](const QString& limit) {
                return Figure<double>(limit == u"low" ? interval->low : interval->high);
            });
        }
    }
}
