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

#ifdef __SANITIZE_THREAD__
#    include <cstdarg>

extern "C" int __clone(int (*run)(void*), void* stack, int flags, void* argument, ...);

/// Goes past the thread sanitizer's own, which takes every clone for a fork and lets the child ignore all locks.
/// QProcess starts programs in a clone that shares our memory (vfork), so we would ignore them from then on too.
extern "C" int clone(int (*run)(void*), void* stack, int flags, void* argument, ...) {
    va_list rest;
    va_start(rest, argument);
    auto* parentId = va_arg(rest, void*);
    auto* storage = va_arg(rest, void*);
    auto* childId = va_arg(rest, void*);
    va_end(rest);
    return __clone(run, stack, flags, argument, parentId, storage, childId);
}
#endif

int main(int argc, char* argv[]) {
    Application application(argc, argv);
    return Catch::Session().run(argc, argv);
}
