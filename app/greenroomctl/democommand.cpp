// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/greenroomctl/session.h"
#include "core/studio/demo.h"

#include <QDir>
#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace greenroom::ctl {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> demo(Session& session, const std::string& out, double seconds) {
    QString folder = QString::fromStdString(out);
    if (folder.isEmpty())
        folder = QDir::temp().filePath(u"greenroom-demo-%1"_s.arg(session.clock().nowMs()));
    folder = QDir(folder).absolutePath();
    GR_TRY_ASSIGN(const QList<DemoStep> steps, Demo({folder, seconds}, session.clock(), session.random()).play());
    QJsonArray array;
    QList<QStringList> rows;
    for (const DemoStep& step : steps) {
        array.append(QJsonObject{{u"name"_s, step.name}, {u"ok"_s, step.ok}, {u"detail"_s, step.detail}});
        rows.append({step.ok ? u"ok"_s : u"failed"_s, step.name, step.detail});
    }
    if (!steps.last().ok)
        return fail(ErrorCode::Internal, u"the step \"%1\" failed: %2. What there is lies in %3"_s.arg(
                                             steps.last().name, steps.last().detail, folder));
    return Answer{{{u"steps"_s, array}, {u"out"_s, folder}}, table(rows) + u"\nThe results are in "_s + folder};
}

} // namespace

void addDemoCommand(CLI::App& app, Session& session) {
    CLI::App* verb =
        app.add_subcommand("demo", "Play the whole loop of a rep and a coach with generated people and media");
    const auto out = std::make_shared<std::string>();
    const auto seconds = std::make_shared<double>(8);
    verb->add_option("--out", *out, "Where the results go: an empty folder or one to make");
    verb->add_option("--seconds", *seconds, "How long each recording is");
    session.on(verb, [=, &session] { return demo(session, *out, *seconds); });
}

} // namespace greenroom::ctl
