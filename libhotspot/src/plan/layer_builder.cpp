#include "plan/layer_builder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "hotspot/core/text.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/plan/map_style.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

Language language(const StudyResult& result) {
  return result.study.study.language;
}

std::string source_title(const SourceResult* source) {
  return source == nullptr ? "" : source->title;
}

std::vector<MessageArgument> title_arguments(const StudyResult& result, const SourceResult* source) {
  return {{"source", source_title(source)},
          {"per", result.study.rates.per},
          {"threshold", static_cast<std::int64_t>(result.study.disclosure.threshold)}};
}

std::string_view denominator_word(Denominator of) {
  return of == Denominator::households ? "households" : "residents";
}

/// The declared unit with what depends on the study filled in.
std::string unit(const ColumnSpec& spec, const StudyResult& result) {
  if (spec.unit == "{density}") return result.period ? "1/km2/year" : "1/km2";
  std::string words(spec.unit);
  const auto fill = [&](std::string_view mark, const std::string& value) {
    if (const auto at = words.find(mark); at != std::string::npos) words.replace(at, mark.size(), value);
  };
  fill("{per}", std::to_string(static_cast<long long>(result.study.rates.per)));
  fill("{denominator}", std::string(denominator_word(denominator(result))));
  return words;
}

bool any_known(const std::vector<double>& figures) {
  return std::any_of(figures.begin(), figures.end(), [](double value) { return !std::isnan(value); });
}

/// With a word joiner on both sides of each dash, so that no line ends inside a period.
std::string unbroken(std::string period) {
  constexpr std::string_view dash = "–", joined = "\u2060–\u2060";
  for (auto at = period.find(dash); at != std::string::npos; at = period.find(dash, at + joined.size())) {
    period.replace(at, dash.size(), joined);
  }
  return period;
}

}  // namespace

LayerBuilder::LayerBuilder(std::string_view layer, const StudyResult& result, const SourceResult* source)
    : m_result(result), m_spec(layer_spec(layer)) {
  m_layer.name = for_source(layer, source == nullptr ? "" : source->name);
  m_layer.title = text(language(result), m_spec.title, title_arguments(result, source));
  m_layer.crs = result.crs;
}

void LayerBuilder::add(std::string_view column, std::variant<RealColumn, IntegerColumn, TextColumn> values,
                       const SourceResult* source) {
  const ColumnSpec& spec = m_spec.column(column);
  m_layer.columns.push_back(
      {.name = for_source(column, source == nullptr ? "" : source->name),
       .values = std::move(values),
       .unit = unit(spec, m_result),
       .title = text(language(m_result), spec.title, title_arguments(m_result, source))});
}

Layer LayerBuilder::finish(Places places, Provenance provenance) {
  const bool per_source =
      std::any_of(m_spec.columns.begin(), m_spec.columns.end(),
                  [](const ColumnSpec& spec) { return spec.name.starts_with("{source}"); });
  if (!per_source && m_layer.columns.size() != m_spec.columns.size()) {
    throw std::logic_error("columns of the output schema are missing: " + m_layer.name);
  }
  m_layer.places = std::move(places);
  m_layer.provenance = std::move(provenance);
  return std::move(m_layer);
}

Denominator denominator(const StudyResult& result) {
  if (any_known(result.residents)) return Denominator::residents;
  return any_known(result.households) ? Denominator::households : Denominator::none;
}

const std::vector<double>& population(const StudyResult& result) {
  return denominator(result) == Denominator::households ? result.households : result.residents;
}

double years(const StudyResult& result) {
  return result.period ? result.period->years() : 1.0;
}

std::string period_in_words(const StudyResult& result) {
  using namespace std::chrono;
  if (!result.period) return "";
  const auto [from, to] = *result.period;
  const bool whole_years =
      from.month() == January && from.day() == day{1} && to.month() == December && to.day() == day{31};
  if (!whole_years) return format_date(language(result), from) + " – " + format_date(language(result), to);
  const std::string first = std::to_string(static_cast<int>(from.year()));
  const std::string last = std::to_string(static_cast<int>(to.year()));
  return first == last ? first : first + "–" + last;
}

std::string legend_title(const StudyResult& result, const SourceResult& source, Hidden total,
                         std::string_view quantity_key) {
  const std::string_view denominator_key =
      denominator(result) == Denominator::households ? "output.households" : "output.residents";
  std::string title = text(language(result), quantity_key,
                           {{"source", source.title},
                            {"per", result.study.rates.per},
                            {"denominator", text(language(result), denominator_key)}});
  if (result.period) title += " · " + unbroken(period_in_words(result));
  if (total != Hidden::no) return title;
  return title + " · n\u00a0=\u00a0" + format_number(language(result), static_cast<double>(source.size()));
}

Style style_by_source(const StudyResult& result, const std::string& title) {
  Style style{.name = title, .legend_title = title};
  style.category_column = "source";
  for (std::size_t s = 0; s < result.sources.size(); ++s)
    style.categories.push_back({result.sources[s].name, result.sources[s].title, category_colour(s)});
  style.label_column = "label";
  return style;
}

std::string hidden_label(const StudyResult& result) {
  return text(language(result), "output.hidden_label",
              {{"threshold", static_cast<std::int64_t>(result.study.disclosure.threshold)}});
}

IntegerColumn shown(const std::vector<std::int64_t>& counts, const std::vector<Hidden>& hidden) {
  IntegerColumn column;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    column.push_back(hidden[i] == Hidden::no ? std::optional(counts[i]) : std::nullopt);
  }
  return column;
}

RealColumn shown(std::vector<double> values, const std::vector<Hidden>& hidden) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (hidden[i] != Hidden::no) values[i] = undefined;
  }
  return values;
}

TextColumn reasons(const std::vector<Hidden>& hidden) {
  TextColumn column;
  for (const Hidden reason : hidden) column.emplace_back(hidden_word(reason));
  return column;
}

Provenance provenance(const StudyResult& result, std::string method, std::string reference) {
  return {.method = std::move(method),
          .reference = std::move(reference),
          .version = std::string(version),
          .parameters = result.parameters,
          .inputs = result.inputs,
          .warnings = result.warnings};
}

}  // namespace hotspot::detail
