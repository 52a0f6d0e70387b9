import ErrorCatalog

/// What a provider's HTTP statuses mean, as tables: asked for every record.
struct StatusPolicy: Sendable {
  private var fails: [Bool]
  private var contradicts: [Bool]
  private var leavesDoubt: [Bool]
  private var limits: [Bool]
  private var limitsWithWait: [Bool]
  private static let bound = 600

  init(catalog: Catalog) {
    fails = []
    contradicts = []
    leavesDoubt = []
    limits = []
    limitsWithWait = []
    for provider in catalog.providers {
      for status in 0..<Self.bound {
        let isBad = provider.goodStatuses.map { !$0.contains(status) } ?? (status >= 400)
        fails.append(status != 0 && isBad)
        contradicts.append(provider.profile.successStatuses.contains(status))
        leavesDoubt.append(provider.statusClass(of: status) == .unknownState)
        limits.append(provider.profile.statuses.contains(status))
        limitsWithWait.append(provider.profile.statusesWithWait.contains(status))
      }
    }
  }

  /// Whether the status alone makes a failure; false without a status (0).
  func isFailure(_ status: UInt16, provider: Int) -> Bool {
    fails[provider * Self.bound + min(Int(status), Self.bound - 1)]
  }

  /// Whether a response with the status, if it is no failure, shows that its endpoint was open.
  func isSuccess(_ status: UInt16, provider: Int) -> Bool {
    contradicts[provider * Self.bound + min(Int(status), Self.bound - 1)]
  }

  /// Whether the status says "you sent too much".
  func isLimit(_ status: UInt16, provider: Int) -> Bool {
    limits[provider * Self.bound + min(Int(status), Self.bound - 1)]
  }

  /// Whether it says so where a wait comes with it.
  func isLimitWithWait(_ status: UInt16, provider: Int) -> Bool {
    limitsWithWait[provider * Self.bound + min(Int(status), Self.bound - 1)]
  }

  /// Whether after a failure with the status an order may or may not exist.
  func isUnknownState(_ status: UInt16, provider: Int) -> Bool {
    leavesDoubt[provider * Self.bound + min(Int(status), Self.bound - 1)]
  }
}
