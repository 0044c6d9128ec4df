<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Where something plays</source>
        <translation>Wo etwas abgespielt wird</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Zu „Heute“</translation>
    </message>
    <message>
        <source>Go to Practise</source>
        <translation>Zu „Üben“</translation>
    </message>
    <message>
        <source>Go to Library</source>
        <translation>Zur Bibliothek</translation>
    </message>
    <message>
        <source>Go to Reviews</source>
        <translation>Zu „Sichten“</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>Menüleiste zeigen</translation>
    </message>
    <message>
        <source>Quit Greenroom</source>
        <translation>Greenroom beenden</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Back 2 seconds</source>
        <translation>2 Sekunden zurück</translation>
    </message>
    <message>
        <source>Play, and each time faster</source>
        <translation>Abspielen, jedes Mal schneller</translation>
    </message>
    <message>
        <source>Back one frame</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>Forward one frame</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Loop from here</source>
        <translation>Schleife ab hier</translation>
    </message>
    <message>
        <source>Loop up to here</source>
        <translation>Schleife bis hier</translation>
    </message>
    <message>
        <source>Stop looping</source>
        <translation>Schleife beenden</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Normales Tempo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Ton an oder aus</translation>
    </message>
    <message>
        <source>Share this take</source>
        <translation>Diese Aufnahme teilen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Record or stop</source>
        <translation>Aufnehmen oder stoppen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Mark the landmark</source>
        <translation>Wegmarke setzen</translation>
    </message>
    <message>
        <source>Star this take</source>
        <translation>Dieser Aufnahme den Stern geben</translation>
    </message>
    <message>
        <source>Discard this take</source>
        <translation>Diese Aufnahme verwerfen</translation>
    </message>
    <message>
        <source>Cancel the countdown, or back to the camera</source>
        <translation>Countdown abbrechen, oder zurück zur Kamera</translation>
    </message>
    <message>
        <source>Compare with the model</source>
        <translation>Mit dem Vorbild vergleichen</translation>
    </message>
    <message>
        <source>Show the model beside the take</source>
        <translation>Vorbild neben der Aufnahme zeigen</translation>
    </message>
    <message>
        <source>Rate yourself, and write notes</source>
        <translation>Dich selbst bewerten und Notizen schreiben</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Post the note and go on</source>
        <translation>Notiz eintragen und weiter</translation>
    </message>
    <message>
        <source>Previous note</source>
        <translation>Vorige Notiz</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>Nächste Notiz</translation>
    </message>
    <message>
        <source>Loop the note</source>
        <translation>Notiz als Schleife</translation>
    </message>
    <message>
        <source>Reply to the note</source>
        <translation>Auf die Notiz antworten</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Go to the assessment map</source>
        <translation>Zur Bewertungskarte</translation>
    </message>
    <message>
        <source>Add this moment to the criterion</source>
        <translation>Diese Stelle dem Kriterium hinzufügen</translation>
    </message>
    <message>
        <source>Save my assessment</source>
        <translation>Meine Bewertung speichern</translation>
    </message>
    <message>
        <source>Show side 1</source>
        <translation>Seite 1 zeigen</translation>
    </message>
    <message>
        <source>Show side 2</source>
        <translation>Seite 2 zeigen</translation>
    </message>
    <message>
        <source>Show both sides</source>
        <translation>Beide Seiten zeigen</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>Hear both sides</source>
        <translation>Beide Seiten hören</translation>
    </message>
    <message>
        <source>Compare with another clip</source>
        <translation>Mit einem anderen Clip vergleichen</translation>
    </message>
    <message>
        <source>Mark the same event</source>
        <translation>Dasselbe Ereignis markieren</translation>
    </message>
    <message>
        <source>Give up marking</source>
        <translation>Markieren aufgeben</translation>
    </message>
    <message>
        <source>Forget the alignment</source>
        <translation>Ausrichtung vergessen</translation>
    </message>
    <message>
        <source>Begin side 2 a frame earlier</source>
        <translation>Seite 2 ein Bild früher beginnen</translation>
    </message>
    <message>
        <source>Begin side 2 a frame later</source>
        <translation>Seite 2 ein Bild später beginnen</translation>
    </message>
    <message>
        <source>Begin side 2 0.1 s earlier</source>
        <translation>Seite 2 0,1 s früher beginnen</translation>
    </message>
    <message>
        <source>Begin side 2 0.1 s later</source>
        <translation>Seite 2 0,1 s später beginnen</translation>
    </message>
    <message>
        <source>Import clips</source>
        <translation>Clips importieren</translation>
    </message>
    <message>
        <source>Take out of the library</source>
        <translation>Aus der Bibliothek nehmen</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Go to Team</source>
        <translation>Zum Team</translation>
    </message>
    <message>
        <source>Go to Coaching</source>
        <translation>Zum Coaching</translation>
    </message>
    <message>
        <source>Hear side 1, side 2 or both</source>
        <translation>Seite 1, Seite 2 oder beide hören</translation>
    </message>
    <message>
        <source>Sound while dragging</source>
        <translation>Ton beim Ziehen</translation>
    </message>
    <message>
        <source>Next layout</source>
        <translation>Nächste Anordnung</translation>
    </message>
    <message>
        <source>Wipe from one to the other</source>
        <translation>Von einem zum anderen wischen</translation>
    </message>
    <message>
        <source>Move the line to the left</source>
        <translation>Linie nach links</translation>
    </message>
    <message>
        <source>Move the line to the right</source>
        <translation>Linie nach rechts</translation>
    </message>
    <message>
        <source>Flip from one to the other</source>
        <translation>Zum anderen umschalten</translation>
    </message>
    <message>
        <source>The small picture to the next corner</source>
        <translation>Kleines Bild in die nächste Ecke</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Zur Meldung</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>Alle Versuche</translation>
    </message>
    <message>
        <source>Show all attempts</source>
        <translation>Alle Versuche zeigen</translation>
    </message>
    <message>
        <source>Compare the two that are ticked</source>
        <translation>Die zwei angekreuzten vergleichen</translation>
    </message>
    <message>
        <source>Pick the best in pairs</source>
        <translation>Den besten in Paaren aussuchen</translation>
    </message>
    <message>
        <source>Star this attempt</source>
        <translation>Diesem Versuch den Stern geben</translation>
    </message>
    <message>
        <source>This one is better</source>
        <translation>Dieser ist besser</translation>
    </message>
    <message>
        <source>That one is better</source>
        <translation>Jener ist besser</translation>
    </message>
    <message>
        <source>Watch the other one</source>
        <translation>Den anderen ansehen</translation>
    </message>
    <message>
        <source>Stop picking</source>
        <translation>Aussuchen beenden</translation>
    </message>
    <message>
        <source>Pause the recording, or go on</source>
        <translation>Aufnahme pausieren oder weiter</translation>
    </message>
    <message>
        <source>Keep the last two minutes</source>
        <translation>Die letzten zwei Minuten behalten</translation>
    </message>
    <message>
        <source>Align by landmarks</source>
        <translation>Nach Wegmarken ausrichten</translation>
    </message>
    <message>
        <source>Mark a landmark here</source>
        <translation>Hier eine Wegmarke setzen</translation>
    </message>
    <message>
        <source>Time lines larger</source>
        <translation>Zeitleisten größer</translation>
    </message>
    <message>
        <source>Time lines smaller</source>
        <translation>Zeitleisten kleiner</translation>
    </message>
    <message>
        <source>All of the time lines</source>
        <translation>Zeitleisten ganz</translation>
    </message>
    <message>
        <source>Export as one video</source>
        <translation>Als ein Video exportieren</translation>
    </message>
    <message>
        <source>Practise with lines</source>
        <translation>Üben mit Sätzen</translation>
    </message>
    <message>
        <source>Captions on or off</source>
        <translation>Untertitel an oder aus</translation>
    </message>
    <message>
        <source>Script back a line</source>
        <translation>Skript eine Zeile zurück</translation>
    </message>
    <message>
        <source>Script ahead a line</source>
        <translation>Skript eine Zeile vor</translation>
    </message>
    <message>
        <source>Script settings</source>
        <translation>Skript einstellen</translation>
    </message>
    <message>
        <source>Choose how to practise</source>
        <translation>Wählen, wie du übst</translation>
    </message>
    <message>
        <source>Drill the part that is looped</source>
        <translation>Drill mit dem Teil in der Schleife</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>Nächster Satz</translation>
    </message>
    <message>
        <source>Say the line again</source>
        <translation>Satz noch einmal sagen</translation>
    </message>
    <message>
        <source>Choice %1</source>
        <translation>Wahl %1</translation>
    </message>
    <message>
        <source>Practise this part</source>
        <translation>Diesen Teil üben</translation>
    </message>
    <message>
        <source>Closer to which?</source>
        <translation>Wem näher?</translation>
    </message>
    <message>
        <source>My take is closer to this one</source>
        <translation>Meine Aufnahme ist diesem näher</translation>
    </message>
    <message>
        <source>My take is closer to that one</source>
        <translation>Meine Aufnahme ist jenem näher</translation>
    </message>
    <message>
        <source>Watch this example, then that one</source>
        <translation>Dieses Beispiel ansehen, dann jenes</translation>
    </message>
    <message>
        <source>It did not come up</source>
        <translation>Kam nicht vor</translation>
    </message>
    <message>
        <source>Leave the criterion open</source>
        <translation>Kriterium offen lassen</translation>
    </message>
    <message>
        <source>Import a folder of clips</source>
        <translation>Ordner mit Clips importieren</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Your take %1</source>
        <translation>Deine Aufnahme %1</translation>
    </message>
    <message>
        <source>A shared take</source>
        <translation>Eine geteilte Aufnahme</translation>
    </message>
    <message>
        <source>%1&apos;s take</source>
        <translation>Aufnahme von %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Bad model</source>
        <translation>Gegenbeispiel</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Vorbild</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Both begin at the same moment.</source>
        <translation>Beide beginnen im selben Moment.</translation>
    </message>
    <message>
        <source>The model begins %1 s later.</source>
        <translation>Das Vorbild beginnt %1 s später.</translation>
    </message>
    <message>
        <source>Your take begins %1 s later.</source>
        <translation>Deine Aufnahme beginnt %1 s später.</translation>
    </message>
    <message>
        <source>Side 2 begins %1 s later.</source>
        <translation>Seite 2 beginnt %1 s später.</translation>
    </message>
    <message>
        <source>The model begins %1 s earlier.</source>
        <translation>Das Vorbild beginnt %1 s früher.</translation>
    </message>
    <message>
        <source>Your take begins %1 s earlier.</source>
        <translation>Deine Aufnahme beginnt %1 s früher.</translation>
    </message>
    <message>
        <source>Side 2 begins %1 s earlier.</source>
        <translation>Seite 2 beginnt %1 s früher.</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
    <message numerus="yes">
        <source>Aligned by %n landmark(s).</source>
        <translation>
            <numerusform>Nach %n Wegmarke ausgerichtet.</numerusform>
            <numerusform>Nach %n Wegmarken ausgerichtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is equally long in both.</source>
        <translation>„%1“ ist in beiden gleich lang.</translation>
    </message>
    <message>
        <source>Your “%1” runs %2 s longer than the model&apos;s.</source>
        <translation>Dein „%1“ ist %2 s länger als beim Vorbild.</translation>
    </message>
    <message>
        <source>“%1” runs %2 s longer on side 1.</source>
        <translation>„%1“ ist auf Seite 1 %2 s länger.</translation>
    </message>
    <message>
        <source>Your “%1” runs %2 s shorter than the model&apos;s.</source>
        <translation>Dein „%1“ ist %2 s kürzer als beim Vorbild.</translation>
    </message>
    <message>
        <source>“%1” runs %2 s longer on side 2.</source>
        <translation>„%1“ ist auf Seite 2 %2 s länger.</translation>
    </message>
</context>
<context>
    <name>DeviceMenu</name>
    <message>
        <source>As the system (none is plugged in)</source>
        <translation>Wie das System (nichts eingesteckt)</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Wie das System (%1)</translation>
    </message>
    <message>
        <source>The one you chose (not plugged in)</source>
        <translation>Von dir gewählt (nicht eingesteckt)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Nothing was changed. Look at what was given and try again.</source>
        <translation>Es wurde nichts geändert. Sieh dir die Angaben noch einmal an und versuche es erneut.</translation>
    </message>
    <message>
        <source>It is not here any more. Nothing else was changed.</source>
        <translation>Das gibt es hier nicht mehr. Sonst wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Several things fit. Nothing was changed; name one of them.</source>
        <translation>Mehrere passen. Es wurde nichts geändert; nenne eines davon.</translation>
    </message>
    <message>
        <source>It is here already, and stays as it is.</source>
        <translation>Das gibt es hier schon, und es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>This is not allowed here. Nothing was changed.</source>
        <translation>Das ist hier nicht erlaubt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Something else is using it. Nothing is lost; try again in a moment.</source>
        <translation>Das wird gerade anderswo benutzt. Nichts ist verloren; versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe; free some space and try again.</source>
        <translation>Die Festplatte ist voll. Was schon gespeichert war, ist sicher; schaffe etwas Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The disk could not be read or written. What was saved before is safe; check the disk and try again.</source>
        <translation>Die Festplatte ließ sich nicht lesen oder beschreiben. Was schon gespeichert war, ist sicher; prüfe die Festplatte und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>What is stored is damaged. Nothing was overwritten; a backup can bring it back.</source>
        <translation>Das Gespeicherte ist beschädigt. Nichts wurde überschrieben; eine Sicherung kann es zurückbringen.</translation>
    </message>
    <message>
        <source>A newer Greenroom wrote this. Nothing was changed; update Greenroom to open it.</source>
        <translation>Das hat ein neuerer Greenroom geschrieben. Es wurde nichts geändert; aktualisiere Greenroom, um es zu öffnen.</translation>
    </message>
    <message>
        <source>The recording or the file cannot be used as it is. Everything else is as it was.</source>
        <translation>Die Aufzeichnung oder Datei lässt sich so nicht verwenden. Alles andere ist, wie es war.</translation>
    </message>
    <message>
        <source>The keys do not fit. Nothing was changed.</source>
        <translation>Die Schlüssel passen nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The team folder cannot be used as it is. Nothing is lost; what waits goes out by itself.</source>
        <translation>Die Teamablage lässt sich so nicht verwenden. Nichts ist verloren; was wartet, geht von selbst hinaus.</translation>
    </message>
    <message>
        <source>You stopped it. Nothing was changed.</source>
        <translation>Du hast es gestoppt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is a fault of Greenroom&apos;s. Nothing that was saved is lost.</source>
        <translation>Das ist ein Fehler von Greenroom. Nichts Gespeichertes ist verloren.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Somebody whose name is on its way</source>
        <translation>Jemand, dessen Name noch unterwegs ist</translation>
    </message>
    <message>
        <source>The clip was not imported.</source>
        <translation>Der Clip wurde nicht importiert.</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1, %2 offen</translation>
    </message>
