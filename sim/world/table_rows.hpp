// SPDX-License-Identifier: Apache-2.0
// A column of a table of times as a row of routes: from every place straight to the destination, over no road.
#pragma once

#include "sim/model/travel.hpp"
#include "sim/world/routes.hpp"

#include <cstddef>
#include <memory>

namespace sanji::world {

std::unique_ptr<RouteRow> row_of_table(const model::TravelTable& table, std::size_t destination);

}  // namespace sanji::world
