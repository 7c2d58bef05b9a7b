#include "io/study_inputs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "hotspot/core/error.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/io/read_areas.hpp"
#include "io/figure_tables.hpp"
#include "io/read_survey.hpp"
#include "io/study_denominator.hpp"
#include "io/study_register.hpp"
#include "io/study_sources.hpp"
#include "io/study_tables.hpp"
#include "plan/survey_series.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

std::vector<double> figures_or_unknown(const AreaLayer& areas, const std::string& name) {
  const auto* values = name.empty() ? nullptr : areas.figure(name);
  return values == nullptr ? std::vector<double>(areas.size(), undefined) : *values;
}

/// Landsbyggefonden's numbers of company and department are one id; THROWS DataError for one that is not
/// unique.
void use_numbers_as_ids(AreaLayer& areas, const AreasInput& table) {
  const std::vector<std::string> companies = *areas.text(table.company_number);
  const std::vector<std::string> departments = *areas.text(table.department_number);
  std::set<std::string> seen;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    areas.ids[i] = companies[i] + "-" + departments[i];
    if (seen.insert(areas.ids[i]).second) continue;
    throw DataError({"error.area_number_twice", {{"path", table.file}, {"id", areas.ids[i]}}});
  }
  std::erase_if(areas.texts, [&](const AreaText& text) {
    return text.name == table.company_number || text.name == table.department_number;
  });
}

void read_housing_areas(StudyInputs& inputs, const Run& run) {
  AreasInput& table = inputs.study.areas;
  const auto to_crs =
      inputs.study.study.crs.empty() ? std::nullopt : std::optional(make_crs(inputs.study.study.crs));
  const Input input = input_of(inputs.study, table, to_crs);
  const std::vector<std::string> columns = columns_of(input);
  const bool id_is_stated = !table.id.empty();
  const bool has_numbers = !id_is_stated && !table.company_number.empty() && !table.department_number.empty();
  if (!has_numbers) find_if_unnamed(table.id, columns, ColumnRole::area_id);
  find_if_unnamed(table.name, columns, ColumnRole::area_name);
  find_if_unnamed(table.company, columns, ColumnRole::company);
  find_if_unnamed(table.department, columns, ColumnRole::department);
  find_if_unnamed(table.residents, columns, ColumnRole::residents);
  find_if_unnamed(table.households, columns, ColumnRole::households);
  AreaColumns wanted{.id = table.id, .id_may_be_none = !id_is_stated, .name = table.name};
  add_if_named(wanted.texts, table.company);
  add_if_named(wanted.texts, table.department);
  if (has_numbers) {
    wanted.texts.push_back(table.company_number);
    wanted.texts.push_back(table.department_number);
  }
  add_if_named(wanted.figures, table.residents);
  add_if_named(wanted.figures, table.households);
  AreasRead read = read_areas(input, wanted, run);
  if (has_numbers) use_numbers_as_ids(read.areas, table);
  record(inputs, std::move(read.quality), std::move(read.fingerprint), "areas");
  require_metric(read.areas.crs, table.file);
  inputs.crs = read.areas.crs;
  inputs.areas = std::move(read.areas);
  inputs.residents = figures_or_unknown(inputs.areas, table.residents);
  inputs.households = figures_or_unknown(inputs.areas, table.households);
}

void read_boundary(StudyInputs& inputs, const Run& run) {
  const BoundaryInput& table = inputs.study.boundary;
  if (table.file.empty()) {
    inputs.area = union_of(inputs.areas);
    return;
  }
  AreasRead read = read_areas(input_of(inputs.study, table, inputs.crs), {}, run);
  inputs.area = union_of(read.areas);
  record(inputs, std::move(read.quality), std::move(read.fingerprint), "boundary");
}

/// Does without what a damaged file would have said, where that is asked for.
template <class Read>
void unless_damaged(StudyInputs& inputs, const std::string& source, const std::string& file,
                    DamagedFiles damaged, Read&& read) {
  try {
    read();
  } catch (const Error& error) {
    if (damaged == DamagedFiles::stop) throw;
    leave_out(inputs, source, file, error);
  }
}

std::vector<SurveyWave> read_waves(StudyInputs& inputs, const SurveyInput& survey, const Run& run) {
  const Study& study = inputs.study;
  const Input input{.source = checked_path(study, survey.file), .layer = survey.layer, .where = survey.where};
  SurveyRead read = read_survey(survey, input, inputs.areas, study.areas, study.disclosure.threshold, run);
  record(inputs, std::move(read.quality), std::move(read.fingerprint), survey.name);
  if (survey.invited_file.empty()) return std::move(read.waves);
  read = read_invited(survey, {.source = checked_path(study, survey.invited_file)}, inputs.areas, study.areas,
                      std::move(read.waves), run);
  record(inputs, std::move(read.quality), std::move(read.fingerprint), survey.name + "_invited");
  return std::move(read.waves);
}

void read_surveys(StudyInputs& inputs, DamagedFiles damaged, const Run& run) {
  const Study& study = inputs.study;
  std::vector<SurveyWave> waves;
  for (const SurveyInput& survey : study.surveys) {
    unless_damaged(inputs, survey.name, survey.file, damaged, [&] {
      const std::vector<SurveyWave> read = read_waves(inputs, survey, run);
      waves.insert(waves.end(), read.begin(), read.end());
    });
  }
  inputs.surveys = in_series(std::move(waves), study.surveys);
  for (const SurveyWave& wave : inputs.surveys) {
    if (!wave.not_comparable) continue;
    const std::string why = text(study.study.language, *wave.not_comparable);
    inputs.warnings.push_back(
        {"warning.survey_broken",
         {{"survey", wave.title}, {"year", std::to_string(wave.year)}, {"reason", why}}});
  }
}

void read_figures(StudyInputs& inputs, const Run& run) {
  for (FigureTableRead& read : read_figure_tables(inputs.study, run)) {
    const std::string name = read.table.input.name;
    inputs.figures.push_back(std::move(read.table));
    record(inputs, std::move(read.quality), std::move(read.fingerprint), name);
  }
}

void warn_of_population(StudyInputs& inputs) {
  const auto known = [](const std::vector<double>& figures) {
    return std::any_of(figures.begin(), figures.end(), [](double value) { return !std::isnan(value); });
  };
  if (!known(inputs.residents) && !known(inputs.households)) {
    inputs.warnings.push_back({"warning.population_unknown", {}});
  }
}

}  // namespace

StudyInputs read_study_inputs(const Study& study, DamagedFiles damaged, const Run& run) {
  StudyInputs inputs{.study = study};
  read_housing_areas(inputs, run);
  read_boundary(inputs, run);
  read_sources(inputs, damaged, run);
  unless_damaged(inputs, "denominator", study.denominator.file, damaged,
                 [&] { read_denominator(inputs, run); });
  read_surveys(inputs, damaged, run);
  unless_damaged(inputs, "figures", "", damaged, [&] { read_figures(inputs, run); });
  unless_damaged(inputs, "register_walks", study.safety_register.file, damaged,
                 [&] { read_study_register(inputs, run); });
  warn_of_population(inputs);
  require_balanced(inputs.quality);
  return inputs;
}

}  // namespace hotspot::detail
