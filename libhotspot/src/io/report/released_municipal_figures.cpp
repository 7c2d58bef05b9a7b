#include "io/report/released_municipal_figures.hpp"

#include "io/report/released_figures.hpp"

namespace hotspot::detail {

std::vector<ReleasedSeries> released_series(const Release& release) {
  const Layer& layer = released_layer(release, "figures");
  const TextColumn& figures = text_column(layer, "figures");
  const TextColumn& places = text_column(layer, "place");
  const IntegerColumn& own = integer_column(layer, "own");
  const TextColumn& offences = text_column(layer, "offence");
  const TextColumn& ages = text_column(layer, "age");
  const IntegerColumn& years = integer_column(layer, "year");
  const RealColumn& values = real_column(layer, "value");
  const RealColumn& rates = real_column(layer, "rate");
  const RealColumn& lows = real_column(layer, "rate_low");
  const RealColumn& highs = real_column(layer, "rate_high");
  const TextColumn& states = text_column(layer, "state");
  const TextColumn& hidden = text_column(layer, "hidden");
  std::vector<ReleasedSeries> all;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const bool same = !all.empty() && all.back().figures == figures[i] && all.back().place == places[i] &&
                      all.back().offence == offences[i] && all.back().age == ages[i];
    if (!same) all.push_back({figures[i], places[i], own[i] == 1, offences[i], ages[i], {}});
    all.back().years.push_back({static_cast<int>(years[i].value_or(0)), values[i], rates[i], lows[i],
                                highs[i], states[i], hidden[i]});
  }
  return all;
}

}  // namespace hotspot::detail
