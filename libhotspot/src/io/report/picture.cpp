#include "io/report/picture.hpp"

#include <cstdint>
#include <fstream>
#include <iterator>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

constexpr std::string_view png_signature("\x89PNG\r\n\x1a\n", 8);
constexpr std::size_t width_at = 16;  // in the header chunk, which comes first
constexpr std::size_t height_at = 20;

std::string png_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file || bytes.size() < height_at + 4 || !bytes.starts_with(png_signature)) {
    throw IoError({"error.report_map_unreadable", {{"path", path}}});
  }
  return bytes;
}

std::uint32_t byte(const std::string& bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u;
}

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
  return byte(bytes, at) << 24 | byte(bytes, at + 1) << 16 | byte(bytes, at + 2) << 8 | byte(bytes, at + 3);
}

std::string base64(const std::string& bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::uint32_t group = byte(bytes, i) << 16 | byte(bytes, i + 1) << 8 | byte(bytes, i + 2);
    const std::size_t left = bytes.size() - i;
    text += digits[group >> 18];
    text += digits[group >> 12 & 63];
    text += left > 1 ? digits[group >> 6 & 63] : '=';
    text += left > 2 ? digits[group & 63] : '=';
  }
  return text;
}

}  // namespace

Html map_figure(const ReportMap& map) {
  const std::string bytes = png_bytes(map.file);
  // Width and height keep the place free while the page is laid out.
  const Html picture = empty_element("img", {{"src", "data:image/png;base64," + base64(bytes)},
                                             {"alt", map.alternative},
                                             {"width", std::to_string(big_endian(bytes, width_at))},
                                             {"height", std::to_string(big_endian(bytes, height_at))}});
  return element("figure", {{"class", "map"}}, picture + element("figcaption", map.title));
}

Html embedded_picture(const std::string& bytes, const std::string& type, const std::string& alternative) {
  return empty_element("img", {{"src", "data:" + type + ";base64," + base64(bytes)}, {"alt", alternative}});
}

}  // namespace hotspot::detail
