// SPDX-License-Identifier: Apache-2.0
// Going through the items of a list that have an id each, as plans and events are made of them.
#pragma once

#include "sim/input/fields.hpp"

#include <string>
#include <string_view>

namespace sanji::input {

/// Calls `row` with the fields and the id of each item; the second of two with one id is said and left out. An item
/// without a good id comes with an empty one, so that its other faults are said too.
template <class Row>
void each_item(const MapFields& parent, std::string_view key, const Section& section, std::string_view noun, Row row) {
  Reading& reading = parent.reading();
  Ids ids(noun);
  std::size_t index = 0;
  for (const Node* item : parent.items(key)) {
    const MapFields fields(reading, *item, section, parent.item_path(key, *item, index++), parent.own_basis());
    std::string id;
    if (!fields.usable()) continue;
    if (fields.read("id", id) && !ids.claim(reading.issues, id, fields.place_of("id"))) continue;
    row(fields, id);
  }
}

/// Says that a key is missing which this item must have, though not every item of its kind.
inline void need_key(const MapFields& fields, std::string_view key) {
  if (fields.has(key)) return;
  IssueWriter& issues = fields.reading().issues;
  issues.missing_key(fields.place(), *fields.section().key(key), issues.owner(fields.section().name()));
}

}  // namespace sanji::input
