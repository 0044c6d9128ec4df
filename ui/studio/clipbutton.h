// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/mediacache.h"

#include <QAbstractButton>

namespace greenroom::ui {

class Pictures;

/// The picture of a clip with its length, to be pressed to play it.
class ClipButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit ClipButton(Pictures& pictures, QWidget* parent = nullptr);

    void setClip(const KeptClip& clip, double seconds);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Pictures& m_pictures;
    KeptClip m_clip;
    double m_seconds = 0;
};

} // namespace greenroom::ui
