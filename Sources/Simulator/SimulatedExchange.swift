import Chronology

/// An exchange that limits each account as BTSE documents it, and else carries out whatever it is asked.
///
/// At most 15 queries a second to one endpoint and 30 to all, 75 orders, 5 wallet requests. To go over is a violation
/// and opens a block: 1 second, 5 minutes at the next, 15 minutes at any further. The step is forgotten an hour after
/// the last violation, and when a 15-minute block has been served. Requests inside a block are refused with the time
/// left; they count towards the limits, so that a burst inside a block is a violation too.
public struct SimulatedExchange: Sendable {
  private var standings: [String: Standing] = [:]

  /// An exchange that remembers no violation.
  public init() {}

  /// Answers a request of `account`, whose times must not run backwards.
  public mutating func answer(_ endpoint: Endpoint, for account: String, at time: Timestamp) -> SimulatedResponse {
    standings[account, default: Standing()].answer(endpoint, at: time)
  }
}

/// What the exchange remembers of one account.
private struct Standing {
  private static let ladder: [Duration] = [.seconds(1), .seconds(300), .seconds(900)]
  private static let memory = Duration.seconds(3600)

  /// Steps of the ladder taken: 0 for none.
  private var tier = 0
  private var lastViolation = Timestamp.distantPast
  private var blockEnd = Timestamp.distantPast
  /// The requests of the last second.
  private var recent: [(time: Timestamp, endpoint: Endpoint)] = []

  mutating func answer(_ endpoint: Endpoint, at time: Timestamp) -> SimulatedResponse {
    forget(at: time)
    recent.append((time, endpoint))
    if exceedsLimit(endpoint) { violate(at: time) }
    return time < blockEnd ? .limited(left: blockEnd - time) : .success
  }

  private mutating func forget(at time: Timestamp) {
    recent.removeAll { time - $0.time >= .seconds(1) }
    let hasServedTop = tier == Self.ladder.count && time >= blockEnd
    if hasServedTop || (tier > 0 && time - lastViolation > Self.memory) { tier = 0 }
  }

  private func exceedsLimit(_ endpoint: Endpoint) -> Bool {
    let ofKind = recent.count { $0.endpoint.kind == endpoint.kind }
    switch endpoint.kind {
    case .order: return ofKind > 75
    case .wallet: return ofKind > 5
    case .query: return ofKind > 30 || recent.count { $0.endpoint == endpoint } > 15
    }
  }

  /// Opens the next step's block; the count begins anew, so that the rest of a burst does not climb the whole ladder.
  private mutating func violate(at time: Timestamp) {
    tier = min(tier + 1, Self.ladder.count)
    lastViolation = time
    blockEnd = time + Self.ladder[tier - 1]
    recent = []
  }
}
