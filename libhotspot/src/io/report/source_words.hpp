/// @file
/// How the kinds of sources are spoken of in sentences. Sources of one kind are told apart by their titles.
#pragma once

#include <cstdint>
#include <string>

#include "io/report/released_figures.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

/// "2,512 incidents were reported", in a sentence that a period begins.
[[nodiscard]] std::string counted_words(const ReportInput& input, const SourceInput& source,
                                        const ShownCount& events);

/// "the incidents"
[[nodiscard]] std::string definite_words(const ReportInput& input, const SourceInput& source);

/// "incidents"
[[nodiscard]] std::string noun_words(const ReportInput& input, const SourceInput& source);

/// What to keep in mind about figures of this kind.
[[nodiscard]] std::string caution_words(const ReportInput& input, SourceKind kind);

}  // namespace hotspot::detail
