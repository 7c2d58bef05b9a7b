/// @file
/// A file that appears whole under its name or not at all.
#pragma once

#include <filesystem>
#include <string>

namespace hotspot::detail {

/// A folder of its own beside the target, in which the file is made under its final name (some formats keep
/// their name inside). What is not committed leaves nothing behind.
class AtomicFile {
 public:
  /// THROWS IoError if the target's folder is missing or cannot be written to, or the target is a folder.
  explicit AtomicFile(const std::string& target);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// The file to be replaced, behind a link if there is one.
  [[nodiscard]] std::string target() const { return m_target.string(); }
  /// Where to write.
  [[nodiscard]] const std::string& path() const { return m_path; }

  /// Syncs everything that was made, with its side files, and moves it to its place, the target last.
  /// THROWS IoError.
  void commit();

 private:
  std::filesystem::path m_target;
  std::filesystem::path m_staging;
  std::string m_path;
};

/// THROWS IoError.
void write_whole_file(const std::string& path, const std::string& bytes);

/// THROWS IoError: the file cannot be written for the reason given.
[[noreturn]] void throw_not_written(const std::string& path, const std::string& reason);

}  // namespace hotspot::detail
