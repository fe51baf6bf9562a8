// SPDX-License-Identifier: Apache-2.0
// The child plays and writes the journal to a file, and the pictures to the pipe.
#include "tests/support/pictures.hpp"

#include "sim/actors/desk.hpp"
#include "sim/actors/exercise.hpp"
#include "sim/journal/reader.hpp"
#include "sim/journal/writer.hpp"
#include "sim/run/stage_set.hpp"
#include "sim/run/worker_pool.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <stdexcept>
#include <tuple>
#include <type_traits>
#include <utility>

namespace sanji::tests {
namespace {

using journal::Variable;

template <class Value>
void put(std::string& bytes, const Value& value) {
  static_assert(std::is_trivially_copyable_v<Value>);
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);  // NOLINT(*-reinterpret-cast): bytes for a pipe
}

template <class Value>
Value take(const std::string& bytes, std::size_t& at) {
  Value value{};
  std::memcpy(&value, bytes.data() + at, sizeof value);
  at += sizeof value;
  return value;
}

/// Which item of a picture stands for what, as the journal names it.
std::map<std::size_t, std::pair<journal::EntityRow, Variable>> names_of_items(const actors::Stage& stage) {
  const world::Items& items = stage.setting.items;
  const journal::EntityRows& rows = stage.setting.rows;
  const journal::EntityRow county = rows.of(county_of(stage.region()));
  std::map<std::size_t, std::pair<journal::EntityRow, Variable>> names{
      {items.level(), {county, Variable::level}}, {items.mobilised(), {county, Variable::mobilised}}};
  for (const auto id : stage.setting.exposure.incidents.ids()) {
    names[items.severity(id)] = {rows.of(id), Variable::severity};
    names[items.people(id)] = {rows.of(id), Variable::people};
    names[items.houses(id)] = {rows.of(id), Variable::houses};
    names[items.done(id)] = {rows.of(id), Variable::done};
    names[items.aid_requested(id)] = {rows.of(id), Variable::aid_requested};
    names[items.trend(id)] = {rows.of(id), Variable::trend};
  }
  for (const auto id : stage.region().roads.segments.ids()) names[items.closed(id)] = {rows.of(id), Variable::closed};
  for (const auto id : stage.region().teams.ids()) {
    names[items.assigned(id)] = {rows.of(id), Variable::assigned};
    names[items.present(id)] = {rows.of(id), Variable::present};
    names[items.offered(id)] = {rows.of(id), Variable::offered};
  }
  for (const auto id : stage.region().posts.ids()) {
    names[items.warning(id)] = {rows.of(id), Variable::warning};
    names[items.cut(id)] = {rows.of(id), Variable::believed_cut};
  }
  return names;
}

std::vector<journal::Known> picture_of(const actors::Stage& stage, const actors::Desk& desk) {
  const auto names = names_of_items(stage);
  std::vector<journal::Known> all;
  for (const auto& [item, belief] : desk.picture.between(0, stage.setting.items.end())) {
    const auto& [subject, variable] = names.at(item);
    double value = belief.value;
    if (variable == Variable::assigned && value >= 0.0) {
      value = stage.setting.rows.of(model::IncidentId(static_cast<std::size_t>(value)));
    }
    const auto source = static_cast<journal::Source>(belief.source);
    all.push_back({subject, variable, value, belief.as_of, belief.record, source});
  }
  std::sort(all.begin(), all.end(), [](const journal::Known& a, const journal::Known& b) {
    return std::tie(a.subject, a.variable) < std::tie(b.subject, b.variable);
  });
  return all;
}

void take_pictures(const actors::Stage& stage, base::SimTime now, const std::vector<std::string>& posts,
                   std::string& bytes) {
  for (const auto id : stage.region().posts.ids()) {
    const auto& desk = stage.desks[id.index()];
    const bool named = std::find(posts.begin(), posts.end(), stage.region().posts[id].code) != posts.end();
    if (posts.empty() ? !desk : !named) continue;
    const auto known = desk ? picture_of(stage, *desk) : std::vector<journal::Known>{};
    put(bytes, now);
    put(bytes, stage.setting.rows.of(id));
    put(bytes, known.size());
    for (const journal::Known& each : known) put(bytes, each);
  }
}

std::vector<PictureTaken> pictures_in(const std::string& bytes) {
  std::vector<PictureTaken> pictures;
  for (std::size_t at = 0; at < bytes.size();) {
    PictureTaken picture;
    picture.at = take<base::SimTime>(bytes, at);
    picture.who = take<journal::EntityRow>(bytes, at);
    picture.known.resize(take<std::size_t>(bytes, at));
    for (journal::Known& each : picture.known) each = take<journal::Known>(bytes, at);
    pictures.push_back(std::move(picture));
  }
  return pictures;
}

}  // namespace

PlayedWithPictures play_with_pictures(const input::Loaded& loaded, std::uint64_t seed,
                                      const std::vector<base::SimTime>& times, const std::vector<std::string>& posts) {
  const ScratchFolder folder;
  const auto file = folder.path() / "journal.h5";
  const auto play_it = [&](std::size_t) {
    run::StageSet set(loaded);
    journal::Recorder recorder;
    // the actors still stand on it when the run is over, so it lives as long as the process
    auto& stage = *std::make_unique<actors::Stage>(set.setting(), set.routes(), recorder, base::Streams(seed, 0),
                                                   set.platform().hosts())
                       .release();
    std::string bytes;
    actors::begin_exercise(stage);
    for (const base::SimTime time : times) {
      stage.agenda.at(time, actors::Priority::hazard, journal::none,
                      [&stage, &posts, &bytes, time] { take_pictures(stage, time, posts, bytes); });
    }
    set.platform().play(base::SimTime{} + loaded.scenario.duration);
    if (!stage.error.empty()) throw std::runtime_error(stage.error);
    set.journal().told = recorder.take();
    const std::string problem = journal::write_journal(set.journal(), file, base::Language::en);
    if (!problem.empty()) throw std::runtime_error(problem);
    return bytes;
  };
  const run::TaskResult result = run::run_in_children(1, 1, play_it).front();
  if (!result.problem.empty()) throw std::runtime_error(result.problem);
  auto read = journal::read_journal(file, base::Language::en);
  if (!read.journal) throw std::runtime_error(read.problem);
  return {std::move(*read.journal), pictures_in(result.bytes)};
}

}  // namespace sanji::tests
