import Benchmarking
import Chronology
import SessionState
import Simulator

/// The questions that a frame asks of a session, at one moment.
private enum Question: String, CaseIterable {
  case groups, scopes, blocks, orders, counts

  /// Asks; the answer's size, so that it cannot be left out.
  func ask(_ session: Session, at moment: Timestamp) -> Int {
    switch self {
    case .groups: session.groups(at: moment).count
    case .scopes: session.scopes(at: moment).count
    case .blocks: session.blocks(at: moment).count
    case .orders: session.ordersToVerify(at: moment).count
    case .counts:
      // The timeline's columns, and the header's share of the last minute.
      (0..<100).reduce(session.recordCount(after: moment - .seconds(60), upTo: moment)) { sum, column in
        sum + session.count(upTo: moment - .seconds(60 * column))
      }
    }
  }
}

extension Bench {
  /// Jumps to random moments of a loaded session: all questions together, then each.
  mutating func seek(shares: [Double]) throws {
    for share in shares {
      let recipe = recipe.with(failureShare: share)
      let loaded = try withLog(recipe, size) { try LoadedSession($0) }
      results.add(Self.seek(loaded, recipe.subject, Question.allCases))
      for question in Question.allCases { results.add(Self.seek(loaded, "  " + question.rawValue, [question])) }
    }
  }

  private static func seek(_ loaded: LoadedSession, _ subject: String, _ questions: [Question]) -> Measurement {
    var random = SeededGenerator(seed: 1)
    let length = (loaded.span.upperBound - loaded.span.lowerBound).wholeNanoseconds
    var answers = 0
    let times = (0..<200).map { _ in
      let moment = loaded.span.lowerBound + .nanoseconds(Int64.random(in: 0...length, using: &random))
      return seconds { answers += questions.reduce(0) { $0 + $1.ask(loaded.session, at: moment) } }
    }
    precondition(answers > 0)
    return Measurement("seek", subject, Samples(times).spread)
  }
}

extension Samples {
  /// Median, 99th percentile and maximum of seconds.
  var spread: [Figure] {
    [
      Figure("medianSeconds", "median", median, .seconds), Figure("p99Seconds", "p99", quantile(0.99), .seconds),
      Figure("maxSeconds", "max", greatest, .seconds),
    ]
  }
}
