#include "io/read_survey.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "hotspot/core/error.hpp"
#include "io/column_values.hpp"
#include "io/personal_data.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

std::string title_of(const SurveyInput& survey) {
  return survey.title.empty() ? survey.name : survey.title;
}

[[noreturn]] void refuse(const SurveyInput& survey, const char* key) {
  throw ArgumentError({key, {{"survey", survey.name}}});
}

void require_readable(const SurveyInput& survey) {
  const bool single = !survey.answer.empty();
  const bool table = !survey.total.empty() && survey.count.empty() != survey.share.empty();
  const bool part_of_table = !survey.total.empty() || !survey.count.empty() || !survey.share.empty();
  if (single ? part_of_table : !table) refuse(survey, "error.survey_form");
  if (survey.year.has_value() == !survey.wave.empty()) refuse(survey, "error.survey_year");
  if (single && survey.counts_as.empty()) refuse(survey, "error.survey_counts_as");
  for (const std::string& word : survey.counts_as) {
    const bool is_offered = std::find(survey.scale.begin(), survey.scale.end(), word) != survey.scale.end();
    if (!survey.scale.empty() && !is_offered)
      throw ArgumentError({"error.survey_scale", {{"survey", survey.name}, {"word", word}}});
  }
  if (!std::is_sorted(survey.age_bands.begin(), survey.age_bands.end()))
    refuse(survey, "error.survey_age_bands");
}

/// A survey's columns of one opened file, by what they are for.
class SurveyColumns {
 public:
  SurveyColumns(RowSource& source, const SurveyInput& survey) : m_kinds(personal_kinds(source)) {
    m_wave = add(source, survey.wave, ColumnUse::number);
    m_area = add(source, survey.area, ColumnUse::text);
    m_answer = add(source, survey.answer, ColumnUse::text);
    m_count = add(source, survey.count.empty() ? survey.share : survey.count, ColumnUse::number);
    m_total = add(source, survey.total, ColumnUse::number);
    m_weight = add(source, survey.weight, ColumnUse::number);
    m_age = add(source, survey.age, ColumnUse::number);
    if (survey.invited_file.empty()) m_invited = add(source, survey.invited, ColumnUse::number);
  }

  void load(RowSource& source, const Run& run) {
    m_table = source.load(m_wanted, run);
    note_personal(source, m_kinds, "", "", m_table.quality);
    for (std::size_t c = 0; c < m_wanted.size(); ++c) {
      const bool is_number = m_wanted[c].use == ColumnUse::number;
      m_numbers.push_back(is_number ? read_figures(m_table.columns[c], source, m_table.quality)
                                    : NumberCells{});
    }
  }

  [[nodiscard]] SourceTable& table() { return m_table; }
  [[nodiscard]] const std::vector<std::size_t>& rows() const { return m_table.rows; }
  [[nodiscard]] std::string_view area(std::size_t row) const { return text(m_area, row); }
  [[nodiscard]] std::string_view answer(std::size_t row) const { return text(m_answer, row); }
  /// NaN where there is no such column, or nothing that can be read.
  [[nodiscard]] double wave(std::size_t row) const { return number(m_wave, row); }
  [[nodiscard]] double count(std::size_t row) const { return number(m_count, row); }
  [[nodiscard]] double total(std::size_t row) const { return number(m_total, row); }
  [[nodiscard]] double age(std::size_t row) const { return number(m_age, row); }
  [[nodiscard]] double invited(std::size_t row) const { return number(m_invited, row); }
  [[nodiscard]] double weight(std::size_t row) const { return m_weight ? number(m_weight, row) : 1.0; }

 private:
  using Place = std::optional<std::size_t>;

  Place add(const RowSource& source, const std::string& name, ColumnUse use) {
    if (name.empty()) return std::nullopt;
    const std::size_t index = column_index(source, name);
    m_kinds[index] = PersonalKind::none;  // added up, and not kept
    m_wanted.push_back({index, use});
    return m_wanted.size() - 1;
  }
  [[nodiscard]] std::string_view text(Place column, std::size_t row) const {
    if (!column) return {};
    const std::string_view words = m_table.columns[*column].texts[row];
    const auto first = words.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view()
                                           : words.substr(first, words.find_last_not_of(' ') - first + 1);
  }
  [[nodiscard]] double number(Place column, std::size_t row) const {
    return column ? m_numbers[*column].values[row] : undefined;
  }

