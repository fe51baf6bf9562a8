// SPDX-License-Identifier: Apache-2.0
// Footprints: which polygons hold a place when.
#include "sim/hazards/footprint.hpp"

#include "sim/base/text.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <utility>

namespace sanji::hazards {
namespace {

constexpr base::SimTime never_ends{std::numeric_limits<std::int64_t>::max()};

base::Box box_of(const std::vector<base::Polygon>& area) {
  base::Box all = base::bounding_box(area.front());
  for (const auto& polygon : area) {
    const base::Box box = base::bounding_box(polygon);
    all.low = {std::min(all.low.x_m, box.low.x_m), std::min(all.low.y_m, box.low.y_m)};
    all.high = {std::max(all.high.x_m, box.high.x_m), std::max(all.high.y_m, box.high.y_m)};
  }
  return all;
}

bool overlap(const base::Box& box, base::Point low, base::Point high) {
  return low.x_m <= box.high.x_m && high.x_m >= box.low.x_m && low.y_m <= box.high.y_m && high.y_m >= box.low.y_m;
}

bool frame_meets(const FootprintFrame& frame, const base::Box& box, std::span<const base::Point> line) {
  for (std::size_t k = 1; k < line.size(); ++k) {
    const base::Segment step{line[k - 1], line[k]};
    const base::Point low{std::min(step.from.x_m, step.to.x_m), std::min(step.from.y_m, step.to.y_m)};
    const base::Point high{std::max(step.from.x_m, step.to.x_m), std::max(step.from.y_m, step.to.y_m)};
    if (!overlap(box, low, high)) continue;
    if (std::any_of(frame.area.begin(), frame.area.end(), [&](const auto& polygon) { return meets(polygon, step); })) {
      return true;
    }
  }
  return false;
}

/// The severity over time that the frames picked by `holds` make together, changes only.
template <class Holds>
std::vector<Crossing> severity_changes(const std::vector<FootprintFrame>& frames, base::SimTime end, Holds holds) {
  std::vector<const FootprintFrame*> touching;
  std::set<base::SimTime> moments;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (!holds(i)) continue;
    touching.push_back(&frames[i]);
    moments.insert(frames[i].from);
    if (frames[i].until != never_ends) moments.insert(frames[i].until);
  }
  std::vector<Crossing> changes;
  Severity now = 0;
  for (const base::SimTime moment : moments) {
    if (moment > end) break;
    Severity largest = 0;
    for (const FootprintFrame* frame : touching) {
      if (frame->from <= moment && moment < frame->until) largest = std::max(largest, frame->severity);
    }
    if (largest == now) continue;
    now = largest;
    changes.push_back({moment, now});
  }
  return changes;
}

// the keys of the hazard itself, then those of a feature of its file
constexpr std::array footprint_keys{
    base::Key{
        .section = "hazard footprint",
        .name = "frames",
        .alias = "图层",
        .type = base::KeyType::features,
        .fallback = "!",
        .sentence = base::mark("GeoJSON file of polygons that say where the hazard is, from when to when, how severe."),
        .section_of = "footprint feature"},
    base::Key{.section = "hazard footprint",
              .name = "begins",
              .alias = "起始",
              .type = base::KeyType::after,
              .unit = "min",
              .fallback = "+0 min",
              .sentence = base::mark("When the hazard begins, counted from the start of the exercise.")},
    base::Key{.section = "footprint feature",
              .name = "from",
              .alias = "自",
              .type = base::KeyType::after,
              .unit = "min",
              .fallback = "!",
              .sentence = base::mark("From when the polygon holds, counted from the beginning of the hazard.")},
    base::Key{.section = "footprint feature",
              .name = "until",
              .alias = "至",
              .type = base::KeyType::after,
              .unit = "min",
              .fallback = "",
              .sentence = base::mark("Until when the polygon holds; for ever if absent.")},
    base::Key{.section = "footprint feature",
              .name = "severity",
              .alias = "等级",
              .type = base::KeyType::count,
              .low = 1,
              .high = max_severity,
              .fallback = "!",
              .sentence = base::mark("How severe the hazard is inside: 1 slight, 2 moderate, 3 severe, 4 extreme.")},
    base::Key{.section = "footprint feature",
              .name = "depth",
              .alias = "水深",
              .type = base::KeyType::quantity,
              .unit = "m",
              .low = 0,
              .high = 50,
              .fallback = "",
              .sentence = base::mark("How deep the water is on roads inside; where it is absent, the road is closed to "
                                     "everybody, whatever the severity.")},
    base::Key{
        .section = "footprint feature",
        .name = "debris",
        .alias = "淤积",
        .type = base::KeyType::boolean,
        .fallback = "false",
        .sentence = base::mark("Of a polygon with a depth: true where roads inside must be cleared when the water "
                               "has gone.")},
};

std::unique_ptr<const Hazard> make_footprint(Identity identity, const base::Values& values) {
  const base::Duration begins = std::get<base::Duration>(values.at("begins"));
  std::vector<FootprintFrame> frames;
  for (const base::Feature& feature : std::get<std::vector<base::Feature>>(values.at("frames"))) {
    FootprintFrame frame;
    frame.from = base::SimTime{} + begins + std::get<base::Duration>(feature.properties.at("from"));
    const auto until = feature.properties.find("until");
    frame.until = until == feature.properties.end()
                      ? never_ends
                      : base::SimTime{} + begins + std::get<base::Duration>(until->second);
    frame.severity = static_cast<Severity>(std::get<double>(feature.properties.at("severity")));
    const auto depth = feature.properties.find("depth");
    if (depth != feature.properties.end()) frame.depth = base::Metres{std::get<double>(depth->second)};
    const auto debris = feature.properties.find("debris");
    frame.leaves_debris = debris != feature.properties.end() && std::get<bool>(debris->second);
    frame.area = feature.area;
    frames.push_back(std::move(frame));
  }
  return std::make_unique<Footprint>(std::move(identity), std::move(frames));
}

}  // namespace

