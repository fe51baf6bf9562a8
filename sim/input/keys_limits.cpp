// SPDX-License-Identifier: Apache-2.0
// The keys of limits profiles.
#include "sim/input/keys_rows.hpp"
#include "sim/model/limits.hpp"

#include <array>

namespace sanji::input {
std::span<const Key> limits_keys() {
  static constexpr std::array keys{
      kind_key("limits"),
      plain("limits", "id", "编号", KeyType::id, must, mark("Name of the profile.")),
      name_key("limits", must),
      name_en_key("limits"),
      plain("limits", "scope", "适用", KeyType::text, maybe, mark("What the profile is for.")),
      nested("limits", "document", "文件", KeyType::map, "limits.document", maybe,
             mark("The document that items are taken from where they name no other.")),
      nested("limits", "limits", "时限", KeyType::list, "limits.limits[]", maybe, mark("Times that a document sets.")),
      nested("limits", "facts", "条文", KeyType::list, "limits.facts[]", maybe,
             mark("What a document says that is no time.")),

      plain("limits.document", "title", "标题", KeyType::text, maybe, mark("Title of the document.")),
      plain("limits.document", "title_en", "英文标题", KeyType::text, maybe,
            mark("The title in plain English, by whoever wrote the profile, with the number where it has one.")),
      plain("limits.document", "number", "文号", KeyType::text, maybe, mark("Number of the document.")),
      plain("limits.document", "article", "条款", KeyType::text, maybe, mark("Article of the document.")),

      plain("limits.limits[]", "id", "编号", KeyType::id, must, mark("Name of the limit.")),
      name_key("limits.limits[]", must),
      name_en_key("limits.limits[]"),
      measured("limits.limits[]", "limit", "时限", KeyType::quantity, "min", 0, 525600, must,
               mark("The longest time allowed.")),
      worded("limits.limits[]", "from", "起点", KeyType::word, model::moment_words, must,
             mark("The moment from which it counts.")),
      worded("limits.limits[]", "to", "终点", KeyType::word, model::moment_words, must,
             mark("The moment by which it must have happened.")),
      measured("limits.limits[]", "share", "比例", KeyType::quantity, "%", 0, 100, "100 %",
               mark("Share of the cases that must keep it.")),
      worded("limits.limits[]", "kinds", "灾种", KeyType::words, model::harm_words, maybe,
             mark("The kinds of harm that it is for; absent = all.")),
      worded("limits.limits[]", "status", "状态", KeyType::word, model::basis_words, must,
             mark("How surely the limit is known.")),
      plain("limits.limits[]", "document", "文件", KeyType::text, maybe,
            mark("Title of the document, where it is not the profile's.")),
      plain("limits.limits[]", "document_en", "英文文件", KeyType::text, maybe,
            mark("The title in plain English, by whoever wrote the profile, with the number where it has one.")),
      plain("limits.limits[]", "number", "文号", KeyType::text, maybe, mark("Number of the document.")),
      plain("limits.limits[]", "article", "条款", KeyType::text, maybe, mark("Article of the document.")),
      plain("limits.limits[]", "source", "出处", KeyType::text, maybe, mark("Where the sentence was seen.")),

      plain("limits.facts[]", "id", "编号", KeyType::id, must, mark("Name of the fact.")),
      name_key("limits.facts[]", must),
      name_en_key("limits.facts[]"),
      plain("limits.facts[]", "text", "内容", KeyType::text, must, mark("What the document says, in Chinese.")),
      plain("limits.facts[]", "text_en", "英文内容", KeyType::text, maybe, mark("The same in English.")),
      worded("limits.facts[]", "status", "状态", KeyType::word, model::basis_words, must,
             mark("How surely the fact is known.")),
      plain("limits.facts[]", "document", "文件", KeyType::text, maybe,
            mark("Title of the document, where it is not the profile's.")),
      plain("limits.facts[]", "document_en", "英文文件", KeyType::text, maybe,
            mark("The title in plain English, by whoever wrote the profile, with the number where it has one.")),
      plain("limits.facts[]", "number", "文号", KeyType::text, maybe, mark("Number of the document.")),
      plain("limits.facts[]", "article", "条款", KeyType::text, maybe, mark("Article of the document.")),
      plain("limits.facts[]", "source", "出处", KeyType::text, maybe, mark("Where the sentence was seen.")),
  };
  return keys;
}

}  // namespace sanji::input
