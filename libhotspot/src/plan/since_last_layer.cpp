#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "hotspot/core/text.hpp"
#include "plan/layer_builder.hpp"
#include "plan/previous_columns.hpp"
#include "plan/released_columns.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

constexpr std::string_view input_mark = "input:";

/// What differs by its nature, or is told elsewhere.
bool is_no_definition(const std::string& item) {
  static const std::vector<std::string> items{"profile",       "version",     "schema_version",
                                              "warning",       "study.name",  "study.language",
                                              "change_before", "change_after"};
  return item.starts_with(input_mark) || item.starts_with("previous.") ||
         std::find(items.begin(), items.end(), item) != items.end();
}

struct Comparison {
  const Release& release;
  const PreviousRun& previous;
  Language language;
  TextColumn kinds{}, items{}, areas{}, before{}, after{}, texts{};

  void add(const char* kind, const std::string& item, const std::string& area, const std::string& was,
           const std::string& is, const Message& message) {
    kinds.emplace_back(kind);
    items.push_back(item);
    areas.push_back(area);
    before.push_back(was);
    after.push_back(is);
    texts.push_back(text(language, message));
  }
};

using Items = std::map<std::string, std::string>;

Items items_now(const Release& release) {
  Items items;
  for (const RunItem& item : run_items(release)) items.emplace(item.item, item.value);
  return items;
}

Items items_before(const PreviousRun& previous) {
  Items items;
  const Layer* run = previous_layer(previous, "run");
  for (std::size_t row = 0; run != nullptr && row < run->rows(); ++row)
    items.emplace(previous_text(*run, "item", row), previous_text(*run, "value", row));
  return items;
}

void compare_item(Comparison& made, const std::string& item, const std::optional<std::string>& was,
                  const std::optional<std::string>& is) {
  if (was == is) return;
  if (item.starts_with(input_mark)) {
    const std::string file = item.substr(input_mark.size());
    const char* key = !was ? "since.input_new" : !is ? "since.input_gone" : "since.input_changed";
    return made.add("input", file, "", "", "", {key, {{"file", file}}});
  }
  if (is_no_definition(item) || was.value_or("") == is.value_or("")) return;
  const std::string unset = text(made.language, "since.not_stated");
  const std::string first = was.value_or("").empty() ? unset : *was;
  const std::string second = is.value_or("").empty() ? unset : *is;
  made.add("definition", item, "", first, second,
           {"since.definition", {{"item", item}, {"before", first}, {"after", second}}});
}

void compare_items(Comparison& made) {
  const Items before = items_before(made.previous), now = items_now(made.release);
  const auto value = [](const Items& items, const std::string& item) -> std::optional<std::string> {
    const auto found = items.find(item);
    return found == items.end() ? std::nullopt : std::optional(found->second);
  };
  Items all = before;
  all.insert(now.begin(), now.end());
  for (const auto& [item, ignored] : all) compare_item(made, item, value(before, item), value(now, item));
}

/// Events of a source in a year of an area; the area of the whole municipality has no id.
using FigureKey = std::tuple<std::string, std::int64_t, std::string>;
struct Figure {
  std::string area_name;
  std::int64_t count = 0;
};
using Figures = std::map<FigureKey, Figure>;

void add_figures(Figures& figures, const Layer* layer) {
  for (std::size_t row = 0; layer != nullptr && row < layer->rows(); ++row) {
    const auto year = previous_number(*layer, "year", row), count = previous_number(*layer, "count", row);
    if (!year || !count || !previous_text(*layer, "category", row).empty()) continue;
    figures[{previous_text(*layer, "source", row), static_cast<std::int64_t>(*year),
             previous_text(*layer, "area_id", row)}] = {previous_text(*layer, "area_name", row),
                                                        static_cast<std::int64_t>(*count)};
  }
}

