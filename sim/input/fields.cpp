// SPDX-License-Identifier: Apache-2.0
// Reading values by name from maps and rows.
#include "sim/input/fields.hpp"

#include <algorithm>
#include <utility>

namespace sanji::input {

using base::Key;
using base::KeyType;
using base::mark;
using base::Value;

Place Fields::place_of(std::string_view name) const {
  if (const std::optional<Written> there = written(name)) return there->place;
  const Node* list_or_map = node(name);
  return list_or_map == nullptr ? place_ : list_or_map->place;
}

bool Fields::has(std::string_view name) const { return written(name).has_value() || node(name) != nullptr; }

std::string Fields::text_of(std::string_view name) const {
  const std::optional<Written> there = written(name);
  return there ? std::string(there->text) : std::string{};
}

std::optional<std::size_t> Fields::index_of(std::span<const base::Word> words, std::string_view word) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].name == word) return i;
  }
  return std::nullopt;
}

std::optional<Value> Fields::value(std::string_view name) const {
  const Key* key = section_.key(name);
  if (key == nullptr) return std::nullopt;
  const bool listed = key->type == KeyType::words || key->type == KeyType::text_list;
  if (const Node* there = node(name); there != nullptr && !there->is_scalar()) {
    if (there->is_list() && listed) return value_of_list(*key, *there);
    if (there->kind != Node::Kind::empty) {
      reading_.issues.say(there->place, mark("'{0}' takes a single value; write it like {0}: {1}"), key->name,
                          example_of(*key));
      return std::nullopt;
    }
  }
  if (const std::optional<Written> there = written(name)) {
    in_force(name, there->text, there->place);
    return parse_value(*key, *there, reading_.issues);
  }
  if (key->required() || key->fallback.empty()) return std::nullopt;
  in_force(name, key->fallback, {});
  return parse_value(*key, {key->fallback, {}, false, bare()}, reading_.issues);
}

std::optional<Value> Fields::value_of_list(const Key& key, const Node& list) const {
  std::vector<std::string> all;
  bool good = true;
  if (list.items.empty() && (key.required() || !key.fallback.empty())) {
    reading_.issues.say(list.place, mark("the list of '{0}' is empty; write at least one, like {0}: {1}"), key.name,
                        example_of(key));
    return std::nullopt;
  }
  for (const Node& item : list.items) {
    if (!item.is_scalar()) {
      reading_.issues.say(item.place, mark("'{0}' takes a list of single values; write it like {0}: [{1}]"), key.name,
                          example_of(key));
      good = false;
      continue;
    }
    const auto part = parse_value(key, {item.text, item.place, item.quoted, false}, reading_.issues);
    if (!part) {
      good = false;
      continue;
    }
    for (const std::string& word : std::get<std::vector<std::string>>(*part)) {
      const bool is_again = std::find(all.begin(), all.end(), word) != all.end();
      if (is_again && key.type == KeyType::words) {
        reading_.issues.say(item.place, mark("'{0}' stands twice in '{1}'; keep one of them"), word, key.name);
        good = false;
      }
      all.push_back(word);
    }
  }
  if (!good) return std::nullopt;
  in_force(key.name, flow_text(list), list.place);
  return Value(std::move(all));
}

template <class T>
std::optional<T> Fields::get(std::string_view name) const {
  std::optional<Value> got = value(name);
  if (!got) return std::nullopt;
  T* held = std::get_if<T>(&*got);
  if (held == nullptr) return std::nullopt;
  return std::move(*held);
}

namespace {

template <class From, class To, class Convert>
bool set(std::optional<From> got, To& out, Convert convert) {
  if (got) out = convert(*got);
  return got.has_value();
}

constexpr auto as_it_is = [](const auto& value) { return value; };

}  // namespace

