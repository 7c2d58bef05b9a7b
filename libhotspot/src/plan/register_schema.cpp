#include "hotspot/plan/register_schema.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "hotspot/plan/safety_register.hpp"

namespace hotspot {
namespace {

using Names = std::string_view;

template <WordedEnum E>
constexpr auto codes_of() {
  std::array<std::string_view, EnumWords<E>::words.size()> codes{};
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = EnumWords<E>::words[i].second;
  return codes;
}
template <WordedEnum E>
constexpr auto codes = codes_of<E>();

constexpr ValueList walk_status{"walk_status", codes<WalkStatus>};
constexpr ValueList party{"party", codes<Party>};
constexpr ValueList place_kind{"place_kind", codes<WalkPlaceKind>};
constexpr ValueList reason{"reason", codes<PlaceReason>};
constexpr ValueList strength{"strength", codes<PlaceStrength>};
constexpr ValueList measure_kind{"measure_kind", codes<MeasureKind>};
constexpr ValueList measure_status{"measure_status", codes<MeasureStatus>};
constexpr std::array lists{&walk_status, &party,        &place_kind,    &reason,
                           &strength,    &measure_kind, &measure_status};

// Under which columns of others' tables stand, as plain names: lower case, æøå spelled out, no marks.
constexpr Names walk_id[] = {"vandring", "vandringsid", "walkid", "nr"};
constexpr Names place_id[] = {"sted", "stedid", "placeid", "nr"};
constexpr Names measure_id[] = {"tiltag", "tiltagsid", "measureid", "nr"};
constexpr Names area[] = {"omraade", "omraadeid", "boligomraade", "areaid"};
constexpr Names status[] = {"tilstand", "state"};
constexpr Names offered_on[] = {"tilbudt", "tilbudtdato", "offered"};
constexpr Names planned_for[] = {"planlagt", "planlagtdato", "planned"};
constexpr Names held_on[] = {"afholdt", "afholdtdato", "held"};
constexpr Names led_by[] = {"ledetaf", "leder", "lead"};
constexpr Names note[] = {"bemaerkning", "bemaerkninger", "noter", "notes"};
constexpr Names walk_link[] = {"vandring", "vandringsid", "walkid"};
constexpr Names title[] = {"navn", "betegnelse", "name"};
constexpr Names place_kind_names[] = {"slags", "type"};
constexpr Names reasons[] = {"grunde", "aarsager", "reason"};
constexpr Names good[] = {"godt", "styrker", "strengths"};
constexpr Names place_link[] = {"sted", "stedid", "placeid"};
constexpr Names measure_kind_names[] = {"slags", "type", "tiltagstype"};
constexpr Names responsible[] = {"ansvarlig", "owner"};
constexpr Names due[] = {"frist", "deadline", "duedate"};
constexpr Names done_on[] = {"udfoert", "udfoertdato", "afsluttet", "done"};
constexpr Names cost[] = {"pris", "udgift", "kroner", "costs"};

constexpr std::array walk_columns{
    RegisterColumn{"id", RegisterCell::key, "register.id", walk_id},
    RegisterColumn{"area", RegisterCell::words, "register.area", area},
    RegisterColumn{"status", RegisterCell::one_of, "register.walk_status", status, &walk_status},
    RegisterColumn{"offered_on", RegisterCell::date, "register.offered_on", offered_on},
    RegisterColumn{"planned_for", RegisterCell::date, "register.planned_for", planned_for},
    RegisterColumn{"held_on", RegisterCell::date, "register.held_on", held_on},
    RegisterColumn{"led_by", RegisterCell::one_of, "register.led_by", led_by, &party},
    RegisterColumn{"note", RegisterCell::note, "register.note", note},
};

constexpr std::array place_columns{
    RegisterColumn{"id", RegisterCell::key, "register.id", place_id},
    RegisterColumn{"walk_id", RegisterCell::link, "register.walk_link", walk_link, nullptr, "walks"},
    RegisterColumn{"area", RegisterCell::words, "register.area", area},
    RegisterColumn{"title", RegisterCell::words, "register.place_title", title},
    RegisterColumn{"kind", RegisterCell::one_of, "register.place_kind", place_kind_names, &place_kind},
    RegisterColumn{"reasons", RegisterCell::some_of, "register.reasons", reasons, &reason},
    RegisterColumn{"good", RegisterCell::some_of, "register.good", good, &strength},
    RegisterColumn{"note", RegisterCell::note, "register.note", note},
};

constexpr std::array measure_columns{
    RegisterColumn{"id", RegisterCell::key, "register.id", measure_id},
    RegisterColumn{"place_id", RegisterCell::link, "register.place_link", place_link, nullptr, "places"},
    RegisterColumn{"area", RegisterCell::words, "register.area", area},
    RegisterColumn{"title", RegisterCell::words, "register.measure_title", title},
    RegisterColumn{"kind", RegisterCell::one_of, "register.measure_kind", measure_kind_names, &measure_kind},
    RegisterColumn{"responsible", RegisterCell::one_of, "register.responsible", responsible, &party},
    RegisterColumn{"due", RegisterCell::date, "register.due", due},
    RegisterColumn{"status", RegisterCell::one_of, "register.measure_status", status, &measure_status},
    RegisterColumn{"done_on", RegisterCell::date, "register.done_on", done_on},
    RegisterColumn{"cost", RegisterCell::amount, "register.cost", cost},
    RegisterColumn{"note", RegisterCell::note, "register.note", note},
};

constexpr Names walks[] = {"vandringer", "tryghedsvandringer", "safetywalks"};
constexpr Names places[] = {"steder", "walkplaces"};
constexpr Names measures[] = {"tiltag", "foranstaltninger", "actions"};

constexpr std::array schema{
    RegisterTable{"walks", "register.walks", false, walks, walk_columns},
    RegisterTable{"places", "register.places", true, places, place_columns},
    RegisterTable{"measures", "register.measures", true, measures, measure_columns},
};

template <class Range>
const auto& named(const Range& range, std::string_view name) {
  const auto found =
      std::find_if(range.begin(), range.end(), [&](const auto& one) { return one.name == name; });
  if (found == range.end()) throw std::logic_error("not in the register's schema: " + std::string(name));
  return *found;
}

}  // namespace

const RegisterColumn& RegisterTable::column(std::string_view column_name) const {
  return named(columns, column_name);
}

std::span<const RegisterTable> register_schema() {
  return schema;
}

const RegisterTable& register_table(std::string_view name) {
  return named(schema, name);
}

std::span<const ValueList* const> register_lists() {
  return lists;
}

std::string list_words(Language language, const ValueList& list, std::string_view code) {
  return text(language, "listed." + std::string(list.name) + "_" + std::string(code));
}

}  // namespace hotspot
