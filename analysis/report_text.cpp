// SPDX-License-Identifier: Apache-2.0
// Spans are rows and incidents are columns, numbered, so that many incidents still fit a page.
#include "analysis/report_text.hpp"

#include "analysis/report_information.hpp"
#include "analysis/report_roads.hpp"
#include "sim/base/table.hpp"
#include "sim/measures/sheet.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sanji::analysis {
namespace {

using base::Align;
using base::Language;
using base::say;
using base::tr;
using measures::Incident;
using model::Moment;

constexpr std::size_t columns_a_block = 10;

/// A row of the matrix: a span, and the limit that it is held against, if any.
struct Span {
  Moment from = Moment::onset;
  Moment to = Moment::onset;
  const model::Limit* limit = nullptr;
};

/// Two documents may ask for the same: one row says it.
void add_once(std::vector<Span>& spans, const Span& span) {
  const bool is_there = std::any_of(spans.begin(), spans.end(), [&](const Span& each) {
    return each.limit != nullptr && each.from == span.from && each.to == span.to &&
           each.limit->limit == span.limit->limit && each.limit->share == span.limit->share &&
           each.limit->kinds == span.limit->kinds;
  });
  if (!is_there) spans.push_back(span);
}

/// The chain of moments, each step with its limits, then the limits that span more than one step.
std::vector<Span> spans_of(const measures::Kpis& kpis) {
  std::vector<Span> spans;
  for (std::size_t m = 0; m < static_cast<std::size_t>(Moment::done); ++m) {
    const Span step{static_cast<Moment>(m), static_cast<Moment>(m + 1), nullptr};
    const std::size_t before = spans.size();
    for (const auto& totals : kpis.limits) {
      if (totals.limit->from == step.from && totals.limit->to == step.to)
        add_once(spans, {step.from, step.to, totals.limit});
    }
    if (spans.size() == before) spans.push_back(step);
  }
  for (const auto& totals : kpis.limits) {
    const auto from = static_cast<std::size_t>(totals.limit->from);
    const bool is_of_chain = totals.limit->to <= Moment::done;
    if (!is_of_chain || from + 1 != static_cast<std::size_t>(totals.limit->to)) {
      add_once(spans, {totals.limit->from, totals.limit->to, totals.limit});
    }
  }
  return spans;
}

std::string got_text(const journal::View& view, const Incident& incident, const Span& span, Language language) {
  const auto check = std::find_if(incident.limits.begin(), incident.limits.end(),
                                  [&](const auto& each) { return each.limit == span.limit; });
  const bool is_held = span.limit != nullptr && check != incident.limits.end();
  if (span.limit != nullptr && !is_held) return "";  // for another kind of incident
  const auto got = incident.span(span.from, span.to);
  const std::string star = is_held && check->met == false ? "*" : " ";
  if (got) return std::string(measures::derived_mark(view)) + measures::minutes_text(*got) + star;
  return incident.at(span.from) ? std::string(tr(language, "never")) + star : "";
}

std::string block(const journal::View& view, const measures::Kpis& kpis, const std::vector<Span>& spans,
                  std::size_t begin, Language language) {
  const std::size_t end = std::min(begin + columns_a_block, kpis.incidents.size());
  std::vector<std::string> headings{std::string(tr(language, "from")), std::string(tr(language, "to")),
                                    std::string(tr(language, "limit"))};
  std::vector<Align> aligns{Align::left, Align::left, Align::right};
  for (std::size_t i = begin; i < end; ++i) {
    headings.push_back(fmt::format("{} ", i + 1));
    aligns.push_back(Align::right);
  }
  base::TextTable table(std::move(headings), std::move(aligns));
  for (const Span& span : spans) {
    std::vector<std::string> row{std::string(measures::moment_name(span.from, language)),
                                 std::string(measures::moment_name(span.to, language)),
                                 span.limit == nullptr ? "-" : measures::limit_text(span.limit->limit, language)};
    for (std::size_t i = begin; i < end; ++i) row.push_back(got_text(view, kpis.incidents[i], span, language));
    table.add(std::move(row));
  }
  return table.to_text();
}

std::string matrix(const journal::View& view, const measures::Kpis& kpis, Language language) {
  const auto spans = spans_of(kpis);
  std::string text = std::string(tr(language,
                                    "spans in minutes, against their limits (- none); "
                                    "below 0: the second came first")) +
                     '\n';
  for (std::size_t begin = 0; begin < kpis.incidents.size(); begin += columns_a_block) {
    text += block(view, kpis, spans, begin, language);
    const std::size_t end = std::min(begin + columns_a_block, kpis.incidents.size());
    for (std::size_t i = begin; i < end; ++i) {
      text += fmt::format("{:>3} {}\n", i + 1, measures::incident_name(view, kpis.incidents[i].row, language));
    }
    text += '\n';
  }
  return text;
}

std::string percent(double share) { return fmt::format("{} %", std::lround(share * 100.0)); }

std::string limits_table(const measures::Kpis& kpis, Language language) {
  const auto heading = [&](std::string_view key) { return std::string(tr(language, key)); };
  base::TextTable table({heading(base::mark("limit")), heading(base::mark("at most")), heading(base::mark("kept")),
                         heading(base::mark("missed")), heading(base::mark("open")), heading(base::mark("demanded")),
                         heading(base::mark("so")), heading(base::mark("basis")), heading(base::mark("document"))},
                        {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right, Align::left,
                         Align::left, Align::left});
  for (const auto& totals : kpis.limits) {
    const model::Limit& limit = *totals.limit;
    const bool zh = language == Language::zh;
    const auto kept = totals.kept();
    table.add({zh || limit.name.en.empty() ? limit.name.zh : limit.name.en, measures::limit_text(limit.limit, language),
               std::to_string(totals.met), std::to_string(totals.missed), std::to_string(totals.open),
               percent(limit.share.value),
               std::string(!kept   ? tr(language, "undecided")
                           : *kept ? tr(language, "kept")
                                   : tr(language, "not kept")),
               std::string(measures::word(model::basis_words[static_cast<std::size_t>(limit.status)], language)),
               citation(limit, language)});
  }
  return table.to_text();
}

std::string tier_table(const journal::View& view, const measures::Kpis& kpis, Language language) {
  const auto heading = [&](std::string_view key) { return std::string(tr(language, key)); };
  base::TextTable table(
      {heading(base::mark("tier")), heading(base::mark("reports in")), heading(base::mark("messages handled")),
       heading(base::mark("half within min")), heading(base::mark("90 % within min")), heading(base::mark("orders")),
       heading(base::mark("teams sent")), heading(base::mark("first on scene"))},
      {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right, Align::right, Align::right});
  for (const model::Tier tier :
       {model::Tier::village, model::Tier::township, model::Tier::county, model::Tier::outside}) {
    const auto& totals = kpis.tiers[static_cast<std::size_t>(tier)];
    const bool is_idle = totals.reports_in + totals.orders + totals.teams_sent == 0 && totals.handle_s.empty();
    if (tier == model::Tier::outside && is_idle) continue;
    const auto minutes = [&](double share) {
      const double seconds = totals.handle_quantile_s(share);
      if (std::isnan(seconds)) return std::string("-");
      return std::string(measures::derived_mark(view)) + measures::minutes_text(base::seconds(seconds));
    };
    table.add({std::string(measures::tier_name(tier, language)), std::to_string(totals.reports_in),
               std::to_string(totals.handle_s.size()), minutes(0.5), minutes(0.9), std::to_string(totals.orders),
               std::to_string(totals.teams_sent), std::to_string(totals.first_on_scene)});
  }
  return table.to_text();
}

}  // namespace

std::string to_text(const journal::View& view, const measures::Kpis& kpis, Language language) {
  std::string text = measures::short_table(view, kpis, language) + '\n';
  if (!kpis.incidents.empty()) text += matrix(view, kpis, language);
  if (!kpis.limits.empty()) text += limits_table(kpis, language) + '\n';
  text += tier_table(view, kpis, language) + '\n' + roads_text(view, kpis.roads, language);
  return text + information_text(view, kpis, language);
}

}  // namespace sanji::analysis
