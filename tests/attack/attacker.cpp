#include "attack/attacker.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <tuple>

#include "attack/ground.hpp"
#include "attack/statements.hpp"

namespace hotspot::test {
namespace {

using Kind = Statement::Kind;

constexpr double rounding = 1e-5;

/// The runs that tell of a year: a bit for each.
using Runs = unsigned;

/// All unknown numbers of one source, and what the runs say of their sums.
class Unknowns {
 public:
  Unknowns(const std::vector<PublicFolder>& runs, const std::vector<Ground>& grounds,
           const std::vector<std::vector<Statement>>& said, const std::string& source, int threshold)
      : m_grounds(grounds), m_source(source), m_threshold(threshold) {
    for (std::size_t run = 0; run < runs.size(); ++run) {
      for (const int year : years_of(runs[run], source)) m_told_by[year] |= 1U << run;
    }
    for (const auto& [year, by] : m_told_by) m_years_told_by[by].push_back(year);
    add_areas();
    add_kinds(said);
    add_times(runs);
    add_pieces(said);
    for (std::size_t run = 0; run < runs.size(); ++run) {
      for (const Statement& one : said[run]) {
        if (one.source == source) add(one, static_cast<Runs>(1U << run), run);
      }
    }
  }

  [[nodiscard]] std::vector<Leak> leaks() {
    BoundsSearch search(m_system);
    if (!search.is_possible())
      throw std::runtime_error("what is said of " + m_source + " contradicts itself");
    std::vector<Leak> found;
    for (const auto& [unknown, name, small] : m_hidden) {
      const auto narrow = [&](const Bounds& bounds) {
        if (small) return bounds.low > 1.0 + rounding || bounds.high < m_threshold - 1.0 - rounding;
        if (bounds.high < 1.0 - rounding) return false;  // zeros are no secret
        return std::floor(bounds.high + rounding) - std::ceil(bounds.low - rounding) < m_threshold - 2.0;
      };
      if (!narrow(search.seen(unknown))) continue;
      if (const Bounds bounds = search.range(unknown); narrow(bounds)) found.push_back({name, bounds});
    }
    for (const auto& [unknown, name] : m_pieces) {
      const auto told = [&](const Bounds& bounds) {
        const double low = std::ceil(bounds.low - rounding), high = std::floor(bounds.high + rounding);
        return low >= 1.0 && high < m_threshold && high - low < m_threshold - 2.0;
      };
      if (const Bounds seen = search.seen(unknown);
          seen.low < 1.0 - rounding || seen.high > m_threshold - 1.0)
        continue;
      if (const Bounds bounds = search.range(unknown); told(bounds)) found.push_back({name, bounds});
    }
    return found;
  }

 private:
  /// Events of each area and year.
  void add_areas() {
    for (std::size_t area = 0; area < m_grounds.front().areas.size(); ++area) {
      for (const auto& [year, by] : m_told_by) m_events[{area, year}] = m_system.add_unknown();
    }
  }

  [[nodiscard]] Terms all_events(const std::vector<int>& years) const {
    Terms terms;
    for (std::size_t area = 0; area < m_grounds.front().areas.size(); ++area) {
      for (const int year : years) terms.emplace_back(m_events.at({area, year}), 1.0);
    }
    return terms;
  }

  /// `parts` add up to `whole`, or to no more.
  void add_split(const Terms& parts, Terms whole, double most_missing) {
    for (const auto& [unknown, factor] : parts) whole.emplace_back(unknown, -factor);
    m_system.add_fact(std::move(whole), Bounds{0.0, most_missing});
  }

  void add_kinds(const std::vector<std::vector<Statement>>& said) {
    std::set<std::string> categories;
    std::set<std::pair<int, int>> parts;
    for (const auto& run : said) {
      for (const Statement& one : run) {
        if (one.source != m_source) continue;
        if (one.kind == Kind::category) categories.insert(one.category);
        if (one.kind == Kind::week && one.weekday && one.hour) parts.insert({*one.weekday, *one.hour});
      }
    }
    for (const auto& [by, years] : m_years_told_by) {
      Terms of_kind, of_part;
      for (const std::string& category : categories)
        of_kind.emplace_back(m_kinds[{by, category}] = m_system.add_unknown(), 1.0);
      for (const auto& part : parts) of_part.emplace_back(m_parts[{by, part}] = m_system.add_unknown(), 1.0);
      if (!categories.empty()) add_split(of_kind, all_events(years), 0.0);
      if (!parts.empty()) add_split(of_part, all_events(years), no_limit);  // events without an hour
    }
  }

