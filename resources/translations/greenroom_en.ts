<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>Aligned by %n landmark(s).</source>
        <translation>
            <numerusform>Aligned by %n landmark.</numerusform>
            <numerusform>Aligned by %n landmarks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message numerus="yes">
        <source>All %n of them too</source>
        <comment>who can see the take</comment>
        <translation>
            <numerusform>They too</numerusform>
            <numerusform>All %n of them too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudioWords</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
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
    <name>greenroom::ui::AgreementPeopleModel</name>
    <message numerus="yes">
        <source>%n wait(s) for you</source>
        <translation>
            <numerusform>%n waits for you</numerusform>
            <numerusform>%n wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n past due</source>
        <translation>
            <numerusform>%n past due</numerusform>
            <numerusform>%n past due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent</source>
        <translation>
            <numerusform>%n silent</numerusform>
            <numerusform>%n silent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AgreementWords</name>
    <message numerus="yes">
        <source>%n full run(s)</source>
        <translation>
            <numerusform>%n full run</numerusform>
            <numerusform>%n full runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::AssignPage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n people)</source>
        <translation>
            <numerusform>%1 (%n person)</numerusform>
            <numerusform>%1 (%n people)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CallAndResponse</name>
    <message numerus="yes">
        <source>The model says a line, you answer, %n time(s).</source>
        <translation>
            <numerusform>The model says a line, you answer, once.</numerusform>
            <numerusform>The model says a line, you answer, %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CaptionsState</name>
    <message numerus="yes">
        <source>%n captions are kept. They stay on this laptop.</source>
        <translation>
            <numerusform>%n caption is kept. It stays on this laptop.</numerusform>
            <numerusform>%n captions are kept. They stay on this laptop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, the first in line %1.</source>
        <translation>
            <numerusform>%n could not be read, in line %1.</numerusform>
            <numerusform>%n could not be read, the first in line %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captions were written down. They stay on this laptop.</source>
        <translation>
            <numerusform>%n caption was written down. It stays on this laptop.</numerusform>
            <numerusform>%n captions were written down. They stay on this laptop.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::CriterionRow</name>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>%n moment</numerusform>
            <numerusform>%n moments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::DeliveryPanel</name>
    <message numerus="yes">
        <source>%n, the longest %1 s</source>
        <translation>
            <numerusform>%n, of %1 s</numerusform>
            <numerusform>%n, the longest %1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none in %n words</source>
        <translation>
            <numerusform>none in %n word</numerusform>
            <numerusform>none in %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n words: %2</source>
        <translation>
            <numerusform>%1 in %n word: %2</numerusform>
            <numerusform>%1 in %n words: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ExampleSharing</name>
    <message numerus="yes">
        <source>Published to %1 %2: %n person(s) have it.</source>
        <translation>
            <numerusform>Published to %1 %2: %n person has it.</numerusform>
            <numerusform>Published to %1 %2: %n people have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) in %1 get the clip and what is said of it; whoever comes in later too, and nobody else can open it.</source>
        <translation>
            <numerusform>%n other in %1 gets the clip and what is said of it; whoever comes in later too, and nobody else can open it.</numerusform>
            <numerusform>%n others in %1 get the clip and what is said of it; whoever comes in later too, and nobody else can open it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::FeedbackWords</name>
    <message numerus="yes">
        <source>wrote %n note(s)</source>
        <translation>
            <numerusform>wrote %n note</numerusform>
            <numerusform>wrote %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered %n time(s)</source>
        <translation>
            <numerusform>answered once</numerusform>
            <numerusform>answered %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::FilterModel</name>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n example</numerusform>
            <numerusform>%n examples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::GhostBuyerMode</name>
    <message numerus="yes">
        <source>Ghost buyer, %n line(s)</source>
        <translation>
            <numerusform>Ghost buyer, %n line</numerusform>
            <numerusform>Ghost buyer, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::GroupsPanel</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ImportPanel</name>
    <message numerus="yes">
        <source>%1 of %n file(s) in the library</source>
        <translation>
            <numerusform>%1 of %n file in the library</numerusform>
            <numerusform>%1 of %n files in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n here already</numerusform>
            <numerusform>%n here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <translation>
            <numerusform>%n not imported</numerusform>
            <numerusform>%n not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Importer</name>
    <message numerus="yes">
        <source>%n file(s) were not imported: %1.</source>
        <translation>
            <numerusform>%n file was not imported: %1.</numerusform>
            <numerusform>%n files were not imported: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n clip(s).</source>
        <translation>
            <numerusform>Kept for %n clip.</numerusform>
            <numerusform>Kept for %n clips.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::InvitePanel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::KeepChoice</name>
    <message numerus="yes">
        <source>%n clip(s) (%1) are here without being kept or practised.</source>
        <translation>
            <numerusform>%n clip (%1) is here without being kept or practised.</numerusform>
            <numerusform>%n clips (%1) are here without being kept or practised.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Keeping</name>
    <message numerus="yes">
        <source>%n of them (%1) on this laptop</source>
        <translation>
            <numerusform>%n of them (%1) on this laptop</numerusform>
            <numerusform>%n of them (%1) on this laptop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them (%1) still on the way</source>
        <translation>
            <numerusform>%n of them (%1) still on the way</numerusform>
            <numerusform>%n of them (%1) still on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them (%1) on the team share</source>
        <translation>
            <numerusform>%n of them (%1) on the team share</numerusform>
            <numerusform>%n of them (%1) on the team share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) from your team (%1).</source>
        <translation>
            <numerusform>%n example from your team (%1).</numerusform>
            <numerusform>%n examples from your team (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LadderModel</name>
    <message numerus="yes">
        <source>%n pause(s)</source>
        <translation>
            <numerusform>%n pause</numerusform>
            <numerusform>%n pauses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LadderPage</name>
    <message numerus="yes">
        <source>%n attempts are ticked. %1</source>
        <translation>
            <numerusform>%n attempt is ticked. %1</numerusform>
            <numerusform>%n attempts are ticked. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::LibraryPage</name>
    <message numerus="yes">
        <source>%1 of %n example(s)</source>
        <translation>
            <numerusform>%1 of %n example</numerusform>
            <numerusform>%1 of %n examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n example</numerusform>
            <numerusform>%n examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) came into the library.</source>
        <translation>
            <numerusform>%n clip came into the library.</numerusform>
            <numerusform>%n clips came into the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::MapEditorPage</name>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation>
            <numerusform>%n criterion</numerusform>
            <numerusform>%n criteria</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::MapModel</name>
    <message numerus="yes">
        <source>%n cell(s) of the table are still empty.</source>
        <translation>
            <numerusform>%n cell of the table is still empty.</numerusform>
            <numerusform>%n cells of the table are still empty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::Notices</name>
    <message numerus="yes">
        <source>There is new feedback, %n time(s).</source>
        <translation>
            <numerusform>There is new feedback, %n time.</numerusform>
            <numerusform>There is new feedback, %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) were shared with you.</source>
        <translation>
            <numerusform>%n take was shared with you.</numerusform>
            <numerusform>%n takes were shared with you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) end soon.</source>
        <translation>
            <numerusform>%n agreement ends soon.</numerusform>
            <numerusform>%n agreements end soon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) are due soon.</source>
        <translation>
            <numerusform>%n assignment is due soon.</numerusform>
            <numerusform>%n assignments are due soon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You agreed on %n full run(s) of “%1” by %2.</source>
        <translation>
            <numerusform>You agreed on %n full run of “%1” by %2.</numerusform>
            <numerusform>You agreed on %n full runs of “%1” by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait for your answer.</source>
        <translation>
            <numerusform>%n thing waits for your answer.</numerusform>
            <numerusform>%n things wait for your answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ObjectionRows</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ObjectionsMode</name>
    <message numerus="yes">
        <source>Of %n objection(s), some come while you speak</source>
        <translation>
            <numerusform>One objection comes while you speak</numerusform>
            <numerusform>Of %n objections, some come while you speak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::PeopleModel</name>
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
    <name>greenroom::ui::PublishPanel</name>
    <message numerus="yes">
        <source>%n other(s) in %1 will see this scenario: its brief, script, landmarks and map. The rest of %2 is not shown it, though it is kept where the whole team could read it.</source>
        <translation>
            <numerusform>%n other person in %1 will see this scenario: its brief, script, landmarks and map. The rest of %2 is not shown it, though it is kept where the whole team could read it.</numerusform>
            <numerusform>%n other people in %1 will see this scenario: its brief, script, landmarks and map. The rest of %2 is not shown it, though it is kept where the whole team could read it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) in %1 will see this scenario: its brief, script, landmarks and map.</source>
        <translation>
            <numerusform>%n other person in %1 will see this scenario: its brief, script, landmarks and map.</numerusform>
            <numerusform>%n other people in %1 will see this scenario: its brief, script, landmarks and map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n example(s) go along, to the same people</source>
        <translation>
            <numerusform>Its %n example goes along, to the same people</numerusform>
            <numerusform>Its %n examples go along, to the same people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) stay with you: no consent of who is seen is noted.</source>
        <translation>
            <numerusform>%n example stays with you: no consent of who is seen is noted.</numerusform>
            <numerusform>%n examples stay with you: no consent of who is seen is noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::RaterLine</name>
    <message numerus="yes">
        <source>%n level(s) above yours</source>
        <translation>
            <numerusform>%n level above yours</numerusform>
            <numerusform>%n levels above yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s) below yours</source>
        <translation>
            <numerusform>%n level below yours</numerusform>
            <numerusform>%n levels below yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ReviewsModel</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ScenarioForm</name>
    <message numerus="yes">
        <source>Its %n line(s) are written in the scenario&apos;s file.</source>
        <translation>
            <numerusform>Its line is written in the scenario&apos;s file.</numerusform>
            <numerusform>Its %n lines are written in the scenario&apos;s file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SeenWords</name>
    <message numerus="yes">
        <source>%n note(s) of yours</source>
        <translation>
            <numerusform>%n note of yours</numerusform>
            <numerusform>%n notes of yours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SharePage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n note(s) I wrote on it go along</source>
        <translation>
            <numerusform>The note I wrote on it goes along</numerusform>
            <numerusform>The %n notes I wrote on it go along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ShareWords</name>
    <message numerus="yes">
        <source>%n attempt(s) before sharing</source>
        <translation>
            <numerusform>%n attempt before sharing</numerusform>
            <numerusform>%n attempts before sharing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) since the last share</source>
        <translation>
            <numerusform>%n attempt since the last share</numerusform>
            <numerusform>%n attempts since the last share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n note(s) you wrote on it</source>
        <translation>
            <numerusform>the note you wrote on it</numerusform>
            <numerusform>the %n notes you wrote on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::ShortcutsPage</name>
    <message numerus="yes">
        <source>%n command(s) have the keys they came with again.</source>
        <translation>
            <numerusform>%n command has the keys it came with again.</numerusform>
            <numerusform>%n commands have the keys they came with again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::SidePanel</name>
    <message numerus="yes">
        <source>%n word(s) a minute</source>
        <translation>
            <numerusform>%n word a minute</numerusform>
            <numerusform>%n words a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the time target: %n word(s) a minute</source>
        <translation>
            <numerusform>By the time target: %n word a minute</numerusform>
            <numerusform>By the time target: %n words a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StorageModel</name>
    <message numerus="yes">
        <source>Put away, and can be brought back for %n day(s)</source>
        <translation>
            <numerusform>Put away, and can be brought back for %n day</numerusform>
            <numerusform>Put away, and can be brought back for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StoragePage</name>
    <message numerus="yes">
        <source>Older than %n day(s)</source>
        <translation>
            <numerusform>Older than %n day</numerusform>
            <numerusform>Older than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) without a star are due to be put away</source>
        <translation>
            <numerusform>%n take without a star is due to be put away</numerusform>
            <numerusform>%n takes without a star are due to be put away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They can be brought back for %n day(s).</source>
        <translation>
            <numerusform>They can be brought back for %n day.</numerusform>
            <numerusform>They can be brought back for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) that were put away before go for good: %1.</source>
        <translation>
            <numerusform>%n recording that was put away before goes for good: %1.</numerusform>
            <numerusform>%n recordings that were put away before go for good: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) of your team that nothing keeps here: %1</source>
        <translation>
            <numerusform>%n example of your team that nothing keeps here: %1</numerusform>
            <numerusform>%n examples of your team that nothing keeps here: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) without a star: %1</source>
        <translation>
            <numerusform>%n take without a star: %1</numerusform>
            <numerusform>%n takes without a star: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go out of sight now and can be brought back for %n day(s); then their room is free.</source>
        <translation>
            <numerusform>They go out of sight now and can be brought back for %n day; then their room is free.</numerusform>
            <numerusform>They go out of sight now and can be brought back for %n days; then their room is free.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::StorageState</name>
    <message numerus="yes">
        <source>%n take(s) were put away, and %1 are free.</source>
        <translation>
            <numerusform>%n take was put away, and %1 are free.</numerusform>
            <numerusform>%n takes were put away, and %1 are free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) left this laptop; %1 are free.</source>
        <translation>
            <numerusform>%n clip left this laptop; %1 are free.</numerusform>
            <numerusform>%n clips left this laptop; %1 are free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) were discarded.</source>
        <translation>
            <numerusform>%n take was discarded.</numerusform>
            <numerusform>%n takes were discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) are back. The recordings of the others are gone.</source>
        <translation>
            <numerusform>%n take is back. The recordings of the others are gone.</numerusform>
            <numerusform>%n takes are back. The recordings of the others are gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TeamPage</name>
    <message numerus="yes">
        <source>%n person(s). You see how somebody practises when they accepted to report it.</source>
        <translation>
            <numerusform>%n person. You see how somebody practises when they accepted to report it.</numerusform>
            <numerusform>%n people. You see how somebody practises when they accepted to report it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TeamWords</name>
    <message numerus="yes">
        <source>%n thing(s) wait to be sent.</source>
        <translation>
            <numerusform>%n thing waits to be sent.</numerusform>
            <numerusform>%n things wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are still on their way to you.</source>
        <translation>
            <numerusform>%n recording is still on its way to you.</numerusform>
            <numerusform>%n recordings are still on their way to you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ask to join.</source>
        <translation>
            <numerusform>%n person asks to join.</numerusform>
            <numerusform>%n people ask to join.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TodayModel</name>
    <message numerus="yes">
        <source>First share, after %n attempt(s).</source>
        <translation>
            <numerusform>First share, after %n attempt.</numerusform>
            <numerusform>First share, after %n attempts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared again, %n attempt(s) since the last share.</source>
        <translation>
            <numerusform>Shared again, %n attempt since the last share.</numerusform>
            <numerusform>Shared again, %n attempts since the last share.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>minute(s)</source>
        <translation>
            <numerusform>minute</numerusform>
            <numerusform>minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assigned to %n person(s): %1 accepted, %2 with a full run.</source>
        <translation>
            <numerusform>Assigned to %n person: %1 accepted, %2 with a full run.</numerusform>
            <numerusform>Assigned to %n people: %1 accepted, %2 with a full run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) due.</source>
        <translation>
            <numerusform>%n scenario due.</numerusform>
            <numerusform>%n scenarios due.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>greenroom::ui::TranscriptPanel</name>
    <message numerus="yes">
        <source>%1 of %n lines</source>
        <translation>
            <numerusform>%1 of %n line</numerusform>
            <numerusform>%1 of %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
