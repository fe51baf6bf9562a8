// SPDX-License-Identifier: Apache-2.0
// Five headings; tables for what is compared, running lines for the rest, so that a county's plan stays on a page.
#include "sim/model/plan_brief.hpp"

#include "sim/base/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace sanji::model {
namespace {

using base::Align;
using base::Language;
using base::mark;
using base::say;
using base::TextTable;
using base::tr;

class Page {
 public:
  Page(const Plan& plan, const std::optional<Region>& region, const std::vector<ResolvedValue>& values,
       Language language)
      : plan_(plan), region_(region), values_(values), language_(language) {}

  std::string write() {
    line(say(language_, "EXERCISE (演练): plan on one page"));
    line(name_of(plan_.name));
    line(say(language_, "how its values are known: {0}", word(basis_words, plan_.basis)));
    roles();
    tasks();
    procedure();
    times();
    aftermath();
    return text_;
  }

 private:
  void line(const std::string& what) { text_ += what + '\n'; }
  void heading(std::string_view sentence) { text_ += '\n' + std::string(tr(language_, sentence)) + '\n'; }
  void none() { line("  " + std::string(tr(language_, "the plan says nothing about this"))); }
  void table(const TextTable& rows) {
    const std::string all = rows.to_text();
    for (std::size_t begin = 0; begin < all.size();) {
      const std::size_t end = std::min(all.find('\n', begin), all.size());
      line("  " + all.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  /// "  warnings: one; another; ...", broken between two where a line would be too long; nothing where there are none.
  void paragraph(std::string_view heading, const std::vector<std::string>& parts) {
    if (parts.empty()) return;
    constexpr std::size_t page_width = 140;
    std::string text = heading.empty() ? "  " : "  " + say(language_, "{0}: ", tr(language_, heading));
    bool is_first = true;
    for (const std::string& part : parts) {
      const std::string end = &part == &parts.back() ? "" : std::string(tr(language_, "; "));
      const bool fits = base::display_width(text) + base::display_width(part) <= page_width;
      if (!fits && !is_first) {
        line(text.substr(0, text.find_last_not_of(' ') + 1));
        text = "    ";
      }
      text += part + end;
      is_first = false;
    }
    line(text);
  }

  [[nodiscard]] std::string name_of(const Name& name) const {
    return language_ == Language::en && !name.en.empty() ? name.en : name.zh;
  }
  template <class Enum>
  [[nodiscard]] std::string word(std::span<const base::Word> words, Enum value) const {
    const base::Word& found = words[static_cast<std::size_t>(value)];
    if (language_ == Language::zh) return std::string(found.alias);
    std::string text(found.name);
    std::replace(text.begin(), text.end(), '_', ' ');  // as files write it
    return text;
  }
  template <class Enum>
  [[nodiscard]] std::string word_list(std::span<const base::Word> words, const std::vector<Enum>& all) const {
    std::string list;
    for (const Enum each : all) list += (list.empty() ? "" : separator()) + word(words, each);
    return list;
  }
  [[nodiscard]] std::string separator() const { return language_ == Language::zh ? "、" : ", "; }
  [[nodiscard]] std::string within(base::Duration time) const {
    constexpr double long_min = 240.0;
    if (time.us == 0) return "-";
    if (time.minutes() < long_min) return say(language_, "{0:g} min", time.minutes());
    return say(language_, "{0:g} h", time.minutes() / 60.0);
  }
  [[nodiscard]] std::string range(const base::Range<base::Duration>& time) const {
    if (time.low == time.high) return within(time.low);
    return say(language_, "{0:g} to {1:g} min", time.low.minutes(), time.high.minutes());
  }
  /// The posts, agencies and kinds of posts that the file names at a path; empty where it says nothing.
  [[nodiscard]] std::string parties(const std::string& path) const {
    const auto found =
        std::find_if(values_.begin(), values_.end(), [&](const ResolvedValue& value) { return value.path == path; });
    if (found == values_.end()) return {};
    std::string all;
    std::string each;
    for (const char c : found->value + ',') {
      if (c != ',') {
        if (std::string_view("[] \"").find(c) == std::string_view::npos) each += c;
        continue;
      }
      if (!each.empty()) all += (all.empty() ? "" : separator()) + party(each);
      each.clear();
    }
    return all;
  }
  [[nodiscard]] std::string party(const std::string& id) const {
    for (std::size_t kind = 0; kind < post_kind_count; ++kind) {
      const base::Word& each = post_kind_words[kind];
      if (each.name == id || each.alias == id) return word(post_kind_words, kind);
    }
    const PostId post = region_ ? find_post(*region_, id) : PostId{};
    return post.valid() ? name_of(region_->posts[post].name) : id;
  }
  [[nodiscard]] std::string title(std::string_view sentence) const { return std::string(tr(language_, sentence)); }

  void roles() {
    heading(mark("1  Roles"));
    if (plan_.roles.empty() && plan_.bodies.empty()) none();
    if (!plan_.roles.empty()) {
      TextTable rows({title(mark("role")), title(mark("at")), title(mark("sees to"))},
                     {Align::left, Align::left, Align::left});
      for (const Role& role : plan_.roles) {
        std::string steps;
        for (const std::string& id : role.checklist) steps += (steps.empty() ? "" : separator()) + step_name(id);
        rows.add({name_of(role.name), word(post_kind_words, role.at), steps});
      }
      table(rows);
    }
    groups();
    bodies();
  }

  /// Those that lead nothing that is played stand in one line behind the others.
  void bodies() {
    if (plan_.bodies.empty()) return;
    TextTable rows({title(mark("command body")), title(mark("kind")), title(mark("leads")), title(mark("opens at"))},
                   {Align::left, Align::left, Align::left, Align::left});
    std::vector<std::string> others;
    for (const Body& body : plan_.bodies) {
      if (body.leads.empty()) {
        others.push_back(name_of(body.name));
      } else {
        rows.add({name_of(body.name), word(body_kind_words, body.kind), word_list(harm_words, body.leads),
                  opens_at(body.from_level)});
      }
    }
    if (rows.rows() > 0) table(rows);
    paragraph(mark("lead nothing that is played here"), others);
  }

  [[nodiscard]] std::string opens_at(int level) const {
    return level == 0 ? title(mark("the first report")) : word(level_words, level - 1);
  }
  [[nodiscard]] std::string step_name(const std::string& id) const {
    const auto found = std::find_if(plan_.procedure.begin(), plan_.procedure.end(),
                                    [&](const ProcedureStep& step) { return step.id == id; });
    return found == plan_.procedure.end() ? id : name_of(found->name);
  }

  void groups() {
    std::vector<std::string> all;
    for (const WorkingGroup& group : plan_.groups) {
      const std::string path = "plan.groups[" + group.id + "].";
      all.push_back(say(language_, "{0} (led by {1}; {2})", name_of(group.name), parties(path + "lead"),
                        parties(path + "members")));
    }
    paragraph(mark("working groups"), all);
  }

  void tasks() {
    heading(mark("2  Core tasks"));
    if (plan_.tasks.empty()) none();
    std::vector<std::string> all;
    for (const Task& task : plan_.tasks) {
      const std::string lead = parties("plan.tasks[" + task.id + "].lead");
      all.push_back(name_of(task.name) + (lead.empty() ? std::string{} : " (" + lead + ')'));
    }
    paragraph({}, all);
  }

  void procedure() {
    heading(mark("3  Procedure"));
    reporting();
    notices();
    heartbeats();
    warnings();
    calls();
    levels();
    joint_response();
    steps();
  }

  /// The second half beside the first.
  void steps() {
    if (plan_.procedure.empty()) return;
    const std::size_t half = (plan_.procedure.size() + 1) / 2;
    const bool has_two = half < plan_.procedure.size();
    std::vector<std::string> headings;
    std::vector<Align> aligns;
    for (int column = 0; column < (has_two ? 2 : 1); ++column) {
      for (const std::string_view key : {mark("step"), mark("who"), mark("within")}) headings.push_back(title(key));
      aligns.insert(aligns.end(), {Align::left, Align::left, Align::right});
    }
    TextTable rows(std::move(headings), std::move(aligns));
    for (std::size_t i = 0; i < half; ++i) {
      std::vector<std::string> cells = step_cells(i);
      if (has_two) {
        const auto beside = i + half < plan_.procedure.size() ? step_cells(i + half) : std::vector<std::string>(3);
        cells.insert(cells.end(), beside.begin(), beside.end());
      }
      rows.add(std::move(cells));
    }
    table(rows);
  }
  [[nodiscard]] std::vector<std::string> step_cells(std::size_t index) const {
    const ProcedureStep& step = plan_.procedure[index];
    return {std::to_string(index + 1) + ' ' + name_of(step.name), word(post_kind_words, step.who), within(step.within)};
  }

  void reporting() {
    TextTable rows({title(mark("reports")), title(mark("to")), title(mark("within")), title(mark("approval"))},
                   {Align::left, Align::left, Align::right, Align::left});
    for (const ReportingRule& rule : plan_.reporting) {
      const Approval approval = rule.approval.value_or(plan_.handling[static_cast<std::size_t>(rule.from)].approval);
      rows.add({word(post_kind_words, rule.from), word_list(addressee_words, rule.to), within(rule.within),
                word(approval_words, approval)});
    }
    if (rows.rows() > 0) table(rows);
  }

  [[nodiscard]] std::string harms_in_brackets(const std::vector<Harm>& harms) const {
    return harms.empty() ? std::string{} : " (" + word_list(harm_words, harms) + ')';
  }

  /// " (flood, severity 2 or more)".
  [[nodiscard]] std::string occasion_in_brackets(const NotificationRule& rule) const {
    std::string text = word_list(harm_words, rule.harms);
    if (rule.from_severity > 1) {
      text += (text.empty() ? "" : separator()) + say(language_, "severity {0} or more", rule.from_severity);
    }
    return text.empty() ? text : " (" + text + ')';
  }

  void notices() {
    std::vector<std::string> all;
    for (const NotificationRule& rule : plan_.notify) {
      const std::string path = "plan.notify[" + rule.id + "].";
      const std::string from = parties(path + "from");
      all.push_back(say(language_, "{0} → {1} {2}",
                        (from.empty() ? word(post_kind_words, rule.from_kind) : from) + occasion_in_brackets(rule),
                        parties(path + "to"), within(rule.within)));
    }
    paragraph(mark("sideways"), all);
  }

  void heartbeats() {
    std::vector<std::string> all;
    for (const Heartbeat& beat : plan_.heartbeats) {
      const std::string text =
          say(language_, "{0} to {1} every {2}, looked into after {3} missed", word(post_kind_words, beat.from),
              word(post_kind_words, beat.to), within(beat.every), beat.missed);
      all.push_back(text + (beat.send_messenger ? title(mark(", by messenger if need be")) : std::string{}));
    }
    paragraph(mark("regular word"), all);
  }

  /// "heavy rain (weather): blue 50 mm in 12 h, yellow 50 mm in 6 h": one of what is warned of and by whom.
  void warnings() {
    std::vector<std::string> all;
    const WarningRule* before = nullptr;
    for (const WarningRule& rule : plan_.warnings) {
      const std::string agency = agency_of(rule);
      const bool goes_on =
          before != nullptr && name_of(before->event) == name_of(rule.event) && agency_of(*before) == agency;
      before = &rule;
      const std::string text = colour(rule.colour) + ' ' + threshold(rule);
      if (goes_on) {
        all.back() += separator() + text;
      } else {
        std::string line = name_of(rule.event);
        if (!agency.empty()) line.append(" (").append(agency).append(")");
        all.push_back(line.append(": ").append(text));
      }
    }
    paragraph(mark("warnings at"), all);
  }
  [[nodiscard]] std::string agency_of(const WarningRule& rule) const {
    return parties("plan.warnings[" + rule.id + "].agency");
  }
  [[nodiscard]] std::string colour(int number) const { return word(colour_words, number - 1); }
  [[nodiscard]] std::string threshold(const WarningRule& rule) const {
    const char* unit = threshold_units[static_cast<std::size_t>(rule.measures)];
    const bool is_sum = rule.within.us > 0;
    return is_sum ? say(language_, "{0:g} {1} in {2:g} h", rule.at_least, unit, rule.within.minutes() / 60.0)
                  : say(language_, "{0:g} {1}", rule.at_least, unit);
  }

  void calls() {
    std::vector<std::string> all;
    for (const CallAndConfirm& call : plan_.calls) {
      std::string then;
      if (call.deputy) then += separator() + title(mark("deputy"));
      if (call.superior) then += separator() + title(mark("desk above"));
      if (call.knock.high.us > 0) then += separator() + title(mark("knock"));
      all.push_back(say(language_, "{0} and graver: {1} calls {2}{3} within {4}, {5} tries{6}",
                        colour(call.from_colour), word(post_kind_words, call.caller),
                        word_list(answers_words, call.whom), harms_in_brackets(call.harms), within(call.within),
                        call.attempts, then));
    }
    paragraph(mark("call and confirm"), all);
  }

  /// The leader's role, how many must consult, or nobody.
  [[nodiscard]] std::string decided_by(const LevelRule& rule) const {
    const std::string how = word(level_decision_words, rule.decided_by);
    if (rule.decided_by == LevelDecision::consultation) {
      return say(language_, "{0}, {1} of {2}", how, rule.consultation.quorum, rule.consultation.members.size());
    }
    const auto role = std::find_if(plan_.roles.begin(), plan_.roles.end(),
                                   [&](const Role& each) { return !rule.role.empty() && each.id == rule.role; });
    return role == plan_.roles.end() ? how : name_of(role->name);
  }
  /// Who joins from which level on, and what else a level brings.
  void joint_response() {
    std::vector<std::string> members;
    for (const JointMember& member : plan_.joint) {
      if (!member.group.empty()) continue;  // stands under the roles
      std::string text = parties("plan.joint[" + member.id + "].agency") + ' ' + opens_from(member.from_level) +
                         harms_in_brackets(member.harms);
      if (member.within.us > 0) text += ' ' + within(member.within);
      members.push_back(std::move(text));
    }
    paragraph(mark("joint response"), members);
    std::vector<std::string> more;
    if (!plan_.order.empty()) {
      more.push_back(say(language_, "teams go in this order: {0}", word_list(team_source_words, plan_.order)));
    }
    const auto add = [&](int level, std::string_view what) {
      if (level > 0) more.push_back(say(language_, "{0} {1}", title(what), opens_from(level)));
    };
    add(plan_.mobilisation.from_level, mark("people of the place are called up"));
    if (plan_.reinforcement.from_level > 0) {
      more.push_back(say(language_, "{0} {1}: {2}", title(mark("help is asked for")),
                         opens_from(plan_.reinforcement.from_level), parties("plan.reinforcement.ask")));
    }
    add(plan_.publication.from_level, mark("the public is told"));
    if (plan_.stand_down.every.us > 0) {
      more.push_back(
          say(language_, "a level is lowered once nothing has been open for {0}", within(plan_.stand_down.after)));
    }
    paragraph(mark("response"), more);
  }
  [[nodiscard]] std::string opens_from(int level) const {
    return level == 0 ? title(mark("at any level")) : say(language_, "from {0}", word(level_words, level - 1));
  }

  [[nodiscard]] std::string condition(const Condition& each) const {
    const bool is_colour = each.item == Consequence::warning && each.number >= 1.0 && each.number <= 4.0;
    const std::string number = is_colour ? colour(static_cast<int>(each.number)) : fmt::format("{:g}", each.number);
    const std::string item = word(consequence_words, each.item);
    switch (each.comparison) {
      case Comparison::at_least: return say(language_, "{0} >= {1}", item, number);
      case Comparison::more_than: return say(language_, "{0} > {1}", item, number);
      case Comparison::equal: break;
    }
    return say(language_, "{0} is {1}", item, number);
  }
  [[nodiscard]] std::string condition(const When& when) const {
    std::string any;
    for (const auto& group : when) {
      std::string all;
      for (const Condition& each : group) all += (all.empty() ? "" : title(mark(" and "))) + condition(each);
      any += (any.empty() ? "" : title(mark(" or "))) + all;
    }
    return any;
  }

  void levels() {
    if (plan_.levels.empty()) return;
    TextTable rows({title(mark("level")), title(mark("when")), title(mark("decided by")), title(mark("takes"))},
                   {Align::left, Align::left, Align::left, Align::left});
    for (const LevelRule& rule : plan_.levels) {
      const bool meets = rule.decided_by == LevelDecision::consultation;
      const std::string takes = rule.decided_by == LevelDecision::trigger ? title(mark("at once"))
                                : meets                                   ? range(rule.consultation.length)
                                                                          : range(rule.decision);
      rows.add({word(level_words, rule.level - 1), condition(rule.when), decided_by(rule), takes});
    }
    table(rows);
  }

  void times() {
    heading(mark("4  Response times"));
    if (plan_.times.empty()) none();
    std::vector<std::string> all;
    for (const Limit& limit : plan_.times) {
      all.push_back(say(language_, "{0} {1} (from {2})", name_of(limit.name), within(limit.limit),
                        word(moment_words, limit.from)));
    }
    paragraph({}, all);
  }

  void aftermath() {
    heading(mark("5  Aftermath"));
    if (plan_.aftermath.empty()) none();
    std::vector<std::string> all;
    for (const Aftermath& task : plan_.aftermath) {
      all.push_back(name_of(task.name) + " (" + word(post_kind_words, task.who) + ") " + within(task.within));
    }
    paragraph({}, all);
  }

  const Plan& plan_;
  const std::optional<Region>& region_;
  const std::vector<ResolvedValue>& values_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string plan_brief(const Plan& plan, const std::optional<Region>& region, const std::vector<ResolvedValue>& values,
                       Language language) {
  return Page(plan, region, values, language).write();
}

}  // namespace sanji::model
