/// @file
/// A Style as QGIS keeps it (QML).
#pragma once

#include <functional>
#include <string>

#include "hotspot/core/layer.hpp"
#include "io/xml_document.hpp"

namespace hotspot::detail {

/// Name of the property of a layer that holds the whole style in our own form; QGIS keeps and passes it over.
inline constexpr const char* style_property = "hotspot/style";

/// Renderer, labels and the columns' titles, as children of `parent`: the root of a QML or a project's layer.
/// A style that names a column the layer lacks is drawn as outlines.
void add_vector_style(const XmlElement& parent, const Layer& layer, const Style& style);
/// The same for the values of one column, written as band `band` of a raster.
void add_raster_style(const XmlElement& parent, const Column& column, const Style& style, int band);

/// `add_more` adds to the root what is not a matter of style.
[[nodiscard]] std::string vector_qml(const Layer& layer, const Style& style,
                                     const std::function<void(const XmlElement&)>& add_more = {});
[[nodiscard]] std::string raster_qml(const Column& column, const Style& style, int band);

/// Classes that colour a column of this layer: none if the layer lacks it.
[[nodiscard]] bool has_classes(const Layer& layer, const Style& style);

}  // namespace hotspot::detail
