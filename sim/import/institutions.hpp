// SPDX-License-Identifier: Apache-2.0
// What every county has, as far as no registry says: agencies, desks, leaders, responsible persons, information officers,
// teams. Offices only, never persons; everything here is assumed, and says so.
#pragma once

#include "sim/import/county.hpp"

#include <map>
#include <string>

namespace sanji::import {

/// Registries by file name ("desks.csv"), ready to write.
std::map<std::string, std::string> institutions_of(const County& county);

}  // namespace sanji::import
