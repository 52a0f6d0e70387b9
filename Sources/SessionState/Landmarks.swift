import Chronology
import RateLimits

/// What a playhead can be moved to.
public enum Landmark: Sendable { case failure, block, escalation }

extension Session {
  /// The next moment after `clock` at which there is such a thing.
  public func next(_ landmark: Landmark, after clock: Timestamp) -> Timestamp? {
    guard landmark != .failure else {
      let index = rank(failures.entries, clock)
      return index < failures.count ? store[failures[index]].time : nil
    }
    let starts = starts(of: landmark)
    let index = partition(starts) { $0 <= clock }
    return index < starts.count ? starts[index] : nil
  }

  /// The last moment before `clock` at which there was such a thing.
  public func previous(_ landmark: Landmark, before clock: Timestamp) -> Timestamp? {
    guard landmark != .failure else {
      let index = partition(failures.entries) { store[$0].time < clock }
      return index > 0 ? store[failures[index - 1]].time : nil
    }
    let starts = starts(of: landmark)
    let index = partition(starts) { $0 < clock }
    return index > 0 ? starts[index - 1] : nil
  }

  private func starts(of landmark: Landmark) -> [Timestamp] {
    guard let last else { return [] }
    return blocks(at: last).filter { landmark == .block || $0.block.flags.contains(.escalated) }.map(\.block.start)
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
