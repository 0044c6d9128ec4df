#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random data sets with what other programs say of them: makes the .txt files beside this one.

Needs Debian's python3-scipy (/usr/bin/python3) and r-cran-psych. Written with scipy 1.10.1, R 4.2.2 and psych 2.2.9.

  spearman, mannwhitney, wilson   scipy.stats: spearmanr, mannwhitneyu, binomtest().proportion_ci("wilson")
  kappa, icc                      R's psych: cohen.kappa, ICC without lmer
  alpha                           the matrix of coincidences as Krippendorff (2011) writes it down, in exact fractions

What is not defined is "-"; that is decided in exact fractions, as programs divide what rounding left of 0 by the like.
A "?" is not compared (intervals where a variance is 0). Each line: the rows of a table (";" between rows, "," between
columns, nothing where a value is missing), then the figures, " | " between.
"""
import random
import subprocess
import tempfile
from fractions import Fraction
from pathlib import Path

from scipy import stats

SETS = 1000
HERE = Path(__file__).parent
rng = random.Random(20240607)


def text(value):
    return value if isinstance(value, str) else "-" if value is None else "%.9g" % value


def table(rows):
    return ";".join(",".join("" if v is None else str(v) for v in row) for row in rows)


def write(name, lines):
    body = "".join(" | ".join([head] + [" ".join(map(text, figures))]) + "\n" for head, figures in lines)
    (HERE / f"{name}.txt").write_text(body)


def ratings(units, raters, levels, missing, tenths=False):
    """Each unit has a level of its own that raters miss by some; now and then all is the same."""
    noise = rng.choice([0, 1, 1, 1, 2, 2, levels, levels])
    same = rng.random() < 0.03
    rows = []
    for _ in range(units):
        level = 1 if same else rng.randint(1, levels)
        row = []
        for _ in range(raters):
            value = 1 if same else min(levels, max(1, level + rng.randint(-noise, noise)))
            if tenths:
                value = value * 10 + rng.randint(0, 9)
                value = f"{value // 10}.{value % 10}"
            row.append(None if rng.random() < missing else value)
        rows.append(row)
    return rows


def complete(rows):
    return [row for row in rows if None not in row]


# --- alpha

def alpha(rows, metric):
    units = [[Fraction(v) for v in row if v is not None] for row in rows]
    units = [unit for unit in units if len(unit) > 1]
    values = sorted({v for unit in units for v in unit})
    if not values:
        return None
    o = {(c, k): Fraction(0) for c in values for k in values}
    for unit in units:
        for i, c in enumerate(unit):
            for j, k in enumerate(unit):
                if i != j:
                    o[c, k] += Fraction(1, len(unit) - 1)
    n_of = {c: sum(o[c, k] for k in values) for c in values}
    n = sum(n_of.values())

    def distance(c, k):
        if c == k:
            return Fraction(0)
        if metric == "nominal":
            return Fraction(1)
        if metric == "ordinal":
            between = sum(n_of[g] for g in values if min(c, k) <= g <= max(c, k))
            return (between - (n_of[c] + n_of[k]) / 2) ** 2
        return (c - k) ** 2 if metric == "interval" else ((c - k) / (c + k)) ** 2

    observed = sum(o[c, k] * distance(c, k) for c in values for k in values)
    expected = sum(n_of[c] * n_of[k] * distance(c, k) for c in values for k in values)
    return None if expected == 0 else float(1 - (n - 1) * observed / expected)


def make_alpha():
    lines = []
    for _ in range(SETS):
        missing = rng.choice([0, 0, 0.1, 0.1, 0.3, 0.3, 0.5, 0.9])
        rows = ratings(rng.randint(2, 9), rng.choice([1, *[2, 3, 4, 5] * 8]), rng.randint(2, 6), missing, rng.random() < 0.1)
        if rng.random() < 0.2:
            rows = [[None if v is None else str(Fraction(v) - 1) if "." not in str(v) else v for v in r] for r in rows]
        lines.append((table(rows), [alpha(rows, m) for m in ("nominal", "ordinal", "interval", "ratio")]))
    write("alpha", lines)


# --- what R says

def ask_r(script, lines):
    """One line of numbers for each line that is given."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        (path / "in").write_text("".join(line + "\n" for line in lines))
        program = 'suppressMessages(library(psych)); options(show.error.messages = FALSE); out <- file("out", "w")\n'
        program += 'for (line in readLines("in")) {\n'
        program += '  m <- do.call(rbind, lapply(strsplit(strsplit(line, ";")[[1]], ","), as.numeric))\n'
        program += f'  r <- tryCatch(suppressMessages(suppressWarnings({{ {script} }})), error = function(e) NA)\n'
        program += '  writeLines(paste(sprintf("%.15g", r), collapse = " "), out)\n}\nclose(out)\n'
        (path / "ask.R").write_text(program)
        subprocess.run(["Rscript", "ask.R"], cwd=folder, check=True)
        return [[float(x) if x not in ("NA", "NaN") else None for x in line.split()]
                for line in (path / "out").read_text().splitlines()]


