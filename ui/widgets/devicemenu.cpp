// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/devicemenu.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace greenroom::ui {

namespace {
struct Said {
    Q_DECLARE_TR_FUNCTIONS(DeviceMenu)
};
} // namespace

QList<DeviceOption> deviceOptions(const QList<DeviceInfo>& devices, const QString& chosen, const QString& none) {
    QList<DeviceOption> options;
    options.append({{},
                    devices.isEmpty() ? Said::tr("As the system (none is plugged in)")
                                      : Said::tr("As the system (%1)").arg(devices.first().name)});
    for (const DeviceInfo& device : devices)
        options.append({device.id, device.name});
    const QString nothing = QStringLiteral("none");
    const bool isHere =
        std::any_of(options.begin(), options.end(), [&](const DeviceOption& option) { return option.value == chosen; });
    if (!isHere && chosen != nothing)
        options.append({chosen, Said::tr("The one you chose (not plugged in)")});
    if (!none.isEmpty())
        options.append({nothing, none});
    return options;
}

QMenu* makeDeviceMenu(QWidget* owner, const QList<DeviceOption>& options, const QString& chosen,
                      const std::function<void(const QString& value)>& choose) {
    auto* menu = new QMenu(owner);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    for (const DeviceOption& option : options) {
        QAction* action = menu->addAction(option.words);
        action->setCheckable(true);
        action->setChecked(option.value == chosen);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, owner, [choose, value = option.value] { choose(value); });
    }
    return menu;
}

} // namespace greenroom::ui
