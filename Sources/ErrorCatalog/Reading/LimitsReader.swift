import RateLimits
import TOML

/// Reads the table `limits` into a rate-limit policy; what it does not name stays as it was.
struct LimitsReader {
  private(set) var profile: Profile
  private(set) var fields: Fields

  static let keys = [
    "ladder", "memory", "resets_after_top", "grace", "max_plausible", "unknown_ttl", "statuses", "statuses_with_wait",
    "codes", "patterns", "excludes_other_codes", "success_statuses", "scope_by", "default_class", "class",
  ]

  /// Ten years: no rate limit lasts longer, and sums of such spans do not overflow.
  private static let longest = 10.0 * 365 * 86_400

  init(_ table: TOMLTable, over profile: Profile, faults: Faults) {
    self.profile = profile
    fields = Fields(table: table, faults: faults)
  }

  mutating func read() {
    fields.faults.rejectUnknownKeys(of: fields.table, known: Self.keys)
    readTimes()
    readSigns()
    readScopes()
    readSuccesses()
    readClasses()
  }

  private mutating func readTimes() {
    if let ladder = seconds("ladder") {
      profile.ladder = ladder
      requireRising(ladder)
    }
    if let memory = second("memory") { profile.memory = memory }
    if let grace = second("grace") { profile.grace = grace }
    if let longest = second("max_plausible") { profile.maxPlausible = longest }
    if let ttl = second("unknown_ttl") { profile.unknownTTL = ttl }
    fields.read("resets_after_top", into: &profile.resetsAfterTop)
  }

  private mutating func readSigns() {
    fields.read("statuses", into: &profile.statuses)
    fields.read("statuses_with_wait", into: &profile.statusesWithWait)
    var codes = Array(profile.codes)
    fields.read("codes", into: &codes)
    profile.codes = Set(codes)
    fields.read("patterns", into: &profile.patterns)
    profile.patterns = profile.patterns.map { $0.lowercased() }
    fields.read("excludes_other_codes", into: &profile.excludesOtherCodes)
  }

  private mutating func readScopes() {
    guard let node = fields.table["scope_by"] else { return }
    let parts = fields.faults.attempt { () throws(TOMLSchemaError) in
      var parts: [ScopePart] = []
      for word in try node.array() { parts.append(try Self.scopePart(word)) }
      return parts
    }
    if let parts { profile.scopeBy = parts }
  }

  private static func scopePart(_ node: TOMLNode) throws(TOMLSchemaError) -> ScopePart {
    let word = try node.string()
    if let part = ScopePart(rawValue: word) { return part }
    let known = [ScopePart.provider, .host, .account].map(\.rawValue)
    throw TOMLSchemaError(position: node.position, fault: .unknownWord(word, key: node.key, known: known))
  }

  private mutating func readSuccesses() {
    guard let node = fields.table["success_statuses"] else { return }
    guard let ends = fields.faults.attempt({ () throws(TOMLSchemaError) in try node.integers() }) else { return }
    guard ends.count == 2, ends[0] >= 100, ends[0] <= ends[1], ends[1] <= 599 else {
      let wanted = "the first and the last status of a range, as [200, 299]"
      return fields.faults.add(.outOfRange(key: "success_statuses", wanted: wanted), at: node.position)
    }
    profile.successStatuses = Int(ends[0])...Int(ends[1])
  }

  private mutating func readClasses() {
    fields.read("default_class", into: &profile.defaultClass)
    guard fields.table["class"] != nil else { return }
    let table = fields.table
    guard let classes = fields.faults.attempt({ () throws(TOMLSchemaError) in try table.tables("class") }) else {
      return
    }
    profile.classes = []
    for entry in classes { readClass(entry) }
  }

  private mutating func readClass(_ table: TOMLTable) {
    fields.faults.rejectUnknownKeys(of: table, known: ["name", "segment"])
    let read = fields.faults.attempt { () throws(TOMLSchemaError) in
      EndpointClass(name: try table.string("name"), segment: try table.string("segment"))
    }
    if let read { profile.classes.append(read) }
  }

  private mutating func second(_ key: String) -> Duration? {
    guard let node = fields.table[key] else { return nil }
    return span(node)
  }

  private mutating func seconds(_ key: String) -> [Duration]? {
    guard let node = fields.table[key] else { return nil }
    guard let nodes = fields.faults.attempt({ () throws(TOMLSchemaError) in try node.array() }) else { return nil }
    return nodes.compactMap { span($0) }
  }

  private mutating func span(_ node: TOMLNode) -> Duration? {
    guard let number = fields.faults.attempt({ () throws(TOMLSchemaError) in try node.double() }) else { return nil }
    guard number >= 0, number <= Self.longest else {
      fields.faults.add(
        .outOfRange(key: node.key, wanted: "a number of seconds from 0 to ten years"), at: node.position)
      return nil
    }
    return .nanoseconds(Int64(number * 1e9))
  }

  private mutating func requireRising(_ ladder: [Duration]) {
    guard let node = fields.table["ladder"], zip(ladder, ladder.dropFirst()).contains(where: { $0 >= $1 }) else {
      return
    }
    fields.faults.add(
      .outOfRange(key: "ladder", wanted: "a list of times, each longer than the one before"), at: node.position)
  }
}