bool Fields::read(std::string_view name, std::string& out) const { return set(get<std::string>(name), out, as_it_is); }
bool Fields::read(std::string_view name, std::vector<std::string>& out) const {
  return set(get<std::vector<std::string>>(name), out, as_it_is);
}
bool Fields::read(std::string_view name, bool& out) const { return set(get<bool>(name), out, as_it_is); }
bool Fields::read(std::string_view name, double& out) const { return set(get<double>(name), out, as_it_is); }
bool Fields::read(std::string_view name, int& out) const {
  return set(get<double>(name), out, [](double value) { return static_cast<int>(value); });
}
bool Fields::read(std::string_view name, std::uint64_t& out) const {
  return set(get<double>(name), out, [](double value) { return static_cast<std::uint64_t>(value); });
}
bool Fields::read(std::string_view name, base::Persons& out) const {
  return set(get<double>(name), out, [](double value) { return base::Persons{static_cast<int>(value)}; });
}
bool Fields::read(std::string_view name, base::Metres& out) const {
  return set(get<double>(name), out, [](double value) { return base::Metres{value}; });
}
bool Fields::read(std::string_view name, base::MetresPerSecond& out) const {
  return set(get<double>(name), out, [](double value) { return base::MetresPerSecond{value}; });
}
bool Fields::read(std::string_view name, base::SquareMetres& out) const {
  return set(get<double>(name), out, [](double value) { return base::SquareMetres{value}; });
}
bool Fields::read(std::string_view name, base::Share& out) const {
  return set(get<double>(name), out, [](double value) { return base::Share{value}; });
}
bool Fields::read(std::string_view name, base::Duration& out) const {
  return set(get<base::Duration>(name), out, as_it_is);
}
bool Fields::read(std::string_view name, base::Range<base::Duration>& out) const {
  return set(get<base::Range<base::Duration>>(name), out, as_it_is);
}
bool Fields::read(std::string_view name, base::Range<double>& out) const {
  return set(get<base::Range<double>>(name), out, as_it_is);
}
bool Fields::read(std::string_view name, base::Range<base::Share>& out) const {
  return set(get<base::Range<double>>(name), out, [](const base::Range<double>& r) {
    return base::Range<base::Share>{base::Share{r.low}, base::Share{r.mode}, base::Share{r.high}, r.has_mode};
  });
}
bool Fields::read(std::string_view name, base::LocalTime& out) const {
  const auto text = get<std::string>(name);
  return text && set(parse_date_time(*text), out, as_it_is);
}
bool Fields::read(std::string_view name, model::Night& out) const {
  const auto text = get<std::string>(name);
  return text && set(parse_clock_range(*text), out, as_it_is);
}
bool Fields::read(std::string_view name, model::Season& out) const {
  const auto text = get<std::string>(name);
  return text && set(parse_day_range(*text), out, as_it_is);
}
bool Fields::read_reading(std::string_view name, std::string_view unit, double& out) const {
  if (!get<std::string>(name)) return false;
  const std::optional<Written> there = written(name);
  return there && set(parse_reading(*section_.key(name), unit, *there, reading_.issues), out, as_it_is);
}
bool Fields::read(std::string_view name, model::When& out) const {
  if (!get<std::string>(name)) return false;
  const std::optional<Written> there = written(name);
  return there && set(parse_when(*there, reading_.issues), out, as_it_is);
}
bool Fields::read(std::string_view name, Work& out) const {
  if (!get<std::string>(name)) return false;
  const std::optional<Written> there = written(name);
  return there && set(parse_work(*section_.key(name), *there, reading_.issues), out, as_it_is);
}

model::Basis Fields::basis(std::string_view name, model::Basis otherwise) const {
  model::Basis basis = otherwise;
  read(name, model::basis_words, basis);
  return basis;
}

model::Name Fields::name(model::Basis of_row) const {
  model::Name name;
  read("name", name.zh);
  if (!read("name_en", name.en) || name.en.empty()) name.en = name.zh;
  name.en_basis = section_.key("name_en_basis") == nullptr ? of_row : basis("name_en_basis", of_row);
  return name;
}

