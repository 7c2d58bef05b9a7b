/// @file
/// What a public folder says of the numbers of events: each count shown or hidden, from layers and report
/// alike.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "attack/public_folder.hpp"

namespace hotspot::test {

/// Events of one source in some areas ('in no housing area' is one) and years; or of one kind, time or place.
struct Statement {
  enum class Kind { areas, category, week, month, cell, place };

  std::string source{};
  std::string told_by{};  ///< layer or part of the report
  Kind kind = Kind::areas;
  std::set<std::size_t> areas{};
  std::set<int> years{};  ///< empty: all
  std::string category{};
  std::optional<int> weekday{};  ///< none: all
  std::optional<int> hour{};     ///< first hour of the part of the day; none: all
  int month = 0;
  std::size_t row = 0;  ///< of the grid, of the densest places
  std::optional<double> count{};
  std::string hidden{};  ///< reason, as written

  [[nodiscard]] std::string name() const;
};

/// Names of the sources, as the totals have them.
[[nodiscard]] std::vector<std::string> sources_of(const PublicFolder& folder);
/// Years of a source; 0 alone where it has no times.
[[nodiscard]] std::set<int> years_of(const PublicFolder& folder, const std::string& source);

[[nodiscard]] std::vector<Statement> statements_of_layers(const PublicFolder& folder);
[[nodiscard]] std::vector<Statement> statements_of_report(const PublicFolder& folder);
/// Sheets, goals, the record of the years.
[[nodiscard]] std::vector<Statement> statements_of_pages(const PublicFolder& folder);

}  // namespace hotspot::test
