/// @file
/// The table of the study file that names a survey: [[survey]].
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"

namespace hotspot {

/// What a question asks about.
enum class SurveyIndicator {
  unsafety,   ///< feeling unsafe: what is set beside recorded events
  wellbeing,  ///< being well
  exposure,   ///< having been exposed to crime
  hash_use,   ///< hash in the last 30 days
};

template <>
struct EnumWords<SurveyIndicator> {
  static constexpr std::array<std::pair<SurveyIndicator, std::string_view>, 4> words{
      {{SurveyIndicator::unsafety, "unsafety"},
       {SurveyIndicator::wellbeing, "wellbeing"},
       {SurveyIndicator::exposure, "exposure"},
       {SurveyIndicator::hash_use, "hash_use"}}};
};

/// [[survey]]: the answers to one question, of one wave or of several: a row an answer (`answer`), or a row
/// an area (`total` with `count` or `share`). Answers are added up while they are read; none is kept.
struct SurveyInput {
  std::string name{};   ///< letters, digits, _
  std::string title{};  ///< what readers see; empty: the name
  SurveyIndicator indicator = SurveyIndicator::unsafety;
  std::string file{};
  std::string layer{};
  std::string where{};
  std::optional<int> year{};  ///< of the one wave that the file holds ...
  std::string wave{};         ///< ... or the column with the year of each row's
  std::string series{};       ///< surveys with this name in common are waves of one; empty: stands alone
  std::string question{};     ///< as it was put
  std::vector<std::string> scale{};      ///< all answers there were to choose from, in order
  std::vector<std::string> counts_as{};  ///< those that count: as unsafe, as being well, ...
  std::string comparable_because{};      ///< why a wave asked otherwise can be compared all the same
  std::string area{};                    ///< column with the area's id, or its name, or its department's
  std::string answer{};
  std::string count{};   ///< column with how many said so
  std::string share{};   ///< column with what percentage said so, instead
  std::string total{};   ///< column with how many answered
  std::string weight{};  ///< column with what each answer counts for
  std::string age{};
  std::vector<int> age_bands{};  ///< the youngest of each band; none: no bands
  std::string invited{};         ///< column with how many were asked: of the rows, or of `invited_file`
  std::string invited_file{};    ///< a table of areas and how many of them were asked, beside single answers
  double design_effect = 1.0;

  static constexpr auto fields() {
    using T = SurveyInput;
    return std::tuple{Field{"name", &T::name, "study.survey_name"},
                      Field{"title", &T::title, "study.survey_title"},
                      Field{"indicator", &T::indicator, "study.survey_indicator"},
                      Field{"file", &T::file, "study.file"},
                      Field{"layer", &T::layer, "study.layer"},
                      Field{"where", &T::where, "study.where"},
                      Field{"year", &T::year, "study.survey_year", between(1900.0, 2200.0)},
                      Field{"wave", &T::wave, "study.survey_wave"},
                      Field{"series", &T::series, "study.survey_series"},
                      Field{"question", &T::question, "study.survey_question"},
                      Field{"scale", &T::scale, "study.survey_scale"},
                      Field{"counts_as", &T::counts_as, "study.survey_counts_as"},
                      Field{"comparable_because", &T::comparable_because, "study.survey_comparable"},
                      Field{"area", &T::area, "study.survey_area"},
                      Field{"answer", &T::answer, "study.survey_answer"},
                      Field{"count", &T::count, "study.survey_count"},
                      Field{"share", &T::share, "study.survey_share"},
                      Field{"total", &T::total, "study.survey_total"},
                      Field{"weight", &T::weight, "study.survey_weight"},
                      Field{"age", &T::age, "study.survey_age"},
                      Field{"age_bands", &T::age_bands, "study.survey_age_bands", between(0.0, 120.0)},
                      Field{"invited", &T::invited, "study.survey_invited"},
                      Field{"invited_file", &T::invited_file, "study.survey_invited_file"},
                      Field{"design_effect", &T::design_effect, "option.design_effect", at_least(1.0)}};
  }
};

}  // namespace hotspot
