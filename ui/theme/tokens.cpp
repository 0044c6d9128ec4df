// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QGuiApplication>
#include <QPalette>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

namespace {

const Tokens light = {
    .base = 0xF3F5F5,
    .rail = 0xE8ECEC,
    .surface = 0xFFFFFF,
    .sunken = 0xF8F9F9,
    .raised = 0xFFFFFF,
    .hover = 0xE9EEEF,
    .well = 0x0E1113,
    .text = 0x14191C,
    .muted = 0x535E65,
    .spoken = 0x6C767C,
    .disabled = 0x8B959A,
    .border = 0xD5DBDD,
    .borderStrong = 0x7D888E,
    .accent = 0x0B6A75,
    .accentInk = 0xFFFFFF,
    .accentSoft = 0xDBEDEF,
    .selection = 0xCBE5E8,
    .focus = 0x00525E,
    .danger = 0xB3261E,
    .recording = 0xD91E2E,
    .amber = 0x855000,
    .amberSoft = 0xFFF2D9,
    .waveform = 0x7FA9AE,
    .waveformPlayed = 0x0B6A75,
    .secondWaveform = 0x7D888E,
    .secondWaveformPlayed = 0x14191C,
    .levelOutline = QColor(0, 0, 0, 97),
    .praise = 0x2A80DA,
    .suggestion = 0x93278F,
    .question = 0x2F373D,
    .mediaInk = 0xFFFFFF,
    .mediaPlate = QColor(8, 10, 11, 199),
};

const Tokens dark = {
    .base = 0x15181B,
    .rail = 0x0F1214,
    .surface = 0x1C2024,
    .sunken = 0x181C1F,
    .raised = 0x24292E,
    .hover = 0x282E33,
    .well = 0x0A0C0D,
    .text = 0xECEFF1,
    .muted = 0xA4AEB5,
    .spoken = 0x8B959D,
    .disabled = 0x68727A,
    .border = 0x333A40,
    .borderStrong = 0x78838B,
    .accent = 0x5CC3CC,
    .accentInk = 0x06262A,
    .accentSoft = 0x16363B,
    .selection = 0x1D474D,
    .focus = 0x9BE6EC,
    .danger = 0xFF8B82,
    .recording = 0xFF4B52,
    .amber = 0xF2BC5E,
    .amberSoft = 0x35291A,
    .waveform = 0x4C858B,
    .waveformPlayed = 0x5CC3CC,
    .secondWaveform = 0x78838B,
    .secondWaveformPlayed = 0xECEFF1,
    .levelOutline = QColor(255, 255, 255, 102),
    .praise = 0x3F93EE,
    .suggestion = 0xE59BEA,
    .question = 0xF4F6F7,
    .mediaInk = 0xFFFFFF,
    .mediaPlate = QColor(8, 10, 11, 199),
};

} // namespace

const Tokens& tokens(Scheme scheme) {
    return scheme == Scheme::Dark ? dark : light;
}

const Tokens& applicationTokens() {
    return tokens(QGuiApplication::palette());
}

Scheme schemeOf(const QPalette& palette) {
    // By the text alone: the ground of a view or a button may be transparent, which is black to a palette.
    return palette.color(QPalette::Active, QPalette::WindowText).lightness() > 127 ? Scheme::Dark : Scheme::Light;
}

const Tokens& tokens(const QPalette& palette) {
    return tokens(schemeOf(palette));
}

QList<QPair<QLatin1StringView, QColor>> Tokens::named() const {
    return {
        {"base"_L1, base},
        {"rail"_L1, rail},
        {"surface"_L1, surface},
        {"sunken"_L1, sunken},
        {"raised"_L1, raised},
        {"hover"_L1, hover},
        {"well"_L1, well},
        {"text"_L1, text},
        {"muted"_L1, muted},
        {"disabled"_L1, disabled},
        {"border"_L1, border},
        {"border-strong"_L1, borderStrong},
        {"accent"_L1, accent},
        {"accent-ink"_L1, accentInk},
        {"accent-soft"_L1, accentSoft},
        {"selection"_L1, selection},
        {"focus"_L1, focus},
        {"danger"_L1, danger},
        {"amber"_L1, amber},
        {"amber-soft"_L1, amberSoft},
        {"media-ink"_L1, mediaInk},
    };
}

QPalette Tokens::palette() const {
    QPalette result;
    result.setColor(QPalette::Window, base);
    result.setColor(QPalette::WindowText, text);
    result.setColor(QPalette::Base, surface);
    result.setColor(QPalette::AlternateBase, sunken);
    result.setColor(QPalette::Text, text);
    result.setColor(QPalette::PlaceholderText, muted);
    result.setColor(QPalette::Button, surface);
    result.setColor(QPalette::ButtonText, text);
    result.setColor(QPalette::BrightText, danger);
    result.setColor(QPalette::ToolTipBase, raised);
    result.setColor(QPalette::ToolTipText, text);
    result.setColor(QPalette::Highlight, selection);
    result.setColor(QPalette::HighlightedText, text);
    result.setColor(QPalette::Link, accent);
    result.setColor(QPalette::LinkVisited, accent);
    result.setColor(QPalette::Light, hover);
    result.setColor(QPalette::Midlight, hover);
    result.setColor(QPalette::Mid, border);
    result.setColor(QPalette::Dark, borderStrong);
    result.setColor(QPalette::Shadow, borderStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        result.setColor(QPalette::Disabled, role, disabled);
    result.setColor(QPalette::Disabled, QPalette::Highlight, hover);
    return result;
}

} // namespace greenroom::ui
