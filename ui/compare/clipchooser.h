// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/compareclips.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QListView;

namespace greenroom::ui {

class ClipsModel;
class TextLabel;
struct Context;

/// What a clip can be compared with, the likeliest first, to be searched and chosen from.
class ClipChooser : public Card {
    Q_OBJECT
public:
    explicit ClipChooser(Context& context, QWidget* parent = nullptr);

    /// What fits beside `beside` of `all`; without it, what can be the first side.
    void offer(const std::optional<CompareClip>& beside, const QList<CompareClip>& all);
    QLineEdit* searchField() { return m_search; }

Q_SIGNALS:
    void chosen(const greenroom::EntityId& clip);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();

    ClipsModel* m_model;
    TextLabel* m_heading;
    QLineEdit* m_search;
    QListView* m_list;
    TextLabel* m_nothing;
    std::optional<CompareClip> m_beside;
    QList<CompareClip> m_all;
    SaidSearch* m_said; ///< in the captions
};

} // namespace greenroom::ui
