// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QListView;

namespace greenroom::ui {

class StorageModel;

/// The rows of a StorageModel with a bar each, as high as all of them. Enter or a click opens what a row counts.
QListView* makeStorageList(StorageModel* model);

} // namespace greenroom::ui
