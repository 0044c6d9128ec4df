// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.h"

#include <QCoreApplication>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(Commands)
public:
    static QList<Command> all();
};

QList<QKeySequence> keys(std::initializer_list<const char*> texts) {
    QList<QKeySequence> result;
    for (const char* text : texts)
        result.append(QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText));
    return result;
}

} // namespace

QList<Command> commandTable() {
    return Titles::all();
}

// Keys that need AltGr on some keyboards, or that a system takes for itself, have a second one.
QList<Command> Titles::all() {
    const auto everywhere = Scope::Everywhere;
    const auto player = Scope::Player;
    return {
        {u"today"_s, tr("Go to Today"), everywhere, keys({"Ctrl+1"}), u"today"_s},
        {u"practise"_s, tr("Go to Practise"), everywhere, keys({"Ctrl+2"}), u"practise"_s},
        {u"library"_s, tr("Go to Library"), everywhere, keys({"Ctrl+3"}), u"library"_s},
        {u"reviews"_s, tr("Go to Reviews"), everywhere, keys({"Ctrl+4"}), u"reviews"_s},
        {u"team"_s, tr("Go to Team"), everywhere, keys({"Ctrl+5"}), u"team"_s},
        {u"coaching"_s, tr("Go to Coaching"), everywhere, keys({"Ctrl+6"}), u"coaching"_s},
        {u"settings"_s, tr("Open settings"), everywhere, keys({"Ctrl+,"}), u"settings"_s},
        {u"help"_s, tr("Help for this page"), everywhere, keys({"F1"}), u"help"_s},
        {u"shortcuts"_s, tr("Show keyboard shortcuts"), everywhere, keys({"Ctrl+/", "Ctrl+F1"}), u"keyboard"_s},
        {u"back"_s, tr("Go back"), everywhere, keys({"Alt+Up", "Back"}), u"back"_s},
        {u"search"_s, tr("Search"), everywhere, keys({"Ctrl+F"}), u"search"_s},
        {u"message"_s, tr("Go to the message"), everywhere, keys({"F6"}), {}},
        {u"undo"_s, tr("Undo"), everywhere, keys({"Ctrl+Z"}), u"undo"_s},
        {u"redo"_s, tr("Redo"), everywhere, keys({"Ctrl+Shift+Z", "Ctrl+Y"}), {}},
        {u"menu"_s, tr("Show the menu bar"), everywhere, keys({"F10"}), {}},
        {u"quit"_s, tr("Quit Greenroom"), everywhere, keys({"Ctrl+Q"}), {}},

        {u"play"_s, tr("Play or pause"), player, keys({"Space", "Ctrl+Space", "Ctrl+P"}), u"play"_s},
        {u"pause"_s, tr("Pause"), player, keys({"K"}), u"pause"_s},
        {u"jump-back"_s, tr("Back 2 seconds"), player, keys({"J"}), u"jump-back"_s},
        {u"play-faster"_s, tr("Play, and each time faster"), player, keys({"L"}), u"jump-forward"_s},
        {u"frame-back"_s, tr("Back one frame"), player, keys({"Left", ","}), u"frame-back"_s},
        {u"frame-forward"_s, tr("Forward one frame"), player, keys({"Right", "."}), u"frame-forward"_s},
        {u"seek-back"_s, tr("Back 5 seconds"), player, keys({"Shift+Left"}), u"jump-back"_s},
        {u"seek-forward"_s, tr("Forward 5 seconds"), player, keys({"Shift+Right"}), u"jump-forward"_s},
        {u"to-start"_s, tr("To the beginning"), player, keys({"Home"}), {}},
        {u"to-end"_s, tr("To the end"), player, keys({"End"}), {}},
        {u"loop-in"_s, tr("Loop from here"), player, keys({"I", "["}), u"loop"_s},
        {u"loop-out"_s, tr("Loop up to here"), player, keys({"O", "]"}), u"loop"_s},
        {u"loop-clear"_s, tr("Stop looping"), player, keys({"\\", "Shift+I"}), {}},
        {u"faster"_s, tr("Faster"), player, keys({"Ctrl+Up"}), u"speed"_s},
        {u"slower"_s, tr("Slower"), player, keys({"Ctrl+Down"}), u"speed"_s},
        {u"normal-speed"_s, tr("Normal speed"), player, keys({"Backspace"}), u"speed"_s},
        {u"louder"_s, tr("Louder"), player, keys({"Ctrl+Shift+Up"}), u"volume"_s},
        {u"quieter"_s, tr("Quieter"), player, keys({"Ctrl+Shift+Down"}), u"volume"_s},
        {u"mute"_s, tr("Sound on or off"), player, keys({"Shift+M"}), u"volume-muted"_s},
        {u"captions"_s, tr("Captions on or off"), player, keys({"Shift+C"}), u"captions"_s},
        {u"share"_s, tr("Share this take"), player, keys({"Ctrl+Shift+S"}), u"share"_s},
        {u"full-screen"_s, tr("Full screen"), player, keys({"F11", "F"}), u"fullscreen"_s},

        {u"record"_s, tr("Record or stop"), Scope::Practise, keys({"R"}), u"camera"_s},
        {u"start-over"_s, tr("Start over"), Scope::Practise, keys({"Shift+R"}), u"start-over"_s},
        {u"pause-recording"_s, tr("Pause the recording, or go on"), Scope::Practise, keys({"P"}), u"pause"_s},
        {u"keep-last"_s, tr("Keep the last two minutes"), Scope::Practise, keys({"Shift+K"}), u"jump-back"_s},
        {u"mark-landmark"_s, tr("Mark the landmark"), Scope::Practise, keys({"M"}), u"landmark-mark"_s},
        {u"script-back"_s, tr("Script back a line"), Scope::Practise, keys({"Up"}), {}},
        {u"script-ahead"_s, tr("Script ahead a line"), Scope::Practise, keys({"Down"}), {}},
        {u"script-settings"_s, tr("Script settings"), Scope::Practise, keys({"T"}), u"text-size"_s},
        {u"star"_s, tr("Star this take"), Scope::Practise, keys({"*", "Shift+S"}), u"star"_s},
        {u"discard"_s, tr("Discard this take"), Scope::Practise, keys({"Del"}), u"delete"_s},
        {u"back-to-camera"_s, tr("Cancel the countdown, or back to the camera"), Scope::Practise, keys({"Esc"}),
         u"camera"_s},
        {u"compare"_s, tr("Compare with the model"), Scope::Practise, keys({"C"}), u"side-by-side"_s},
        {u"model-beside"_s, tr("Show the model beside the take"), Scope::Practise, keys({"B"}), u"side-by-side"_s},
        {u"rate"_s, tr("Rate yourself, and write notes"), Scope::Practise, keys({"N"}), u"note"_s},

        {u"mode"_s, tr("Choose how to practise"), Scope::Practise, keys({"D"}), u"drill"_s},
        {u"drill"_s, tr("Drill the part that is looped"), Scope::Practise, keys({"Shift+D"}), u"drill"_s},
        {u"ladder"_s, tr("Show all attempts"), Scope::Practise, keys({"A"}), u"ladder"_s},

        {u"line-next"_s, tr("Next line"), Scope::Lines, keys({"Space", "Right"}), {}},
        {u"line-again"_s, tr("Say the line again"), Scope::Lines, keys({"Left"}), {}},
        {u"choose-1"_s, tr("Choice %1").arg(1), Scope::Lines, keys({"1"}), {}},
        {u"choose-2"_s, tr("Choice %1").arg(2), Scope::Lines, keys({"2"}), {}},
        {u"choose-3"_s, tr("Choice %1").arg(3), Scope::Lines, keys({"3"}), {}},
        {u"choose-4"_s, tr("Choice %1").arg(4), Scope::Lines, keys({"4"}), {}},
        {u"choose-5"_s, tr("Choice %1").arg(5), Scope::Lines, keys({"5"}), {}},
        {u"choose-6"_s, tr("Choice %1").arg(6), Scope::Lines, keys({"6"}), {}},
        {u"choose-7"_s, tr("Choice %1").arg(7), Scope::Lines, keys({"7"}), {}},
        {u"choose-8"_s, tr("Choice %1").arg(8), Scope::Lines, keys({"8"}), {}},
        {u"choose-9"_s, tr("Choice %1").arg(9), Scope::Lines, keys({"9"}), {}},

        {u"ladder-compare"_s, tr("Compare the two that are ticked"), Scope::Ladder, keys({"C"}), u"side-by-side"_s},
        {u"ladder-pick"_s, tr("Pick the best in pairs"), Scope::Ladder, keys({"B"}), u"swap"_s},
        {u"ladder-star"_s, tr("Star this attempt"), Scope::Ladder, keys({"*", "Shift+S"}), u"star"_s},
        {u"pair-this"_s, tr("This one is better"), Scope::Ladder, keys({"1"}), u"check"_s},
        {u"pair-that"_s, tr("That one is better"), Scope::Ladder, keys({"2"}), u"check"_s},
        {u"pair-other"_s, tr("Watch the other one"), Scope::Ladder, keys({"T"}), u"play"_s},
        {u"pair-stop"_s, tr("Stop picking"), Scope::Ladder, keys({"Esc"}), u"close"_s},

        {u"note"_s, tr("Write a note"), Scope::Review, keys({"N"}), u"note"_s},
        {u"note-post"_s, tr("Post the note and go on"), Scope::Review, keys({"Ctrl+Return", "Ctrl+Enter"}), {}},
        {u"note-previous"_s, tr("Previous note"), Scope::Review, keys({"Alt+Left"}), {}},
        {u"note-next"_s, tr("Next note"), Scope::Review, keys({"Alt+Right"}), {}},
        {u"note-loop"_s, tr("Loop the note"), Scope::Review, keys({"Shift+L"}), u"loop"_s},

        {u"note-drill"_s, tr("Practise this part"), Scope::Review, keys({"D"}), u"drill"_s},

        {u"note-reply"_s, tr("Reply to the note"), Scope::Review, keys({"R"}), u"reply"_s},
        {u"note-edit"_s, tr("Edit the note"), Scope::Review, keys({"F2"}), u"draw"_s},
        {u"note-delete"_s, tr("Delete the note"), Scope::Review, keys({"Del"}), u"delete"_s},
        {u"map"_s, tr("Go to the assessment map"), Scope::Review, keys({"G"}), {}},
        {u"moment"_s, tr("Add this moment to the criterion"), Scope::Review, keys({"E"}), u"clock"_s},
        {u"closer"_s, tr("Closer to which?"), Scope::Review, keys({"C"}), u"swap"_s},
        {u"closer-this"_s, tr("My take is closer to this one"), Scope::Review, keys({"1"}), u"check"_s},
        {u"closer-that"_s, tr("My take is closer to that one"), Scope::Review, keys({"2"}), u"check"_s},
        {u"closer-watch"_s, tr("Watch this example, then that one"), Scope::Review, keys({"T"}), u"play"_s},
        {u"closer-none"_s, tr("It did not come up"), Scope::Review, keys({"0"}), {}},
        {u"closer-skip"_s, tr("Leave the criterion open"), Scope::Review, keys({"S"}), {}},
        {u"assessment-save"_s, tr("Save my assessment"), Scope::Review, keys({"Ctrl+S"}), u"check"_s},

        {u"side-1"_s, tr("Show side 1"), Scope::Compare, keys({"1"}), {}},
        {u"side-2"_s, tr("Show side 2"), Scope::Compare, keys({"2"}), {}},
        {u"side-both"_s, tr("Show both sides"), Scope::Compare, keys({"3"}), u"side-by-side"_s},
        {u"sound-side"_s, tr("Hear side 1, side 2 or both"), Scope::Compare, keys({"S"}), u"heard"_s},
        {u"swap"_s, tr("Swap the sides"), Scope::Compare, keys({"X"}), u"swap"_s},
        {u"scrub-sound"_s, tr("Sound while dragging"), Scope::Compare, {}, {}},
        {u"sound-both"_s, tr("Hear both sides"), Scope::Compare, keys({"Shift+S"}), u"heard"_s},
        {u"layout"_s, tr("Next layout"), Scope::Compare, keys({"V"}), u"stacked"_s},
        {u"wipe"_s, tr("Wipe from one to the other"), Scope::Compare, keys({"W"}), u"wipe"_s},
        {u"wipe-left"_s, tr("Move the line to the left"), Scope::Compare, keys({"Alt+Shift+Left"}), {}},
        {u"wipe-right"_s, tr("Move the line to the right"), Scope::Compare, keys({"Alt+Shift+Right"}), {}},
        {u"flip"_s, tr("Flip from one to the other"), Scope::Compare, keys({"T"}), u"flip"_s},
        {u"inset-corner"_s, tr("The small picture to the next corner"), Scope::Compare, keys({"Shift+V"}), u"inset"_s},
        {u"choose-other"_s, tr("Compare with another clip"), Scope::Compare, keys({"C"}), u"search"_s},
        {u"align"_s, tr("Mark the same event"), Scope::Compare, keys({"A"}), u"align"_s},
        {u"align-cancel"_s, tr("Give up marking"), Scope::Compare, keys({"Esc"}), {}},
        {u"align-landmarks"_s, tr("Align by landmarks"), Scope::Compare, keys({"Shift+A"}), u"landmark"_s},
        {u"landmark-here"_s, tr("Mark a landmark here"), Scope::Compare, keys({"M"}), u"landmark-mark"_s},
        {u"zoom-in"_s, tr("Time lines larger"), Scope::Compare, keys({"+", "Ctrl++", "="}), {}},
        {u"zoom-out"_s, tr("Time lines smaller"), Scope::Compare, keys({"-", "Ctrl+-"}), {}},
        {u"zoom-fit"_s, tr("All of the time lines"), Scope::Compare, keys({"0", "Ctrl+0"}), {}},
        {u"export"_s, tr("Export as one video"), Scope::Compare, keys({"Ctrl+E"}), u"file"_s},
        {u"align-reset"_s, tr("Forget the alignment"), Scope::Compare, {}, u"undo"_s},
        {u"nudge-frame-earlier"_s, tr("Begin side 2 a frame earlier"), Scope::Compare, keys({"Ctrl+Left"}), {}},
        {u"nudge-frame-later"_s, tr("Begin side 2 a frame later"), Scope::Compare, keys({"Ctrl+Right"}), {}},
        {u"nudge-earlier"_s, tr("Begin side 2 0.1 s earlier"), Scope::Compare, keys({"Ctrl+Shift+Left"}), {}},
        {u"nudge-later"_s, tr("Begin side 2 0.1 s later"), Scope::Compare, keys({"Ctrl+Shift+Right"}), {}},

        {u"import"_s, tr("Import clips"), Scope::Library, keys({"Ctrl+O"}), u"import"_s},
        {u"import-folder"_s, tr("Import a folder of clips"), Scope::Library, keys({"Ctrl+Shift+O"}), u"folder"_s},
        {u"remove-example"_s, tr("Take out of the library"), Scope::Library, keys({"Del"}), u"delete"_s},
    };
}

} // namespace greenroom::ui
