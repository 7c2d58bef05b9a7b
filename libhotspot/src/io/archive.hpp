/// @file
/// What is packed in a ZIP file, by its directory alone; how far a packed file grows.
#pragma once

#include <string>
#include <vector>

namespace hotspot::detail {

struct ArchiveContents {
  std::vector<std::string> data_files;    ///< by their endings, as the archive names them
  std::vector<std::string> archives;      ///< packed once more
  std::vector<std::string> geodatabases;  ///< folders, *.gdb
};

/// `path`: as on disk; also spreadsheets and KMZ, which are archives. `given`: for messages. THROWS IoError
/// where it cannot be listed, or says that it grows beyond all proportion when unpacked.
[[nodiscard]] ArchiveContents list_archive(const std::string& path, const std::string& given);

/// A packed file says nothing reliable of its size: it is unpacked, and what comes out counted. `path`: under
/// /vsigzip/. THROWS IoError where it grows beyond all proportion.
void require_moderate_growth(const std::string& path, const std::string& given);

}  // namespace hotspot::detail