</context>
<context>
    <name>ReadinessWords</name>
    <message>
        <source>The picture comes from %1, which is not the camera you chose.</source>
        <translation>Das Bild kommt von %1; das ist nicht die Kamera, die du gewählt hast.</translation>
    </message>
    <message>
        <source>The sound comes from %1, which is not the microphone you chose.</source>
        <translation>Der Ton kommt von %1; das ist nicht das Mikrofon, das du gewählt hast.</translation>
    </message>
    <message>
        <source>Nothing is heard from %1. Say a few words; if its meter stays empty, it may be muted.</source>
        <translation>Von %1 ist nichts zu hören. Sag ein paar Worte; bleibt die Anzeige leer, ist es vielleicht stumm geschaltet.</translation>
    </message>
    <message>
        <source>The microphone is too loud and will be distorted. Turn it down, or sit further away.</source>
        <translation>Das Mikrofon ist zu laut und wird verzerren. Dreh es leiser oder setz dich weiter weg.</translation>
    </message>
    <message>
        <source>It is loud where nobody speaks (%1 dBFS). Look for a fan or an open window, or come closer to the microphone.</source>
        <translation>Es ist laut, auch wenn niemand spricht (%1 dBFS). Such nach einem Lüfter oder offenen Fenster, oder komm näher ans Mikrofon.</translation>
    </message>
    <message>
        <source>The picture is dark. A lamp or a window in front of you helps more than one behind you.</source>
        <translation>Das Bild ist dunkel. Eine Lampe oder ein Fenster vor dir hilft mehr als hinter dir.</translation>
    </message>
    <message>
        <source>There is little room to record: %1. Free some space for longer takes.</source>
        <translation>Es ist wenig Platz zum Aufnehmen: %1. Schaff Platz für längere Aufnahmen.</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>%1. Everybody it is shared with sees what you note and score. Shared %2, until %3, %4.</source>
        <translation>%1. Alle, mit denen sie geteilt ist, sehen deine Notizen und deine Bewertung. Geteilt %2, bis %3, %4.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. Recorded %2. Only you can see this until you share it.</source>
        <translation>%1. Aufgenommen %2. Nur du siehst das, bis du es teilst.</translation>
    </message>
    <message>
        <source>%1. Recorded %2. It waits for your coach.</source>
        <translation>%1. Aufgenommen %2. Sie wartet auf deinen Coach.</translation>
    </message>
    <message>
        <source>%1. Recorded %2. Shared with %3.</source>
        <translation>%1. Aufgenommen %2. Geteilt mit %3.</translation>
    </message>
    <message>
        <source>Only you can see it.</source>
        <translation>Nur für dich sichtbar.</translation>
    </message>
    <message>
        <source>Your coach can see it, as soon as you have one.</source>
        <translation>Sichtbar für deinen Coach, sobald du einen hast.</translation>
    </message>
    <message>
        <source>%1 can see it.</source>
        <translation>Sichtbar für %1.</translation>
    </message>
    <message>
        <source>My coach too</source>
        <translation>Auch mein Coach</translation>
    </message>
    <message>
        <source>%1 too</source>
        <translation>Auch %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n of them too</source>
        <comment>who can see the take</comment>
        <translation>
            <numerusform>Auch diese Person</numerusform>
            <numerusform>Auch alle %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioEditor</name>
    <message>
        <source>This cannot be kept as it stands.</source>
        <translation>So lässt sich das nicht übernehmen.</translation>
    </message>
    <message>
        <source>Give it a title: people find it by that.</source>
        <translation>Gib ihm einen Titel: Daran findet man es.</translation>
    </message>
    <message>
        <source>The title has more than %1 characters.</source>
        <translation>Der Titel hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Say in a sentence or two who is spoken to and what is to be reached.</source>
        <translation>Sag in ein, zwei Sätzen, mit wem gesprochen wird und was erreicht werden soll.</translation>
    </message>
    <message>
        <source>The brief has more than %1 characters.</source>
        <translation>Das Briefing hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>This script has more than %1 characters.</source>
        <translation>Dieses Skript hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>There are scripts for everybody and for all four prospects; one of the five has to go.</source>
        <translation>Es gibt Skripte für alle und für alle vier Kundentypen; eines der fünf muss weg.</translation>
    </message>
    <message>
        <source>“%1” is no time. Write minutes and seconds, as in 2:30.</source>
        <translation>„%1“ ist keine Zeit. Schreib Minuten und Sekunden, etwa 2:30.</translation>
    </message>
    <message>
        <source>The time target lies between 10 seconds and two hours.</source>
        <translation>Das Zeitziel liegt zwischen 10 Sekunden und zwei Stunden.</translation>
    </message>
    <message>
        <source>There are at most %1 landmarks.</source>
        <translation>Es gibt höchstens %1 Wegmarken.</translation>
    </message>
    <message>
        <source>Give the landmark a name, or remove it.</source>
        <translation>Gib der Wegmarke einen Namen oder entferne sie.</translation>
    </message>
    <message>
        <source>The name has more than %1 characters.</source>
        <translation>Der Name hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>When does it come? Write minutes and seconds, as in 1:15.</source>
        <translation>Wann kommt sie? Schreib Minuten und Sekunden, etwa 1:15.</translation>
    </message>
    <message>
        <source>It has to come after the one before it (%1).</source>
        <translation>Sie muss nach der vorigen kommen (%1).</translation>
    </message>
    <message>
        <source>It has to come before the time target (%1).</source>
        <translation>Sie muss vor dem Zeitziel kommen (%1).</translation>
    </message>
    <message>
        <source>It has to come within two hours.</source>
        <translation>Sie muss innerhalb von zwei Stunden kommen.</translation>
    </message>
    <message>
        <source>There are at most %1 objections.</source>
        <translation>Es gibt höchstens %1 Einwände.</translation>
    </message>
    <message>
        <source>Write what the buyer says, or remove it.</source>
        <translation>Schreib, was der Käufer sagt, oder entferne den Einwand.</translation>
    </message>
    <message>
        <source>The objection has more than %1 characters.</source>
        <translation>Der Einwand hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The hint has more than %1 characters.</source>
        <translation>Der Hinweis hat mehr als %1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>StudioWords</name>
    <message>
        <source> Your voice is still being recorded.</source>
        <translation> Deine Stimme wird weiter aufgezeichnet.</translation>
    </message>
    <message>
        <source>No picture comes from the camera.</source>
        <translation>Von der Kamera kommt kein Bild.</translation>
    </message>
    <message>
        <source> Check the plug or choose another camera.</source>
        <translation> Prüfe den Stecker oder wähle eine andere Kamera.</translation>
    </message>
    <message>
        <source>The picture has not changed for two seconds.</source>
        <translation>Das Bild hat sich seit zwei Sekunden nicht verändert.</translation>
    </message>
    <message>
        <source> Check the camera or choose another one.</source>
        <translation> Prüfe die Kamera oder wähle eine andere.</translation>
    </message>
    <message>
        <source>The picture has been black for two seconds.</source>
        <translation>Das Bild ist seit zwei Sekunden schwarz.</translation>
    </message>
    <message>
        <source> Look for a lid or a switch on the camera.</source>
        <translation> Sieh nach, ob die Kamera eine Klappe oder einen Schalter hat.</translation>
    </message>
    <message>
        <source>The camera was unplugged at %1. The picture up to there is safe.</source>
        <translation>Die Kamera wurde bei %1 ausgesteckt. Das Bild bis dahin ist sicher.</translation>
    </message>
    <message>
        <source>The camera was unplugged. Plug it in again or choose another one.</source>
        <translation>Die Kamera wurde ausgesteckt. Steck sie wieder ein oder wähle eine andere.</translation>
    </message>
    <message>
        <source>The camera cannot be used.</source>
        <translation>Die Kamera lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source> Another program may have it: close that, then try again, or choose another camera.</source>
        <translation> Vielleicht benutzt sie ein anderes Programm: Schließe es und versuche es noch einmal, oder wähle eine andere Kamera.</translation>
    </message>
    <message>
        <source> The picture is still being recorded.</source>
        <translation> Das Bild wird weiter aufgezeichnet.</translation>
    </message>
    <message>
        <source>No sound comes from the microphone.</source>
        <translation>Vom Mikrofon kommt kein Ton.</translation>
    </message>
    <message>
        <source> Check the plug or choose another microphone.</source>
        <translation> Prüfe den Stecker oder wähle ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>Your microphone has been silent for two seconds.</source>
        <translation>Dein Mikrofon ist seit zwei Sekunden stumm.</translation>
    </message>
    <message>
        <source>The microphone was unplugged at %1. Your voice up to there is safe.</source>
        <translation>Das Mikrofon wurde bei %1 ausgesteckt. Deine Stimme bis dahin ist sicher.</translation>
    </message>
    <message>
        <source>The microphone was unplugged. Plug it in again or choose another one.</source>
        <translation>Das Mikrofon wurde ausgesteckt. Steck es wieder ein oder wähle ein anderes.</translation>
    </message>
    <message>
        <source>The microphone cannot be used.</source>
        <translation>Das Mikrofon lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source> Another program may have it: close that, then try again, or choose another microphone.</source>
        <translation> Vielleicht benutzt es ein anderes Programm: Schließe es und versuche es noch einmal, oder wähle ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>a false start of %1 s</source>
        <translation>Fehlstart von %1 s</translation>
    </message>
    <message>
        <source>The disk is full. What was recorded up to %1 is saved as %2 and plays. Free some space to record again.</source>
        <translation>Die Festplatte ist voll. Was bis %1 aufgenommen wurde, ist als %2 gespeichert und lässt sich abspielen. Schaffe etwas Platz, um wieder aufzunehmen.</translation>
    </message>
    <message>
        <source>The camera and the microphone were unplugged.</source>
        <translation>Kamera und Mikrofon wurden ausgesteckt.</translation>
    </message>
    <message>
        <source>The camera was unplugged at %1.</source>
        <translation>Die Kamera wurde bei %1 ausgesteckt.</translation>
    </message>
    <message>
        <source>The microphone was unplugged at %1.</source>
        <translation>Das Mikrofon wurde bei %1 ausgesteckt.</translation>
    </message>
    <message>
        <source>A device failed while it recorded.</source>
        <translation>Ein Gerät ist während der Aufnahme ausgefallen.</translation>
    </message>
    <message>
        <source>A take lasts two hours at most.</source>
        <translation>Eine Aufnahme dauert höchstens zwei Stunden.</translation>
    </message>
    <message>
        <source>Everything up to %1 is saved as %2.</source>
        <translation>Alles bis %1 ist als %2 gespeichert.</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>Too quiet</source>
        <translation>Zu leise</translation>
    </message>
    <message>
        <source>Good level</source>
        <translation>Guter Pegel</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>Zu laut</translation>
    </message>
    <message>
        <source>On pace.</source>
        <translation>Im Zeitplan.</translation>
    </message>
    <message>
        <source>%1 s behind.</source>
        <translation>%1 s hinterher.</translation>
    </message>
    <message>
        <source>%1 s ahead.</source>
        <translation>%1 s voraus.</translation>
    </message>
    <message>
        <source>%1 over the target.</source>
        <translation>%1 über dem Ziel.</translation>
    </message>
    <message>
        <source>“%1” comes at %2.</source>
        <translation>„%1“ kommt bei %2.</translation>
    </message>
    <message>
        <source>%1 to the target.</source>
        <translation>%1 bis zum Ziel.</translation>
    </message>
    <message>
        <source>%1 h %2 min of disk left</source>
        <translation>Noch Platz für %1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min of disk left</source>
        <translation>Noch Platz für %1 min</translation>
    </message>
    <message>
        <source>A full run passes “%1”, by its time or by your mark.</source>
        <translation>Ein voller Durchlauf erreicht „%1“, durch die Zeit oder weil du sie setzt.</translation>
    </message>
    <message>
        <source>A full run lasts at least half the time target, %1.</source>
        <translation>Ein voller Durchlauf dauert mindestens das halbe Zeitziel, %1.</translation>
    </message>
    <message>
        <source>A full run lasts at least 3 s.</source>
        <translation>Ein voller Durchlauf dauert mindestens 3 s.</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Bedarfsgespräch</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Verhandlung</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Einwand</translation>
    </message>
    <message>
        <source>Basic call</source>
        <translation>Einfacher Anruf</translation>
    </message>
    <message>
        <source>One-to-one</source>
        <translation>Zweiergespräch</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Pitch</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Prospect %1</source>
        <translation>Kundentyp %1</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>An attempt is a recording of at least 3 s, whether you keep it or not. %1</source>
        <translation>Ein Versuch ist eine Aufnahme von mindestens 3 s, ob du sie behältst oder nicht. %1</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>a take (%1)</source>
        <translation>Aufnahme (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n andere Person</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>full runs</source>
        <translation>volle Durchläufe</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>to %1: %2</source>
        <translation>an %1: %2</translation>
    </message>
    <message>
        <source>Reported %1. Takes stay here.</source>
        <translation>Gemeldet %1. Aufnahmen bleiben hier.</translation>
    </message>
    <message>
        <source>how many attempts you make</source>
        <translation>wie viele Versuche du machst</translation>
    </message>
    <message>
        <source>how many full runs you make</source>
        <translation>wie viele volle Durchläufe du machst</translation>
    </message>
    <message>
        <source>when you last practised</source>
        <translation>wann du zuletzt geübt hast</translation>
    </message>
    <message>
        <source>As you accepted it, this is reported to %1: %2.</source>
        <translation>Wie du es angenommen hast, wird das an %1 gemeldet: %2.</translation>
    </message>
    <message>
        <source>Your takes stay on this laptop until you share one. “What others see” lists what is reported, and stops it.</source>
        <translation>Deine Aufnahmen bleiben auf diesem Laptop, bis du eine teilst. „Was andere sehen“ zeigt, was gemeldet wird, und beendet es.</translation>
    </message>
    <message>
        <source>Reported to %1</source>
        <translation>Gemeldet an %1</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TakeWords</name>
    <message>
        <source>Whole pitch</source>
        <translation>Ganzer Durchlauf</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
    <message>
        <source>Ghost buyer</source>
        <translation>Gegenüber vom Band</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Drill</translation>
    </message>
    <message>
        <source>Call and response</source>
        <translation>Satz und Antwort</translation>
    </message>
    <message>
        <source>Last two minutes</source>
        <translation>Letzte zwei Minuten</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>False start</source>
        <translation>Fehlstart</translation>
    </message>
    <message>
        <source>Drill %1</source>
        <translation>Drill %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date of this year, for QLocale</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date, for QLocale</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>on a weekday or a date, as in: recorded 3 May</comment>
        <translation>am %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Was due %1</source>
        <translation>War %1 fällig</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>At %1: “%2”</source>
        <translation>Bei %1: „%2“</translation>
    </message>
</context>
<context>
    <name>greenroom::Program</name>
    <message>
        <source>Making your Greenroom</source>
        <translation>Dein Greenroom entsteht</translation>
    </message>
    <message>
        <source>Opening your Greenroom</source>
        <translation>Dein Greenroom wird geöffnet</translation>
    </message>
    <message>
        <source>Preparing a Greenroom to look around in. This takes a minute, once.</source>
        <translation>Ein Greenroom zum Umsehen wird vorbereitet. Das dauert eine Minute, nur einmal.</translation>
    </message>
    <message>
        <source>That code does not bring anybody back: %1.</source>
        <translation>Mit diesem Code kommt niemand zurück: %1.</translation>
    </message>
    <message>
        <source>You are back. If you were in a team, choose its folder here; without one, all is ready to practise.</source>
        <translation>Du bist wieder da. Warst du in einem Team, dann wähle hier seinen Ordner; ohne Team kannst du gleich üben.</translation>
    </message>
    <message>
        <source>Your Greenroom could not be opened.</source>
        <translation>Dein Greenroom ließ sich nicht öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>Recovered after a crash: %n recording(s). You find what was recovered among your takes.</source>
        <translation>
            <numerusform>Nach einem Absturz gerettet: %n Aufzeichnung. Was gerettet wurde, findest du unter deinen Aufnahmen.</numerusform>
            <numerusform>Nach einem Absturz gerettet: %n Aufzeichnungen. Was gerettet wurde, findest du unter deinen Aufnahmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Looking for unfinished recordings</source>
        <translation>Unfertige Aufzeichnungen werden gesucht</translation>
    </message>
    <message>
        <source>Unfinished recordings could not be looked for.</source>
        <translation>Unfertige Aufzeichnungen ließen sich nicht suchen.</translation>
    </message>
    <message>
        <source>A recording that was cut off could not be recovered yet.</source>
        <translation>Eine abgebrochene Aufzeichnung ließ sich noch nicht retten.</translation>
    </message>
    <message>
        <source>Tidying up old takes</source>
        <translation>Alte Aufnahmen werden aufgeräumt</translation>
    </message>
    <message>
        <source>Old takes could not be tidied up.</source>
        <translation>Alte Aufnahmen ließen sich nicht aufräumen.</translation>
    </message>
    <message numerus="yes">
        <source>Cleaned away after 14 days: %n take(s) without a star.</source>
        <translation>
            <numerusform>Nach 14 Tagen aufgeräumt: %n Aufnahme ohne Stern.</numerusform>
            <numerusform>Nach 14 Tagen aufgeräumt: %n Aufnahmen ohne Stern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Your takes are back. Star one to keep it.</source>
        <translation>Deine Aufnahmen sind wieder da. Gib einer den Stern, um sie zu behalten.</translation>
    </message>
    <message>
        <source>Not all takes could be brought back.</source>
        <translation>Nicht alle Aufnahmen ließen sich zurückholen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AgreePage</name>
    <message>
        <source>Propose an agreement</source>
        <translation>Eine Vereinbarung vorschlagen</translation>
    </message>
    <message>
        <source>This agreement is not here</source>
        <translation>Diese Vereinbarung ist nicht hier</translation>
    </message>
    <message>
        <source>It may still be on its way. Your agreements are in Coaching.</source>
        <translation>Vielleicht ist sie noch unterwegs. Deine Vereinbarungen stehen unter „Coaching“.</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Letztes Mal</translation>
    </message>
    <message>
        <source>You meet three finance directors next week.</source>
        <translation>Nächste Woche triffst du drei Finanzleitungen.</translation>
    </message>
    <message>
        <source>Why, if you like: they read this</source>
        <translation>Warum, wenn du magst: Das wird mitgelesen</translation>
    </message>
    <message>
        <source>Your notes on my take by Wednesday.</source>
        <translation>Deine Notizen zu meiner Aufnahme bis Mittwoch.</translation>
    </message>
    <message>
        <source>What you need from them for it, if anything: they read this too</source>
        <translation>Was du dafür brauchst, wenn überhaupt: Auch das wird mitgelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Choose somebody of your team</source>
        <translation>Wähle jemanden aus deinem Team</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>I offer to practise</source>
        <translation>Ich biete an zu üben</translation>
    </message>
    <message>
        <source>I ask them to practise</source>
        <translation>Ich bitte ums Üben</translation>
    </message>
    <message>
        <source>Who commits</source>
        <translation>Wer sich verpflichtet</translation>
    </message>
    <message>
        <source>Choose a scenario</source>
        <translation>Wähle ein Szenario</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Full runs</source>
        <translation>Volle Durchläufe</translation>
    </message>
    <message>
        <source>By the end of</source>
        <translation>Bis Ende</translation>
    </message>
    <message>
        <source>%1, your coach</source>
        <translation>%1, dein Coach</translation>
    </message>
    <message>
        <source>%1, whom you coach</source>
        <translation>%1, von dir gecoacht</translation>
    </message>
    <message>
        <source>With %1. Only the two of you see it.</source>
        <translation>Mit %1. Nur ihr beide seht sie.</translation>
    </message>
    <message>
        <source>It holds once the other accepts. Only the two of you see it.</source>
        <translation>Sie gilt, sobald die andere Person annimmt. Nur ihr beide seht sie.</translation>
    </message>
    <message>
        <source>Your counter-offer</source>
        <translation>Dein Gegenvorschlag</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Andere Bedingungen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AgreeState</name>
    <message>
        <source>The scenarios could not be read.</source>
        <translation>Die Szenarien ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>You are in no team yet: there is nobody to agree with.</source>
        <translation>Du bist noch in keinem Team: Es gibt niemanden, mit dem du etwas vereinbaren könntest.</translation>
    </message>
    <message>
        <source>Choose with whom.</source>
        <translation>Wähle, mit wem.</translation>
    </message>
    <message>
        <source>They are not in the team any more.</source>
        <translation>Die Person ist nicht mehr im Team.</translation>
    </message>
    <message>
        <source>Choose a scenario.</source>
        <translation>Wähle ein Szenario.</translation>
    </message>
    <message>
        <source>Agree on 1 to %1 full runs.</source>
        <translation>Vereinbart 1 bis %1 volle Durchläufe.</translation>
    </message>
    <message>
        <source>Choose a day that is still to come.</source>
        <translation>Wähle einen Tag, der noch kommt.</translation>
    </message>
    <message>
        <source>There is room for %1 characters in each field.</source>
        <translation>In jedes Feld passen %1 Zeichen.</translation>
    </message>
    <message>
        <source>Nobody sees anything of it before you send it.</source>
        <translation>Niemand sieht etwas davon, bevor du es sendest.</translation>
    </message>
    <message>
        <source>%1, and nobody else, sees what you propose. Choose a scenario to read what it reports.</source>
        <translation>Nur %1 sieht, was du vorschlägst. Wähle ein Szenario, um zu lesen, was es meldet.</translation>
    </message>
    <message>
        <source>Nothing was proposed. What you wrote is still here.</source>
        <translation>Nichts wurde vorgeschlagen. Was du geschrieben hast, steht noch hier.</translation>
    </message>
    <message>
        <source>Proposed. %1 has it after the next exchange.</source>
        <translation>Vorgeschlagen. Bei %1 kommt es mit dem nächsten Abgleich an.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AgreementCard</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Why, if you like: they read it</source>
        <translation>Warum, wenn du magst: Das wird mitgelesen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>You need from %1: “%2”</source>
        <translation>Du brauchst von %1: „%2“</translation>
    </message>
    <message>
        <source>%1 needs from you: “%2”</source>
        <translation>%1 braucht von dir: „%2“</translation>
    </message>
    <message>
        <source>Make a counter-offer</source>
        <translation>Gegenvorschlag machen</translation>
    </message>
    <message>
        <source>Propose it again</source>
        <translation>Noch einmal vorschlagen</translation>
    </message>
    <message>
        <source>Propose other terms</source>
        <translation>Anderes vorschlagen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AgreementPeopleModel</name>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>your coach</source>
        <translation>dein Coach</translation>
    </message>
    <message>
        <source>you coach them</source>
        <translation>von dir gecoacht</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for you</source>
        <translation>
            <numerusform>%n wartet auf dich</numerusform>
            <numerusform>%n warten auf dich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>nichts offen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n past due</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent</source>
        <translation>
            <numerusform>%n ohne Nachricht</numerusform>
            <numerusform>%n ohne Nachricht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AgreementWords</name>
    <message numerus="yes">
        <source>%n full run(s)</source>
        <translation>
            <numerusform>%n voller Durchlauf</numerusform>
            <numerusform>%n volle Durchläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of “%2” by %3</source>
        <translation>%1 von „%2“ bis %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 offers it</source>
        <translation>%1 bietet es an</translation>
    </message>
    <message>
        <source>%1 asks it of you</source>
        <translation>%1 bittet dich darum</translation>
    </message>
    <message>
        <source>%1 has not answered yet</source>
        <translation>%1 hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>%1 done: all that was agreed on</source>
        <translation>%1 geschafft: alles, was vereinbart war</translation>
    </message>
    <message>
        <source>%1 done as far as is known; the last word of it is still to come</source>
        <translation>%1 geschafft, soweit bekannt; das letzte Wort dazu kommt noch</translation>
    </message>
    <message>
        <source>Until %1; nothing is reported yet</source>
        <translation>Bis %1; noch ist nichts gemeldet</translation>
    </message>
    <message>
        <source>%1 done, until %2</source>
        <translation>%1 geschafft, bis %2</translation>
    </message>
    <message>
        <source>You kept it: %1 full runs by %2.</source>
        <translation>Du hast sie gehalten: %1 vollen Durchläufen bis %2.</translation>
    </message>
    <message>
        <source>%1 kept it: %2 full runs by %3.</source>
        <translation>%1 hat sie gehalten: %2 vollen Durchläufen bis %3.</translation>
    </message>
    <message>
        <source>You made %1 full runs by %2.</source>
        <translation>Du hast bis %2 %1 vollen Durchläufen gemacht.</translation>
    </message>
    <message>
        <source>%1 made %2 full runs by %3.</source>
        <translation>%1 hat bis %3 %2 vollen Durchläufen gemacht.</translation>
    </message>
    <message>
        <source>You both agreed on something else instead.</source>
        <translation>Ihr habt stattdessen etwas anderes vereinbart.</translation>
    </message>
    <message>
        <source>Other terms were proposed in its place.</source>
        <translation>Stattdessen wurden andere Bedingungen vorgeschlagen.</translation>
    </message>
    <message>
        <source>You withdrew it.</source>
        <translation>Du hast sie zurückgezogen.</translation>
    </message>
    <message>
        <source>%1 withdrew it.</source>
        <translation>%1 hat sie zurückgezogen.</translation>
    </message>
    <message>
        <source>It was not answered by %1.</source>
        <translation>Bis %1 kam keine Antwort.</translation>
    </message>
    <message>
        <source>%1 declined it</source>
        <translation>%1 hat abgelehnt</translation>
    </message>
    <message>
        <source>You declined it</source>
        <translation>Du hast abgelehnt</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Offered to you</source>
        <translation>Dir angeboten</translation>
    </message>
    <message>
        <source>Asked of you</source>
        <translation>Bitte an dich</translation>
    </message>
    <message>
        <source>You offered</source>
        <translation>Von dir angeboten</translation>
    </message>
    <message>
        <source>You asked</source>
        <translation>Deine Bitte</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht gehalten</translation>
    </message>
    <message>
        <source>Renegotiated</source>
        <translation>Neu verhandelt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ohne Antwort</translation>
    </message>
    <message>
        <source>Once %1 accepts, Greenroom counts your full runs of “%2” from now until that day and tells %1 how many, and nothing else.</source>
        <translation>Sobald %1 annimmt, zählt Greenroom deine vollen Durchläufe von „%2“ von jetzt bis zu diesem Tag und meldet %1 die Zahl, und sonst nichts.</translation>
    </message>
    <message>
        <source>Nothing is reported before %1 accepts. Then Greenroom tells you, and nobody else, how many full runs of “%2” there are from now until that day, and nothing else.</source>
        <translation>Bevor %1 annimmt, wird nichts gemeldet. Danach meldet Greenroom dir, und sonst niemandem, wie viele volle Durchläufe von „%2“ es von jetzt bis zu diesem Tag gibt, und sonst nichts.</translation>
    </message>
    <message>
        <source>No take is shown to anybody by this.</source>
        <translation>Eine Aufnahme bekommt dadurch niemand zu sehen.</translation>
    </message>
    <message>
        <source>Accepting tells %1 that you did. From then on Greenroom tells you, and nobody else, how many full runs of “%2” %1 makes until %3.</source>
        <translation>Wenn du annimmst, erfährt %1 das. Ab dann meldet Greenroom dir, und sonst niemandem, wie viele volle Durchläufe von „%2“ %1 bis %3 macht.</translation>
    </message>
    <message>
        <source>Accepting tells %1, and nobody else, that you did, and how many full runs of “%2” you make from %3 until %4. They are counted by themselves.</source>
        <translation>Wenn du annimmst, erfährt das nur %1, und dazu, wie viele volle Durchläufe von „%2“ du von %3 bis %4 machst. Sie werden von selbst gezählt.</translation>
    </message>
    <message>
        <source>Your takes stay on this laptop until you share one.</source>
        <translation>Deine Aufnahmen bleiben auf diesem Laptop, bis du eine teilst.</translation>
    </message>
    <message>
        <source>%1, and nobody else, sees these terms, your words and the scenario with its brief, script and map after the next exchange.</source>
        <translation>Nur %1 sieht diese Bedingungen, deine Worte und das Szenario mit Briefing, Skript und Karte, nach dem nächsten Abgleich.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AgreementsModel</name>
    <message>
        <source>You, with %1</source>
        <translation>Du, mit %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AgreementsState</name>
    <message>
        <source>Your agreements could not be read.</source>
        <translation>Deine Vereinbarungen ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Agreed: %1. %2 hears of it after the next exchange.</source>
        <translation>Vereinbart: %1. %2 erfährt es mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>It is not accepted. Nothing is reported.</source>
        <translation>Sie ist nicht angenommen. Nichts wird gemeldet.</translation>
    </message>
    <message>
        <source>Declined. %1 hears of it after the next exchange.</source>
        <translation>Abgelehnt. %1 erfährt es mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>It is not declined: it still waits for your answer.</source>
        <translation>Sie ist nicht abgelehnt: Sie wartet noch auf deine Antwort.</translation>
    </message>
    <message>
        <source>Withdrawn. %1 cannot answer it any more after the next exchange.</source>
        <translation>Zurückgezogen. Nach dem nächsten Abgleich kann %1 nicht mehr darauf antworten.</translation>
    </message>
    <message>
        <source>It is not withdrawn.</source>
        <translation>Sie ist nicht zurückgezogen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AsksState</name>
    <message>
        <source>%1 offers you: %2.</source>
        <translation>%1 bietet dir an: %2.</translation>
    </message>
    <message>
        <source>%1 asks you for: %2.</source>
        <translation>%1 bittet dich um: %2.</translation>
    </message>
    <message>
        <source>%1 accepted what you proposed: %2.</source>
        <translation>%1 hat deinen Vorschlag angenommen: %2.</translation>
    </message>
    <message>
        <source>%1 declined what you proposed: %2.</source>
        <translation>%1 hat deinen Vorschlag abgelehnt: %2.</translation>
    </message>
    <message>
        <source>%1 assigned “%2” to you, to be done by %3.</source>
        <translation>%1 hat dir „%2“ aufgegeben, zu erledigen bis %3.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>%1 is in the team now.</source>
        <translation>%1 ist jetzt im Team.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AssignPage</name>
    <message>
        <source>Assign a scenario</source>
        <translation>Szenario zuweisen</translation>
    </message>
    <message>
        <source>Each person accepts it for themselves, seeing by name what that reports.</source>
        <translation>Jede Person nimmt es selbst an und sieht vorher genau, was es meldet.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>“%1” is assigned to %2. They have it after the next exchange.</source>
        <translation>„%1“ ist %2 zugewiesen. Es kommt mit dem nächsten Abgleich an.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>For whom: groups without their coaches, or people</source>
        <translation>Für wen: Gruppen ohne ihre Coaches, oder einzelne</translation>
    </message>
    <message>
        <source>Due by the end of</source>
        <translation>Fällig bis Ende</translation>
    </message>
    <message>
        <source>You meet three finance directors next week.</source>
        <translation>Nächste Woche triffst du drei Finanzleitungen.</translation>
    </message>
    <message>
        <source>Why: they read this</source>
        <translation>Warum: Das liest, wer es bekommt</translation>
    </message>
    <message>
        <source>Given by you</source>
        <translation>Von dir zugewiesen</translation>
    </message>
    <message>
        <source>Choose a scenario</source>
        <translation>Wähle ein Szenario</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n people)</source>
        <translation>
            <numerusform>%1 (%n Person)</numerusform>
            <numerusform>%1 (%n Personen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this is given to anybody yet. What people accept to report stands here.</source>
        <translation>Davon ist noch niemandem etwas zugewiesen. Was die Leute zu melden zusagen, steht dann hier.</translation>
    </message>
    <message>
        <source>What each accepted to report, and nothing else.</source>
        <translation>Was alle zu melden zugesagt haben, und sonst nichts.</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Jetzt zurücknehmen</translation>
    </message>
    <message>
        <source>“%1” is taken back from %2.</source>
        <translation>„%1“ ist zurückgenommen, für %2.</translation>
    </message>
    <message>
        <source>%1, “%2”: %3</source>
        <translation>%1, „%2“: %3</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AssignState</name>
    <message>
        <source>Who could be given it could not be read.</source>
        <translation>Wer es bekommen könnte, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>You are in no team yet: there is nobody to give it to.</source>
        <translation>Du bist noch in keinem Team: Es gibt niemanden, dem du es zuweisen könntest.</translation>
    </message>
    <message>
        <source>Coaches and trainers assign scenarios.</source>
        <translation>Szenarien zuweisen können Coaches und Training.</translation>
    </message>
    <message>
        <source>Choose a scenario.</source>
        <translation>Wähle ein Szenario.</translation>
    </message>
    <message>
        <source>Choose whom it is for.</source>
        <translation>Wähle, für wen es ist.</translation>
    </message>
    <message>
        <source>Choose a day that is still to come.</source>
        <translation>Wähle einen Tag, der noch kommt.</translation>
    </message>
    <message>
        <source>It was not assigned to anybody.</source>
        <translation>Es wurde niemandem zugewiesen.</translation>
    </message>
    <message>
        <source>The assignment was not taken back.</source>
        <translation>Die Aufgabe wurde nicht zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AssignedModel</name>
    <message>
        <source>nothing heard since %1</source>
        <translation>nichts gehört seit %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, given by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Agree on more</source>
        <translation>Mehr vereinbaren</translation>
    </message>
    <message>
        <source>Ask them</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>%1: %2. %3. %4</source>
        <translation>%1: %2. %3. %4</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AssignmentOffers</name>
    <message>
        <source>Assigned to you</source>
        <translation>Dir zugewiesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>Accepted “%1”. %2 hears of it after the next exchange.</source>
        <translation>„%1“ ist angenommen. %2 erfährt es mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>A reason, if you like</source>
        <translation>Ein Grund, wenn du magst</translation>
    </message>
    <message>
        <source>Why you decline %1</source>
        <translation>Warum du %1 ablehnst</translation>
    </message>
    <message>
        <source>Decline it</source>
        <translation>Jetzt ablehnen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Declined “%1”. %2 hears of it after the next exchange.</source>
        <translation>„%1“ ist abgelehnt. %2 erfährt es mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Accepted “%1”. %2 hear of it after the next exchange.</source>
        <translation>„%1“ angenommen. %2 erfahren es nach dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Declined “%1”. %2 hear of it after the next exchange.</source>
        <translation>„%1“ abgelehnt. %2 erfahren es nach dem nächsten Abgleich.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AssignmentsState</name>
    <message>
        <source>how many attempts you make</source>
        <translation>wie viele Versuche du machst</translation>
    </message>
    <message>
        <source>how many full runs you make</source>
        <translation>wie viele volle Durchläufe du machst</translation>
    </message>
    <message>
        <source>when you last practised</source>
        <translation>wann du zuletzt geübt hast</translation>
    </message>
    <message>
        <source>how many attempts they make</source>
        <translation>wie viele Versuche die Person macht</translation>
    </message>
    <message>
        <source>how many full runs they make</source>
        <translation>wie viele volle Durchläufe sie macht</translation>
    </message>
    <message>
        <source>when they last practised</source>
        <translation>wann sie zuletzt geübt hat</translation>
    </message>
    <message>
        <source>Your assignments could not be read.</source>
        <translation>Deine Aufgaben ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The assignment is not accepted. Nothing is reported.</source>
        <translation>Die Aufgabe ist nicht angenommen. Nichts wird gemeldet.</translation>
    </message>
    <message>
        <source>Accepting it tells %1 that you did, and nothing else.</source>
        <translation>Wenn du annimmst, geht das an %1, und sonst nichts.</translation>
    </message>
    <message>
        <source>Accepting it tells %1, and nobody else, that you did, and from then on %2.</source>
        <translation>Wenn du annimmst, geht das nur an %1, und ab dann auch, %2.</translation>
    </message>
    <message>
        <source>Your takes stay on this laptop until you share one.</source>
        <translation>Deine Aufnahmen bleiben auf diesem Laptop, bis du eine teilst.</translation>
    </message>
    <message>
        <source>%1: each sees the scenario, the date and your reason.</source>
        <translation>%1: Jede Person sieht das Szenario, den Termin und deinen Grund.</translation>
    </message>
    <message>
        <source>Once they accept it you are told so, and nothing else.</source>
        <translation>Nimmt jemand an, erfährst du das, und sonst nichts.</translation>
    </message>
    <message>
        <source>Once they accept it you, and nobody else, are told %1. Before that you are told nothing.</source>
        <translation>Nimmt jemand an, erfährst nur du, %1. Vorher erfährst du nichts.</translation>
    </message>
    <message>
        <source>Nobody sees how another is doing.</source>
        <translation>Niemand sieht, wie es bei anderen läuft.</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Noch nicht angenommen</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>Angenommen %1</translation>
    </message>
    <message>
        <source>last practised %1</source>
        <translation>zuletzt geübt %1</translation>
    </message>
    <message>
        <source>not practised yet</source>
        <translation>noch nicht geübt</translation>
    </message>
    <message>
        <source>%1. It reports nothing more.</source>
        <translation>%1. Mehr meldet es nicht.</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>The assignment is not declined. Nobody is told anything.</source>
        <translation>Die Aufgabe ist nicht abgelehnt. Niemand erfährt etwas.</translation>
    </message>
    <message>
        <source>%1, and nobody else, is told that you declined it, and your reason if you give one. Nothing else is reported.</source>
        <translation>Nur %1 erfährt, dass du abgelehnt hast, und deinen Grund, wenn du einen nennst. Sonst wird nichts gemeldet.</translation>
    </message>
    <message>
        <source>The assignment disappears for %1 at the next exchange.</source>
        <translation>Bei %1 verschwindet die Aufgabe mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>From then on nothing of it is reported to you. Attempts and takes stay theirs.</source>
        <translation>Ab dann wird dir nichts mehr davon gemeldet. Versuche und Aufnahmen bleiben, wem sie gehören.</translation>
    </message>
    <message>
        <source>Declined %1</source>
        <translation>Abgelehnt %1</translation>
    </message>
    <message>
        <source>Declined %1: %2</source>
        <translation>Abgelehnt %1: %2</translation>
    </message>
    <message>
        <source>%1 Stopped reporting %2.</source>
        <translation>%1 Meldungen beendet %2.</translation>
    </message>
    <message>
        <source>your coach %1</source>
        <translation>Coach %1</translation>
    </message>
    <message>
        <source>%1, and nobody else, are told that you declined it, and your reason if you give one. Nothing else is reported.</source>
        <translation>Nur %1 erfahren, dass du abgelehnt hast, und deinen Grund, wenn du einen nennst. Sonst wird nichts gemeldet.</translation>
    </message>
    <message>
        <source>Each person has it alone, with those who coach them: nobody else sees how they are doing.</source>
        <translation>Jede Person hat es für sich und mit denen, die sie coachen: Sonst sieht niemand, wie es läuft.</translation>
    </message>
    <message>
        <source>So do those who coach them now: %1.</source>
        <translation>Das sehen auch alle, die sie jetzt coachen: %1.</translation>
    </message>
    <message>
        <source>Once they accept it you and their coaches are told so, and nothing else.</source>
        <translation>Nimmt jemand an, erfahrt ihr das, du und die Coaches, und sonst nichts.</translation>
    </message>
    <message>
        <source>Once they accept it you and their coaches, and nobody else, are told %1. Before that nobody is told anything.</source>
        <translation>Nimmt jemand an, erfahrt nur ihr, du und die Coaches, %1. Vorher erfährt niemand etwas.</translation>
    </message>
    <message>
        <source>Whoever comes to coach them later is not told.</source>
        <translation>Wer sie erst später coacht, erfährt nichts davon.</translation>
    </message>
    <message>
        <source>%1 sees the scenario, the date and your reason.</source>
        <translation>%1 sieht das Szenario, den Termin und deinen Grund.</translation>
    </message>
    <message>
        <source>So do those who coach %1 now: %2.</source>
        <translation>Ebenso, wer %1 jetzt coacht: %2.</translation>
    </message>
    <message>
        <source>%1 is in no group with a coach: only you are told.</source>
        <translation>%1 ist in keiner Gruppe mit Coach: Nur du erfährst davon.</translation>
    </message>
    <message>
        <source>In no group with a coach, so that only you are told of them: %1.</source>
        <translation>In keiner Gruppe mit Coach, sodass nur du davon erfährst: %1.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AttemptsList</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern wegnehmen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Rate yourself</source>
        <translation>Selbst bewerten</translation>
    </message>
    <message>
        <source>Compare with the model</source>
        <translation>Mit dem Vorbild vergleichen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AttemptsModel</name>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>under 3 s, not counted</source>
        <translation>unter 3 s, zählt nicht</translation>
    </message>
    <message>
        <source>full run</source>
        <translation>voller Durchlauf</translation>
    </message>
    <message>
        <source>under half the time target</source>
        <translation>unter dem halben Zeitziel</translation>
    </message>
    <message>
        <source>stopped before “%1”</source>
        <translation>vor „%1“ gestoppt</translation>
    </message>
    <message>
        <source>not saved yet, %1</source>
        <translation>noch nicht gespeichert, %1</translation>
    </message>
    <message>
        <source>recovered, %1</source>
        <translation>gerettet, %1</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>practice, not counted</source>
        <translation>Übung, zählt nicht</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Banner</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::BlindView</name>
    <message>
        <source>The pair before</source>
        <translation>Das Paar davor</translation>
    </message>
    <message>
        <source>Stop picking</source>
        <translation>Aussuchen beenden</translation>
    </message>
    <message>
        <source>Watch both, as often as you like. Which would you rather have given? Neither says which attempt it is.</source>
        <translation>Sieh dir beide an, so oft du willst. Welcher wäre dir lieber gewesen? Keiner sagt, welcher Versuch er ist.</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>Watch this one</source>
        <translation>Diesen ansehen</translation>
    </message>
    <message>
        <source>This one is better</source>
        <translation>Dieser ist besser</translation>
    </message>
    <message>
        <source>That one</source>
        <translation>Jener</translation>
    </message>
    <message>
        <source>Watch that one</source>
        <translation>Jenen ansehen</translation>
    </message>
    <message>
        <source>That one is better</source>
        <translation>Jener ist besser</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CallAndResponse</name>
    <message>
        <source>Call and response needs a model example with sound on this laptop.</source>
        <translation>Satz und Antwort braucht ein Vorbild mit Ton auf diesem Laptop.</translation>
    </message>
    <message>
        <source>The lines of the model are being looked for.</source>
        <translation>Die Sätze des Vorbilds werden gesucht.</translation>
    </message>
    <message>
        <source>No speech was found in the model, so there are no lines to answer.</source>
        <translation>Im Vorbild wird nicht gesprochen, also gibt es keine Sätze zum Antworten.</translation>
    </message>
    <message>
        <source>Call and response</source>
        <translation>Satz und Antwort</translation>
    </message>
    <message numerus="yes">
        <source>The model says a line, you answer, %n time(s).</source>
        <translation>
            <numerusform>Das Vorbild sagt einen Satz, du antwortest, einmal.</numerusform>
            <numerusform>Das Vorbild sagt einen Satz, du antwortest, %n Mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Satz %1 von %2</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Du bist dran</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Hör zu</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CaptionLayer</name>
    <message>
        <source>Captions on or off</source>
        <translation>Untertitel an oder aus</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CaptionsMenu</name>
    <message>
        <source>Import captions</source>
        <translation>Untertitel importieren</translation>
    </message>
    <message>
        <source>Export captions</source>
        <translation>Untertitel exportieren</translation>
    </message>
    <message>
        <source>Write down what is said</source>
        <translation>Mitschreiben, was gesagt wird</translation>
    </message>
    <message>
        <source>Remove captions</source>
        <translation>Untertitel entfernen</translation>
    </message>
    <message>
        <source>Captions (*.vtt *.srt);;All files (*)</source>
        <translation>Untertitel (*.vtt *.srt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>WebVTT (*.vtt);;SubRip (*.srt)</source>
        <translation>WebVTT (*.vtt);;SubRip (*.srt)</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CaptionsState</name>
    <message numerus="yes">
        <source>%n captions are kept. They stay on this laptop.</source>
        <translation>
            <numerusform>%n Untertitel ist gespeichert. Er bleibt auf diesem Laptop.</numerusform>
            <numerusform>%n Untertitel sind gespeichert. Sie bleiben auf diesem Laptop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, the first in line %1.</source>
        <translation>
            <numerusform>%n ließ sich nicht lesen, in Zeile %1.</numerusform>
            <numerusform>%n ließen sich nicht lesen, der erste in Zeile %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The captions of this clip cannot be read.</source>
        <translation>Die Untertitel dieses Clips lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The captions could not be brought back.</source>
        <translation>Die Untertitel ließen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>“%1” has no captions that can be read.</source>
        <translation>„%1“ hat keine lesbaren Untertitel.</translation>
    </message>
    <message>
        <source>The captions could not be written.</source>
        <translation>Die Untertitel ließen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The captions are in “%1”.</source>
        <translation>Die Untertitel sind in „%1“.</translation>
    </message>
    <message>
        <source>The captions could not be removed.</source>
        <translation>Die Untertitel ließen sich nicht entfernen.</translation>
    </message>
    <message>
        <source>The captions are removed. The clip stays.</source>
        <translation>Die Untertitel sind entfernt. Der Clip bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n captions were written down. They stay on this laptop.</source>
        <translation>
            <numerusform>%n Untertitel wurde mitgeschrieben. Er bleibt auf diesem Laptop.</numerusform>
            <numerusform>%n Untertitel wurden mitgeschrieben. Sie bleiben auf diesem Laptop.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is said could not be written down.</source>
        <translation>Was gesagt wird, ließ sich nicht mitschreiben.</translation>
    </message>
    <message>
        <source>Writing down what is said in %1</source>
        <translation>Was in %1 gesagt wird, wird mitgeschrieben</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ClipChooser</name>
    <message>
        <source>Clips to compare with</source>
        <translation>Clips zum Vergleichen</translation>
    </message>
    <message>
        <source>Search takes and models</source>
        <translation>Aufnahmen und Vorbilder suchen</translation>
    </message>
    <message>
        <source>What do you want to compare it with?</source>
        <translation>Womit möchtest du es vergleichen?</translation>
    </message>
    <message>
        <source>What do you want to compare?</source>
        <translation>Was möchtest du vergleichen?</translation>
    </message>
    <message>
        <source>Nothing fits these words. Try fewer of them.</source>
        <translation>Zu diesen Wörtern passt nichts. Versuche es mit weniger.</translation>
    </message>
    <message>
        <source>There is nothing to compare it with yet. Record another take, or import a model into the library.</source>
        <translation>Es gibt noch nichts zum Vergleichen. Nimm noch einmal auf oder importiere ein Vorbild in die Bibliothek.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet. Record a take, or import a model into the library.</source>
        <translation>Es gibt noch nichts zu vergleichen. Nimm etwas auf oder importiere ein Vorbild in die Bibliothek.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ClipKeeping</name>
    <message>
        <source>Keep on this laptop</source>
        <translation>Auf diesem Laptop behalten</translation>
    </message>
    <message>
        <source>Leave it on the team share</source>
        <translation>In der Teamablage lassen</translation>
    </message>
    <message>
        <source>Let it go…</source>
        <translation>Vom Laptop nehmen…</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Vom Laptop nehmen</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>Auf diesem Laptop</translation>
    </message>
    <message>
        <source>The team share cannot be reached now; it comes by itself once it can.</source>
        <translation>Die Teamablage ist gerade nicht erreichbar; er kommt von selbst, sobald sie es ist.</translation>
    </message>
    <message>
        <source>It is also a recording, an import or a share of yours, and stays with that.</source>
        <translation>Er ist auch eine Aufnahme, ein Import oder eine Freigabe von dir und bleibt mit ihr.</translation>
    </message>
    <message>
        <source>Its clip (%1) leaves this laptop and stays on the team share. What is said of it stays, and you can have the clip again whenever the team share can be reached.</source>
        <translation>Der Clip (%1) verlässt diesen Laptop und bleibt in der Teamablage. Was dazu gesagt ist, bleibt, und du bekommst den Clip wieder, wann immer die Teamablage erreichbar ist.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ClipPage</name>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Compare with my take</source>
        <translation>Mit meiner Aufnahme vergleichen</translation>
    </message>
    <message>
        <source>Practise this scenario</source>
        <translation>Dieses Szenario üben</translation>
    </message>
    <message>
        <source>This example is not in the library any more.</source>
        <translation>Dieses Beispiel ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Änderungen übernehmen</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Anfang und Ende</translation>
    </message>
    <message>
        <source>Keep the loop as in and out</source>
        <translation>Schleife als Anfang und Ende übernehmen</translation>
    </message>
    <message>
        <source>Whole clip</source>
        <translation>Ganzer Clip</translation>
    </message>
    <message>
        <source>Not for a scenario yet: choose one to practise or compare.</source>
        <translation>Noch für kein Szenario: Wähle eines, um zu üben oder zu vergleichen.</translation>
    </message>
    <message>
        <source>%1. You have no take of it to compare with yet.</source>
        <translation>%1. Du hast noch keine Aufnahme davon zum Vergleichen.</translation>
    </message>
    <message>
        <source>%1 long, %2 x %3</source>
        <translation>%1 lang, %2 x %3</translation>
    </message>
    <message>
        <source>without sound</source>
        <translation>ohne Ton</translation>
    </message>
    <message>
        <source>no consent noted: it stays with you until there is one</source>
        <translation>kein Einverständnis notiert: Bis dahin bleibt es bei dir</translation>
    </message>
    <message>
        <source>The clip of this example is not on this laptop.</source>
        <translation>Der Clip dieses Beispiels ist nicht auf diesem Laptop.</translation>
    </message>
    <message>
        <source>What is said of it stays. Import the clip again to see it.</source>
        <translation>Was dazu notiert ist, bleibt. Importiere den Clip noch einmal, um ihn zu sehen.</translation>
    </message>
    <message>
        <source>The whole clip is shown.</source>
        <translation>Der ganze Clip wird gezeigt.</translation>
    </message>
    <message>
        <source>%1 to %2 is shown, %3.</source>
        <translation>%1 bis %2 wird gezeigt, %3.</translation>
    </message>
    <message>
        <source>The loop is %1 to %2.</source>
        <translation>Die Schleife geht von %1 bis %2.</translation>
    </message>
    <message>
        <source>%1 and %2 set a loop while it plays.</source>
        <translation>%1 und %2 setzen beim Abspielen eine Schleife.</translation>
    </message>
    <message>
        <source>It is still on its way, and plays here once it has arrived.</source>
        <translation>Es ist noch unterwegs und lässt sich hier abspielen, sobald es angekommen ist.</translation>
    </message>
    <message>
        <source>%1 may bring it back; the library has the others.</source>
        <translation>%1 holt es vielleicht zurück; die anderen stehen in der Bibliothek.</translation>
    </message>
    <message>
        <source>It is on the team share. Press “Keep on this laptop”, and it plays here once it has arrived.</source>
        <translation>Er liegt in der Teamablage. Drücke „Auf diesem Laptop behalten“, dann läuft er hier, sobald er angekommen ist.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ClipState</name>
    <message>
        <source>The example could not be read.</source>
        <translation>Das Beispiel ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The example was not changed.</source>
        <translation>Das Beispiel wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The example was changed.</source>
        <translation>Das Beispiel wurde geändert.</translation>
    </message>
    <message>
        <source>The change could not be undone.</source>
        <translation>Die Änderung ließ sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>a group that is gone</source>
        <translation>eine Gruppe, die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Published. It goes out with the next exchange.</source>
        <translation>Veröffentlicht. Es geht mit dem nächsten Abgleich hinaus.</translation>
    </message>
    <message>
        <source>The example was not published.</source>
        <translation>Das Beispiel wurde nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Taken back. It leaves the others&apos; libraries at their next exchange.</source>
        <translation>Zurückgenommen. Aus den Bibliotheken der anderen verschwindet es mit ihrem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>The example was not taken back.</source>
        <translation>Das Beispiel wurde nicht zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ClipsModel</name>
    <message>
        <source>recorded %1</source>
        <translation>aufgenommen %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Bad example</source>
        <translation>Schlechtes Beispiel</translation>
    </message>
    <message>
        <source>Good example</source>
        <translation>Gutes Beispiel</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Diese hier</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CloserPanel</name>
    <message>
        <source>On average your own levels are your coaches&apos;.</source>
        <translation>Im Mittel entsprechen deine eigenen Stufen denen deiner Coaches.</translation>
    </message>
    <message>
        <source>On average your own levels are %1 above your coaches&apos;.</source>
        <translation>Im Mittel liegen deine eigenen Stufen %1 über denen deiner Coaches.</translation>
    </message>
    <message>
        <source>On average your own levels are %1 below your coaches&apos;.</source>
        <translation>Im Mittel liegen deine eigenen Stufen %1 unter denen deiner Coaches.</translation>
    </message>
    <message>
        <source>Mean absolute error over all criteria: %1 levels (n = %2).</source>
        <translation>Mittlerer absoluter Fehler über alle Kriterien: %1 Stufen (n = %2).</translation>
    </message>
    <message>
        <source>Mean absolute error here: %1 levels (n = %2).</source>
        <translation>Mittlerer absoluter Fehler hier: %1 Stufen (n = %2).</translation>
    </message>
    <message>
        <source>Closer to which?</source>
        <translation>Wem näher?</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Zurück zur Karte</translation>
    </message>
    <message>
        <source>Back to the map (%1)</source>
        <translation>Zurück zur Karte (%1)</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieses</translation>
    </message>
    <message>
        <source>Watch this one</source>
        <translation>Dieses ansehen</translation>
    </message>
    <message>
        <source>That one</source>
        <translation>Jenes</translation>
    </message>
    <message>
        <source>Watch that one</source>
        <translation>Jenes ansehen</translation>
    </message>
    <message>
        <source>Closer to this</source>
        <translation>Diesem näher</translation>
    </message>
    <message>
        <source>Closer to that</source>
        <translation>Jenem näher</translation>
    </message>
    <message>
        <source>Question before</source>
        <translation>Frage davor</translation>
    </message>
    <message>
        <source>Question before (%1)</source>
        <translation>Frage davor (%1)</translation>
    </message>
    <message>
        <source>Did not come up</source>
        <translation>Kam nicht vor</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Criterion %1 of %2, question %3 of at most %4</source>
        <translation>Kriterium %1 von %2, Frage %3 von höchstens %4</translation>
    </message>
    <message>
        <source>This: %1 That: %2</source>
        <translation>Dieses: %1 Jenes: %2</translation>
    </message>
    <message>
        <source>Which of these two examples is your take closer to, in this alone?</source>
        <translation>Welchem dieser beiden Beispiele ist deine Aufnahme näher, nur in diesem Punkt?</translation>
    </message>
    <message>
        <source>Which of these two is your take closer to?</source>
        <translation>Welchem von beiden ist deine Aufnahme näher?</translation>
    </message>
    <message>
        <source>Your levels, in the draft of your assessment</source>
        <translation>Deine Stufen, im Entwurf deiner Bewertung</translation>
    </message>
    <message>
        <source>No level was set.</source>
        <translation>Es wurde keine Stufe vergeben.</translation>
    </message>
    <message>
        <source>How far your levels lie from your coaches&apos; is told from the takes you shared, where you had set yours first.</source>
        <translation>Wie weit deine Stufen von denen deiner Coaches entfernt sind, ergibt sich aus den Aufnahmen, die du geteilt hast und für die du deine zuerst vergeben hattest.</translation>
    </message>
    <message>
        <source>Once you and your coaches have set %1 levels for the same takes, yours first, you read here how far they lie apart.</source>
        <translation>Sobald du und deine Coaches %1 Stufen für dieselben Aufnahmen vergeben habt, deine zuerst, liest du hier, wie weit sie auseinanderliegen.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CloserState</name>
    <message>
        <source>Examples and levels so far could not be read.</source>
        <translation>Beispiele und bisherige Stufen ließen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CoachingPage</name>
    <message>
        <source>Propose an agreement</source>
        <translation>Vereinbarung vorschlagen</translation>
    </message>
    <message>
        <source>You are in no team yet</source>
        <translation>Du bist noch in keinem Team</translation>
    </message>
    <message>
        <source>Agreements are made between two people of a team, and only these two see them.</source>
        <translation>Eine Vereinbarung schließen zwei aus einem Team, und nur diese beiden sehen sie.</translation>
    </message>
    <message>
        <source>Make or join a team</source>
        <translation>Team gründen oder beitreten</translation>
    </message>
    <message>
        <source>Nothing is agreed on yet</source>
        <translation>Noch ist nichts vereinbart</translation>
    </message>
    <message>
        <source>Offer somebody what you will practise, or ask it of them. Full runs are counted by themselves, and only the two of you see it.</source>
        <translation>Biete jemandem an, was du üben wirst, oder bitte darum. Volle Durchläufe zählen sich von selbst, und nur ihr beide seht es.</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>What you agreed on. Each agreement is seen by the two who made it, and by nobody else.</source>
        <translation>Was du vereinbart hast. Jede Vereinbarung sehen die beiden, die sie geschlossen haben, und sonst niemand.</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Mit wem</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Letztes Mal</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Wartet auf deine Antwort</translation>
    </message>
    <message>
        <source>nothing holds before you accept</source>
        <translation>nichts gilt, bevor du annimmst</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>full runs are counted by themselves</source>
        <translation>volle Durchläufe zählen sich von selbst</translation>
    </message>
    <message>
        <source>You proposed</source>
        <translation>Von dir vorgeschlagen</translation>
    </message>
    <message>
        <source>nothing holds before they accept</source>
        <translation>nichts gilt, bevor die andere Person annimmt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>the latest first</source>
        <translation>das Letzte zuerst</translation>
    </message>
    <message>
        <source>Nothing is agreed on with %1 yet.</source>
        <translation>Mit %1 ist noch nichts vereinbart.</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>what they accepted to report, and nothing else</source>
        <translation>was sie zu melden angenommen haben, und sonst nichts</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>There is no sound: it cannot be played on this output.</source>
        <translation>Kein Ton: Dieser Ausgang kann ihn nicht abspielen.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Übereinander</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Mark here</source>
        <translation>Hier markieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Marked at %1</source>
        <translation>Markiert bei %1</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>Choose what it is compared with.</source>
        <translation>Wähle, womit verglichen wird.</translation>
    </message>
    <message>
        <source>which side</source>
        <translation>welche Seite</translation>
    </message>
    <message>
        <source>sound side</source>
        <translation>Ton der Seite</translation>
    </message>
    <message>
        <source>same event</source>
        <translation>gleiches Ereignis</translation>
    </message>
    <message>
        <source>loop range</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>%1 Not aligned yet: mark the same event in both, or drag the lower lane.</source>
        <translation>%1 Noch nicht ausgerichtet: Markiere in beiden dasselbe Ereignis oder zieh die untere Spur.</translation>
    </message>
    <message>
        <source>Side %1 is marked at %2. Find the same event on side %3, then press %4. %5 cancels.</source>
        <translation>Seite %1 ist bei %2 markiert. Such dasselbe Ereignis auf Seite %3 und drück dann %4. %5 bricht ab.</translation>
    </message>
    <message>
        <source>Inset</source>
        <translation>Bild im Bild</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Side %1: %2</source>
        <translation>Seite %1: %2</translation>
    </message>
    <message>
        <source>“%1” begins here</source>
        <translation>„%1“ beginnt hier</translation>
    </message>
    <message>
        <source>Forget where “%1” begins</source>
        <translation>Vergessen, wo „%1“ beginnt</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>landmark</source>
        <translation>Wegmarke</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CompareState</name>
    <message>
        <source>Your clips could not be read.</source>
        <translation>Deine Clips ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>What is known of these clips could not be read.</source>
        <translation>Was über diese Clips bekannt ist, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The alignment was not kept for the next time.</source>
        <translation>Die Ausrichtung wurde nicht für das nächste Mal gemerkt.</translation>
    </message>
    <message>
        <source>Aligned. %1</source>
        <translation>Ausgerichtet. %1</translation>
    </message>
    <message>
        <source>The landmark was not kept for the next time.</source>
        <translation>Die Wegmarke wurde nicht für das nächste Mal behalten.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CriterionRow</name>
    <message>
        <source>Did not come up</source>
        <translation>Kam nicht vor</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go to %1, from %2</source>
        <translation>Zu %1, von %2</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; would be: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; wäre: %2</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::DeckProblem</name>
    <message>
        <source>This recording does not play on from here.</source>
        <translation>Diese Aufzeichnung läuft ab hier nicht weiter.</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>Diese Aufzeichnung lässt sich nicht abspielen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::DeckView</name>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Side %1: %2</source>
        <translation>Seite %1: %2</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Zu hören</translation>
    </message>
    <message>
        <source>Side %1 is heard</source>
        <translation>Seite %1 ist zu hören</translation>
    </message>
    <message>
        <source>Side %1 is silent. Hear it</source>
        <translation>Seite %1 ist stumm. Hören</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::DeliveryLanes</name>
    <message>
        <source>Level, pitch and syllables a second along the clip</source>
        <translation>Pegel, Tonhöhe und Silben je Sekunde entlang des Clips</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>Syllables a second</source>
        <translation>Silben je Sekunde</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::DeliveryPanel</name>
    <message>
        <source>Delivery</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>Delivery: how the voice comes across</source>
        <translation>Vortrag: wie die Stimme wirkt</translation>
    </message>
    <message>
        <source>There is no recording here to listen to.</source>
        <translation>Hier ist keine Aufzeichnung, die sich anhören ließe.</translation>
    </message>
    <message>
        <source>Listening to the clip. You can go on meanwhile.</source>
        <translation>Der Clip wird angehört. Du kannst inzwischen weitermachen.</translation>
    </message>
    <message>
        <source>This clip has no sound, so there is nothing to say of the voice.</source>
        <translation>Dieser Clip hat keinen Ton, also gibt es zur Stimme nichts zu sagen.</translation>
    </message>
    <message>
        <source>The sound of this clip cannot be read.</source>
        <translation>Der Ton dieses Clips lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Too little speech to say.</source>
        <translation>Zu wenig gesprochen, um es zu sagen.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Vorbild: %1</translation>
    </message>
    <message>
        <source>Your takes, oldest first (n = %1): %2</source>
        <translation>Deine Aufnahmen, die älteste zuerst (n = %1): %2</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Sprechanteil</translation>
    </message>
    <message>
        <source>The part of the clip in which a voice is heard; gaps of up to 0.3 s count as speaking.</source>
        <translation>Der Teil des Clips, in dem eine Stimme zu hören ist; Lücken bis 0,3 s zählen als gesprochen.</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % von %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Silences of 1 s and more between two stretches of speech; shaded in the curves.</source>
        <translation>Stille von 1 s und mehr zwischen zwei gesprochenen Stücken; in den Kurven hinterlegt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n, the longest %1 s</source>
        <translation>
            <numerusform>%n, %1 s lang</numerusform>
            <numerusform>%n, die längste %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Syllables for each second of speech, counted by the rise and fall of the voice; pauses are left out. Very fast speech counts a little low.</source>
        <translation>Silben je gesprochener Sekunde, gezählt am Auf und Ab der Stimme; Pausen bleiben weg. Sehr schnelles Sprechen zählt etwas zu niedrig.</translation>
    </message>
    <message>
        <source>%1 syllables a second (n = %2)</source>
        <translation>%1 Silben je Sekunde (n = %2)</translation>
    </message>
    <message>
        <source>Pitch range</source>
        <translation>Tonumfang</translation>
    </message>
    <message>
        <source>How far the voice moves up and down, without the lowest and the highest twentieth; 12 semitones are an octave.</source>
        <translation>Wie weit sich die Stimme auf und ab bewegt, ohne das tiefste und das höchste Zwanzigstel; 12 Halbtöne sind eine Oktave.</translation>
    </message>
    <message>
        <source>%1 semitones, %2 to %3 Hz</source>
        <translation>%1 Halbtöne, %2 bis %3 Hz</translation>
    </message>
    <message>
        <source>Loudness range</source>
        <translation>Lautheitsumfang</translation>
    </message>
    <message>
        <source>How much loud and quiet passages differ, in loudness units (EBU R128); a unit is a decibel.</source>
        <translation>Wie sehr sich laute und leise Stellen unterscheiden, in Lautheitseinheiten (EBU R128); eine Einheit ist ein Dezibel.</translation>
    </message>
    <message>
        <source>%1 LU</source>
        <translation>%1 LU</translation>
    </message>
    <message>
        <source>The model is “%1”.</source>
        <translation>Das Vorbild ist „%1“.</translation>
    </message>
    <message>
        <source>Found out on this laptop. Only you see it: it is in no share and in no report.</source>
        <translation>Auf diesem Laptop ermittelt. Nur du siehst es: Es steht in keiner Freigabe und in keinem Bericht.</translation>
    </message>
    <message>
        <source>%1 %, longest monologue %2</source>
        <translation>%1 %, längster Monolog %2</translation>
    </message>
    <message>
        <source>Who talks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Left: %1. Right: %2. Both at once: %3 s.</source>
        <translation>Links: %1. Rechts: %2. Beide zugleich: %3 s.</translation>
    </message>
    <message>
        <source>The clip has a speaker in each channel; the shares are of what both say together. A monologue goes on over pauses of up to 3 s.</source>
        <translation>Der Clip hat in jedem Kanal eine sprechende Person; die Anteile beziehen sich auf das, was beide zusammen sagen. Ein Monolog geht über Pausen bis 3 s hinweg weiter.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a filler and how often</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>none in %n words</source>
        <translation>
            <numerusform>keine in %n Wort</numerusform>
            <numerusform>keine in %n Wörtern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n words: %2</source>
        <translation>
            <numerusform>%1 in %n Wort: %2</numerusform>
            <numerusform>%1 in %n Wörtern: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted in the captions.</source>
        <translation>In den Untertiteln gezählt.</translation>
    </message>
    <message>
        <source>Counted in the captions. Words like “%1” can also be meant as they are: captions do not say which.</source>
        <translation>In den Untertiteln gezählt. Wörter wie „%1“ können auch so gemeint sein, wie sie dastehen: Untertitel sagen das nicht.</translation>
    </message>
    <message>
        <source>whisper often leaves fillers out, so there may have been more.</source>
        <translation>whisper lässt Füllwörter oft weg, es können also mehr gewesen sein.</translation>
    </message>
    <message>
        <source>Captions often leave fillers out, so there may have been more.</source>
        <translation>Untertitel lassen Füllwörter oft weg, es können also mehr gewesen sein.</translation>
    </message>
    <message>
        <source>Fillers</source>
        <translation>Füllwörter</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::DraftKeeper</name>
    <message>
        <source>What you wrote could not be kept yet. It is still in this window.</source>
        <translation>Was du geschrieben hast, ließ sich noch nicht speichern. Es steht noch in diesem Fenster.</translation>
    </message>
    <message>
        <source>The draft could not be brought back.</source>
        <translation>Der Entwurf ließ sich nicht zurückholen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Drill</name>
    <message>
        <source>A drill needs a model example on this laptop, or a part of a take that was noted.</source>
        <translation>Ein Drill braucht ein Vorbild auf diesem Laptop oder einen Teil einer Aufnahme, zu dem es eine Notiz gibt.</translation>
    </message>
    <message>
        <source>Drill: %1, %2</source>
        <translation>Drill: %1, %2</translation>
    </message>
    <message>
        <source>It plays, then you record only this part.</source>
        <translation>Der Teil läuft, dann nimmst du nur ihn auf.</translation>
    </message>
    <message>
        <source>Listen: %1</source>
        <translation>Hör zu: %1</translation>
    </message>
    <message>
        <source>Your turn, about %1</source>
        <translation>Du bist dran, etwa %1</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ExampleCard</name>
    <message>
        <source>Open the library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Model example</source>
        <translation>Vorbild</translation>
    </message>
    <message>
        <source>None for this scenario yet</source>
        <translation>Noch keines für dieses Szenario</translation>
    </message>
    <message>
        <source>Import one in the library to aim at.</source>
        <translation>Importiere eines in die Bibliothek.</translation>
    </message>
    <message>
        <source>Play the example: %1</source>
        <translation>Beispiel abspielen: %1</translation>
    </message>
    <message>
        <source>Play the example</source>
        <translation>Beispiel abspielen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ExampleFilter</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ExampleForm</name>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Good example</source>
        <translation>Gutes Beispiel</translation>
    </message>
    <message>
        <source>Bad example</source>
        <translation>Schlechtes Beispiel</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>Scenario it is for</source>
        <translation>Für welches Szenario</translation>
    </message>
    <message>
        <source>opening, price, silence</source>
        <translation>Einstieg, Preis, Pause</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Schlagwörter, mit Kommas getrennt</translation>
    </message>
    <message>
        <source>Mara Lind agreed on 3 May, for the team</source>
        <translation>Mara Lind, einverstanden am 3. Mai, fürs Team</translation>
    </message>
    <message>
        <source>Who is seen or heard, and what did they agree to?</source>
        <translation>Wer ist zu sehen oder zu hören, und womit einverstanden?</translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation>Kein Szenario</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ExampleSharing</name>
    <message>
        <source>somebody in your team</source>
        <translation>jemandem in deinem Team</translation>
    </message>
    <message>
        <source>From %1, published %2.</source>
        <translation>Von %1, veröffentlicht %2.</translation>
    </message>
    <message>
        <source>Consent of who is seen: %1.</source>
        <translation>Einverständnis derer, die zu sehen sind: %1.</translation>
    </message>
    <message>
        <source>Only you have it.</source>
        <translation>Nur du hast es.</translation>
    </message>
    <message numerus="yes">
        <source>Published to %1 %2: %n person(s) have it.</source>
        <translation>
            <numerusform>Veröffentlicht für %1 %2: %n Person hat es.</numerusform>
            <numerusform>Veröffentlicht für %1 %2: %n Personen haben es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note the consent of who is seen first. Without it the example stays with you.</source>
        <translation>Notiere zuerst das Einverständnis derer, die zu sehen sind. Ohne es bleibt das Beispiel bei dir.</translation>
    </message>
    <message>
        <source>Nobody else is in %1 yet; whoever comes in gets it.</source>
        <translation>In %1 ist noch sonst niemand; wer dazukommt, bekommt es.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) in %1 get the clip and what is said of it; whoever comes in later too, and nobody else can open it.</source>
        <translation>
            <numerusform>%n andere Person in %1 bekommt den Clip und was dazu notiert ist; auch wer später dazukommt, und sonst kann es niemand öffnen.</numerusform>
            <numerusform>%n andere in %1 bekommen den Clip und was dazu notiert ist; auch wer später dazukommt, und sonst kann es niemand öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Be sure that the consent (“%1”) covers it.</source>
        <translation>Achte darauf, dass das Einverständnis („%1“) das abdeckt.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>The clip leaves the team share and everybody&apos;s library at their next exchange. Copies that somebody made outside of Greenroom cannot be recalled.</source>
        <translation>Der Clip verschwindet beim nächsten Abgleich aus der Teamablage und aus allen Bibliotheken. Kopien, die jemand außerhalb von Greenroom gemacht hat, lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Jetzt zurücknehmen</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Wer es hat</translation>
    </message>
    <message>
        <source>Publish to</source>
        <translation>Veröffentlichen für</translation>
    </message>
    <message>
        <source>Publish it as it is now</source>
        <translation>Jetzigen Stand veröffentlichen</translation>
    </message>
    <message>
        <source>The group %1</source>
        <translation>Die Gruppe %1</translation>
    </message>
    <message>
        <source>The whole team %1</source>
        <translation>Das ganze Team %1</translation>
    </message>
    <message>
        <source>It stays in your library until it is taken back.</source>
        <translation>Es bleibt in deiner Bibliothek, bis es zurückgenommen wird.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ExamplesModel</name>
    <message>
        <source>How not to do it</source>
        <translation>So besser nicht</translation>
    </message>
    <message>
        <source>A good example</source>
        <translation>Ein gutes Beispiel</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ExchangePage</name>
    <message>
        <source>Team share</source>
        <translation>Teamablage</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Only on this laptop</source>
        <translation>Nur auf diesem Laptop</translation>
    </message>
    <message>
        <source>Practise alone as long as you like. With a team you can show the takes you choose to the people you choose, and nothing else.</source>
        <translation>Übe allein, solange du magst. In einem Team kannst du ausgewählten Leuten ausgewählte Aufnahmen zeigen, und sonst nichts.</translation>
    </message>
    <message>
        <source>Join or make a team</source>
        <translation>Team beitreten oder gründen</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>Was andere sehen</translation>
    </message>
    <message>
        <source>What needs a look</source>
        <translation>Was einen Blick braucht</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet aufs Senden</translation>
    </message>
    <message>
        <source>Shares waiting for somebody to see them</source>
        <translation>Freigaben, die noch auf jemanden warten</translation>
    </message>
    <message>
        <source>Recordings still on their way to you</source>
        <translation>Aufzeichnungen, die noch zu dir unterwegs sind</translation>
    </message>
    <message>
        <source>The last exchange did not come to its end.</source>
        <translation>Der letzte Abgleich wurde nicht fertig.</translation>
    </message>
    <message>
        <source>Where is it now?</source>
        <translation>Wo ist sie jetzt?</translation>
    </message>
    <message>
        <source>The folder is elsewhere now…</source>
        <translation>Der Ordner ist jetzt woanders…</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>Dort weitermachen</translation>
    </message>
    <message>
        <source>Where the team share is now</source>
        <translation>Wo die Teamablage jetzt ist</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Where the team share is on this computer</source>
        <translation>Wo die Teamablage auf diesem Computer liegt</translation>
    </message>
    <message>
        <source>Looking for it where team shares usually lie…</source>
        <translation>Sie wird gesucht, wo Teamablagen meist liegen…</translation>
    </message>
    <message>
        <source>It was not found where team shares usually lie. Choose its folder: the one with the file %1.</source>
        <translation>Wo Teamablagen meist liegen, war sie nicht zu finden. Wähle ihren Ordner: den mit der Datei %1.</translation>
    </message>
    <message>
        <source>It was found in %1. What waits goes out there.</source>
        <translation>Sie ist in %1. Was wartet, geht dorthin.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ExportPanel</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>The loop alone</source>
        <translation>Nur die Schleife</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Without notes</source>
        <translation>Ohne Notizen</translation>
    </message>
    <message>
        <source>Notes in the picture</source>
        <translation>Notizen im Bild</translation>
    </message>
    <message>
        <source>Notes as captions</source>
        <translation>Notizen als Untertitel</translation>
    </message>
    <message>
        <source>Notes in the video</source>
        <translation>Notizen im Video</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Exporting the comparison</source>
        <translation>Der Vergleich wird exportiert</translation>
    </message>
    <message>
        <source>As one video:</source>
        <translation>Als ein Video:</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>Video (*.mp4)</source>
        <translation>Video (*.mp4)</translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 neben %2</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The comparison was not exported. Your recordings are as they were.</source>
        <translation>Der Vergleich wurde nicht exportiert. Deine Aufzeichnungen sind, wie sie waren.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::FeedbackState</name>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::FeedbackWords</name>
    <message>
        <source>%1 shared a take of %2 with you.</source>
        <translation>%1 hat eine Aufnahme von „%2“ mit dir geteilt.</translation>
    </message>
    <message numerus="yes">
        <source>wrote %n note(s)</source>
        <translation>
            <numerusform>eine Notiz geschrieben</numerusform>
            <numerusform>%n Notizen geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered %n time(s)</source>
        <translation>
            <numerusform>einmal geantwortet</numerusform>
            <numerusform>%n Mal geantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>set levels</source>
        <translation>Stufen vergeben</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 %2 on attempt %3 of %4.</source>
        <translation>%1 hat zu Versuch %3 von „%4“ %2.</translation>
    </message>
    <message>
        <source>%1 %2 on a take of %3 that is shared with you.</source>
        <translation>%1 hat %2, zu einer mit dir geteilten Aufnahme von „%3“.</translation>
    </message>
    <message>
        <source>%1 %2 on your take of %3.</source>
        <translation>%1 hat zu deiner Aufnahme von „%3“ %2.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::FilterModel</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>All examples</source>
        <translation>Alle Beispiele</translation>
    </message>
    <message>
        <source>Good examples</source>
        <translation>Gute Beispiele</translation>
    </message>
    <message>
        <source>Bad examples</source>
        <translation>Schlechte Beispiele</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Any scenario</source>
        <translation>Jedes Szenario</translation>
    </message>
    <message>
        <source>Without a scenario</source>
        <translation>Ohne Szenario</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n Beispiel</numerusform>
            <numerusform>%n Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::GhostBuyerMode</name>
    <message>
        <source>A ghost buyer needs a recorded buyer: whoever writes the scenario chooses the clip in its editor.</source>
        <translation>Ein Gegenüber vom Band braucht einen aufgenommenen Kunden: Wer das Szenario schreibt, wählt den Clip beim Bearbeiten.</translation>
    </message>
    <message>
        <source>The clip of the recorded buyer is not on this laptop.</source>
        <translation>Der Clip des aufgenommenen Kunden ist nicht auf diesem Laptop.</translation>
    </message>
    <message>
        <source>The lines of the buyer are being looked for.</source>
        <translation>Die Sätze des Kunden werden gesucht.</translation>
    </message>
    <message>
        <source>No speech was found in the clip of the buyer.</source>
        <translation>Im Clip des Kunden wird nicht gesprochen.</translation>
    </message>
    <message>
        <source>Buyer, line %1</source>
        <translation>Kunde, Satz %1</translation>
    </message>
    <message>
        <source>Ghost buyer</source>
        <translation>Gegenüber vom Band</translation>
    </message>
    <message numerus="yes">
        <source>Ghost buyer, %n line(s)</source>
        <translation>
            <numerusform>Gegenüber vom Band, %n Satz</numerusform>
            <numerusform>Gegenüber vom Band, %n Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>The buyer speaks whenever you stop.</source>
        <translation>Der Kunde spricht, sobald du aufhörst.</translation>
    </message>
    <message>
        <source>The buyer speaks whenever you stop. With headphones the buyer is not recorded again.</source>
        <translation>Der Kunde spricht, sobald du aufhörst. Mit Kopfhörern ist der Kunde nicht doppelt in der Aufnahme.</translation>
    </message>
    <message>
        <source>The buyer has no more lines</source>
        <translation>Der Kunde hat keine Sätze mehr</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Satz %1 von %2</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Du bist dran</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::GivenModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2. %3. %4</source>
        <translation>%1: %2. %3. %4</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::GroupsPanel</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Nobody coaches it yet.</source>
        <translation>%1. Noch coacht sie niemand.</translation>
    </message>
    <message>
        <source>%1, coached by %2.</source>
        <translation>%1, gecoacht von %2.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dissolve the group…</source>
        <translation>Gruppe auflösen…</translation>
    </message>
    <message>
        <source>Its people stay in the team. What they share with “my coach” from now on goes to the coaches of their other groups; what was assigned or published stays with them.</source>
        <translation>Ihre Leute bleiben im Team. Was sie von jetzt an mit „mein Coach“ teilen, geht an die Coaches ihrer anderen Gruppen; was aufgegeben oder veröffentlicht wurde, bleibt bei ihnen.</translation>
    </message>
    <message>
        <source>Dissolve it</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>People are put into a group, and made its coach, where each of them is opened.</source>
        <translation>In eine Gruppe kommt jemand, und wird ihr Coach, wo man die Person öffnet.</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Role, region or product, if you like</source>
        <translation>Rolle, Region oder Produkt, wenn du magst</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Add the group</source>
        <translation>Gruppe anlegen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::HelpPage</name>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Diese Wörter stehen hier nirgends.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>About the page you came from, and all the others</source>
        <translation>Zu der Seite, von der du kommst, und zu allen anderen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Parts of the help</source>
        <translation>Teile der Hilfe</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::HelpText</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::HelpTopics</name>
    <message>
        <source>(no key)</source>
        <translation>(keine Taste)</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ImportPanel</name>
    <message>
        <source>Files that come in</source>
        <translation>Dateien, die dazukommen</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Stop the rest</source>
        <translation>Den Rest stoppen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) in the library</source>
        <translation>
            <numerusform>%1 von %n Datei in der Bibliothek</numerusform>
            <numerusform>%1 von %n Dateien in der Bibliothek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n schon da</numerusform>
            <numerusform>%n schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <translation>
            <numerusform>%n nicht importiert</numerusform>
            <numerusform>%n nicht importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n gestoppt</numerusform>
            <numerusform>%n gestoppt</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this for all</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>About %1 left</source>
        <translation>Noch etwa %1</translation>
    </message>
    <message>
        <source>Finding out how long it takes</source>
        <translation>Die Dauer wird ermittelt</translation>
    </message>
    <message>
        <source>Stop this file</source>
        <translation>Diese Datei stoppen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Importer</name>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>“%1” was not imported.</source>
        <translation>„%1“ wurde nicht importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not imported: %1.</source>
        <translation>
            <numerusform>%n Datei wurde nicht importiert: %1.</numerusform>
            <numerusform>%n Dateien wurden nicht importiert: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source> and others</source>
        <translation> und andere</translation>
    </message>
    <message>
        <source>The details were not kept.</source>
        <translation>Die Angaben wurden nicht übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n clip(s).</source>
        <translation>
            <numerusform>Für %n Clip übernommen.</numerusform>
            <numerusform>Für %n Clips übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The details could not be undone.</source>
        <translation>Die Angaben ließen sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>In der Bibliothek</translation>
    </message>
    <message>
        <source>Was here already, as “%1”</source>
        <translation>War schon da, als „%1“</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>It is empty (0 bytes).</source>
        <translation>Die Datei ist leer (0 Byte).</translation>
    </message>
    <message>
        <source>It is text, not a clip.</source>
        <translation>Die Datei ist ein Text, kein Clip.</translation>
    </message>
    <message>
        <source>It was cut off, or its index is damaged.</source>
        <translation>Die Datei ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>It is no clip that can be read here.</source>
        <translation>Die Datei ist kein lesbarer Clip.</translation>
    </message>
    <message>
        <source>It holds neither pictures nor sound.</source>
        <translation>Die Datei hat weder Bild noch Ton.</translation>
    </message>
    <message>
        <source>Its pictures and its sound are damaged.</source>
        <translation>Bild und Ton sind beschädigt.</translation>
    </message>
    <message>
        <source>It claims to last more than 24 hours.</source>
        <translation>Die Datei soll länger als 24 Stunden dauern.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Du darfst diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>The disk could not be read or written.</source>
        <translation>Die Festplatte lässt sich nicht lesen oder beschreiben.</translation>
    </message>
    <message>
        <source>There is no clip in it.</source>
        <translation>Es ist kein Clip darin.</translation>
    </message>
    <message>
        <source>Its pictures or its sound cannot be read.</source>
        <translation>Bild oder Ton ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It was not imported, by a fault of Greenroom&apos;s.</source>
        <translation>Das ist ein Fehler von Greenroom.</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>Looking at what is to come in</source>
        <translation>Was dazukommt, wird durchgesehen</translation>
    </message>
    <message>
        <source>Importing %1 of %2: %3</source>
        <translation>%1 von %2 wird importiert: %3</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::InvitePanel</name>
    <message>
        <source>Make the invitation</source>
        <translation>Einladung erstellen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Training</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Into the group</source>
        <translation>In die Gruppe</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>How long it is good</source>
        <translation>Wie lange sie gilt</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei sichern…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>They paste it into Greenroom, or open its file. They are in as soon as your Greenroom has seen their request, by itself.</source>
        <translation>Sie wird in Greenroom eingefügt oder als Datei geöffnet. Wer sie hat, gehört dazu, sobald dein Greenroom die Anfrage gesehen hat, ganz von selbst.</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>Einladung sichern</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>Gesichert in %1.</translation>
    </message>
    <message>
        <source>An invitation is good for one person. Whoever has it can join, so send it in private. They will see the names of everybody in the team and what was published to it, examples too; nobody&apos;s shared takes. Whoever comes as a coach into a group coaches it at once, and gets the takes that wait there for a coach.</source>
        <translation>Eine Einladung gilt für eine Person. Wer sie hat, kann beitreten; verschick sie also vertraulich. Zu sehen sind dann die Namen aller im Team und was dort veröffentlicht ist, auch Beispiele; keine geteilten Aufnahmen. Wer als Coach in eine Gruppe kommt, coacht sie sofort und bekommt die Aufnahmen, die dort auf einen Coach warten.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::JobsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>Wird gestoppt: %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::JoinPage</name>
    <message>
        <source>Your team</source>
        <translation>Dein Team</translation>
    </message>
    <message>
        <source>Ask to join</source>
        <translation>Beitritt anfragen</translation>
    </message>
    <message>
        <source>Make the team</source>
        <translation>Team gründen</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>Einem Team beitreten</translation>
    </message>
    <message>
        <source>Paste the invitation that you were sent, or drop its file here.</source>
        <translation>Füg die Einladung ein, die du bekommen hast, oder zieh ihre Datei hierher.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>Einladung öffnen</translation>
    </message>
    <message>
        <source>Invitations (*.greenroom-invitation *.txt)</source>
        <translation>Einladungen (*.greenroom-invitation *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where the team share is on this computer</source>
        <translation>Wo die Teamablage auf diesem Computer liegt</translation>
    </message>
    <message>
        <source>The team sees your name and that you are in it. Your recordings, notes and levels stay on this laptop until you share them.</source>
        <translation>Das Team sieht deinen Namen und dass du dazugehörst. Deine Aufnahmen, Notizen und Stufen bleiben auf diesem Laptop, bis du sie teilst.</translation>
    </message>
    <message>
        <source>I have no invitation, only the folder…</source>
        <translation>Ich habe keine Einladung, nur den Ordner…</translation>
    </message>
    <message>
        <source>The folder of the team</source>
        <translation>Der Ordner des Teams</translation>
    </message>
    <message>
        <source>Make a team</source>
        <translation>Ein Team gründen</translation>
    </message>
    <message>
        <source>You need a folder that everybody reaches: on a file server, or one that Dropbox, OneDrive, Nextcloud or Syncthing carries around. Whoever runs that place cannot read what is in it.</source>
        <translation>Du brauchst einen Ordner, den alle erreichen: auf einem Dateiserver oder einen, den Dropbox, OneDrive, Nextcloud oder Syncthing verteilt. Wer diesen Ort betreibt, kann nicht lesen, was darin liegt.</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>Name des Teams</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the team share</source>
        <translation>Ordner der Teamablage</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>You will be its owner: you invite people and let them in. Until somebody joins, nobody sees anything.</source>
        <translation>Du verwaltest es dann: Du lädst Leute ein und lässt sie herein. Bis jemand dazukommt, sieht niemand etwas.</translation>
    </message>
    <message>
        <source>See where it stands</source>
        <translation>Stand ansehen</translation>
    </message>
    <message>
        <source>Alone, everything here is yours and stays here. A team adds people who may see what you share.</source>
        <translation>Ohne Team gehört hier alles dir und bleibt hier. Mit einem Team kommen Leute dazu, die sehen dürfen, was du teilst.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
    <message>
        <source>%1 invites you to %2, until %3.</source>
        <translation>%1 lädt dich ins Team %2 ein, bis %3.</translation>
    </message>
    <message>
        <source>Looking for the team share…</source>
        <translation>Die Teamablage wird gesucht…</translation>
    </message>
    <message>
        <source>Choose the folder of the team share…</source>
        <translation>Wähle den Ordner der Teamablage…</translation>
    </message>
    <message>
        <source>You have new keys. Call the owner of %1 and read out these six words; the owner compares them, and then you are in again. Until then nothing is sent or received here.</source>
        <translation>Du hast neue Schlüssel. Ruf die Verwaltung von %1 an und lies diese sechs Wörter vor; dort werden sie verglichen, dann gehörst du wieder dazu. Bis dahin wird hier nichts gesendet oder empfangen.</translation>
    </message>
    <message>
        <source>You have asked to join %1. You are in as soon as its owner&apos;s Greenroom has seen it. If the owner asks, these are your six words:</source>
        <translation>Du hast angefragt, %1 beizutreten. Du gehörst dazu, sobald der Greenroom der Verwaltung es gesehen hat. Falls du danach gefragt wirst, das sind deine sechs Wörter:</translation>
    </message>
    <message>
        <source>Be the owner here</source>
        <translation>Hier die Verwaltung übernehmen</translation>
    </message>
    <message>
        <source>%1 is yours, and you have new keys. Nobody else can let you in: type the team code from your recovery kit. The laptop with your keys until now is cut off then: it receives nothing new, and what it writes does not count; what is on it cannot be recalled. The code is spent, and you get a new kit.</source>
        <translation>%1 gehört dir, und du hast neue Schlüssel. Niemand sonst kann dich hereinlassen: Gib den Teamcode aus deinem Notfallpaket ein. Der Laptop mit deinen bisherigen Schlüsseln ist dann ausgesperrt: Er empfängt nichts Neues, und was er schreibt, zählt nicht; was auf ihm ist, lässt sich nicht zurückholen. Der Code ist damit verbraucht, und du bekommst ein neues Paket.</translation>
    </message>
    <message>
        <source>This team</source>
        <translation>Dieses Team</translation>
    </message>
    <message>
        <source>You are in %1. What the team publishes and what you are asked to practise arrives by itself, and “my coach” is who coaches your group.</source>
        <translation>Du bist in %1. Was das Team veröffentlicht und was du üben sollst, kommt von selbst, und „mein Coach“ ist, wer deine Gruppe coacht.</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Zu Heute</translation>
    </message>
    <message>
        <source>You are no longer in %1. What you recorded stays yours, here. Who was taken out comes back with new keys: ask, then call the team&apos;s owner, who compares six words with you.</source>
        <translation>Du bist nicht mehr in %1. Was du aufgenommen hast, bleibt deins, hier. Wer herausgenommen wurde, kommt mit neuen Schlüsseln zurück: bitte darum und ruf dann den Inhaber des Teams an, der sechs Wörter mit dir vergleicht.</translation>
    </message>
    <message>
        <source>Ask to come back</source>
        <translation>Um Rückkehr bitten</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::JoinState</name>
    <message>
        <source>Looking for the team share</source>
        <translation>Die Teamablage wird gesucht</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::KeepChoice</name>
    <message>
        <source>Let go of them</source>
        <translation>Vom Laptop nehmen</translation>
    </message>
    <message>
        <source>The team’s examples</source>
        <translation>Die Vorbilder des Teams</translation>
    </message>
    <message>
        <source>Arrive by themselves</source>
        <translation>Kommen von selbst</translation>
    </message>
    <message>
        <source>Those of what I practise</source>
        <translation>Die zu dem, was ich übe</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The team’s examples could not be read.</source>
        <translation>Die Vorbilder des Teams konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What you keep by hand is here as well. The choice is for this laptop alone.</source>
        <translation>Was du von Hand behältst, ist ebenfalls hier. Die Wahl gilt nur für diesen Laptop.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) (%1) are here without being kept or practised.</source>
        <translation>
            <numerusform>%n Clip (%1) ist hier, ohne behalten oder geübt zu werden.</numerusform>
            <numerusform>%n Clips (%1) sind hier, ohne behalten oder geübt zu werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Keeping</name>
    <message>
        <source>All of it is on this laptop and plays without the team share, on a plane too.</source>
        <translation>Alles ist auf diesem Laptop und läuft ohne die Teamablage, auch im Flugzeug.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them (%1) on this laptop</source>
        <translation>
            <numerusform>%n davon (%1) auf diesem Laptop</numerusform>
            <numerusform>%n davon (%1) auf diesem Laptop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them (%1) still on the way</source>
        <translation>
            <numerusform>%n davon (%1) noch unterwegs</numerusform>
            <numerusform>%n davon (%1) noch unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them (%1) on the team share</source>
        <translation>
            <numerusform>%n davon (%1) in der Teamablage</numerusform>
            <numerusform>%n davon (%1) in der Teamablage</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is kept on this laptop.</source>
        <translation>„%1“ wird auf diesem Laptop behalten.</translation>
    </message>
    <message>
        <source>The example stays on the team share.</source>
        <translation>Das Vorbild bleibt in der Teamablage.</translation>
    </message>
    <message>
        <source>The clip of “%1” is on the team share alone.</source>
        <translation>Der Clip von „%1“ liegt nur noch in der Teamablage.</translation>
    </message>
    <message>
        <source>The example stays on this laptop.</source>
        <translation>Das Vorbild bleibt auf diesem Laptop.</translation>
    </message>
    <message>
        <source>Kept for travel: all of it is here (%1).</source>
        <translation>Für unterwegs behalten: Alles ist hier (%1).</translation>
    </message>
    <message>
        <source>Kept for travel: %1 of %2 are still on the way.</source>
        <translation>Für unterwegs behalten: %1 von %2 kommen noch.</translation>
    </message>
    <message>
        <source>The scenario is not kept for travel.</source>
        <translation>Das Szenario wird nicht für unterwegs behalten.</translation>
    </message>
    <message>
        <source>Not kept for travel any more. Nothing had to leave this laptop.</source>
        <translation>Nicht mehr für unterwegs behalten. Nichts musste diesen Laptop verlassen.</translation>
    </message>
    <message>
        <source>Not kept for travel any more: %1 left this laptop.</source>
        <translation>Nicht mehr für unterwegs behalten: %1 haben diesen Laptop verlassen.</translation>
    </message>
    <message>
        <source>The scenario stays kept for travel.</source>
        <translation>Das Szenario bleibt für unterwegs behalten.</translation>
    </message>
    <message>
        <source>What arrives by itself was not changed.</source>
        <translation>Was von selbst kommt, wurde nicht geändert.</translation>
    </message>
    <message>
        <source>%1 of clips left this laptop; the team share has them.</source>
        <translation>%1 an Clips haben diesen Laptop verlassen; die Teamablage hat sie.</translation>
    </message>
    <message>
        <source>Not all of it could leave this laptop.</source>
        <translation>Nicht alles konnte diesen Laptop verlassen.</translation>
    </message>
    <message>
        <source>On the team share, %1</source>
        <translation>In der Teamablage, %1</translation>
    </message>
    <message>
        <source>On its way, %1</source>
        <translation>Unterwegs hierher, %1</translation>
    </message>
    <message>
        <source>Kept on this laptop</source>
        <translation>Auf diesem Laptop behalten</translation>
    </message>
    <message>
        <source>Its clip (%1) is on the team share. Keep it here to play it, also without the team share, on a plane too.</source>
        <translation>Der Clip (%1) liegt in der Teamablage. Behalte ihn hier, um ihn abzuspielen, auch ohne die Teamablage, auch im Flugzeug.</translation>
    </message>
    <message>
        <source>Its clip is on its way: %1 of %2 are here.</source>
        <translation>Der Clip ist unterwegs: %1 von %2 sind hier.</translation>
    </message>
    <message>
        <source>Its clip (%1) is on its way.</source>
        <translation>Der Clip (%1) ist unterwegs.</translation>
    </message>
    <message>
        <source>Its clip (%1) plays without the team share, on a plane too.</source>
        <translation>Der Clip (%1) läuft ohne die Teamablage, auch im Flugzeug.</translation>
    </message>
    <message>
        <source>You keep it here.</source>
        <translation>Du behältst ihn hier.</translation>
    </message>
    <message>
        <source>You keep its scenario for travel.</source>
        <translation>Du behältst sein Szenario für unterwegs.</translation>
    </message>
    <message>
        <source>It is here because you practise its scenario.</source>
        <translation>Er ist hier, weil du sein Szenario übst.</translation>
    </message>
    <message>
        <source>It is here because all of the team’s examples are.</source>
        <translation>Er ist hier, weil alle Vorbilder des Teams hier sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) from your team (%1).</source>
        <translation>
            <numerusform>%n Vorbild aus deinem Team (%1).</numerusform>
            <numerusform>%n Vorbilder aus deinem Team (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Your team shows no examples yet.</source>
        <translation>Dein Team zeigt noch keine Vorbilder.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::KeyHints</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LadderHeading</name>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Your levels</source>
        <translation>Deine Stufen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Vortrag</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LadderModel</name>
    <message>
        <source>Not rated yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>not rated yet</source>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>your levels: %1</source>
        <translation>deine Stufen: %1</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>%1 (over)</source>
        <translation>%1 (darüber)</translation>
    </message>
    <message>
        <source>speaking %1 %</source>
        <translation>Sprechanteil %1 %</translation>
    </message>
    <message>
        <source>%1 syllables a second</source>
        <translation>%1 Silben je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s)</source>
        <translation>
            <numerusform>%n Pause</numerusform>
            <numerusform>%n Pausen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LadderPage</name>
    <message>
        <source>All attempts</source>
        <translation>Alle Versuche</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Die zwei vergleichen</translation>
    </message>
    <message>
        <source>Pick the best</source>
        <translation>Den besten aussuchen</translation>
    </message>
    <message>
        <source>No attempts yet</source>
        <translation>Noch keine Versuche</translation>
    </message>
    <message>
        <source>What you record of this scenario is listed here, to be compared.</source>
        <translation>Was du zu diesem Szenario aufnimmst, steht hier und lässt sich vergleichen.</translation>
    </message>
    <message>
        <source>Compare the first two</source>
        <translation>Die ersten zwei vergleichen</translation>
    </message>
    <message>
        <source>Back to all attempts</source>
        <translation>Zurück zu allen Versuchen</translation>
    </message>
    <message>
        <source>The order you picked</source>
        <translation>Deine Reihenfolge</translation>
    </message>
    <message>
        <source>Pick the best shows you two at a time, without number and date.</source>
        <translation>„Den besten aussuchen“ zeigt dir je zwei, ohne Nummer und Datum.</translation>
    </message>
    <message>
        <source>With a second attempt you can compare, and pick the best.</source>
        <translation>Mit einem zweiten Versuch kannst du vergleichen und den besten aussuchen.</translation>
    </message>
    <message>
        <source>Tick two to compare them. %1 Without ticks it takes your last %2.</source>
        <translation>Kreuze zwei an, um sie zu vergleichen. %1 Ohne Kreuze nimmt es deine letzten %2.</translation>
    </message>
    <message>
        <source>Tick one more to compare the two.</source>
        <translation>Kreuze noch einen an, um die zwei zu vergleichen.</translation>
    </message>
    <message>
        <source>The best can be picked of %1 at most.</source>
        <translation>Der beste lässt sich aus höchstens %1 aussuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts are ticked. %1</source>
        <translation>
            <numerusform>%n Versuch ist angekreuzt. %1</numerusform>
            <numerusform>%n Versuche sind angekreuzt. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Pair %1 of at most %2</source>
        <translation>Paar %1 von höchstens %2</translation>
    </message>
    <message>
        <source>You picked: %1</source>
        <translation>Du hast ausgesucht: %1</translation>
    </message>
    <message>
        <source>In the order of your answers, the best first. Only a star is kept of this, and it stays on this laptop until you share.</source>
        <translation>In der Reihenfolge deiner Antworten, der beste zuerst. Davon bleibt nur ein Stern, und der bleibt auf diesem Laptop, bis du teilst.</translation>
    </message>
    <message>
        <source>It has the star</source>
        <translation>Er hat den Stern</translation>
    </message>
    <message>
        <source>Star it</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Star %1</source>
        <translation>%1 den Stern geben</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LadderState</name>
    <message>
        <source>Your attempts could not be read.</source>
        <translation>Deine Versuche konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The star was not changed.</source>
        <translation>Der Stern wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LandmarkRows</name>
    <message>
        <source>Opening</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>0:30</source>
        <translation>0:30</translation>
    </message>
    <message>
        <source>Name of landmark %1</source>
        <translation>Name von Wegmarke %1</translation>
    </message>
    <message>
        <source>Time of landmark %1, minutes and seconds</source>
        <translation>Zeit von Wegmarke %1, Minuten und Sekunden</translation>
    </message>
    <message>
        <source>Remove landmark %1</source>
        <translation>Wegmarke %1 entfernen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LeftRecordings</name>
    <message>
        <source>Saving what was recorded</source>
        <translation>Aufgenommenes wird gespeichert</translation>
    </message>
    <message>
        <source>It could not be saved yet. It is still safe.</source>
        <translation>Es ließ sich noch nicht speichern. Es ist weiterhin sicher.</translation>
    </message>
    <message>
        <source>There was room again. %1 is saved.</source>
        <translation>Es ist wieder Platz. %1 ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LevelCells</name>
    <message>
        <source>%1, level %2 of %3</source>
        <translation>%1, Stufe %2 von %3</translation>
    </message>
    <message>
        <source>did not come up</source>
        <translation>kam nicht vor</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LevelMeter</name>
    <message>
        <source>Input level</source>
        <translation>Eingangspegel</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LevelRows</name>
    <message>
        <source>Add a level above the best</source>
        <translation>Eine Stufe über der besten hinzufügen</translation>
    </message>
    <message>
        <source>Take the best level away</source>
        <translation>Die beste Stufe wegnehmen</translation>
    </message>
    <message>
        <source>Name of level %1</source>
        <translation>Name von Stufe %1</translation>
    </message>
    <message>
        <source>Letter of level %1</source>
        <translation>Buchstabe von Stufe %1</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Import clips</source>
        <translation>Clips importieren</translation>
    </message>
    <message>
        <source>Search titles, tags and scenarios</source>
        <translation>Titel, Schlagwörter, Szenarien</translation>
    </message>
    <message>
        <source>Drop clips or folders to import them</source>
        <translation>Clips oder Ordner zum Importieren hierher ziehen</translation>
    </message>
    <message>
        <source>They are copied into the library; the files stay where they are.</source>
        <translation>Sie werden in die Bibliothek kopiert; die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>No examples yet</source>
        <translation>Noch keine Beispiele</translation>
    </message>
    <message>
        <source>Import a clip that shows what good looks and sounds like, or drop files and folders anywhere on this page. They stay on this laptop.</source>
        <translation>Importiere einen Clip, der zeigt, wie es gut aussieht und klingt, oder zieh Dateien und Ordner irgendwo auf diese Seite. Sie bleiben auf diesem Laptop.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No example fits these words and filters.</source>
        <translation>Zu diesen Wörtern und Filtern passt kein Beispiel.</translation>
    </message>
    <message>
        <source>Show all examples</source>
        <translation>Alle Beispiele zeigen</translation>
    </message>
    <message>
        <source>Import clips (%1)</source>
        <translation>Clips importieren (%1)</translation>
    </message>
    <message>
        <source>Model examples: what good, and bad, looks and sounds like.</source>
        <translation>Vorbilder: so sieht und klingt es gut, und so nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n example(s)</source>
        <translation>
            <numerusform>%1 von %n Beispiel</numerusform>
            <numerusform>%1 von %n Beispielen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n Beispiel</numerusform>
            <numerusform>%n Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>Clips (%1)</source>
        <translation>Clips (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Take out of the library</source>
        <translation>Aus der Bibliothek nehmen</translation>
    </message>
    <message>
        <source>Keep on this laptop (%1)</source>
        <translation>Auf diesem Laptop behalten (%1)</translation>
    </message>
    <message>
        <source>Import a folder of clips</source>
        <translation>Ordner mit Clips importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) came into the library.</source>
        <translation>
            <numerusform>%n Clip kam in die Bibliothek.</numerusform>
            <numerusform>%n Clips kamen in die Bibliothek.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LibraryState</name>
    <message>
        <source>The library could not be read.</source>
        <translation>Die Bibliothek ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The example was not taken out of the library.</source>
        <translation>Das Beispiel wurde nicht aus der Bibliothek genommen.</translation>
    </message>
    <message>
        <source>“%1” was taken out of the library.</source>
        <translation>„%1“ ist aus der Bibliothek genommen.</translation>
    </message>
    <message>
        <source>The example could not be brought back.</source>
        <translation>Das Beispiel ließ sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Bad example</source>
        <translation>Schlechtes Beispiel</translation>
    </message>
    <message>
        <source>Good example</source>
        <translation>Gutes Beispiel</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>From your team</source>
        <translation>Aus deinem Team</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Greenroom was ended in the middle of an exchange. It went on where it was; nothing is lost.</source>
        <translation>Greenroom wurde mitten in einem Abgleich beendet. Es hat dort weitergemacht, wo es war; nichts ist verloren.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::MapCellDelegate</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::MapEditorPage</name>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Kept as a new version. A scenario takes it over when you choose it there and keep it.</source>
        <translation>Als neue Version übernommen. Ein Szenario bekommt sie, wenn du sie dort wählst und übernimmst.</translation>
    </message>
    <message>
        <source>%1 is the draft now.</source>
        <translation>%1 ist jetzt der Entwurf.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>Another map has this title. Give this one another.</source>
        <translation>Eine andere Karte heißt schon so. Gib dieser einen anderen Titel.</translation>
    </message>
    <message>
        <source>Map to edit</source>
        <translation>Karte zum Bearbeiten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Discovery call</source>
        <translation>Bedarfsgespräch</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What the map is for, and how to score with it</source>
        <translation>Wozu die Karte da ist und wie man damit bewertet</translation>
    </message>
    <message>
        <source>In a sentence</source>
        <translation>In einem Satz</translation>
    </message>
    <message>
        <source>Levels, worst first: name, and the letter where the name does not fit</source>
        <translation>Stufen, die schlechteste zuerst: Name, und der Buchstabe, wenn der Name nicht passt</translation>
    </message>
    <message>
        <source>Criteria by levels</source>
        <translation>Kriterien nach Stufen</translation>
    </message>
    <message>
        <source>Add criterion</source>
        <translation>Kriterium hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Untitled map, a draft</source>
        <translation>Karte ohne Titel, ein Entwurf</translation>
    </message>
    <message>
        <source>%1, a draft</source>
        <translation>%1, ein Entwurf</translation>
    </message>
    <message>
        <source>New map</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>The best level and its cells are taken away.</source>
        <translation>Die beste Stufe und ihre Zellen sind weggenommen.</translation>
    </message>
    <message>
        <source>The criterion is removed.</source>
        <translation>Das Kriterium ist entfernt.</translation>
    </message>
    <message>
        <source>What you write is saved by itself; only you can see it.</source>
        <translation>Was du schreibst, wird von selbst gesichert; nur du kannst es sehen.</translation>
    </message>
    <message>
        <source>Draft, saved by itself at %1; only you can see it.</source>
        <translation>Entwurf, von selbst gesichert um %1; nur du kannst ihn sehen.</translation>
    </message>
    <message>
        <source>Kept %1, version %2 of this map. Scenarios keep the version they were written with.</source>
        <translation>Übernommen %1, Version %2 dieser Karte. Szenarien behalten die Version, mit der sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>Karte exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv);;Map of Greenroom (*.json)</source>
        <translation>Tabelle (*.csv);;Karte von Greenroom (*.json)</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <translation>Version %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation>
            <numerusform>%n Kriterium</numerusform>
            <numerusform>%n Kriterien</numerusform>
        </translation>
    </message>
    <message>
        <source>That version is the draft now.</source>
        <translation>Diese Version ist jetzt der Entwurf.</translation>
    </message>
    <message>
        <source>%1 is the draft of a new map. Keep it when it is right.</source>
        <translation>%1 ist der Entwurf einer neuen Karte. Behalte sie, wenn sie stimmt.</translation>
    </message>
    <message>
        <source>Import a table as a new map</source>
        <translation>Tabelle als neue Karte importieren</translation>
    </message>
    <message>
        <source>Put a table in place of this map</source>
        <translation>Diese Karte durch eine Tabelle ersetzen</translation>
    </message>
    <message>
        <source>Tables and maps (*.csv *.txt *.json)</source>
        <translation>Tabellen und Karten (*.csv *.txt *.json)</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::MapEditorState</name>
    <message>
        <source>The map could not be opened for editing.</source>
        <translation>Die Karte ließ sich nicht zum Bearbeiten öffnen.</translation>
    </message>
    <message>
        <source>The map could not be kept. Your draft is safe.</source>
        <translation>Die Karte ließ sich nicht übernehmen. Dein Entwurf ist sicher.</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Not present</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>N</source>
        <comment>letter of Not present</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Ansatzweise</translation>
    </message>
    <message>
        <source>B</source>
        <comment>letter of Beginning</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>Developing</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>D</source>
        <comment>letter of Developing</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>G</source>
        <comment>letter of Good</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Hervorragend</translation>
    </message>
    <message>
        <source>E</source>
        <comment>letter of Excellent</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>%1 could not be read as a map (%2). What you wrote is unchanged.</source>
        <translation>%1 ließ sich nicht als Karte lesen (%2). Was du geschrieben hast, ist unverändert.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::MapModel</name>
    <message>
        <source>The title is too long.</source>
        <translation>Der Titel ist zu lang.</translation>
    </message>
    <message>
        <source>The sentence about the map is too long.</source>
        <translation>Der Satz über die Karte ist zu lang.</translation>
    </message>
    <message>
        <source>A map has at most %1 criteria.</source>
        <translation>Eine Karte hat höchstens %1 Kriterien.</translation>
    </message>
    <message>
        <source>A text of criterion %1 is too long.</source>
        <translation>Ein Text von Kriterium %1 ist zu lang.</translation>
    </message>
    <message>
        <source>The map cannot be kept as it stands.</source>
        <translation>So lässt sich die Karte nicht übernehmen.</translation>
    </message>
    <message>
        <source>A weight is more than 0 and at most 100.</source>
        <translation>Ein Gewicht ist größer als 0 und höchstens 100.</translation>
    </message>
    <message>
        <source>The criterion needs a name.</source>
        <translation>Das Kriterium braucht einen Namen.</translation>
    </message>
    <message>
        <source>Say in a sentence what is seen or heard at this level.</source>
        <translation>Sag in einem Satz, was auf dieser Stufe zu sehen oder zu hören ist.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Worauf achten</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Give the map a title: scenarios are scored on it by that.</source>
        <translation>Gib der Karte einen Titel: Unter ihm wird bewertet.</translation>
    </message>
    <message>
        <source>Add a criterion: something that is looked at.</source>
        <translation>Füg ein Kriterium hinzu: etwas, worauf geachtet wird.</translation>
    </message>
    <message>
        <source>Every level needs a name.</source>
        <translation>Jede Stufe braucht einen Namen.</translation>
    </message>
    <message>
        <source>The level “%1” needs a letter.</source>
        <translation>Die Stufe „%1“ braucht einen Buchstaben.</translation>
    </message>
    <message>
        <source>Two levels have the letter %1.</source>
        <translation>Zwei Stufen haben den Buchstaben %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of the table are still empty.</source>
        <translation>
            <numerusform>%n Zelle der Tabelle ist noch leer.</numerusform>
            <numerusform>%n Zellen der Tabelle sind noch leer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::MapPanel</name>
    <message>
        <source>You rate yourself.</source>
        <translation>Du bewertest dich selbst.</translation>
    </message>
    <message>
        <source>You rate as a peer.</source>
        <translation>Du bewertest als Peer.</translation>
    </message>
    <message>
        <source>You rate as an expert.</source>
        <translation>Du bewertest als Fachperson.</translation>
    </message>
    <message>
        <source>You rate as coach.</source>
        <translation>Du bewertest als Coach.</translation>
    </message>
    <message>
        <source>own levels</source>
        <translation>eigene Stufen</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>Peer</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>Fachperson</translation>
    </message>
    <message>
        <source>coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>%1 and everybody else this was shared with see your levels.</source>
        <translation>%1 und alle anderen, mit denen dies geteilt ist, sehen deine Stufen.</translation>
    </message>
    <message>
        <source>%1 has set levels too. You see them once you have saved yours, and everybody this was shared with sees yours.</source>
        <translation>%1 hat auch Stufen vergeben. Du siehst sie, sobald du deine gespeichert hast; alle, mit denen dies geteilt ist, sehen deine.</translation>
    </message>
    <message>
        <source>Once you save them, %1 and everybody else this was shared with see your levels.</source>
        <translation>Sobald du sie speicherst, sehen %1 und alle anderen, mit denen dies geteilt ist, deine Stufen.</translation>
    </message>
    <message>
        <source>Only you can see this until you share the take. Your coach sees your levels after scoring it.</source>
        <translation>Nur du siehst das, bis du die Aufnahme teilst. Dein Coach sieht deine Stufen erst nach der eigenen Bewertung.</translation>
    </message>
    <message>
        <source>You have shared the take. Your coach sees your levels after scoring it.</source>
        <translation>Du hast die Aufnahme geteilt. Dein Coach sieht deine Stufen erst nach der eigenen Bewertung.</translation>
    </message>
    <message>
        <source>You have shared the take without your levels. They stay with you.</source>
        <translation>Du hast die Aufnahme ohne deine Stufen geteilt. Sie bleiben bei dir.</translation>
    </message>
    <message>
        <source>Assessment map</source>
        <translation>Bewertungskarte</translation>
    </message>
    <message>
        <source>Assessment map to use</source>
        <translation>Welche Bewertungskarte</translation>
    </message>
    <message>
        <source>Choose a map</source>
        <translation>Wähle eine Karte</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>There is no map to assess on.</source>
        <translation>Es gibt keine Karte zum Bewerten.</translation>
    </message>
    <message>
        <source>Choose what to assess on.</source>
        <translation>Wähle, wonach bewertet wird.</translation>
    </message>
    <message>
        <source>%1, %2: %3 from %4 of %5 criteria</source>
        <translation>%1, %2: %3 aus %4 von %5 Kriterien</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Noch keine Wertung</translation>
    </message>
    <message>
        <source>Keys 1 to %1 set a level, 0 says that it did not come up.</source>
        <translation>Die Tasten 1 bis %1 vergeben eine Stufe, 0 heißt: kam nicht vor.</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Wertung %1</translation>
    </message>
    <message>
        <source>Score from %1 of %2 criteria</source>
        <translation>Wertung aus %1 von %2 Kriterien</translation>
    </message>
    <message>
        <source>Weights %1.</source>
        <translation>Gewichte %1.</translation>
    </message>
    <message>
        <source>Still open: %1.</source>
        <translation>Noch offen: %1.</translation>
    </message>
    <message>
        <source>You have shared the take with %1. Whoever of them scores it sees your levels then.</source>
        <translation>Du hast die Aufnahme mit %1 geteilt. Wer sie davon bewertet, sieht danach deine Stufen.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Closer to which?</source>
        <translation>Wem näher?</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ModeClip</name>
    <message>
        <source>The clip could not be played.</source>
        <translation>Der Clip ließ sich nicht abspielen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::MovedState</name>
    <message>
        <source>Looking for the team share</source>
        <translation>Die Teamablage wird gesucht</translation>
    </message>
    <message>
        <source>There is no team share in %1, so not that of %2. Nothing was changed.</source>
        <translation>In %1 ist keine Teamablage, also auch nicht die von %2. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 holds the share of another team, not that of %2. Nothing was changed.</source>
        <translation>In %1 ist die Ablage eines anderen Teams, nicht die von %2. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The team share stays where it was.</source>
        <translation>Die Teamablage bleibt, wo sie war.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::NoteEditor</name>
    <message>
        <source>Post</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel (%1)</source>
        <translation>Abbrechen (%1)</translation>
    </message>
    <message>
        <source>%1 posts and plays on</source>
        <translation>%1 trägt ein und spielt weiter</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>Who can see the note</source>
        <translation>Wer die Notiz sehen kann</translation>
    </message>
    <message>
        <source>Only you can see it.</source>
        <translation>Nur für dich sichtbar.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::NoteWriter</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Notiz bei %1</translation>
    </message>
    <message>
        <source>Edit the note at %1</source>
        <translation>Notiz bei %1 ändern</translation>
    </message>
    <message>
        <source>Reply to the note at %1</source>
        <translation>Auf die Notiz bei %1 antworten</translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation>Die Notiz ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::NotesModel</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Reply from %1: %2</source>
        <translation>Antwort von %1: %2</translation>
    </message>
    <message>
        <source>%1 at %2, from %3: %4</source>
        <translation>%1 bei %2, von %3: %4</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 (only you can see it)</source>
        <translation>%1 (nur für dich sichtbar)</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>No notes yet. Press %1 where you notice something.</source>
        <translation>Noch keine Notizen. Drück %1, wo dir etwas auffällt.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Notices</name>
    <message numerus="yes">
        <source>There is new feedback, %n time(s).</source>
        <translation>
            <numerusform>Es gibt neues Feedback, %n Mal.</numerusform>
            <numerusform>Es gibt neues Feedback, %n Mal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) were shared with you.</source>
        <translation>
            <numerusform>%n Aufnahme wurde mit dir geteilt.</numerusform>
            <numerusform>%n Aufnahmen wurden mit dir geteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) end soon.</source>
        <translation>
            <numerusform>%n Vereinbarung endet bald.</numerusform>
            <numerusform>%n Vereinbarungen enden bald.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) are due soon.</source>
        <translation>
            <numerusform>%n Aufgabe ist bald fällig.</numerusform>
            <numerusform>%n Aufgaben sind bald fällig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You agreed on %n full run(s) of “%1” by %2.</source>
        <translation>
            <numerusform>Du hast %n vollen Durchlauf von „%1“ bis %2 vereinbart.</numerusform>
            <numerusform>Du hast %n volle Durchläufe von „%1“ bis %2 vereinbart.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is due %2.</source>
        <translation>„%1“ ist %2 fällig.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait for your answer.</source>
        <translation>
            <numerusform>Etwas wartet auf deine Antwort.</numerusform>
            <numerusform>%n Dinge warten auf deine Antwort.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ObjectionRows</name>
    <message>
        <source>Add objection</source>
        <translation>Einwand hinzufügen</translation>
    </message>
    <message>
        <source>Paste lines</source>
        <translation>Zeilen einfügen</translation>
    </message>
    <message>
        <source>Each line of what was copied becomes an objection; what stands behind a tab, its hint</source>
        <translation>Jede kopierte Zeile wird ein Einwand; was hinter einem Tabulator steht, sein Hinweis</translation>
    </message>
    <message>
        <source>That is more than we wanted to spend.</source>
        <translation>Das ist mehr, als wir ausgeben wollten.</translation>
    </message>
    <message>
        <source>What a good answer does: asks what it is compared with</source>
        <translation>Was eine gute Antwort tut: fragt, womit verglichen wird</translation>
    </message>
    <message>
        <source>Words of objection %1</source>
        <translation>Wortlaut von Einwand %1</translation>
    </message>
    <message>
        <source>Hint for objection %1: what a good answer does</source>
        <translation>Hinweis zu Einwand %1: was eine gute Antwort tut</translation>
    </message>
    <message>
        <source>Who says objection %1</source>
        <translation>Wer Einwand %1 sagt</translation>
    </message>
    <message>
        <source>Move objection %1 up (Alt+Up)</source>
        <translation>Einwand %1 nach oben (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Move objection %1 down (Alt+Down)</source>
        <translation>Einwand %1 nach unten (Alt+Runter)</translation>
    </message>
    <message>
        <source>Remove objection %1</source>
        <translation>Einwand %1 entfernen</translation>
    </message>
    <message>
        <source>No lines of text were copied.</source>
        <translation>Es wurden keine Textzeilen kopiert.</translation>
    </message>
    <message>
        <source>Nothing was pasted: what was copied has %1, and there is room for %2 more.</source>
        <translation>Nichts wurde eingefügt: Das Kopierte hat %1, und Platz ist nur noch für %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ObjectionsMode</name>
    <message>
        <source>This scenario has no objections. They are written in its editor.</source>
        <translation>Dieses Szenario hat keine Einwände. Geschrieben werden sie beim Bearbeiten.</translation>
    </message>
    <message>
        <source>None of its objections is for the prospect of the script: %1.</source>
        <translation>Keiner der Einwände ist für den Kundentyp des Skripts: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n objection(s), some come while you speak</source>
        <translation>
            <numerusform>%n Einwand, der kommen kann, während du sprichst</numerusform>
            <numerusform>Von %n Einwänden kommen einige, während du sprichst</numerusform>
        </translation>
    </message>
    <message>
        <source>Objection %1</source>
        <translation>Einwand %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>A good answer: %1</source>
        <translation>Eine gute Antwort: %1</translation>
    </message>
    <message>
        <source>A good answer</source>
        <translation>Eine gute Antwort</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Next now</source>
        <translation>Gleich weiter</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>Auf später</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ObservePage</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Role-play</source>
        <translation>Rollenspiel</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>A real call, meeting or role-play that you watched, to note and to score.</source>
        <translation>Ein echter Anruf, ein Gespräch oder Rollenspiel, das du gesehen hast, zum Notieren und Bewerten.</translation>
    </message>
    <message>
        <source>Your observation is here, to note and to score.</source>
        <translation>Deine Beobachtung ist da, zum Notieren und Bewerten.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>Whom you observed</source>
        <translation>Wen du beobachtet hast</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>How the value is put to a finance director.</source>
        <translation>Wie einer Finanzleitung der Nutzen erklärt wird.</translation>
    </message>
    <message>
        <source>Why you observed it</source>
        <translation>Warum du beobachtet hast</translation>
    </message>
    <message>
        <source>No, I watched</source>
        <translation>Nein, ich war dabei</translation>
    </message>
    <message>
        <source>Yes, a recording</source>
        <translation>Ja, eine Aufzeichnung</translation>
    </message>
    <message>
        <source>Is there a recording to bring in?</source>
        <translation>Gibt es eine Aufzeichnung dazu?</translation>
    </message>
    <message>
        <source>Both agreed on the phone that the call is recorded and reviewed with a coach.</source>
        <translation>Beide waren am Telefon einverstanden, dass der Anruf aufgezeichnet und mit einem Coach gesichtet wird.</translation>
    </message>
    <message>
        <source>What those recorded agreed to</source>
        <translation>Womit die Aufgezeichneten einverstanden waren</translation>
    </message>
    <message>
        <source>Choose the recording…</source>
        <translation>Aufzeichnung wählen…</translation>
    </message>
    <message>
        <source>The recording is brought in</source>
        <translation>Die Aufzeichnung wird geholt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Note and score</source>
        <translation>Notieren und bewerten</translation>
    </message>
    <message>
        <source>Choose the recording</source>
        <translation>Aufzeichnung wählen</translation>
    </message>
    <message>
        <source>Asked first: why, and what they agreed to.</source>
        <translation>Vorher gefragt: warum, und womit sie einverstanden waren.</translation>
    </message>
    <message>
        <source>It is copied here; the file stays as it is.</source>
        <translation>Sie wird hierher kopiert; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Only you see this: the recording, your notes and your levels stay on this laptop.</source>
        <translation>Nur du siehst das: Aufzeichnung, Notizen und Stufen bleiben auf diesem Laptop.</translation>
    </message>
    <message>
        <source>Only you see this: your notes and your levels stay on this laptop.</source>
        <translation>Nur du siehst das: Notizen und Stufen bleiben auf diesem Laptop.</translation>
    </message>
    <message>
        <source>The recording is brought in. You can go on elsewhere meanwhile.</source>
        <translation>Die Aufzeichnung wird geholt. Du kannst inzwischen woanders weitermachen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ObserveState</name>
    <message>
        <source>The names of your team could not be read.</source>
        <translation>Die Namen deines Teams ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Say whom you observed.</source>
        <translation>Sag, wen du beobachtet hast.</translation>
    </message>
    <message>
        <source>An observation is of what has been: choose today or a day before.</source>
        <translation>Beobachtet wird, was schon war: Wähle heute oder einen Tag davor.</translation>
    </message>
    <message>
        <source>Say why you observed it.</source>
        <translation>Sag, warum du beobachtet hast.</translation>
    </message>
    <message>
        <source>Say what those recorded agreed to. Without their yes leave the recording out.</source>
        <translation>Sag, womit die Aufgezeichneten einverstanden waren. Ohne ihr Ja lass die Aufzeichnung weg.</translation>
    </message>
    <message>
        <source>Choose the recording.</source>
        <translation>Wähle die Aufzeichnung.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Eine Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The observation was not kept. What you wrote is still here.</source>
        <translation>Die Beobachtung wurde nicht gespeichert. Was du geschrieben hast, steht noch hier.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::OthersModel</name>
    <message>
        <source>Nothing any more</source>
        <translation>Nichts mehr</translation>
    </message>
    <message>
        <source>You in the team</source>
        <translation>Du im Team</translation>
    </message>
    <message>
        <source>Shared take</source>
        <translation>Geteilte Aufnahme</translation>
    </message>
    <message>
        <source>Accepted assignment</source>
        <translation>Angenommene Aufgabe</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Published scenario</source>
        <translation>Veröffentlichtes Szenario</translation>
    </message>
    <message>
        <source>Assignment you gave</source>
        <translation>Aufgabe von dir</translation>
    </message>
    <message>
        <source>Your feedback</source>
        <translation>Dein Feedback</translation>
    </message>
    <message>
        <source>What others see could not be read.</source>
        <translation>Was andere sehen, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Nobody saw it.</source>
        <translation>Niemand hat es gesehen.</translation>
    </message>
    <message>
        <source>%1 could see it. Copies made outside of Greenroom cannot be recalled.</source>
        <translation>War zu sehen für %1. Kopien außerhalb von Greenroom lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Nobody yet: it waits until you have a coach.</source>
        <translation>Noch niemand: Es wartet, bis du einen Coach hast.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Everybody in the team</source>
        <translation>Alle im Team</translation>
    </message>
    <message>
        <source>Published example</source>
        <translation>Veröffentlichtes Beispiel</translation>
    </message>
    <message>
        <source>Nobody yet: whoever comes in gets it.</source>
        <translation>Noch niemand: Wer dazukommt, bekommt es.</translation>
    </message>
    <message>
        <source>Declined assignment</source>
        <translation>Abgelehnte Aufgabe</translation>
    </message>
    <message>
        <source>Taken back: “%1”. They hear of it at their next exchange.</source>
        <translation>Zurückgenommen: „%1“. Die anderen erfahren es mit ihrem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>“%1” was not taken back.</source>
        <translation>„%1“ wurde nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stop reporting…</source>
        <translation>Nicht mehr melden…</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::OthersPage</name>
    <message>
        <source>Nobody sees anything of yours</source>
        <translation>Niemand sieht etwas von dir</translation>
    </message>
    <message>
        <source>Nothing left this laptop. What you share, and what you accept to report, is listed here with the names of who sees it.</source>
        <translation>Nichts hat diesen Laptop verlassen. Was du teilst und was du zu melden zusagst, steht hier, mit den Namen aller, die es sehen.</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>Was andere sehen</translation>
    </message>
    <message>
        <source>What is seen</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Wer es sieht</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Bis %1.</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Jetzt zurückziehen</translation>
    </message>
    <message>
        <source>What left this laptop and is there for others. Attempts, takes and notes that are not here are yours alone.</source>
        <translation>Was diesen Laptop verlassen hat und für andere da ist. Versuche, Aufnahmen und Notizen, die hier nicht stehen, gehören dir allein.</translation>
    </message>
    <message>
        <source>Go to the agreement</source>
        <translation>Zur Vereinbarung</translation>
    </message>
    <message>
        <source>Go to the take</source>
        <translation>Zur Aufnahme</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Stop reporting…</source>
        <translation>Nicht mehr melden…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Jetzt zurücknehmen</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::OwnKeys</name>
    <message>
        <source>Another laptop of mine is lost…</source>
        <translation>Ein anderer Laptop von mir ist verloren…</translation>
    </message>
    <message>
        <source>You get new keys on this laptop. The lost one receives nothing new, and what it writes does not count; what is on it cannot be recalled. The owner of the team has to compare six words with you first; until then nothing is sent or received here. Your recovery code changes: save it again.</source>
        <translation>Du bekommst auf diesem Laptop neue Schlüssel. Auf dem verlorenen kommt nichts Neues mehr an, und was er schreibt, zählt nicht; was darauf ist, lässt sich nicht zurückholen. Zuerst muss die Verwaltung des Teams sechs Wörter mit dir vergleichen; bis dahin wird hier nichts gesendet oder empfangen. Dein Notfallcode ändert sich: Sichere ihn neu.</translation>
    </message>
    <message>
        <source>Replace my keys</source>
        <translation>Meine Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>If a laptop is lost</source>
        <translation>Falls ein Laptop verloren geht</translation>
    </message>
    <message>
        <source>Your recovery code brings you back on another laptop, with what you shared. Whoever has it is you: print it, and keep it where you keep what must not be lost.</source>
        <translation>Dein Notfallcode bringt dich auf einem anderen Laptop zurück, mit allem, was du geteilt hast. Wer ihn hat, gilt als du: Druck ihn aus und verwahr ihn, wo du Unersetzliches verwahrst.</translation>
    </message>
    <message>
        <source>Save my recovery code…</source>
        <translation>Meinen Notfallcode sichern…</translation>
    </message>
    <message>
        <source>Your recovery code is in %1. Print it, keep it, and remove the file.</source>
        <translation>Dein Notfallcode steht in %1. Druck ihn aus, verwahr ihn, und lösch die Datei.</translation>
    </message>
    <message>
        <source>Save my recovery code</source>
        <translation>Meinen Notfallcode sichern</translation>
    </message>
    <message>
        <source>Greenroom recovery code.txt</source>
        <translation>Greenroom-Notfallcode.txt</translation>
    </message>
    <message>
        <source>You get new keys on this laptop, by the team code on your recovery kit, and stay the owner. The lost one receives nothing new, and what it writes does not count; what is on it cannot be recalled. The code is spent then, and you get a new kit.</source>
        <translation>Du bekommst auf diesem Laptop neue Schlüssel, mit dem Teamcode aus deinem Notfallpaket, und behältst die Verwaltung. Der verlorene empfängt nichts Neues, und was er schreibt, zählt nicht; was auf ihm ist, lässt sich nicht zurückholen. Der Code ist damit verbraucht, und du bekommst ein neues Paket.</translation>
    </message>
    <message>
        <source>Become the owner…</source>
        <translation>Verwaltung übernehmen…</translation>
    </message>
    <message>
        <source>Who owns the team gives you its recovery kit. By the team code on it you are the owner: you let people in and take them out, give roles and make groups. Who was it until now stays in the team with their other roles. You see nothing that you were not given. The code is spent then, and you get a new kit.</source>
        <translation>Wer das Team verwaltet, gibt dir sein Notfallpaket. Mit dem Teamcode darauf hast du die Verwaltung: Du lässt Leute herein und nimmst sie heraus, vergibst Rollen und machst Gruppen. Wer sie bisher hatte, bleibt mit den anderen Rollen im Team. Du siehst nichts, was dir nicht gegeben wurde. Der Code ist damit verbraucht, und du bekommst ein neues Paket.</translation>
    </message>
    <message>
        <source>Be the owner</source>
        <translation>Verwaltung übernehmen</translation>
    </message>
    <message>
        <source>You are the owner of the team now. The team code is spent: save the new recovery kit.</source>
        <translation>Du hast jetzt die Verwaltung des Teams. Der Teamcode ist verbraucht: Speichere das neue Notfallpaket.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::OwnKeysState</name>
    <message>
        <source>Greenroom recovery code of %1

Whoever has it is you, to everybody. Print it, keep it where you keep what must not be lost, and remove this file.

%2
</source>
        <translation>Greenroom-Notfallcode von %1

Wer ihn hat, gilt für alle als du. Druck ihn aus, verwahr ihn, wo du Unersetzliches verwahrst, und lösch diese Datei.

%2
</translation>
    </message>
    <message>
        <source>The recovery code was not saved.</source>
        <translation>Der Notfallcode wurde nicht gesichert.</translation>
    </message>
    <message>
        <source>Your keys stay as they were.</source>
        <translation>Deine Schlüssel bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PeopleModel</name>
    <message>
        <source>Owner</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full run(s)</source>
        <translation>
            <numerusform>%n voller Durchlauf</numerusform>
            <numerusform>%n volle Durchläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Last practised %2.</source>
        <translation>%1. Zuletzt geübt %2.</translation>
    </message>
    <message>
        <source>coaches %1</source>
        <translation>coacht %1</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (du)</translation>
    </message>
    <message>
        <source>No longer in the team</source>
        <translation>Nicht mehr im Team</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Has not accepted yet what was assigned</source>
        <translation>Hat noch nicht angenommen, was aufgegeben ist</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PersonPanel</name>
    <message>
        <source>Laptop lost…</source>
        <translation>Laptop verloren…</translation>
    </message>
    <message>
        <source>Cut it off</source>
        <translation>Aussperren</translation>
    </message>
    <message>
        <source>Take out of the team…</source>
        <translation>Aus dem Team nehmen…</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Nothing new reaches %1. To come back after a laptop was lost, %1 starts Greenroom on another one, chooses “I have used Greenroom before”, and joins this team&apos;s folder. Then you are asked here, and compare six words.</source>
        <translation>Bei %1 kommt nichts Neues mehr an. Um nach einem verlorenen Laptop zurückzukommen, startet %1 Greenroom auf einem anderen, wählt „Ich kenne Greenroom schon“ und tritt dem Ordner dieses Teams bei. Dann wirst du hier gefragt, und ihr vergleicht sechs Wörter.</translation>
    </message>
    <message>
        <source>The laptop of %1 is cut off: from the next exchange on nothing new reaches it, and what it writes does not count. What is on it already cannot be recalled. %1 comes back on another laptop with the recovery code, and has roles and groups again once you have compared six words.</source>
        <translation>Der Laptop von %1 wird ausgesperrt: Ab dem nächsten Abgleich kommt dort nichts Neues mehr an, und was er schreibt, zählt nicht. Was schon darauf ist, lässt sich nicht zurückholen. Mit dem Notfallcode kommt %1 auf einem anderen Laptop zurück und hat Rollen und Gruppen wieder, sobald ihr sechs Wörter verglichen habt.</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>Das bist du.</translation>
    </message>
    <message>
        <source>coaches it</source>
        <translation>coacht sie</translation>
    </message>
    <message>
        <source>Coaches %1</source>
        <translation>Coacht %1</translation>
    </message>
    <message>
        <source>Assign a scenario</source>
        <translation>Szenario zuweisen</translation>
    </message>
    <message>
        <source>Reports nothing to you: nothing is assigned that you would hear of.</source>
        <translation>Meldet dir nichts: Nichts ist zugewiesen, wovon du erfahren würdest.</translation>
    </message>
    <message>
        <source>Whoever coaches a group sees what its people share with “my coach”: from then on, and what waits for a coach already.</source>
        <translation>Wer eine Gruppe coacht, sieht, was ihre Leute mit „mein Coach“ teilen: von da an, und was schon auf einen Coach wartet.</translation>
    </message>
    <message>
        <source>From the next exchange on nothing new reaches them, and the groups they coach go on without them. What they were given before cannot be recalled.</source>
        <translation>Vom nächsten Austausch an erreicht diese Person nichts Neues, und Gruppen, die sie coacht, gehen ohne sie weiter. Was sie schon bekommen hat, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>There is no group yet. The owner makes them under Groups.</source>
        <translation>Noch gibt es keine Gruppe. Der Inhaber legt sie unter Gruppen an.</translation>
    </message>
    <message>
        <source>Make them the owner…</source>
        <translation>Verwaltung übergeben…</translation>
    </message>
    <message>
        <source>Give %1 the recovery kit in private. By the team code on it, under “Become the owner” in the settings, %1 lets people in and takes them out, gives roles and makes groups instead of you. You stay in the team with your other roles. The code is spent then, and %1 gets a new kit. Whoever has the kit can do this, so give it to nobody else.</source>
        <translation>Gib %1 das Notfallpaket, ohne dass andere es sehen. Mit dem Teamcode darauf, unter „Verwaltung übernehmen“ in den Einstellungen, lässt %1 statt dir Leute herein und nimmt sie heraus, vergibt Rollen und macht Gruppen. Du bleibst mit deinen anderen Rollen im Team. Der Code ist damit verbraucht, und %1 bekommt ein neues Paket. Wer das Paket hat, kann das, also gib es sonst niemandem.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PlayerCommands</name>
    <message>
        <source>%1x</source>
        <translation>%1x</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PlayerView</name>
    <message>
        <source>There is no sound: it cannot be played on this output. The picture goes on.</source>
        <translation>Kein Ton: Dieser Ausgang kann ihn nicht abspielen. Das Bild läuft weiter.</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Zeitleiste von %1</translation>
    </message>
    <message>
        <source>This recording has no sound.</source>
        <translation>Diese Aufzeichnung hat keinen Ton.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PracticeModel</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full run(s)</source>
        <translation>
            <numerusform>%n voller Durchlauf</numerusform>
            <numerusform>%n volle Durchläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled scenario</source>
        <translation>Szenario ohne Titel</translation>
    </message>
    <message>
        <source>Not practised yet</source>
        <translation>Noch nicht geübt</translation>
    </message>
    <message>
        <source>%1, %2. Last practised %3.</source>
        <translation>%1, %2. Zuletzt geübt %3.</translation>
    </message>
    <message>
        <source>%1, not accepted yet</source>
        <translation>%1, noch nicht angenommen</translation>
    </message>
    <message>
        <source>%1, no full run yet</source>
        <translation>%1, noch kein voller Durchlauf</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a draft is not kept yet</source>
        <translation>ein Entwurf ist noch nicht übernommen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>A draft, last changed %1. Only you can see it.</source>
        <translation>Ein Entwurf, zuletzt geändert %1. Nur du kannst ihn sehen.</translation>
    </message>
    <message>
        <source>No attempts yet. Last practised %1.</source>
        <translation>Noch keine Versuche. Zuletzt geübt %1.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PracticeState</name>
    <message>
        <source>Your scenarios could not be read.</source>
        <translation>Deine Szenarien ließen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PreviewSurface</name>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Mirrored for you. The file is not.</source>
        <translation>Für dich gespiegelt. Die Datei nicht.</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>Camera: %1</source>
        <translation>Kamera: %1</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PublishPanel</name>
    <message>
        <source>Nobody else is in %1 yet. Whoever joins will see this scenario: its brief, script, landmarks and map.</source>
        <translation>In %1 ist noch sonst niemand. Wer dazukommt, sieht dieses Szenario: Briefing, Skript, Wegmarken und Karte.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) in %1 will see this scenario: its brief, script, landmarks and map. The rest of %2 is not shown it, though it is kept where the whole team could read it.</source>
        <translation>
            <numerusform>%n andere Person in %1 sieht dieses Szenario: Briefing, Skript, Wegmarken und Karte. Den Übrigen in %2 wird es nicht gezeigt, es liegt aber dort, wo das ganze Team es lesen könnte.</numerusform>
            <numerusform>%n andere in %1 sehen dieses Szenario: Briefing, Skript, Wegmarken und Karte. Den Übrigen in %2 wird es nicht gezeigt, es liegt aber dort, wo das ganze Team es lesen könnte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) in %1 will see this scenario: its brief, script, landmarks and map.</source>
        <translation>
            <numerusform>%n andere Person in %1 sieht dieses Szenario: Briefing, Skript, Wegmarken und Karte.</numerusform>
            <numerusform>%n andere in %1 sehen dieses Szenario: Briefing, Skript, Wegmarken und Karte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody sees your takes of it or how often you practised. A published version stays: you can publish a newer one over it, and whoever practised this one keeps it.</source>
        <translation>Niemand sieht deine Aufnahmen davon oder wie oft du geübt hast. Eine veröffentlichte Version bleibt: Du kannst eine neuere darüber veröffentlichen, und wer diese geübt hat, behält sie.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Publish to</source>
        <translation>Veröffentlichen für</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Publish “%1”</source>
        <translation>„%1“ veröffentlichen</translation>
    </message>
    <message>
        <source>The group %1</source>
        <translation>Die Gruppe %1</translation>
    </message>
    <message>
        <source>The whole team %1</source>
        <translation>Das ganze Team %1</translation>
    </message>
    <message numerus="yes">
        <source>Its %n example(s) go along, to the same people</source>
        <translation>
            <numerusform>Sein Beispiel geht mit, an dieselben Leute (%n)</numerusform>
            <numerusform>Seine %n Beispiele gehen mit, an dieselben Leute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) stay with you: no consent of who is seen is noted.</source>
        <translation>
            <numerusform>%n Beispiel bleibt bei dir: Das Einverständnis derer, die zu sehen sind, ist nicht notiert.</numerusform>
            <numerusform>%n Beispiele bleiben bei dir: Das Einverständnis derer, die zu sehen sind, ist nicht notiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Rail</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::RaterLine</name>
    <message>
        <source>the same as yours</source>
        <translation>wie deine</translation>
    </message>
    <message numerus="yes">
        <source>%n level(s) above yours</source>
        <translation>
            <numerusform>%n Stufe über deiner</numerusform>
            <numerusform>%n Stufen über deiner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s) below yours</source>
        <translation>
            <numerusform>%n Stufe unter deiner</numerusform>
            <numerusform>%n Stufen unter deiner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 from %3, level %4 of %5</source>
        <translation>%1: %2 von %3, Stufe %4 von %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::RecordButton</name>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 cancels</source>
        <translation>%1 bricht ab</translation>
    </message>
    <message>
        <source>Record now</source>
        <translation>Jetzt aufnehmen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::RequestCard</name>
    <message>
        <source>%1 asks to join</source>
        <translation>%1 möchte ins Team</translation>
    </message>
    <message>
        <source>Call them: a lost laptop could ask like this too. They read you their six words from their screen, and you type them here. Then the laptop with the old keys is cut off, and they have their roles and groups again.</source>
        <translation>Ruf an: Auch ein verlorener Laptop könnte so anfragen. Am Telefon liest dir die Person die sechs Wörter von ihrem Bildschirm vor, und du tippst sie hier ein. Dann wird der Laptop mit den alten Schlüsseln ausgesperrt, und sie hat ihre Rollen und Gruppen wieder.</translation>
    </message>
    <message>
        <source>Their six words</source>
        <translation>Die sechs Wörter</translation>
    </message>
    <message>
        <source>Six words of %1</source>
        <translation>Sechs Wörter von %1</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>Wieder hereinlassen</translation>
    </message>
    <message>
        <source>Let in as rep</source>
        <translation>Als Vertrieb hereinlassen</translation>
    </message>
    <message>
        <source>Somebody of this name was in the team with another key.</source>
        <translation>Jemand mit diesem Namen war im Team, mit einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>They came without an invitation.</source>
        <translation>Die Anfrage kam ohne Einladung.</translation>
    </message>
    <message>
        <source>Their invitation is none of yours.</source>
        <translation>Die Einladung ist keine von deinen.</translation>
    </message>
    <message>
        <source>Their invitation was used by somebody else.</source>
        <translation>Die Einladung hat schon jemand anders benutzt.</translation>
    </message>
    <message>
        <source>Several people ask with the same invitation.</source>
        <translation>Mehrere fragen mit derselben Einladung an.</translation>
    </message>
    <message>
        <source>Their invitation has ended.</source>
        <translation>Die Einladung ist abgelaufen.</translation>
    </message>
    <message>
        <source>They could not be let in by themselves.</source>
        <translation>Von selbst ging das Hereinlassen nicht.</translation>
    </message>
    <message>
        <source>%1 Call them: they read you their six words from their screen, and you type them here. Only then it is surely them.</source>
        <translation>%1 Ruf an: Die Person liest dir die sechs Wörter von ihrem Bildschirm vor, und du tippst sie hier ein. Erst dann ist sicher, wer da kommt.</translation>
    </message>
    <message>
        <source>%1 asks to come back</source>
        <translation>%1 bittet, zurückzukommen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ReviewPage</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Assessment map</source>
        <translation>Bewertungskarte</translation>
    </message>
    <message>
        <source>Your assessment is saved.</source>
        <translation>Deine Bewertung ist gespeichert.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Star this take</source>
        <translation>Dieser Aufnahme den Stern geben</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>Save my assessment</source>
        <translation>Meine Bewertung speichern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>This is not shared with you any more.</source>
        <translation>Das ist nicht mehr mit dir geteilt.</translation>
    </message>
    <message>
        <source>It was withdrawn, or its time is over. The recording is gone from this laptop.</source>
        <translation>Es wurde zurückgezogen, oder seine Zeit ist um. Die Aufzeichnung ist von diesem Laptop verschwunden.</translation>
    </message>
    <message>
        <source>This cannot be opened.</source>
        <translation>Das lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Gerettet</translation>
    </message>
    <message>
        <source>Full run</source>
        <translation>Voller Durchlauf</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Stern wegnehmen</translation>
    </message>
    <message>
        <source>Starred: this one. Press to take the star off.</source>
        <translation>Mit Stern: diese hier. Drücken nimmt den Stern weg.</translation>
    </message>
    <message>
        <source>Star this take: it is the one you stand behind</source>
        <translation>Stern geben: Zu dieser Aufnahme stehst du</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>Discard this observation</source>
        <translation>Diese Beobachtung verwerfen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Vortrag</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ReviewState</name>
    <message>
        <source>This could not be undone.</source>
        <translation>Das ließ sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>What you review could not be read again.</source>
        <translation>Was du sichtest, ließ sich nicht neu lesen.</translation>
    </message>
    <message>
        <source>What you have looked at was not kept.</source>
        <translation>Was du dir angesehen hast, wurde nicht gemerkt.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>The note was not kept.</source>
        <translation>Die Notiz wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>The note was not changed.</source>
        <translation>Die Notiz wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>The note was not deleted.</source>
        <translation>Die Notiz wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Bring the note back</source>
        <translation>Notiz zurückholen</translation>
    </message>
    <message>
        <source>The note could not be brought back.</source>
        <translation>Die Notiz ließ sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>The reply was not kept.</source>
        <translation>Die Antwort wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Delete the reply</source>
        <translation>Antwort löschen</translation>
    </message>
    <message>
        <source>The reply was not deleted.</source>
        <translation>Die Antwort wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Star the take</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Stern wegnehmen</translation>
    </message>
    <message>
        <source>The star was not changed.</source>
        <translation>Der Stern wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The level was not kept.</source>
        <translation>Die Stufe wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Set a level</source>
        <translation>Stufe vergeben</translation>
    </message>
    <message>
        <source>Leave out a criterion</source>
        <translation>Kriterium auslassen</translation>
    </message>
    <message>
        <source>Add a moment</source>
        <translation>Stelle hinzufügen</translation>
    </message>
    <message>
        <source>Take out a moment</source>
        <translation>Stelle herausnehmen</translation>
    </message>
    <message>
        <source>The assessment was not saved.</source>
        <translation>Die Bewertung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The observation was not discarded.</source>
        <translation>Die Beobachtung wurde nicht verworfen.</translation>
    </message>
    <message>
        <source>The observation of %1 was discarded.</source>
        <translation>Die Beobachtung von %1 wurde verworfen.</translation>
    </message>
    <message>
        <source>The observation could not be brought back.</source>
        <translation>Die Beobachtung konnte nicht zurückgeholt werden.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ReviewsModel</name>
    <message>
        <source>shared %1</source>
        <translation>geteilt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>shared</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>full run</source>
        <translation>voller Durchlauf</translation>
    </message>
    <message>
        <source>no notes</source>
        <translation>keine Notizen</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Still arriving, %1 % here</source>
        <translation>Kommt noch an, %1 % da</translation>
    </message>
    <message>
        <source>New for you</source>
        <translation>Neu für dich</translation>
    </message>
    <message>
        <source>Shared with you</source>
        <translation>Mit dir geteilt</translation>
    </message>
    <message>
        <source>New feedback</source>
        <translation>Neues Feedback</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Gerettet</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Diese hier</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>draft, %1 of %2</source>
        <translation>Entwurf, %1 von %2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>your score, %1 of %2</source>
        <translation>deine Wertung, %1 von %2</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ReviewsPage</name>
    <message>
        <source>No takes yet</source>
        <translation>Noch keine Aufnahmen</translation>
    </message>
    <message>
        <source>What you record and keep is listed here, to watch, to note and to score.</source>
        <translation>Was du aufnimmst und behältst, steht hier, zum Ansehen, Notieren und Bewerten.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No take fits. Try fewer words, or All.</source>
        <translation>Keine Aufnahme passt. Versuche es mit weniger Wörtern oder mit „Alle“.</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Your takes, what you observed and what others share with you, the last first. Only you see yours until you share one.</source>
        <translation>Deine Aufnahmen und Beobachtungen, und was andere teilen. Nur du siehst deine, bis du eine teilst.</translation>
    </message>
    <message>
        <source>Search takes</source>
        <translation>Aufnahmen suchen</translation>
    </message>
    <message>
        <source>Takes and observations</source>
        <translation>Aufnahmen und Beobachtungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Shared with me</source>
        <translation>Mit mir geteilt</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Mit Notizen</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Note and score a real call, meeting or role-play</source>
        <translation>Einen echten Anruf, ein Gespräch oder Rollenspiel notieren und bewerten</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ReviewsState</name>
    <message>
        <source>Your takes could not be read.</source>
        <translation>Deine Aufnahmen ließen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SaidSearch</name>
    <message>
        <source>At %1: %2</source>
        <translation>Bei %1: %2</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ScenarioEditorPage</name>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Practise it</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Assign it</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Kept. You practise this version from now on.</source>
        <translation>Übernommen. Ab jetzt übst du diese Version.</translation>
    </message>
    <message>
        <source>Published to %1. They have it after the next exchange.</source>
        <translation>Veröffentlicht für %1. Mit dem nächsten Abgleich kommt es an.</translation>
    </message>
    <message>
        <source>Another scenario of yours has this title. Give this one another.</source>
        <translation>Ein anderes Szenario von dir heißt schon so. Gib diesem einen anderen Titel.</translation>
    </message>
    <message>
        <source>The scenario could not be kept. Your draft is safe.</source>
        <translation>Das Szenario ließ sich nicht übernehmen. Dein Entwurf ist sicher.</translation>
    </message>
    <message>
        <source>Draft, saved by itself at %1; only you can see it.</source>
        <translation>Entwurf, von selbst gesichert um %1; nur du kannst ihn sehen.</translation>
    </message>
    <message>
        <source>Kept: you practise what stands here.</source>
        <translation>Übernommen: Du übst, was hier steht.</translation>
    </message>
    <message>
        <source>What you write is saved by itself; only you can see it.</source>
        <translation>Was du schreibst, wird von selbst gesichert; nur du kannst es sehen.</translation>
    </message>
    <message>
        <source>Published %1.</source>
        <translation>Veröffentlicht %1.</translation>
    </message>
    <message>
        <source>Others have the version that was published %1.</source>
        <translation>Andere haben die Version, die %1 veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>Der Entwurf ist verworfen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ScenarioEditorState</name>
    <message>
        <source>%1, my version</source>
        <translation>%1, meine Version</translation>
    </message>
    <message>
        <source>The scenario could not be opened for editing.</source>
        <translation>Das Szenario ließ sich nicht zum Bearbeiten öffnen.</translation>
    </message>
    <message>
        <source>You are in no team yet. What you write is here to practise, and you can publish it once you are.</source>
        <translation>Du bist noch in keinem Team. Was du schreibst, kannst du hier üben und veröffentlichen, sobald du in einem bist.</translation>
    </message>
    <message>
        <source>Coaches and trainers publish scenarios. What you write is here for you to practise.</source>
        <translation>Szenarien veröffentlichen können Coaches und Training. Was du schreibst, kannst du hier üben.</translation>
    </message>
    <message>
        <source>The draft could not be discarded. It is still there.</source>
        <translation>Der Entwurf ließ sich nicht verwerfen. Er ist noch da.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ScenarioForm</name>
    <message>
        <source>What it is</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Discovery call with a finance director</source>
        <translation>Bedarfsgespräch mit einer Finanzleitung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Time target, as in 2:30</source>
        <translation>Zeitziel, etwa 2:30</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>The situation, who is spoken to, what is to be reached.</source>
        <translation>Die Lage, mit wem gesprochen wird, was erreicht werden soll.</translation>
    </message>
    <message>
        <source>Brief: what a person reads before the first attempt</source>
        <translation>Briefing: was man vor dem ersten Versuch liest</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Optional: one for everybody, or one for each sort of prospect, A to D. Paste it from a document: headings, emphasis and [stage directions] come along.</source>
        <translation>Wenn du magst: eines für alle oder eines je Kundentyp, A bis D. Füg es aus einem Dokument ein: Überschriften, Hervorhebungen und [Regieanweisungen] kommen mit.</translation>
    </message>
    <message>
        <source>Script: %1</source>
        <translation>Skript: %1</translation>
    </message>
    <message>
        <source>## Opening

