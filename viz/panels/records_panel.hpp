// SPDX-License-Identifier: Apache-2.0
// The panel of all records as sentences, with search. A long run is searched a piece a frame, so that typing stays quick.
#pragma once

#include "viz/panels/panel.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sanji::panels {

class RecordsPanel : public Panel {
 public:
  void draw(const PanelScene& scene) override;

 private:
  /// What stands in the list.
  struct List {
    const std::vector<journal::RecordId>* some = nullptr;  ///< ascending; null = every record
    std::size_t happened = 0;                              ///< of those, by the clock's time
    std::size_t count = 0;                                 ///< of those, that are to be seen

    [[nodiscard]] journal::RecordId at(std::size_t row) const;
    [[nodiscard]] std::optional<std::size_t> row_of(journal::RecordId id) const;
  };

  void search(const PanelScene& scene);
  [[nodiscard]] List list_of(const PanelScene& scene) const;
  void follow(const PanelScene& scene, const List& list, float row_px);
  void rows(const PanelScene& scene, const List& list);

  std::string typed_;
  std::optional<base::Language> language_;
  std::string found_for_;
  std::vector<journal::RecordId> found_;            ///< ascending
  std::size_t searched_ = 0;                        ///< records looked at so far
  float height_px_ = 0.0F;                          ///< of the list in the frame before
  std::size_t shown_at_ = 0;                        ///< records that had happened when the list last followed the clock
  std::size_t count_ = 0;                           ///< of the list in the frame before
  journal::RecordId selected_ = journal::none;      ///< that the list was last brought to
  journal::EntityRow searched_as_ = journal::none;  ///< whose records were searched; none = all
};

}  // namespace sanji::panels
