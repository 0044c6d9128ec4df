// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/kinds.h"

namespace greenroom::library {

using namespace Qt::StringLiterals;

QList<KindDescription> kinds() {
    // `quality` is good or bad; `starts` and `ends` are seconds within the media; `source` is the hash of the file it
    // came from, by which a second import is found.
    return {{u"example"_s,
             CircleRule::Me,
             {},
             {{u"title"_s, FieldType::Text, true},
              {u"quality"_s, FieldType::Text, true},
              {u"scenario"_s, FieldType::Id},
              {u"consent"_s, FieldType::Text},
              {u"media"_s, FieldType::Blob, true},
              {u"duration"_s, FieldType::Real, true},
              {u"width"_s, FieldType::Integer},
              {u"height"_s, FieldType::Integer},
              {u"sound"_s, FieldType::Boolean},
              {u"starts"_s, FieldType::Real},
              {u"ends"_s, FieldType::Real},
              {u"source"_s, FieldType::Text, true},
              {u"tag"_s, FieldType::Boolean, false, true}}},
            // A copy of one's own `example` that others have, in a circle of its own. `team_group` says whom it is
            // shown to; who has its key follows from that at each exchange.
            {u"published_example"_s,
             CircleRule::Own,
             {},
             {{u"example"_s, FieldType::Id, true, false, Writer::Teacher},
              {u"team_group"_s, FieldType::Id, false, false, Writer::Teacher},
              {u"title"_s, FieldType::Text, true, false, Writer::Teacher},
              {u"quality"_s, FieldType::Text, true, false, Writer::Teacher},
              {u"scenario"_s, FieldType::Id, false, false, Writer::Teacher},
              {u"consent"_s, FieldType::Text, true, false, Writer::Teacher},
              {u"media"_s, FieldType::Blob, true, false, Writer::Teacher},
              {u"duration"_s, FieldType::Real, true, false, Writer::Teacher},
              {u"width"_s, FieldType::Integer, false, false, Writer::Teacher},
              {u"height"_s, FieldType::Integer, false, false, Writer::Teacher},
              {u"sound"_s, FieldType::Boolean, false, false, Writer::Teacher},
              {u"starts"_s, FieldType::Real, false, false, Writer::Teacher},
              {u"ends"_s, FieldType::Real, false, false, Writer::Teacher},
              {u"source"_s, FieldType::Text, true, false, Writer::Teacher},
              {u"tag"_s, FieldType::Boolean, false, true, Writer::Teacher}}},
            // `at[landmark id]`: the second of the clip at which a person sees it.
            {u"clip_landmarks"_s,
             CircleRule::Me,
             {},
             {{u"clip"_s, FieldType::Id, true}, {u"at"_s, FieldType::Real, false, true}}},
            // Of two clips that were compared, `first` the one with the lesser id: the second of `first` at which
            // `second` begins; whether they are aligned by their landmarks instead.
            {u"alignment"_s,
             CircleRule::Me,
             {},
             {{u"first"_s, FieldType::Id, true},
              {u"second"_s, FieldType::Id, true},
              {u"seconds"_s, FieldType::Real, true},
              {u"by_landmarks"_s, FieldType::Boolean}}}};
}

} // namespace greenroom::library
