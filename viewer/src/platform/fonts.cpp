#include "platform/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <imgui_freetype.h>

#include <array>
#include <cmath>
#include <memory>
#include <string>

namespace hotspot::viewer {
namespace {

struct PatternDestroyer {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
struct ConfigDestroyer {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using Pattern = std::unique_ptr<FcPattern, PatternDestroyer>;
using Config = std::unique_ptr<FcConfig, ConfigDestroyer>;

/// The file of a font; empty where there is none of that family.
std::string font_file(FcConfig* config, const std::string& name) {
  const Pattern wanted(FcNameParse(reinterpret_cast<const FcChar8*>(name.c_str())));  // NOLINT: its text
  FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const Pattern match(FcFontMatch(config, wanted.get(), &result));
  FcChar8* file = nullptr;
  if (!match || FcPatternGetString(match.get(), FC_FILE, 0, &file) != FcResultMatch) return "";
  return reinterpret_cast<const char*>(file);  // NOLINT: its text
}

/// Letters of Danish and its neighbours; thin spaces, dashes, quotes; arrows; minus, ≤ ≥; €.
constexpr std::array<ImWchar, 17> letters{0x20,   0x17F,  0x2002, 0x2026, 0x2060, 0x2060,
                                          0x20AC, 0x20AC, 0x2190, 0x2193, 0x2212, 0x2212,
                                          0x2264, 0x2265, 0xB2,   0xB2,   0};

ImFont* load(const std::string& file, const std::string& rest, double size) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const auto px = static_cast<float>(std::round(size));
  ImFontConfig config;
  config.OversampleH = config.OversampleV = 1;
  config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  ImFont* font = file.empty() ? nullptr : atlas.AddFontFromFileTTF(file.c_str(), px, &config, letters.data());
  if (!font) return atlas.AddFontDefault();
  config.MergeMode = true;
  if (!rest.empty()) atlas.AddFontFromFileTTF(rest.c_str(), px, &config, letters.data());
  return font;
}

}  // namespace

Fonts load_fonts(double scale) {
  const Config config(FcInitLoadConfigAndFonts());
  const std::string regular = font_file(config.get(), "Inter:regular");
  const std::string strong = font_file(config.get(), "Inter:semibold");
  const std::string rest = font_file(config.get(), "DejaVu Sans");
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  Fonts fonts;
  fonts.body = load(regular, rest, 13.0 * scale);
  fonts.small = load(regular, rest, 11.0 * scale);
  fonts.strong = load(strong, rest, 13.0 * scale);
  fonts.strong_small = load(strong, rest, 11.0 * scale);
  fonts.title = load(strong, rest, 20.0 * scale);
  return fonts;
}

}  // namespace hotspot::viewer
