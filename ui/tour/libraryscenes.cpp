// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/cardgrid.h"
#include "ui/library/clippage.h"
#include "ui/library/importer.h"
#include "ui/library/importpanel.h"
#include "ui/library/librarypage.h"
#include "ui/shell/context.h"
#include "ui/shell/jobs.h"
#include "ui/shell/jobspanel.h"
#include "ui/shell/messages.h"
#include "ui/tour/stage.h"
#include "ui/widgets/playercommands.h"
#include "ui/widgets/transportbar.h"
#include "ui/widgets/videosurface.h"

#include <QApplication>
#include <QDataStream>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

/// Two hours of silence, which take a while to come in and, being a hole, no room.
QString longRecording(const QString& path) {
    constexpr quint32 rate = 48'000;
    constexpr quint32 bytes = 2 * 60 * 60 * rate * 2;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return path;
    QDataStream out(&file);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + bytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << rate << quint32(rate * 2) << quint16(2) << quint16(16);
    out.writeRawData("data", 4);
    out << bytes;
    file.resize(44 + qint64(bytes));
    return path;
}

QString noRecording(const QString& path) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("Words, and no pictures.");
    return path;
}

void import(const Stage& stage) {
    const QString copy = stage.scratch(u"Opening, second try.mp4"_s);
    QFile::copy(stage.cast().otherFiles.value(0), copy);
    stage.page<LibraryPage>()->import({copy, noRecording(stage.scratch(u"Quarterly review.mov"_s)),
                                       longRecording(stage.scratch(u"Call with Veldmere Foods.wav"_s)),
                                       stage.scratch(u"Call with Sandrell Interiors.wav"_s)});
}

/// The long one comes in, and another waits.
bool isHalfIn(const Stage& stage) {
    const auto& importer = *stage.page<LibraryPage>()->findChild<Importer*>();
    const auto& jobs = stage.context().jobs.all();
    return importer.count(Importer::State::Running) == 1 && importer.count(Importer::State::Waiting) == 1 &&
           jobs.size() == 1 && jobs.first().done > 0.1 && importer.count(Importer::State::Failed) == 1;
}

void dragOver(const Stage& stage) {
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(stage.scratch(u"Opening, second try.mp4"_s))});
    QDragEnterEvent event({100, 100}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(stage.page<LibraryPage>(), &event);
}

} // namespace

QList<Scene> libraryScenes(const Stage& stage) {
    const Place library{PageKind::Library};
    const Place clip{PageKind::Clip, stage.cast().example};
    const auto popUp = [&stage](const QString& button) { return [&stage, button] { stage.popUp(button); }; };
    return {
        {.name = u"library"_s, .place = library, .arrange = [&stage] { stage.search({}); }},
        {.name = u"library-nothing-found"_s,
         .place = library,
         .arrange = [&stage] { stage.search(u"nothing like this"_s); },
         .after = [&stage] { stage.search({}); }},
        {.name = u"library-dropping"_s,
         .place = library,
         .show = [&stage] { dragOver(stage); },
         .after =
             [&stage] {
                 QDragLeaveEvent event;
                 QApplication::sendEvent(stage.page<LibraryPage>(), &event);
             }},
        {.name = u"library-taken-out"_s,
         .place = library,
         .arrange =
             [&stage] {
                 stage.find<CardGrid>()->setFocus();
                 stage.press(u"remove-example"_s);
             },
         .until = [&stage] { return stage.context().messages.canUndo(); },
         .after = [&stage] { stage.press(u"undo"_s); }},
        {.name = u"clip"_s, .place = clip},
        {.name = u"clip-menu"_s, .place = clip, .show = popUp(ClipPage::tr("More"))},
        {.name = u"clip-menu-of-speeds"_s,
         .place = clip,
         .show = popUp(TransportBar::tr("Speed, %1").arg(rateText(1)))},
        {.name = u"clip-volume"_s, .place = clip, .show = popUp(TransportBar::tr("Volume, %1 %").arg(100))},
        {.name = u"clip-full-screen"_s,
         .place = clip,
         .arrange = [&stage] { stage.press(u"full-screen"_s); },
         .subject = [&stage]() -> QWidget* { return stage.page<ClipPage>()->findChild<VideoSurface*>(); }},
        {.name = u"library-importing"_s,
         .place = library,
         .arrange = [&stage] { import(stage); },
         .until = [&stage] { return isHalfIn(stage); }},
        {.name = u"jobs"_s,
         .arrange = [&stage] { stage.go({PageKind::Scenarios}); },
         .until = [&stage] { return stage.find<JobsPanel>() != nullptr; },
         .after = [&stage] { stage.go({PageKind::Library}); }},
        {.name = u"library-import-failed"_s,
         .arrange = [&stage] { stage.click(ImportPanel::tr("Stop the rest")); },
         .until = [&stage] { return !stage.page<LibraryPage>()->findChild<Importer*>()->isRunning(); },
         .after = [&stage] { stage.click(ImportPanel::tr("Close")); }},
    };
}

} // namespace greenroom::ui
