import Chronology

@testable import RateLimits

/// A scope's history as the tests write it: `00:00 L 300; 00:30 ok order`, times as minutes and seconds after noon.
struct Script {
  enum Event {
    case limit(Wait?)
    case success
  }

  struct Step {
    var time: Timestamp
    var event: Event
    var endpointClass: String
  }

  var steps: [Step]

  init(_ text: String) {
    steps = text.split(separator: ";").map { Step(words: $0.split(separator: " ").map(String.init)) }
  }

  /// Feeds the events to a scope of `profile`, and returns it with everything that followed.
  func run(on profile: Profile) -> (tracker: ScopeTracker, transitions: [ScopeTracker.Transition]) {
    var tracker = ScopeTracker(profile: profile)
    var transitions: [ScopeTracker.Transition] = []
    for step in steps {
      switch step.event {
      case .limit(let wait):
        transitions += tracker.violated(at: step.time, wait: wait, endpointClass: step.endpointClass)
      case .success:
        transitions += tracker.succeeded(at: step.time, endpointClass: step.endpointClass)
      }
    }
    return (tracker, transitions)
  }
}

extension Script.Step {
  /// `00:00 L`, `00:00 L 300`, `00:00 L 300 wallet`, `00:00 L ~300` (by the log's clock alone), `00:00 ok`, `00:00 ok -`.
  init(words: [String]) {
    time = noon(plus: words[0])
    guard words[1] == "L" else {
      (event, endpointClass) = (.success, words.count > 2 ? words[2] : "order")
      return
    }
    let wait: Wait? = words.count < 3 || words[2] == "-" ? nil : Wait(marked: words[2])
    (event, endpointClass) = (.limit(wait), words.count > 3 ? words[3] : "order")
  }
}

extension Wait {
  fileprivate init(marked text: String) {
    let isClockDependent = text.hasPrefix("~")
    self.init(seconds(isClockDependent ? String(text.dropFirst()) : text), isClockDependent: isClockDependent)
  }
}

/// 2026-03-02T12:00:00Z.
let noon = Timestamp(seconds: 1_772_452_800)

/// `12.5`, `-5`: a count of seconds, exact to the nanosecond.
func seconds(_ text: String) -> Duration {
  let parts = text.split(separator: ".")
  let whole = Duration.seconds(Int(parts[0]) ?? 0)
  guard parts.count == 2, let fraction = Int(parts[1].padded(to: 9)) else { return whole }
  return whole + .nanoseconds(fraction)
}

/// `05:00`, `-01:00`, `01:05:00`, `00:01.900`: minutes and seconds after noon, or the time of day where hours are given.
func noon(plus text: String) -> Timestamp {
  let parts = text.split(separator: ":").map(String.init)
  let minutes = Duration.seconds((Int(parts[parts.count - 2]) ?? 0) * 60) + seconds(parts[parts.count - 1])
  guard parts.count == 3, let hour = Int(parts[0]) else { return noon + minutes }
  return noon + minutes + .seconds((hour - 12) * 3600)
}

/// The inverse of `noon(plus:)`; the time of day where the hour is another.
func afterNoon(_ time: Timestamp) -> String {
  let sinceMidnight = time - noon + .seconds(12 * 3600)
  let (whole, fraction) = (sinceMidnight.components.seconds, sinceMidnight.components.attoseconds / 1_000_000_000)
  var text = "\(two(whole / 60 % 60)):\(two(whole % 60))"
  if whole / 3600 != 12 { text = two(whole / 3600) + ":" + text }
  if fraction != 0 {
    let digits = String("\(1_000_000_000 + fraction)".dropFirst())
    text += "." + String(digits.reversed().drop { $0 == "0" }.reversed())
  }
  return text
}

private func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension StringProtocol {
  fileprivate func padded(to count: Int) -> String { String(self) + String(repeating: "0", count: count - self.count) }
}