Good morning, …

[Pause. He says: go on.]

**The sentence that matters.**</source>
        <translation>## Einstieg

Guten Morgen, …

[Pause. Er sagt: Nur zu.]

**Der Satz, auf den es ankommt.**</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Wegmarken</translation>
    </message>
    <message>
        <source>The moments a run passes, and when. Passing the last one makes a full run. A heading of the script with a landmark&apos;s name marks its place.</source>
        <translation>Was ein Durchlauf erreicht, und wann. Wer die letzte erreicht, hat einen vollen Durchlauf. Eine Überschrift im Skript mit dem Namen einer Wegmarke zeigt ihren Platz.</translation>
    </message>
    <message>
        <source>Add landmark</source>
        <translation>Wegmarke hinzufügen</translation>
    </message>
    <message>
        <source>Take the headings of the script</source>
        <translation>Überschriften des Skripts nehmen</translation>
    </message>
    <message>
        <source>Assessment map</source>
        <translation>Bewertungskarte</translation>
    </message>
    <message>
        <source>What a take is scored on. The version chosen here becomes part of the scenario.</source>
        <translation>Wonach eine Aufnahme bewertet wird. Die hier gewählte Version wird Teil des Szenarios.</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>There are no clips in your library yet.</source>
        <translation>In deiner Bibliothek sind noch keine Clips.</translation>
    </message>
    <message>
        <source>What an assignment reports</source>
        <translation>Was eine Aufgabe meldet</translation>
    </message>
    <message>
        <source>Of whoever accepts an assignment of this scenario, and to whoever gave it: nothing else, and nothing before they accept.</source>
        <translation>Von allen, die eine Aufgabe mit diesem Szenario annehmen, an die Person, die sie gegeben hat: sonst nichts, und nichts vor dem Annehmen.</translation>
    </message>
    <message>
        <source>How many attempts they make</source>
        <translation>Wie viele Versuche</translation>
    </message>
    <message>
        <source>How many full runs they make</source>
        <translation>Wie viele volle Durchläufe</translation>
    </message>
    <message>
        <source>When they last practised</source>
        <translation>Wann zuletzt geübt wurde</translation>
    </message>
    <message>
        <source>No map: takes are not scored</source>
        <translation>Keine Karte: Aufnahmen werden nicht bewertet</translation>
    </message>
    <message>
        <source>%1, as it was when this was written</source>
        <translation>%1, wie sie beim Schreiben war</translation>
    </message>
    <message>
        <source>%1 (now for “%2”)</source>
        <translation>%1 (bisher für „%2“)</translation>
    </message>
    <message>
        <source>Clips of your library that belong to this scenario. Publishing offers to send those of them with a noted consent.</source>
        <translation>Ausschnitte deiner Bibliothek, die zu diesem Szenario gehören. Beim Veröffentlichen wird angeboten, die mit vermerkter Einwilligung mitzuschicken.</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
    <message>
        <source>What the buyer may put in at any moment, word for word, and what a good answer does. Who practises with objections gets them one by one while they speak.</source>
        <translation>Was der Käufer jederzeit einwerfen kann, im Wortlaut, und was eine gute Antwort tut. Wer mit Einwänden übt, bekommt sie beim Sprechen, einen nach dem anderen.</translation>
    </message>
    <message>
        <source>Ghost buyer</source>
        <translation>Gegenüber vom Band</translation>
    </message>
    <message>
        <source>Optional: a clip in which somebody says a buyer&apos;s lines with pauses between them. Who practises with it hears the next line whenever they stop speaking.</source>
        <translation>Wenn du magst: ein Clip, in dem jemand die Sätze eines Kunden spricht, mit Pausen dazwischen. Wer damit übt, hört nach jeder Antwort den nächsten Satz.</translation>
    </message>
    <message>
        <source>Clip of the ghost buyer</source>
        <translation>Clip für das Gegenüber vom Band</translation>
    </message>
    <message>
        <source>No ghost buyer</source>
        <translation>Kein Gegenüber vom Band</translation>
    </message>
    <message>
        <source>A clip that is not in your library</source>
        <translation>Ein Clip, der nicht in deiner Bibliothek ist</translation>
    </message>
    <message>
        <source>Its lines are what lies between the pauses, one after the other.</source>
        <translation>Seine Sätze sind, was zwischen den Pausen liegt, einer nach dem anderen.</translation>
    </message>
    <message numerus="yes">
        <source>Its %n line(s) are written in the scenario&apos;s file.</source>
        <translation>
            <numerusform>Sein %n Satz steht in der Datei des Szenarios.</numerusform>
            <numerusform>Seine %n Sätze stehen in der Datei des Szenarios.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ScenarioKeeping</name>
    <message>
        <source>Kept for travel, later ones too.</source>
        <translation>Für unterwegs behalten, auch spätere.</translation>
    </message>
    <message>
        <source>Do not keep for travel</source>
        <translation>Nicht für unterwegs behalten</translation>
    </message>
    <message>
        <source>Keep for travel</source>
        <translation>Für unterwegs behalten</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ScenarioPreview</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Brief, as it is read</source>
        <translation>Briefing, wie man es liest</translation>
    </message>
    <message>
        <source>Script, as it is shown</source>
        <translation>Skript, wie man es sieht</translation>
    </message>
    <message>
        <source>This is how people see it who practise it.</source>
        <translation>So sehen es alle, die es üben.</translation>
    </message>
    <message>
        <source>[There is no script here. People speak from the brief.]</source>
        <translation>[Hier gibt es kein Skript. Gesprochen wird nach dem Briefing.]</translation>
    </message>
    <message>
        <source>Takes of it are not scored: it has no map.</source>
        <translation>Aufnahmen davon werden nicht bewertet: Es gibt keine Karte.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ScenariosPage</name>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>What you rehearse. What is due comes first, then what you practised last.</source>
        <translation>Was du übst. Fälliges steht zuerst, dann was du zuletzt geübt hast.</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>Szenarien suchen</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>No scenario is called that</source>
        <translation>Kein Szenario heißt so</translation>
    </message>
    <message>
        <source>Look for a word of its title.</source>
        <translation>Such nach einem Wort aus seinem Titel.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Assigned by you: %1 of %2 accepted</source>
        <translation>Von dir zugewiesen: %1 von %2 angenommen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Make it mine: edit a copy</source>
        <translation>Zu meinem machen: Kopie bearbeiten</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Do not keep for travel (%1)</source>
        <translation>Nicht für unterwegs behalten (%1)</translation>
    </message>
    <message>
        <source>Keep for travel (%1, all of it here)</source>
        <translation>Für unterwegs behalten (%1, alles hier)</translation>
    </message>
    <message>
        <source>Keep for travel (%1, %2 still to come)</source>
        <translation>Für unterwegs behalten (%1, %2 kommen noch)</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ScriptPopover</name>
    <message>
        <source>Script settings</source>
        <translation>Skript einstellen</translation>
    </message>
    <message>
        <source>Words a minute</source>
        <translation>Wörter in der Minute</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Words on the picture, near the lens</source>
        <translation>Wörter auf dem Bild, nahe der Kamera</translation>
    </message>
    <message>
        <source>What you say next lies on the upper edge of the picture, so that your eyes stay near the camera. It is not recorded.</source>
        <translation>Was du als Nächstes sagst, liegt am oberen Rand des Bildes, damit deine Augen nahe der Kamera bleiben. Es wird nicht aufgenommen.</translation>
    </message>
    <message>
        <source>Mirror writing</source>
        <translation>Spiegelschrift</translation>
    </message>
    <message>
        <source>For a prompter in whose glass you read</source>
        <translation>Für einen Prompter, in dessen Glas du liest</translation>
    </message>
    <message>
        <source>Mark landmarks that the script passes</source>
        <translation>Wegmarken setzen, die das Skript erreicht</translation>
    </message>
    <message>
        <source>Where the script runs past a landmark&apos;s heading, its time is noted. For a full run only what you mark yourself counts, or its planned time.</source>
        <translation>Wo das Skript über die Überschrift einer Wegmarke läuft, wird ihre Zeit notiert. Für einen vollen Durchlauf zählt nur, was du selbst markierst, oder ihre geplante Zeit.</translation>
    </message>
    <message>
        <source>By the time target</source>
        <translation>Nach dem Zeitziel</translation>
    </message>
    <message>
        <source>By words</source>
        <translation>Nach Wörtern</translation>
    </message>
    <message>
        <source>The script comes to each landmark, and to its end, when the scenario plans it</source>
        <translation>Das Skript kommt zu jeder Wegmarke und zu seinem Ende, wann das Szenario es vorsieht</translation>
    </message>
    <message>
        <source>So many spoken words a minute; directions do not count</source>
        <translation>So viele gesprochene Wörter in der Minute; Regieanweisungen zählen nicht</translation>
    </message>
    <message>
        <source>Speed of the script</source>
        <translation>Tempo des Skripts</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SecondThought</name>
    <message>
        <source>Keep</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SeenWords</name>
    <message>
        <source>Your name and your role</source>
        <translation>Dein Name und deine Rolle</translation>
    </message>
    <message>
        <source>Whoever is in a team sees who else is in it, as long as they are.</source>
        <translation>Wer zu einem Team gehört, sieht, wer noch dazugehört, solange es so ist.</translation>
    </message>
    <message>
        <source>somebody whose name is not here</source>
        <translation>jemand, dessen Name hier fehlt</translation>
    </message>
    <message>
        <source>The recording (%1)</source>
        <translation>Die Aufzeichnung (%1)</translation>
    </message>
    <message>
        <source>the scenario (brief, script and map)</source>
        <translation>das Szenario (Briefing, Skript und Karte)</translation>
    </message>
    <message>
        <source>your note to them</source>
        <translation>deine Notiz für sie</translation>
    </message>
    <message>
        <source>your own levels</source>
        <translation>deine eigenen Stufen</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of yours</source>
        <translation>
            <numerusform>%n Notiz von dir</numerusform>
            <numerusform>%n Notizen von dir</numerusform>
        </translation>
    </message>
    <message>
        <source>A take</source>
        <translation>Eine Aufnahme</translation>
    </message>
    <message>
        <source>Nothing any more</source>
        <translation>Nichts mehr</translation>
    </message>
    <message>
        <source>your levels</source>
        <translation>deine Stufen</translation>
    </message>
    <message>
        <source>Feedback to %1</source>
        <translation>Feedback für %1</translation>
    </message>
    <message>
        <source>A note is deleted on the take&apos;s page, and goes from their Greenrooms too. Levels that were saved can be changed there, not taken back.</source>
        <translation>Eine Notiz löschst du auf der Seite der Aufnahme, dann verschwindet sie auch aus den anderen Greenrooms. Gesicherte Stufen lassen sich dort ändern, nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>The scenario (brief, script and map), its date and your reason</source>
        <translation>Das Szenario (Briefing, Skript und Karte), der Termin und dein Grund</translation>
    </message>
    <message>
        <source>That you declined it</source>
        <translation>Dass du abgelehnt hast</translation>
    </message>
    <message>
        <source>That you declined it, and why: “%1”</source>
        <translation>Dass du abgelehnt hast, und warum: „%1“</translation>
    </message>
    <message>
        <source>What was said cannot be taken back. Nothing else is reported of it.</source>
        <translation>Was gesagt ist, lässt sich nicht zurücknehmen. Sonst wird davon nichts gemeldet.</translation>
    </message>
    <message>
        <source>%1 sees that you stopped, and gets no new figures. What was reported until now stays known there. The assignment ends for good with it.</source>
        <translation>%1 sieht, dass du aufgehört hast, und bekommt keine neuen Zahlen. Was bis jetzt gemeldet ist, bleibt dort bekannt. Die Aufgabe endet damit endgültig.</translation>
    </message>
    <message>
        <source>how many attempts</source>
        <translation>wie viele Versuche</translation>
    </message>
    <message>
        <source>how many full runs</source>
        <translation>wie viele volle Durchläufe</translation>
    </message>
    <message>
        <source>when you last practised</source>
        <translation>wann du zuletzt geübt hast</translation>
    </message>
    <message>
        <source>What you agreed on with the scenario (brief, script and map), and how many full runs you made of it</source>
        <translation>Was ihr vereinbart habt, mit dem Szenario (Briefing, Skript und Karte), und wie viele volle Durchläufe du davon gemacht hast</translation>
    </message>
    <message>
        <source>What you agreed on with the scenario (brief, script and map)</source>
        <translation>Was ihr vereinbart habt, mit dem Szenario (Briefing, Skript und Karte)</translation>
    </message>
    <message>
        <source>What was proposed, with the words beside it and the scenario (brief, script and map)</source>
        <translation>Was vorgeschlagen wurde, mit den Worten dazu und dem Szenario (Briefing, Skript und Karte)</translation>
    </message>
    <message>
        <source>An agreement is withdrawn, or made anew on other terms, in Coaching. What %1 has read stays known there.</source>
        <translation>Eine Vereinbarung wird unter Coaching zurückgezogen oder neu getroffen. Was %1 gelesen hat, bleibt dort bekannt.</translation>
    </message>
    <message>
        <source>The scenario with its brief, script and map. The group is shown it; every Greenroom of the team has it</source>
        <translation>Das Szenario mit Briefing, Skript und Karte. Gezeigt wird es der Gruppe; jeder Greenroom des Teams hat es</translation>
    </message>
    <message>
        <source>The scenario with its brief, script and map</source>
        <translation>Das Szenario mit Briefing, Skript und Karte</translation>
    </message>
    <message>
        <source>The group %1</source>
        <translation>Die Gruppe %1</translation>
    </message>
    <message>
        <source>that is no more</source>
        <translation>die es nicht mehr gibt</translation>
    </message>
    <message>
        <source>It leaves their Practise at the next exchange. What was recorded, assigned or shared with it keeps its copy.</source>
        <translation>Mit dem nächsten Abgleich ist es dort nicht mehr zu üben. Was damit aufgenommen, zugewiesen oder geteilt wurde, behält seine Kopie.</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>Ein Beispiel</translation>
    </message>
    <message>
        <source>The clip and what is said of it</source>
        <translation>Der Clip und was dazu notiert ist</translation>
    </message>
    <message>
        <source>%1; you stopped that %2</source>
        <translation>%1; von dir beendet %2</translation>
    </message>
    <message>
        <source>You stopped the report %1. What was reported before stays known.</source>
        <translation>Du hast die Meldungen %1 beendet. Was vorher gemeldet wurde, bleibt bekannt.</translation>
    </message>
    <message>
        <source>%1 see that you stopped, and get no new figures. What was reported until now stays known there. The assignment ends for good with it.</source>
        <translation>%1 sehen, dass du aufgehört hast, und bekommen keine neuen Zahlen. Was bisher gemeldet wurde, bleibt dort bekannt. Die Aufgabe endet damit für immer.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SessionSwitch</name>
    <message>
        <source>Greenroom does not start with your session.</source>
        <translation>Greenroom startet nicht mit deiner Sitzung.</translation>
    </message>
    <message>
        <source>Greenroom still starts with your session.</source>
        <translation>Greenroom startet weiter mit deiner Sitzung.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Follows your system unless you choose.</source>
        <translation>Wie dein System, wenn du nichts wählst.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Everything else grows with it.</source>
        <translation>Alles andere wächst mit.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>The script moves line by line and nothing glides.</source>
        <translation>Das Skript geht Zeile für Zeile, und nichts gleitet.</translation>
    </message>
    <message>
        <source>Always show the menu bar</source>
        <translation>Menüleiste immer zeigen</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>3 seconds</source>
        <translation>3 Sekunden</translation>
    </message>
    <message>
        <source>5 seconds</source>
        <translation>5 Sekunden</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 Sekunden</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>What you hear when something plays, and the countdown.</source>
        <translation>Was du beim Abspielen hörst, und den Countdown.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search them, and change those that do not suit you.</source>
        <translation>Such sie, und ändere, was dir nicht liegt.</translation>
    </message>
    <message>
        <source>Where it all is</source>
        <translation>Wo alles liegt</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Your recordings, notes and keys</source>
        <translation>Deine Aufzeichnungen, Notizen und Schlüssel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Changes when Greenroom starts the next time.</source>
        <translation>Wechselt, wenn Greenroom das nächste Mal startet.</translation>
    </message>
    <message>
        <source>While the window is closed</source>
        <translation>Wenn das Fenster zu ist</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Closing the window keeps Greenroom in the tray: it goes on exchanging with your team and gives at most one quiet notice a day of each kind.</source>
        <translation>Schließt du das Fenster, bleibt Greenroom im Infobereich: Es gleicht weiter mit deinem Team ab und meldet sich leise, höchstens einmal am Tag je Anlass.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so Greenroom ends when its window is closed. What happens meanwhile is there at the next start.</source>
        <translation>Dieser Desktop hat keinen Infobereich; Greenroom endet also mit dem Fenster. Was inzwischen geschieht, ist beim nächsten Start da.</translation>
    </message>
    <message>
        <source>%1 shows it for a moment otherwise.</source>
        <translation>Sonst zeigt %1 sie kurz.</translation>
    </message>
    <message>
        <source>Between %1 and the recording; %2 cancels it.</source>
        <translation>Zwischen %1 und der Aufnahme; %2 bricht ihn ab.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>Was andere sehen</translation>
    </message>
    <message>
        <source>All that left this laptop, to whom and until when. You withdraw it there.</source>
        <translation>Alles, was diesen Laptop verlassen hat, an wen und bis wann. Dort ziehst du es auch zurück.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Delay of the loudspeaker</source>
        <translation>Verzögerung des Lautsprechers</translation>
    </message>
    <message>
        <source>Wireless ones often play late: the picture waits for them as long as this.</source>
        <translation>Kabellose spielen oft verspätet: So lange wartet das Bild auf sie.</translation>
    </message>
    <message>
        <source>Start with your session</source>
        <translation>Mit der Sitzung starten</translation>
    </message>
    <message>
        <source>For who stays in the tray: Greenroom starts there when you log in, without its window.</source>
        <translation>Für alle, die im Infobereich bleiben: Greenroom startet dort ohne Fenster, sobald du dich anmeldest.</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What takes how much room</source>
        <translation>Was wie viel Platz braucht</translation>
    </message>
    <message>
        <source>And what can go without losing anything you keep or share.</source>
        <translation>Und was gehen kann, ohne dass etwas verloren geht, das du behältst oder teilst.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SharePage</name>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>You are in no team yet</source>
        <translation>Du bist noch in keinem Team</translation>
    </message>
    <message>
        <source>A take is shared with people of your team. Until then all you record stays on this laptop alone.</source>
        <translation>Eine Aufnahme teilst du mit Leuten aus deinem Team. Bis dahin bleibt alles, was du aufnimmst, allein auf diesem Laptop.</translation>
    </message>
    <message>
        <source>Make or join a team</source>
        <translation>Team gründen oder beitreten</translation>
    </message>
    <message>
        <source>Nobody else sees it. What any of them notes or scores, all of them see. You can withdraw it at any time; copies made outside Greenroom cannot be recalled.</source>
        <translation>Sonst sieht sie niemand. Was eine dieser Personen notiert oder bewertet, sehen alle von ihnen. Du kannst sie jederzeit zurückziehen; Kopien außerhalb von Greenroom lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Wer sie sehen darf</translation>
    </message>
    <message>
        <source>Other people of your team</source>
        <translation>Andere aus deinem Team</translation>
    </message>
    <message>
        <source>Your note to them, if you like</source>
        <translation>Deine Notiz dazu, wenn du magst</translation>
    </message>
    <message>
        <source>What they should look at</source>
        <translation>Worauf sie achten sollen</translation>
    </message>
    <message>
        <source>My own levels go along</source>
        <translation>Meine eigenen Stufen gehen mit</translation>
    </message>
    <message>
        <source>They can see it for</source>
        <translation>So lange zu sehen</translation>
    </message>
    <message>
        <source>Shared so far</source>
        <translation>Bisher geteilt</translation>
    </message>
    <message>
        <source>This take cannot be shared.</source>
        <translation>Diese Aufnahme lässt sich nicht teilen.</translation>
    </message>
    <message>
        <source>Share attempt %1</source>
        <translation>Versuch %1 teilen</translation>
    </message>
    <message>
        <source>%1, recorded %2</source>
        <translation>%1, aufgenommen %2</translation>
    </message>
    <message>
        <source>My coach: %1 can see it already</source>
        <translation>Mein Coach: schon geteilt mit %1</translation>
    </message>
    <message>
        <source>My coach: nobody yet. It waits here until you have one.</source>
        <translation>Mein Coach: noch niemand. Sie wartet hier, bis du einen hast.</translation>
    </message>
    <message>
        <source>My coach: %1</source>
        <translation>Mein Coach: %1</translation>
    </message>
    <message>
        <source>Starred: the one you stand behind.</source>
        <translation>Mit Stern: Zu dieser stehst du.</translation>
    </message>
    <message>
        <source>Sharing it stars it: the one you stand behind.</source>
        <translation>Teilen gibt ihr den Stern: Zu dieser stehst du.</translation>
    </message>
    <message>
        <source>They see yours once they have finished theirs, so that nobody&apos;s eye is led.</source>
        <translation>Deine sehen sie erst, wenn ihre fertig sind, damit niemandes Blick gelenkt wird.</translation>
    </message>
    <message>
        <source>You have not scored this take. If you do later, they see your levels once they have finished theirs.</source>
        <translation>Du hast diese Aufnahme nicht bewertet. Tust du es später, sehen sie deine Stufen erst, wenn ihre fertig sind.</translation>
    </message>
    <message>
        <source>as long as before</source>
        <translation>wie bisher</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Update the share</source>
        <translation>Freigabe ändern</translation>
    </message>
    <message numerus="yes">
        <source>The %n note(s) I wrote on it go along</source>
        <translation>
            <numerusform>Meine Notiz dazu geht mit</numerusform>
            <numerusform>Meine %n Notizen dazu gehen mit</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise they stay with you alone. Of each note you write from then on you choose who can see it.</source>
        <translation>Sonst bleiben sie bei dir allein. Bei jeder Notiz, die du danach schreibst, wählst du, wer sie sehen kann.</translation>
    </message>
    <message>
        <source>Share: %1</source>
        <translation>Teilen: %1</translation>
    </message>
    <message>
        <source>%1, %2
