#include "hotspot/core/crs.hpp"

#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

std::string described(const Crs& crs) {
  if (crs.kind == CrsKind::local) return "local";
  return crs.code.empty() ? crs.name : crs.code;
}

}  // namespace

Crs Crs::local() {
  return {.kind = CrsKind::local, .code = "", .name = "local", .wkt = "", .metres_per_unit = 1.0};
}

void require_metric(const Crs& crs, const std::string& what) {
  if (crs.kind != CrsKind::geographic) return;
  throw CrsError({"error.crs_in_degrees", {{"what", what}, {"crs", described(crs)}}});
}

void require_same(const Crs& a, const Crs& b, const std::string& what) {
  const bool both_local = a.kind == CrsKind::local && b.kind == CrsKind::local;
  if (both_local || (a.code.empty() || b.code.empty() ? a == b : a.code == b.code)) return;
  throw CrsError({"error.crs_differ", {{"what", what}, {"first", described(a)}, {"second", described(b)}}});
}

}  // namespace hotspot
