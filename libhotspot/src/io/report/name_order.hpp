/// @file
/// The order of names, where pages look for it.
#pragma once

#include "core/name_order.hpp"
