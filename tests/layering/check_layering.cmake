# cmake -DROOT=FOLDER -P check_layering.cmake: which headers may a folder include? A header that is neither standard nor
# named here is an error, and so is a folder without a rule.

set(errors "")
set(known_files "")

# allow(FILES OWN THIRD_PARTY): FILES (a glob below ROOT), unless an earlier rule had them, may include the project's
# headers in the folders OWN, and <THIRD_PARTY>; both are regular expressions of the whole name.
function(allow files own third_party)
  file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/${files})
  list(REMOVE_ITEM sources ${known_files})
  foreach(source IN LISTS sources)
    file(STRINGS ${ROOT}/${source} lines REGEX "^ *# *include ")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^[^<\"]*[<\"]([^>\"]*)[>\"].*" "\\1" name "${line}")
      if(NOT name MATCHES "^([a-z0-9_]+|(hotspot/)?(${own})/.*|${third_party})$")
        string(APPEND errors "  ${source}: ${name}\n")
      endif()
    endforeach()
  endforeach()
  set(errors "${errors}" PARENT_SCOPE)
  set(known_files ${known_files} ${sources} PARENT_SCOPE)
endfunction()

set(pure "fmt/.*|boost/.*|nanoflann\\.hpp|Random123/philox\\.h")
set(gdal "(gdal|ogr|cpl)[a-z0-9_]*\\.h")
set(drawing "(cairo|pango/pango|fontconfig/)[a-z-]*\\.h|glib(-object)?\\.h")
set(formats "nlohmann/.*|toml\\+\\+/.*|fast_float/.*|sqlite3\\.h")
set(posix "unistd\\.h|fcntl\\.h|signal\\.h|sys/.*")

allow(libhotspot/include/hotspot/core/*.hpp  "core"               "none")
allow(libhotspot/include/hotspot/stats/*.hpp "core|stats"         "none")
allow(libhotspot/include/hotspot/plan/*.hpp  "core|stats|plan"    "none")
allow(libhotspot/include/hotspot/io/*.hpp    "core|stats|plan|io" "none")

allow(libhotspot/src/core/*.[ch]pp  "core"            "${pure}")
# Vectors of every instruction set are met in the strips, in the products of factors and in the sums over near events.
allow(libhotspot/src/stats/strip_*.[ch]pp "core|stats" "${pure}|hwy/.*")
allow(libhotspot/src/stats/factor_products.cpp "core|stats" "${pure}|hwy/.*")
allow(libhotspot/src/stats/near_sums.cpp "core|stats" "${pure}|hwy/.*")
# Fourier transforms are met in two places.
allow(libhotspot/src/stats/lattice_transform.cpp "core|stats" "${pure}|kissfft/kissfft\\.hh")
allow(libhotspot/src/stats/spline_transforms.cpp "core|stats" "${pure}|kissfft/kissfft\\.hh")
allow(libhotspot/src/stats/*.[ch]pp "core|stats"      "${pure}")
allow(libhotspot/src/plan/*.[ch]pp  "core|stats|plan" "${pure}")

# PROJ is met in one place.
allow(libhotspot/src/io/proj*.[ch]pp         "core|io" "fmt/.*|proj(_experimental)?\\.h")
allow(libhotspot/src/io/library_versions.cpp "core|io" "gdal\\.h|geos_c\\.h|proj\\.h")
allow(libhotspot/src/io/*.[ch]pp  "core|stats|plan|io"     "${pure}|${gdal}|geos_c\\.h|${drawing}|${formats}|${posix}")
allow(libhotspot/src/cli/*.[ch]pp "core|stats|plan|io|cli" "CLI/.*|fmt/.*|nlohmann/.*|${posix}")

# The viewer: values below, OpenGL and ImGui each in one place, windows and files on top. Of the library's private
# headers it uses those of the maps.
set(viewer_library "core|stats|plan|io")
allow(viewer/src/state/*.[ch]pp    "${viewer_library}|state"               "none")
allow(viewer/src/render/*.[ch]pp   "${viewer_library}|state|render"        "GL/gl(ext)?\\.h")
allow(viewer/src/panels/*.[ch]pp   "${viewer_library}|state|panels"        "imgui\\.h")
allow(viewer/src/platform/*.[ch]pp "${viewer_library}|state|render|panels|platform"
      "imgui(_freetype)?\\.h|backends/.*|GLFW/.*|EGL/.*|fontconfig/.*|stb/.*|CLI/.*|nlohmann/.*")

# Examples show the public interface.
allow(examples/*.cpp "core|stats|plan|io" "none")

file(GLOB_RECURSE all_files RELATIVE ${ROOT} ${ROOT}/libhotspot/*.[ch]pp ${ROOT}/examples/*.[ch]pp ${ROOT}/viewer/*.[ch]pp)
list(REMOVE_ITEM all_files ${known_files})
foreach(source IN LISTS all_files)
  string(APPEND errors "  ${source}: no rule for its folder\n")
endforeach()

if(errors)
  message(FATAL_ERROR "Headers that their folder may not include:\n${errors}")
endif()