/// Figures that both outputs show, and differ; years that are new, of the whole municipality.
void compare_figures(Comparison& made, const Study& study) {
  Figures before, now;
  for (const char* name : {"totals", "area_counts"}) {
    add_figures(before, previous_layer(made.previous, name));
    add_figures(now, made.release.layer(name));
  }
  for (const auto& [key, figure] : now) {
    const auto& [source, year, area] = key;
    const auto was = before.find(key);
    const auto input = std::find_if(study.sources.begin(), study.sources.end(),
                                    [&, name = source](const SourceInput& one) { return one.name == name; });
    const std::string title = input == study.sources.end() || input->title.empty() ? source : input->title;
    const std::string count = format_number(made.language, static_cast<double>(figure.count));
    std::vector<MessageArgument> words{
        {"source", title}, {"year", std::to_string(year)}, {"area", figure.area_name}, {"after", count}};
    if (was == before.end()) {
      if (area.empty()) made.add("result", source, "", "", count, {"since.new_year", words});
      continue;
    }
    if (was->second.count == figure.count) continue;
    const std::string first = format_number(made.language, static_cast<double>(was->second.count));
    words.push_back({"before", first});
    made.add("result", source, area, first, count,
             {area.empty() ? "since.revised" : "since.revised_area", words});
  }
}

/// Goals by name with how they stood; those that are hidden stand nowhere.
Items goal_states(const Layer* goals) {
  Items states;
  for (std::size_t row = 0; goals != nullptr && row < goals->rows(); ++row) {
    const std::string state = previous_text(*goals, "state", row);
    if (!state.empty()) states.emplace(previous_text(*goals, "goal", row), state);
  }
  return states;
}

void compare_goals(Comparison& made, const Study& study) {
  const Items before = goal_states(previous_layer(made.previous, "goals"));
  const Items now = goal_states(made.release.layer("goals"));
  const auto in_words = [&](const std::string& state) {
    return text(made.language, "report.goal_state_" + state);
  };
  for (const GoalInput& goal : study.goals) {
    const auto was = before.find(goal.name), is = now.find(goal.name);
    if (was == before.end() || is == now.end() || was->second == is->second) continue;
    const std::string first = in_words(was->second), second = in_words(is->second);
    made.add("goal", goal.name, "", first, second,
             {"since.goal", {{"goal", title_of(goal)}, {"before", first}, {"after", second}}});
  }
}

void compare(Comparison& made, const Study& study) {
  const PreviousRun& previous = made.previous;
  if (previous.problem) return made.add("note", previous.file, "", "", "", *previous.problem);
  const std::string profile = previous_run_value(previous, "profile");
  made.add("note", previous.file, "", "", "",
           {"since.compared",
            {{"file", previous.file},
             {"period", previous_run_value(previous, "period")},
             {"version", previous_run_value(previous, "version")}}});
  const std::size_t notes = made.texts.size();
  compare_items(made);
  // What only the office may know must not be worked out from the difference of two pages.
  if (made.release.profile() == Profile::open && profile != word(Profile::open)) {
    made.add("note", previous.file, "", "", "", {"since.internal", {{"file", previous.file}}});
  } else {
    compare_goals(made, study);
    compare_figures(made, study);
  }
  if (made.texts.size() == notes) made.add("note", previous.file, "", "", "", {"since.nothing", {}});
}

}  // namespace

Layer since_last_layer(const StudyResult& result, const Release& release) {
  const PreviousRun none{};
  Comparison made{release, result.previous ? *result.previous : none, result.study.study.language};
  if (result.previous) compare(made, result.study);
  LayerBuilder layer("since_last", result);
  layer.add("kind", std::move(made.kinds));
  layer.add("item", std::move(made.items));
  layer.add("area_id", std::move(made.areas));
  layer.add("before", std::move(made.before));
  layer.add("after", std::move(made.after));
  layer.add("text", std::move(made.texts));
  return layer.finish(NoPlaces{}, provenance(result, "comparison with an earlier run", ""));
}

}  // namespace hotspot::detail