  /// Events of each month of each year, as far as one of the periods has them.
  void add_times(const std::vector<PublicFolder>& runs) {
    std::set<std::pair<int, int>> months;
    for (const PublicFolder& run : runs) {
      const std::string from = words(run.layer("study_area"), "period_from", 0);
      const std::string to = words(run.layer("study_area"), "period_to", 0);
      if (from.empty()) return;
      for (const int year : years_of(run, m_source)) {
        for (int month = 1; month <= 12; ++month) {
          const int at = 12 * year + month;
          const int first = 12 * std::stoi(from) + std::stoi(from.substr(5));
          const int last = 12 * std::stoi(to) + std::stoi(to.substr(5));
          if (year > 0 && at >= first && at <= last) months.insert({year, month});
        }
      }
    }
    for (const auto& [year, by] : m_told_by) {
      Terms parts;
      for (const auto& [of, month] : months) {
        if (of == year) parts.emplace_back(m_months[{year, month}] = m_system.add_unknown(), 1.0);
      }
      if (!parts.empty()) add_split(parts, all_events({year}), 0.0);
    }
  }

  void add_pieces(const std::vector<std::vector<Statement>>& said) {
    std::vector<std::vector<bool>> empty;
    for (std::size_t run = 0; run < said.size(); ++run) {
      empty.emplace_back(m_grounds[run].cells.cells.size(), false);
      for (const Statement& one : said[run]) {
        if (one.source == m_source && one.kind == Kind::cell && one.count == 0.0) empty[run][one.row] = true;
      }
    }
    m_ground_pieces = pieces_of(m_grounds, empty);
    for (const auto& [by, years] : m_years_told_by) {
      std::map<std::size_t, Terms> of_area;
      for (std::size_t i = 0; i < m_ground_pieces.size(); ++i) {
        const Piece& piece = m_ground_pieces[i];
        const std::size_t unknown = m_system.add_unknown();
        m_of_piece[{by, i}] = unknown;
        of_area[piece.area].emplace_back(unknown, 1.0);
        m_pieces.emplace_back(unknown, m_source + ", piece of area " + std::to_string(piece.area) +
                                           " in cell " + std::to_string(piece.cells.back()) + ", runs " +
                                           std::to_string(by));
      }
      for (std::size_t area = 0; area < m_grounds.front().areas.size(); ++area) {
        Terms events;
        for (const int year : years) events.emplace_back(m_events.at({area, year}), 1.0);
        add_split(of_area[area], std::move(events), 0.0);
      }
    }
  }

  [[nodiscard]] Terms terms_of(const Statement& one, Runs run) const {
    Terms terms;
    if (one.kind == Kind::areas) {
      for (const auto& [key, unknown] : m_events) {
        const auto& [area, year] = key;
        const bool told = (m_told_by.at(year) & run) != 0 && (one.years.empty() || one.years.contains(year));
        if (told && one.areas.contains(area)) terms.emplace_back(unknown, 1.0);
      }
    }
    for (const auto& [key, unknown] : m_kinds) {
      const auto& [by, category] = key;
      if (one.kind == Kind::category && (by & run) != 0 && category == one.category)
        terms.emplace_back(unknown, 1.0);
    }
    for (const auto& [key, unknown] : m_parts) {
      const auto& [by, part] = key;
      const bool meant =
          one.weekday.value_or(part.first) == part.first && one.hour.value_or(part.second) == part.second;
      if (one.kind == Kind::week && (by & run) != 0 && meant) terms.emplace_back(unknown, 1.0);
    }
    for (const auto& [key, unknown] : m_months) {
      const auto& [year, month] = key;
      if (one.kind == Kind::month && (m_told_by.at(year) & run) != 0 && month == one.month)
        terms.emplace_back(unknown, 1.0);
    }
    return terms;
  }