%3</source>
        <translation>%1, %2
%3</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SharePeopleModel</name>
    <message>
        <source>%1 can see it already</source>
        <translation>%1 kann sie schon sehen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ShareRow</name>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <translation>Weiter teilen</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Jetzt zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw the share with %1</source>
        <translation>Freigabe für %1 zurückziehen</translation>
    </message>
    <message>
        <source>Shared %1, until %2.</source>
        <translation>Geteilt %1, bis %2.</translation>
    </message>
    <message>
        <source>Shared %1.</source>
        <translation>Geteilt %1.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ShareWords</name>
    <message>
        <source>Queued until you have a coach. Nobody sees it before.</source>
        <translation>Wartet, bis du einen Coach hast. Vorher sieht sie niemand.</translation>
    </message>
    <message>
        <source>Withdrawn. It is gone from the team share, and from their Greenrooms once they exchange.</source>
        <translation>Zurückgezogen. Sie ist aus der Teamablage verschwunden, und aus den Greenrooms der anderen, sobald sie abgleichen.</translation>
    </message>
    <message>
        <source>Expired %1. It is gone for everybody but you.</source>
        <translation>Abgelaufen %1. Sie ist für alle außer dir verschwunden.</translation>
    </message>
    <message>
        <source>Arrived with %1.</source>
        <translation>Angekommen bei %1.</translation>
    </message>
    <message>
        <source>Sending to %1.</source>
        <translation>Wird an %1 gesendet.</translation>
    </message>
    <message>
        <source>Sent to %1, not arrived yet.</source>
        <translation>An %1 gesendet, noch nicht angekommen.</translation>
    </message>
    <message>
        <source>Your coach, as soon as you have one.</source>
        <translation>An deinen Coach, sobald du einen hast.</translation>
    </message>
    <message>
        <source>Your coach, as soon as you have one,</source>
        <translation>deinen Coach, sobald du einen hast,</translation>
    </message>
    <message>
        <source>%1 and, as soon as you have one, your coach</source>
        <translation>%1 und, sobald du einen hast, deinen Coach</translation>
    </message>
    <message>
        <source>this recording (%1)</source>
        <translation>diese Aufzeichnung (%1)</translation>
    </message>
    <message>
        <source>your own levels once they have finished theirs</source>
        <translation>deine eigenen Stufen, sobald die andere Bewertung fertig ist</translation>
    </message>
    <message>
        <source>your own levels once both of you have finished</source>
        <translation>deine eigenen Stufen, sobald beide Bewertungen fertig sind</translation>
    </message>
    <message>
        <source>%1 will see %2, until %3.</source>
        <translation>Zu sehen für %1 bis %3: %2.</translation>
    </message>
    <message>
        <source>%1 Your own levels stay with you.</source>
        <translation>%1 Deine eigenen Stufen bleiben bei dir.</translation>
    </message>
    <message>
        <source>Queued. It goes to your coach as soon as you have one.</source>
        <translation>Wartet. Sie geht an deinen Coach, sobald du einen hast.</translation>
    </message>
    <message>
        <source>Shared with %1.</source>
        <translation>Geteilt mit %1.</translation>
    </message>
    <message>
        <source>my coach</source>
        <translation>mein Coach</translation>
    </message>
    <message>
        <source>that it took you %1</source>
        <translation>wie viele es waren (%1)</translation>
    </message>
    <message>
        <source>%1 Your own levels are taken back: their Greenrooms delete them when they next exchange.</source>
        <translation>%1 Deine eigenen Stufen nimmst du zurück: Die Greenrooms der anderen löschen sie beim nächsten Abgleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) before sharing</source>
        <translation>
            <numerusform>%n Versuch vor dem Teilen</numerusform>
            <numerusform>%n Versuche vor dem Teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) since the last share</source>
        <translation>
            <numerusform>%n Versuch seit dem letzten Teilen</numerusform>
            <numerusform>%n Versuche seit dem letzten Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>the scenario (brief, script and map)</source>
        <translation>das Szenario (Briefing, Skript und Karte)</translation>
    </message>
    <message>
        <source>your note to them</source>
        <translation>deine Notiz für sie</translation>
    </message>
    <message numerus="yes">
        <source>the %n note(s) you wrote on it</source>
        <translation>
            <numerusform>deine eigene Notiz dazu</numerusform>
            <numerusform>deine %n Notizen dazu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SharingState</name>
    <message>
        <source>What you share could not be read again.</source>
        <translation>Was du teilst, ließ sich nicht neu lesen.</translation>
    </message>
    <message>
        <source>The take is being looked up.</source>
        <translation>Die Aufnahme wird nachgeschlagen.</translation>
    </message>
    <message>
        <source>The recording of this take is not on this laptop, so it cannot be shared from here.</source>
        <translation>Die Aufzeichnung dieser Aufnahme ist nicht auf diesem Laptop und lässt sich deshalb von hier nicht teilen.</translation>
    </message>
    <message>
        <source>This take was put away. Bring it back to share it.</source>
        <translation>Diese Aufnahme wurde weggelegt. Hol sie zurück, um sie zu teilen.</translation>
    </message>
    <message>
        <source>Choose who may see it.</source>
        <translation>Wähle, wer sie sehen darf.</translation>
    </message>
    <message>
        <source>Nothing was shared.</source>
        <translation>Nichts wurde geteilt.</translation>
    </message>
    <message>
        <source>Your note is too long: a share takes %L1 characters.</source>
        <translation>Deine Notiz ist zu lang: In eine Freigabe passen %L1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ShortcutsModel</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Every key is also a button or a menu entry.</source>
        <translation>Jede Taste ist auch ein Knopf oder ein Menüeintrag.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Diese Taste nehmen</translation>
    </message>
    <message>
        <source>Add as another</source>
        <translation>Als weitere hinzufügen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>Wähle einen Befehl, um seine Tasten zu ändern.</translation>
    </message>
    <message>
        <source>New key for: %1</source>
        <translation>Neue Taste für: %1</translation>
    </message>
    <message>
        <source>%1 already means: %2. It is taken away there when you use it here.</source>
        <translation>%1 bedeutet schon: %2. Dort fällt sie weg, wenn du sie hier nimmst.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Every command has the keys it came with.</source>
        <translation>Jeder Befehl hat die Tasten, mit denen er kam.</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) have the keys they came with again.</source>
        <translation>
            <numerusform>%n Befehl hat wieder die Tasten, mit denen er kam.</numerusform>
            <numerusform>%n Befehle haben wieder die Tasten, mit denen sie kamen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SidePanel</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>%1. Choose another script.</source>
        <translation>%1. Anderes Skript wählen.</translation>
    </message>
    <message>
        <source>Stop the script</source>
        <translation>Skript anhalten</translation>
    </message>
    <message>
        <source>Scrolling</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Let the script go with the time</source>
        <translation>Skript mit der Zeit laufen lassen</translation>
    </message>
    <message>
        <source>Standing still</source>
        <translation>Steht still</translation>
    </message>
    <message>
        <source>Examples %1</source>
        <translation>Beispiele %1</translation>
    </message>
    <message>
        <source>Script settings</source>
        <translation>Skript einstellen</translation>
    </message>
    <message>
        <source>Speed of the script, words a minute</source>
        <translation>Tempo des Skripts, Wörter in der Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) a minute</source>
        <translation>
            <numerusform>%n Wort in der Minute</numerusform>
            <numerusform>%n Wörter in der Minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the time target: %n word(s) a minute</source>
        <translation>
            <numerusform>Nach dem Zeitziel: %n Wort in der Minute</numerusform>
            <numerusform>Nach dem Zeitziel: %n Wörter in der Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>By the target</source>
        <translation>Zeitziel</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 pro Minute</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StartView</name>
    <message>
        <source>Practise where nobody is watching</source>
        <translation>Üben, wo niemand zuschaut</translation>
    </message>
    <message>
        <source>Say it to the camera, look at it beside a good example, and say it again. Everything stays on this laptop until you share it.</source>
        <translation>Sag es in die Kamera, sieh es dir neben einem guten Beispiel an, und sag es noch einmal. Alles bleibt auf diesem Laptop, bis du es teilst.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>I have used Greenroom before…</source>
        <translation>Ich kenne Greenroom schon…</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Zurückkommen</translation>
    </message>
    <message>
        <source>Your recovery code makes this laptop yours. With your team&apos;s folder you have again what you shared and what was shared with you. Takes that you never shared were on the other laptop alone.</source>
        <translation>Mit deinem Notfallcode wird dieser Laptop zu deinem. Mit dem Ordner deines Teams hast du wieder, was du geteilt hast und was mit dir geteilt wurde. Nie geteilte Aufnahmen waren nur auf dem anderen Laptop.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Notfallcode</translation>
    </message>
    <message>
        <source>The other laptop is with me, or broken for good</source>
        <translation>Der andere Laptop ist bei mir oder endgültig kaputt</translation>
    </message>
    <message>
        <source>Somebody else may have the other laptop</source>
        <translation>Den anderen Laptop könnte jemand haben</translation>
    </message>
    <message>
        <source>You get new keys, and the other laptop is cut off. The owner of your team compares six words with you, so that it is surely you.</source>
        <translation>Du bekommst neue Schlüssel, und der andere Laptop wird ausgesperrt. Die Verwaltung deines Teams vergleicht sechs Wörter mit dir, damit sicher ist, dass du es bist.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>This home has a passphrase</source>
        <translation>Dieser Greenroom hat eine Passphrase</translation>
    </message>
    <message>
        <source>That was not it. Nothing was changed.</source>
        <translation>Das war sie nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Your keys are kept under it. Nothing opens without.</source>
        <translation>Sie schützt deine Schlüssel. Ohne sie öffnet sich nichts.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>That code does not bring anybody back: groups 3, 7 of the recovery code cannot be right.</source>
        <translation>Mit diesem Code kommt niemand zurück: Die Gruppen 3, 7 des Notfallcodes können nicht stimmen.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StorageModel</name>
    <message>
        <source>What takes how much room</source>
        <translation>Was wie viel Platz braucht</translation>
    </message>
    <message>
        <source>Your takes</source>
        <translation>Deine Aufnahmen</translation>
    </message>
    <message>
        <source>A scenario that is not here any more</source>
        <translation>Ein Szenario, das es hier nicht mehr gibt</translation>
    </message>
    <message>
        <source>Calls and meetings you watched</source>
        <translation>Anrufe und Gespräche, die du beobachtet hast</translation>
    </message>
    <message>
        <source>Your examples</source>
        <translation>Deine Beispiele</translation>
    </message>
    <message>
        <source>Takes others shared with you</source>
        <translation>Mit dir geteilte Aufnahmen</translation>
    </message>
    <message>
        <source>Examples of your team</source>
        <translation>Beispiele deines Teams</translation>
    </message>
    <message numerus="yes">
        <source>Put away, and can be brought back for %n day(s)</source>
        <translation>
            <numerusform>Weggeräumt, lässt sich %n Tag lang zurückholen</numerusform>
            <numerusform>Weggeräumt, lässt sich %n Tage lang zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>On its way to this laptop</source>
        <translation>Unterwegs auf diesen Laptop</translation>
    </message>
    <message>
        <source>Recordings that are not finished</source>
        <translation>Unfertige Aufzeichnungen</translation>
    </message>
    <message>
        <source>Pictures and waveforms, made again when they are needed</source>
        <translation>Bilder und Wellenformen, entstehen bei Bedarf neu</translation>
    </message>
    <message>
        <source>Notes, levels and all that is written</source>
        <translation>Notizen, Stufen und alles Geschriebene</translation>
    </message>
    <message>
        <source>Copies of that</source>
        <translation>Kopien davon</translation>
    </message>
    <message>
        <source>Keys and the rest</source>
        <translation>Schlüssel und der Rest</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StoragePage</name>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Platz schaffen</translation>
    </message>
    <message>
        <source>None of this touches a take that has a star or is shared, or anything that others have of you.</source>
        <translation>Nichts davon rührt eine Aufnahme mit Stern, eine geteilte oder etwas an, das andere von dir haben.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Let go of them</source>
        <translation>Vom Laptop nehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>There is nothing to let go of.</source>
        <translation>Es gibt nichts, was gehen kann.</translation>
    </message>
    <message numerus="yes">
        <source>Older than %n day(s)</source>
        <translation>
            <numerusform>Älter als %n Tag</numerusform>
            <numerusform>Älter als %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>How old takes are to be discarded</source>
        <translation>Wie alt Aufnahmen sind, die verworfen werden</translation>
    </message>
    <message>
        <source>Greenroom takes %1; %2 of this disk are free</source>
        <translation>Greenroom braucht %1; auf dieser Festplatte sind %2 frei</translation>
    </message>
    <message>
        <source>Pictures and waveforms: %1</source>
        <translation>Bilder und Wellenformen: %1</translation>
    </message>
    <message>
        <source>They are made again when they are shown. That takes a moment for each clip.</source>
        <translation>Sie entstehen neu, wenn sie gezeigt werden. Das dauert je Clip einen Moment.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) without a star are due to be put away</source>
        <translation>
            <numerusform>%n Aufnahme ohne Stern ist zum Wegräumen fällig</numerusform>
            <numerusform>%n Aufnahmen ohne Stern sind zum Wegräumen fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>What was put away long enough ago can go: %1</source>
        <translation>Was lange genug weggeräumt ist, kann gehen: %1</translation>
    </message>
    <message numerus="yes">
        <source>They can be brought back for %n day(s).</source>
        <translation>
            <numerusform>Sie lassen sich %n Tag lang zurückholen.</numerusform>
            <numerusform>Sie lassen sich %n Tage lang zurückholen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) that were put away before go for good: %1.</source>
        <translation>
            <numerusform>%n früher weggeräumte Aufzeichnung geht für immer: %1.</numerusform>
            <numerusform>%n früher weggeräumte Aufzeichnungen gehen für immer: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their room is free after that.</source>
        <translation>Danach ist ihr Platz frei.</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) of your team that nothing keeps here: %1</source>
        <translation>
            <numerusform>%n Beispiel deines Teams, das hier nicht behalten wird: %1</numerusform>
            <numerusform>%n Beispiele deines Teams, die hier nicht behalten werden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay on the team share, and come again when you keep or practise them.</source>
        <translation>Sie bleiben in der Teamablage und kommen wieder, wenn du sie behältst oder übst.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) without a star: %1</source>
        <translation>
            <numerusform>%n Aufnahme ohne Stern: %1</numerusform>
            <numerusform>%n Aufnahmen ohne Stern: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No take without a star is that old</source>
        <translation>Keine Aufnahme ohne Stern ist so alt</translation>
    </message>
    <message numerus="yes">
        <source>They go out of sight now and can be brought back for %n day(s); then their room is free.</source>
        <translation>
            <numerusform>Sie verschwinden jetzt und lassen sich %n Tag lang zurückholen; danach ist ihr Platz frei.</numerusform>
            <numerusform>Sie verschwinden jetzt und lassen sich %n Tage lang zurückholen; danach ist ihr Platz frei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StorageState</name>
    <message>
        <source>What takes how much room could not be found out.</source>
        <translation>Was wie viel Platz braucht, ließ sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>Clearing pictures and waveforms</source>
        <translation>Bilder und Wellenformen werden geleert</translation>
    </message>
    <message>
        <source>%1 are free. Pictures are made again where they are shown.</source>
        <translation>%1 sind frei. Bilder entstehen neu, wo sie gezeigt werden.</translation>
    </message>
    <message>
        <source>Pictures and waveforms were not cleared.</source>
        <translation>Bilder und Wellenformen wurden nicht geleert.</translation>
    </message>
    <message>
        <source>Tidying up old takes</source>
        <translation>Alte Aufnahmen werden aufgeräumt</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>%1 sind frei.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) were put away, and %1 are free.</source>
        <translation>
            <numerusform>%n Aufnahme wurde weggeräumt, und %1 sind frei.</numerusform>
            <numerusform>%n Aufnahmen wurden weggeräumt, und %1 sind frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old takes were not tidied up.</source>
        <translation>Die alten Aufnahmen wurden nicht aufgeräumt.</translation>
    </message>
    <message>
        <source>Letting go of examples</source>
        <translation>Beispiele werden vom Laptop genommen</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) left this laptop; %1 are free.</source>
        <translation>
            <numerusform>%n Clip hat diesen Laptop verlassen; %1 sind frei.</numerusform>
            <numerusform>%n Clips haben diesen Laptop verlassen; %1 sind frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The examples are still here.</source>
        <translation>Die Beispiele sind noch hier.</translation>
    </message>
    <message>
        <source>Discarding old takes</source>
        <translation>Alte Aufnahmen werden verworfen</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) were discarded.</source>
        <translation>
            <numerusform>%n Aufnahme wurde verworfen.</numerusform>
            <numerusform>%n Aufnahmen wurden verworfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The takes were not discarded.</source>
        <translation>Die Aufnahmen wurden nicht verworfen.</translation>
    </message>
    <message>
        <source>Bringing takes back</source>
        <translation>Aufnahmen werden zurückgeholt</translation>
    </message>
    <message>
        <source>The takes could not be brought back.</source>
        <translation>Die Aufnahmen ließen sich nicht zurückholen.</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) are back. The recordings of the others are gone.</source>
        <translation>
            <numerusform>%n Aufnahme ist wieder da. Die Aufzeichnungen der anderen sind weg.</numerusform>
            <numerusform>%n Aufnahmen sind wieder da. Die Aufzeichnungen der anderen sind weg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StudioControls</name>
    <message>
        <source>Mark</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Rate yourself</source>
        <translation>Selbst bewerten</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>Ausgesteckt</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Geht nicht</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>Microphone: %1</source>
        <translation>Mikrofon: %1</translation>
    </message>
    <message>
        <source>%1. Choose another one.</source>
        <translation>%1. Anderes wählen.</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Last 2 min</source>
        <translation>Letzte 2 min</translation>
    </message>
    <message>
        <source>Keep the last two minutes</source>
        <translation>Die letzten zwei Minuten behalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StudioPage</name>
    <message>
        <source>Rate yourself</source>
        <translation>Selbst bewerten</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Kamera wählen</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>Mikrofon wählen</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>Assigned by %1</source>
        <translation>Zugewiesen von %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Only on this laptop until you share it</source>
        <translation>Nur auf diesem Laptop, bis du teilst</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Choose a camera</source>
        <translation>Wähle eine Kamera</translation>
    </message>
    <message>
        <source>You can record your voice without a picture.</source>
        <translation>Du kannst deine Stimme ohne Bild aufnehmen.</translation>
    </message>
    <message>
        <source>Opening the camera</source>
        <translation>Die Kamera wird geöffnet</translation>
    </message>
    <message>
        <source>You chose to do without one. </source>
        <translation>Du hast dich gegen eine entschieden. </translation>
    </message>
    <message>
        <source>No camera is plugged in</source>
        <translation>Keine Kamera eingesteckt</translation>
    </message>
    <message>
        <source>Your camera is not plugged in</source>
        <translation>Deine Kamera ist nicht eingesteckt</translation>
    </message>
    <message>
        <source>Plug it in, and the picture is here. </source>
        <translation>Steck sie ein, und das Bild ist da. </translation>
    </message>
    <message>
        <source>The camera cannot be used</source>
        <translation>Die Kamera lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>Another program may have it, or it is not allowed here. </source>
        <translation>Vielleicht benutzt sie ein anderes Programm, oder sie ist hier nicht erlaubt. </translation>
    </message>
    <message>
        <source>Microphone: %1</source>
        <translation>Mikrofon: %1</translation>
    </message>
    <message>
        <source>No attempts yet. Read the brief, then press %1.</source>
        <translation>Noch keine Versuche. Lies das Briefing, dann drück %1.</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>Alle Versuche</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>Nur Ton</translation>
    </message>
    <message>
        <source>Clap test: sound and picture</source>
        <translation>Klatschtest: Ton und Bild</translation>
    </message>
    <message>
        <source>Forget the clap test (%1 ms)</source>
        <translation>Klatschtest vergessen (%1 ms)</translation>
    </message>
    <message>
        <source>Keep the last two minutes in memory</source>
        <translation>Die letzten zwei Minuten im Speicher behalten</translation>
    </message>
    <message>
        <source>Audio only. No picture is recorded.</source>
        <translation>Nur Ton. Es wird kein Bild aufgezeichnet.</translation>
    </message>
    <message>
        <source>Storage: what takes how much room</source>
        <translation>Speicher: was wie viel Platz braucht</translation>
    </message>
    <message>
        <source>How to practise: %1</source>
        <translation>Wie du übst: %1</translation>
    </message>
    <message>
        <source>%1 is being recorded.</source>
        <translation>%1 wird aufgenommen.</translation>
    </message>
    <message>
        <source>Practice time; not counted as an attempt.</source>
        <translation>Übungszeit; zählt nicht als Versuch.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StudioState</name>
    <message>
        <source>The recording did not begin.</source>
        <translation>Die Aufnahme hat nicht begonnen.</translation>
    </message>
    <message>
        <source>The landmark was not marked. The recording goes on.</source>
        <translation>Die Wegmarke wurde nicht gesetzt. Die Aufnahme läuft weiter.</translation>
    </message>
    <message>
        <source>The scenario could not be read.</source>
        <translation>Das Szenario ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The scenario is being opened.</source>
        <translation>Das Szenario wird geöffnet.</translation>
    </message>
    <message>
        <source>Camera and microphone are both switched off here. Choose one of them to record.</source>
        <translation>Kamera und Mikrofon sind hier beide aus. Wähle eines davon, um aufzunehmen.</translation>
    </message>
    <message>
        <source>There is no camera and no microphone to record with. Plug one in, or choose another.</source>
        <translation>Es gibt keine Kamera und kein Mikrofon zum Aufnehmen. Steck eines ein oder wähle ein anderes.</translation>
    </message>
    <message>
        <source>The disk is full. What was recorded up to %1 is safe and plays here. It becomes a take once there is room: free some space, then save it.</source>
        <translation>Die Festplatte ist voll. Was bis %1 aufgenommen wurde, ist sicher und lässt sich hier abspielen. Zur Aufnahme wird es, sobald Platz ist: Schaffe etwas Platz, dann speichere es.</translation>
    </message>
    <message>
        <source>What was recorded up to %1 is safe and plays here, but could not be put among your takes.</source>
        <translation>Was bis %1 aufgenommen wurde, ist sicher und lässt sich hier abspielen, kam aber nicht zu deinen Aufnahmen.</translation>
    </message>
    <message>
        <source>That was too short to record anything.</source>
        <translation>Das war zu kurz, um etwas aufzunehmen.</translation>
    </message>
    <message>
        <source>Nothing was recorded: neither picture nor sound came. Check the plugs, or choose another camera or microphone.</source>
        <translation>Nichts wurde aufgenommen: Es kam weder Bild noch Ton. Prüfe die Stecker oder wähle eine andere Kamera oder ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>The recording could not be finished. What was recorded is safe; it is looked for at the next start.</source>
        <translation>Die Aufnahme ließ sich nicht abschließen. Was aufgenommen wurde, ist sicher; beim nächsten Start wird danach gesucht.</translation>
    </message>
    <message>
        <source>The star was not changed.</source>
        <translation>Der Stern wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The take</source>
        <translation>Die Aufnahme</translation>
    </message>
    <message>
        <source>The take could not be brought back.</source>
        <translation>Die Aufnahme ließ sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>The take was not discarded.</source>
        <translation>Die Aufnahme wurde nicht verworfen.</translation>
    </message>
    <message>
        <source>%1 is discarded.</source>
        <translation>%1 ist verworfen.</translation>
    </message>
    <message>
        <source>That was %1 s. Keep it?</source>
        <translation>Das waren %1 s. Behalten?</translation>
    </message>
    <message>
        <source>The microphone you chose is not plugged in. Only the picture would be recorded.</source>
        <translation>Das gewählte Mikrofon ist nicht eingesteckt. Nur das Bild würde aufgenommen.</translation>
    </message>
    <message>
        <source>No microphone is plugged in. Only the picture would be recorded.</source>
        <translation>Kein Mikrofon ist eingesteckt. Nur das Bild würde aufgenommen.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Checking the recording: %1</source>
        <translation>Prüft die Aufzeichnung: %1</translation>
    </message>
    <message>
        <source>The last %1 are kept as a take.</source>
        <translation>Die letzten %1 sind als Aufnahme gespeichert.</translation>
    </message>
    <message>
        <source>Keeping the last minutes</source>
        <translation>Speichert die letzten Minuten</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>The last %1 are in memory only</source>
        <translation>Die letzten %1 sind nur im Speicher</translation>
    </message>
    <message>
        <source>Greenroom can remember the last two minutes, for when something was good and nobody pressed Record. They are kept in memory only: nothing is written until you press “Last 2 min” again, and it ends when you leave this page.</source>
        <translation>Greenroom kann sich die letzten zwei Minuten merken, falls etwas gut war und niemand auf Aufnehmen gedrückt hat. Sie bleiben nur im Speicher: Nichts wird geschrieben, bis du noch einmal auf „Letzte 2 min“ drückst, und es endet, wenn du diese Seite verlässt.</translation>
    </message>
    <message>
        <source>Clap your hands five times, about once a second, where the camera sees them. That shows how far sound and picture are apart with this camera and this microphone. Nothing of it is kept.</source>
        <translation>Klatsch fünfmal in die Hände, etwa einmal pro Sekunde, wo die Kamera sie sieht. Das zeigt, wie weit Ton und Bild bei dieser Kamera und diesem Mikrofon auseinander liegen. Nichts davon wird behalten.</translation>
    </message>
    <message>
        <source>Clap now, five times.</source>
        <translation>Klatsch jetzt fünfmal.</translation>
    </message>
    <message>
        <source>Looking for the claps.</source>
        <translation>Sucht die Klatscher.</translation>
    </message>
    <message>
        <source>Fewer than three claps were both heard and seen. Nothing has changed. Hold your hands where the camera sees them, and keep still in between.</source>
        <translation>Weniger als drei Klatscher waren zu hören und zu sehen. Nichts hat sich geändert. Halt die Hände dorthin, wo die Kamera sie sieht, und dazwischen still.</translation>
    </message>
    <message>
        <source>Sound and picture are together, to %1 ms.</source>
        <translation>Ton und Bild sind zusammen, bis auf %1 ms.</translation>
    </message>
    <message>
        <source>The sound comes %1 ms after the picture. New recordings with these devices put it right.</source>
        <translation>Der Ton kommt %1 ms nach dem Bild. Neue Aufnahmen mit diesen Geräten rücken ihn zurecht.</translation>
    </message>
    <message>
        <source>The sound comes %1 ms before the picture. New recordings with these devices put it right.</source>
        <translation>Der Ton kommt %1 ms vor dem Bild. Neue Aufnahmen mit diesen Geräten rücken ihn zurecht.</translation>
    </message>
    <message>
        <source>There was nothing in memory to keep yet.</source>
        <translation>Im Speicher war noch nichts, das behalten werden kann.</translation>
    </message>
    <message>
        <source>The disk is full. The last minutes stay in memory until they are kept: free some space, then keep them again.</source>
        <translation>Die Platte ist voll. Die letzten Minuten bleiben im Speicher, bis sie behalten sind: Schaff Platz und behalte sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The last minutes could not be written. They stay in memory: keep them again.</source>
        <translation>Die letzten Minuten konnten nicht geschrieben werden. Sie bleiben im Speicher: Behalte sie noch einmal.</translation>
    </message>
    <message>
        <source>A device went. The %1 before that are still in memory, and only there.</source>
        <translation>Ein Gerät ist weg. Die %1 davor sind noch im Speicher, und nur dort.</translation>
    </message>
    <message>
        <source>The %1 before that are still in memory.</source>
        <translation>Die %1 davor sind noch im Speicher.</translation>
    </message>
    <message>
        <source>In this take sound and picture were apart by up to %1 ms for a while. A clap test measures how far they are apart with this camera and this microphone, and new recordings put that right.</source>
        <translation>In dieser Aufnahme lagen Ton und Bild eine Weile bis zu %1 ms auseinander. Ein Klatschtest misst, wie weit sie bei dieser Kamera und diesem Mikrofon auseinanderliegen, und neue Aufnahmen rücken das zurecht.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SubjectPlayer</name>
    <message>
        <source>The recording is not on this laptop any more.</source>
        <translation>Die Aufzeichnung ist nicht mehr auf diesem Laptop.</translation>
    </message>
    <message>
        <source>Its notes and levels are still here.</source>
        <translation>Ihre Notizen und Stufen sind noch da.</translation>
    </message>
    <message>
        <source>There is no recording.</source>
        <translation>Es gibt keine Aufzeichnung.</translation>
    </message>
    <message>
        <source>You can assess what you saw on the map.</source>
        <translation>Was du gesehen hast, kannst du auf der Karte bewerten.</translation>
    </message>
    <message>
        <source>The recording is still on its way.</source>
        <translation>Die Aufzeichnung ist noch unterwegs.</translation>
    </message>
    <message>
        <source>It can be played as soon as its beginning has arrived. You can stay here.</source>
        <translation>Sie lässt sich abspielen, sobald ihr Anfang angekommen ist. Du kannst hierbleiben.</translation>
    </message>
    <message>
        <source>Arriving: %1 of %2 can be played</source>
        <translation>Kommt an: %1 von %2 abspielbar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TakePlayer</name>
    <message>
        <source>Model</source>
        <translation>Vorbild</translation>
    </message>
    <message>
        <source>Show the model beside it</source>
        <translation>Vorbild daneben zeigen</translation>
    </message>
    <message>
        <source>There is no sound: it cannot be played on this output.</source>
        <translation>Kein Ton: Dieser Ausgang kann ihn nicht abspielen.</translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Zurück zur Kamera</translation>
    </message>
    <message>
        <source>Drill this part</source>
        <translation>Drill mit diesem Teil</translation>
    </message>
    <message>
        <source>%1 (heard)</source>
        <translation>%1 (zu hören)</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TargetBar</name>
    <message>
        <source>Time against target</source>
        <translation>Zeit und Ziel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 target</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Pausiert bei %1</translation>
    </message>
    <message>
        <source>“%1” at %2</source>
        <translation>„%1“ bei %2</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Markiert: %1</translation>
    </message>
    <message>
        <source>Passed by the script: %1</source>
        <translation>Vom Skript erreicht: %1</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TeamCodeForm</name>
    <message>
        <source>Team code</source>
        <translation>Teamcode</translation>
    </message>
    <message>
        <source>Team code, as it stands on the recovery kit</source>
        <translation>Teamcode, wie er auf dem Notfallpaket steht</translation>
    </message>
    <message>
        <source>You are the owner of the team here, and the other laptop is cut off. The team code is spent: save the new recovery kit.</source>
        <translation>Du hast hier die Verwaltung des Teams, und der andere Laptop ist ausgesperrt. Der Teamcode ist verbraucht: Speichere das neue Notfallpaket.</translation>
    </message>
    <message>
        <source>You are not the owner here yet.</source>
        <translation>Du hast die Verwaltung hier noch nicht.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TeamOverviewState</name>
    <message>
        <source>The team could not be read.</source>
        <translation>Das Team ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The invitation was not made.</source>
        <translation>Die Einladung wurde nicht erstellt.</translation>
    </message>
    <message>
        <source>They were not let in.</source>
        <translation>Die Person wurde nicht hereingelassen.</translation>
    </message>
    <message>
        <source>They were not taken out of the team.</source>
        <translation>Die Person wurde nicht aus dem Team genommen.</translation>
    </message>
    <message>
        <source>The roles stay as they were.</source>
        <translation>Die Rollen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The group was not made.</source>
        <translation>Die Gruppe wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>The group stays as it was.</source>
        <translation>Die Gruppe bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The recovery kit was not saved.</source>
        <translation>Das Notfallpaket wurde nicht gesichert.</translation>
    </message>
    <message>
        <source>Saving the invitation</source>
        <translation>Die Einladung wird gesichert</translation>
    </message>
    <message>
        <source>The invitation was not saved.</source>
        <translation>Die Einladung wurde nicht gesichert.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TeamPage</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>People in the team</source>
        <translation>Leute im Team</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>Was andere sehen</translation>
    </message>
    <message>
        <source>Save the recovery kit</source>
        <translation>Notfallpaket sichern</translation>
    </message>
    <message>
        <source>If this laptop is lost, the kit is the only way to go on as the owner of the team. Print it, and keep it where you keep what must not be lost. Whoever holds it can take over the team.</source>
        <translation>Geht dieser Laptop verloren, kannst du das Team nur mit dem Paket weiter verwalten. Druck es aus und verwahr es, wo du Unersetzliches verwahrst. Wer es hat, kann das Team übernehmen.</translation>
    </message>
    <message>
        <source>Save the kit…</source>
        <translation>Paket sichern…</translation>
    </message>
    <message>
        <source>Greenroom recovery kit.txt</source>
        <translation>Greenroom-Notfallpaket.txt</translation>
    </message>
    <message>
        <source>The recovery kit is in %1 and nowhere else. Print it, keep it, and remove the file.</source>
        <translation>Das Notfallpaket steht in %1 und nirgends sonst. Druck es aus, verwahr es, und lösch die Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s). You see how somebody practises when they accepted to report it.</source>
        <translation>
            <numerusform>%n Person. Wie jemand übt, siehst du, wenn die Person zugesagt hat, es zu melden.</numerusform>
            <numerusform>%n Personen. Wie jemand übt, siehst du, wenn die Person zugesagt hat, es zu melden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TeamWords</name>
    <message>
        <source>Only on
