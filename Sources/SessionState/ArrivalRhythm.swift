import Chronology

/// How often lines come in, so that their staying away can be told from their habit.
public struct ArrivalRhythm: Sendable {
  private var gaps: [Duration] = []
  private var last: Duration?
  private var next = 0
  private static let remembered = 1_000

  /// Nothing came yet.
  public init() {}

  /// Lines came in at `time`, which counts from any fixed moment.
  public mutating func arrived(at time: Duration, lines: Int) {
    guard lines > 0 else { return }
    if let last { remember(time - last) }
    last = time
  }

  /// A log was opened whose last line is from `time`: a log that is silent already is told from the first.
  public mutating func began(at time: Duration) {
    last = last.map { max($0, time) } ?? time
  }

  /// How long nothing came, when that is longer than 30 s and than ten times the 99th percentile of the last gaps.
  public func silence(at time: Duration) -> Duration? {
    guard let last, time - last > .seconds(30) else { return nil }
    let sorted = gaps.sorted()
    let habit = sorted.isEmpty ? .zero : sorted[(sorted.count - 1) * 99 / 100]
    let silence = time - last
    return silence > habit * 10 ? silence : nil
  }

  private mutating func remember(_ gap: Duration) {
    if gaps.count < Self.remembered {
      gaps.append(gap)
    } else {
      gaps[next] = gap
      next = (next + 1) % Self.remembered
    }
  }
}
