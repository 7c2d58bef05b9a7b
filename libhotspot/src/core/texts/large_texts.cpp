#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    {"error.chunks_without_times",
     "A source read in parts gives places and weights only: the form of times and categories shows in whole "
     "columns. Leave them out.",
     "En kilde, der læses i dele, giver kun steder og vægte: hvordan tider og kategorier er skrevet, ses kun "
     "af hele kolonner. Udelad dem."},
    {"error.decimal_mark_changes",
     "The column {column} of {path} was read with the decimal mark \"{before}\", but from row {row} on its "
     "numbers use \"{after}\". Write all numbers alike.",
     "Kolonnen {column} i {path} blev læst med decimaltegnet \"{before}\", men fra række {row} bruger "
     "tallene "
     "\"{after}\". Skriv alle tal ens."},
    {"error.too_many_rejected",
     "Of the first {read} rows of {path}, {rejected} cannot be used: too many to account for each. Look at "
     "the file, or choose rows with --where.",
     "Af de første {read} rækker i {path} kan {rejected} ikke bruges: for mange til at gøre rede for hver "
     "enkelt. Se på filen, eller vælg rækker med --where."},
};

}  // namespace

std::span<const Text> large_texts() {
  return texts;
}

}  // namespace hotspot
