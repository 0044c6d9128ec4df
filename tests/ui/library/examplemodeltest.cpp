// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/examplemodel.h"

#include "tests/ui/library/examples.h"
#include "tests/ui/support/modeltester.h"
#include "tests/ui/support/window.h"
#include "ui/library/filterlist.h"
#include "ui/widgets/rowdelegate.h"

#include <QSignalSpy>

using namespace greenroom;
using namespace greenroom::test;
using namespace greenroom::ui;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    Fixture() {
        parts.ask(addThree);
        QObject::connect(&state, &LibraryState::changed, &model, [this] {
            model.setItems(state.overview().items);
            filter.invalidate();
            filters.setItems(state.overview());
        });
        QObject::connect(&filters, &FilterModel::chosen, &filter, &ExampleFilter::setChoice);
        state.refresh();
        REQUIRE(waitUntil([&] { return state.isLoaded(); }));
    }
    QStringList shown() const {
        QStringList titles;
        for (int row = 0; row < filter.rowCount(); ++row)
            titles.append(filter.index(row, 0).data().toString());
        return titles;
    }
    void choose(const QString& text) {
        for (int row = 0; row < filters.rowCount(); ++row)
            if (filters.index(row).data().toString() == text)
                filters.choose(filters.index(row));
    }
    QStringList chosen() const {
        QStringList texts;
        for (int row = 0; row < filters.rowCount(); ++row)
            if (filters.index(row).data(Qt::CheckStateRole).toInt() == Qt::Checked)
                texts.append(filters.index(row).data().toString());
        return texts;
    }

    WindowParts parts;
    LibraryState state{parts.context()};
    ExampleModel model{parts.context().pictures};
    ExampleFilter filter{&model};
    FilterModel filters;
    ModelTester modelTester{&model};
    ModelTester filterTester{&filter};
    ModelTester filtersTester{&filters};
};

} // namespace

TEST_CASE_METHOD(Fixture, "a card says what it is of, and good or bad in a word", "[library]") {
    REQUIRE(model.rowCount() == 3);
    const QModelIndex bad = model.index(1);
    CHECK(bad.data().toString() == u"Talks over the price"_s);
    CHECK(bad.data(DetailRole).toString() == u"Objection handling"_s);
    CHECK(bad.data(TagRole).toString() == u"Bad example"_s);
    CHECK(bad.data(TagIconRole).toString() == u"example-bad"_s);
    CHECK(bad.data(PictureTextRole).toString() == u"0:42"_s);
    CHECK(bad.data(Qt::AccessibleTextRole).toString() ==
          u"Talks over the price. Bad example. Objection handling. 42 s. price"_s);
}

TEST_CASE_METHOD(Fixture, "filters and words narrow what is shown together", "[library]") {
    CHECK(shown().size() == 3);
    CHECK_FALSE(filter.isNarrowed());
    choose(u"Good examples"_s);
    CHECK(shown() == QStringList{u"A calm opening"_s, u"Waits for the answer"_s});
    choose(u"Without a scenario"_s);
    CHECK(shown() == QStringList{u"Waits for the answer"_s});
    filter.setWords(u"PRICE wait"_s);
    CHECK(shown().size() == 1);
    filter.setWords(u"opening"_s);
    CHECK(shown().isEmpty());
    filters.clear();
    CHECK(shown() == QStringList{u"A calm opening"_s});
    filter.setWords(u"discovery"_s);
    CHECK(shown() == QStringList{u"A calm opening"_s});
    filter.setWords({});
    choose(u"price"_s);
    CHECK(shown() == QStringList{u"Talks over the price"_s, u"Waits for the answer"_s});
}

TEST_CASE_METHOD(Fixture, "each group of filters has one choice, with how many fit it", "[library]") {
    CHECK(chosen() == QStringList{u"All examples"_s, u"Any scenario"_s, u"Any tag"_s});
    choose(u"Bad examples"_s);
    choose(u"price"_s);
    choose(u"Scenario"_s); // a heading
    CHECK(chosen() == QStringList{u"Bad examples"_s, u"Any scenario"_s, u"price"_s});
    for (int row = 0; row < filters.rowCount(); ++row) {
        const QModelIndex at = filters.index(row);
        if (at.data().toString() == u"price"_s)
            CHECK(at.data(FilterModel::CountRole).toInt() == 2);
        if (at.data().toString() == u"Discovery call"_s)
            CHECK(at.data(FilterModel::CountRole).toInt() == 1);
        CHECK(at.data().toString() != u"Negotiation"_s); // nothing is of it
    }
}

TEST_CASE_METHOD(Fixture, "a choice that nothing fits any more gives way to all", "[library]") {
    choose(u"voice"_s);
    CHECK(shown() == QStringList{u"A calm opening"_s});
    state.remove(filter.at(filter.index(0, 0)).example.id);
    REQUIRE(waitUntil([&] { return model.rowCount() == 2; }));
    CHECK(chosen() == QStringList{u"All examples"_s, u"Any scenario"_s, u"Any tag"_s});
    CHECK(shown().size() == 2);
}

TEST_CASE_METHOD(Fixture, "what is taken out comes back with Undo", "[library]") {
    QSignalSpy told(&parts.messages, &Messages::told);
    state.remove(model.at(0).example.id);
    REQUIRE(waitUntil([&] { return model.rowCount() == 2; }));
    REQUIRE(told.size() == 1);
    CHECK(told[0][0].toString() == u"“A calm opening” was taken out of the library."_s);
    parts.messages.undo();
    REQUIRE(waitUntil([&] { return model.rowCount() == 3; }));
    CHECK(model.index(0).data().toString() == u"A calm opening"_s);
}

TEST_CASE_METHOD(Fixture, "what changes elsewhere is seen, rows staying where they are", "[library]") {
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    ModelExample example = model.at(1).example;
    example.quality = u"good"_s;
    parts.ask([example](Home& home) {
        return Examples(home.journal(), home.person(), home.random()).change(example).map([](const auto&) {
            return 0;
        });
    });
    REQUIRE(waitUntil([&] { return model.index(1).data(TagRole).toString() == u"Good example"_s; }));
    CHECK(reset.isEmpty());
}
