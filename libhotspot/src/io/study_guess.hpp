/// @file
/// Which of the layers found is which: boundary, areas, background, denominator, sources. By geometry, names
/// and columns alone; no row is read.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/message.hpp"
#include "hotspot/plan/study.hpp"
#include "io/study_folder.hpp"

namespace hotspot::detail {

/// A study as far as it could be decided, and what to say about it.
struct StudyGuess {
  Study study{};  ///< `stated` holds the keys that were decided
  /// By table; sources by "source.NAME"; what belongs to no table by "".
  std::map<std::string, std::vector<Message>> remarks{};
  std::vector<FolderLayer> source_layers{};  ///< of `study.sources`, one each
};

[[nodiscard]] StudyGuess guess_study(const FolderContents& contents);

/// A name made fit for columns and files: "Målinger 2019.csv" becomes "maalinger_2019".
[[nodiscard]] std::string fit_name(std::string_view name);

}  // namespace hotspot::detail
