#include "plan/survey_series.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <utility>

namespace hotspot::detail {
namespace {

/// Letters and digits of ASCII in lower case and everything beyond ASCII; blanks and marks left out.
std::string plain(const std::string& words) {
  std::string result;
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) result += static_cast<char>(std::tolower(byte));
  }
  return result;
}

std::vector<std::string> plain(const std::vector<std::string>& words) {
  std::vector<std::string> result;
  for (const std::string& word : words) result.push_back(plain(word));
  return result;
}

const SurveyInput* survey_of(const std::vector<SurveyInput>& surveys, const std::string& name) {
  const auto found =
      std::find_if(surveys.begin(), surveys.end(), [&](const SurveyInput& one) { return one.name == name; });
  return found == surveys.end() ? nullptr : &*found;
}

std::optional<Message> why_not(const SurveyInput& now, const SurveyInput& before, int year_before) {
  if (!now.comparable_because.empty()) return std::nullopt;
  const auto because = [&](const char* key) {
    return Message{key, {{"before", std::to_string(year_before)}}};
  };
  if (plain(now.question) != plain(before.question)) return because("wave.other_question");
  if (plain(now.scale) != plain(before.scale)) return because("wave.other_scale");
  auto ours = plain(now.counts_as), theirs = plain(before.counts_as);
  std::sort(ours.begin(), ours.end());
  std::sort(theirs.begin(), theirs.end());
  if (ours != theirs) return because("wave.other_counts");
  return std::nullopt;
}

}  // namespace

std::vector<SurveyWave> in_series(std::vector<SurveyWave> waves, const std::vector<SurveyInput>& surveys) {
  const auto key = [](const SurveyWave& wave) { return std::pair(wave.series, wave.indicator); };
  std::map<std::pair<std::string, SurveyIndicator>, std::size_t> place;
  for (const SurveyWave& wave : waves) place.try_emplace(key(wave), place.size());
  std::stable_sort(waves.begin(), waves.end(), [&](const SurveyWave& a, const SurveyWave& b) {
    return std::pair(place[key(a)], a.year) < std::pair(place[key(b)], b.year);
  });
  for (std::size_t w = 1; w < waves.size(); ++w) {
    if (key(waves[w]) != key(waves[w - 1]) || waves[w].survey == waves[w - 1].survey) continue;
    const SurveyInput *now = survey_of(surveys, waves[w].survey),
                      *before = survey_of(surveys, waves[w - 1].survey);
    if (now != nullptr && before != nullptr)
      waves[w].not_comparable = why_not(*now, *before, waves[w - 1].year);
  }
  return waves;
}

}  // namespace hotspot::detail
