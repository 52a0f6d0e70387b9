/// What can be measured, in the order in which it is.
enum Scenario: String, CaseIterable {
  case load, scale, seek, live, frame, key, start, idle

  func run(on bench: inout Bench, shares: [Double], verifyingAll: Bool) throws {
    switch self {
    case .load: try bench.load(shares: shares, verifyingAll: verifyingAll)
    case .scale: try bench.scale()
    case .seek: try bench.seek(shares: shares)
    case .live: try bench.live()
    case .frame: try bench.frame()
    case .key: try bench.keyToFrame()
    case .start: try bench.start()
    case .idle: try bench.idle()
    }
  }
}
