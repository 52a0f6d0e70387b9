import Chronology
import RateLimits

/// What a playhead can be moved to.
public enum Landmark: Sendable { case failure, block, escalation }

extension Session {
  /// The next moment after `clock` at which there is such a thing.
  public func next(_ landmark: Landmark, after clock: Timestamp) -> Timestamp? {
    let starts = blockIndex.entries
    switch landmark {
    case .failure: return nextFailure(after: clock)
    case .block, .escalation:
      let index = partition(starts) { $0.start <= clock.nanoseconds }
      return starts[index...].first { landmark == .block || $0.isEscalated }.map { Timestamp(nanoseconds: $0.start) }
    }
  }

  /// The last moment before `clock` at which there was such a thing.
  public func previous(_ landmark: Landmark, before clock: Timestamp) -> Timestamp? {
    let starts = blockIndex.entries
    switch landmark {
    case .failure: return events(of: nil, at: clock - .nanoseconds(1)).last.map { store[$0].time }
    case .block, .escalation:
      let index = partition(starts) { $0.start < clock.nanoseconds }
      return starts[..<index].last { landmark == .block || $0.isEscalated }.map { Timestamp(nanoseconds: $0.start) }
    }
  }

  private func nextFailure(after clock: Timestamp) -> Timestamp? {
    let known = events(of: nil, at: clock).count
    let all = events(of: nil, at: .distantFuture)
    return known < all.count ? store[all[known]].time : nil
  }
}

/// An order in unknown state.
public struct UnverifiedOrder: Sendable, Equatable {
  public let order: String
  public let since: Timestamp
  public let code: String?
  public let scope: String
}

extension Session {
  /// How many orders there are whose state is unknown at `clock`, by the code of the failure that left them so.
  public func unverifiedCounts(at clock: Timestamp) -> [String?: Int] {
    var byGroup: [Int: Int] = [:]
    for failure in orders.doubts(at: clock) { byGroup[store.group(failure), default: 0] += 1 }
    return byGroup.reduce(into: [:]) { $0[groups[$1.key].code, default: 0] += $1.value }
  }

  /// Orders whose state is unknown at `clock`, oldest first.
  public func ordersToVerify(at clock: Timestamp) -> [UnverifiedOrder] {
    orders.unresolved(at: clock).map { order, event in
      let failure = event.failure.map { store[$0] }
      return UnverifiedOrder(
        order: order, since: event.time, code: failure.flatMap { groups[Int($0.group)].code },
        scope: failure.map { scopes[Int($0.scope)].name } ?? "-")
    }
  }
}