namespace {

/// Says that a name is unknown; gives back the English name of the key that it was probably meant to be.
std::string say_unknown(IssueWriter& issues, const Place& place, std::string_view written, const Section& section) {
  const std::size_t colon = std::min(written.find(':'), written.find("："));
  const Key* before_colon = colon == std::string_view::npos ? nullptr : section.key_written(written.substr(0, colon));
  if (before_colon != nullptr) {
    issues.say(place,
               mark("'{0}' is no key with a value; write a colon and a blank between them (a wide ： is no colon)"),
               brief(written));
    return std::string(before_colon->name);
  }
  const std::vector<std::string> known = names_like(written, section.keys());
  issues.unknown_key(place, written, issues.owner(section.name()), known);
  const Key* near = section.key_written(base::nearest_name(written, std::span<const std::string>(known)));
  return near == nullptr ? std::string{} : std::string(near->name);
}

/// The same for a column. A header without its unit is the likeliest slip.
std::string say_unknown_column(IssueWriter& issues, const Cell& cell, const Section& section) {
  const std::string written = half_width(cell.text);
  for (const Key* key : section.keys()) {
    const std::string_view name = is_ascii(written) ? key->name : key->alias;
    if (key->unit.empty() || !name.starts_with(written + "_")) continue;
    issues.say(cell.place, mark("column '{0}' has no unit; write {1}"), brief(cell.text), name);
    return std::string(key->name);
  }
  const std::vector<std::string> known = names_like(written, section.keys());
  issues.add(cell.place, issues.text(mark("unknown column '{0}'; {1} knows: {2}"), brief(cell.text),
                                     issues.owner(section.name()), base::list_of(known, known.size())) +
                             issues.did_you_mean(written, known));
  const Key* near = section.key_written(base::nearest_name(written, std::span<const std::string>(known)));
  return near == nullptr ? std::string{} : std::string(near->name);
}

}  // namespace

MapFields::MapFields(Reading& reading, const Node& map, const Section& section, std::string path, model::Basis basis)
    : Fields(reading, section), map_(map), path_(std::move(path)), basis_(basis) {
  place_ = map.place;
  IssueWriter& issues = reading.issues;
  if (!map.is_map() && map.kind != Node::Kind::empty) {
    issues.say(map.place, mark("'{0}' takes keys and values; write it like {1}: {2}"), issues.owner(section.name()),
               section.keys().front()->name, example_of(*section.keys().front()));
    usable_ = false;
    return;
  }
  std::vector<std::string> meant;  // keys that a misspelt one was probably meant to be: one mistake, one message
  for (const Entry& entry : map.entries) {
    if (section.key(entry.key) != nullptr) continue;
    meant.push_back(say_unknown(issues, entry.place, entry.written, section));
  }
  for (const Key* key : section.keys()) {
    const Node* there = map.find(key->name);
    if (!key->required() || std::find(meant.begin(), meant.end(), key->name) != meant.end()) continue;
    if (there == nullptr || there->kind == Node::Kind::empty) {
      const Entry* entry = map.entry(key->name);
      issues.missing_key(entry == nullptr ? map.place : entry->place, *key, issues.owner(section.name()));
    }
  }
  if (section.key("basis") != nullptr) basis_ = Fields::basis("basis", basis);
  if (section.key("status") != nullptr) basis_ = Fields::basis("status", basis);
}

std::optional<Written> MapFields::written(std::string_view name) const {
  const Node* there = map_.find(name);
  if (there == nullptr || !there->is_scalar()) return std::nullopt;
  return Written{there->text, there->place, there->quoted, false};
}

const Node* MapFields::node(std::string_view name) const {
  const Node* there = map_.find(name);
  return there == nullptr || there->kind == Node::Kind::empty ? nullptr : there;
}

void MapFields::in_force(std::string_view name, std::string_view text, const Place& place) const {
  if (path_.empty()) return;
  std::string path = path_ + "." + std::string(name);
  auto& all = reading_.resolved;
  // a value may be asked for twice, by its reader and by a check
  const auto same = std::find_if(all.rbegin(), all.rbegin() + std::min<std::ptrdiff_t>(std::ssize(all), 64),
                                 [&](const model::ResolvedValue& value) { return value.path == path; });
  if (same != all.rbegin() + std::min<std::ptrdiff_t>(std::ssize(all), 64)) return;
  const std::string own = std::string(name) + "_basis";
  const model::Basis basis =
      section_.key(own) != nullptr && map_.find(own) != nullptr ? Fields::basis(own, basis_) : basis_;
  all.push_back({std::move(path), std::string(text), place.file == nullptr ? model::Basis::assumed : basis,
                 place.file == nullptr ? std::string{} : place.file->source, place.line});
}

