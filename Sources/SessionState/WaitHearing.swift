import Chronology
import LogFormats
import RateLimits

/// What of a provider's policy bears on hearing a wait: asked for every failure, when a whole profile would be copied.
struct WaitHearing: Sendable {
  let maxPlausible: Duration
  let patterns: [String]
  let limitWording: LimitWording

  init(_ profile: Profile) {
    maxPlausible = profile.maxPlausible
    patterns = profile.patterns
    limitWording = LimitWording(profile.patterns)
  }

  /// The wait a record asks for: of its spellings, most trusted first, the first that counts; else what its text says.
  func wait(askedBy record: Record, at time: Timestamp, in batch: RecordBatch) -> Wait? {
    let heard = WaitText.Hearing(event: time, serverTime: record.serverTime, maxPlausible: maxPlausible)
    let first = Int(record.waitStart)
    for candidate in batch.waits[first..<first + Int(record.waitCount)] {
      let reading = WaitText.read(
        batch.arena.span.extracting(candidate.text.indices), unit: WaitText.Unit(candidate.unit), heard: heard)
      if case .wait(let wait) = reading { return wait }
    }
    guard !record.text.isEmpty else { return nil }
    let reading = WaitText.find(
      inSentence: batch.arena.span.extracting(record.text.indices), patterns: patterns, heard: heard)
    if case .wait(let wait) = reading { return wait } else { return nil }
  }
}

extension WaitText.Unit {
  fileprivate init(_ unit: WaitUnit) {
    switch unit {
    case .unnamed: self = .unnamed
    case .nanoseconds: self = .nanoseconds
    case .milliseconds: self = .milliseconds
    case .seconds: self = .seconds
    case .structuredField: self = .structuredField
    }
  }
}
