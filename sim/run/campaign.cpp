// SPDX-License-Identifier: Apache-2.0
// The process tree: campaign, variant, replications.
#include "sim/run/campaign.hpp"

#include "sim/journal/writer.hpp"
#include "sim/measures/kpi.hpp"
#include "sim/run/run_once.hpp"
#include "sim/run/worker_pool.hpp"

#include <sys/resource.h>

#include <cstring>
#include <ctime>

namespace sanji::run {
namespace {

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void put(std::string& bytes, double value) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  bytes.append(raw, sizeof raw);
}

double take(const std::string& bytes, std::size_t& at) {
  double value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  at += sizeof value;
  return value;
}

void put_text(std::string& bytes, const std::string& text) {
  put(bytes, static_cast<double>(text.size()));
  bytes += text;
}

std::string take_text(const std::string& bytes, std::size_t& at) {
  const auto size = static_cast<std::size_t>(take(bytes, at));
  std::string text = bytes.substr(at, size);
  at += size;
  return text;
}

std::string to_bytes(const ReplicationResult& result) {
  std::string bytes;
  put_text(bytes, result.problem);
  put_text(bytes, std::to_string(result.fingerprint));
  for (const double value : {result.records, result.events, result.run_s, result.write_s, result.peak_mib})
    put(bytes, value);
  put(bytes, static_cast<double>(result.indicators.size()));
  for (const double value : result.indicators) put(bytes, value);
  return bytes;
}

void from_bytes(const std::string& bytes, std::size_t& at, ReplicationResult& result) {
  result.problem = take_text(bytes, at);
  result.fingerprint = std::stoull(take_text(bytes, at));
  for (double* value : {&result.records, &result.events, &result.run_s, &result.write_s, &result.peak_mib})
    *value = take(bytes, at);
  result.indicators.resize(static_cast<std::size_t>(take(bytes, at)));
  for (double& value : result.indicators) value = take(bytes, at);
}

/// In the child of a replication.
ReplicationResult replicate(StageSet& set, const Campaign& campaign, std::uint32_t replication) {
  ReplicationResult result;
  result.replication = replication;
  const double began_s = processor_seconds();
  const Played played = run_once(set, campaign.seed, replication);
  result.problem = played.error;
  result.events = static_cast<double>(played.events);
  if (!result.problem.empty()) return result;
  result.records = static_cast<double>(set.journal().told.records.size());
  result.fingerprint = journal::fingerprint(set.journal().told);
  result.indicators = measures::indicators(journal::View(set.journal()));
  result.run_s = processor_seconds() - began_s;
  if (!campaign.journal.empty()) {
    add_fields(set);
    result.problem = journal::write_journal(set.journal(), campaign.journal, campaign.language);
    result.write_s = processor_seconds() - began_s - result.run_s;
  }
  result.peak_mib = peak_mib();
  return result;
}

/// In the process of the variant: what replications share is built once, then forked.
std::string run_variant(const Campaign& campaign) {
  StageSet set(campaign.loaded);
  const auto results = run_in_children(campaign.replications, campaign.at_a_time, [&](std::size_t index) {
    return to_bytes(replicate(set, campaign, campaign.first_replication + static_cast<std::uint32_t>(index)));
  });
  std::string all;
  for (const TaskResult& result : results) {
    put_text(all, result.problem);
    put_text(all, result.bytes);
  }
  return all;
}

}  // namespace

std::vector<ReplicationResult> run_campaign(const Campaign& campaign) {
  const auto variant = run_in_children(1, 1, [&](std::size_t) { return run_variant(campaign); }).front();
  std::vector<ReplicationResult> results(campaign.replications);
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < campaign.replications; ++i) {
    ReplicationResult& result = results[i];
    if (!variant.problem.empty()) {
      result.problem = variant.problem;
    } else {
      result.problem = take_text(variant.bytes, at);
      const std::string bytes = take_text(variant.bytes, at);
      std::size_t from = 0;
      if (result.problem.empty()) from_bytes(bytes, from, result);
    }
    result.replication = campaign.first_replication + i;
  }
  return results;
}

}  // namespace sanji::run
