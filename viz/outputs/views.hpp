// SPDX-License-Identifier: Apache-2.0
// Views by name: what `--view NAME` shows, as the commands that lead there.
#pragma once

#include "viz/session/command.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace sanji::outputs {

struct NamedView {
  std::string_view name;
  std::string_view sentence;  ///< of the catalogue
  std::vector<std::string_view> commands;
};

/// The one list.
const std::vector<NamedView>& named_views();

}  // namespace sanji::outputs
