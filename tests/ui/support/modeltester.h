// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QLoggingCategory>

namespace greenroom::test {

/// Watches a model for as long as it lives; what a model must not do ends the test.
class ModelTester {
public:
    explicit ModelTester(QAbstractItemModel* model)
        : m_tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal) {}

private:
    QAbstractItemModelTester m_tester;
};

} // namespace greenroom::test
