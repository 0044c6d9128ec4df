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
            // Of two clips that were compared, `first` the one with the lesser id: the second of `first` at which
            // `second` begins.
            {u"alignment"_s,
             CircleRule::Me,
             {},
             {{u"first"_s, FieldType::Id, true},
              {u"second"_s, FieldType::Id, true},
              {u"seconds"_s, FieldType::Real, true}}}};
}

} // namespace greenroom::library
