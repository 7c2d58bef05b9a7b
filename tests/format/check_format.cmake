# cmake -DROOT=FOLDER -DCLANG_FORMAT=PROGRAM -P check_format.cmake
file(GLOB_RECURSE sources ${ROOT}/libhotspot/*.[ch]pp ${ROOT}/viewer/*.[ch]pp ${ROOT}/tests/*.[ch]pp
     ${ROOT}/examples/*.[ch]pp ${ROOT}/data/*.[ch]pp)
execute_process(COMMAND ${CLANG_FORMAT} --dry-run -Werror ${sources} COMMAND_ERROR_IS_FATAL ANY)
