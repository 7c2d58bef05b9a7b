#include "io/report/survey_figures.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace hotspot::detail {
namespace {

Share share_at(const Layer& layer, const std::string& name, std::size_t row) {
  return {.share = real_column(layer, name)[row],
          .interval = {real_column(layer, name + "_low")[row], real_column(layer, name + "_high")[row]}};
}

SurveyFigures figures_at(const Layer& layer, std::size_t row) {
  const Share change = share_at(layer, "change", row);
  return {.level = text_column(layer, "level")[row],
          .id = text_column(layer, "id")[row],
          .name = text_column(layer, "name")[row],
          .age_from = integer_column(layer, "age_from")[row],
          .age_to = integer_column(layer, "age_to")[row],
          .answers = integer_column(layer, "answers")[row],
          .invited = integer_column(layer, "invited")[row],
          .response_rate = real_column(layer, "response_rate")[row],
          .share = share_at(layer, "share", row),
          .shrunken = share_at(layer, "shrunken", row),
          .change = change.share,
          .change_limits = change.interval,
          .hidden = text_column(layer, "hidden")[row]};
}

}  // namespace

std::vector<SurveyFigures> WaveFigures::of_level(const std::string& level) const {
  std::vector<SurveyFigures> found;
  std::copy_if(units.begin(), units.end(), std::back_inserter(found),
               [&](const SurveyFigures& unit) { return unit.level == level; });
  return found;
}

std::vector<SurveySeries> survey_series(const Release& release) {
  const Layer& layer = released_layer(release, "survey");
  const TextColumn& names = text_column(layer, "series");
  const TextColumn& indicators = text_column(layer, "indicator");
  const TextColumn& statuses = text_column(layer, "status");
  const IntegerColumn& years = integer_column(layer, "year");
  std::vector<SurveySeries> all;
  std::map<std::pair<std::string, std::string>, std::size_t> place;
  for (std::size_t row = 0; row < names.size(); ++row) {
    const auto [entry, is_new] = place.try_emplace({names[row], indicators[row]}, all.size());
    if (is_new) all.push_back({.indicator = indicators[row]});
    SurveySeries& series = all[entry->second];
    const int year = static_cast<int>(years[row].value_or(0));
    if (statuses[row] == "no_new_measurement") {
      series.years_without.push_back(year);
      continue;
    }
    if (series.waves.empty() || series.waves.back().year != year) {
      series.waves.push_back({.year = year,
                              .comparable = statuses[row] == "measured",
                              .note = text_column(layer, "note")[row],
                              .units = {}});
      // The last wave's words are those that readers know.
      series.title = text_column(layer, "title")[row];
      series.question = text_column(layer, "question")[row];
    }
    series.waves.back().units.push_back(figures_at(layer, row));
  }
  return all;
}

}  // namespace hotspot::detail
