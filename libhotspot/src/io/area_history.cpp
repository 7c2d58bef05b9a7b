#include "io/area_history.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"
#include "io/column_names.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string needed_column(const std::vector<std::string>& columns, ColumnRole role, const char* name,
                          const std::string& file) {
  if (const auto found = find_column(columns, role)) return columns[*found];
  throw DataError({"error.column_missing",
                   {{"path", file}, {"column", std::string(name)}, {"columns", listed(columns)}}});
}

bool is_one_change(const AreaChange& a, const AreaChange& b) {
  return a.from == b.from && a.day == b.day;
}

/// Shares that are not stated are equal parts of what is left.
std::int64_t complete_shares(std::vector<AreaChange>& changes) {
  std::int64_t guessed = 0;
  for (AreaChange& change : changes) {
    if (!std::isnan(change.share)) continue;
    const auto parts = std::count_if(changes.begin(), changes.end(),
                                     [&](const AreaChange& other) { return is_one_change(change, other); });
    change.share = 1.0 / static_cast<double>(parts);
    if (parts > 1) ++guessed;
  }
  return guessed;
}

}  // namespace

std::optional<std::chrono::sys_days> day_of_figure(double value) {
  using namespace std::chrono;
  if (std::isnan(value)) return std::nullopt;
  constexpr double first_year = 1800.0, last_year = 2200.0;
  if (value >= first_year && value <= last_year) return sys_days(year(static_cast<int>(value)) / January / 1);
  return sys_days(days(static_cast<int>(value)));
}

std::string plain_area_id(std::string_view id) {
  std::string plain;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const bool starts_number = is_digit(id[i]) && (i == 0 || !is_digit(id[i - 1]));
    if (starts_number) {
      while (i + 1 < id.size() && id[i] == '0' && is_digit(id[i + 1])) ++i;
    }
    if (id[i] != ' ') plain += id[i] >= 'A' && id[i] <= 'Z' ? static_cast<char>(id[i] + 32) : id[i];
  }
  return plain;
}

AreaHistory::AreaHistory(std::vector<AreaChange> changes) : m_changes(std::move(changes)) {
  for (AreaChange& change : m_changes) {
    change.from = plain_area_id(change.from);
    change.to = plain_area_id(change.to);
  }
  std::stable_sort(m_changes.begin(), m_changes.end(),
                   [](const AreaChange& a, const AreaChange& b) { return a.day < b.day; });
  for (const AreaChange& change : m_changes) {
    double together = 0.0;
    for (const AreaChange& other : m_changes) {
      if (is_one_change(change, other)) together += other.share;
    }
    if (together <= 1.0 + 1e-6 && change.share >= 0.0) continue;
    throw DataError({"error.history_share", {{"id", change.from}, {"share", together}}});
  }
}

bool AreaHistory::knows(std::string_view id) const {
  const std::string plain = plain_area_id(id);
  return std::any_of(m_changes.begin(), m_changes.end(),
                     [&](const AreaChange& change) { return change.from == plain; });
}

std::vector<std::pair<std::string, double>> AreaHistory::successors(
    std::string_view id, std::optional<std::chrono::sys_days> day) const {
  std::map<std::string, double> holds{{plain_area_id(id), 1.0}};
  for (std::size_t first = 0; first < m_changes.size();) {
    std::size_t last = first;  // all changes of one day happen at once
    while (last < m_changes.size() && m_changes[last].day == m_changes[first].day) ++last;
    if (!day || (m_changes[first].day && *m_changes[first].day > *day)) {
      std::map<std::string, double> after = holds;
      for (std::size_t i = first; i < last; ++i) {
        if (holds.contains(m_changes[i].from)) after.erase(m_changes[i].from);
      }
      for (std::size_t i = first; i < last; ++i) {
        const auto before = holds.find(m_changes[i].from);
        if (before != holds.end()) after[m_changes[i].to] += before->second * m_changes[i].share;
      }
      holds = std::move(after);
    }
    first = last;
  }
  return {holds.begin(), holds.end()};
}

AreaHistoryRead read_area_history(const std::string& file, const Run& run) {
  const Input input{.source = file};
  const std::vector<std::string> columns = open_source(input)->columns();
  AreaColumns wanted{.places_needed = false};
  wanted.texts = {needed_column(columns, ColumnRole::id_from, "id_from", file),
                  needed_column(columns, ColumnRole::id_to, "id_to", file)};
  const auto share = find_column(columns, ColumnRole::share);
  const auto date = find_column(columns, ColumnRole::time);
  if (share) wanted.figures = {columns[*share]};
  if (date) wanted.times = {columns[*date]};
  AreasRead read = read_areas(input, wanted, run);
  std::vector<AreaChange> changes(read.areas.size());
  for (std::size_t i = 0; i < changes.size(); ++i) {
    changes[i].from = plain_area_id(read.areas.texts[0].values[i]);
    changes[i].to = plain_area_id(read.areas.texts[1].values[i]);
    changes[i].share = share ? read.areas.figures.front().values[i] : std::nan("");
    if (date) changes[i].day = day_of_figure(read.areas.figures.back().values[i]);
  }
  if (const std::int64_t guessed = complete_shares(changes); guessed > 0) {
    read.quality.findings.push_back({"finding.history_share_guessed", {{"count", guessed}}});
  }
  return {.history = AreaHistory(std::move(changes)),
          .quality = std::move(read.quality),
          .fingerprint = std::move(read.fingerprint)};
}

}  // namespace hotspot::detail
