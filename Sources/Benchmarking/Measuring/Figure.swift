/// A measured number under a name that ends in its unit, as `wallSeconds`.
public struct Figure: Sendable, Equatable {
  public enum Unit: Sendable { case seconds, bytes, ratio, share, bytesPerSecond, linesPerSecond, nanoseconds, count }

  public let name: String
  /// The column's head in a table.
  public let title: String
  public let value: Double
  public let unit: Unit

  public init(_ name: String, _ title: String, _ value: Double, _ unit: Unit) {
    (self.name, self.title, self.value, self.unit) = (name, title, value, unit)
  }
}

/// One row of results: what was measured, and its figures.
public struct Measurement: Sendable, Equatable {
  /// The scenario, as `load`.
  public let scenario: String
  /// What it was measured on, as `10% failures`.
  public let subject: String
  public let figures: [Figure]

  public init(_ scenario: String, _ subject: String, _ figures: [Figure]) {
    (self.scenario, self.subject, self.figures) = (scenario, subject, figures)
  }
}
