// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/remote.h"

#include <algorithm>

namespace greenroom {

bool isRemoteName(QStringView name) {
    constexpr qsizetype longest = 80;
    if (name == teamMarkerName())
        return true;
    const auto isPart = [](QStringView part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || c == u'-';
        });
    };
    const QList<QStringView> parts = name.size() <= longest ? name.split(u'/') : QList<QStringView>{};
    return !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), isPart);
}

} // namespace greenroom
