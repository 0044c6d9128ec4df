// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/pastedtext.h"

#include "tests/support/catch.h"
#include "ui/editor/markdownedit.h"
#include "ui/studio/scripttext.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

using namespace greenroom;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

QString ofHtml(const QString& html) {
    QMimeData data;
    data.setHtml(html);
    return markdownOf(data);
}

QString ofPlain(const QString& text) {
    QMimeData data;
    data.setText(text);
    return markdownOf(data);
}

} // namespace

TEST_CASE("headings, emphasis and directions of a document become Markdown", "[editor]") {
    CHECK(ofHtml(u"<h1>Opening</h1><p>Good <b>morning</b>, Helen.</p><p><i>(She waits.)</i></p>"_s) ==
          u"# Opening\n\nGood **morning**, Helen.\n\n[She waits.]"_s);
    CHECK(ofHtml(u"<p>Say it <i>slowly</i> <i>(smile)</i> and wait.</p>"_s) ==
          u"Say it **slowly** [smile] and wait."_s);
    CHECK(ofHtml(u"<p>[Pause.]</p><ul><li>one</li><li>two</li></ul><p>after</p>"_s) ==
          u"[Pause.]\n\n- one\n- two\n\nafter"_s);
    // As word processors write it.
    CHECK(ofHtml(u"<p class=MsoNormal><b><span style='font-size:14pt'>The ask</span></b></p>"
                 "<p><span style=\"font-weight:700\">Would Thursday</span><span>&nbsp;work?</span></p>"_s) ==
          u"## The ask\n\n**Would Thursday** work?"_s);
    // A sentence in bold is a sentence.
    CHECK(ofHtml(u"<p><b>Would Thursday work?</b></p>"_s) == u"**Would Thursday work?**"_s);
}

TEST_CASE("what would mean something in Markdown is itself in a script", "[editor]") {
    const QString markdown = ofHtml(u"<p># 3 * 4 and a_b, _c</p>"_s);
    Script script;
    script.text = markdown;
    const QList<ScriptLine> lines = scriptLines(script, {});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text() == u"# 3 * 4 and a_b, _c"_s);
    CHECK_FALSE(lines[0].isHeading);
    CHECK(lines[0].runs.size() == 1);
}

TEST_CASE("plain text stays as it is but for directions in parentheses", "[editor]") {
    CHECK(ofPlain(u"## Ask\r\n\r\nWould\u00a0it **work**?\r\n(Pause)\r\nGood (I think)."_s) ==
          u"## Ask\n\nWould it **work**?\n[Pause]\nGood (I think)."_s);
    QMimeData both;
    both.setText(u"## Ask\n\nHello."_s);
    both.setHtml(u"<pre><span style='color:red'>## Ask</span>\n\nHello.</pre>"_s);
    CHECK(markdownOf(both) == u"## Ask\n\nHello."_s);
}

TEST_CASE("what is pasted into the field comes in as Markdown and can be taken back", "[editor]") {
    MarkdownEdit edit(u"Script"_s, 4, 10);
    auto* data = new QMimeData;
    data->setHtml(u"<h2>Opening</h2><p>Hello.</p>"_s);
    QApplication::clipboard()->setMimeData(data);
    edit.paste();
    CHECK(edit.toPlainText() == u"## Opening\n\nHello."_s);
    edit.undo();
    CHECK(edit.toPlainText().isEmpty());
}
