// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/figure.h"

#include "core/media/room.h"
#include "core/media/shape.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace greenroom {

namespace {

enum class Hair { Long, Bun, Cropped, Wavy, Grey, Scarf };
enum class Clothes { Polo, Jumper, Shirt };

struct Style {
    Hair hair;
    Clothes clothes;
    bool headset;
    bool glasses;
    bool beard;
    QRgb skin;
    QRgb skinShade; ///< the side of the face that is turned from the light
    QRgb neck;
    QRgb lips;
    QRgb hairColour;
    QRgb cloth;
    QRgb clothShade;
    QRgb collar;
};

/// In the order of PresenterLook.
constexpr std::array<Style, 6> styles{{
    {Hair::Long, Clothes::Polo, true, false, false, 0xffcd9069, 0xffb97f5a, 0xffa86d4a, 0xff9c4f42, 0xff2c1a16,
     0xff3f8f87, 0xff2f6e69, 0xff2a635f},
    {Hair::Bun, Clothes::Jumper, false, false, false, 0xffe3b18f, 0xffd19d7a, 0xffc08a68, 0xffb0604f, 0xff7b3e22,
     0xffdca542, 0xffb98528, 0xffc4902f},
    {Hair::Cropped, Clothes::Shirt, true, false, false, 0xff8d5a3b, 0xff784a2f, 0xff6a4029, 0xff70362c, 0xff17120f,
     0xff5c72ad, 0xff465a8f, 0xff4c61a0},
    {Hair::Wavy, Clothes::Jumper, false, false, true, 0xffe0b08c, 0xffcd9b76, 0xffb98763, 0xffa8604e, 0xff6b4426,
     0xff6f9a5b, 0xff557a45, 0xff608a4e},
    {Hair::Grey, Clothes::Polo, false, true, false, 0xffe5b9a0, 0xffd3a389, 0xffc19077, 0xffa9584f, 0xffc9c6c2,
     0xffb9596b, 0xff964455, 0xff8a3d4e},
    {Hair::Scarf, Clothes::Jumper, false, false, false, 0xffb87d56, 0xffa46c48, 0xff93603f, 0xff8f473c, 0xff6c63a6,
     0xff474b78, 0xff393c64, 0xff3f4370},
}};

constexpr QRgb dark = 0xff171316;
constexpr QPointF face{640, 330};     ///< the middle of the head
constexpr QPointF neckBase{640, 500}; ///< what the head turns about
constexpr QRgb headsetColour = 0xff14181a;

QColor mixed(QRgb a, QRgb b, double share) {
    const auto part = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {part(qRed(a), qRed(b)), part(qGreen(a), qGreen(b)), part(qBlue(a), qBlue(b))};
}

} // namespace

/// The shapes, parsed once. Those of the head count from the middle of the face, the others from the picture's corner.
struct Figure::Parts {
    PresenterLook look;
    Style style;
    QPainterPath head =
        shape("M-106,-30C-106,-96 -62,-128 0,-128C62,-128 106,-96 106,-30C107,36 92,82 54,109C36,121 18,125 0,125"
              "C-18,125 -36,121 -54,109C-92,82 -107,36 -106,-30Z");
    QPainterPath headShade = shape("M22,-140C54,-90 64,-10 56,40C52,80 40,110 26,140L140,140L140,-140Z");
    QPainterPath torso = shape("M290,740C300,606 404,546 556,520L724,520C876,546 980,606 990,740Z");
    QPainterPath torsoShade = shape("M816,500C852,580 866,660 866,740L1010,740L1010,500Z");
    QPainterPath polo = shape("M548,522L585,503L640,560L695,503L732,522L640,598Z");
    QPainterPath jumper = shape("M556,520C566,500 590,498 590,498L690,498C690,498 714,500 724,520"
                                "C724,566 690,594 640,594C590,594 556,566 556,520Z");
    QPainterPath shirt = bothSides(shape("M0,84C-26,64 -46,40 -54,4C-66,6 -82,16 -92,30C-86,62 -68,92 -44,114Z"));
    QPainterPath back;  ///< of the hair, behind the neck
    QPainterPath front; ///< of the hair, over the face
    QPainterPath gleam; ///< on the front
    QPainterPath drape = shape("M536,548C560,500 578,450 582,410L698,410C702,450 720,500 744,548"
                               "C716,606 564,606 536,548Z");
    QPainterPath beard =
        shape("M-109,-6C-108,30 -102,52 -92,66C-76,50 -58,42 -40,44C-26,38 -12,40 0,44C12,40 26,38 40,44C58,42 76,50 "
              "92,66C102,52 108,30 109,-6C112,50 98,100 58,124C38,137 18,141 0,141C-18,141 -38,137 -58,124C-98,100 "
              "-112,50 -109,-6Z");

