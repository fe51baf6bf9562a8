// SPDX-License-Identifier: Apache-2.0
// How a limit's document is named to the reader.
#include "sim/model/limits.hpp"

namespace sanji::model {

std::string citation(const Limit& limit) {
  std::string text = limit.number.empty() ? limit.document : limit.number;
  if (!limit.article.empty()) text += (text.empty() ? "" : " ") + limit.article;
  return text;
}

}  // namespace sanji::model
