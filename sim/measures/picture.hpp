// SPDX-License-Identifier: Apache-2.0
// What a post believed at a time, laid beside the truth (一张图): what it did not know, what it had wrongly, and how old its
// word was.
#pragma once

#include "sim/journal/picture.hpp"
#include "sim/journal/states.hpp"
#include "sim/journal/view.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace sanji::measures {

/// How a belief stands to the truth.
enum class Belief {
  right,
  aged,     ///< it was so at the time that it speaks of, and has changed since
  wrong,    ///< it was not so even then
  unknown,  ///< so in truth, and nothing is believed
  untold    ///< the journal does not tell the truth of it
};

struct PictureRow {
  journal::EntityRow subject = journal::none;
  journal::Variable variable = journal::Variable::none;
  std::optional<double> believed;
  base::SimTime as_of;  ///< of the belief
  journal::Source source = journal::Source::report;
  std::optional<double> truth;
  Belief belief = Belief::unknown;
};

/// How old what somebody believes is on average: every belief counts once, of whatever it is. The one way in which this is
/// reckoned; kept up to date by what is put in and taken out.
class MeanAge {
 public:
  void add(base::SimTime as_of) { put(as_of, 1); }
  void remove(base::SimTime as_of) { put(as_of, -1); }
  /// At a time; none where nothing is believed.
  [[nodiscard]] std::optional<base::Duration> at(base::SimTime now) const {
    if (beliefs_ == 0) return std::nullopt;
    return base::Duration{(now.us * beliefs_ - as_of_us_) / beliefs_};
  }

 private:
  void put(base::SimTime as_of, std::int64_t times) {
    beliefs_ += times;
    as_of_us_ += times * as_of.us;
  }

  std::int64_t beliefs_ = 0;
  std::int64_t as_of_us_ = 0;  ///< added up
};

struct Picture {
  journal::EntityRow who = journal::none;
  base::SimTime at;
  std::vector<PictureRow> rows;            ///< ascending by subject and variable
  int incidents = 0;                       ///< that have arisen and are not done
  int incidents_unknown = 0;               ///< of those
  int people_wrong = 0;                    ///< incidents whose people were never as many as is believed
  int people_aged = 0;                     ///< incidents whose people have changed since
  int roads_believed_open = 0;             ///< though closed, or not heard of as closed
  int roads_believed_closed = 0;           ///< though open
  int posts_cut = 0;                       ///< off from their superiors, of those under it
  int posts_cut_unknown = 0;               ///< of those
  int posts_believed_cut = 0;              ///< taken for cut off, and are not
  std::optional<base::Duration> mean_age;  ///< of what is believed; none where nothing is

  /// The row of an item; none if there is none.
  [[nodiscard]] const PictureRow* find(journal::EntityRow subject, journal::Variable variable) const;
  /// Anything at all is believed of it.
  [[nodiscard]] bool knows_of(journal::EntityRow subject) const;
};

Picture picture_of(const journal::View& view, journal::EntityRow who, base::SimTime at);
/// The same from indexes that are there already; the beliefs stand at `at`.
Picture picture_of(const journal::View& view, const journal::States& states, const journal::Beliefs& beliefs,
                   base::SimTime at);

}  // namespace sanji::measures