    explicit Parts(PresenterLook of) : look(of), style(styles[static_cast<std::size_t>(of)]) {
        switch (style.hair) {
        case Hair::Long:
            back = shape("M-152,112C-140,60 -140,-20 -134,-70C-126,-158 -70,-202 0,-202C70,-202 126,-158 134,-70"
                         "C140,-20 140,60 152,112Z");
            front =
                shape("M-112,40C-124,-40 -122,-118 -70,-158C-30,-184 30,-184 70,-158C122,-118 124,-40 112,40"
                      "C106,-6 98,-44 84,-64C66,-84 44,-102 24,-112C4,-84 -46,-66 -92,-66C-100,-40 -108,0 -112,40Z");
            gleam = shape("M-74,-118C-50,-142 -20,-150 10,-148");
            break;
        case Hair::Bun:
            back = shape("M-106,40C-128,-40 -122,-110 -84,-142C-40,-172 40,-172 84,-142C122,-110 128,-40 106,40Z");
            back.addEllipse(QPointF(0, -186), 44, 42);
            back.setFillRule(Qt::WindingFill);
            front = shape("M-108,24C-124,-50 -112,-116 -66,-146C-30,-164 30,-164 66,-146C112,-116 124,-50 108,24"
                          "C104,-22 92,-56 74,-72C40,-98 -40,-98 -74,-72C-92,-56 -104,-22 -108,24Z");
            gleam = shape("M-66,-116C-40,-136 -12,-140 18,-138");
            break;
        case Hair::Cropped:
            front = shape("M-109,6C-120,-60 -112,-122 -64,-148C-28,-164 28,-164 64,-148C112,-122 120,-60 109,6"
                          "C105,-16 100,-40 92,-56C78,-74 52,-84 0,-84C-52,-84 -78,-74 -92,-56C-100,-40 -105,-16 "
                          "-109,6Z");
            break;
        case Hair::Wavy:
            front = shape("M-109,4C-122,-46 -124,-104 -92,-136C-78,-164 -36,-176 -8,-164C24,-184 76,-174 94,-140"
                          "C124,-116 124,-54 109,4C106,-22 100,-46 90,-62C66,-66 46,-78 34,-98C10,-72 -40,-58 -86,-64"
                          "C-98,-46 -105,-22 -109,4Z");
            gleam = shape("M-78,-112C-56,-134 -34,-140 -14,-138");
            break;
        case Hair::Grey:
            back = shape("M-122,84C-136,40 -138,-30 -130,-80C-120,-156 -66,-190 0,-190C66,-190 120,-156 130,-80"
                         "C138,-30 136,40 122,84C100,96 -100,96 -122,84Z");
            front = shape("M-114,46C-126,-34 -122,-112 -72,-150C-30,-178 34,-178 74,-148C120,-112 126,-34 114,46"
                          "C108,2 100,-38 84,-58C40,-64 -6,-78 -38,-106C-50,-80 -70,-62 -90,-50C-102,-24 -110,10 "
                          "-114,46Z");
            gleam = shape("M-20,-148C20,-152 56,-138 78,-112");
            break;
        case Hair::Scarf:
            back = shape("M-128,206C-160,90 -152,-60 -128,-106C-98,-164 -50,-182 0,-182C50,-182 98,-164 128,-106"
                         "C152,-60 160,90 128,206C60,226 -60,226 -128,206Z");
            front = shape("M-134,60C-142,-40 -126,-108 -88,-142C-50,-172 50,-172 88,-142C126,-108 142,-40 134,60"
                          "C128,110 96,150 0,156C-96,150 -128,110 -134,60Z"
                          "M-94,-20C-98,40 -84,84 -50,106C-34,117 -18,121 0,121C18,121 34,117 50,106C84,84 98,40 94,-20"
                          "C90,-70 54,-96 0,-96C-54,-96 -90,-70 -94,-20Z");
            gleam = shape("M-84,-112C-56,-140 -22,-148 12,-146");
            break;
        }
    }

    void drawBody(QPainter& painter, QPointF lean) const;
    void drawNeck(QPainter& painter, QPointF lean) const;
    void drawHead(QPainter& painter, const Pose& pose) const;
    void drawEyes(QPainter& painter, const Pose& pose) const;
    void drawMouth(QPainter& painter, const Pose& pose) const;
    void drawGlasses(QPainter& painter) const;
    void drawHeadset(QPainter& painter, double turn) const;
    bool hasEars() const { return style.hair != Hair::Long && style.hair != Hair::Grey && style.hair != Hair::Scarf; }
};

