// SPDX-License-Identifier: Apache-2.0
// What every benchmark measures with and gives back.
#pragma once

#include <string>
#include <vector>

namespace sanji::bench {

struct Figure {
  std::string name;
  double value = 0;
  std::string unit;
};

double median(std::vector<double> values);

/// Processor time of this process and of all its children that have ended.
double processor_s();

/// The most memory that this process ever had [MiB].
double peak_mib();

/// The viewer without a window and without a graphics card: frames, panning, and a journal of a million records.
std::vector<Figure> viewer();

/// Recorded calls over a table of times: two runs of ambulances in Utrecht. Empty where the data are not there.
std::vector<Figure> calls();

}  // namespace sanji::bench
