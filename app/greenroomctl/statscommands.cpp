// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"
#include "core/base/file.h"
#include "core/base/plural.h"
#include "core/calibration/alpha.h"
#include "core/calibration/intraclass.h"
#include "core/calibration/kappa.h"
#include "core/calibration/ranks.h"
#include "core/calibration/ratingtable.h"
#include "core/calibration/wilson.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tableLimit = 16 << 20;

/// What the options of all verbs said.
struct Request {
    std::string csv;
    std::string metric;
    std::string weights = "none";
    std::optional<std::string> categories;
    int resamples = 0;
    quint64 seed = 0;
    qint64 successes = 0;
    qint64 trials = 0;
};

Metric metricOf(const Request& request) {
    return request.metric == "nominal"    ? Metric::Nominal
           : request.metric == "ordinal"  ? Metric::Ordinal
           : request.metric == "interval" ? Metric::Interval
                                          : Metric::Ratio;
}

KappaWeights weightsOf(const Request& request) {
    return request.weights == "none"     ? KappaWeights::None
           : request.weights == "linear" ? KappaWeights::Linear
                                         : KappaWeights::Quadratic;
}

QJsonValue toJson(const Figure<double>& figure) {
    return figure ? QJsonValue(*figure) : QJsonValue();
}

QJsonValue toJson(const Figure<Interval>& interval) {
    return interval ? QJsonValue(QJsonArray{interval->low, interval->high}) : QJsonValue();
}

template <typename T>
QJsonValue reasonOf(const Figure<T>& figure) {
    return figure ? QJsonValue() : QJsonValue(lackText(figure.error()));
}

QString toText(const Figure<double>& figure) {
    return figure ? QString::number(*figure, 'f', 3) : "not defined: "_L1 + lackText(figure.error());
}

/// A two-sided p and how it was found.
QString probabilityText(const Figure<double>& p, const QString& method) {
    return p ? u"%1 (two-sided, %2)"_s.arg(*p, 0, 'g', 3).arg(method) : toText(p);
}

QString toText(const Figure<Interval>& interval) {
    return interval ? u"%1 to %2"_s.arg(interval->low, 0, 'f', 3).arg(interval->high, 0, 'f', 3)
                    : "none: "_L1 + lackText(interval.error());
}

/// `result`, its error naming the file.
template <typename T>
Result<T> of(const Request& request, Result<T> result) {
    if (!result)
        return fail(result.error().code, QString::fromStdString(request.csv) + u": "_s + result.error().message);
    return result;
}

Result<RatingTable> readTable(const Request& request) {
    GR_TRY_ASSIGN(const QByteArray bytes, readFile(QString::fromStdString(request.csv), tableLimit));
    return of(request, RatingTable::read(bytes));
}

Result<RatingTable> readTwoColumns(const Request& request, const QString& what) {
    GR_TRY_ASSIGN(RatingTable table, readTable(request));
    if (table.raters().size() == 2)
        return table;
    return of(request,
              Result<RatingTable>(
                  fail(ErrorCode::Invalid,
                       u"%1 is of two columns, and here %2"_s.arg(
                           what, table.raters().size() == 1 ? u"is one"_s : u"are %1"_s.arg(table.raters().size())))));
}