  std::vector<PersonalKind> m_kinds;
  std::vector<WantedColumn> m_wanted;
  Place m_wave, m_area, m_answer, m_count, m_total, m_weight, m_age, m_invited;
  SourceTable m_table;
  std::vector<NumberCells> m_numbers;
};

std::optional<int> year_of(const SurveyInput& survey, const SurveyColumns& columns, std::size_t row) {
  if (survey.year) return survey.year;
  const double year = columns.wave(row);
  if (!(year >= 1900.0 && year <= 2200.0) || year != std::floor(year)) return std::nullopt;
  return static_cast<int>(year);
}

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

SurveyWave empty_wave(const SurveyInput& survey, int year, std::size_t areas) {
  SurveyWave wave{.survey = survey.name,
                  .title = title_of(survey),
                  .series = survey.series.empty() ? survey.name : survey.series,
                  .indicator = survey.indicator,
                  .year = year,
                  .question = survey.question,
                  .areas = std::vector<WeightedAnswers>(areas + 1),
                  .invited = std::vector<double>(areas + 1, undefined),
                  .design_effect = survey.design_effect};
  for (std::size_t b = 0; b < survey.age_bands.size(); ++b) {
    const bool is_last = b + 1 == survey.age_bands.size();
    wave.bands.push_back({.from = survey.age_bands[b],
                          .to = is_last ? std::nullopt : std::optional(survey.age_bands[b + 1] - 1)});
  }
  return wave;
}

/// What one row adds, or why it adds nothing.
struct RowAnswers {
  WeightedAnswers answers{};
  std::optional<RejectReason> rejected{};
};

RowAnswers single_answer(const SurveyInput& survey, const SurveyColumns& columns, std::size_t row) {
  const std::string_view answer = columns.answer(row);
  if (answer.empty()) return {.rejected = RejectReason::no_answer};
  if (!survey.scale.empty() && !holds(survey.scale, answer)) return {.rejected = RejectReason::not_in_scale};
  const double weight = columns.weight(row);
  if (!(weight >= 0.0) || !std::isfinite(weight)) return {.rejected = RejectReason::weight_unread};
  RowAnswers read;
  read.answers.add(holds(survey.counts_as, answer), weight);
  return read;
}

RowAnswers counted_answers(const SurveyInput& survey, const SurveyColumns& columns, std::size_t row) {
  const double total = columns.total(row);
  double count = columns.count(row);
  if (std::isnan(total) || std::isnan(count)) return {.rejected = RejectReason::no_answer};
  if (survey.count.empty()) {
    if (!(count >= 0.0 && count <= 100.0)) return {.rejected = RejectReason::not_a_share};
    count = std::round(count / 100.0 * total);
  }
  const bool whole = count == std::floor(count) && total == std::floor(total) && std::isfinite(total);
  if (!whole || count < 0.0 || count > total) return {.rejected = RejectReason::not_a_share};
  RowAnswers read;
  read.answers.add(CountOf{static_cast<std::int64_t>(count), static_cast<std::int64_t>(total)});
  return read;
}

void add_invited(double& sum, double more) {
  if (std::isnan(more)) return;
  sum = (std::isnan(sum) ? 0.0 : sum) + more;
}

void add_to_band(SurveyWave& wave, double age, const WeightedAnswers& answers) {
  for (auto band = wave.bands.rbegin(); band != wave.bands.rend(); ++band) {
    if (age < band->from || std::isnan(age)) continue;
    band->answers += answers;
    return;
  }
}

std::string years_in_words(const std::vector<int>& years) {
  std::string words;
  for (const int year : years) words += (words.empty() ? "" : ", ") + std::to_string(year);
  return words;
}

/// Years most of whose answers the scale lacks: asked on another one.
std::vector<int> years_on_other_scale(const SurveyInput& survey, const SurveyColumns& columns) {
  std::vector<int> years;
  if (survey.answer.empty() || survey.scale.empty()) return years;
  std::map<int, std::pair<std::int64_t, std::int64_t>> offered;  // and not
  for (std::size_t row = 0; row < columns.rows().size(); ++row) {
    const auto year = year_of(survey, columns, row);
    if (!year || columns.answer(row).empty()) continue;
    auto& [inside, outside] = offered[*year];
    ++(holds(survey.scale, columns.answer(row)) ? inside : outside);
  }
  for (const auto& [year, counts] : offered) {
    if (counts.second > counts.first) years.push_back(year);
  }
  return years;
}

