#include <algorithm>
#include <cmath>
#include <set>

#include "core/name_order.hpp"
#include "hotspot/plan/survey_input.hpp"
#include "io/report/figure_words.hpp"
#include "io/report/interval_chart.hpp"
#include "io/report/sections.hpp"
#include "io/report/survey_figures.hpp"
#include "io/report/table.hpp"

namespace hotspot::detail {
namespace {

std::string interval_words(const ReportInput& input, const Interval& interval) {
  return input.words("report.percent",
                     {{"number", range_words(input, 100.0 * interval.low, 100.0 * interval.high, 0)}});
}

std::string points_words(const ReportInput& input, double difference) {
  const double points = 100.0 * difference;
  const int decimals = std::abs(points) < 0.95 ? 1 : 0;  // whether it is above or below nothing is the point
  const std::string words = input.number(points, decimals);
  return points > 0.0 && words != input.number(0.0, decimals) ? "+" + words : words;
}

/// "said so" in the words of the indicator.
std::string said_words(const ReportInput& input, const SurveySeries& series) {
  return input.words("said." + series.indicator);
}

const SurveyFigures* municipality(const WaveFigures& wave) {
  const auto found = std::find_if(wave.units.begin(), wave.units.end(),
                                  [](const SurveyFigures& unit) { return unit.level == "municipality"; });
  return found == wave.units.end() ? nullptr : &*found;
}

std::string wave_sentence(const ReportInput& input, const SurveySeries& series, const WaveFigures& wave) {
  const SurveyFigures* all = municipality(wave);
  const std::string year = std::to_string(wave.year);
  if (all == nullptr || std::isnan(all->share.share))
    return input.words("report.survey_hidden", {{"year", year}});
  std::string words =
      input.words("report.survey_share", {{"year", year},
                                          {"share", round_share_words(input, all->share.share)},
                                          {"interval", interval_words(input, all->share.interval)},
                                          {"answers", input.number(static_cast<double>(*all->answers))},
                                          {"said", said_words(input, series)}});
  if (!std::isnan(all->response_rate)) {
    words += " " + input.words("report.survey_response",
                               {{"rate", round_share_words(input, all->response_rate)},
                                {"invited", input.number(static_cast<double>(*all->invited))}});
  }
  return words;
}

/// Whether the share has changed since the wave before, as far as the interval tells.
std::string change_sentence(const ReportInput& input, const WaveFigures& wave, int year_before) {
  const SurveyFigures* all = municipality(wave);
  if (!wave.comparable)
    return input.words("report.survey_broken", {{"year", std::to_string(wave.year)}, {"reason", wave.note}});
  if (all == nullptr || std::isnan(all->change)) return "";
  const Interval& limits = all->change_limits;
  const char* key = limits.low > 0.0    ? "report.survey_rose"
                    : limits.high < 0.0 ? "report.survey_fell"
                                        : "report.survey_change_unknown";
  return input.words(key, {{"before", std::to_string(year_before)},
                           {"change", points_words(input, all->change)},
                           {"low", points_words(input, limits.low)},
                           {"high", points_words(input, limits.high)}});
}

Html sentences(const ReportInput& input, const SurveySeries& series) {
  Html lines;
  for (std::size_t w = 0; w < series.waves.size(); ++w) {
    std::string words = wave_sentence(input, series, series.waves[w]);
    const std::string change =
        w == 0 ? "" : change_sentence(input, series.waves[w], series.waves[w - 1].year);
    if (!change.empty()) words += " " + change;
    lines += element("li", words);
  }
  if (!series.years_without.empty()) {
    std::vector<std::string> years;
    for (const int year : series.years_without) years.push_back(std::to_string(year));
    lines += element("li", input.words("report.survey_without", {{"years", listed(input, years)}}));
  }
  return element("ul", lines);
}

std::vector<SurveyFigures> by_name(const ReportInput& input, std::vector<SurveyFigures> units) {
  std::stable_sort(units.begin(), units.end(), [&](const SurveyFigures& a, const SurveyFigures& b) {
    return name_order_key(input.language(), a.name) < name_order_key(input.language(), b.name);
  });
  return units;
}

/// Areas from which nobody answered have no line.
Html area_chart(const ReportInput& input, const SurveySeries& series, const WaveFigures& wave) {
  const SurveyFigures* all = municipality(wave);
  std::vector<NamedFigures> areas;
  for (const SurveyFigures& unit : by_name(input, wave.of_level("area"))) {
    if (unit.hidden.empty() && std::isnan(unit.share.share)) continue;
    areas.push_back({unit.name,
                     {.events = {.count = {}, .hidden = unit.hidden},
                      .rate = 100.0 * unit.share.share,
                      .low = 100.0 * unit.share.interval.low,
                      .high = 100.0 * unit.share.interval.high}});
  }
  if (all == nullptr || std::isnan(all->share.share)) return {};
  const IntervalScale scale{
      .reference = 100.0 * all->share.share,
      .reference_words =
          input.words("report.survey_reference", {{"share", round_share_words(input, all->share.share)}}),
      .highest = 100.0};
  return interval_chart(input,
                        input.words("report.survey_chart", {{"title", series.title},
                                                            {"year", std::to_string(wave.year)},
                                                            {"said", said_words(input, series)}}),
                        areas, scale);
}

Html unit_row(const ReportInput& input, const SurveyFigures& unit, const std::string& style) {
  const auto number = [&](const std::optional<std::int64_t>& count) {
    return number_cell(count ? input.number(static_cast<double>(*count)) : "–");
  };
  Html cells =
      row_head(unit.name) + number(unit.answers) +
      number_cell(std::isnan(unit.response_rate) ? "–" : round_share_words(input, unit.response_rate));
  if (!unit.hidden.empty()) {
    cells += element("td", {{"class", "hidden"}, {"colspan", "4"}}, hidden_words(input, unit.hidden));
  } else if (std::isnan(unit.share.share)) {
    cells += element("td", {{"class", "hidden"}, {"colspan", "4"}}, input.words("report.survey_no_data"));
  } else {
    cells += number_cell(round_share_words(input, unit.share.share)) +
             number_cell(interval_words(input, unit.share.interval));
    const bool shrunken = !std::isnan(unit.shrunken.share);
    cells += number_cell(shrunken ? round_share_words(input, unit.shrunken.share) : "–") +
             number_cell(shrunken ? interval_words(input, unit.shrunken.interval) : "–");
  }
  return style.empty() ? element("tr", cells) : element("tr", {{"class", style}}, cells);
}

Html table_head(const ReportInput& input, const std::string& first) {
  return element("tr", word_head(first) + number_head(input.words("output.answers")) +
                           number_head(input.words("report.response_rate")) +
                           number_head(input.words("report.raw_share")) +
                           number_head(input.words("report.interval")) +
                           number_head(input.words("report.shrunken_share")) +
                           number_head(input.words("report.interval")));
}

Html area_table(const ReportInput& input, const SurveySeries& series, const WaveFigures& wave) {
  Html body;
  for (const SurveyFigures& unit : by_name(input, wave.of_level("area"))) body += unit_row(input, unit, "");
  for (const SurveyFigures& unit : wave.of_level("no_area")) body += unit_row(input, unit, "outside");
  for (const SurveyFigures& unit : wave.of_level("company")) body += unit_row(input, unit, "company");
  for (SurveyFigures unit : wave.of_level("municipality")) {
    unit.name = input.words("report.whole_municipality");
    body += unit_row(input, unit, "company");
  }
  return table(input.words("report.survey_table", {{"title", series.title},
                                                   {"year", std::to_string(wave.year)},
                                                   {"said", said_words(input, series)}}),
               table_head(input, input.words("output.area_name")), body);
}

std::string band_words(const ReportInput& input, const SurveyFigures& band) {
  const std::string from = std::to_string(band.age_from.value_or(0));
  if (!band.age_to) return input.words("report.age_and_over", {{"from", from}});
  return input.words("report.age_band", {{"from", from}, {"to", std::to_string(*band.age_to)}});
}

Html age_table(const ReportInput& input, const SurveySeries& series, const WaveFigures& wave) {
  Html body;
  for (SurveyFigures band : wave.of_level("age_band")) {
    band.name = band_words(input, band);
    body += unit_row(input, band, "");
  }
  if (body.empty()) return {};
  return table(input.words("report.age_table", {{"title", series.title},
                                                {"year", std::to_string(wave.year)},
                                                {"said", said_words(input, series)}}),
               table_head(input, input.words("report.age_head")), body);
}

Html series_part(const ReportInput& input, const SurveySeries& series) {
  const WaveFigures& last = series.waves.back();
  Html part = element("h3", series.title + ": " + input.words("indicator." + series.indicator));
  if (!series.question.empty())
    part += element("p", {{"class", "quiet"}},
                    input.words("report.survey_question", {{"question", series.question}}));
  part += sentences(input, series) + area_chart(input, series, last);
  const bool shrunken = std::any_of(last.units.begin(), last.units.end(), [](const SurveyFigures& unit) {
    return !std::isnan(unit.shrunken.share);
  });
  part += area_table(input, series, last) + age_table(input, series, last);
  if (shrunken) part += element("p", input.words("report.shrunken_explained"));
  return part;
}

}  // namespace

Html survey_section(const ReportInput& input) {
  const std::vector<SurveySeries> all = survey_series(input.release);
  if (all.empty()) return {};
  Html section = element("h2", input.words("report.heading_surveys")) +
                 element("p", input.words("report.surveys_explained"));
  for (const SurveySeries& series : all) section += series_part(input, series);
  return element("section", {{"id", std::string(survey_section_id)}}, section);
}

}  // namespace hotspot::detail
