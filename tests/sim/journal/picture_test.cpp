// SPDX-License-Identifier: Apache-2.0
// What a post knew, folded from records made by hand.
#include "sim/journal/picture.hpp"

#include "tests/support/catch.hpp"

namespace sanji::journal {
namespace {

constexpr EntityRow county = 1;
constexpr EntityRow township = 2;
constexpr EntityRow incident = 3;

base::SimTime minute(double minutes) { return base::SimTime{} + base::minutes(minutes); }

class Tale {
 public:
  Tale() {
    journal.entities = {{"drill", EntityKind::exercise, "", "", none, {}, false, model::Basis::assumed},
                        {"999901", EntityKind::county, "", "", 0, {}, false, model::Basis::assumed},
                        {"999901100", EntityKind::township, "", "", 1, {}, false, model::Basis::assumed},
                        {"flood/x/houses", EntityKind::incident, "", "", 2, {}, false, model::Basis::assumed}};
  }
  RecordId tell(double at, RecordKind kind, EntityRow actor, RecordId cause) {
    journal.told.records.push_back({minute(at), kind, incident, actor, incident, none, 0.0, none, cause});
    return static_cast<RecordId>(journal.told.records.size() - 1);
  }
  void says(RecordId record, Variable variable, double value, double as_of) {
    journal.told.facts.push_back({record, incident, variable, value, minute(as_of)});
  }
  [[nodiscard]] std::vector<Known> known(EntityRow who, double at) const {
    return what_was_known(View(journal), who, minute(at));
  }
  Journal journal;
};

}  // namespace

TEST_CASE("a post knows what a message said only once it has received it") {
  Tale tale;
  const RecordId sent = tale.tell(5, RecordKind::report_sent, township, none);
  tale.says(sent, Variable::people, 40, 3);
  const RecordId received = tale.tell(9, RecordKind::report_received, county, sent);
  CHECK(tale.known(county, 8).empty());
  const auto known = tale.known(county, 9);
  REQUIRE(known.size() == 1);
  CHECK(known[0].subject == incident);
  CHECK(known[0].variable == Variable::people);
  CHECK(known[0].value == 40);
  CHECK(known[0].as_of == minute(3));
  CHECK(known[0].record == received);
  CHECK(known[0].source == Source::report);
  CHECK(tale.known(township, 9).empty());  // what somebody says is not what he learns
}

TEST_CASE("the newer value wins though the older one came later") {
  Tale tale;
  const RecordId old_one = tale.tell(5, RecordKind::report_sent, township, none);
  tale.says(old_one, Variable::people, 40, 3);
  const RecordId new_one = tale.tell(7, RecordKind::notification_sent, township, none);
  tale.says(new_one, Variable::people, 90, 6);
  tale.tell(8, RecordKind::notification_received, county, new_one);
  tale.tell(12, RecordKind::report_received, county, old_one);
  REQUIRE(tale.known(county, 20).size() == 1);
  CHECK(tale.known(county, 20).front().value == 90);
}

TEST_CASE("own sight wins over a report of the same age, and a later report over an earlier one") {
  Tale tale;
  const RecordId decided = tale.tell(4, RecordKind::level_set, county, none);
  tale.says(decided, Variable::severity, 3, 4);
  const RecordId sent = tale.tell(5, RecordKind::report_sent, township, none);
  tale.says(sent, Variable::severity, 2, 4);
  tale.says(sent, Variable::people, 10, 4);
  const RecordId again = tale.tell(6, RecordKind::report_sent, township, none);
  tale.says(again, Variable::people, 11, 4);
  tale.tell(7, RecordKind::report_received, county, sent);
  tale.tell(8, RecordKind::report_received, county, again);
  const auto known = tale.known(county, 10);
  REQUIRE(known.size() == 2);
  CHECK(known[0].variable == Variable::severity);
  CHECK(known[0].value == 3);
  CHECK(known[0].source == Source::own_sight);
  CHECK(known[1].value == 11);
}

TEST_CASE("a message that a messenger carried is received as any other") {
  Tale tale;
  const RecordId sent = tale.tell(5, RecordKind::report_sent, township, none);
  tale.says(sent, Variable::people, 40, 3);
  const RecordId rides = tale.tell(6, RecordKind::messenger_sent, township, sent);
  tale.tell(60, RecordKind::report_received, county, rides);
  REQUIRE(tale.known(county, 60).size() == 1);
  CHECK(tale.known(county, 60).front().value == 40);
}

}  // namespace sanji::journal