Result<Answer> findAlpha(const Request& request) {
    GR_TRY_ASSIGN(const RatingTable table, readTable(request));
    const Metric metric = metricOf(request);
    std::vector<RatingTable::Values> values = table.names();
    if (metric != Metric::Nominal) {
        GR_TRY_ASSIGN(values, of(request, table.numbers()));
    }
    const std::vector<std::vector<double>> units = presentValues(values);
    const Alpha alpha = krippendorffAlpha(units, metric);
    QJsonObject json{{u"alpha"_s, toJson(alpha.alpha)},
                     {u"metric"_s, QString::fromStdString(request.metric)},
                     {u"n_units"_s, qint64(alpha.units)},
                     {u"n_values"_s, qint64(alpha.values)},
                     {u"n_left_out"_s, qint64(units.size() - alpha.units)},
                     {u"observed_disagreement"_s, alpha.units > 0 ? QJsonValue(alpha.observed) : QJsonValue()},
                     {u"expected_disagreement"_s, alpha.units > 0 ? QJsonValue(alpha.expected) : QJsonValue()},
                     {u"reason"_s, reasonOf(alpha.alpha)}};
    QList<QStringList> rows{
        {u"alpha"_s, toText(alpha.alpha)},
        {u"units"_s, u"%1 with two values or more, %2 left out"_s.arg(alpha.units).arg(units.size() - alpha.units)},
        {u"values"_s, QString::number(alpha.values)}};
    if (request.resamples > 0) {
        const BootstrapInterval ci = alphaInterval(units, metric, request.resamples, request.seed);
        json.insert(u"ci"_s, toJson(ci.interval));
        json.insert(u"ci_reason"_s, reasonOf(ci.interval));
        json.insert(u"ci_method"_s, u"percentile bootstrap over units"_s);
        json.insert(u"resamples"_s, request.resamples);
        json.insert(u"resamples_undefined"_s, ci.undefined);
        rows.append({u"95 % interval"_s,
                     u"%1 (%2, %3 without alpha)"_s.arg(toText(ci.interval),
                                                        plural(request.resamples, u"resample"_s, u"resamples"_s),
                                                        QString::number(ci.undefined))});
    }
    return Answer{json, ctl::table(rows)};
}

Result<Answer> findKappa(const Request& request) {
    GR_TRY_ASSIGN(const RatingTable table, readTwoColumns(request, u"kappa"_s));
    QStringList categories = table.categories();
    const KappaWeights weights = weightsOf(request);
    if (request.categories) {
        auto declared = parseCategories(QString::fromStdString(*request.categories));
        if (!declared)
            return fail(declared.error().code, u"--categories: "_s + declared.error().message);
        categories = *std::move(declared);
    } else if (weights != KappaWeights::None && table.hasWords()) {
        return of(request, Result<Answer>(fail(ErrorCode::Invalid,
                                               u"weights go by the order of the categories, and that of words has to "
                                               "be said with --categories"_s)));
    }
    GR_TRY_ASSIGN(const Crosstable counts, of(request, table.crosstable(categories)));
    const Kappa kappa = cohenKappa(counts, weights);
    const qint64 leftOut = table.units() - kappa.units;
    const bool isKnown = kappa.units > 0;
    QJsonObject json{{u"kappa"_s, toJson(kappa.kappa)},
                     {u"weights"_s, QString::fromStdString(request.weights)},
                     {u"categories"_s, QJsonArray::fromStringList(categories)},
                     {u"n"_s, kappa.units},
                     {u"n_left_out"_s, leftOut},
                     {u"observed_agreement"_s, isKnown ? QJsonValue(kappa.observed) : QJsonValue()},
                     {u"expected_agreement"_s, isKnown ? QJsonValue(kappa.expected) : QJsonValue()},
                     {u"se"_s, toJson(kappa.standardError)},
                     {u"ci"_s, toJson(kappa.interval)},
                     {u"scott_pi"_s, toJson(kappa.scottPi)},
                     {u"bennett_s"_s, toJson(kappa.bennettS)},
                     {weights == KappaWeights::None ? u"gwet_ac1"_s : u"gwet_ac2"_s, toJson(kappa.gwetAc)},
                     {u"reason"_s, reasonOf(kappa.kappa)}};
    if (weights == KappaWeights::None)
        json.insert(u"kappa_max"_s, toJson(kappa.greatest));
    return Answer{json,
                  ctl::table({{u"kappa"_s, toText(kappa.kappa)},
                              {u"95 % interval"_s, toText(kappa.interval)},
                              {u"agreement"_s, isKnown ? u"%1 observed, %2 by chance"_s.arg(kappa.observed, 0, 'f', 3)
                                                             .arg(kappa.expected, 0, 'f', 3)
                                                       : u"none"_s},
                              {u"units"_s, u"%1, %2 left out"_s.arg(kappa.units).arg(leftOut)}})};
}

