// SPDX-License-Identifier: Apache-2.0
// The one list of panels.
#include "sim/base/text.hpp"
#include "viz/panels/compare_panel.hpp"
#include "viz/panels/indicators_panel.hpp"
#include "viz/panels/knowledge_panel.hpp"
#include "viz/panels/layers_panel.hpp"
#include "viz/panels/notes_panel.hpp"
#include "viz/panels/panel.hpp"
#include "viz/panels/records_panel.hpp"
#include "viz/panels/why_panel.hpp"

#include <array>

namespace sanji::panels {
namespace {

using base::mark;

constexpr std::array table{PanelRow{"why", mark("why"), false, make_panel<WhyPanel>},
                           PanelRow{"records", mark("records"), false, make_panel<RecordsPanel>},
                           PanelRow{"indicators", mark("indicators"), false, make_panel<IndicatorsPanel>},
                           PanelRow{"knowledge", mark("knowledge"), false, make_panel<KnowledgePanel>},
                           PanelRow{"compare", mark("A and B"), true, make_panel<ComparePanel>},
                           PanelRow{"notes", mark("notes, stops"), false, make_panel<NotesPanel>},
                           PanelRow{"layers", mark("layers"), false, make_panel<LayersPanel>}};

}  // namespace

std::span<const PanelRow> panels() { return table; }

}  // namespace sanji::panels