  [[nodiscard]] Terms pieces_where(Runs run, const auto& is_meant) const {
    Terms terms;
    for (const auto& [key, unknown] : m_of_piece) {
      if ((key.first & run) != 0 && is_meant(m_ground_pieces[key.second])) terms.emplace_back(unknown, 1.0);
    }
    return terms;
  }

  void add(const Statement& one, Runs run, std::size_t index) {
    if (one.kind == Kind::place) {
      if (!one.count) return;
      const Covered& place = m_grounds[index].places[one.row];
      m_system.add_fact(
          pieces_where(run, [&](const Piece& piece) { return place.whole[piece.cells[index]]; }),
          Bounds{0.0, *one.count});
      m_system.add_fact(
          pieces_where(run, [&](const Piece& piece) { return place.touched[piece.cells[index]]; }),
          Bounds{*one.count, no_limit});
      return;
    }
    Terms terms = terms_of(one, run);
    if (one.kind == Kind::cell) {
      if (one.count == 0.0 && index + 1 == m_grounds.size()) return;  // has no pieces
      terms = m_of_cell(run, index, one.row);
    }
    if (one.count) {
      m_system.add_fact(std::move(terms), *one.count);
    } else if (!one.hidden.empty()) {
      const bool small = one.hidden == "under_threshold", of_areas = one.told_by != "hierarchy";
      Bounds bounds;
      if (small) bounds = {1.0, m_threshold - 1.0};
      if (one.hidden == "part_of_small") bounds = {0.0, m_threshold - 1.0};
      if (one.hidden == "protects_another" && of_areas) bounds.low = m_threshold;
      const std::size_t unknown = m_system.add_sum(terms, bounds);
      // A company, and what an earlier run hid for another's sake, may become known unless it is small.
      if (small || (of_areas && index + 1 == m_grounds.size()))
        m_hidden.emplace_back(unknown, one.name(), small);
      else
        m_pieces.emplace_back(unknown, one.name());
    }
  }

  [[nodiscard]] Terms m_of_cell(Runs run, std::size_t index, std::size_t row) {
    auto& table = m_cell_pieces[run];
    if (table.empty()) {
      table.resize(m_grounds[index].cells.cells.size());
      for (const auto& [key, unknown] : m_of_piece) {
        if ((key.first & run) != 0)
          table[m_ground_pieces[key.second].cells[index]].emplace_back(unknown, 1.0);
      }
    }
    return table[row];
  }

  const std::vector<Ground>& m_grounds;
  std::string m_source;
  int m_threshold;
  LinearSystem m_system;
  std::map<int, Runs> m_told_by;  ///< per year
  std::map<Runs, std::vector<int>> m_years_told_by;
  std::map<std::pair<std::size_t, int>, std::size_t> m_events;          ///< by area and year
  std::map<std::pair<Runs, std::string>, std::size_t> m_kinds;          ///< by category
  std::map<std::pair<Runs, std::pair<int, int>>, std::size_t> m_parts;  ///< by weekday and hour
  std::map<std::pair<int, int>, std::size_t> m_months;                  ///< by year and month
  std::vector<Piece> m_ground_pieces;
  std::map<std::pair<Runs, std::size_t>, std::size_t> m_of_piece;
  std::map<Runs, std::vector<Terms>> m_cell_pieces;
  std::vector<std::tuple<std::size_t, std::string, bool>> m_hidden;  ///< with: is it small?
  std::vector<std::pair<std::size_t, std::string>> m_pieces;
};

}  // namespace

std::vector<Leak> attack(const std::vector<PublicFolder>& runs, int threshold) {
  std::vector<Ground> grounds;
  std::vector<std::vector<Statement>> said;
  for (const PublicFolder& run : runs) {
    grounds.push_back(ground_of(run));
    said.push_back(statements_of_layers(run));
    for (const std::vector<Statement>& more : {statements_of_report(run), statements_of_pages(run)})
      said.back().insert(said.back().end(), more.begin(), more.end());
  }
  std::vector<Leak> all;
  for (const std::string& source : sources_of(runs.front())) {
    Unknowns unknowns(runs, grounds, said, source, threshold);
    const std::vector<Leak> found = unknowns.leaks();
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace hotspot::test
