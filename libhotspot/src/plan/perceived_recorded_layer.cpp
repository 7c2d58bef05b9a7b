#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "hotspot/core/text.hpp"
#include "hotspot/plan/bivariate_colours.hpp"
#include "hotspot/stats/rank_correlation.hpp"
#include "hotspot/stats/sample_size.hpp"
#include "plan/layer_builder.hpp"
#include "plan/perceived_recorded.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// From the top of the legend down, in the order of their numbers from above.
struct ClassSpec {
  PerceivedClass value;
  Colour fill;
  std::string_view words;  ///< of a source whose events depend on people's will to report or not alike
};

constexpr Colour half_grey(Colour colour) {
  const auto grey = static_cast<unsigned>((colour.red * 3u + colour.green * 6u + colour.blue) / 10u);
  const auto half = [&](std::uint8_t channel) { return static_cast<std::uint8_t>((channel + grey) / 2u); };
  return {half(colour.red), half(colour.green), half(colour.blue)};
}

constexpr std::array classes{
    ClassSpec{PerceivedClass::cannot_tell, half_grey(bivariate_colour(Level::between, Level::between)),
              "perceived.cannot_tell"},
    ClassSpec{PerceivedClass::neither, bivariate_colour(Level::low, Level::low), "perceived.neither"},
    ClassSpec{PerceivedClass::recorded_only, bivariate_colour(Level::low, Level::high),
              "perceived.recorded_only"},
    ClassSpec{PerceivedClass::felt_only, bivariate_colour(Level::high, Level::low), "perceived.felt_only"},
    ClassSpec{PerceivedClass::both, bivariate_colour(Level::high, Level::high), "perceived.both"},
};

std::string words_of(std::optional<PerceivedClass> value, Language language) {
  for (const ClassSpec& one : classes) {
    if (one.value == value) return text(language, one.words);
  }
  return "";
}

/// What people felt in the last wave, and what that wave is; nothing where nobody was asked.
struct Felt {
  const SurveyWave* wave = nullptr;
  std::vector<FeltBeside> areas;
};

Felt felt_of(const StudyResult& result, const DisclosedCounts& disclosed) {
  Felt felt{.wave = last_wave(result.surveys, SurveyIndicator::unsafety), .areas = {}};
  if (felt.wave == nullptr) return felt;
  felt.areas = felt_beside_municipality(
      *felt.wave, disclose_wave(*felt.wave, result, disclosed.area_rule, disclosed.profile),
      result.study.rates.level);
  return felt;
}

std::vector<std::size_t> recorded_sources(const StudyResult& result) {
  std::vector<std::size_t> sources;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    if (is_recorded(result.sources[s].kind)) sources.push_back(s);
  }
  return sources;
}

template <class Member>
RealColumn column_of(const std::vector<FeltBeside>& areas, const Member& member) {
  RealColumn values;
  for (const FeltBeside& area : areas) values.push_back(member(area));
  return values;
}

void add_felt(LayerBuilder& layer, const StudyResult& result, const Felt& felt) {
  const std::size_t n = felt.areas.size();
  const auto reals = [&](const char* name, const auto& member) {
    layer.add(name, column_of(felt.areas, member));
  };
  TextColumn names, beside, hidden;
  IntegerColumn answers;
  for (std::size_t i = 0; i < n; ++i) {
    const FeltBeside& area = felt.areas[i];
    names.push_back(result.areas.name(i));
    beside.emplace_back(beside_word(area.beside));
    hidden.emplace_back(hidden_word(area.hidden));
    answers.push_back(area.hidden == Hidden::no ? std::optional(area.answers) : std::nullopt);
  }
  layer.add("id", n == 0 ? TextColumn() : TextColumn(result.areas.ids));
  layer.add("name", names);
  layer.add("label", std::move(names));
  layer.add("survey", TextColumn(n, felt.wave == nullptr ? "" : felt.wave->survey));
  layer.add("year", IntegerColumn(n, felt.wave == nullptr ? 0 : felt.wave->year));
  layer.add("answers", std::move(answers));
  reals("share", [](const FeltBeside& area) { return area.share.share; });
  reals("share_low", [](const FeltBeside& area) { return area.share.interval.low; });
  reals("share_high", [](const FeltBeside& area) { return area.share.interval.high; });
  reals("municipality_share", [](const FeltBeside& area) { return area.municipality_share; });
  reals("difference", [](const FeltBeside& area) { return area.difference; });
  reals("difference_low", [](const FeltBeside& area) { return area.limits.low; });
  reals("difference_high", [](const FeltBeside& area) { return area.limits.high; });
  layer.add("felt", std::move(beside));
  layer.add("felt_hidden", std::move(hidden));
}

/// Where high shares lie among high rates, or low among low; told where enough areas have both.
TextColumn cross_moran(const StudyResult& result, const std::vector<double>& shares,
                       const std::vector<double>& rates) {
  TextColumn told(shares.size());
  std::size_t known = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) known += std::isnan(shares[i] + rates[i]) ? 0 : 1;
  if (known < fewest_areas) return told;
  const LocalResult local = local_cross_moran(
      shares, rates, queen_weights(result.areas.shapes, WeightStyle::row),
      {.adjust = result.study.significance.adjust, .level = result.study.significance.level});
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (local.classes[i] == LocalClass::undefined) continue;
    told[i] =
        local.classes[i] == LocalClass::not_significant ? "none" : std::string(word(local.quadrants[i]));
  }
  return told;
}

