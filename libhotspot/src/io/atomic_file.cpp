#include "io/atomic_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

namespace fs = std::filesystem;

/// A link stays a link: its target is what is replaced.
fs::path resolve(const std::string& target) {
  std::error_code failure;
  const fs::path path = fs::absolute(target, failure);
  if (failure) throw_not_written(target, failure.message());
  if (!fs::is_symlink(path)) return path;
  const fs::path behind = fs::weakly_canonical(path, failure);
  if (failure) throw_not_written(target, failure.message());
  return behind;
}

fs::path make_staging(const fs::path& target) {
  std::string name = (target.parent_path() / ".hotspots-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw_not_written(target.string(), std::strerror(errno));
  return name;
}

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : m_number(::open(path.c_str(), flags | O_CLOEXEC)) {}
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] bool sync() const { return m_number >= 0 && ::fsync(m_number) == 0; }

 private:
  int m_number;
};

void move_synced(const fs::path& from, const fs::path& to) {
  if (!Descriptor(from, O_RDONLY).sync()) throw_not_written(to.string(), std::strerror(errno));
  std::error_code failure;
  fs::rename(from, to, failure);
  if (failure) throw_not_written(to.string(), failure.message());
}

}  // namespace

AtomicFile::AtomicFile(const std::string& target) : m_target(resolve(target)) {
  std::error_code ignored;
  if (fs::is_directory(m_target, ignored)) {
    throw IoError({"error.write_is_folder", {{"path", target}}});
  }
  if (!fs::is_directory(m_target.parent_path(), ignored)) {
    throw IoError({"error.write_no_folder", {{"path", target}, {"folder", m_target.parent_path().string()}}});
  }
  m_staging = make_staging(m_target);
  m_path = (m_staging / m_target.filename()).string();
}

AtomicFile::~AtomicFile() {
  std::error_code ignored;
  fs::remove_all(m_staging, ignored);
}

void AtomicFile::commit() {
  std::vector<fs::path> side_files;
  std::error_code failure;
  for (const fs::directory_entry& entry : fs::directory_iterator(m_staging, failure)) {
    if (entry.path() != m_path) side_files.push_back(entry.path());
  }
  if (failure) throw_not_written(m_target.string(), failure.message());
  const fs::path folder = m_target.parent_path();
  for (const fs::path& file : side_files) move_synced(file, folder / file.filename());
  move_synced(m_path, m_target);
  // The rename itself must survive a power cut; file systems that cannot sync a folder are let off.
  static_cast<void>(Descriptor(folder, O_RDONLY | O_DIRECTORY).sync());
}

void write_whole_file(const std::string& path, const std::string& bytes) {
  AtomicFile file(path);
  errno = 0;
  std::ofstream stream(file.path(), std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (!stream) throw_not_written(path, std::generic_category().message(errno == 0 ? EIO : errno));
  file.commit();
}

void throw_not_written(const std::string& path, const std::string& reason) {
  throw IoError({"error.write_failed", {{"path", path}, {"reason", reason}}});
}

}  // namespace hotspot::detail
