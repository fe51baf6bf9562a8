// SPDX-License-Identifier: Apache-2.0
// A journal as tables, the tables as HDF5, the bytes to a disk.
#include "sim/journal/writer.hpp"

#include "sim/journal/h5.hpp"
#include "sim/journal/write_tables.hpp"
#include "sim/journal/writer_disk.hpp"

#include <exception>

namespace sanji::journal {

std::string write_journal(const Journal& journal, const std::filesystem::path& file, base::Language language) {
  try {
    if (std::string problem = problem_of(journal, language); !problem.empty()) return problem;
    h5::NewFile made;
    write_tables(made, journal, Content::all);
    const std::vector<std::byte> bytes = made.image();
    if (!made.problem().empty()) return base::say(language, "the journal could not be made: {0}", made.problem());
    return put_on_disk(bytes, made.counts(), file, language);
  } catch (const std::exception& error) {
    return base::say(language, "the journal could not be made: {0}", std::string_view(error.what()));
  }
}

}  // namespace sanji::journal
