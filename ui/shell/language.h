// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace greenroom::ui {

/// The languages in which the window is complete, as of ISO 639.
QStringList windowLanguages();

/// What to speak, and to write dates and numbers in: `choice` where it is one of windowLanguages(), otherwise the first
/// of those the system prefers, otherwise English; as in the system's region where that is the system's language.
QLocale spokenLocale(const QString& choice, const QLocale& system);

/// The texts, dates and numbers of the program in one language, for as long as it lives. It is made before the first
/// widget and goes after the last; widgets do not change their language. UI thread.
class Language {
public:
    explicit Language(const QLocale& locale);
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

private:
    void install(const QString& file, const QString& folder);

    const QLocale m_before;
    std::vector<std::unique_ptr<QTranslator>> m_texts;
};

} // namespace greenroom::ui
