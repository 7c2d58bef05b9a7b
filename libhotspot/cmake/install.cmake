# What `cmake --install` gives: command, libraries, headers, find_package(hotspot) and pkg-config hotspot.
include(CMakePackageConfigHelpers)

set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/hotspot)
install(TARGETS hotspot_stats hotspot_io hotspot EXPORT hotspot FILE_SET HEADERS)
install(EXPORT hotspot FILE hotspotTargets.cmake NAMESPACE hotspot:: DESTINATION ${config_folder})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/hotspotConfig.cmake.in hotspotConfig.cmake
                              INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(hotspotConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/hotspotConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/hotspotConfigVersion.cmake
        DESTINATION ${config_folder})

# Programs that link the static libraries link what these use, by name: the shared libraries of the system.
set(pc_libs)
if(NOT BUILD_SHARED_LIBS)
  set(pc_libs -lgdal ${HOTSPOT_geos_LDFLAGS} ${HOTSPOT_proj_LDFLAGS} ${HOTSPOT_pangocairo_LDFLAGS}
              ${HOTSPOT_sqlite3_LDFLAGS} ${HOTSPOT_glib-2.0_LDFLAGS} -lhwy -pthread)
endif()
list(JOIN pc_libs " " HOTSPOT_PC_LIBS)
file(RELATIVE_PATH HOTSPOT_PC_TO_PREFIX ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(${CMAKE_CURRENT_LIST_DIR}/hotspot.pc.in hotspot.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/hotspot.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(HOTSPOT_BUILD_COMMAND)
  set_target_properties(hotspots PROPERTIES INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")
  install(TARGETS hotspots)
endif()
