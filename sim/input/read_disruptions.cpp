// SPDX-License-Identifier: Apache-2.0
// Failures, absences, behaviours and gauges of an event.
#include "sim/input/read_disruptions.hpp"

#include "sim/input/items.hpp"
#include "sim/input/references.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::BehaviourKind;
using model::FailureKind;

/// Far behind the end of any exercise, and far enough from the largest number to add to.
constexpr base::Duration no_end{std::numeric_limits<std::int64_t>::max() / 4};

/// What stands at a key, or its default.
std::string shown(const MapFields& fields, std::string_view key) {
  return fields.has(key) ? fields.text_of(key) : std::string(fields.section().key(key)->fallback);
}

/// The posts of an area, each with everything under it, agencies included.
std::vector<model::PostId> everything_under(const std::vector<model::PostId>& area, const KnownRegion* known) {
  std::vector<model::PostId> all;
  if (known == nullptr) return area;
  for (const model::PostId post : known->region.posts.ids()) {
    const bool within = std::any_of(area.begin(), area.end(), [&](model::PostId above) {
      return above.valid() && model::is_under(known->region, post, above);
    });
    if (within) all.push_back(post);
  }
  return all;
}

/// What a kind of failure has no use for.
void check_failure_keys(const MapFields& fields, const model::Failure& failure) {
  IssueWriter& issues = fields.reading().issues;
  const std::string_view kind = model::failure_words[static_cast<std::size_t>(failure.kind)].name;
  if (failure.kind != FailureKind::congestion && fields.has("room")) {
    issues.say(fields.place_of("room"),
               mark("failure '{0}' is of kind '{1}'; only a congestion leaves room: take 'room' out"), failure.id,
               kind);
  }
  if (failure.kind == FailureKind::power && fields.has("channels")) {
    issues.say(fields.place_of("channels"),
               mark("failure '{0}' is of kind '{1}', which takes the mains from every set there: take 'channels' out"),
               failure.id, kind);
  }
}

bool is_of_roads(FailureKind kind) { return kind == FailureKind::road || kind == FailureKind::bridge; }

/// What a kind of failure needs, and what only the other kinds have.
void check_where(const MapFields& fields, const model::Failure& failure) {
  IssueWriter& issues = fields.reading().issues;
  const bool of_roads = is_of_roads(failure.kind);
  const std::string_view where = of_roads ? "roads" : "area";
  need_key(fields, where);
  const Node* list = fields.node(where);
  if (list != nullptr && list->is_list() && list->items.empty()) {
    issues.say(list->place, mark("the list of '{0}' is empty; write at least one, like {0}: {1}"), where, "[...]");
  }
  const std::string_view wrong = of_roads ? "area" : "roads";
  if (fields.has(wrong)) {
    issues.say(fields.place_of(wrong), mark("failure '{0}' is of kind '{1}', which is not told by '{2}': take it out"),
               failure.id, model::failure_words[static_cast<std::size_t>(failure.kind)].name, wrong);
  }
  if (failure.kind == FailureKind::congestion && failure.work) {
    issues.say(fields.place_of("work"), mark("failure '{0}' is a congestion, which nobody mends: take 'work' out"),
               failure.id);
  }
  if (!failure.work) need_key(fields, "for");
}

void read_work(const MapFields& fields, model::Failure& failure) {
  double person_seconds = 0.0;
  if (fields.has("work") && fields.read("work", person_seconds)) failure.work = base::PersonSeconds{person_seconds};
  failure.harm = is_of_roads(failure.kind) ? model::Harm::landslide : model::Harm::blackout;
  if (fields.has("hazard")) fields.read("hazard", model::harm_words, failure.harm);
}

void read_failures(const MapFields& event, const KnownRegion* known, std::vector<model::Failure>& failures) {
  static const Section section({"event.failures[]"});
  each_item(event, "failures", section, mark("failure"), [&](const MapFields& fields, const std::string& id) {
    const References names(fields, known, mark("failure"), id);
    model::Failure failure;
    failure.id = id;
    failure.basis = fields.own_basis();
    const bool has_kind = fields.read("what", model::failure_words, failure.kind);
    fields.read("at", failure.at);
    failure.lasts = no_end;
    if (fields.has("for")) fields.read("for", failure.lasts);
    failure.posts = everything_under(names.posts("area"), known);
    failure.channels = ids_of(names.channels("channels"));
    if (has_kind && failure.kind == FailureKind::congestion) fields.read("room", failure.room);
    failure.roads = names.roads("roads");
    read_work(fields, failure);
    if (has_kind) check_failure_keys(fields, failure);
    if (has_kind) check_where(fields, failure);
    failures.push_back(std::move(failure));
  });
}