/// Why there is no class: what people feel is hidden, or what is recorded.
std::string hidden_reason(const FeltBeside& felt, const RecordedBeside& recorded) {
  return std::string(hidden_word(felt.hidden != Hidden::no ? felt.hidden : recorded.hidden));
}

void add_recorded(LayerBuilder& layer, const StudyResult& result, const Felt& felt,
                  const SourceResult& source, const std::vector<RecordedBeside>& recorded) {
  const Language language = result.study.study.language;
  RealColumn rates, municipality, ratios, lows, highs;
  TextColumn beside, words, hidden;
  IntegerColumn numbers;
  for (std::size_t i = 0; i < felt.areas.size(); ++i) {
    const RecordedBeside& area = recorded[i];
    const std::optional<PerceivedClass> value = perceived_class(felt.areas[i], area);
    rates.push_back(area.rate);
    municipality.push_back(area.municipality_rate);
    ratios.push_back(area.ratio);
    lows.push_back(area.limits.low);
    highs.push_back(area.limits.high);
    beside.emplace_back(beside_word(area.beside));
    words.push_back(words_of(value, language));
    hidden.push_back(hidden_reason(felt.areas[i], area));
    numbers.push_back(value ? std::optional<std::int64_t>(static_cast<std::int64_t>(*value)) : std::nullopt);
  }
  const RealColumn shares = column_of(felt.areas, [](const FeltBeside& area) { return area.share.share; });
  layer.add("{source}_rate", rates, &source);
  layer.add("{source}_municipality_rate", std::move(municipality), &source);
  layer.add("{source}_ratio", std::move(ratios), &source);
  layer.add("{source}_ratio_low", std::move(lows), &source);
  layer.add("{source}_ratio_high", std::move(highs), &source);
  layer.add("{source}_recorded", std::move(beside), &source);
  layer.add("{source}_reporting", IntegerColumn(felt.areas.size(), depends_on_reporting(source.kind) ? 1 : 0),
            &source);
  layer.add("{source}_class", std::move(numbers), &source);
  layer.add("{source}_words", std::move(words), &source);
  layer.add("{source}_hidden", std::move(hidden), &source);
  layer.add("{source}_lisa", cross_moran(result, shares, rates), &source);
}

Style class_style(const StudyResult& result, const Felt& felt, const SourceResult& source) {
  const Language language = result.study.study.language;
  Style style{.name = text(language, "output.perceived_style", {{"source", source.title}}),
              .column = for_source("{source}_class", source.name),
              .hidden_column = for_source("{source}_hidden", source.name),
              .hidden_label = hidden_label(result),
              .label_column = "label"};
  style.legend_title = text(language, "output.legend_perceived",
                            {{"source", source.title},
                             {"survey", felt.wave->title},
                             {"year", std::to_string(felt.wave->year)},
                             {"period", period_in_words(result)}});
  for (const ClassSpec& one : classes) {
    const auto middle = static_cast<double>(one.value);
    style.classes.push_back({middle - 0.5, middle + 0.5, one.fill, text(language, one.words),
                             one.value == PerceivedClass::cannot_tell});
  }
  return style;
}

}  // namespace

Layer perceived_recorded_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const Felt felt = felt_of(result, disclosed);
  LayerBuilder layer("perceived_recorded", result);
  add_felt(layer, result, felt);
  const std::vector<std::size_t> sources = recorded_sources(result);
  for (const std::size_t s : sources) {
    add_recorded(layer, result, felt, result.sources[s],
                 recorded_beside_municipality(result, s, disclosed.sources[s]));
  }
  std::vector<MultiPolygon> shapes;
  if (felt.wave != nullptr) shapes = result.areas.shapes;
  Layer made = layer.finish(std::move(shapes),
                            provenance(result, "shares feeling unsafe beside rates of recorded events",
                                       "Wilson (1927); Garwood (1936)"));
  if (felt.wave == nullptr) return made;
  for (const std::size_t s : sources) made.styles.push_back(class_style(result, felt, result.sources[s]));
  return made;
}

Layer rank_correlation_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const Felt felt = felt_of(result, disclosed);
  const RealColumn shares = column_of(felt.areas, [](const FeltBeside& area) { return area.share.share; });
  TextColumn surveys, sources;
  IntegerColumn years, areas;
  RealColumn r, low, high;
  for (const std::size_t s : recorded_sources(result)) {
    if (felt.wave == nullptr) break;
    RealColumn rates;
    for (const RecordedBeside& area : recorded_beside_municipality(result, s, disclosed.sources[s]))
      rates.push_back(area.rate);
    const RankCorrelation found = rank_correlation(shares, rates, {.level = result.study.rates.level});
    surveys.push_back(felt.wave->survey);
    years.emplace_back(felt.wave->year);
    sources.push_back(result.sources[s].name);
    areas.emplace_back(static_cast<std::int64_t>(found.pairs));
    r.push_back(found.r);
    low.push_back(found.interval.low);
    high.push_back(found.interval.high);
  }
  LayerBuilder layer("rank_correlation", result);
  layer.add("survey", std::move(surveys));
  layer.add("year", std::move(years));
  layer.add("source", std::move(sources));
  layer.add("areas", std::move(areas));
  layer.add("r", std::move(r));
  layer.add("low", std::move(low));
  layer.add("high", std::move(high));
  return layer.finish(NoPlaces{}, provenance(result, "Spearman's rank correlation of shares and rates",
                                             "Bonett and Wright (2000)"));
}

}  // namespace hotspot::detail
