// SPDX-License-Identifier: Apache-2.0
// Five headings, a table or a list under each.
#include "sim/model/plan_brief.hpp"

#include "sim/base/table.hpp"

#include <algorithm>
#include <span>
#include <string_view>

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
  Page(const Plan& plan, const std::vector<ResolvedValue>& values, Language language)
      : plan_(plan), values_(values), language_(language) {}

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

  [[nodiscard]] std::string name_of(const Name& name) const {
    return language_ == Language::en && !name.en.empty() ? name.en : name.zh;
  }
  template <class Enum>
  [[nodiscard]] std::string word(std::span<const base::Word> words, Enum value) const {
    const base::Word& found = words[static_cast<std::size_t>(value)];
    return std::string(language_ == Language::zh ? found.alias : found.name);
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
  /// What the file says at a path, lists without their brackets; empty where it says nothing.
  [[nodiscard]] std::string written(const std::string& path) const {
    const auto found =
        std::find_if(values_.begin(), values_.end(), [&](const ResolvedValue& value) { return value.path == path; });
    if (found == values_.end()) return {};
    std::string text = found->value;
    std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
    return text;
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
    if (plan_.bodies.empty()) return;
    TextTable rows({title(mark("command body")), title(mark("kind")), title(mark("leads")), title(mark("opens at"))},
                   {Align::left, Align::left, Align::left, Align::left});
    for (const Body& body : plan_.bodies) {
      const std::string leads =
          body.leads.empty() ? title(mark("nothing played here")) : word_list(harm_words, body.leads);
      rows.add({name_of(body.name), word(body_kind_words, body.kind), leads, opens_at(body.from_level)});
    }
    table(rows);
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
    if (plan_.groups.empty()) return;
    TextTable rows({title(mark("working group")), title(mark("lead")), title(mark("members"))},
                   {Align::left, Align::left, Align::left});
    for (const WorkingGroup& group : plan_.groups) {
      const std::string path = "plan.groups[" + group.id + "].";
      rows.add({name_of(group.name), written(path + "lead"), written(path + "members")});
    }
    table(rows);
  }

  void tasks() {
    heading(mark("2  Core tasks"));
    if (plan_.tasks.empty()) none();
    for (const Task& task : plan_.tasks) {
      const std::string lead = written("plan.tasks[" + task.id + "].lead");
      line("  " + name_of(task.name) + (lead.empty() ? std::string{} : " (" + lead + ')'));
    }
  }

  void procedure() {
    heading(mark("3  Procedure"));
    reporting();
    levels();
    if (plan_.procedure.empty()) return;
    TextTable rows({title(mark("step")), title(mark("who")), title(mark("within"))},
                   {Align::left, Align::left, Align::right});
    int number = 0;
    for (const ProcedureStep& step : plan_.procedure) {
      rows.add(
          {std::to_string(++number) + ' ' + name_of(step.name), word(post_kind_words, step.who), within(step.within)});
    }
    table(rows);
  }

  void reporting() {
    TextTable rows({title(mark("reports")), title(mark("to")), title(mark("within")), title(mark("approval"))},
                   {Align::left, Align::left, Align::right, Align::left});
    for (const ReportingRule& rule : plan_.reporting) {
      const Approval approval = rule.approval.value_or(plan_.handling[static_cast<std::size_t>(rule.from)].approval);
      rows.add({word(post_kind_words, rule.from), word_list(addressee_words, rule.to), within(rule.within),
                word(approval_words, approval)});
    }
    for (const NotificationRule& rule : plan_.notify) {
      const std::string path = "plan.notify[" + rule.id + "].";
      const std::string from = written(path + "from");
      const std::string harms = rule.harms.empty() ? std::string{} : " (" + word_list(harm_words, rule.harms) + ')';
      rows.add({(from.empty() ? word(post_kind_words, rule.from_kind) : from) + harms, written(path + "to"),
                within(rule.within), "-"});
    }
    table(rows);
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
      rows.add({word(level_words, rule.level - 1), rule.when_text, word(level_decision_words, rule.decided_by), takes});
    }
    table(rows);
  }

  void times() {
    heading(mark("4  Response times"));
    if (plan_.times.empty()) none();
    for (const Limit& limit : plan_.times) {
      line("  " + name_of(limit.name) + ": " + word(moment_words, limit.from) + " - " + word(moment_words, limit.to) +
           "  " + within(limit.limit));
    }
  }

  void aftermath() {
    heading(mark("5  Aftermath"));
    if (plan_.aftermath.empty()) none();
    for (const Aftermath& task : plan_.aftermath) {
      line("  " + name_of(task.name) + " (" + word(post_kind_words, task.who) + ")  " + within(task.within));
    }
  }

  const Plan& plan_;
  const std::vector<ResolvedValue>& values_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string plan_brief(const Plan& plan, const std::vector<ResolvedValue>& values, Language language) {
  return Page(plan, values, language).write();
}

}  // namespace sanji::model
