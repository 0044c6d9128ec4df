// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#ifdef GREENROOM_TEST_GUI
#    include <QApplication>
using Application = QApplication;
#else
#    include <QCoreApplication>
using Application = QCoreApplication;
#endif

int main(int argc, char* argv[]) {
    Application application(argc, argv);
    return Catch::Session().run(argc, argv);
}