Result<Answer> findIntraclass(const Request& request) {
    GR_TRY_ASSIGN(const RatingTable table, readTable(request));
    GR_TRY_ASSIGN(const auto values, of(request, table.numbers()));
    const std::vector<std::vector<double>> units = completeUnits(values);
    const Intraclass icc = intraclass(units);
    const bool isKnown = icc.units > 1 && icc.judges > 1;
    const qint64 leftOut = table.units() - qint64(units.size());
    QJsonObject json{{u"n"_s, qint64(units.size())},
                     {u"raters"_s, table.raters().size()},
                     {u"n_left_out"_s, leftOut},
                     {u"ci_method"_s, u"Shrout and Fleiss 1979"_s}};
    QJsonObject intervals;
    QJsonObject reasons;
    QList<QStringList> rows;
    QJsonValue reason;
    const QList<std::pair<QString, const IntraclassForm*>> forms{
        {u"icc1"_s, &icc.one},      {u"icc2"_s, &icc.two},      {u"icc3"_s, &icc.three},
        {u"icc1k"_s, &icc.oneMean}, {u"icc2k"_s, &icc.twoMean}, {u"icc3k"_s, &icc.threeMean}};
    for (const auto& [name, form] : forms) {
        json.insert(name, toJson(form->value));
        intervals.insert(name, toJson(form->interval));
        if (!form->value)
            reasons.insert(name, reasonOf(form->value));
        if (reason.isNull())
            reason = reasonOf(form->value);
        QStringList row{name.toUpper(), toText(form->value)};
        if (form->value)
            row.append(toText(form->interval));
        rows.append(row);
    }
    json.insert(u"ci"_s, intervals);
    json.insert(u"reason"_s, reason);
    json.insert(u"reasons"_s, reasons);
    json.insert(u"bms"_s, isKnown ? QJsonValue(icc.between) : QJsonValue());
    json.insert(u"wms"_s, isKnown ? QJsonValue(icc.within) : QJsonValue());
    json.insert(u"jms"_s, isKnown ? QJsonValue(icc.judging) : QJsonValue());
    json.insert(u"ems"_s, isKnown ? QJsonValue(icc.error) : QJsonValue());
    rows.append({u"units"_s, u"%1, %2 left out"_s.arg(units.size()).arg(leftOut)});
    return Answer{json, ctl::table(rows)};
}

Result<Answer> findSpearman(const Request& request) {
    GR_TRY_ASSIGN(const RatingTable table, readTwoColumns(request, u"a correlation"_s));
    GR_TRY_ASSIGN(const auto values, of(request, table.numbers()));
    std::vector<std::pair<double, double>> pairs;
    for (const std::vector<double>& unit : completeUnits(values))
        pairs.emplace_back(unit[0], unit[1]);
    const Spearman result = spearman(pairs);
    const qint64 leftOut = table.units() - qint64(pairs.size());
    return Answer{{{u"rho"_s, toJson(result.rho)},
                   {u"p"_s, toJson(result.p)},
                   {u"n"_s, qint64(pairs.size())},
                   {u"n_left_out"_s, leftOut},
                   {u"ci"_s, toJson(result.interval)},
                   {u"ci_reason"_s, reasonOf(result.interval)},
                   {u"ci_method"_s, u"Fisher z, Bonett and Wright 2000"_s},
                   {u"method"_s, result.p ? QJsonValue(u"t"_s) : QJsonValue()},
                   {u"reason"_s, reasonOf(result.rho)}},
                  ctl::table({{u"rho"_s, toText(result.rho)},
                              {u"p"_s, probabilityText(result.p, u"by Student's t"_s)},
                              {u"95 % interval"_s, toText(result.interval)},
                              {u"pairs"_s, u"%1, %2 left out"_s.arg(pairs.size()).arg(leftOut)}})};
}

Result<Answer> findMannWhitney(const Request& request) {
    GR_TRY_ASSIGN(const RatingTable table, readTwoColumns(request, u"this test"_s));
    GR_TRY_ASSIGN(const auto values, of(request, table.numbers()));
    std::vector<double> first;
    std::vector<double> second;
    for (const RatingTable::Values& unit : values) {
        if (unit[0])
            first.push_back(*unit[0]);
        if (unit[1])
            second.push_back(*unit[1]);
    }
    const MannWhitney result = mannWhitney(first, second);
    const QString approximation = u"normal, corrected for ties and continuity"_s;
    return Answer{{{u"u"_s, toJson(result.u)},
                   {u"p"_s, toJson(result.p)},
                   {u"cliffs_delta"_s, toJson(result.cliffsDelta)},
                   {u"n1"_s, qint64(first.size())},
                   {u"n2"_s, qint64(second.size())},
                   {u"method"_s, !result.p        ? QJsonValue()
                                 : result.isExact ? u"exact"_s
                                                  : u"normal"_s},
                   {u"reason"_s, reasonOf(result.p)}},
                  ctl::table({{u"U"_s, toText(result.u)},
                              {u"p"_s, probabilityText(result.p, result.isExact ? u"exact"_s : approximation)},
                              {u"Cliff's delta"_s, toText(result.cliffsDelta)},
                              {u"values"_s, u"%1 and %2"_s.arg(first.size()).arg(second.size())}})};
}