/// The first of those before that is alike and holds at a time when `made` holds; null where none does.
template <class T, class Alike>
const T* overlapped(const T& made, const std::vector<T>& before, Alike alike) {
  const auto found = std::find_if(before.begin(), before.end(), [&](const T& other) {
    return alike(other) && other.from < made.until && made.from < other.until;
  });
  return found == before.end() ? nullptr : &*found;
}

/// A leader is away once at a time: two rows could not agree whether his deputy was told.
void check_away_once(const MapFields& fields, const model::Absence& made, const std::vector<model::Absence>& before) {
  const auto alike = [&](const model::Absence& other) { return made.who.valid() && other.who == made.who; };
  const model::Absence* other = overlapped(made, before, alike);
  if (other == nullptr) return;
  fields.reading().issues.say(fields.place_of("id"),
                              mark("absences '{0}' and '{1}' are of one leader and overlap in time; make one of them"),
                              other->id, made.id);
}

void read_absences(const MapFields& event, const KnownRegion* known, std::vector<model::Absence>& absences) {
  static const Section section({"event.absences[]"});
  each_item(event, "absences", section, mark("absence"), [&](const MapFields& fields, const std::string& id) {
    model::Absence absence;
    absence.id = id;
    absence.basis = fields.own_basis();
    absence.who = References(fields, known, mark("absence"), id).leader("who");
    const bool from = fields.read("from", absence.from);
    if (fields.read("until", absence.until) && from && absence.until <= absence.from) {
      fields.reading().issues.say(fields.place_of("until"),
                                  mark("until '{0}' is not after from '{1}'; write a later time"),
                                  fields.text_of("until"), shown(fields, "from"));
    }
    fields.read("deputy_told", absence.deputy_told);
    check_away_once(fields, absence, absences);
    absences.push_back(std::move(absence));
  });
}

/// What a kind of behaviour needs, and which factors fit it.
void check_behaviour(const MapFields& fields, const model::Behaviour& behaviour) {
  IssueWriter& issues = fields.reading().issues;
  if (behaviour.kind == BehaviourKind::delay) return need_key(fields, "delay");
  if (behaviour.kind == BehaviourKind::conceal) return;
  need_key(fields, "factor");
  double factor = 0.0;
  if (!fields.has("factor") || !fields.read("factor", factor)) return;
  if (behaviour.kind == BehaviourKind::understate && factor >= 1.0) {
    issues.say(fields.place_of("factor"), mark("behaviour '{0}' understates; write a factor below 1, like 0.5"),
               behaviour.id);
  }
  if (behaviour.kind == BehaviourKind::overstate && factor <= 1.0) {
    issues.say(fields.place_of("factor"), mark("behaviour '{0}' overstates; write a factor above 1, like 2"),
               behaviour.id);
  }
}

/// A post does one thing at a time with its reports.
void check_one_at_a_time(const MapFields& fields, const model::Behaviour& made,
                         const std::vector<model::Behaviour>& before) {
  const auto alike = [&](const model::Behaviour& other) { return made.post.valid() && other.post == made.post; };
  const model::Behaviour* other = overlapped(made, before, alike);
  if (other == nullptr) return;
  fields.reading().issues.say(fields.place_of("id"),
                              mark("behaviours '{0}' and '{1}' are of one post and overlap in time; let one end before "
                                   "the other begins"),
                              other->id, made.id);
}

void read_behaviours(const MapFields& event, const KnownRegion* known, std::vector<model::Behaviour>& behaviours) {
  static const Section section({"event.behaviours[]"});
  each_item(event, "behaviours", section, mark("behaviour"), [&](const MapFields& fields, const std::string& id) {
    model::Behaviour behaviour;
    behaviour.id = id;
    behaviour.basis = fields.own_basis();
    behaviour.post = References(fields, known, mark("behaviour"), id).post("post");
    const bool has_kind = fields.read("what", model::behaviour_words, behaviour.kind);
    fields.read("from", behaviour.from);
    behaviour.until = no_end;
    if (fields.read("until", behaviour.until) && behaviour.until <= behaviour.from) {
      fields.reading().issues.say(fields.place_of("until"),
                                  mark("until '{0}' is not after from '{1}'; write a later time, or leave it out"),
                                  fields.text_of("until"), shown(fields, "from"));
    }
    fields.read("factor", behaviour.factor);
    fields.read("delay", behaviour.delay);
    if (has_kind) check_behaviour(fields, behaviour);
    check_one_at_a_time(fields, behaviour, behaviours);
    behaviours.push_back(std::move(behaviour));
  });
}

