#include "io/crs_extent.hpp"

#include <algorithm>
#include <cmath>

namespace hotspot::detail {

ProjHandle<PJ> crs_object(const ProjContext& context, const Crs& crs) {
  return ProjHandle<PJ>(proj_create(context.get(), crs.code.empty() ? crs.wkt.c_str() : crs.code.c_str()));
}

std::optional<DegreesArea> area_of_use(const ProjContext& context, const PJ* crs) {
  DegreesArea a{};
  if (!proj_get_area_of_use(context.get(), crs, &a[0], &a[1], &a[2], &a[3], nullptr)) return std::nullopt;
  return a[0] > -1000.0 ? std::optional(a) : std::nullopt;  // -1000: unknown
}

std::optional<DegreesArea> in_degrees(const ProjContext& context, const PJ* crs, const Box& extent) {
  const ProjHandle<PJ> degrees(proj_crs_get_geodetic_crs(context.get(), crs));
  if (!degrees) return std::nullopt;
  const ProjHandle<PJ> raw(
      proj_create_crs_to_crs_from_pj(context.get(), crs, degrees.get(), nullptr, nullptr));
  if (!raw) return std::nullopt;
  const ProjHandle<PJ> inverse(proj_normalize_for_visualization(context.get(), raw.get()));
  DegreesArea a{};
  constexpr int points_per_side = 21;
  if (!inverse || !proj_trans_bounds(context.get(), inverse.get(), PJ_FWD, extent.xmin, extent.ymin,
                                     extent.xmax, extent.ymax, &a[0], &a[1], &a[2], &a[3], points_per_side))
    return std::nullopt;
  const bool finite = std::all_of(a.begin(), a.end(), [](double d) { return std::isfinite(d); });
  return finite ? std::optional(a) : std::nullopt;
}

bool fits(const Crs& crs, const Box& extent) {
  if (crs.kind != CrsKind::projected) return true;
  const ProjContext context;
  const ProjHandle<PJ> object = crs_object(context, crs);
  const auto use = object ? area_of_use(context, object.get()) : std::nullopt;
  if (!use || (*use)[0] > (*use)[2]) return true;  // unknown, or around the date line
  const auto there = in_degrees(context, object.get(), extent);
  if (!there) return false;
  constexpr double margin = 6.0;
  return (*there)[0] <= (*use)[2] + margin && (*there)[2] >= (*use)[0] - margin &&
         (*there)[1] <= (*use)[3] + margin && (*there)[3] >= (*use)[1] - margin;
}

}  // namespace hotspot::detail
