#include <gdal.h>

#include <vector>
