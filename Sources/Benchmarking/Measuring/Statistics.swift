/// Samples of one figure.
public struct Samples: Sendable {
  private let sorted: [Double]

  /// At least one sample.
  public init(_ values: [Double]) {
    precondition(!values.isEmpty)
    sorted = values.sorted()
  }

  /// The middle sample, or the mean of the two in the middle.
  public var median: Double { (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2 }

  public var least: Double { sorted[0] }

  public var greatest: Double { sorted[sorted.count - 1] }

  /// The least sample that a share of all samples does not exceed; `share` from 0 to 1.
  public func quantile(_ share: Double) -> Double {
    let rank = (share * Double(sorted.count)).rounded(.up)
    return sorted[max(0, min(sorted.count - 1, Int(rank) - 1))]
  }

  /// The median of what each sample is to that of `others` of the same round.
  public static func ratio(of samples: [Double], to others: [Double]) -> Double {
    Samples(zip(samples, others).map { $0 / $1 }).median
  }
}