Result<Answer> findWilson(const Request& request) {
    if (request.successes > request.trials)
        return fail(ErrorCode::Invalid,
                    u"--successes %1 are more than --n %2"_s.arg(request.successes).arg(request.trials));
    const Figure<Interval> interval = wilsonInterval(request.successes, request.trials);
    return Answer{
        {{u"low"_s, interval ? QJsonValue(interval->low) : QJsonValue()},
         {u"high"_s, interval ? QJsonValue(interval->high) : QJsonValue()},
         {u"share"_s, interval ? QJsonValue(double(request.successes) / double(request.trials)) : QJsonValue()},
         {u"n"_s, request.trials},
         {u"reason"_s, reasonOf(interval)}},
        ctl::table({{u"95 % interval"_s, toText(interval)}})};
}

} // namespace

void addStatsCommands(CLI::App& app, Session& session) {
    CLI::App* area = app.add_subcommand("stats", "The statistics behind agreement and comparisons; needs no home");
    area->require_subcommand(1);
    const auto request = std::make_shared<Request>();
    const auto addVerb = [&](const char* name, const char* what, Result<Answer> (*work)(const Request&)) {
        CLI::App* verb = area->add_subcommand(name, what);
        session.on(verb, [=] { return work(*request); });
        return verb;
    };
    const auto addTable = [&](CLI::App* verb, const char* what) {
        verb->add_option("--csv", request->csv, what)->required();
    };
    const char* ratings = "A row of raters' names, then a row for each unit; empty where a rating is missing";

    CLI::App* verb = addVerb("alpha", "Krippendorff's alpha, for any number of raters", findAlpha);
    addTable(verb, ratings);
    verb->add_option("--metric", request->metric, "What a difference of two values means")
        ->required()
        ->check(CLI::IsMember({"nominal", "ordinal", "interval", "ratio"}));
    CLI::Option* resamples = verb->add_option("--bootstrap", request->resamples,
                                              "A 95 % percentile interval from so many resamples of the units")
                                 ->check(CLI::Range(1, 100'000));
    CLI::Option* seed = verb->add_option("--seed", request->seed, "What the resamples are drawn by")->needs(resamples);
    resamples->needs(seed);

    verb = addVerb("kappa", "Cohen's kappa of two raters, with its 95 % interval", findKappa);
    addTable(verb, ratings);
    verb->add_option("--weights", request->weights, "Whether categories further apart differ more")
        ->check(CLI::IsMember({"none", "linear", "quadratic"}));
    verb->add_option("--categories", request->categories,
                     "All categories in their order, with commas between; else those that occur, in order");

    verb = addVerb("icc", "Intraclass correlations of Shrout and Fleiss, with 95 % intervals", findIntraclass);
    addTable(verb, ratings);

    verb = addVerb("spearman", "Spearman's rank correlation of two columns, with its 95 % interval", findSpearman);
    addTable(verb, "A row of names, then two numbers in each row");

    verb = addVerb("mannwhitney", "Mann and Whitney's test of two samples, with Cliff's delta", findMannWhitney);
    addTable(verb, "A row of names, then a sample in each of two columns, which may differ in length");

    verb = addVerb("wilson", "Wilson's 95 % interval of a share, without continuity correction", findWilson);
    verb->add_option("--successes", request->successes, "How many it was")->required()->check(CLI::NonNegativeNumber);
    verb->add_option("--n", request->trials, "Of how many")->required()->check(CLI::NonNegativeNumber);
}

} // namespace greenroom::ctl
