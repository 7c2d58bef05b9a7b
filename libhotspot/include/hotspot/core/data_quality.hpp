/// @file
/// The account of what was read: every row is either kept or counted under one reason, with its number and
/// never a value that could be personal. Rows read = kept + rejected, always.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/message.hpp"
#include "hotspot/core/reject_reason.hpp"
#include "hotspot/core/year_quality.hpp"

namespace hotspot {

/// What becomes of rows that are odd, but may be right: they are counted in the record either way.
enum class OddRows { keep, reject };

template <>
struct EnumWords<OddRows> {
  static constexpr std::array<std::pair<OddRows, std::string_view>, 2> words{
      {{OddRows::keep, "keep"}, {OddRows::reject, "reject"}}};
};

/// The same for points that lie among the others only with x and y exchanged.
enum class SwappedAxes { keep, swap, reject };

template <>
struct EnumWords<SwappedAxes> {
  static constexpr std::array<std::pair<SwappedAxes, std::string_view>, 3> words{
      {{SwappedAxes::keep, "keep"}, {SwappedAxes::swap, "swap"}, {SwappedAxes::reject, "reject"}}};
};

struct RejectedRow {
  std::size_t row = 0;  ///< 1-based among the rows that `where` keeps, the header not counted
  RejectReason reason{};
  std::optional<std::chrono::year_month> month{};  ///< where its time could be read
};

/// One source: a file, or a layer of one.
struct SourceQuality {
  std::string source{};  ///< name in the study, else the file's name
  std::string file{};    ///< file name without its folder
  std::size_t rows_read = 0;
  std::size_t rows_kept = 0;
  std::vector<RejectedRow> rejected{};  ///< ascending by row
  /// What was found out about the file: encoding, separator, decimal mark, date format, CRS.
  std::vector<std::pair<std::string, std::string>> detected{};
  std::vector<Message> findings{};   ///< repaired shapes, ties on borders, transformation used ...
  std::vector<YearQuality> years{};  ///< of a source of events; ascending, rows without a year last

  [[nodiscard]] std::size_t count(RejectReason reason) const;
};

struct DataQuality {
  std::vector<SourceQuality> sources{};
};

/// Moves a kept row to the rejected ones.
void reject(SourceQuality& quality, std::size_t row, RejectReason reason);

/// THROWS std::logic_error unless read = kept + rejected for every source: our bug.
void require_balanced(const DataQuality& quality);

}  // namespace hotspot
