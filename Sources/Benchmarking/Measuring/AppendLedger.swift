/// When lines were appended to a log, and when somebody told of them.
public struct AppendLedger: Sendable {
  private var batches: [(lines: Int, appended: Double, told: Double?)] = []
  /// Lines appended so far.
  public private(set) var lines = 0
  /// The last line that was told of, 1 the first.
  public private(set) var lastTold = 0

  public init() {}

  /// Notes that `count` lines stand in the log since `time`, in seconds.
  public mutating func appended(_ count: Int, at time: Double) {
    lines += count
    batches.append((lines, time, nil))
  }

  /// Notes that line `number`, 1 the first, was told of at `time`.
  public mutating func told(_ number: Int, at time: Double) {
    lastTold = max(lastTold, number)
    var (low, high) = (0, batches.count)
    while low < high {
      let middle = (low + high) / 2
      if batches[middle].lines < number { low = middle + 1 } else { high = middle }
    }
    if low < batches.count { batches[low].told = time }
  }

  /// For each batch of which anything was told, the seconds until its last line of those was.
  public var lags: [Double] { batches.compactMap { batch in batch.told.map { $0 - batch.appended } } }
}
