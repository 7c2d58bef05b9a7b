#include "hotspot/io/projection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "io/crs_extent.hpp"
#include "io/proj_handles.hpp"

namespace hotspot {
namespace {

using detail::area_of_use;
using detail::crs_object;
using detail::DegreesArea;
using detail::in_degrees;
using detail::ProjContext;
using detail::ProjHandle;

std::string label(const Crs& crs) {
  if (crs.kind == CrsKind::local) return "local";
  return crs.code.empty() ? crs.name : crs.code;
}

[[noreturn]] void refuse(const char* key, const Crs& from, const Crs& to, const std::string& reason) {
  throw CrsError({key, {{"from", label(from)}, {"to", label(to)}, {"reason", reason}}});
}

bool is_same(const Crs& a, const Crs& b) {
  return a.code.empty() || b.code.empty() ? a == b : a.code == b.code;
}

/// Where both are made for; around the date line or without overlap, where the first is.
std::optional<DegreesArea> common(const std::optional<DegreesArea>& a, const std::optional<DegreesArea>& b) {
  if (!a || !b) return a ? a : b;
  const DegreesArea both{std::max((*a)[0], (*b)[0]), std::max((*a)[1], (*b)[1]), std::min((*a)[2], (*b)[2]),
                         std::min((*a)[3], (*b)[3])};
  const bool plain = (*a)[0] <= (*a)[2] && (*b)[0] <= (*b)[2] && both[0] < both[2] && both[1] < both[3];
  return plain ? both : *a;
}

struct Request {
  const PJ* from;
  const PJ* to;
  std::optional<DegreesArea> area;
};

ProjHandle<PJ_OBJ_LIST> operations(const ProjContext& context, const Request& request,
                                   PROJ_GRID_AVAILABILITY_USE grids) {
  const ProjHandle<PJ_OPERATION_FACTORY_CONTEXT> factory(
      proj_create_operation_factory_context(context.get(), nullptr));
  PJ_OPERATION_FACTORY_CONTEXT* f = factory.get();
  proj_operation_factory_context_set_allow_ballpark_transformations(context.get(), f, 0);
  proj_operation_factory_context_set_spatial_criterion(context.get(), f,
                                                       PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
  proj_operation_factory_context_set_grid_availability_use(context.get(), f, grids);
  if (const auto& a = request.area) {
    proj_operation_factory_context_set_area_of_interest(context.get(), f, (*a)[0], (*a)[1], (*a)[2], (*a)[3]);
  }
  return ProjHandle<PJ_OBJ_LIST>(proj_create_operations(context.get(), request.from, request.to, f));
}

/// The grids that the best operation wants and that are not installed.
std::string missing_grids(const ProjContext& context, const Request& request) {
  const auto list = operations(context, request, PROJ_GRID_AVAILABILITY_IGNORED);
  if (!list || proj_list_get_count(list.get()) == 0) return {};
  const ProjHandle<PJ> best(proj_list_get(context.get(), list.get(), 0));
  std::string names;
  for (int i = 0; i < proj_coordoperation_get_grid_used_count(context.get(), best.get()); ++i) {
    const char* name = nullptr;
    int available = 0;
    proj_coordoperation_get_grid_used(context.get(), best.get(), i, &name, nullptr, nullptr, nullptr, nullptr,
                                      nullptr, &available);
    if (available || !name) continue;
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  return names;
}

}  // namespace

struct Projection::Pipeline {
  ProjContext context;
  ProjHandle<PJ> operation;  // none: nothing to do
  std::string description;
  std::optional<double> accuracy = 0.0;
};

Projection::Projection(const Crs& from, const Crs& to, const std::optional<Box>& extent)
    : m_pipeline(std::make_unique<Pipeline>()) {
  if (is_same(from, to)) return;
  if (from.kind == CrsKind::local || to.kind == CrsKind::local) refuse("error.crs_local_mixed", from, to, "");
  const ProjContext& context = m_pipeline->context;
  const ProjHandle<PJ> source = crs_object(context, from);
  const ProjHandle<PJ> target = crs_object(context, to);
  if (!source || !target) refuse("error.crs_no_transformation", from, to, context.said());

  Request request{source.get(), target.get(), std::nullopt};
  if (extent) request.area = in_degrees(context, source.get(), *extent);
  if (!request.area) {
    request.area = common(area_of_use(context, source.get()), area_of_use(context, target.get()));
  }
  const auto list = operations(context, request, PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
  if (!list || proj_list_get_count(list.get()) == 0) {
    const std::string grids = missing_grids(context, request);
    if (!grids.empty()) refuse("error.crs_grid_missing", from, to, grids);
    refuse("error.crs_no_transformation", from, to, context.said());
  }
  const ProjHandle<PJ> best(proj_list_get(context.get(), list.get(), 0));
  m_pipeline->operation.reset(proj_normalize_for_visualization(context.get(), best.get()));
  if (!m_pipeline->operation) refuse("error.crs_no_transformation", from, to, context.said());
  m_pipeline->description = proj_get_name(best.get());
  if (proj_get_type(best.get()) == PJ_TYPE_CONVERSION) return;  // a map projection alone is exact
  const double accuracy = proj_coordoperation_get_accuracy(context.get(), best.get());
  m_pipeline->accuracy = accuracy < 0.0 ? std::nullopt : std::optional(accuracy);
}

Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

std::optional<Point> Projection::operator()(Point point) const {
  if (!std::isfinite(point.x) || !std::isfinite(point.y)) return std::nullopt;
  PJ* operation = m_pipeline->operation.get();
  if (!operation) return point;
  proj_errno_reset(operation);
  const PJ_COORD result = proj_trans(operation, PJ_FWD, proj_coord(point.x, point.y, 0.0, HUGE_VAL));
  if (proj_errno(operation) != 0 || !std::isfinite(result.xy.x) || !std::isfinite(result.xy.y)) {
    return std::nullopt;
  }
  return Point{result.xy.x, result.xy.y};
}

const std::string& Projection::description() const {
  return m_pipeline->description;
}

std::optional<double> Projection::accuracy() const {
  return m_pipeline->accuracy;
}

}  // namespace hotspot
