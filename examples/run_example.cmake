# cmake -DPROGRAM=FILE -DSOURCE=FILE -DARGUMENTS=LIST -P run_example.cmake: runs the program and holds what it prints to
# the lines below "// Prints:" at the top of its source.
execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
file(READ ${SOURCE} source)
string(REGEX MATCH "// Prints:\n((//  [^\n]*\n)+)" header "${source}")
string(REGEX REPLACE "(^|\n)//   ?" "\\1" expected "${CMAKE_MATCH_1}")
if(NOT header OR NOT printed STREQUAL expected)
  message(FATAL_ERROR "expected:\n${expected}\nprinted:\n${printed}")
endif()