this laptop</source>
        <translation>Nur dieser
Laptop</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Sieh nach</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>Gleicht ab</translation>
    </message>
    <message>
        <source>Sending
%1 of %2</source>
        <translation>Sendet
%1 von %2</translation>
    </message>
    <message>
        <source>Fetching
%1 of %2</source>
        <translation>Holt
%1 von %2</translation>
    </message>
    <message>
        <source>%1 in your own folder</source>
        <translation>%1 in deinem Ordner</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>You are in no team. Nothing leaves this laptop.</source>
        <translation>Du bist in keinem Team. Nichts verlässt diesen Laptop.</translation>
    </message>
    <message>
        <source>Up to date since %1.</source>
        <translation>Abgeglichen %1.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nichts wartet aufs Senden.</translation>
    </message>
    <message>
        <source>The team share cannot be reached. What you do is kept here and goes out when it is back.</source>
        <translation>Die Teamablage ist nicht erreichbar. Was du tust, bleibt hier und geht hinaus, wenn sie wieder da ist.</translation>
    </message>
    <message>
        <source>You have asked to join %1. You are in as soon as its owner&apos;s Greenroom has seen it.</source>
        <translation>Du hast angefragt, %1 beizutreten. Du gehörst dazu, sobald der Greenroom der Verwaltung es gesehen hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait to be sent.</source>
        <translation>
            <numerusform>%n Sache wartet aufs Senden.</numerusform>
            <numerusform>%n Sachen warten aufs Senden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are still on their way to you.</source>
        <translation>
            <numerusform>%n Aufzeichnung ist noch zu dir unterwegs.</numerusform>
            <numerusform>%n Aufzeichnungen sind noch zu dir unterwegs.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are no longer in %1. What you recorded stays yours, here.</source>
        <translation>Du bist nicht mehr in %1. Was du aufgenommen hast, bleibt deins, hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ask to join.</source>
        <translation>
            <numerusform>%n Person möchte ins Team.</numerusform>
            <numerusform>%n Personen möchten ins Team.</numerusform>
        </translation>
    </message>
    <message>
        <source>The exchange with the team share does not work.</source>
        <translation>Der Abgleich mit der Teamablage klappt nicht.</translation>
    </message>
    <message>
        <source>Something on the team share is not as it should be.</source>
        <translation>Auf der Teamablage ist etwas nicht, wie es sein sollte.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Something on the team share is damaged or not genuine. It is not taken; all else is.</source>
        <translation>Auf der Teamablage ist etwas beschädigt oder nicht echt. Es wird nicht übernommen; alles andere schon.</translation>
    </message>
    <message>
        <source>Something is still on its way to the team share. It comes with one of the next exchanges.</source>
        <translation>Etwas ist noch auf dem Weg zur Teamablage. Es kommt mit einem der nächsten Abgleiche.</translation>
    </message>
    <message>
        <source>Somebody uses a newer Greenroom. Update yours to see what it wrote.</source>
        <translation>Jemand benutzt einen neueren Greenroom. Aktualisiere deinen, um zu sehen, was er geschrieben hat.</translation>
    </message>
    <message>
        <source>A copy of somebody&apos;s Greenroom is in use twice. What it wrote since is not taken; whoever has two of them should go on with one.</source>
        <translation>Eine Kopie von jemandes Greenroom wird doppelt benutzt. Was sie seither geschrieben hat, wird nicht übernommen; wer zwei davon hat, sollte mit einem weitermachen.</translation>
    </message>
    <message>
        <source>The owner decided on two laptops at the same time. One of the two counts; the owner should look at the team again.</source>
        <translation>Die Verwaltung hat auf zwei Laptops zugleich entschieden. Eines von beiden zählt; sie sollte das Team noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Two people own this team with a recovery kit. Your Greenroom stays with the one it knows.</source>
        <translation>Zwei Leute verwalten dieses Team mit einem Notfallpaket. Dein Greenroom bleibt bei der Person, die er kennt.</translation>
    </message>
    <message>
        <source>A recording that you have shared is not on this laptop, so it cannot be sent.</source>
        <translation>Eine Aufzeichnung, die du geteilt hast, ist nicht auf diesem Laptop und lässt sich deshalb nicht senden.</translation>
    </message>
    <message>
        <source>A recording on the team share is not the one that was shared. It is not taken.</source>
        <translation>Eine Aufzeichnung auf der Teamablage ist nicht die, die geteilt wurde. Sie wird nicht übernommen.</translation>
    </message>
    <message>
        <source>Somebody asked to join with a request that is not genuine. It has no effect.</source>
        <translation>Jemand wollte mit einer unechten Anfrage ins Team. Sie hat keine Wirkung.</translation>
    </message>
    <message>
        <source>Somebody was let in whose invitation names a group that is gone. Put them into another one.</source>
        <translation>Jemand wurde hereingelassen, dessen Einladung eine Gruppe nennt, die es nicht mehr gibt. Nimm die Person in eine andere auf.</translation>
    </message>
    <message>
        <source>There is more on the team share than this Greenroom keeps. The rest is left out.</source>
        <translation>Auf der Teamablage ist mehr, als dieser Greenroom behält. Der Rest bleibt weg.</translation>
    </message>
    <message>
        <source>This Greenroom was copied or restored. It goes on as a new one; nothing is lost.</source>
        <translation>Dieser Greenroom wurde kopiert oder wiederhergestellt. Er macht als neuer weiter; nichts ist verloren.</translation>
    </message>
    <message>
        <source>Another Greenroom exchanges for you right now. This one goes on later; nothing is lost.</source>
        <translation>Gerade gleicht ein anderer Greenroom für dich ab. Dieser macht später weiter; nichts ist verloren.</translation>
    </message>
    <message>
        <source>You have new keys. Call the owner of %1 and read out your six words: %2.</source>
        <translation>Du hast neue Schlüssel. Ruf die Verwaltung von %1 an und lies deine sechs Wörter vor: %2.</translation>
    </message>
    <message>
        <source>A disk is full, here or at the team share. Nothing is lost; free some space and exchange again.</source>
        <translation>Eine Festplatte ist voll, hier oder bei der Teamablage. Nichts ist verloren; schaffe etwas Platz und gleiche noch einmal ab.</translation>
    </message>
    <message>
        <source>You own %1, and have new keys. The team code on your recovery kit lets you in again.</source>
        <translation>%1 gehört dir, und du hast neue Schlüssel. Mit dem Teamcode auf deinem Notfallpaket bist du wieder drin.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Teleprompter</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TodayModel</name>
    <message>
        <source>Still arriving, %1 % here</source>
        <translation>Kommt noch an, %1 % da</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>Wartet seit %1</translation>
    </message>
    <message numerus="yes">
        <source>First share, after %n attempt(s).</source>
        <translation>
            <numerusform>Erstes Teilen, nach %n Versuch.</numerusform>
            <numerusform>Erstes Teilen, nach %n Versuchen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared again, %n attempt(s) since the last share.</source>
        <translation>
            <numerusform>Wieder geteilt, %n Versuch seit dem letzten Teilen.</numerusform>
            <numerusform>Wieder geteilt, %n Versuche seit dem letzten Teilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message numerus="yes">
        <source>minute(s)</source>
        <translation>
            <numerusform>Minute</numerusform>
            <numerusform>Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Ask them</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>veröffentlicht %1</translation>
    </message>
    <message>
        <source>You have not assigned it to anybody.</source>
        <translation>Du hast es niemandem zugewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>Assigned to %n person(s): %1 accepted, %2 with a full run.</source>
        <translation>
            <numerusform>%n Person zugewiesen: %1 angenommen, %2 mit vollem Durchlauf.</numerusform>
            <numerusform>%n Personen zugewiesen: %1 angenommen, %2 mit vollem Durchlauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1, given by %2</source>
        <translation>%1, aufgegeben von %2</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>All scenarios</source>
        <translation>Alle Szenarien</translation>
    </message>
    <message>
        <source>What to practise</source>
        <translation>Was zu üben ist</translation>
    </message>
    <message>
        <source>All takes</source>
        <translation>Alle Aufnahmen</translation>
    </message>
    <message>
        <source>What you recorded last</source>
        <translation>Zuletzt aufgenommen</translation>
    </message>
    <message>
        <source>to watch and to score</source>
        <translation>zum Ansehen und Bewerten</translation>
    </message>
    <message>
        <source>Your practice is yours</source>
        <translation>Dein Üben gehört dir</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) due.</source>
        <translation>
            <numerusform>%n Szenario fällig.</numerusform>
            <numerusform>%n Szenarien fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nichts ist fällig.</translation>
    </message>
    <message>
        <source>Due practice</source>
        <translation>Fällig zum Üben</translation>
    </message>
    <message>
        <source>Pick up where you left off</source>
        <translation>Da weitermachen, wo du warst</translation>
    </message>
    <message>
        <source>A good first minute</source>
        <translation>Eine gute erste Minute</translation>
    </message>
    <message>
        <source>soonest first</source>
        <translation>das Nächste zuerst</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Wartet auf deine Antwort</translation>
    </message>
    <message>
        <source>nothing holds before you accept</source>
        <translation>nichts gilt, bevor du annimmst</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>Zu sichten</translation>
    </message>
    <message>
        <source>waiting longest first</source>
        <translation>was am längsten wartet, zuerst</translation>
    </message>
    <message>
        <source>New feedback</source>
        <translation>Neues Feedback</translation>
    </message>
    <message>
        <source>on takes that you shared, or share with others</source>
        <translation>zu Aufnahmen, die du geteilt hast oder die mit dir geteilt sind</translation>
    </message>
    <message>
        <source>Agreements running out</source>
        <translation>Vereinbarungen, die bald enden</translation>
    </message>
    <message>
        <source>All agreements</source>
        <translation>Alle Vereinbarungen</translation>
    </message>
    <message>
        <source>Assigned and silent</source>
        <translation>Zugewiesen und still</translation>
    </message>
    <message>
        <source>nothing heard for three days or more</source>
        <translation>seit drei Tagen oder länger nichts gehört</translation>
    </message>
    <message>
        <source>What you published</source>
        <translation>Was du veröffentlicht hast</translation>
    </message>
    <message>
        <source>as far as people accepted to report</source>
        <translation>soweit Leute zugesagt haben, es zu melden</translation>
    </message>
    <message>
        <source>Watched a call or a meeting?</source>
        <translation>Einen Anruf oder ein Gespräch gesehen?</translation>
    </message>
    <message>
        <source>Note it and score it like a take, with or without a recording. Only you see it.</source>
        <translation>Notiere und bewerte es wie eine Aufnahme, mit oder ohne Aufzeichnung. Nur du siehst es.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>%1, about %2.</source>
        <translation>%1, etwa %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n zu sichten</numerusform>
            <numerusform>%n zu sichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Record as often as you like. Your takes stay on this laptop until you share one. What an assignment or an agreement reports to others, it lists before you accept it.</source>
        <translation>Nimm auf, so oft du magst. Deine Aufnahmen bleiben auf diesem Laptop, bis du eine teilst. Was eine Aufgabe oder Vereinbarung anderen meldet, nennt sie, bevor du sie annimmst.</translation>
    </message>
    <message>
        <source>The recovery kit is not saved yet</source>
        <translation>Das Notfallpaket ist noch nicht gesichert</translation>
    </message>
    <message>
        <source>If this laptop is lost, it is the only way to go on as the owner of the team.</source>
        <translation>Geht dieser Laptop verloren, kannst du nur damit Inhaber des Teams bleiben.</translation>
    </message>
    <message>
        <source>Save it under Team</source>
        <translation>Unter Team sichern</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TodayState</name>
    <message>
        <source>What there is to do today could not be read.</source>
        <translation>Was heute zu tun ist, ließ sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TranscriptModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TranscriptPanel</name>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Transcript: what is said in the clip</source>
        <translation>Mitschrift: was im Clip gesagt wird</translation>
    </message>
    <message>
        <source>Search what is said</source>
        <translation>Gesagtes durchsuchen</translation>
    </message>
    <message>
        <source>What is said, by time</source>
        <translation>Was gesagt wird, nach Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines</source>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TransportBar</name>
    <message>
        <source>Speed, %1</source>
        <translation>Tempo, %1</translation>
    </message>
    <message>
        <source>Volume, %1 %</source>
        <translation>Lautstärke, %1 %</translation>
    </message>
    <message>
        <source>Loop from here</source>
        <translation>Schleife ab hier</translation>
    </message>
    <message>
        <source>More controls</source>
        <translation>Weitere Bedienung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Speed (%1 and %2)</source>
        <translation>Tempo (%1 und %2)</translation>
    </message>
    <message>
        <source>Sound is off</source>
        <translation>Ton ist aus</translation>
    </message>
    <message>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Looping %1. Stop looping</source>
        <translation>Schleife %1. Schleife beenden</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Tray</name>
    <message>
        <source>Open Greenroom</source>
        <translation>Greenroom öffnen</translation>
    </message>
    <message>
        <source>Quit Greenroom</source>
        <translation>Greenroom beenden</translation>
    </message>
    <message>
        <source>Greenroom goes on here and tells you when something is for you. Quit it from its menu.</source>
        <translation>Greenroom läuft hier weiter und sagt dir, wenn etwas für dich da ist. Beenden kannst du es in seinem Menü.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::VideoSurface</name>
    <message>
        <source>Sound only</source>
        <translation>Nur Ton</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::WellNotice</name>
    <message>
        <source>Choose a camera</source>
        <translation>Kamera wählen</translation>
    </message>
    <message>
        <source>Choose a microphone</source>
        <translation>Mikrofon wählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save it now</source>
        <translation>Jetzt speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Clap test</source>
        <translation>Klatschtest</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::WhisperChoice</name>
    <message>
        <source>Choose the program</source>
        <translation>Programm wählen</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Modelldatei wählen</translation>
    </message>
    <message>
        <source>Forget both</source>
        <translation>Beide vergessen</translation>
    </message>
    <message>
        <source>Writing down what is said</source>
        <translation>Mitschreiben, was gesagt wird</translation>
    </message>
    <message>
        <source>Choose the program whisper-cli</source>
        <translation>Programm whisper-cli wählen</translation>
    </message>
    <message>
        <source>Choose a model file for whisper-cli</source>
        <translation>Modelldatei für whisper-cli wählen</translation>
    </message>
    <message>
        <source>Forget the program and the model that were chosen</source>
        <translation>Gewähltes Programm und Modell vergessen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Models (*.bin *.gguf);;All files (*)</source>
        <translation>Modelle (*.bin *.gguf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>“%1” cannot be run. Choose another program, or forget it.</source>
        <translation>„%1“ lässt sich nicht ausführen. Wähle ein anderes Programm oder vergiss es.</translation>
    </message>
    <message>
        <source>If you have whisper.cpp, its program whisper-cli writes captions on this laptop. All else works without it.</source>
        <translation>Wenn du whisper.cpp hast, schreibt sein Programm whisper-cli Untertitel auf diesem Laptop. Alles andere geht auch ohne.</translation>
    </message>
    <message>
        <source>The model “%1” is not there any more. Choose another.</source>
        <translation>Das Modell „%1“ ist nicht mehr da. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>whisper-cli is at “%1”. It needs one of its model files.</source>
        <translation>whisper-cli liegt unter „%1“. Es braucht eine seiner Modelldateien.</translation>
    </message>
    <message>
        <source>whisper-cli with “%1” writes captions on this laptop: “Write down what is said” in the menu of a clip.</source>
        <translation>whisper-cli mit „%1“ schreibt Untertitel auf diesem Laptop: „Mitschreiben, was gesagt wird“ im Menü eines Clips.</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::WipeDivider</name>
    <message>
        <source>Line between the pictures</source>
        <translation>Linie zwischen den Bildern</translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Withdrawal</name>
    <message>
        <source>The recording leaves the team share, and their Greenrooms delete theirs when they next exchange. This cannot be undone, and copies made outside Greenroom cannot be recalled.</source>
        <translation>Die Aufzeichnung verlässt die Teamablage, und die Greenrooms der anderen löschen ihre beim nächsten Abgleich. Das lässt sich nicht rückgängig machen, und Kopien außerhalb von Greenroom lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>The share was not withdrawn.</source>
        <translation>Die Freigabe wurde nicht zurückgezogen.</translation>
    </message>
    <message>
        <source>Withdrawn. It leaves the team share with the next exchange.</source>
        <translation>Zurückgezogen. Mit dem nächsten Abgleich verlässt sie die Teamablage.</translation>
    </message>
    <message>
        <source>The recording leaves the team share. Their Greenrooms delete it, your note and the scenario when they next exchange; on the team share these words stay sealed, and only those named had the key. This cannot be undone, and copies made outside Greenroom, such as the backup of a computer, cannot be recalled.</source>
        <translation>Die Aufzeichnung verlässt die Teamablage. Die anderen Greenrooms löschen sie, deine Notiz und das Szenario bei ihrem nächsten Abgleich; auf der Teamablage bleiben diese Wörter versiegelt, und den Schlüssel hatten nur die Genannten. Das lässt sich nicht rückgängig machen, und Kopien außerhalb von Greenroom, etwa die Sicherung eines Computers, lassen sich nicht zurückholen.</translation>
    </message>
</context>
</TS>