std::vector<const Node*> MapFields::items(std::string_view key) const {
  std::vector<const Node*> all;
  const Node* list = node(key);
  if (list == nullptr) return all;
  if (!list->is_list()) {
    reading_.issues.say(list->place,
                        mark("'{0}' takes a list; write each item on a line of its own that begins with a dash"), key);
    return all;
  }
  for (const Node& item : list->items) all.push_back(&item);
  return all;
}

std::vector<PlacedWord> MapFields::words(std::string_view key) const {
  std::vector<std::string> all;
  if (!has(key) || !read(key, all)) return {};
  std::vector<PlacedWord> placed;
  const Node* list = node(key);
  if (list == nullptr || !list->is_list()) {
    for (std::string& word : all) placed.push_back({std::move(word), place_of(key)});
    return placed;
  }
  for (const Node& item : list->items) {
    std::string word = half_width(item.text);
    if (!word.empty()) placed.push_back({std::move(word), item.place});
  }
  return placed;
}

const Node& MapFields::map(std::string_view key) const {
  static const Node nothing{};
  const Node* there = node(key);
  return there == nullptr ? nothing : *there;
}

std::string MapFields::item_path(std::string_view key, const Node& item, std::size_t index) const {
  const std::string_view id = item.text_of("id");
  return path_ + "." + std::string(key) + "[" + (id.empty() ? std::to_string(index + 1) : std::string(id)) + "]";
}

Columns::Columns(Reading& reading, const Sheet& sheet, const Section& section) : section_(section) {
  IssueWriter& issues = reading.issues;
  std::vector<std::string> meant;
  for (std::size_t i = 0; i < sheet.header.size(); ++i) {
    const Cell& cell = sheet.header[i];
    const Key* key = section.key_written(half_width(cell.text));
    if (key == nullptr) {
      if (cell.text.empty()) {
        issues.say(cell.place, mark("this column has no name; take it out or name it"));
      } else {
        meant.push_back(say_unknown_column(issues, cell, section));
      }
    } else if (const auto [there, fresh] = columns_.emplace(key->name, i); !fresh) {
      issues.say(cell.place, mark("column '{0}' stands twice; keep one of them"), cell.text);
    }
  }
  for (const Key* key : section.keys()) {
    if (!key->required() || columns_.contains(key->name)) continue;
    if (std::find(meant.begin(), meant.end(), key->name) != meant.end()) continue;
    issues.say({sheet.file, sheet.header.front().place.line, 1},
               mark("{0} needs the column '{1}'; add it to the header"), issues.owner(section.name()), key->name);
  }
}

std::optional<std::size_t> Columns::column(std::string_view key) const {
  const auto found = columns_.find(key);
  return found == columns_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::size_t> Columns::personal() const {
  std::vector<std::size_t> all;
  for (const auto& [name, index] : columns_) {
    if (section_.key(name)->personal) all.push_back(index);
  }
  return all;
}

RowFields::RowFields(Reading& reading, const SheetRow& row, const Columns& columns, const Section& section)
    : Fields(reading, section), row_(row), columns_(columns) {
  place_ = row.cells.front().place;
  for (const Key* key : section.keys()) {
    const auto column = columns.column(key->name);
    if (!key->required() || !column || !row.cells[*column].text.empty()) continue;
    reading.issues.say(row.cells[*column].place, mark("'{0}' is empty; write a value"), key->name);
  }
}

Place RowFields::place_of(std::string_view name) const {
  const auto column = columns_.column(name);
  return column ? row_.cells[*column].place : place_;
}

std::optional<Written> RowFields::written(std::string_view name) const {
  const auto column = columns_.column(name);
  if (!column || row_.cells[*column].text.empty()) return std::nullopt;
  const Cell& cell = row_.cells[*column];
  return Written{cell.text, cell.place, false, true};
}

bool Ids::claim(IssueWriter& issues, const std::string& id, const Place& place) {
  const auto [there, fresh] = lines_.emplace(id, place.line);
  if (!fresh) issues.repeated(place, noun_, id, there->second);
  return fresh;
}

}  // namespace sanji::input
