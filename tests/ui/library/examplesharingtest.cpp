// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/examplesharing.h"

#include "core/base/hash.h"
#include "core/library/publishedexamples.h"
#include "tests/support/clips.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/twohomes.h"
#include "ui/library/cardgrid.h"
#include "ui/library/clippage.h"
#include "ui/library/clipstate.h"
#include "ui/library/examplemodel.h"
#include "ui/team/othersoverview.h"
#include "ui/widgets/rowdelegate.h"

#include <QCheckBox>
#include <QPushButton>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

/// Olga's example of a scenario that Lea has too.
ExampleId addExample(WindowParts& parts, const QString& consent) {
    return parts.ask([consent](Home& home) -> Result<ExampleId> {
        ModelExample wish;
        wish.title = u"Olga opens"_s;
        wish.consent = consent;
        wish.duration = 4;
        wish.sound = true;
        wish.source = contentHash("olga opens");
        GR_TRY_ASSIGN(wish.media, home.media().add(Clips::shared().plain()));
        GR_TRY_ASSIGN(const ModelExample added, Examples(home.journal(), home.person(), home.random()).add(wish));
        return added.id;
    });
}

QPushButton* shownButton(QWidget& page, const QString& text) {
    for (auto* one : page.findChildren<QPushButton*>())
        if (one->text() == text && one->isVisible())
            return one;
    return nullptr;
}

} // namespace

TEST_CASE("an example is published with who gets it said before, arrives with who it is from, and is taken back") {
    TwoHomes team;
    team.makeCoach();
    const ExampleId example = addExample(team.olga, u"Olga agreed"_s);
    ClipState state(team.olga.context());
    state.open(example);
    REQUIRE(waitUntil([&] { return state.overview() && state.overview()->audiences.size() == 2; }));
    CHECK_FALSE(state.overview()->published);
    const ExampleAudience group = state.overview()->audiences.last();
    CHECK(group.name == u"Region North"_s);
    CHECK(publishExampleWords(group, u"Olga agreed"_s).contains(u"1 other(s) in Region North"_s));
    CHECK(publishExampleWords(group, {}).contains(u"consent"_s));
    state.publish(group.group);
    REQUIRE(waitUntil([&] { return state.overview() && state.overview()->published; }));
    CHECK(state.overview()->publishedTo == u"Region North"_s);

    LibraryState library(team.lea.context());
    ExampleModel model(team.lea.context().pictures);
    const ModelTester tester(&model);
    QObject::connect(&library, &LibraryState::changed, &model, [&] { model.setItems(library.overview().items); });
    library.refresh();
    REQUIRE(waitUntil([&] { return library.isLoaded(); }));
    const int before = model.rowCount();
    exchange(team.olga);
    exchange(team.lea);
    REQUIRE(waitUntil([&] { return model.rowCount() == before + 1; }));
    int row = -1;
    for (int i = 0; i < model.rowCount(); ++i)
        if (model.at(i).example.from)
            row = i;
    REQUIRE(row >= 0);
    CHECK(model.index(row).data(LineRole).toString() == u"From Olga Brandt"_s);
    CHECK(model.index(row).data(PictureWordsRole).toString().startsWith(u"On the team share, "_s));
    CHECK(model.index(row).data(Qt::AccessibleTextRole).toString().contains(u"On the team share, "_s));

    ClipPage page(team.lea.context());
    page.resize(1100, 700);
    page.show();
    page.enter({PageKind::Clip, model.at(row).example.id.entity()});
    REQUIRE(waitUntil([&] { return page.hasData(); }));
    CHECK_FALSE(shownButton(page, u"Keep changes"_s));
    CHECK_FALSE(shownButton(page, u"Publish"_s));
    page.leave();

    OthersModel others(team.olga.context());
    others.refresh();
    REQUIRE(waitUntil([&] { return others.isLoaded(); }));
    SeenItem seen;
    for (int i = 0; i < others.rowCount(); ++i)
        if (others.at(others.index(i)).kind == SeenItem::Kind::PublishedExample)
            seen = others.at(others.index(i));
    CHECK(seen.title == u"Olga opens"_s);
    CHECK(seen.who == QStringList{u"Lea Hartmann"_s});
    others.withdraw(seen.id);
    REQUIRE(waitUntil([&] { return state.overview() && !state.overview()->published; }));
    exchange(team.olga);
    exchange(team.lea);
    REQUIRE(waitUntil([&] { return model.rowCount() == before; }));
}

TEST_CASE("an example without consent is not published, and says so on its page") {
    TwoHomes team;
    const ExampleId example = addExample(team.olga, {});
    ClipPage page(team.olga.context());
    page.resize(1100, 900);
    page.show();
    page.enter({PageKind::Clip, example.entity()});
    REQUIRE(waitUntil([&] { return page.hasData() && shownButton(page, u"Publish"_s); }));
    CHECK_FALSE(shownButton(page, u"Publish"_s)->isEnabled());
    ClipState state(team.olga.context());
    state.open(example);
    QString problem;
    QObject::connect(&team.olga.messages, &Messages::failed, &state,
                     [&](const Error& error) { problem = error.message; });
    state.publish({});
    REQUIRE(waitUntil([&] { return problem.contains(u"consent"_s); }));
    page.leave();
}