Figure::Figure(PresenterLook look) : m_parts(std::make_unique<Parts>(look)) {}
Figure::~Figure() = default;

QRectF Figure::reach() {
    return {272, 74, 736, 650};
}

QTransform Figure::view(QSize picture) {
    const double scale = std::max(picture.width() / 1280.0, picture.height() / 720.0);
    QTransform view;
    view.translate(picture.width() / 2.0, picture.height());
    view.scale(scale, scale);
    view.translate(-640, -720);
    return view;
}

void Figure::drawRoom(QPainter& painter) const {
    drawRoomOf(m_parts->look, painter);
}

void Figure::drawPerson(QPainter& painter, const Pose& pose) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF body(9 * pose.sway, -3 * pose.lift);
    // The head follows the body and moves further.
    const QPointF head(5 * pose.sway + 4 * pose.turn, 3 * pose.nod);
    painter.translate(body);
    const QTransform standing = painter.transform();
    const auto leanHead = [&] {
        painter.translate(neckBase + head);
        painter.rotate(pose.tilt);
        painter.translate(face - neckBase);
    };
    leanHead();
    fill(painter, m_parts->back, mixed(m_parts->style.hairColour, dark, 0.22));
    painter.setTransform(standing);
    m_parts->drawBody(painter, head);
    leanHead();
    m_parts->drawHead(painter, pose);
    painter.setTransform(standing);
}

void Figure::Parts::drawBody(QPainter& painter, QPointF lean) const {
    fill(painter, torso, QColor(style.cloth));
    fill(painter, torso.intersected(torsoShade), QColor(style.clothShade));
    if (style.clothes == Clothes::Polo)
        fill(painter, polo, QColor(style.collar));
    if (style.clothes == Clothes::Jumper)
        fill(painter, jumper, QColor(style.collar));
    if (style.clothes == Clothes::Shirt)
        fill(painter, shape("M586,500L694,500L732,528L640,584L548,528Z"), QColor(style.clothShade));
    drawNeck(painter, lean);
    if (style.hair == Hair::Scarf)
        fill(painter, drape, mixed(style.hairColour, dark, 0.12));
    if (style.clothes == Clothes::Shirt) {
        fill(painter, shirt.translated(640, 498), QColor(style.collar));
        stroke(painter, shape("M640,584L640,740"), QColor(style.clothShade), 4);
        for (const double y : {628.0, 690.0})
            fillEllipse(painter, {652, y}, 5, 5, QColor(style.clothShade));
    }
}

void Figure::Parts::drawNeck(QPainter& painter, QPointF lean) const {
    QPainterPath neck(QPointF(588, 400) + lean);
    neck.lineTo(588, 508);
    neck.cubicTo(588, 544, 612, 566, 640, 566);
    neck.cubicTo(668, 566, 692, 544, 692, 508);
    neck.lineTo(QPointF(692, 400) + lean);
    neck.closeSubpath();
    fill(painter, neck, QColor(style.neck));
    // What the chin keeps the light from.
    const QPainterPath chin = head.translated(face + lean + QPointF(6, 24));
    fill(painter, neck.intersected(chin), mixed(style.neck, dark, 0.16));
}

void Figure::Parts::drawHead(QPainter& painter, const Pose& pose) const {
    const QTransform middle = painter.transform();
    if (hasEars()) {
        for (const double side : {-1.0, 1.0}) {
            const QPointF ear(side * 107 - 5 * pose.turn, 8);
            fillEllipse(painter, ear, 16, 25, QColor(side < 0 ? style.skin : style.skinShade));
            fillEllipse(painter, ear + QPointF(side * 2, 1), 8, 15, QColor(style.neck));
        }
    }
    fill(painter, head, QColor(style.skin));
    painter.save();
    painter.translate(10 * pose.turn, 0);
    const QPainterPath shade = headShade.intersected(head.translated(-10 * pose.turn, 0));
    fill(painter, shade, QColor(style.skinShade));
    painter.restore();
    if (style.beard) {
        fill(painter, beard, QColor(style.hairColour));
    }
    painter.translate(15 * pose.turn, 5 * pose.nod);
    drawMouth(painter, pose);
    stroke(painter, shape("M-12,38C-8,47 8,47 12,38"), mixed(style.skinShade, style.neck, 0.9), 5);
    drawEyes(painter, pose);
    if (style.glasses)
        drawGlasses(painter);
    painter.setTransform(middle);
    painter.translate(6 * pose.turn, 2 * pose.nod);
    fill(painter, front, QColor(style.hairColour));
    if (!gleam.isEmpty())
        stroke(painter, gleam, mixed(style.hairColour, 0xffffffff, 0.1), 7);
    painter.setTransform(middle);
    if (style.headset)
        drawHeadset(painter, pose.turn);
}

