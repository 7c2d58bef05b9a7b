/// @file
/// Events from any source: points of a layer, or the coordinate columns of a table.
///
/// Delimited text (.csv .tsv .txt, also .gz and .zip): separator, encoding (UTF-8, UTF-16 with a byte order
/// mark, Windows-1252), decimal mark and date format are found out and reported. Coordinates of tables are
/// the columns named by the options, else `x,y`, `lon,lat` or their usual Danish and English names; where
/// both are there, `lon,lat` only if `Input::crs` is in degrees. Else a column of WKT.
///
/// Times are local wall-clock time as written, zones are passed over; numbers are days from 1970-01-01. Dates
/// are read with the day first unless a day above 12 proves otherwise. An event without a time keeps none.
///
/// Columns with data on persons (numbers, names, birth dates, free text, by name and by form) are not read,
/// but for the one that `personal` names; a person's number in a category is left out. The record says so.
///
/// No row is dropped without a word: rows read = kept + rejected. Rows are numbered as `where` keeps them; a
/// broken row of a text counts, for no condition can be asked of it.
///
/// THROWS IoError (cannot be opened, names the path), DataError (column missing, named with those that are
/// there; weight or time in a personal column; no usable row), CrsError (no CRS: says to give --crs;
/// transformation not accurate). Cost: O(rows).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/input.hpp"

namespace hotspot {

/// Columns by name; empty: the usual names are looked for (`x`, `y`), or the column is not wanted (the
/// others).
struct EventColumns {
  std::string x{};
  std::string y{};
  std::string weight{};
  std::string time{};
  std::string clock{};     ///< time of day, where `time` is a date; a row without one keeps its date
  std::string time_to{};   ///< the latest time, where `time` is the earliest that an event may have had
  std::string reported{};  ///< when it was reported; what cannot be read is not known
  std::string category{};
  bool find_time = false;      ///< look for a time column under its usual names if `time` is empty
  bool find_category = false;  ///< the same for the category
  /// Tells respondents apart: the weight of each is shared out over the events they named. Not kept.
  std::string respondent{};
  std::string personal{};  ///< a column to be used although it looks like data on persons
  std::string purpose{};   ///< what for; stands in the record
  OddRows at_origin = OddRows::keep;
  SwappedAxes swapped_axes = SwappedAxes::keep;
  OddRows far_outlier = OddRows::keep;
};

struct EventsRead {
  EventSet events{};
  SourceQuality quality{};
  InputFingerprint fingerprint{};
};

[[nodiscard]] EventsRead read_events(const Input& input, const EventColumns& columns = {},
                                     const Run& run = {});

}  // namespace hotspot
