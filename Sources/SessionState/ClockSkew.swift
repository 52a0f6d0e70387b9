import Chronology

/// How far the logs' clock is behind this machine's: the median of what recent lines took to arrive, where it is steady.
public struct ClockSkew: Sendable {
  private var delays: [Duration] = []
  private static let remembered = 33
  private static let needed = 5
  /// Beyond this it is no skew: the lines are history, or the clock is set wrongly.
  private static let longest = Duration.seconds(300)
  private static let steady = Duration.seconds(2)

  /// Nothing known yet.
  public init() {}

  /// A line with time `event` came in at `arrival`.
  public mutating func arrived(_ event: Timestamp, at arrival: Timestamp) {
    delays.append(arrival - event)
    if delays.count > Self.remembered { delays.removeFirst() }
  }

  /// What to take off this machine's clock; zero while nothing steady is known.
  public var correction: Duration {
    guard delays.count >= Self.needed else { return .zero }
    let sorted = delays.sorted()
    let median = sorted[sorted.count / 2]
    let spread = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
    let size = median < .zero ? .zero - median : median
    return spread <= Self.steady && size < Self.longest ? median : .zero
  }
}
