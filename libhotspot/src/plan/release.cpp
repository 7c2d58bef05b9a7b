#include "hotspot/plan/release.hpp"

#include <utility>

namespace hotspot {

Release::Release(Profile profile, std::vector<Layer> layers)
    : m_profile(profile), m_layers(std::move(layers)) {
  for (const Layer& layer : m_layers) require_consistent(layer);
}

const Layer* Release::layer(std::string_view name) const {
  for (const Layer& layer : m_layers) {
    if (layer.name == name) return &layer;
  }
  return nullptr;
}

Release Release::only(std::string_view name) const {
  const Layer* kept = layer(name);
  return {m_profile, kept ? std::vector<Layer>{*kept} : std::vector<Layer>{}};
}

Release internal_release(std::vector<Layer> layers) {
  return {Profile::internal, std::move(layers)};
}

}  // namespace hotspot
