# What every target of this project is built with; targets only, nothing directory-wide.

function(hotspot_target_settings target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON)
  # No fused multiply-add: the same digits on every machine.
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -ffp-contract=off)
  # GCC 12 sees overlapping copies where strings are joined (its bug 105651).
  target_compile_options(${target} PRIVATE $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
  if(HOTSPOT_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(HOTSPOT_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${HOTSPOT_SANITIZE} -fno-omit-frame-pointer
                                             -fno-sanitize-recover=all)
    # GCC 12 with sanitizers takes parts of std::regex for uninitialised (its bug 105562).
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(${target} PUBLIC -fsanitize=${HOTSPOT_SANITIZE})
  endif()
endfunction()

# hotspot_library_settings(NAME FOLDERS ...): target hotspot_NAME, seen by others as hotspot::NAME. Every header in its
# folders of include/ is public: installed, and compiled alone by target all_verify_interface_header_sets.
function(hotspot_library_settings name)
  cmake_parse_arguments(ARG "" "" "FOLDERS" ${ARGN})
  set(target hotspot_${name})
  add_library(hotspot::${name} ALIAS ${target})
  hotspot_target_settings(${target})
  list(TRANSFORM ARG_FOLDERS REPLACE "(.+)" "include/hotspot/\\1/*.hpp" OUTPUT_VARIABLE patterns)
  file(GLOB headers CONFIGURE_DEPENDS ${patterns})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${headers})
  target_include_directories(${target} PRIVATE src)
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} DEFINE_SYMBOL "" INSTALL_RPATH "$ORIGIN"
                        VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
                        VERIFY_INTERFACE_HEADER_SETS ${HOTSPOT_BUILD_TESTS})
endfunction()
