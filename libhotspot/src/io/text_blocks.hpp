/// @file
/// The bytes of a text file as UTF-8, block by block, also packed.
#pragma once

#include <cpl_vsi.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "io/source_file.hpp"

namespace hotspot::detail {

/// By its byte order mark UTF-8 or UTF-16; without one every line is UTF-8 if it is valid, else Windows-1252,
/// which holds Latin-1: texts glued together from both come out right.
class TextBlocks {
 public:
  /// THROWS IoError, with what GDAL says.
  explicit TextBlocks(const SourceFile& file);

  /// Appends the next block to `text`; false at the end. Lines are whole, but for those longer than a block.
  /// THROWS IoError: cannot be read, is cut short, or unpacks beyond all proportion.
  bool append_next(std::string& text);

  /// From the first byte again.
  void rewind();

  /// Of the bytes so far: "UTF-8", "UTF-16", "Windows-1252", "UTF-8, Windows-1252".
  [[nodiscard]] std::string encoding() const;
  /// Share of the file read; of a packed one by its packed size and what texts usually grow to.
  [[nodiscard]] double fraction() const;

 private:
  enum class Wide { no, little_endian, big_endian };
  struct FileCloser {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
  };

  void fill();
  void look_at_mark();
  [[nodiscard]] std::size_t whole_part() const;
  void append_decoded(std::string& text, std::string_view bytes);
  void append_line(std::string& text, std::string_view line);
  void refuse_growth() const;

  SourceFile m_source;
  std::unique_ptr<VSILFILE, FileCloser> m_file;
  std::uint64_t m_size_on_disk = 0;
  std::uint64_t m_bytes_read = 0;
  std::string m_bytes;  // read and not yet handed out
  bool m_at_end = false;
  bool m_started = false;
  Wide m_wide = Wide::no;
  bool m_has_utf8 = false;
  bool m_has_1252 = false;
};

}  // namespace hotspot::detail