/// Names the areas of a wave from which nobody answered, and the answers from no known area.
void note_areas(const SurveyWave& wave, const AreaLayer& areas, int small_count, SourceQuality& quality) {
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (wave.areas[i].answers == 0) missing.push_back(areas.name(i));
  }
  const std::string year = std::to_string(wave.year);
  if (!missing.empty()) {
    quality.findings.push_back(
        {"finding.survey_areas_missing",
         {{"year", year}, {"count", static_cast<std::int64_t>(missing.size())}, {"areas", listed(missing)}}});
  }
  const std::int64_t nowhere = wave.areas.back().answers;
  if (nowhere > 0 && nowhere < small_count)
    quality.findings.push_back({"finding.survey_few_without_area", {{"year", year}}});
  if (nowhere >= small_count)
    quality.findings.push_back({"finding.survey_without_area", {{"year", year}, {"count", nowhere}}});
}

/// Adds every row to its wave, and puts the rejected ones into the record.
std::map<int, SurveyWave> add_up(const SurveyInput& survey, const SurveyAreas& places, std::size_t areas,
                                 SurveyColumns& columns) {
  std::map<int, SurveyWave> waves;
  const std::vector<int> refused = years_on_other_scale(survey, columns);
  SourceQuality& quality = columns.table().quality;
  for (std::size_t row = 0; row < columns.rows().size(); ++row) {
    const auto year = year_of(survey, columns, row);
    RowAnswers read =
        survey.answer.empty() ? counted_answers(survey, columns, row) : single_answer(survey, columns, row);
    if (!year) read.rejected = RejectReason::time_unread;
    if (year && std::find(refused.begin(), refused.end(), *year) != refused.end())
      read.rejected = RejectReason::not_in_scale;
    if (read.rejected) {
      reject(quality, columns.rows()[row], *read.rejected);
      continue;
    }
    SurveyWave& wave = waves.try_emplace(*year, empty_wave(survey, *year, areas)).first->second;
    const std::size_t place = places.find(columns.area(row)).value_or(areas);
    wave.areas[place] += read.answers;
    add_invited(wave.invited[place], columns.invited(row));
    add_to_band(wave, columns.age(row), read.answers);
  }
  if (!refused.empty())
    quality.findings.push_back({"finding.survey_other_scale", {{"years", years_in_words(refused)}}});
  return waves;
}

}  // namespace

SurveyRead read_survey(const SurveyInput& survey, const Input& input, const AreaLayer& areas,
                       const AreasInput& area_columns, int small_count, const Run& run) {
  require_readable(survey);
  const auto source = open_source(input);
  SurveyColumns columns(*source, survey);
  columns.load(*source, run);
  SurveyRead read;
  for (auto& [year, wave] : add_up(survey, SurveyAreas(areas, area_columns), areas.size(), columns)) {
    if (!survey.area.empty()) note_areas(wave, areas, small_count, columns.table().quality);
    read.waves.push_back(wave);
  }
  read.quality = std::move(columns.table().quality);
  if (read.waves.empty()) throw no_usable_row(*source, read.quality);
  read.fingerprint = fingerprint_of(source->file(), read.quality.rows_read);
  return read;
}

SurveyRead read_invited(const SurveyInput& survey, const Input& input, const AreaLayer& areas,
                        const AreasInput& area_columns, std::vector<SurveyWave> waves, const Run& run) {
  const auto source = open_source(input);
  SurveyColumns columns(*source, {.wave = survey.wave, .area = survey.area, .invited = survey.invited});
  columns.load(*source, run);
  const SurveyAreas places(areas, area_columns);
  SourceQuality& quality = columns.table().quality;
  for (std::size_t row = 0; row < columns.rows().size(); ++row) {
    const auto year = year_of(survey, columns, row);
    const double invited = columns.invited(row);
    if (!year || !(invited >= 0.0)) {
      reject(quality, columns.rows()[row], year ? RejectReason::no_answer : RejectReason::time_unread);
      continue;
    }
    for (SurveyWave& wave : waves) {
      if (wave.year != *year) continue;
      add_invited(wave.invited[places.find(columns.area(row)).value_or(areas.size())], invited);
    }
  }
  return {.waves = std::move(waves),
          .quality = std::move(quality),
          .fingerprint = fingerprint_of(source->file(), columns.rows().size())};
}

}  // namespace hotspot::detail
