// SPDX-License-Identifier: Apache-2.0
// Finding by a few letters: how well a text fits what somebody typed. Knows no list.
#pragma once

#include <optional>
#include <string_view>

namespace sanji::session {

/// The letters of `typed` stand in `text` in their order, case aside: the higher the better they stand together, at
/// beginnings of words and near the front. Nothing where they do not. What is empty fits everything.
std::optional<int> fits(std::string_view typed, std::string_view text);

/// `part` stands in `text`, ASCII case aside.
bool holds(std::string_view text, std::string_view part);

}  // namespace sanji::session
