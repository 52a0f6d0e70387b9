import Chronology

@testable import RateLimits

extension Block {
  /// `≥2 00:00-01:00 served, 1 hit, 0 early, joinedMidBlock`.
  var line: String {
    let interval = "\(afterNoon(start))-\(end.map(afterNoon) ?? "?")"
    let words = ["\(mark) \(interval) \(ended)", hits == 1 ? "1 hit" : "\(hits) hits", "\(premature) early"]
    return (words + flags.names).joined(separator: ", ")
  }

  /// The tier as it is shown.
  private var mark: String {
    guard let tier else { return "-" }
    switch confidence {
    case .exact: return "\(tier)"
    case .atLeast: return "≥\(tier)"
    case .estimated: return "\(tier)?"
    case .over: return "\(tier)+"
    case .none: return "-"
    }
  }
}

extension Block.Flags {
  var names: [String] {
    let all: [(Block.Flags, String)] = [
      (.joinedMidBlock, "joinedMidBlock"), (.shorterWaitSeen, "shorterWaitSeen"), (.mismatch, "mismatch"),
      (.clockDependent, "clockDependent"), (.extended, "extended"), (.escalated, "escalated"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

extension ScopeTracker {
  /// `clear`, `cooling 2 to 13:00:00`, `blocked 1 to 00:01`.
  var line: String {
    let end = until.map { " to " + afterNoon($0) } ?? ""
    switch state {
    case .clear: return "clear"
    case .blocked: return "blocked \(tier.map(String.init) ?? "-")" + end
    case .cooling(let tier): return "cooling \(tier)" + end
    }
  }

  /// What holds at `time`, which lies behind the last event.
  func line(at time: String) -> String {
    var then = self
    _ = then.elapsed(to: noon(plus: time))
    return then.line
  }
}

extension ScopeTracker.Transition {
  var word: String {
    switch self {
    case .opened: "opened"
    case .hit(let premature): premature ? "early" : "hit"
    case .closed(let block): "\(block.ended)"
    case .cleared: "cleared"
    }
  }

  var closedBlock: Block? {
    if case .closed(let block) = self { block } else { nil }
  }
}

extension Profile {
  static let btse: Profile = {
    var profile = Profile()
    profile.ladder = [.seconds(1), .seconds(300), .seconds(900)]
    profile.memory = .seconds(3600)
    profile.resetsAfterTop = true
    return profile
  }()

  static let generic = Profile()
}

extension Profile {
  static let unforgivingTop: Profile = {
    var profile = Profile.btse
    profile.resetsAfterTop = false
    return profile
  }()
}
