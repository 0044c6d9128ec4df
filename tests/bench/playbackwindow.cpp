// SPDX-License-Identifier: GPL-3.0-or-later
// Plays two clips with sound side by side in a window and prints the CPU seconds that took, by our transport or by two
// QMediaPlayers.
// usage: playbackwindow ours|theirs SECONDS FILE FILE
#include "core/media/audiooutputs.h"
#include "core/media/probe.h"
#include "core/media/transport.h"

#include <QApplication>
#include <QAudioOutput>
#include <QHBoxLayout>
#include <QMediaPlayer>
#include <QPainter>
#include <QTimer>
#include <QUrl>
#include <QVideoWidget>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace greenroom;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize windowSize(1290, 360);

/// Paints what a deck shows.
class Screen final : public QWidget {
public:
    void show(const QImage& image) {
        m_image = image;
        update();
    }
    int painted() const { return m_painted; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.drawImage((width() - m_image.width()) / 2, (height() - m_image.height()) / 2, m_image);
        ++m_painted;
    }

private:
    QImage m_image;
    int m_painted = 0;
};

/// From one second after the start, so that opening is not counted.
void measure(double seconds, const std::function<void()>& report) {
    QTimer::singleShot(1000, qApp, [=] {
        const std::clock_t before = std::clock();
        QTimer::singleShot(static_cast<int>(seconds * 1000), qApp, [=] {
            const double took = double(std::clock() - before) / CLOCKS_PER_SEC;
            report();
            std::printf("%.3f\n", took);
            qApp->exit(0);
        });
    });
}

int playOurs(double seconds, const QStringList& paths) {
    QWidget window;
    QHBoxLayout layout(&window);
    layout.setContentsMargins(0, 0, 0, 0);
    Screen left;
    Screen right;
    layout.addWidget(&left);
    layout.addWidget(&right);
    window.resize(windowSize);
    window.show();
    const SystemClock clock;
    const auto outputs = makeSystemAudioOutputs(clock);
    Transport transport(clock, outputs->open({}));
    QObject::connect(&transport, &Transport::ticked, [&](const PlaybackTick& tick) {
        left.show(tick.decks[0].image);
        right.show(tick.decks[1].image);
    });
    transport.setPictureSize(0, left.size() * left.devicePixelRatio());
    transport.setPictureSize(1, right.size() * right.devicePixelRatio());
    transport.setHeard(Heard::Both);
    transport.open(paths);
    transport.play();
    measure(seconds, [&] { std::printf("painted %d, position %.2f\n", left.painted(), transport.position()); });
    return QApplication::exec();
}

int playTheirs(double seconds, const QStringList& paths) {
    QWidget window;
    QHBoxLayout layout(&window);
    layout.setContentsMargins(0, 0, 0, 0);
    QVideoWidget screens[2];
    QAudioOutput outputs[2];
    QMediaPlayer players[2];
    for (int i = 0; i < 2; ++i) {
        layout.addWidget(&screens[i]);
        players[i].setVideoOutput(&screens[i]);
        players[i].setAudioOutput(&outputs[i]);
        players[i].setSource(QUrl::fromLocalFile(paths[i]));
    }
    window.resize(windowSize);
    window.show();
    for (QMediaPlayer& player : players)
        player.play();
    measure(seconds, [&] {
        std::printf("positions %lld %lld\n", static_cast<long long>(players[0].position()),
                    static_cast<long long>(players[1].position()));
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 5)
        return 1;
    silenceLibav();
    const double seconds = arguments[2].toDouble();
    return arguments[1] == "ours"_L1 ? playOurs(seconds, arguments.mid(3)) : playTheirs(seconds, arguments.mid(3));
}
