#include "io/text_blocks.hpp"

#include <algorithm>

#include "hotspot/core/error.hpp"
#include "io/gdal_handles.hpp"
#include "io/text_encoding.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t block_size = 1 << 20;
constexpr std::size_t longest_line = 16 * block_size;
/// Texts pack to a tenth, repetitive ones to a hundredth.
constexpr std::uint64_t large = 1ULL << 30;
constexpr std::uint64_t most_growth = 300;
constexpr double usual_growth = 6.0;

/// Without this GDAL would leave a file of its own beside a packed one.
class NothingBeside {
  CPLConfigOptionSetter m_no_file{"CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO", false};
};

}  // namespace

TextBlocks::TextBlocks(const SourceFile& file) : m_source(file) {
  VSIStatBufL status;
  if (VSIStatL(file.given.c_str(), &status) == 0) m_size_on_disk = static_cast<std::uint64_t>(status.st_size);
  rewind();
}

void TextBlocks::rewind() {
  const ErrorTrap trap;
  const NothingBeside settings;
  m_file.reset(VSIFOpenL(m_source.path.c_str(), "rb"));
  if (!m_file) throw IoError({"error.file_not_read", {{"path", m_source.given}, {"reason", trap.reason()}}});
  m_bytes.clear();
  m_bytes_read = 0;
  m_at_end = m_started = false;
  m_wide = Wide::no;
}

void TextBlocks::refuse_growth() const {
  const bool is_packed = m_source.path.starts_with("/vsigzip/") || m_source.path.starts_with("/vsizip/");
  if (!is_packed || m_bytes_read < large || m_bytes_read / most_growth < m_size_on_disk) return;
  throw IoError(
      {"error.archive_grows", {{"path", m_source.given}, {"mebibytes", std::to_string(m_bytes_read >> 20)}}});
}

void TextBlocks::fill() {
  const ErrorTrap trap;
  const NothingBeside settings;
  const std::size_t before = m_bytes.size();
  m_bytes.resize(before + block_size);
  const std::size_t count = VSIFReadL(m_bytes.data() + before, 1, block_size, m_file.get());
  m_bytes.resize(before + count);
  m_bytes_read += count;
  if (count < block_size) m_at_end = true;
  if (!trap.errors().empty()) {
    throw IoError({"error.file_not_read", {{"path", m_source.given}, {"reason", trap.reason()}}});
  }
  refuse_growth();
}

void TextBlocks::look_at_mark() {
  const std::string_view view = m_bytes;
  const auto starts = [&](std::string_view mark) { return view.starts_with(mark); };
  std::size_t length = 0;
  if (starts("\xEF\xBB\xBF")) {
    length = 3;
  } else if (starts("\xFF\xFE")) {
    m_wide = Wide::little_endian;
    length = 2;
  } else if (starts("\xFE\xFF")) {
    m_wide = Wide::big_endian;
    length = 2;
  } else if (view.size() >= 4 && view[0] != '\0' && view[1] == '\0' && view[2] != '\0' && view[3] == '\0') {
    m_wide = Wide::little_endian;  // without its mark, as some databases export it
  }
  m_bytes.erase(0, length);
}

void TextBlocks::append_line(std::string& text, std::string_view line) {
  if (is_ascii(line)) {
    text += line;
  } else if (is_utf8(line)) {
    m_has_utf8 = true;
    text += line;
  } else {
    m_has_1252 = true;
    text += from_windows_1252(line);
  }
}

void TextBlocks::append_decoded(std::string& text, std::string_view bytes) {
  if (m_wide != Wide::no) {
    text += from_utf16(bytes, m_wide == Wide::big_endian);
    return;
  }
  if (is_ascii(bytes) || is_utf8(bytes)) {
    append_line(text, bytes);
    return;
  }
  while (!bytes.empty()) {  // one byte that is none does not spoil a block
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    append_line(text, bytes.substr(0, end));
    bytes.remove_prefix(end);
  }
}

/// As much of the bytes as can be decoded without what follows.
std::size_t TextBlocks::whole_part() const {
  std::size_t whole = m_bytes.size();
  if (m_wide != Wide::no) {
    whole -= whole % 2;
    const std::size_t high_byte = whole - (m_wide == Wide::little_endian ? 1 : 2);
    const bool starts_pair = whole >= 2 && (static_cast<unsigned char>(m_bytes[high_byte]) & 0xFC) == 0xD8;
    return starts_pair ? whole - 2 : whole;
  }
  const auto last_line = m_bytes.rfind('\n');
  if (last_line != std::string::npos) return last_line + 1;
  if (whole > longest_line) return whole;
  // A line longer than a block: cut where a character starts.
  while (whole > 0 && (m_bytes[whole - 1] & 0x80) != 0) --whole;
  return whole;
}

bool TextBlocks::append_next(std::string& text) {
  if (m_at_end && m_bytes.empty()) return false;
  if (!m_at_end) fill();
  if (!m_started) look_at_mark();
  m_started = true;
  const std::size_t whole = m_at_end ? m_bytes.size() : whole_part();
  append_decoded(text, std::string_view(m_bytes).substr(0, whole));
  m_bytes.erase(0, whole);
  return true;
}

std::string TextBlocks::encoding() const {
  if (m_wide != Wide::no) return "UTF-16";
  if (m_has_1252) return m_has_utf8 ? "UTF-8, Windows-1252" : "Windows-1252";
  return "UTF-8";
}

double TextBlocks::fraction() const {
  if (m_size_on_disk == 0) return 1.0;
  const bool is_plain = m_source.path == m_source.given;
  const double expected = static_cast<double>(m_size_on_disk) * (is_plain ? 1.0 : usual_growth);
  return std::min(1.0, static_cast<double>(m_bytes_read) / expected);
}

}  // namespace hotspot::detail
