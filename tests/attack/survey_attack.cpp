#include "attack/survey_attack.hpp"

#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "attack/linear_bounds.hpp"

namespace hotspot::test {
namespace {

constexpr double rounding = 1e-5;
constexpr double few_thresholds = 4.0;

/// Whom a row of the layer tells of, with what may be said of those who said so and those who did not.
struct Group {
  std::size_t row = 0;
  std::size_t said = 0, did_not = 0;  ///< unknowns
};

/// A wave of one survey as everyone reads it.
class Wave {
 public:
  Wave(const Layer& layer, const std::string& survey, double year, int threshold)
      : m_layer(layer), m_threshold(threshold) {
    for (std::size_t row = 0; row < layer.rows(); ++row) {
      const bool is_of_it = words(layer, "survey", row) == survey && figure(layer, "year", row) == year &&
                            words(layer, "status", row) != "no_new_measurement";
      if (is_of_it) add(row);
    }
    add_sums();
  }

  [[nodiscard]] std::vector<Leak> leaks() {
    std::vector<Leak> found;
    BoundsSearch search(m_system);
    if (!search.is_possible()) throw std::runtime_error("what is said of a survey contradicts itself");
    for (const Group& group : m_groups) {
      const std::string reason = words(m_layer, "hidden", group.row);
      for (const std::size_t unknown : {group.said, group.did_not}) {
        const Bounds bounds = search.range(unknown);
        const double low = std::ceil(bounds.low - rounding), high = std::floor(bounds.high + rounding);
        const bool few_values = high - low < m_threshold - 2.0;
        const bool told = reason.empty() ? is_told(group, bounds) : few_values && high > 0.0;
        if (told) found.push_back({name(group.row), bounds});
      }
    }
    return found;
  }

 private:
  /// Of few answers all alike, or all but a few.
  [[nodiscard]] bool is_told(const Group& group, const Bounds& bounds) const {
    const double answers = figure(m_layer, "answers", group.row).value_or(0.0);
    const bool is_known = bounds.high - bounds.low < 0.5 && answers > 0.0;
    const bool nobody_of_many = bounds.high < 0.5 && answers >= few_thresholds * m_threshold;
    return is_known && bounds.high < m_threshold - 0.5 && !nobody_of_many;
  }

  [[nodiscard]] std::string name(std::size_t row) const {
    return words(m_layer, "survey", row) + " " + words(m_layer, "year", row) + ", " +
           words(m_layer, "level", row) + " " + words(m_layer, "name", row) + " " +
           words(m_layer, "age_from", row);
  }

  void add(std::size_t row) {
    const Group group{.row = row, .said = m_system.add_unknown(), .did_not = m_system.add_unknown()};
    const Terms both{{group.said, 1.0}, {group.did_not, 1.0}};
    const auto answers = figure(m_layer, "answers", row), share = figure(m_layer, "share", row);
    if (answers) m_system.add_fact(both, *answers);
    // Where answers have weights the share is told to the percent, and says little of how many.
    const bool is_plain = std::abs(figure(m_layer, "design_effect", row).value_or(0.0) - 1.0) < rounding;
    if (answers && share && is_plain)
      m_system.add_fact({{group.said, 1.0}}, Bounds{*answers * *share - 0.01, *answers * *share + 0.01});
    m_groups.push_back(group);
  }

  /// Areas add up to the municipality; age bands to no more.
  void add_sums() {
    const Group* all = nullptr;
    for (const Group& group : m_groups) {
      if (words(m_layer, "level", group.row) == "municipality") all = &group;
    }
    if (all == nullptr) throw std::runtime_error("a wave without the municipality");
    for (const auto part : {&Group::said, &Group::did_not}) {
      Terms areas{{all->*part, -1.0}}, bands = areas;
      for (const Group& group : m_groups) {
        const std::string level = words(m_layer, "level", group.row);
        if (level == "area" || level == "no_area") areas.emplace_back(group.*part, 1.0);
        if (level == "age_band") bands.emplace_back(group.*part, 1.0);
      }
      m_system.add_fact(areas, 0.0);
      m_system.add_fact(bands, Bounds{-no_limit, 0.0});
    }
  }

  const Layer& m_layer;
  int m_threshold;
  LinearSystem m_system;
  std::vector<Group> m_groups;
};

}  // namespace

std::vector<Leak> attack_surveys(const PublicFolder& run, int threshold) {
  const Layer& layer = run.layer("survey");
  std::map<std::string, std::set<double>> waves;
  for (std::size_t row = 0; row < layer.rows(); ++row) {
    if (words(layer, "status", row) != "no_new_measurement")
      waves[words(layer, "survey", row)].insert(*figure(layer, "year", row));
  }
  std::vector<Leak> all;
  for (const auto& [survey, years] : waves) {
    for (const double year : years) {
      const std::vector<Leak> found = Wave(layer, survey, year, threshold).leaks();
      all.insert(all.end(), found.begin(), found.end());
    }
  }
  return all;
}

}  // namespace hotspot::test
