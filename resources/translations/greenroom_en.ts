<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>greenroom::Program</name>
    <message numerus="yes">
        <source>Recovered after a crash: %n recording(s). You find what was recovered among your takes.</source>
        <translation>
            <numerusform>Recovered after a crash: %n recording. You find what was recovered among your takes.</numerusform>
            <numerusform>Recovered after a crash: %n recordings. You find what was recovered among your takes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cleaned away after 14 days: %n take(s) without a star.</source>
        <translation>
            <numerusform>Cleaned away after 14 days: %n take without a star.</numerusform>
            <numerusform>Cleaned away after 14 days: %n takes without a star.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PracticeModel</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full run(s)</source>
        <translation>
            <numerusform>%n full run</numerusform>
            <numerusform>%n full runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n scenario(s) due.</source>
        <translation>
            <numerusform>%n scenario due.</numerusform>
            <numerusform>%n scenarios due.</numerusform>
        </translation>
    </message>
</context>
</TS>
