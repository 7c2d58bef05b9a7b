/// @file
/// What the pages of a public run say in numbers, as a stranger would copy them out of the PDF files.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "attack/public_folder.hpp"

namespace hotspot::test {

/// Numbers of the page that no layer holds, as it stands or rounded, besides those of the day, the version
/// and the scale of a map. None where the program pdftotext (poppler-utils) is not there, or finds no text.
[[nodiscard]] std::optional<std::set<std::string>> numbers_only_on_page(const PublicFolder& run,
                                                                        const std::string& pdf);

}  // namespace hotspot::test
