// SPDX-License-Identifier: Apache-2.0
// Every record of a run as one line: the trace that lessons keep and compare.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"

#include <string>

namespace sanji::analysis {

/// A title, then "22:52:10  noticed  ..." a record, in the order of the records. The same journal gives the same bytes.
std::string trace(const journal::View& view, base::Language language);

}  // namespace sanji::analysis
