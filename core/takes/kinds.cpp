// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/takes/kinds.h"

namespace greenroom::takes {

using namespace Qt::StringLiterals;

QList<KindDescription> kinds() {
    return {
        // Committed when recording starts, so that a crash does not make it undone. `duration` is media time in
        // seconds; `landmark[id]` the second at which a person stamped it, `landmark[~id]` that at which the
        // teleprompter passed it; `ending` one of kept, discarded, recovered, empty; `mode` how it was practised, a
        // whole pitch without it; `cut[n]` the second at which the n-th pause was; `prompt[n]` that at which the n-th
        // prompt came, with its words.
        {u"attempt"_s,
         CircleRule::Me,
         {},
         {{u"scenario"_s, FieldType::Id, true},
          {u"version"_s, FieldType::Id, true},
          {u"started"_s, FieldType::Time, true},
          {u"duration"_s, FieldType::Real},
          {u"full_run"_s, FieldType::Boolean},
          {u"ending"_s, FieldType::Text},
          {u"landmark"_s, FieldType::Real, false, true},
          {u"mode"_s, FieldType::Text},
          {u"cut"_s, FieldType::Real, false, true},
          {u"prompt"_s, FieldType::Real, false, true},
          {u"prompt_words"_s, FieldType::Text, false, true}}},
        // `deleted` is a discarded take; `cleaned` says when it was cleaned away. The media goes later than either.
        {u"take"_s,
         CircleRule::Me,
         {},
         {{u"attempt"_s, FieldType::Id, true},
          {u"media"_s, FieldType::Blob, true},
          {u"duration"_s, FieldType::Real, true},
          {u"frames"_s, FieldType::Integer},
          {u"dropped"_s, FieldType::Integer},
          {u"width"_s, FieldType::Integer},
          {u"height"_s, FieldType::Integer},
          {u"sound"_s, FieldType::Boolean},
          {u"starred"_s, FieldType::Boolean},
          {u"cleaned"_s, FieldType::Time}}},
        {u"observation"_s,
         CircleRule::Me,
         {},
         {{u"who"_s, FieldType::Text, true},
          {u"person"_s, FieldType::Id},
          {u"kind"_s, FieldType::Text, true},
          {u"day"_s, FieldType::Text, true},
          {u"intent"_s, FieldType::Text},
          {u"consent"_s, FieldType::Text},
          {u"media"_s, FieldType::Blob},
          {u"duration"_s, FieldType::Real}}},
        // A take as those see it whom it was shared with. `scenario` is the canonical document of the exact version,
        // its map inline; `take` the owner's take, nothing to others; `attempts` and `first` are frozen when it is
        // shared;
        // `withdrawn` says why it ended ("withdrawn", "expired") and then `media` is cleared; `to_coach` while it is
        // not known who "my coach" is; `self_levels` whether the owner's own levels go along (not set: they do);
        // `mode`, `cut` and `prompt` are those of the attempt.
        {u"share"_s,
         CircleRule::Own,
         {},
         {{u"scenario"_s, FieldType::Text, true},
          {u"take"_s, FieldType::Id},
          {u"note"_s, FieldType::Text},
          {u"attempts"_s, FieldType::Integer},
          {u"first"_s, FieldType::Boolean},
          {u"recorded"_s, FieldType::Time},
          {u"expires"_s, FieldType::Time, true},
          {u"media"_s, FieldType::Blob},
          {u"duration"_s, FieldType::Real},
          {u"width"_s, FieldType::Integer},
          {u"height"_s, FieldType::Integer},
          {u"sound"_s, FieldType::Boolean},
          {u"withdrawn"_s, FieldType::Text},
          {u"to_coach"_s, FieldType::Boolean},
          {u"self_levels"_s, FieldType::Boolean},
          {u"mode"_s, FieldType::Text},
          {u"cut"_s, FieldType::Real, false, true},
          {u"prompt"_s, FieldType::Real, false, true},
          {u"prompt_words"_s, FieldType::Text, false, true}}},
        // Its owner's word that all of a share has arrived.
        {u"receipt"_s, CircleRule::OfField, u"share"_s, {{u"share"_s, FieldType::Id, true}}},
        // What others shared, wrote or scored (`item`), and that it was looked at as it was then.
        {u"looked"_s,
         CircleRule::Me,
         {},
         {{u"item"_s, FieldType::Id, true}, {u"item_changed"_s, FieldType::Time, true}}},
    };
}

} // namespace greenroom::takes
