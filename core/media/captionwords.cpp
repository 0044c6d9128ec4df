// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/captionwords.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

struct Filler {
    QString shown;
    QString pattern; ///< of a sound: all of its spellings
    bool isSound() const { return !pattern.isEmpty(); }
};

/// Longer ones first: what is part of one is not counted again.
const QList<Filler>& fillersOf(const QString& language) {
    static const QList<Filler> english{{u"um"_s, u"u+h*m+"_s}, {u"uh"_s, u"u+h+"_s},  {u"erm"_s, u"e+h*r+m+"_s},
                                       {u"er"_s, u"e+r+"_s},   {u"hmm"_s, u"h+m+"_s}, {u"you know"_s, {}},
                                       {u"i mean"_s, {}},      {u"sort of"_s, {}},    {u"kind of"_s, {}},
                                       {u"like"_s, {}},        {u"basically"_s, {}},  {u"actually"_s, {}},
                                       {u"literally"_s, {}}};
    static const QList<Filler> german{{u"ähm"_s, u"(?:ä|ae|e|ö)+h*m+"_s},
                                      {u"äh"_s, u"(?:ä|ö)+h+"_s},
                                      {u"hm"_s, u"h+m+"_s},
                                      {u"sozusagen"_s, {}},
                                      {u"irgendwie"_s, {}},
                                      {u"eigentlich"_s, {}},
                                      {u"quasi"_s, {}},
                                      {u"halt"_s, {}},
                                      {u"eben"_s, {}},
                                      {u"also"_s, {}}};
    static const QList<Filler> none;
    return language == "en"_L1 ? english : language == "de"_L1 ? german : none;
}

QStringList wordsOf(const Captions& captions) {
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}]+)*"_s);
    QStringList words;
    for (const Caption& one : captions.captions) {
        auto matches = word.globalMatch(one.text);
        while (matches.hasNext())
            words.append(matches.next().captured().toLower());
    }
    return words;
}

/// What the filler takes of the words from `at` on; 0: it is not there.
qsizetype lengthAt(const QStringList& words, qsizetype at, const Filler& filler) {
    const QStringList parts = filler.shown.split(u' ');
    if (at + parts.size() > words.size())
        return 0;
    return std::equal(parts.begin(), parts.end(), words.begin() + at) ? parts.size() : 0;
}

} // namespace

int FillerCounts::total() const {
    int all = 0;
    for (const FillerCount& one : fillers)
        all += one.n;
    return all;
}

QString spokenLanguage(const Captions& captions) {
    if (!captions.language.isEmpty()) {
        const QString main = captions.language.section(u'-', 0, 0).toLower();
        return fillersOf(main).isEmpty() ? QString() : main;
    }
    static const QSet<QString> english{u"the"_s, u"and"_s, u"to"_s,   u"of"_s,  u"you"_s,  u"is"_s,
                                       u"it"_s,  u"we"_s,  u"that"_s, u"for"_s, u"what"_s, u"this"_s};
    static const QSet<QString> german{u"der"_s, u"die"_s, u"und"_s,   u"ich"_s, u"das"_s, u"ist"_s,
                                      u"sie"_s, u"wir"_s, u"nicht"_s, u"ein"_s, u"zu"_s,  u"mit"_s};
    int en = 0;
    int de = 0;
    for (const QString& word : wordsOf(captions)) {
        en += english.contains(word);
        de += german.contains(word);
    }
    constexpr int least = 2; // to be more than a name or a quotation
    return std::max(en, de) < least || en == de ? QString() : en > de ? u"en"_s : u"de"_s;
}

std::optional<FillerCounts> countFillers(const Captions& captions) {
    FillerCounts counts;
    counts.language = spokenLanguage(captions);
    if (counts.language.isEmpty())
        return {};
    const QList<Filler>& fillers = fillersOf(counts.language);
    QHash<QString, const Filler*> sounds; // of each spelling, as it occurs
    const auto soundOf = [&](const QString& word) {
        const auto known = sounds.constFind(word);
        if (known != sounds.constEnd())
            return *known;
        const auto found = std::find_if(fillers.begin(), fillers.end(), [&](const Filler& one) {
            return one.isSound() && QRegularExpression(u"^(?:%1)$"_s.arg(one.pattern)).match(word).hasMatch();
        });
        return *sounds.insert(word, found == fillers.end() ? nullptr : &*found);
    };
    const QStringList words = wordsOf(captions);
    counts.words = int(words.size());
    const auto add = [&counts](const Filler& filler) {
        for (FillerCount& one : counts.fillers)
            if (one.word == filler.shown) {
                ++one.n;
                return;
            }
        counts.fillers.append({filler.shown, 1, filler.isSound()});
    };
    for (qsizetype at = 0; at < words.size();) {
        qsizetype length = 0;
        if (const Filler* sound = soundOf(words[at])) {
            add(*sound);
            length = 1;
        }
        for (const Filler& one : fillers)
            if (length == 0 && !one.isSound() && (length = lengthAt(words, at, one)) > 0)
                add(one);
        at += std::max<qsizetype>(1, length);
    }
    std::stable_sort(counts.fillers.begin(), counts.fillers.end(),
                     [](const FillerCount& a, const FillerCount& b) { return a.n > b.n; });
    return counts;
}

bool holdsWords(const QString& text, const QString& words) {
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return !wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), [&text](const QString& one) {
        return text.contains(one, Qt::CaseInsensitive);
    });
}

std::optional<Caption> findWords(const Captions& captions, const QString& words) {
    for (const Caption& one : captions.captions)
        if (holdsWords(lineOf(one), words))
            return one;
    return {};
}

} // namespace greenroom
