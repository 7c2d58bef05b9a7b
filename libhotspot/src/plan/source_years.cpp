#include "plan/source_years.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace hotspot::detail {
namespace {

using std::chrono::year_month_day;

constexpr int months_in_year = 12;

/// Months counted on, so that they can be walked.
int index_of(int year, unsigned month) {
  return year * months_in_year + static_cast<int>(month) - 1;
}

year_month_day day_of(EventTime time) {
  return year_month_day(std::chrono::floor<std::chrono::days>(time));
}

int index_of(year_month_day day) {
  return index_of(static_cast<int>(day.year()), static_cast<unsigned>(day.month()));
}

/// Rows per month, kept and rejected ones.
std::map<int, std::size_t> rows_by_month(const EventSet& kept, const SourceQuality& quality) {
  std::map<int, std::size_t> rows;
  for (const auto& time : kept.times) {
    if (time) ++rows[index_of(day_of(*time))];
  }
  for (const RejectedRow& row : quality.rejected) {
    if (row.month) {
      ++rows[index_of(static_cast<int>(row.month->year()), static_cast<unsigned>(row.month->month()))];
    }
  }
  return rows;
}

/// What each month says, from January of the first year to December of the last.
class Months {
 public:
  Months(const EventSet& kept, const SourceQuality& quality, const StatedCover& cover) {
    const std::map<int, std::size_t> rows = rows_by_month(kept, quality);
    if (rows.empty() && !(cover.from && cover.to)) return;
    const int first_row = rows.empty() ? index_of(*cover.from) : rows.begin()->first;
    const int last_row = rows.empty() ? index_of(*cover.to) : rows.rbegin()->first;
    m_first_year = std::min(first_row, cover.from ? index_of(*cover.from) : first_row) / months_in_year;
    m_last_year = std::max(last_row, cover.to ? index_of(*cover.to) : last_row) / months_in_year;
    m_states.assign(static_cast<std::size_t>(m_last_year - m_first_year + 1) * months_in_year,
                    MonthState::no_data);
    for (const auto& [month, count] : rows) at(month) = MonthState::events;
    std::size_t total = 0;
    for (const auto& [month, count] : rows) total += count;
    const double per_month = static_cast<double>(total) / static_cast<double>(last_row - first_row + 1);
    fill_empty(first_row, last_row, per_month, cover);
  }

  [[nodiscard]] bool is_empty() const { return m_states.empty(); }
  [[nodiscard]] int first_year() const { return m_first_year; }
  [[nodiscard]] int last_year() const { return m_last_year; }
  [[nodiscard]] std::array<MonthState, 12> of(int year) const {
    std::array<MonthState, 12> months{};
    std::copy_n(m_states.begin() + static_cast<std::ptrdiff_t>(year - m_first_year) * months_in_year,
                months_in_year, months.begin());
    return months;
  }
  /// Months of the years from `first` to `last` that the source speaks for.
  [[nodiscard]] double known_months(int first, int last) const {
    double known = 0.0;
    for (int year = first; year <= last; ++year) {
      const auto months = of(year);
      known += static_cast<double>(months.size()) -
               static_cast<double>(std::count(months.begin(), months.end(), MonthState::no_data));
    }
    return known;
  }

 private:
  MonthState& at(int month) {
    return m_states[static_cast<std::size_t>(month - m_first_year * months_in_year)];
  }

  /// Runs of empty months: before the first row, between rows, after the last.
  void fill_empty(int first_row, int last_row, double per_month, const StatedCover& cover) {
    constexpr double unlikely = 0.001, unlikely_at_end = 0.01;
    const int begin = m_first_year * months_in_year, end = (m_last_year + 1) * months_in_year;
    for (int month = begin; month < end;) {
      if (at(month) == MonthState::events) {
        ++month;
        continue;
      }
      int after = month;
      while (after < end && at(after) != MonthState::events) ++after;
      const bool is_at_end = month < first_row || after > last_row;
      const double chance = std::exp(-per_month * static_cast<double>(after - month));
      const bool is_likely = chance >= (is_at_end ? unlikely_at_end : unlikely);
      for (; month < after; ++month) at(month) = state_of(month, is_likely, first_row, last_row, cover);
    }
  }

  static MonthState state_of(int month, bool is_likely, int first_row, int last_row,
                             const StatedCover& cover) {
    if (cover.from && month < index_of(*cover.from)) return MonthState::no_data;
    if (cover.to && month > index_of(*cover.to)) return MonthState::no_data;
    const bool is_stated =
        (cover.from && cover.to) || (cover.from && month <= last_row) || (cover.to && month >= first_row);
    return is_stated || is_likely ? MonthState::none : MonthState::no_data;
  }

  int m_first_year = 0;
  int m_last_year = -1;
  std::vector<MonthState> m_states;
};

bool is_partial(int year, const std::array<MonthState, 12>& months, const StatedCover& cover) {
  if (std::find(months.begin(), months.end(), MonthState::no_data) != months.end()) return true;
  using namespace std::chrono;
  const auto in_year = [&](const std::optional<year_month_day>& day) {
    return day && static_cast<int>(day->year()) == year;
  };
  const bool starts_late =
      in_year(cover.from) && (cover.from->month() != January || cover.from->day() != day(1));
  const bool ends_early = in_year(cover.to) && (cover.to->month() != December || cover.to->day() != day(31));
  return starts_late || ends_early;
}

double quantile(std::vector<double>& values, double share) {
  const auto at = values.begin() +
                  static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(values.size())) - 1.0);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

