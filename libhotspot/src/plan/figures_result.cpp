#include "hotspot/plan/figures_result.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <tuple>

namespace hotspot {
namespace {

constexpr std::size_t quarters_of_year = 4;

struct YearCells {
  std::optional<FigureCell> whole;
  std::array<std::optional<FigureCell>, quarters_of_year> quarters;
};

/// What is told of the year itself comes before what its quarters add up to.
FigureCell year_cell(const YearCells& cells) {
  if (cells.whole) return *cells.whole;
  FigureCell sum{.state = FigureState::known};
  std::size_t known = 0;
  for (const auto& quarter : cells.quarters) {
    if (!quarter || quarter->state != FigureState::known) continue;
    sum.value += quarter->value;
    ++known;
  }
  if (known == quarters_of_year) return sum;
  const bool all_alike = std::all_of(cells.quarters.begin(), cells.quarters.end(), [&](const auto& quarter) {
    return quarter && quarter->state == cells.quarters.front().value_or(FigureCell{}).state;
  });
  if (all_alike) return {.state = cells.quarters.front()->state};
  return {.state = FigureState::part};
}

/// The band of a population table that stands for everyone, as offices call it.
bool is_all_ages(std::string age) {
  std::transform(age.begin(), age.end(), age.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  constexpr std::array<std::string_view, 7> words{"i alt",      "total", "all",        "all ages",
                                                  "alle aldre", "alle",  "alder i alt"};
  return std::find(words.begin(), words.end(), age) != words.end();
}

/// Names in the order in which a table has them first, which is how its readers know them.
class Names {
 public:
  std::size_t index(const std::string& name) {
    const auto place =
        static_cast<std::size_t>(std::find(m_names.begin(), m_names.end(), name) - m_names.begin());
    if (place == m_names.size()) m_names.push_back(name);
    return place;
  }
  [[nodiscard]] const std::string& at(std::size_t index) const { return m_names.at(index); }

 private:
  std::vector<std::string> m_names;
};

using Key = std::tuple<std::size_t, std::size_t, std::size_t>;  // place, offence, age

}  // namespace

std::string_view state_word(FigureState state) {
  switch (state) {
    case FigureState::known:
      return "";
    case FigureState::withheld:
      return "withheld_by_source";
    case FigureState::impossible:
      return "cannot_occur";
    case FigureState::no_data:
      return "no_data";
    case FigureState::unread:
      return "unread";
    case FigureState::part:
      return "part_of_year";
  }
  return "";
}

const FigureCell* FigureSeries::at(int wanted) const {
  const int index = wanted - first_year;
  if (index < 0 || index >= static_cast<int>(years.size())) return nullptr;
  return &years[static_cast<std::size_t>(index)];
}

std::vector<FigureSeries> yearly_series(const std::vector<FigureEntry>& entries,
                                        const std::vector<std::string>& places) {
  std::map<Key, std::map<int, YearCells>> cells;
  Names offences, ages;
  for (const FigureEntry& entry : entries) {
    const auto place = std::find(places.begin(), places.end(), entry.place);
    if (place == places.end()) continue;
    const Key key{static_cast<std::size_t>(place - places.begin()), offences.index(entry.offence),
                  ages.index(entry.age)};
    YearCells& year = cells[key][entry.period.year];
    if (entry.period.quarter == 0)
      year.whole = entry.cell;
    else
      year.quarters.at(static_cast<std::size_t>(entry.period.quarter - 1)) = entry.cell;
  }
  std::vector<FigureSeries> all;
  for (const auto& [key, years] : cells) {
    const auto& [place, offence, age] = key;
    FigureSeries series{.place = places[place],
                        .is_own = place == 0,
                        .offence = offences.at(offence),
                        .age = ages.at(age),
                        .first_year = years.begin()->first};
    const int last = years.rbegin()->first;
    for (int year = series.first_year; year <= last; ++year) {
      const auto found = years.find(year);
      series.years.push_back(found == years.end() ? FigureCell{} : year_cell(found->second));
    }
    series.population.assign(series.years.size(), std::numeric_limits<double>::quiet_NaN());
    all.push_back(std::move(series));
  }
  return all;
}

void add_population(FigureTable& table, const FigureTable& population) {
  for (FigureSeries& series : table.series) {
    const auto found =
        std::find_if(population.series.begin(), population.series.end(), [&](const FigureSeries& residents) {
          return residents.place == series.place &&
                 (residents.age == series.age || (series.age.empty() && is_all_ages(residents.age)));
        });
    if (found == population.series.end()) continue;
    for (std::size_t i = 0; i < series.years.size(); ++i) {
      const FigureCell* residents = found->at(series.year(i));
      if (residents != nullptr && residents->state == FigureState::known)
        series.population[i] = residents->value;
    }
  }
}

}  // namespace hotspot
