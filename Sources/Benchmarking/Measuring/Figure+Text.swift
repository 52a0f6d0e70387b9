extension Figure {
  /// For people: three digits and the unit that suits the size.
  public var text: String {
    switch unit {
    case .seconds: Self.scaled(value, [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")])
    case .bytes: Self.scaled(value, [(1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "B")])
    case .ratio: Self.threeDigits(value) + " ×"
    case .share: Self.threeDigits(value * 100) + " %"
    case .bytesPerSecond: Self.scaled(value, [(1e9, "GB/s"), (1e6, "MB/s"), (1e3, "kB/s")])
    case .linesPerSecond: Self.scaled(value, [(1e6, "M/s"), (1e3, "k/s"), (1, "/s")])
    case .nanoseconds: Self.threeDigits(value) + " ns"
    case .count: String(Int(value))
    }
  }

  private static func scaled(_ value: Double, _ units: [(size: Double, name: String)]) -> String {
    let unit = units.first { value >= $0.size } ?? units[units.count - 1]
    return threeDigits(value / unit.size) + " " + unit.name
  }

  /// `0.412`, `4.12`, `41.2`, `412`.
  private static func threeDigits(_ value: Double) -> String {
    let decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 3
    let power = [1, 10, 100, 1000][decimals]
    let scaled = Int((value * Double(power)).rounded())
    if decimals == 0 { return String(scaled) }
    let fraction = String(scaled % power)
    return "\(scaled / power)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
