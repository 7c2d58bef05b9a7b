#include "io/study_guess.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <set>
#include <utility>

#include "io/column_names.hpp"

namespace hotspot::detail {
namespace {

using Words = std::initializer_list<std::string_view>;

/// Lower case with æ, ø, å, ä, ö and ü spelled out.
std::string plain(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> letters{{{"æ", "ae"},
                                                                                   {"Æ", "ae"},
                                                                                   {"ø", "oe"},
                                                                                   {"Ø", "oe"},
                                                                                   {"å", "aa"},
                                                                                   {"Å", "aa"},
                                                                                   {"ä", "ae"},
                                                                                   {"Ä", "ae"},
                                                                                   {"ö", "oe"},
                                                                                   {"Ö", "oe"},
                                                                                   {"ü", "ue"},
                                                                                   {"Ü", "ue"}}};
  std::string result;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto* const letter = std::find_if(
        letters.begin(), letters.end(), [&](const auto& entry) { return name.substr(i, 2) == entry.first; });
    if (letter != letters.end()) {
      result += letter->second;
      ++i;
    } else {
      result += name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    }
  }
  return result;
}

bool has_word(std::string_view name, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

std::string stem(const FolderLayer& found) {
  return std::filesystem::path(found.file).stem().string();
}

/// What the layer is called: in a file of several by its own name, else by the file's.
std::string title_of(const FolderLayer& found) {
  return found.has_siblings ? stem(found) + " " + found.layer.name : stem(found);
}

std::string shown(const FolderLayer& found) {
  return found.has_siblings ? found.file + " (" + found.layer.name + ")" : found.file;
}

/// "politi_2019" becomes "Politi 2019".
std::string readable(std::string title) {
  std::replace(title.begin(), title.end(), '_', ' ');
  if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

enum class Use { boundary, areas, roads, greens, water, buildings, denominator, source, none };

Use use_of_polygons(std::string_view name) {
  if (has_word(name, {"groen", "green", "skov", "forest", "natur", "park"})) return Use::greens;
  if (has_word(name, {"bygning", "building"})) return Use::buildings;
  if (has_word(name, {"vand", "water", "lake", "soe"}) && !has_word(name, {"vandr"})) return Use::water;
  if (has_word(name, {"bolig", "omraade", "omrade", "housing", "estate", "afdeling", "kvarter", "neighb"}))
    return Use::areas;
  if (has_word(name, {"kommune", "graense", "boundary", "border", "municipal"})) return Use::boundary;
  if (has_word(name, {"area", "distri", "bydel", "sogn", "ward", "zone"})) return Use::areas;
  return Use::none;
}

Use use_by_name(const FolderLayer& found, std::string_view name) {
  if (found.layer.geometry == "polygon") return use_of_polygons(name);
  if (found.layer.geometry == "line") {
    if (has_word(name, {"vej", "road", "street", "gade"})) return Use::roads;
    if (has_word(name, {"vand", "water", "stream", "river"}) && !has_word(name, {"vandr"})) return Use::water;
  }
  return Use::none;
}

bool has_coordinates(const SourceLayer& layer) {
  return layer.geometry == "point" || (layer.geometry == "none" && find_coordinates(layer.columns));
}

std::string column(const SourceLayer& layer, ColumnRole role) {
  const auto index = find_column(layer.columns, role);
  return index ? layer.columns[*index] : std::string();
}

/// Figures of residents, by address, cell or area, where the name says that this is what they are.
bool is_denominator(const SourceLayer& layer, std::string_view name) {
  const bool counted =
      !column(layer, ColumnRole::residents).empty() || !column(layer, ColumnRole::households).empty();
  const bool placed = has_coordinates(layer) || layer.geometry == "polygon";
  const bool matched = layer.geometry == "none" && !column(layer, ColumnRole::area_id).empty();
  return counted && (placed || matched) &&
         has_word(name, {"adresse", "address", "befolkning", "population", "beboer", "resident", "husstand",
                         "household", "folketal", "indbygger", "kvadratnet"});
}

Use use_of(const FolderLayer& found) {
  const std::string own = plain(found.has_siblings ? found.layer.name : stem(found));
  if (is_denominator(found.layer, plain(title_of(found)))) return Use::denominator;
  const Use use = use_by_name(found, own);
  if (use != Use::none) return use;
  const bool is_register = has_word(plain(title_of(found)), {"vandring", "walk"});  // no events
  return has_coordinates(found.layer) && !is_register ? Use::source : Use::none;
}

std::optional<SourceKind> kind_by_words(std::string_view words) {
  if (has_word(words, {"utryg", "unsafe", "tryghed", "safety", "fear"})) return SourceKind::perceived_unsafe;
  if (has_word(words, {"politi", "police", "polis", "polizei", "krimi", "crime"}))
    return SourceKind::incidents;
  if (has_word(words, {"brand", "braend", "brann", "fire"})) return SourceKind::fires;
  if (has_word(words, {"anmeld", "incident", "offen", "gerning", "indbrud", "burglar", "haervaerk"}))
    return SourceKind::incidents;
  return std::nullopt;
}

std::optional<SourceKind> kind_of(const FolderLayer& found) {
  if (const auto kind = kind_by_words(plain(title_of(found)))) return kind;
  std::string columns;
  for (const std::string& name : found.layer.columns) columns += plain(name) + " ";
  return kind_by_words(columns);
}

/// Areas tell themselves by the columns that plans need; the more, the likelier.
std::size_t area_columns(const FolderLayer& found) {
  std::size_t count = 0;
  for (const ColumnRole role : {ColumnRole::area_name, ColumnRole::company, ColumnRole::department,
                                ColumnRole::residents, ColumnRole::households}) {
    if (!column(found.layer, role).empty()) ++count;
  }
  return count;
}

class Guesser {
 public:
  explicit Guesser(const FolderContents& contents) : m_guess{.remarks = {{"", contents.remarks}}} {
    for (const FolderLayer& layer : contents.layers) m_of_use[use_of(layer)].push_back(&layer);
  }

  StudyGuess guess() {
    decide_areas();
    decide_background();
    decide_denominator();
    decide_sources();
    for (const FolderLayer* left : m_of_use[Use::none]) {
      const bool is_table = left->layer.geometry == "none";
      remark("", {is_table ? "init.no_coordinates" : "init.not_used", {{"file", shown(*left)}}});
    }
    return std::move(m_guess);
  }

 private:
  void remark(const std::string& table, Message message) {
    m_guess.remarks[table].push_back(std::move(message));
  }

  template <class Table>
  static void take(const FolderLayer& found, Table& table) {
    table.file = found.file;
    if (found.has_siblings) table.layer = found.layer.name;
  }

  /// Takes the first of the layers with this use; the others are named beside it.
  const FolderLayer* first(Use use, const std::string& table) {
    const std::vector<const FolderLayer*>& layers = m_of_use[use];
    for (std::size_t i = 1; i < layers.size(); ++i)
      remark(table, {"init.also_possible", {{"file", shown(*layers[i])}}});
    return layers.empty() ? nullptr : layers.front();
  }

  void decide_areas() {
    std::vector<const FolderLayer*>& unnamed = m_of_use[Use::none];
    std::vector<const FolderLayer*>& areas = m_of_use[Use::areas];
    const auto is_polygon = [](const FolderLayer* l) { return l->layer.geometry == "polygon"; };
    const auto by_columns = [](const FolderLayer* a, const FolderLayer* b) {
      return area_columns(*a) > area_columns(*b);
    };
    if (areas.empty()) {
      std::copy_if(unnamed.begin(), unnamed.end(), std::back_inserter(areas), is_polygon);
      unnamed.erase(std::remove_if(unnamed.begin(), unnamed.end(), is_polygon), unnamed.end());
    }
    std::stable_sort(areas.begin(), areas.end(), by_columns);
    const FolderLayer* boundary = first(Use::boundary, "boundary");
    if (boundary != nullptr) take(*boundary, m_guess.study.boundary);
    const FolderLayer* found = first(Use::areas, "areas");
    if (found == nullptr) {
      remark("areas", {boundary == nullptr ? "init.no_areas" : "init.areas_from_boundary", {}});
      found = boundary;
    }
    if (found == nullptr) return;
    AreasInput& table = m_guess.study.areas;
    take(*found, table);
    table.id = column(found->layer, ColumnRole::area_id);
    table.name = column(found->layer, ColumnRole::area_name);
    table.company = column(found->layer, ColumnRole::company);
    table.department = column(found->layer, ColumnRole::department);
    table.residents = column(found->layer, ColumnRole::residents);
    table.households = column(found->layer, ColumnRole::households);
  }

  /// Backgrounds are files of one layer in a stated coordinate system: the study file has no more to say.
  void decide_background() {
    BackgroundInput& table = m_guess.study.background;
    const std::array<std::pair<Use, std::string*>, 4> wanted{{{Use::roads, &table.roads},
                                                              {Use::greens, &table.greens},
                                                              {Use::water, &table.water},
                                                              {Use::buildings, &table.buildings}}};
    for (const auto& [use, file] : wanted) {
      for (const FolderLayer* found : m_of_use[use]) {
        const bool usable = file->empty() && !found->has_siblings && !found->layer.crs.empty();
        if (usable) {
          *file = found->file;
        } else {
          remark("background", {"init.also_possible", {{"file", shown(*found)}}});
        }
      }
    }
  }

  void decide_denominator() {
    const FolderLayer* found = first(Use::denominator, "denominator");
    if (found == nullptr) return;
    DenominatorInput& table = m_guess.study.denominator;
    take(*found, table);
    if (found->layer.geometry == "none" && !has_coordinates(found->layer))
      table.join = column(found->layer, ColumnRole::area_id);
    table.residents = column(found->layer, ColumnRole::residents);
    table.households = column(found->layer, ColumnRole::households);
  }

  void decide_sources() {
    std::set<std::string> names;
    for (const FolderLayer* found : m_of_use[Use::source]) {
      SourceInput source;
      take(*found, source);
      source.title = readable(title_of(*found));
      const std::string name = fit_name(title_of(*found));
      source.name = name;
      for (int i = 2; !names.insert(source.name).second; ++i) source.name = name + "_" + std::to_string(i);
      constexpr bool prefer_degrees = true;  // their system needs no guess
      const auto pair = find_coordinates(found->layer.columns, prefer_degrees);
      if (pair && found->layer.crs.empty()) {  // a table: layers of points have a system and need no columns
        source.x = found->layer.columns[pair->x];
        source.y = found->layer.columns[pair->y];
      }
      source.time = column(found->layer, ColumnRole::time);
      source.category = column(found->layer, ColumnRole::category);
      const std::string place = "source." + source.name;
      const auto kind = kind_of(*found);
      source.kind = kind.value_or(SourceKind::incidents);
      if (!kind) remark(place, {"init.kind_unknown", {}});
      if (source.time.empty()) remark(place, {"init.no_time", {}});
      if (const std::string weight = column(found->layer, ColumnRole::weight); !weight.empty())
        remark(place, {"init.weight_possible", {{"column", weight}}});
      m_guess.study.sources.push_back(std::move(source));
      m_guess.source_layers.push_back(*found);
    }
    if (names.empty()) remark("source", {"init.no_sources", {}});
  }

  StudyGuess m_guess;
  std::map<Use, std::vector<const FolderLayer*>> m_of_use;
};

}  // namespace

std::string fit_name(std::string_view name) {
  std::string fit;
  for (const char c : plain(name)) {
    const bool allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (allowed) {
      fit += c;
    } else if (!fit.empty() && fit.back() != '_') {
      fit += '_';
    }
  }
  while (fit.ends_with('_')) fit.pop_back();
  if (fit.empty() || fit.front() < 'a') fit = "source_" + fit;
  while (fit.ends_with('_')) fit.pop_back();
  return fit;
}

StudyGuess guess_study(const FolderContents& contents) {
  return Guesser(contents).guess();
}

}  // namespace hotspot::detail
