/// @file
/// What every section of the report is made from. Figures come from `release` alone; `study` gives language,
/// titles, kinds and settings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/text.hpp"
#include "hotspot/io/write_report.hpp"

namespace hotspot::detail {

struct ReportInput {
  const Release& release;
  const Study& study;
  const std::vector<ReportMap>& maps;
  const ReportPages& pages;

  [[nodiscard]] Language language() const { return study.study.language; }
  [[nodiscard]] std::string words(std::string_view key,
                                  const std::vector<MessageArgument>& arguments = {}) const {
    return text(language(), key, arguments);
  }
  [[nodiscard]] std::string number(double value, int decimals = 0) const {
    return format_number(language(), value, decimals);
  }
};

[[nodiscard]] inline std::string title_of(const SourceInput& source) {
  return source.title.empty() ? source.name : source.title;
}

}  // namespace hotspot::detail