void Figure::Parts::drawEyes(QPainter& painter, const Pose& pose) const {
    const QColor lash(dark);
    for (const double side : {-1.0, 1.0}) {
        // The eye on the far side seems nearer to the nose.
        const double x = side * 43 - 2.5 * pose.turn;
        const QPointF eye(x + 2.2 * pose.gaze, 2);
        const double open = 1 - pose.lids;
        if (open > 0.35) {
            fillEllipse(painter, eye, 7.6, 10.4 * open, lash);
            if (open > 0.7)
                fillEllipse(painter, eye + QPointF(2.4, -3.8), 2.3, 2.3, QColor(255, 255, 255, 220));
        } else {
            stroke(painter, shape("M-11,2Q0,9 11,2").translated(x, 0), lash, 4.5);
        }
        const double raised = 5 * pose.brows;
        const QPainterPath brow = side < 0 ? shape("M-22,2C-10,-8 6,-9 18,-3") : shape("M22,2C10,-8 -6,-9 -18,-3");
        const QRgb colour = style.hair == Hair::Scarf ? 0xff2e1d18 : style.hairColour;
        stroke(painter, brow.translated(x, -31 - raised), mixed(colour, dark, 0.25), 6.5);
    }
}

void Figure::Parts::drawMouth(QPainter& painter, const Pose& pose) const {
    const double open = pose.mouth;
    const double width = 26 - 9 * open * pose.round;
    const double drop = 25 * open;
    constexpr double y = 72;
    QPainterPath outline(QPointF(-width, y));
    outline.quadTo(0, y + 11 - 12 * std::min(1.0, 2 * open), width, y);
    outline.cubicTo(width - 3, y + 8 + 0.9 * drop, 11, y + 10 + drop, 0, y + 10 + drop);
    outline.cubicTo(-11, y + 10 + drop, -width + 3, y + 8 + 0.9 * drop, -width, y);
    if (open < 0.08) {
        stroke(painter, shape("M-26,0Q0,15 26,0").translated(0, y), QColor(style.lips), 5);
        return;
    }
    fill(painter, outline, QColor(0xff4a1c20));
    if (open > 0.3) {
        QPainterPath tongue;
        tongue.addEllipse(QPointF(0, y + 16 + drop), 17, 10 + 3 * open);
        fill(painter, tongue.intersected(outline), QColor(0xffc0645f));
    }
    if (open > 0.16) {
        QPainterPath teeth;
        teeth.addRoundedRect(QRectF(-width + 7, y - 6, 2 * width - 14, 13), 5, 5);
        fill(painter, teeth.intersected(outline), QColor(0xfff4efe9));
    }
    stroke(painter, outline, QColor(style.lips), 4.5);
}

void Figure::Parts::drawGlasses(QPainter& painter) const {
    const QColor frame(0xff3a3136);
    for (const double side : {-1.0, 1.0}) {
        QPainterPath lens;
        lens.addRoundedRect(QRectF(side * 44 - 33, -24, 66, 52), 22, 22);
        fill(painter, lens, QColor(255, 255, 255, 26));
        stroke(painter, lens, frame, 5);
        stroke(painter, shape("M77,-6L102,-12"), frame, 5);
    }
    stroke(painter, shape("M-77,-6L-102,-12"), frame, 5);
    stroke(painter, shape("M-11,-4Q0,-10 11,-4"), frame, 5);
}

void Figure::Parts::drawHeadset(QPainter& painter, double turn) const {
    const QColor colour(headsetColour);
    const double shift = -3 * turn;
    const double top = style.hair == Hair::Cropped ? -160 : -172;
    QPainterPath band(QPointF(-114 + shift, 4));
    band.cubicTo(-128 + 5 * turn, -96, -82 + 6 * turn, top, 6 * turn, top);
    band.cubicTo(82 + 6 * turn, top, 128 + 5 * turn, -96, 114 + shift, 4);
    stroke(painter, band, colour, 12);
    for (const double side : {-1.0, 1.0}) {
        QPainterPath cup;
        cup.addRoundedRect(QRectF(side * 115 - 17 + shift, -22, 34, 70), 15, 15);
        fill(painter, cup, colour);
    }
    QPainterPath boom(QPointF(-117 + shift, 44));
    boom.cubicTo(-114 + shift, 90, -92 + 4 * turn, 110, -60 + 7 * turn, 117);
    stroke(painter, boom, colour, 7);
    QPainterPath microphone;
    microphone.addRoundedRect(QRectF(-68 + 7 * turn, 107, 34, 19), 9, 9);
    fill(painter, microphone, colour);
}

} // namespace greenroom
