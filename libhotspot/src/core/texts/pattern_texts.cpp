#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

constexpr Text texts[] = {
    // Subcommands
    {"cli.k", "K and L function of events, or from one kind to another, with envelopes",
     "K- og L-funktion af hændelser eller fra én slags til en anden, med konvolutter"},
    {"cli.nearest", "distance of each event to its nearest neighbours and to the window's border",
     "hver hændelses afstand til de nærmeste naboer og til vinduets grænse"},
    {"cli.pattern", "are events clustered? Clark-Evans and quadrat test",
     "ligger hændelser i klynger? Clark-Evans og kvadrattest"},
    {"cli.pcf", "pair correlation function of events, with envelopes",
     "parkorrelationsfunktion af hændelser, med konvolutter"},
    // Options
    {"cli.cross", "The other kind of events: how near do they lie to the first?",
     "Den anden slags hændelser: hvor nær ligger de ved de første?"},
    {"cli.quadrats", "Quadrats across and up over the window's box, as 6x4: adds the quadrat test.",
     "Kvadrater på tværs og opad over vinduets udstrækning, som 6x4: giver kvadrattesten."},
    {"option.cross_null",
     "What no relation means: labelling deals the kinds out anew over the places, shift moves the second "
     "kind as a whole.",
     "Hvad ingen sammenhæng betyder: labelling fordeler slagsene på ny over stederne, shift flytter den "
     "anden "
     "slags under ét."},
    {"option.envelope_level",
     "The global envelope holds a curve of chance with this probability, at all distances at once.",
     "Den globale konvolut rummer en tilfældig kurve med denne sandsynlighed, på alle afstande på én gang."},
    {"option.neighbours", "How many neighbours each event is measured to.",
     "Hvor mange naboer der måles til fra hver hændelse."},
    {"option.pair_correction",
     "What is done about neighbours beyond the window's border: isotropic weighs by the part of the circle "
     "inside, translate by the part of the window that the moved window covers, none does nothing.",
     "Hvad der gøres ved naboer uden for vinduets grænse: isotropic vægter med den del af cirklen, der "
     "ligger "
     "indenfor, translate med den del af vinduet, som det flyttede vindue dækker, none gør intet."},
    {"option.pair_distances",
     "Distances in metres, with commas; else fifty steps up to a quarter of the window's shorter side.",
     "Afstande i meter, med komma imellem; ellers halvtreds trin op til en fjerdedel af vinduets korteste "
     "side."},
    {"option.quadrat_columns", "Quadrats across.", "Kvadrater på tværs."},
    {"option.quadrat_rows", "Quadrats up.", "Kvadrater opad."},
    // What the command says
    {"cli.distances_beyond",
     "Distances beyond a quarter of the window's shorter side, where edge corrections say little: {n}.",
     "Afstande over en fjerdedel af vinduets korteste side, hvor kantkorrektioner siger lidt: {n}."},
    {"cli.outside_window", "Events outside the window, left out: {n}.",
     "Hændelser uden for vinduet, udeladt: {n}."},
    {"cli.quadrats_few_expected",
     "Quadrats with fewer than 5 expected events, which make the test approximate: {n}.",
     "Kvadrater med færre end 5 forventede hændelser, som gør testen omtrentlig: {n}."},
    {"stage.nearest", "Nearest neighbours", "Nærmeste naboer"},
    {"stage.pair_sums", "Pairs of events", "Par af hændelser"},
    {"stage.simulations", "Simulations", "Simuleringer"},
    // Errors
    {"error.no_event_in_window",
     "None of the {events} events lies in the window. Check that it is the right window and that both have "
     "the right coordinate system.",
     "Ingen af de {events} hændelser ligger i vinduet. Kontroller, at det er det rigtige vindue, og at begge "
     "har det rigtige koordinatsystem."},
    {"error.quadrats_unread",
     "--quadrats {value}: give columns and rows as two whole numbers with an x between, as 6x4.",
     "--quadrats {value}: angiv kolonner og rækker som to hele tal med x imellem, som 6x4."},
    {"error.shift_needs_translate",
     "In a window that is no rectangle a shifted pattern needs the correction translate, not {correction}: "
     "give --correction translate, or --null labelling.",
     "I et vindue, der ikke er et rektangel, kræver et flyttet mønster korrektionen translate, ikke "
     "{correction}: angiv --correction translate eller --null labelling."},
    {"error.window_needed",
     "The method needs the area in which events could have been recorded: give --window AREAS.",
     "Metoden kræver det område, hvor hændelser kunne være registreret: angiv --window OMRÅDER."},
    {"error.window_too_narrow_to_shift",
     "The window is so narrow or ragged that hardly any shift leaves a quarter of it in common with itself. "
     "Use the null model labelling.",
     "Vinduet er så smalt eller takket, at næsten ingen flytning lader en fjerdedel af det være fælles med "
     "det selv. Brug nulmodellen labelling."},
};

}  // namespace

std::span<const Text> pattern_texts() {
  return texts;
}

}  // namespace hotspot
