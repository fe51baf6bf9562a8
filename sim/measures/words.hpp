// SPDX-License-Identifier: Apache-2.0
// How things of a journal are named to people: places, incidents, records as sentences, moments, spans. One way for
// every table, report and view. Knows no file and no layout.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"

#include <string>
#include <string_view>

namespace sanji::measures {

/// "演练 EXERCISE": stands on every page and table.
inline constexpr std::string_view exercise_mark = "演练 EXERCISE";

/// The word of a list in the language.
std::string_view word(const base::Word& word, base::Language language);
/// The Chinese name in Chinese, else the English one; the other where one is missing, the id where both are.
std::string own_name(const journal::Entity& entity, base::Language language);
/// "赵家乡/石头沟村", "Zhaojia/Shitougou Village Rescue Team": village names repeat, so their township stands before them.
std::string entity_name(const journal::View& view, journal::EntityRow row, base::Language language);
/// "洪水/赵家乡/石头沟村", "flood/Zhaojia/Shitougou"; behind it the road or traveller where it is about one.
std::string incident_name(const journal::View& view, journal::EntityRow row, base::Language language);
/// The first part of it, without the road or traveller, and that alone ("" where there is none).
std::string incident_place(const journal::View& view, journal::EntityRow row, base::Language language);
std::string incident_object(const journal::View& view, journal::EntityRow row, base::Language language);

/// What a log line says of a record.
std::string sentence(const journal::View& view, const journal::Record& record, base::Language language);
/// A sentence with counts as it is said: in English "1 villages" becomes "1 village".
std::string counted(std::string said, base::Language language);
/// What the text of a record means: the name of a channel, the word of a code ("deputy", "briefed"), else itself.
std::string text_word(const journal::View& view, std::string_view text, base::Language language);
/// Why a candidate was taken or not.
std::string reason(const journal::View& view, const journal::DecisionRow& row, base::Language language);

/// "I".."IV"; "none" for 0.
std::string level_text(int level, base::Language language);
/// "red", "红色" for 1 blue .. 4 red; "none" for 0.
std::string colour_text(int colour, base::Language language);
/// "village", "乡"; "agency" for those beside the tiers.
std::string_view tier_name(model::Tier tier, base::Language language);
/// "village told", "first arrival".
std::string_view moment_name(model::Moment moment, base::Language language);
/// The same in one word, for a heading.
std::string_view moment_heading(model::Moment moment, base::Language language);
/// Whole minutes; with one decimal below ten where they are not whole: "62", "2.5".
std::string minutes_text(base::Duration span);
/// The same as it may be shown of a run: with the mark and in whole minutes where it rests on what was not read, since a
/// decimal would claim more than anybody knows. Below half a minute "<1".
std::string derived_minutes(const journal::View& view, base::Duration span);
/// A limit as it was written: "30 min", "2.5 min", "45 s".
std::string limit_text(base::Duration limit, base::Language language);
/// "12 h", "90 min".
std::string hours_text(base::Duration span, base::Language language);
/// "12,345".
std::string grouped(long long number);

/// "~" where a value of this basis must be marked, else nothing.
std::string_view basis_mark(model::Basis basis);
/// The same for what follows from many values: "~" as long as one of them was not read.
std::string_view derived_mark(const journal::View& view);

}  // namespace sanji::measures
