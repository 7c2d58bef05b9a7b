#include "io/report/released_goals.hpp"

#include "io/report/released_figures.hpp"

namespace hotspot::detail {
namespace {

/// The cells of one row, by column.
class Row {
 public:
  Row(const Layer& layer, std::size_t row) : m_layer(layer), m_row(row) {}

  [[nodiscard]] const std::string& words(const char* name) const { return text_column(m_layer, name)[m_row]; }
  [[nodiscard]] double real(const char* name) const { return real_column(m_layer, name)[m_row]; }
  [[nodiscard]] std::optional<int> whole(const char* name) const {
    const auto& value = integer_column(m_layer, name)[m_row];
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
  }

 private:
  const Layer& m_layer;
  std::size_t m_row;
};

ReleasedGoal goal_of(const Row& row) {
  ReleasedGoal goal;
  goal.name = row.words("goal");
  goal.title = row.words("title");
  goal.population = row.words("population");
  goal.unit = row.words("unit");
  goal.change_unit = row.words("change_unit");
  goal.state = row.words("state");
  goal.hidden = row.words("hidden");
  goal.target = row.real("target");
  goal.until = row.whole("until");
  goal.baseline_from = row.whole("baseline_from").value_or(0);
  goal.baseline_to = row.whole("baseline_to").value_or(0);
  goal.baseline = row.real("baseline");
  goal.baseline_expected = row.real("baseline_expected");
  goal.baseline_outlying = row.whole("baseline_outlying") == 1;
  goal.latest_year = row.whole("latest_year").value_or(0);
  goal.latest = row.real("latest");
  goal.wanted = row.real("wanted");
  goal.change = row.real("change");
  goal.low = row.real("change_low");
  goal.high = row.real("change_high");
  goal.detectable = row.real("detectable");
  goal.decidable_year = row.whole("decidable_year");
  goal.answers_needed = row.whole("answers_needed");
  return goal;
}

void add_years(std::vector<ReleasedGoal>& goals, const Layer& layer) {
  for (std::size_t i = 0; i < layer.rows(); ++i) {
    const Row row(layer, i);
    for (ReleasedGoal& goal : goals) {
      if (goal.name != row.words("goal")) continue;
      goal.years.push_back({row.whole("year").value_or(0), row.real("value"), row.real("low"),
                            row.real("high"), row.real("target"), row.words("hidden")});
    }
  }
}

void add_baselines(std::vector<ReleasedGoal>& goals, const Layer& layer) {
  for (std::size_t i = 0; i < layer.rows(); ++i) {
    const Row row(layer, i);
    for (ReleasedGoal& goal : goals) {
      if (goal.name != row.words("goal")) continue;
      goal.baselines.push_back({row.whole("baseline_from").value_or(0), row.whole("baseline_to").value_or(0),
                                row.whole("stated") == 1, row.whole("outlying") == 1, row.real("baseline"),
                                row.real("target"), row.real("change"), row.real("change_low"),
                                row.real("change_high"), row.words("state")});
    }
  }
}

}  // namespace

std::vector<ReleasedGoal> released_goals(const Release& release) {
  const Layer& layer = released_layer(release, "goals");
  std::vector<ReleasedGoal> goals;
  for (std::size_t i = 0; i < layer.rows(); ++i) goals.push_back(goal_of(Row(layer, i)));
  add_years(goals, released_layer(release, "goal_years"));
  add_baselines(goals, released_layer(release, "goal_baselines"));
  return goals;
}

}  // namespace hotspot::detail
