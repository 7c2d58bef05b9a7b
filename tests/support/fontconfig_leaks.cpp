// Fontconfig keeps its caches until the program ends; the leak checker of the asan preset is told so.

extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}
