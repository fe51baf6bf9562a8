// SPDX-License-Identifier: Apache-2.0
// Everything that can be wrong is found before anything is written.
#include "analysis/report.hpp"

#include "analysis/expect.hpp"
#include "analysis/report_data.hpp"
#include "analysis/report_picture.hpp"
#include "analysis/report_text.hpp"
#include "analysis/runs.hpp"
#include "analysis/trace.hpp"
#include "analysis/why.hpp"

#include <ostream>

namespace sanji::analysis {
namespace {

std::string result(const ReportOptions& options, const journal::View& view, const measures::Kpis& kpis) {
  if (options.log) return trace(view, options.language);
  switch (options.format) {
    case ReportFormat::json: return to_json(view, kpis);
    case ReportFormat::csv: return to_csv(view, kpis, options.table);
    case ReportFormat::text: break;
  }
  return to_text(view, kpis, options.language);
}

}  // namespace

int report(const ReportOptions& options, std::ostream& out, std::ostream& err) {
  std::vector<Bar> bars;
  for (const std::string& text : options.expect) {
    BarResult bar = read_bar(text, options.language);
    if (!bar.problem.empty()) {
      err << bar.problem << '\n';
      return wrong_input;
    }
    bars.push_back(std::move(bar.bar));
  }
  const journal::ReadResult run = open_run(options.where, options.language);
  if (!run.journal) {
    err << run.problem << '\n';
    return wrong_input;
  }
  const journal::View view(*run.journal);
  const measures::Kpis kpis = measures::measure(view);
  if (options.why) {
    const IncidentChoice choice = find_incident(view, kpis, *options.why, options.language);
    if (choice.incident == nullptr) {
      err << choice.problem << '\n';
      return wrong_input;
    }
    out << why(view, *choice.incident, options.language);
  } else if (options.picture) {
    std::string problem;
    const auto at = picture_time(view, *options.picture, options.language, problem);
    const auto who = at ? picture_post(view, options.picture_of, options.language, problem) : journal::none;
    if (!problem.empty()) {
      err << problem << '\n';
      return wrong_input;
    }
    out << picture_text(view, who, *at, options.language);
  } else {
    out << result(options, view, kpis);
  }
  bool all_met = true;
  for (const Bar& bar : bars) {
    const BarCheck checked = check(bar, kpis, options.language);
    all_met &= checked.met;
    err << checked.line << '\n';
  }
  out.flush();
  if (!out) return failed;
  return all_met ? done : bar_not_met;
}

}  // namespace sanji::analysis
