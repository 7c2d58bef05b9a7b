#include "stats/event_strips.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "core/lattice.hpp"

namespace hotspot::detail {
namespace {

constexpr std::uint32_t left_out = std::numeric_limits<std::uint32_t>::max();

/// The narrowest parts, twice `part` or four times and so on, of which no more than `most` cover a length.
double part_for(double length, double part, double most) {
  while (std::ceil(length / part) > most) part *= 2.0;
  return part;
}

}  // namespace

EventStrips::EventStrips(std::span<const Point> points, std::span<const double> weights, const Grid& grid,
                         const StripLayout& layout, const std::stop_token& stop) {
  StopCheck check(stop);
  lay_out(points.size(), grid, layout);
  fill(points, weights, bins_of(points, weights, check), layout.weighable, check);
  sort_where_few(layout, check);
}

void EventStrips::lay_out(std::size_t events, const Grid& grid, const StripLayout& layout) {
  m_origin = grid.origin;
  m_cell = grid.cell;
  m_row_distance = row_distance(grid);
  m_columns_before = std::ceil(layout.reach / m_cell) + 2.0;
  m_rows_before = std::ceil(layout.reach / m_row_distance) + 2.0;
  const double columns = static_cast<double>(grid.columns) + 2.0 * m_columns_before;
  const double rows = static_cast<double>(grid.rows) + 2.0 * m_rows_before;
  const double most = 4.0 * static_cast<double>(events) + 4096.0;
  m_width = part_for(columns, layout.columns, most / 8.0);
  const double strips = std::ceil(columns / m_width);
  m_height = part_for(rows, layout.rows, std::max(1.0, most / strips));
  m_strips = static_cast<std::size_t>(strips);
  m_bands = static_cast<std::size_t>(std::ceil(rows / m_height));
}

std::vector<std::uint32_t> EventStrips::bins_of(std::span<const Point> points,
                                                std::span<const double> weights, StopCheck& check) {
  const auto strips = static_cast<double>(m_strips), bands = static_cast<double>(m_bands);
  std::vector<std::uint32_t> bins(points.size(), left_out);
  m_start.assign(m_strips * m_bands + 1, 0);
  for (std::size_t i = 0; i < points.size(); ++i) {
    check();
    const double strip = strip_of(points[i].x), band = band_of(points[i].y);
    const double weight = weights.empty() ? 1.0 : weights[i];
    const bool near = strip >= 0.0 && strip < strips && band >= 0.0 && band < bands;
    if (!near || weight == 0.0) continue;
    const std::size_t bin = static_cast<std::size_t>(strip) * m_bands + static_cast<std::size_t>(band);
    bins[i] = static_cast<std::uint32_t>(bin);
    ++m_start[bin];
    m_largest_weight = std::max(m_largest_weight, std::abs(weight));
  }
  return bins;
}

void EventStrips::fill(std::span<const Point> points, std::span<const double> weights,
                       const std::vector<std::uint32_t>& bins, bool weighable, StopCheck& check) {
  for (std::size_t& start : m_start) m_size += std::exchange(start, m_size);
  m_x.resize(m_size + event_padding);
  m_y.resize(m_size + event_padding);
  if (!weights.empty()) m_weight.resize(m_size + event_padding);
  if (weighable) m_index.resize(m_size);
  for (std::size_t i = 0; i < points.size(); ++i) {
    check();
    if (bins[i] == left_out) continue;
    const std::size_t at = m_start[bins[i]]++;
    m_x[at] = points[i].x;
    m_y[at] = points[i].y;
    if (!weights.empty()) m_weight[at] = weights[i];
    if (weighable) m_index[at] = static_cast<std::uint32_t>(i);
  }
  // Each start has moved to the next.
  std::move_backward(m_start.begin(), m_start.end() - 1, m_start.end());
  m_start.front() = 0;
}

void EventStrips::sort_where_few(const StripLayout& layout, StopCheck& check) {
  const auto reach = static_cast<std::size_t>(
      std::clamp(layout.reach / m_row_distance / m_height - 2.0, 0.0, static_cast<double>(m_bands)));
  for (std::size_t strip = 0; strip < m_strips; ++strip) {
    const std::size_t* const start = m_start.data() + strip * m_bands;
    for (std::size_t band = 0; band < m_bands; ++band) {
      if (start[band + 1] - start[band] < 2) continue;
      // A row that needs this band needs all bands below it in reach, or all above.
      const std::size_t below = start[band + 1] - start[band - std::min(band, reach)];
      const std::size_t above = start[std::min(m_bands, band + reach + 1)] - start[band];
      if (layout.sorted || std::min(below, above) <= most_direct_events) {
        sort_bin(start[band], start[band + 1], check);
      }
    }
  }
}

/// By their values, so that sums in this order do not depend on the order of the input.
void EventStrips::sort_bin(std::size_t first, std::size_t end, StopCheck& check) {
  using Event = std::tuple<double, double, double, std::uint32_t>;
  std::vector<Event> events;
  for (std::size_t i = first; i < end; ++i) {
    events.emplace_back(m_x[i], m_y[i], m_weight.empty() ? 1.0 : m_weight[i],
                        m_index.empty() ? 0 : m_index[i]);
  }
  std::sort(events.begin(), events.end(), [&check](const Event& a, const Event& b) {
    check();
    return a < b;
  });
  for (const auto& [x, y, weight, index] : events) {
    m_x[first] = x;
    m_y[first] = y;
    if (!m_weight.empty()) m_weight[first] = weight;
    if (!m_index.empty()) m_index[first] = index;
    ++first;
  }
}

EventStrips EventStrips::weighted(std::span<const double> weights) const {
  EventStrips result = *this;
  const auto weight = [&](std::size_t i) { return weights[m_index[i]]; };
  result.m_weight.assign(m_x.size(), 1.0);
  result.m_largest_weight = 0.0;
  bool all_one = true;
  std::size_t at = 0;
  for (std::size_t bin = 0; bin + 1 < m_start.size(); ++bin) {
    result.m_start[bin] = at;
    for (std::size_t i = m_start[bin]; i < m_start[bin + 1]; ++i) {
      if (weight(i) == 0.0) continue;
      result.m_x[at] = m_x[i];
      result.m_y[at] = m_y[i];
      result.m_weight[at] = weight(i);
      result.m_index[at] = m_index[i];
      result.m_largest_weight = std::max(result.m_largest_weight, std::abs(weight(i)));
      all_one = all_one && weight(i) == 1.0;
      ++at;
    }
  }
  result.m_start.back() = result.m_size = at;
  if (all_one) result.m_weight.clear();
  return result;
}

EventColumns EventStrips::columns() const {
  return {m_x.data(), m_y.data(), m_weight.empty() ? nullptr : m_weight.data()};
}

EventRun EventStrips::between(std::size_t strip, double low, double high) const {
  const auto bounded = [this](double band) {
    return static_cast<std::size_t>(std::clamp(band, 0.0, static_cast<double>(m_bands - 1)));
  };
  const std::size_t first = m_start[strip * m_bands + bounded(band_of(std::nextafter(low, -HUGE_VAL)))];
  const std::size_t end = m_start[strip * m_bands + bounded(band_of(std::nextafter(high, HUGE_VAL))) + 1];
  return {first, end - first};
}

double EventStrips::band_of(double y) const {
  return std::floor(((y - m_origin.y) / m_row_distance + m_rows_before) / m_height);
}

double EventStrips::strip_of(double x) const {
  return std::floor(((x - m_origin.x) / m_cell + m_columns_before) / m_width);
}

}  // namespace hotspot::detail
