// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace greenroom::ui {

using namespace Qt::StringLiterals;

QStringList windowLanguages() {
    return {u"en"_s, u"de"_s};
}

QLocale spokenLocale(const QString& choice, const QLocale& system) {
    const QStringList known = windowLanguages();
    QString code = known.contains(choice) ? choice : QString();
    for (const QString& preferred : system.uiLanguages())
        if (const QString language = preferred.section(u'-', 0, 0); code.isEmpty() && known.contains(language))
            code = language;
    if (code.isEmpty())
        code = known.first();
    const QLocale::Language language = QLocale(code).language();
    if (system.language() == language)
        return {language, system.territory()};
    return language == QLocale::English ? QLocale(language, QLocale::UnitedKingdom) : QLocale(language);
}

Language::Language(const QLocale& locale) {
    QLocale::setDefault(locale);
    // What is installed later is asked first. English is what the sources say; its file has the plurals alone.
    install(u"greenroom_en"_s, u":/translations"_s);
    const QString code = locale.name().section(u'_', 0, 0);
    if (code == "en"_L1)
        return;
    install(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // Qt's own, where installed
    install(u"greenroom_"_s + code, u":/translations"_s);
}

Language::~Language() {
    for (const auto& texts : m_texts)
        QCoreApplication::removeTranslator(texts.get());
    QLocale::setDefault(m_before);
}

void Language::install(const QString& file, const QString& folder) {
    auto texts = std::make_unique<QTranslator>();
    if (texts->load(file, folder) && QCoreApplication::installTranslator(texts.get()))
        m_texts.push_back(std::move(texts));
}

} // namespace greenroom::ui
