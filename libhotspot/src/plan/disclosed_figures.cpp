#include "plan/disclosed_figures.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace hotspot::detail {
namespace {

constexpr double whole_tolerance = 1e-6;

bool is_known(const FigureSeries& series, int year) {
  const FigureCell* cell = series.at(year);
  return cell != nullptr && cell->state == FigureState::known;
}

/// Series of one place that differ only in offence, or only in age band.
bool stand_beside(const FigureSeries& a, const FigureSeries& b, bool by_age) {
  return a.place == b.place && (by_age ? a.offence == b.offence : a.age == b.age);
}

/// True if `total` is the sum of `parts` in every year in which all are known, and there is such a year.
bool is_sum_of(const FigureTable& table, std::size_t total, const std::vector<std::size_t>& parts) {
  const FigureSeries& whole = table.series[total];
  bool any = false;
  for (std::size_t i = 0; i < whole.years.size(); ++i) {
    const int year = whole.year(i);
    double sum = 0.0;
    bool all_known = is_known(whole, year);
    for (const std::size_t part : parts) {
      all_known = all_known && is_known(table.series[part], year);
      if (all_known) sum += table.series[part].at(year)->value;
    }
    if (!all_known) continue;
    if (std::abs(sum - whole.years[i].value) > whole_tolerance) return false;
    any = true;
  }
  return any;
}

struct TotalOfParts {
  std::size_t total = 0;
  std::vector<std::size_t> parts{};
};

std::vector<TotalOfParts> totals_of(const FigureTable& table, bool by_age) {
  std::vector<TotalOfParts> totals;
  for (std::size_t total = 0; total < table.series.size(); ++total) {
    std::vector<std::size_t> parts;
    for (std::size_t s = 0; s < table.series.size(); ++s) {
      if (s != total && stand_beside(table.series[s], table.series[total], by_age)) parts.push_back(s);
    }
    if (parts.size() > 1 && is_sum_of(table, total, parts)) totals.push_back({total, std::move(parts)});
  }
  return totals;
}

/// Where each known figure stands among the counts that are hidden or not.
struct Positions {
  std::vector<std::vector<std::optional<std::size_t>>> of;

  [[nodiscard]] std::optional<std::size_t> at(const FigureTable& table, std::size_t series, int year) const {
    const int index = year - table.series[series].first_year;
    if (index < 0 || index >= static_cast<int>(of[series].size())) return std::nullopt;
    return of[series][static_cast<std::size_t>(index)];
  }
};

void add_lines(std::vector<SumLine>& lines, const FigureTable& table, const Positions& positions,
               const TotalOfParts& sum) {
  const FigureSeries& whole = table.series[sum.total];
  for (std::size_t i = 0; i < whole.years.size(); ++i) {
    SumLine line{.parts = {}, .total = positions.of[sum.total][i]};
    for (const std::size_t part : sum.parts) {
      if (const auto at = positions.at(table, part, whole.year(i))) line.parts.push_back(*at);
    }
    if (line.total && line.parts.size() == sum.parts.size()) lines.push_back(std::move(line));
  }
}

std::vector<std::vector<Hidden>> nothing_hidden(const FigureTable& table) {
  std::vector<std::vector<Hidden>> hidden;
  for (const FigureSeries& series : table.series) hidden.emplace_back(series.years.size(), Hidden::no);
  return hidden;
}

std::vector<std::vector<Hidden>> hidden_counts(const FigureTable& table, int threshold) {
  std::vector<std::int64_t> counts;
  Positions positions;
  for (const FigureSeries& series : table.series) {
    auto& of_series = positions.of.emplace_back(series.years.size());
    for (std::size_t i = 0; i < series.years.size(); ++i) {
      if (series.years[i].state != FigureState::known) continue;
      of_series[i] = counts.size();
      counts.push_back(std::llround(series.years[i].value));
    }
  }
  std::vector<SumLine> lines;
  for (const bool by_age : {false, true}) {
    for (const TotalOfParts& sum : totals_of(table, by_age)) add_lines(lines, table, positions, sum);
  }
  const std::vector<Hidden> found = suppress_lines(counts, lines, threshold);
  std::vector<std::vector<Hidden>> hidden = nothing_hidden(table);
  for (std::size_t s = 0; s < hidden.size(); ++s) {
    for (std::size_t i = 0; i < hidden[s].size(); ++i) {
      if (positions.of[s][i]) hidden[s][i] = found[*positions.of[s][i]];
    }
  }
  return hidden;
}

/// The count of that measure that stands for the same as `series`; with what was decided about it.
struct Counterpart {
  const FigureCell* cell = nullptr;
  Hidden hidden = Hidden::no;
};

Counterpart counterpart(const std::vector<FigureTable>& tables, const DisclosedFigures& disclosed,
                        FigureMeasure measure, const FigureSeries& series, int year) {
  for (std::size_t t = 0; t < tables.size(); ++t) {
    if (tables[t].input.measure != measure) continue;
    for (std::size_t s = 0; s < tables[t].series.size(); ++s) {
      const FigureSeries& other = tables[t].series[s];
      const FigureCell* cell = other.at(year);
      if (other.place != series.place || other.offence != series.offence || other.age != series.age ||
          cell == nullptr || cell->state != FigureState::known)
        continue;
      return {cell, disclosed[t][s][static_cast<std::size_t>(year - other.first_year)]};
    }
  }
  return {};
}

/// Charges divided by charges per person are persons: where these are few the quotient is hidden.
void hide_quotients(const std::vector<FigureTable>& tables, int threshold, DisclosedFigures& disclosed) {
  for (std::size_t t = 0; t < tables.size(); ++t) {
    if (tables[t].input.measure != FigureMeasure::charges_per_person) continue;
    for (std::size_t s = 0; s < tables[t].series.size(); ++s) {
      const FigureSeries& series = tables[t].series[s];
      for (std::size_t i = 0; i < series.years.size(); ++i) {
        const int year = series.year(i);
        const Counterpart persons =
            counterpart(tables, disclosed, FigureMeasure::persons_charged, series, year);
        const Counterpart charges = counterpart(tables, disclosed, FigureMeasure::charges, series, year);
        const double quotient = series.years[i].value;
        const bool few =
            charges.cell != nullptr && quotient > 0.0 && charges.cell->value / quotient < threshold;
        if (few || persons.hidden != Hidden::no || charges.hidden != Hidden::no)
          disclosed[t][s][i] = Hidden::protects_another;
      }
    }
  }
}

}  // namespace

DisclosedFigures disclose_figures(const std::vector<FigureTable>& tables, int threshold, Profile profile) {
  DisclosedFigures disclosed;
  for (const FigureTable& table : tables) {
    const bool open = profile == Profile::open && table.input.published.empty();
    disclosed.push_back(open && is_count(table.input.measure) ? hidden_counts(table, threshold)
                                                              : nothing_hidden(table));
  }
  if (profile == Profile::open) hide_quotients(tables, threshold, disclosed);
  return disclosed;
}

}  // namespace hotspot::detail
