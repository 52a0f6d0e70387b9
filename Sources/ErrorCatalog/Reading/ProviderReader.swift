import TOML

/// Reads a catalogue's document into its provider.
struct ProviderReader {
  private(set) var provider: Provider
  private(set) var faults: Faults
  private let isNew: Bool

  /// Every key that a catalogue may have at its top.
  static let keys = [
    "id", "title", "hosts", "names", "markers", "paths", "good_statuses", "limits", "remedy",
  ]

  init(_ provider: Provider, isNew: Bool, faults: Faults) {
    self.provider = provider
    self.isNew = isNew
    self.faults = faults
  }

  mutating func read(_ document: TOMLTable) {
    faults.rejectUnknownKeys(of: document, known: Self.keys)
    if isNew { _ = faults.attempt { () throws(TOMLSchemaError) in _ = try document.required("title") } }
    readTraits(document)
    readLimits(document)
    readRemedies(document)
  }

  private mutating func readTraits(_ document: TOMLTable) {
    var fields = Fields(table: document, faults: faults)
    fields.read("id", into: &provider.id)
    fields.read("title", into: &provider.title)
    fields.read("hosts", into: &provider.hosts)
    fields.read("names", into: &provider.names)
    fields.read("markers", into: &provider.markers)
    fields.read("paths", into: &provider.pathPrefixes)
    if document["good_statuses"] != nil {
      var statuses: Set<Int> = []
      fields.read("good_statuses", into: &statuses)
      provider.goodStatuses = statuses
    }
    lowerTraits()
    faults = fields.faults
  }

  /// Hosts, names and headers are compared without regard to case.
  private mutating func lowerTraits() {
    provider.hosts = provider.hosts.map { $0.lowercased() }
    provider.names = provider.names.map { $0.lowercased() }
    provider.markers = provider.markers.map { $0.lowercased() }
  }

  private mutating func readLimits(_ document: TOMLTable) {
    guard let node = document["limits"] else { return }
    guard let table = faults.attempt({ () throws(TOMLSchemaError) in try node.table() }) else { return }
    var reader = LimitsReader(table, over: provider.profile, faults: faults)
    reader.read()
    provider.profile = reader.profile
    faults = reader.fields.faults
  }

  private mutating func readRemedies(_ document: TOMLTable) {
    guard let tables = faults.attempt({ () throws(TOMLSchemaError) in try document.tables("remedy") }) else { return }
    var reader = RemedyReader(over: provider.remedies, faults: faults)
    for table in tables { reader.read(table) }
    reader.checkReferences()
    provider.remedies = reader.rows
    faults = reader.faults
  }
}
