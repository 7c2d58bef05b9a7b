/// @file
/// The sections of the text table, one file a concern. A key stands in one section only.
#pragma once

#include <array>
#include <span>

#include "hotspot/core/text.hpp"

namespace hotspot {

std::span<const Text> areal_texts();          // errors of grids, counts and neighbours
std::span<const Text> bandwidth_texts();      // choosing a bandwidth
std::span<const Text> before_after_texts();   // counts before and after a measure
std::span<const Text> change_texts();         // a study's change, rhythm, local statistics of areas
std::span<const Text> cli_texts();            // the command's help and words
std::span<const Text> core_texts();           // errors of values and options
std::span<const Text> figures_texts();        // tables of figures without places
std::span<const Text> finding_texts();        // findings of a study beyond counts and densities
std::span<const Text> forecast_texts();       // maps scored as forecasts, times on the command line
std::span<const Text> global_texts();         // global autocorrelation
std::span<const Text> goal_texts();           // goals: keys, errors, columns, the report
std::span<const Text> init_texts();           // what a proposed study file says
std::span<const Text> interaction_texts();    // events near each other in space, or in space and time
std::span<const Text> kde_texts();            // kernel density and bandwidth
std::span<const Text> large_texts();          // sources and rasters larger than memory
std::span<const Text> local_texts();          // local statistics, neighbours on grids
std::span<const Text> map_texts();            // class labels, furniture of maps, errors of drawing
std::span<const Text> option_texts();         // what the options of the methods mean
std::span<const Text> output_texts();         // layers, columns and legends of a study's output
std::span<const Text> pattern_texts();        // point patterns: K, pair correlation, nearest neighbours
std::span<const Text> prepared_texts();       // densities of events sorted once
std::span<const Text> rates_texts();          // rates, shares, trend, change and scan
std::span<const Text> read_texts();           // reading files, coordinate systems
std::span<const Text> register_texts();       // the register of safety walks
std::span<const Text> report_method_texts();  // the report: how its results were made
std::span<const Text> report_texts();         // the report of a study
std::span<const Text> risk_texts();           // relative risk, significance of a density, enough data
std::span<const Text> run_texts();            // what a run says
std::span<const Text> sheet_texts();          // the action sheets of the housing areas
std::span<const Text> source_texts();         // places by name, history of areas, years of a source
std::span<const Text> study_file_texts();     // errors of reading the study file
std::span<const Text> study_texts();          // what the keys of the study file mean
std::span<const Text> survey_report_texts();  // surveys in the report
std::span<const Text> survey_texts();         // surveys, perceived beside recorded
std::span<const Text> time_texts();           // tables of hours and months
std::span<const Text> viewer_texts();         // the map viewer
std::span<const Text> walk_output_texts();    // safety walks: output and report
std::span<const Text> walk_texts();           // safety walks: command, findings, results
std::span<const Text> weights_texts();        // values of areas and their neighbours
std::span<const Text> write_texts();          // writing files

inline auto text_sections() {
  return std::array{
      areal_texts(),          //
      bandwidth_texts(),      //
      before_after_texts(),   //
      change_texts(),         //
      cli_texts(),            //
      core_texts(),           //
      figures_texts(),        //
      finding_texts(),        //
      forecast_texts(),       //
      global_texts(),         //
      goal_texts(),           //
      init_texts(),           //
      interaction_texts(),    //
      kde_texts(),            //
      large_texts(),          //
      local_texts(),          //
      map_texts(),            //
      option_texts(),         //
      output_texts(),         //
      pattern_texts(),        //
      prepared_texts(),       //
      rates_texts(),          //
      read_texts(),           //
      register_texts(),       //
      report_method_texts(),  //
      report_texts(),         //
      risk_texts(),           //
      run_texts(),            //
      sheet_texts(),          //
      source_texts(),         //
      study_file_texts(),     //
      study_texts(),          //
      survey_report_texts(),  //
      survey_texts(),         //
      time_texts(),           //
      viewer_texts(),         //
      walk_output_texts(),    //
      walk_texts(),           //
      weights_texts(),        //
      write_texts(),          //
  };
}

}  // namespace hotspot