std::optional<ReportDelay> delay_of(std::vector<double> days) {
  if (days.empty()) return std::nullopt;
  const auto before = std::count_if(days.begin(), days.end(), [](double d) { return d < 0.0; });
  return ReportDelay{.events = days.size(),
                     .median_days = quantile(days, 0.5),
                     .ninetieth_days = quantile(days, 0.9),
                     .before_event = static_cast<std::size_t>(before)};
}

/// Years with a state of their own, and all that is counted into them.
class Years {
 public:
  Years(const Months& months, const StatedCover& cover) : m_months(months) {
    for (int year = months.first_year(); year <= months.last_year(); ++year) {
      YearQuality entry{.year = year, .kept = 0, .rejected = 0};
      entry.placements.fill(0);
      entry.months = months.of(year);
      entry.is_partial = is_partial(year, entry.months, cover);
      m_years.push_back(std::move(entry));
    }
    m_without = YearQuality{.kept = 0, .rejected = 0};
    m_without.placements.fill(0);
    m_without.months.fill(MonthState::no_data);
  }

  [[nodiscard]] YearQuality& of(std::optional<int> year) {
    return year ? m_years[static_cast<std::size_t>(*year - m_months.first_year())] : m_without;
  }

  [[nodiscard]] std::vector<YearQuality> finish() && {
    constexpr std::size_t most_listed = 60;  // more have a slip in a date among them
    if (m_years.size() > most_listed) {
      std::erase_if(m_years, [](const YearQuality& year) {
        return *year.kept + *year.rejected == 0 &&
               std::count(year.months.begin(), year.months.end(), MonthState::no_data) == months_in_year;
      });
    }
    if (*m_without.kept + *m_without.rejected > 0) m_years.push_back(std::move(m_without));
    return std::move(m_years);
  }

 private:
  const Months& m_months;
  std::vector<YearQuality> m_years;
  YearQuality m_without;
};

std::optional<int> year_of(const EventSet& kept, std::size_t i) {
  if (kept.times.empty() || !kept.times[i]) return std::nullopt;
  return static_cast<int>(day_of(*kept.times[i]).year());
}

void count_kept(const EventSet& kept, Years& years) {
  std::map<int, std::vector<double>> delays;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const std::optional<int> year = year_of(kept, i);
    YearQuality& entry = years.of(year);
    ++*entry.kept;
    ++*entry.placements[static_cast<std::size_t>(kept.placement(i))];
    if (!year || kept.reported.empty() || !kept.reported[i]) continue;
    const auto days = std::chrono::floor<std::chrono::days>(*kept.reported[i]) -
                      std::chrono::floor<std::chrono::days>(*kept.times[i]);
    delays[*year].push_back(static_cast<double>(days.count()));
  }
  for (auto& [year, days] : delays) years.of(year).delay = delay_of(std::move(days));
}

void count_rejected(const SourceQuality& quality, Years& years) {
  for (const RejectedRow& row : quality.rejected) {
    YearQuality& entry =
        years.of(row.month ? std::optional(static_cast<int>(row.month->year())) : std::nullopt);
    ++*entry.rejected;
    const auto known = std::find_if(entry.reasons.begin(), entry.reasons.end(),
                                    [&](const auto& reason) { return reason.first == row.reason; });
    if (known == entry.reasons.end())
      entry.reasons.emplace_back(row.reason, 1);
    else
      ++known->second;
  }
}

struct CodeSpan {
  std::size_t events = 0;
  int first = std::numeric_limits<int>::max();
  int last = std::numeric_limits<int>::min();
};

void find_codes(const EventSet& kept, const Months& months, Years& years) {
  constexpr std::size_t fewest = 10;
  constexpr double unlikely = 0.001;
  std::vector<CodeSpan> codes(kept.categories.size());
  for (std::size_t i = 0; i < kept.category_of.size(); ++i) {
    const auto year = year_of(kept, i);
    if (!year) continue;
    CodeSpan& code = codes[kept.category_of[i]];
    ++code.events;
    code.first = std::min(code.first, *year);
    code.last = std::max(code.last, *year);
  }
  for (std::size_t c = 0; c < codes.size(); ++c) {
    const CodeSpan& code = codes[c];
    if (code.events < fewest || kept.categories[c].empty()) continue;
    const double within = months.known_months(code.first, code.last);
    const auto is_unlikely = [&](double beside) {
      return std::pow(within / (within + beside), static_cast<double>(code.events)) < unlikely;
    };
    if (is_unlikely(months.known_months(months.first_year(), code.first - 1))) {
      years.of(code.first).new_codes.push_back(kept.categories[c]);
    }
    if (is_unlikely(months.known_months(code.last + 1, months.last_year()))) {
      years.of(code.last + 1).gone_codes.push_back(kept.categories[c]);
    }
  }
}

}  // namespace

std::vector<YearQuality> account_by_year(const EventSet& kept, const SourceQuality& quality,
                                         const StatedCover& cover) {
  const Months months(kept, quality, cover);
  Years years(months, cover);
  count_kept(kept, years);
  count_rejected(quality, years);
  if (!months.is_empty()) find_codes(kept, months, years);
  return std::move(years).finish();
}

}  // namespace hotspot::detail
