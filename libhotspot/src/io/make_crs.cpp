#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "io/proj_handles.hpp"

namespace hotspot {
namespace {

using detail::ProjContext;
using detail::ProjHandle;

/// From this confidence on, PROJ has found names and parameters equal but for spelling.
constexpr int confident = 90;

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// What PROJ is to read. Plain names are left out on purpose: PROJ would take the nearest match.
std::string for_proj(const std::string& definition) {
  const std::string text = trimmed(definition);
  const bool only_digits =
      !text.empty() && text.size() <= 7 && text.find_first_not_of("0123456789") == std::string::npos;
  if (only_digits) return "EPSG:" + text;
  if (text.find("+proj") == std::string::npos) {
    return text.find_first_of(":[{") == std::string::npos ? std::string() : text;
  }
  return text.find("type=crs") == std::string::npos ? text + " +type=crs" : text;
}

std::string shortened(const std::string& definition) {
  constexpr std::size_t longest = 120;
  return definition.size() <= longest ? definition : definition.substr(0, longest) + "...";
}

[[noreturn]] void refuse(const char* key, const std::string& definition, const ProjContext& context) {
  const std::string reason = context.said().empty() ? "" : fmt::format(" ({})", context.said());
  throw CrsError({key, {{"definition", shortened(definition)}, {"reason", reason}}});
}

/// The horizontal part: without heights, and without the transformation a WKT may bring along.
ProjHandle<PJ> horizontal(const ProjContext& context, ProjHandle<PJ> crs) {
  for (;;) {
    const PJ_TYPE type = crs ? proj_get_type(crs.get()) : PJ_TYPE_UNKNOWN;
    if (type == PJ_TYPE_BOUND_CRS) {
      crs.reset(proj_get_source_crs(context.get(), crs.get()));
    } else if (type == PJ_TYPE_COMPOUND_CRS) {
      crs.reset(proj_crs_get_sub_crs(context.get(), crs.get(), 0));
    } else {
      break;
    }
  }
  if (crs && proj_get_type(crs.get()) == PJ_TYPE_GEOGRAPHIC_3D_CRS) {
    crs.reset(proj_crs_demote_to_2D(context.get(), nullptr, crs.get()));
  }
  return crs;
}

std::string code_of(const PJ* crs) {
  const char* authority = proj_get_id_auth_name(crs, 0);
  const char* code = proj_get_id_code(crs, 0);
  return authority && code ? fmt::format("{}:{}", authority, code) : std::string();
}

ProjHandle<PJ> transformation(const ProjContext& context, const PJ* from, const PJ* to) {
  const ProjHandle<PJ> raw(proj_create_crs_to_crs_from_pj(context.get(), from, to, nullptr, nullptr));
  return ProjHandle<PJ>(raw ? proj_normalize_for_visualization(context.get(), raw.get()) : nullptr);
}

bool have_same_datum(const ProjContext& context, const PJ* a, const PJ* b) {
  const ProjHandle<PJ> datum_a(proj_crs_get_datum_forced(context.get(), a));
  const ProjHandle<PJ> datum_b(proj_crs_get_datum_forced(context.get(), b));
  return datum_a && datum_b &&
         proj_is_equivalent_to_with_ctx(context.get(), datum_a.get(), datum_b.get(), PJ_COMP_EQUIVALENT);
}

/// True if the two agree to a millimetre all over the area that `known` is made for: .prj files often hold a
/// parameter with a digit less.
bool agrees(const ProjContext& context, const PJ* crs, const PJ* known) {
  constexpr double millimetre = 0.001;
  constexpr int steps = 4;
  double west = 0.0, south = 0.0, east = 0.0, north = 0.0;
  const ProjHandle<PJ> degrees(proj_crs_get_geodetic_crs(context.get(), known));
  if (proj_get_type(crs) != PJ_TYPE_PROJECTED_CRS || !degrees || !have_same_datum(context, crs, known) ||
      !proj_get_area_of_use(context.get(), known, &west, &south, &east, &north, nullptr) || west > east) {
    return false;
  }
  const auto to_known = transformation(context, degrees.get(), known);
  const auto across = transformation(context, known, crs);
  if (!to_known || !across) return false;
  for (int i = 0; i <= steps * (steps + 2); ++i) {
    const double x = west + (east - west) * (i % (steps + 1)) / steps;
    const double y = south + (north - south) * (i / (steps + 1)) / steps;
    const PJ_COORD there = proj_trans(to_known.get(), PJ_FWD, proj_coord(x, y, 0.0, HUGE_VAL));
    const PJ_COORD again = proj_trans(across.get(), PJ_FWD, there);
    if (!(std::hypot(there.xy.x - again.xy.x, there.xy.y - again.xy.y) < millimetre)) return false;
  }
  return true;
}

/// The code stated, else that of a system which is the same by its names or by what it does.
std::string identified_code(const ProjContext& context, const PJ* crs) {
  const std::string stated = code_of(crs);
  if (!stated.empty()) return stated;
  constexpr int most_candidates = 5;
  int* confidences = nullptr;
  const ProjHandle<PJ_OBJ_LIST> list(proj_identify(context.get(), crs, "EPSG", nullptr, &confidences));
  const std::unique_ptr<int, void (*)(int*)> owned(confidences, proj_int_list_destroy);
  const int n = list ? std::min(proj_list_get_count(list.get()), most_candidates) : 0;
  for (int i = 0; i < n; ++i) {
    const ProjHandle<PJ> candidate(proj_list_get(context.get(), list.get(), i));
    if (confidences[i] >= confident || agrees(context, crs, candidate.get())) return code_of(candidate.get());
  }
  return {};
}

/// Metres (projected) or radians (geographic) in one unit of the first axis.
double unit_of(const ProjContext& context, const PJ* crs) {
  const ProjHandle<PJ> system(proj_crs_get_coordinate_system(context.get(), crs));
  double factor = 1.0;
  if (system) {
    proj_cs_get_axis_info(context.get(), system.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr,
                          nullptr, nullptr);
  }
  return factor;
}

/// None for vertical, geocentric and other systems that are no plane and no degrees.
std::optional<CrsKind> kind_of(const ProjContext& context, const PJ* crs) {
  const PJ_TYPE type = proj_get_type(crs);
  if (type == PJ_TYPE_GEOGRAPHIC_2D_CRS) return CrsKind::geographic;
  if (type == PJ_TYPE_PROJECTED_CRS) return CrsKind::projected;
  if (type == PJ_TYPE_ENGINEERING_CRS && unit_of(context, crs) == 1.0) return CrsKind::local;
  return std::nullopt;
}

std::string wkt_of(const ProjContext& context, const PJ* crs) {
  const char* const options[] = {"MULTILINE=NO", nullptr};
  const char* wkt = proj_as_wkt(context.get(), crs, PJ_WKT2_2019, options);
  return wkt ? wkt : "";
}

}  // namespace

Crs make_crs(const std::string& definition) {
  if (trimmed(definition) == "local") return Crs::local();
  const ProjContext context;
  const std::string text = for_proj(definition);
  ProjHandle<PJ> crs(text.empty() ? nullptr : proj_create(context.get(), text.c_str()));
  if (!crs || !proj_is_crs(crs.get())) refuse("error.crs_unknown", definition, context);

  crs = horizontal(context, std::move(crs));
  if (!crs) refuse("error.crs_unknown", definition, context);
  std::string code = identified_code(context, crs.get());
  if (code == "OGC:CRS84") code = "EPSG:4326";  // they differ in the order of axes, which is always x, y here
  if (!code.empty()) {
    if (ProjHandle<PJ> canonical{proj_create(context.get(), code.c_str())}) {
      crs = horizontal(context, std::move(canonical));
    }
  }

  const std::optional<CrsKind> kind = kind_of(context, crs.get());
  if (!kind) refuse("error.crs_not_plane", definition, context);
  if (*kind == CrsKind::local) return Crs::local();
  const char* name = proj_get_name(crs.get());
  const bool is_named = name && std::string_view(name) != "unknown";
  return {.kind = *kind,
          .code = code,
          .name = is_named ? name : shortened(definition),
          .wkt = wkt_of(context, crs.get()),
          .metres_per_unit = *kind == CrsKind::projected ? unit_of(context, crs.get()) : 1.0};
}

}  // namespace hotspot