def make_kappa():
    cases = []
    for _ in range(SETS):
        k = rng.randint(2, 6)
        rows = ratings(rng.randint(1, 24), 2, rng.randint(2, k), rng.choice([0, 0, 0.1, 0.3]))
        counts = [[0] * k for _ in range(k)]
        for a, b in complete(rows):
            counts[a - 1][b - 1] += 1
        cases.append((k, rows, counts))
    answers = ask_r("""
        k <- nrow(m); distance <- abs(outer(1:k, 1:k, "-")) / (k - 1)
        linear <- cohen.kappa(m, w = 1 - distance); square <- cohen.kappa(m, w = 1 - distance^2)
        c(linear$kappa, linear$weighted.kappa, square$weighted.kappa)""", [table(counts) for _, _, counts in cases])
    lines = []
    for (k, rows, counts), answer in zip(cases, answers):
        total = sum(map(sum, counts))
        firsts = [sum(row) for row in counts]
        seconds = [sum(column) for column in zip(*counts)]
        figures = []
        for power, said in zip((0, 1, 2), answer + [None] * 3):
            d = [[Fraction(abs(i - j), k - 1) ** power if i != j else 0 for j in range(k)] for i in range(k)]
            chance = sum(d[i][j] * firsts[i] * seconds[j] for i in range(k) for j in range(k))
            if total == 0 or chance == 0:
                figures.append(None)
                continue
            seen = sum(d[i][j] * counts[i][j] for i in range(k) for j in range(k))
            exact = float(1 - total * seen / chance)
            assert said is not None and abs(said - exact) < 1e-9, (rows, power, said, exact)
            figures.append(said)
        lines.append((f"{k} | {table(rows)}", figures))
    write("kappa", lines)


def exact_icc(rows):
    """The six forms; None where a denominator is 0. And whether a variance is 0."""
    n, k = len(rows), len(rows[0]) if rows else 0
    if n < 2 or k < 2 or len({v for row in rows for v in row}) == 1:
        return [None] * 6, True
    x = [[Fraction(v) for v in row] for row in rows]
    mean = sum(map(sum, x)) / (n * k)
    unit = [sum(row) / k for row in x]
    judge = [sum(column) / n for column in zip(*x)]
    b = k * sum((m - mean) ** 2 for m in unit) / (n - 1)
    w = sum((v - m) ** 2 for row, m in zip(x, unit) for v in row) / (n * (k - 1))
    j = n * sum((m - mean) ** 2 for m in judge) / (k - 1)
    e = (w * n * (k - 1) - j * (k - 1)) / ((n - 1) * (k - 1))
    parts = [(b - w, b + (k - 1) * w), (b - e, b + (k - 1) * e + k * (j - e) / n), (b - e, b + (k - 1) * e),
             (b - w, b), (b - e, b + (j - e) / n), (b - e, b)]
    return [float(num / den) if den else None for num, den in parts], 0 in (b, w, j, e)


def make_icc():
    cases = []
    for _ in range(SETS):
        rows = ratings(rng.randint(2, 7), rng.randint(2, 4), rng.randint(2, 9), rng.choice([0, 0, 0, 0.1]))
        if rng.random() < 0.08:  # judges that differ by a constant
            rows = [[None if row[0] is None else row[0] + i * 2 for i in range(len(row))] for row in rows]
        elif rng.random() < 0.05:  # units that do not differ
            rows = [rows[0]] * len(rows)
        cases.append(rows)
    answers = ask_r("""
        r <- ICC(m, lmer = FALSE)$results
        c(r$ICC, r[1:3, "lower bound"], r[1:3, "upper bound"])""", [table(complete(rows)) for rows in cases])
    lines = []
    for rows, answer in zip(cases, answers):
        exact, flat = exact_icc(complete(rows))
        said = answer[:6] if len(answer) == 12 else [None] * 6
        for mine, theirs in zip(exact, said):
            assert flat or mine is None or abs(mine - theirs) < 1e-8 * max(1, abs(mine)), (rows, exact, said)
        whole = [None not in limits for limits in zip(answer[6:9], answer[9:12])]
        bounds = ["?"] * 6 if flat else [limit if has else None for limit, has in zip(answer[6:], whole * 2)]
        lines.append((table(rows), exact + bounds))
    write("icc", lines)


# --- what scipy says

def make_spearman():
    lines = []
    for _ in range(SETS):
        rows = ratings(rng.randint(1, 14), 2, rng.choice([2, 5, 9, 50]), rng.choice([0, 0, 0.1, 0.4]))
        if rng.random() < 0.1:
            rows = [[a, None if a is None else 60 - a] for a, _ in rows]
        pairs = complete(rows)
        rho = p = None
        if len(pairs) > 2 and all(len(set(side)) > 1 for side in zip(*pairs)):
            rho, p = stats.spearmanr(*zip(*pairs))
            if abs(rho) > 1 - 1e-12:  # of which scipy's last digit may be lost
                rho, p = round(rho), 0.0
        lines.append((table(rows), [rho, p]))
    write("spearman", lines)


def make_mannwhitney():
    lines = []
    for _ in range(SETS):
        top = rng.choice([1, 3, 9, 99, 999])
        first, second = ([rng.randint(1, top) + shift for _ in range(rng.choice([0, 1, 3, 5, 8, 9, 14, 20]))]
                         for shift in (0, rng.choice([0, 0, top // 2])))
        figures = [None] * 3
        if first and second:
            u, p = stats.mannwhitneyu(first, second, alternative="two-sided", method="auto")
            figures = [u, p if len(set(first + second)) > 1 else None, 2 * u / (len(first) * len(second)) - 1]
        lines.append((table([first, second]), figures))
    write("mannwhitney", lines)


def make_wilson():
    lines = []
    for i in range(SETS):
        n = i // 4 if i < 80 else rng.choice([rng.randint(1, 40), rng.randint(1, 10**6)])
        k = rng.choice([0, n, rng.randint(0, n)])
        interval = stats.binomtest(k, n).proportion_ci(method="wilson") if n else [None, None]
        lines.append((f"{k},{n}", list(interval)))
    write("wilson", lines)


if __name__ == "__main__":
    for make in (make_alpha, make_kappa, make_icc, make_spearman, make_mannwhitney, make_wilson):
        make()
