/// @file
/// The shaders of the map. Places come relative to the mesh's origin and are brought to pixels in the vertex
/// shader; colours are looked up by the row's number, so that a change of style sends colours alone.
#pragma once

namespace hotspot::viewer::shaders {

inline constexpr const char* version = "#version 330 core\n";

/// What the vertex shaders share. Pixels are counted from the middle of the map, y up. `paints`: fill, line,
/// pattern of each row.
inline constexpr const char* places = R"(
uniform float scale;
uniform vec2 shift;
uniform vec2 half_size;
uniform samplerBuffer paints;
const int fill_part = 0;
const int line_part = 1;
const int pattern_part = 2;
vec4 paint_of(uint row, int part) { return texelFetch(paints, int(row) * 3 + part); }
vec2 px_of(vec2 place) { return place * scale + shift; }
// What is not drawn stands outside of the picture.
vec4 shown_at(vec2 px, bool drawn) { return drawn ? vec4(px / half_size, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0); }
)";

/// Rows without a pattern; those with one are drawn by the next program, which software pays dearly for.
inline constexpr const char* fill_vertex = R"(
layout(location = 0) in vec2 place;
layout(location = 1) in uint row;
uniform float opacity;
flat out vec4 fill;
void main() {
  fill = paint_of(row, fill_part);
  bool drawn = fill.a > 0.0 && paint_of(row, pattern_part).r == 0.0;
  fill.a *= opacity;
  gl_Position = shown_at(px_of(place), drawn);
}
)";

inline constexpr const char* fill_fragment = R"(
flat in vec4 fill;
out vec4 colour;
void main() { colour = fill; }
)";

inline constexpr const char* patterned_vertex = R"(
layout(location = 0) in vec2 place;
layout(location = 1) in uint row;
flat out vec4 fill;
flat out float pattern;
void main() {
  fill = paint_of(row, fill_part);
  pattern = paint_of(row, pattern_part).r * 255.0;
  gl_Position = shown_at(px_of(place), fill.a > 0.0 && pattern > 0.0);
}
)";

inline constexpr const char* patterned_fragment = R"(
flat in vec4 fill;
flat in float pattern;
uniform float opacity;
uniform float px;         // of the screen to one of the design
uniform vec4 dots;
uniform vec4 hatching;
out vec4 colour;
void main() {
  vec4 painted = fill;
  if (pattern < 1.5) {
    vec2 cell = mod(gl_FragCoord.xy + vec2(0.0, 2.5 * px * step(5.0 * px, mod(gl_FragCoord.x, 10.0 * px))), 5.0 * px);
    float ink = 1.0 - smoothstep(0.6 * px, 1.2 * px, distance(cell, vec2(2.5 * px)));
    painted = mix(painted, dots, ink);
  } else {
    float along = mod(gl_FragCoord.x + gl_FragCoord.y, 7.0 * px);
    float ink = 1.0 - smoothstep(0.5 * px, 1.3 * px, abs(along - 3.5 * px));
    float lightness = dot(painted.rgb, vec3(0.2126, 0.7152, 0.0722));
    painted.rgb = mix(painted.rgb, lightness < 0.45 ? vec3(1.0) : hatching.rgb, ink * hatching.a);
  }
  colour = vec4(painted.rgb, painted.a * opacity);
}
)";

/// A piece of a line as a rectangle with room for its round ends.
inline constexpr const char* line_vertex = R"(
layout(location = 0) in vec2 a;
layout(location = 1) in vec2 b;
layout(location = 2) in uint row;
uniform float width;
uniform vec4 casing;      // alpha above 0: instead of the row's own colour
uniform int only_row;     // -1: all
flat out vec4 line;
flat out vec2 from;
flat out vec2 to;
out vec2 at;
void main() {
  line = paint_of(row, line_part);
  if (only_row >= 0 && int(row) != only_row) line.a = 0.0;
  if (casing.a > 0.0 && line.a > 0.0) line = casing;
  from = px_of(a);
  to = px_of(b);
  float reach = width / 2.0 + 1.0;
  vec2 along = to - from;
  float length_px = length(along);
  along = length_px > 0.0 ? along / length_px : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  int corner = gl_VertexID;
  vec2 end = (corner & 1) == 0 ? from - along * reach : to + along * reach;
  at = end + across * ((corner & 2) == 0 ? reach : -reach);
  gl_Position = shown_at(at, line.a > 0.0);
}
)";

inline constexpr const char* line_fragment = R"(
flat in vec4 line;
flat in vec2 from;
flat in vec2 to;
in vec2 at;
uniform float width;
uniform float opacity;
out vec4 colour;
void main() {
  vec2 along = to - from;
  float t = clamp(dot(at - from, along) / max(dot(along, along), 1e-6), 0.0, 1.0);
  float away = distance(at, from + t * along);
  float ink = clamp(width / 2.0 + 0.5 - away, 0.0, 1.0) * min(width, 1.0);
  colour = vec4(line.rgb, line.a * opacity * ink);
}
)";

inline constexpr const char* dot_vertex = R"(
layout(location = 0) in vec2 place;
layout(location = 1) in uint row;
uniform float radius;
flat out vec4 fill;
flat out vec4 line;
void main() {
  fill = paint_of(row, fill_part);
  line = paint_of(row, line_part);
  gl_PointSize = 2.0 * radius + 2.0;
  gl_Position = shown_at(px_of(place), fill.a > 0.0);
}
)";

inline constexpr const char* dot_fragment = R"(
flat in vec4 fill;
flat in vec4 line;
uniform float radius;
uniform float ring;
uniform float opacity;
out vec4 colour;
void main() {
  float away = distance(gl_PointCoord, vec2(0.5)) * (2.0 * radius + 2.0);
  float ink = clamp(radius + 0.5 - away, 0.0, 1.0);
  float inner = clamp(radius - ring + 0.5 - away, 0.0, 1.0);
  colour = vec4(mix(line.rgb, fill.rgb, inner), mix(line.a, fill.a, inner) * ink * opacity);
}
)";

/// Two triangles over the whole picture; pixels are counted from the north-west corner of the map, y down.
inline constexpr const char* picture_vertex = R"(
uniform vec2 north_west;
uniform vec2 south_east;
uniform vec2 size;
out vec2 at;
void main() {
  at = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec2 px = mix(north_west, south_east, at);
  gl_Position = vec4(px.x / size.x * 2.0 - 1.0, 1.0 - px.y / size.y * 2.0, 0.0, 1.0);
}
)";

inline constexpr const char* picture_fragment = R"(
in vec2 at;
uniform sampler2D picture;
uniform float opacity;
out vec4 colour;
void main() {
  colour = texture(picture, at);
  colour.a *= opacity;
}
)";

}  // namespace hotspot::viewer::shaders