/// The unit of a reading whose sensor is not known: whatever fits, so that the number at least is judged.
std::string_view unit_that_fits(const MapFields& fields) {
  const std::string text = half_width(fields.text_of("value"));
  const std::size_t end = text.find_first_not_of("0123456789.+- ");
  const Unit* written = end == std::string::npos ? nullptr : find_unit(std::string_view(text).substr(end));
  for (const std::string_view unit : model::reading_units) {
    if (written != nullptr && find_unit(unit)->of == written->of) return unit;
  }
  return model::reading_units[0];
}

void read_gauge(const MapFields& fields, const KnownRegion* known, model::Gauge& gauge) {
  static const Section section({"event.gauges[].readings[]"});
  Reading& reading = fields.reading();
  std::string before;
  std::size_t index = 0;
  for (const Node* item : fields.items("readings")) {
    const MapFields row(reading, *item, section, fields.item_path("readings", *item, index++), fields.own_basis());
    if (!row.usable()) continue;
    model::Reading made;
    const bool at = row.read("at", made.at);
    const bool judged = known != nullptr && gauge.sensor.valid();
    row.read_reading("value",
                     judged
                         ? model::reading_units[static_cast<std::size_t>(known->region.sensors[gauge.sensor].measures)]
                         : unit_that_fits(row),
                     made.value);
    if (!at) continue;
    if (!gauge.readings.empty() && made.at <= gauge.readings.back().at) {
      reading.issues.say(row.place_of("at"),
                         mark("the reading at '{0}' does not come after the one before, at '{1}'; write them in the "
                              "order of time"),
                         row.text_of("at"), before);
    }
    before = row.text_of("at");
    gauge.readings.push_back(made);
  }
  const Node* list = fields.node("readings");
  if (list != nullptr && list->is_list() && list->items.empty()) {
    reading.issues.say(list->place, mark("the list is empty; write at least one reading"));
  }
}

void read_gauges(const MapFields& event, const KnownRegion* known, std::vector<model::Gauge>& gauges) {
  static const Section section({"event.gauges[]"});
  each_item(event, "gauges", section, mark("gauge"), [&](const MapFields& fields, const std::string& id) {
    model::Gauge gauge;
    gauge.basis = fields.own_basis();
    gauge.sensor = References(fields, known, mark("gauge"), id).sensor("id");
    read_gauge(fields, known, gauge);
    gauges.push_back(std::move(gauge));
  });
}

}  // namespace

namespace {

void read_weather(const MapFields& event, std::vector<model::Weather>& weather) {
  static const Section section({"event.weather[]"});
  std::size_t index = 0;
  for (const Node* item : event.items("weather")) {
    const MapFields fields(event.reading(), *item, section, event.item_path("weather", *item, index++),
                           event.own_basis());
    if (!fields.usable()) continue;
    model::Weather made;
    fields.read("from", made.from);
    fields.read("rain", model::rain_words, made.rain);
    if (!fields.read("until", made.until)) continue;
    if (made.until <= made.from) {
      event.reading().issues.say(fields.place_of("until"),
                                 mark("until '{0}' is not after from '{1}'; write a later time"),
                                 fields.text_of("until"), shown(fields, "from"));
    }
    if (!weather.empty() && made.from < weather.back().until) {
      event.reading().issues.say(fields.place_of("from"),
                                 mark("the weather from '{0}' begins before the one before it ends; write them in the "
                                      "order of time, one at a time"),
                                 shown(fields, "from"));
    }
    weather.push_back(made);
  }
}

}  // namespace

void read_disruptions(const MapFields& fields, const KnownRegion* known, model::Event& event) {
  read_failures(fields, known, event.failures);
  read_absences(fields, known, event.absences);
  read_behaviours(fields, known, event.behaviours);
  read_gauges(fields, known, event.gauges);
  read_weather(fields, event.weather);
}

}  // namespace sanji::input
