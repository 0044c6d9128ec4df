// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/ctl.h"

using namespace greenroom::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject stats(const Ctl& ctl, const QStringList& arguments) {
    return ctl.json(QStringList{u"stats"_s} + arguments);
}

/// Values that have no figure say so with a reason, and only those.
void checkLacking(const QJsonObject& json, const QString& figure) {
    INFO(QJsonDocument(json).toJson().toStdString());
    CHECK(json.contains(figure));
    CHECK(json[figure].isNull());
    CHECK_FALSE(json[u"reason"_s].toString().isEmpty());
}

} // namespace

TEST_CASE("statistics of published tables come from the terminal, without a home", "[e2e][stats]") {
    const Ctl ctl;
    const QString krippendorff =
        ctl.write(u"alpha.csv"_s, "\xEF\xBB\xBF"
                                  "A;B;C;D\r\n1;1;;1\r\n2;2;3;2\r\n3;3;3;3\r\n3;3;3;3\r\n2;2;2;2\r\n1;2;3;4\r\n"
                                  "4;4;4;4\r\n1;1;2;1\r\n2;2;2;2\r\n;5;5;5\r\n;;1;1\r\n;3;;\r\n");
    const QList<std::pair<QString, double>> published{
        {u"nominal"_s, 0.743}, {u"ordinal"_s, 0.815}, {u"interval"_s, 0.849}, {u"ratio"_s, 0.797}};
    for (const auto& [metric, value] : published) {
        const QJsonObject alpha = stats(ctl, {u"alpha"_s, u"--csv"_s, krippendorff, u"--metric"_s, metric});
        CHECK(alpha[u"alpha"_s].toDouble() == Approx(value).margin(0.0005).epsilon(0));
        CHECK(alpha[u"n_units"_s].toInt() == 11);
        CHECK(alpha[u"n_values"_s].toInt() == 40);
        CHECK(alpha[u"n_left_out"_s].toInt() == 1);
        CHECK(alpha[u"reason"_s].isNull());
    }
    const QStringList drawn{u"alpha"_s,       u"--csv"_s, krippendorff, u"--metric"_s, u"nominal"_s,
                            u"--bootstrap"_s, u"200"_s,   u"--seed"_s,  u"7"_s};
    const QJsonArray ci = stats(ctl, drawn)[u"ci"_s].toArray();
    CHECK(ci[0].toDouble() == Approx(0.4162831495894705));
    CHECK(ci[1].toDouble() == 1);

    QByteArray cohen = "first,second\nb,\n";
    const QList<QList<int>> counts{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j)
            cohen += QByteArray{1, "abc"[i]}.append(',').append("abc"[j]).append('\n').repeated(counts[i][j]);
    const QString pairs = ctl.write(u"kappa.csv"_s, cohen);
    const QJsonObject kappa = stats(ctl, {u"kappa"_s, u"--csv"_s, pairs});
    CHECK(kappa[u"kappa"_s].toDouble() == Approx(0.491525423729));
    CHECK(kappa[u"n"_s].toInt() == 200);
    CHECK(kappa[u"n_left_out"_s].toInt() == 1);
    const QJsonObject weighted =
        stats(ctl, {u"kappa"_s, u"--csv"_s, pairs, u"--weights"_s, u"quadratic"_s, u"--categories"_s, u"a,b,c"_s});
    CHECK(weighted[u"kappa"_s].toDouble() == Approx(0.454545454545));

    const QString shrout =
        ctl.write(u"icc.csv"_s, "1,2,3,4\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n1,,1,1\n");
    const QJsonObject icc = stats(ctl, {u"icc"_s, u"--csv"_s, shrout});
    const QList<std::pair<QString, double>> forms{{u"icc1"_s, 0.17},  {u"icc2"_s, 0.29},  {u"icc3"_s, 0.71},
                                                  {u"icc1k"_s, 0.44}, {u"icc2k"_s, 0.62}, {u"icc3k"_s, 0.91}};
    for (const auto& [form, value] : forms)
        CHECK(icc[form].toDouble() == Approx(value).margin(0.005).epsilon(0));
    CHECK(icc[u"ci"_s][u"icc2k"_s][0].toDouble() == Approx(0.071136815303));
    CHECK(icc[u"n_left_out"_s].toInt() == 1);
    CHECK_FALSE(QFile::exists(ctl.home()));
}

