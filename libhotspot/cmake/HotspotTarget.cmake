# What every target of this project is built with; targets only, nothing directory-wide.

function(hotspot_target_settings target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON)
  # No fused multiply-add: the same digits on every machine.
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -ffp-contract=off)
  if(HOTSPOT_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(HOTSPOT_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${HOTSPOT_SANITIZE} -fno-omit-frame-pointer
                                             -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${HOTSPOT_SANITIZE})
  endif()
endfunction()