Footprint::Footprint(Identity identity, std::vector<FootprintFrame> frames)
    : Hazard(std::move(identity)), frames_(std::move(frames)) {
  std::stable_sort(frames_.begin(), frames_.end(),
                   [](const FootprintFrame& a, const FootprintFrame& b) { return a.from < b.from; });
  boxes_.reserve(frames_.size());
  for (const auto& frame : frames_) boxes_.push_back(box_of(frame.area));
}

Severity Footprint::at(base::Point place, base::SimTime time) const {
  Severity largest = 0;
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    const FootprintFrame& frame = frames_[i];
    if (frame.severity <= largest || time < frame.from || time >= frame.until || !overlap(boxes_[i], place, place))
      continue;
    if (std::any_of(frame.area.begin(), frame.area.end(),
                    [&](const auto& polygon) { return contains(polygon, place); })) {
      largest = frame.severity;
    }
  }
  return largest;
}

std::vector<Crossing> Footprint::crossings(base::Point place, base::SimTime end) const {
  return severity_changes(frames_, end, [&](std::size_t i) {
    return overlap(boxes_[i], place, place) &&
           std::any_of(frames_[i].area.begin(), frames_[i].area.end(),
                       [&](const auto& polygon) { return contains(polygon, place); });
  });
}

std::vector<Crossing> Footprint::crossings(std::span<const base::Point> line, base::SimTime end) const {
  return severity_changes(frames_, end, [&](std::size_t i) { return frame_meets(frames_[i], boxes_[i], line); });
}

std::vector<WaterLevel> Footprint::depths(std::span<const base::Point> line, std::span<const base::Metres> thresholds,
                                          base::SimTime end) const {
  std::vector<const FootprintFrame*> touching;
  std::set<base::SimTime> moments;
  for (std::size_t i = 0; i < frames_.size(); ++i) {
    if (!frames_[i].depth || !frame_meets(frames_[i], boxes_[i], line)) continue;
    touching.push_back(&frames_[i]);
    moments.insert(frames_[i].from);
    moments.insert(frames_[i].until);
  }
  const auto passed = [&](base::Metres depth) {
    return std::upper_bound(thresholds.begin(), thresholds.end(), depth) - thresholds.begin();
  };
  std::vector<WaterLevel> levels;
  WaterLevel now;
  for (const base::SimTime moment : moments) {
    if (moment > end) break;
    WaterLevel next{moment, {}, false};
    for (const FootprintFrame* frame : touching) {
      if (moment < frame->from || moment >= frame->until) continue;
      next.depth = std::max(next.depth, *frame->depth);
      next.leaves_debris |= frame->leaves_debris;
    }
    const bool falls_dry = next.depth.value == 0.0 && now.depth.value > 0.0;
    if (!levels.empty() && !falls_dry && passed(next.depth) == passed(now.depth)) continue;
    levels.push_back(next);
    now = next;
  }
  return levels;
}

std::optional<double> Footprint::first_met(std::span<const base::Point> line, base::SimTime time) const {
  const std::vector<double> shares = base::shares_of(line);
  for (std::size_t k = 1; k < line.size(); ++k) {
    std::optional<double> first;
    for (const FootprintFrame& frame : frames_) {
      if (time < frame.from || time >= frame.until) continue;
      for (const base::Polygon& polygon : frame.area) {
        const auto met = base::first_meeting(polygon, {line[k - 1], line[k]});
        if (met && (!first || *met < *first)) first = met;
      }
    }
    if (first) return shares[k - 1] + (shares[k] - shares[k - 1]) * *first;
  }
  return std::nullopt;
}

std::vector<Stage> Footprint::stages(base::SimTime end) const {
  std::set<base::SimTime> moments;
  for (const auto& frame : frames_) {
    moments.insert(frame.from);
    if (frame.until != never_ends) moments.insert(frame.until);
  }
  std::vector<Stage> all;
  for (const base::SimTime moment : moments) {
    if (moment > end) break;
    Severity largest = 0;
    for (const auto& frame : frames_) {
      if (frame.from <= moment && moment < frame.until) largest = std::max(largest, frame.severity);
    }
    all.push_back({moment, largest});
  }
  return all;
}

base::Box Footprint::extent() const {
  base::Box all = boxes_.front();
  for (const auto& box : boxes_) {
    all.low = {std::min(all.low.x_m, box.low.x_m), std::min(all.low.y_m, box.low.y_m)};
    all.high = {std::max(all.high.x_m, box.high.x_m), std::max(all.high.y_m, box.high.y_m)};
  }
  return all;
}

HazardKind footprint_kind() {
  return {.name = "footprint",
          .sentence = base::mark("Polygons on a map, each with a span of time and a severity."),
          .keys = footprint_keys,
          .make = make_footprint};
}

}  // namespace sanji::hazards