TEST_CASE("two columns, also of unequal length, are compared from the terminal", "[e2e][stats]") {
    const Ctl ctl;
    // By scipy.
    const QString samples = ctl.write(u"two.csv"_s, "before,after\n1,9.5\n2,10\n3,11\n4,\n5,\n6,\n7,\n8,\n");
    const QJsonObject test = stats(ctl, {u"mannwhitney"_s, u"--csv"_s, samples});
    CHECK(test[u"u"_s].toDouble() == 0);
    CHECK(test[u"p"_s].toDouble() == Approx(0.012121212121212121));
    CHECK(test[u"cliffs_delta"_s].toDouble() == -1);
    CHECK(test[u"method"_s] == u"exact"_s);
    CHECK(test[u"n1"_s].toInt() == 8);
    CHECK(test[u"n2"_s].toInt() == 3);
    const QString ranks = ctl.write(u"ranks.csv"_s, "x,y\n1,2\n2,1\n3,4\n4,3\n5,7\n6,5\n7,6\n8,10\n9,9\n10,8\n,1\n");
    const QJsonObject rho = stats(ctl, {u"spearman"_s, u"--csv"_s, ranks});
    CHECK(rho[u"rho"_s].toDouble() == Approx(0.8909090909090909));
    CHECK(rho[u"p"_s].toDouble() == Approx(0.0005421442248338665));
    CHECK(rho[u"n"_s].toInt() == 10);
    CHECK(rho[u"n_left_out"_s].toInt() == 1);
    CHECK(rho[u"ci"_s][0].toDouble() == Approx(0.5011022096832208));
    const QJsonObject share = stats(ctl, {u"wilson"_s, u"--successes"_s, u"81"_s, u"--n"_s, u"263"_s});
    CHECK(share[u"low"_s].toDouble() == Approx(0.2553).margin(0.00005).epsilon(0));
    CHECK(share[u"high"_s].toDouble() == Approx(0.3662).margin(0.00005).epsilon(0));
    CHECK(ctl.run({u"stats"_s, u"wilson"_s, u"--successes"_s, u"81"_s, u"--n"_s, u"263"_s}).out ==
          "95 % interval  0.255 to 0.366\n");
}

TEST_CASE("what has no figure is null with a reason", "[e2e][stats]") {
    const Ctl ctl;
    const QString same = ctl.write(u"same.csv"_s, "A,B\n2,2\n2,2\n2,2\n");
    for (const QString& metric : {u"nominal"_s, u"ordinal"_s, u"interval"_s, u"ratio"_s})
        checkLacking(stats(ctl, {u"alpha"_s, u"--csv"_s, same, u"--metric"_s, metric}), u"alpha"_s);
    checkLacking(stats(ctl, {u"kappa"_s, u"--csv"_s, same}), u"kappa"_s);
    checkLacking(stats(ctl, {u"icc"_s, u"--csv"_s, same}), u"icc2k"_s);
    checkLacking(stats(ctl, {u"spearman"_s, u"--csv"_s, same}), u"rho"_s);
    const QJsonObject test = stats(ctl, {u"mannwhitney"_s, u"--csv"_s, same});
    checkLacking(test, u"p"_s);
    CHECK(test[u"cliffs_delta"_s].toDouble() == 0);
    checkLacking(stats(ctl, {u"wilson"_s, u"--successes"_s, u"0"_s, u"--n"_s, u"0"_s}), u"low"_s);

    const QString none = ctl.write(u"none.csv"_s, "A,B\n");
    checkLacking(stats(ctl, {u"alpha"_s, u"--csv"_s, none, u"--metric"_s, u"ratio"_s}), u"alpha"_s);
    for (const QString& verb : {u"kappa"_s, u"icc"_s, u"spearman"_s, u"mannwhitney"_s})
        CHECK_FALSE(stats(ctl, {verb, u"--csv"_s, none})[u"reason"_s].toString().isEmpty());
    CHECK(test[u"method"_s].isNull());
    CHECK(ctl.run({u"stats"_s, u"kappa"_s, u"--csv"_s, same}).out.contains("not defined: the values do not vary"));
}

TEST_CASE("statistics refuse what they cannot reckon with, and name file, row and column", "[e2e][stats]") {
    const Ctl ctl;
    const QString words = ctl.write(u"words.csv"_s, "Ann,Bob\nlow,high\nhigh,high\nlow,low\n");
    CHECK(stats(ctl, {u"alpha"_s, u"--csv"_s, words, u"--metric"_s, u"nominal"_s})[u"n_units"_s].toInt() == 3);
    const QList<std::pair<QStringList, QByteArray>> refused{
        {{u"alpha"_s, u"--csv"_s, words, u"--metric"_s, u"ordinal"_s},
         "words.csv: row 2, column \"Ann\": \"low\" is no number\n"},
        {{u"kappa"_s, u"--csv"_s, words, u"--categories"_s, u"low,mid"_s},
         "words.csv: row 2, column \"Bob\": \"high\" is none of the declared categories\n"},
        {{u"kappa"_s, u"--csv"_s, words, u"--weights"_s, u"linear"_s}, "has to be said with --categories\n"},
        {{u"kappa"_s, u"--csv"_s, words, u"--categories"_s, QString()}, "--categories: "},
        {{u"spearman"_s, u"--csv"_s, ctl.write(u"three.csv"_s, "A,B,C\n1,2,3\n")},
         "three.csv: a correlation is of two columns, and here are 3\n"},
        {{u"icc"_s, u"--csv"_s, ctl.path(u"missing.csv"_s)}, "missing.csv"},
        {{u"wilson"_s, u"--successes"_s, u"4"_s, u"--n"_s, u"3"_s}, "--successes 4 are more than --n 3\n"}};
    for (const auto& [arguments, message] : refused) {
        const Reply reply = ctl.run(QStringList{u"--json"_s, u"stats"_s} + arguments);
        INFO(reply.error.toStdString());
        CHECK(reply.status == 1);
        CHECK(reply.error.startsWith("error: "));
        CHECK(reply.error.contains(message));
        CHECK(reply.error.count('\n') == 1);
        CHECK_FALSE(reply.json[u"error"_s][u"code"_s].toString().isEmpty());
    }
}
