// SPDX-License-Identifier: Apache-2.0
// The cast list of a run: which row of `/entities` a thing of the model has. Rows follow from the model alone.
#pragma once

#include "sim/journal/records.hpp"
#include "sim/model/event.hpp"
#include "sim/model/incident.hpp"
#include "sim/model/scenario.hpp"

#include <string>
#include <vector>

namespace sanji::journal {

/// What a hazard is called in the journal.
struct HazardName {
  std::string id;
  model::Name name;
  model::Basis basis = model::Basis::assumed;
};

/// Rows of the model's tables, one block after the other; row 0 is the exercise.
class EntityRows {
 public:
  EntityRows(const model::Scenario& scenario, const model::Exposure& exposure, std::size_t hazards);

  [[nodiscard]] EntityRow exercise() const { return 0; }
  [[nodiscard]] EntityRow of(model::PostId id) const { return row(posts_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::HouseholdGroupId id) const { return row(groups_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::HouseId id) const { return row(houses_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::InformationOfficerId id) const { return row(officers_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::TeamId id) const { return row(teams_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::VehicleId id) const { return row(vehicles_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::RoadId id) const { return row(roads_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::TravellerId id) const { return row(travellers_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::IncidentId id) const { return row(incidents_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::LeaderId id) const { return row(leaders_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::ResponsibleId id) const { return row(responsibles_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::SensorId id) const { return row(sensors_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::ChannelId id) const { return row(channels_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::SiteId id) const { return row(sites_, id.valid(), id.index()); }
  /// A command body; of those that every township has, the one of `township`.
  [[nodiscard]] EntityRow body(model::BodyId id, model::PostId township) const;
  [[nodiscard]] EntityRow of(const model::Touched& touched) const {
    return std::visit([this](auto id) { return of(id); }, touched);
  }
  [[nodiscard]] EntityRow junction(model::JunctionId id) const { return row(junctions_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow store(std::size_t index) const { return row(stores_, true, index); }
  [[nodiscard]] EntityRow shelter(std::size_t index) const { return row(shelters_, true, index); }
  [[nodiscard]] EntityRow witness(std::size_t index) const { return row(witnesses_, true, index); }
  [[nodiscard]] EntityRow of(model::UnitId id) const { return row(units_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::HospitalId id) const { return row(hospitals_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow of(model::CallId id) const { return row(calls_, id.valid(), id.index()); }
  [[nodiscard]] EntityRow hazard(std::size_t index) const { return row(hazards_, true, index); }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// The rows themselves, names and positions included.
  [[nodiscard]] static std::vector<Entity> list(const model::Scenario& scenario, const model::Exposure& exposure,
                                                const std::vector<HazardName>& hazards);

 private:
  static EntityRow row(std::size_t block, bool valid, std::size_t index) {
    return valid ? static_cast<EntityRow>(block + index) : none;
  }
  std::size_t posts_, groups_, houses_, officers_, teams_, stations_, stores_, shelters_, sites_, junctions_, roads_,
      travellers_, leaders_, responsibles_, sensors_, channels_, witnesses_, vehicles_, units_, hospitals_, calls_,
      hazards_, incidents_, size_;
  std::vector<std::size_t> bodies_;  ///< first row of each body
  std::size_t first_township_ = 0;
  std::vector<bool> one_a_township_;  ///< by body
};

}  // namespace sanji::journal
