#include "io/report/released_figures.hpp"

#include "hotspot/plan/output_schema.hpp"

namespace hotspot::detail {
SourceTotals source_totals(const Release& release, const std::string& source) {
  const Layer& layer = released_layer(release, "totals");
  const TextColumn& sources = text_column(layer, "source");
  const IntegerColumn& years = integer_column(layer, "year");
  const TextColumn& categories = text_column(layer, "category");
  const IntegerColumn& counts = integer_column(layer, "count");
  const TextColumn& hidden = text_column(layer, "hidden");
  SourceTotals totals;
  bool first = true;  // a source starts with the row of all its events
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i] != source) continue;
    ShownCount events{counts[i], hidden[i]};
    if (first) {
      totals.whole = std::move(events);
    } else if (years[i]) {
      totals.years.push_back({static_cast<int>(*years[i]), std::move(events)});
    } else {
      totals.categories.push_back({categories[i], std::move(events)});
    }
    first = false;
  }
  return totals;
}

std::vector<UnitFigures> unit_figures(const Layer& layer, const std::string& source) {
  const IntegerColumn& counts = integer_column(layer, for_source("{source}_count", source));
  const RealColumn& rates = real_column(layer, for_source("{source}_rate", source));
  const RealColumn& lows = real_column(layer, for_source("{source}_rate_low", source));
  const RealColumn& highs = real_column(layer, for_source("{source}_rate_high", source));
  const TextColumn& hidden = text_column(layer, for_source("{source}_hidden", source));
  std::vector<UnitFigures> figures;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    figures.push_back({{counts[i], hidden[i]}, rates[i], lows[i], highs[i]});
  }
  return figures;
}

std::vector<DensestPlace> densest_places(const Release& release, const std::string& source) {
  const Layer& layer = released_layer(release, "hotspots");
  const TextColumn& sources = text_column(layer, "source");
  const TextColumn& labels = text_column(layer, "label");
  const TextColumn& areas = text_column(layer, "areas");
  const IntegerColumn& events = integer_column(layer, "events");
  const TextColumn& hidden = text_column(layer, "hidden");
  const RealColumn& share_of_events = real_column(layer, "share_of_events");
  const RealColumn& share_of_area = real_column(layer, "share_of_area");
  std::vector<DensestPlace> places;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (sources[i] != source) continue;
    places.push_back({labels[i], areas[i], {events[i], hidden[i]}, share_of_events[i], share_of_area[i]});
  }
  return places;
}

std::vector<DensityClass> density_classes(const Release& release, const std::string& source) {
  const Layer& layer = released_layer(release, for_source("density_{source}", source));
  const RealColumn& lower = real_column(layer, "lower");
  const RealColumn& upper = real_column(layer, "upper");
  const RealColumn& expected_lower = real_column(layer, "expected_100m_lower");
  const RealColumn& expected_upper = real_column(layer, "expected_100m_upper");
  std::vector<DensityClass> classes;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    DensityClass one{{}, lower[i], upper[i], expected_lower[i], expected_upper[i]};
    if (!layer.styles.empty()) {
      for (const StyleClass& drawn : layer.styles.front().classes) {
        if (drawn.lower == lower[i]) one.fill = drawn.fill;
      }
    }
    classes.push_back(one);
  }
  return classes;
}

CellClasses cell_classes(const Release& release, const std::string& source) {
  const Layer& layer = released_layer(release, "grid");
  CellClasses cells;
  for (const auto& one : integer_column(layer, for_source("{source}_gi_class", source))) {
    cells.tested += one ? 1 : 0;
    cells.more += one == 1 ? 1 : 0;
    cells.fewer += one == -1 ? 1 : 0;
  }
  return cells;
}

}  // namespace hotspot::detail
