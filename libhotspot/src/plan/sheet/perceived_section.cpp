#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "plan/perceived_recorded.hpp"
#include "plan/sheet/sheet_sections.hpp"

namespace hotspot::detail {
namespace {

/// How a share is told; nullptr for what is not known to be asked.
const char* key_of(const std::string& indicator) {
  if (indicator == "unsafety") return "sheet.said_unsafe";
  if (indicator == "wellbeing") return "sheet.said_well";
  if (indicator == "exposure") return "sheet.said_exposed";
  if (indicator == "hash_use") return "sheet.said_hash";
  return nullptr;
}

bool is_of_unit(const SheetInput& input, const Layer& surveys, std::size_t row) {
  const std::string& level = text_column(surveys, "level")[row];
  if (input.unit == SheetUnit::municipality) return level == "municipality";
  return level == "area" && text_column(surveys, "id")[row] == row_area_id(input);
}

/// The latest wave of each question, in the order of the layer.
std::vector<std::size_t> latest_rows(const SheetInput& input, const Layer& surveys) {
  const IntegerColumn& years = integer_column(surveys, "year");
  const TextColumn& names = text_column(surveys, "survey");
  std::map<std::string, std::size_t> latest;
  std::vector<std::string> order;
  for (std::size_t row = 0; row < names.size(); ++row) {
    if (text_column(surveys, "status")[row] != "measured" || !is_of_unit(input, surveys, row)) continue;
    const auto [found, is_new] = latest.emplace(names[row], row);
    if (is_new) order.push_back(names[row]);
    if (years[row] > years[found->second]) found->second = row;
  }
  std::vector<std::size_t> rows;
  for (const std::string& name : order) rows.push_back(latest.at(name));
  return rows;
}

std::string share_range(const SheetInput& input, double low, double high) {
  return input.words("report.range",
                     {{"low", input.number(100.0 * low)}, {"high", share_in_words(input, high)}});
}

/// "; in the municipality 48 %", of the same survey and year; empty for the municipality itself.
std::string municipality_words(const SheetInput& input, const Layer& surveys, std::size_t row) {
  if (input.unit == SheetUnit::municipality) return "";
  const RealColumn& shares = real_column(surveys, "share");
  for (std::size_t other = 0; other < surveys.rows(); ++other) {
    if (text_column(surveys, "level")[other] != "municipality") continue;
    if (text_column(surveys, "survey")[other] != text_column(surveys, "survey")[row]) continue;
    if (integer_column(surveys, "year")[other] != integer_column(surveys, "year")[row]) continue;
    if (!std::isnan(shares[other]))
      return input.words("sheet.said_in_all", {{"share", share_in_words(input, shares[other])}});
  }
  return "";
}

/// "34 % feel unsafe (Youth survey 2015, 120 answers, interval 26 to 43 %; in the municipality 48 %)." Empty
/// where it is not shown.
std::string answer_sentence(const SheetInput& input, const Layer& surveys, std::size_t row) {
  const char* key = key_of(text_column(surveys, "indicator")[row]);
  const double share = real_column(surveys, "share")[row];
  const auto& answers = integer_column(surveys, "answers")[row];
  if (key == nullptr || std::isnan(share) || !answers) return "";
  return input.words(key, {{"share", share_in_words(input, share)},
                           {"survey", text_column(surveys, "title")[row]},
                           {"year", std::to_string(integer_column(surveys, "year")[row].value_or(0))},
                           {"answers", input.number(*answers)},
                           {"interval", share_range(input, real_column(surveys, "share_low")[row],
                                                    real_column(surveys, "share_high")[row])},
                           {"in_all", municipality_words(input, surveys, row)}});
}

/// The row of the area with the latest survey.
std::optional<std::size_t> latest_beside(const SheetInput& input, const Layer& beside) {
  const TextColumn& ids = text_column(beside, "id");
  const IntegerColumn& years = integer_column(beside, "year");
  std::optional<std::size_t> latest;
  for (std::size_t row = 0; row < ids.size(); ++row) {
    if (ids[row] == row_area_id(input) && (!latest || years[row] > years[*latest])) latest = row;
  }
  return latest;
}

void add_beside(const SheetInput& input, SheetSection& section) {
  const Layer* beside = input.release.layer("perceived_recorded");
  if (beside == nullptr || input.unit != SheetUnit::area) return;
  const auto row = latest_beside(input, *beside);
  if (!row) return;
  for (const SourceInput& source : input.study.sources) {
    if (beside->column(source.name + "_words") == nullptr) continue;
    const std::string& words = text_column(*beside, source.name + "_words")[*row];
    if (words.empty()) continue;
    const bool tells = integer_column(*beside, source.name + "_class")[*row] !=
                       static_cast<std::int64_t>(PerceivedClass::cannot_tell);
    section.sentences.push_back(input.words(tells ? "sheet.beside" : "sheet.beside_cannot_tell",
                                            {{"source", title_of_source(source)}, {"words", words}}));
  }
}

}  // namespace

SheetSection perceived_section(const SheetInput& input) {
  SheetSection section{.part = SheetPart::perceived, .heading = input.words("sheet.heading_perceived")};
  const Layer* surveys = input.release.layer("survey");
  if (surveys == nullptr || surveys->rows() == 0 || input.unit == SheetUnit::outside || is_silent(input))
    return section;
  for (const std::size_t row : latest_rows(input, *surveys)) {
    std::string sentence = answer_sentence(input, *surveys, row);
    if (!sentence.empty()) section.sentences.push_back(std::move(sentence));
  }
  if (section.sentences.empty()) section.sentences.push_back(input.words("sheet.too_few_answers"));
  add_beside(input, section);
  return section;
}

}  // namespace hotspot::detail
