import TOML

/// Reads the tables `remedy` of a file, over the rows that the provider has already.
struct RemedyReader {
  private(set) var rows: [Remedy]
  private(set) var faults: Faults
  private var places: [String: Int] = [:]
  /// Where this file's rows stand, by id.
  private var seen: [String: TOMLPosition] = [:]
  /// The ids of the rows that have a code, and of those that have a string.
  private var codeOwners: [String: String] = [:]
  private var stringOwners: [String: String] = [:]
  private var references: [TOMLNode] = []

  static let keys = [
    "id", "code", "constant", "status", "strings", "title", "aliases", "terms", "meaning", "cause", "check", "steps",
    "avoid", "verdict", "source", "see_also", "class",
  ]

  init(over rows: [Remedy], faults: Faults) {
    self.rows = rows
    self.faults = faults
    for (place, row) in rows.enumerated() {
      places[row.id] = place
      if let code = row.code { codeOwners[code] = row.id }
      for string in row.strings { stringOwners[Wording(string).key] = row.id }
    }
  }

  mutating func read(_ table: TOMLTable) {
    faults.rejectUnknownKeys(of: table, known: Self.keys)
    guard let id = id(of: table) else { return }
    guard isFirst(id, at: table.position) else { return }
    let place = places[id]
    var row = place.map { rows[$0] } ?? Remedy(id: id)
    if place == nil { _ = faults.attempt { () throws(TOMLSchemaError) in _ = try table.required("title") } }
    fill(&row, from: table)
    claimCode(of: row, at: table["code"]?.position ?? table.position)
    claimStrings(of: row, at: table["strings"]?.position ?? table.position)
    keep(row, at: place)
    if let node = table["see_also"] { references.append(node) }
  }

  /// Notes each id in this file's `see_also` that no row has.
  mutating func checkReferences() {
    let ids = rows.map(\.id)
    for node in references {
      guard let elements = try? node.array() else { continue }
      for element in elements {
        guard let id = try? element.string(), places[id] == nil else { continue }
        faults.add(.noSuchRow(id, nearest: Spelling.nearest(to: id, in: ids)), at: element.position)
      }
    }
  }

  /// The row's own id, else its code, else its HTTP status.
  private mutating func id(of table: TOMLTable) -> String? {
    var fields = Fields(table: table, faults: faults)
    var id: String?
    var code: String?
    var status: Int?
    fields.read("id", into: &id)
    fields.read("code", into: &code)
    fields.read("status", into: &status)
    faults = fields.faults
    if ["id", "code", "status"].allSatisfy({ table[$0] == nil }) { faults.add(.namelessRow, at: table.position) }
    return id ?? code ?? status.map { String($0) }
  }

  private mutating func fill(_ row: inout Remedy, from table: TOMLTable) {
    var fields = Fields(table: table, faults: faults)
    fields.read("code", into: &row.code)
    fields.read("constant", into: &row.constant)
    fields.read("status", into: &row.status)
    fields.read("class", into: &row.codeClass)
    fields.read("verdict", into: &row.verdict)
    fields.read("strings", into: &row.strings)
    fields.read("title", into: &row.title)
    fields.read("aliases", into: &row.aliases)
    fields.read("terms", into: &row.terms)
    fields.read("meaning", into: &row.meaning)
    fields.read("cause", into: &row.cause)
    fields.read("check", into: &row.check)
    fields.read("steps", into: &row.steps)
    fields.read("avoid", into: &row.avoid)
    fields.read("source", into: &row.source)
    fields.read("see_also", into: &row.seeAlso)
    faults = fields.faults
  }

  private mutating func keep(_ row: Remedy, at place: Int?) {
    if let place {
      rows[place] = row
    } else {
      places[row.id] = rows.count
      rows.append(row)
    }
  }

  /// Whether no earlier row of this file has the id; notes it when one has.
  private mutating func isFirst(_ id: String, at position: TOMLPosition) -> Bool {
    if let first = seen[id] {
      faults.add(.repeatedRow(id: id, first: first), at: position)
      return false
    }
    seen[id] = position
    return true
  }

  private mutating func claimCode(of row: Remedy, at position: TOMLPosition) {
    guard let code = row.code else { return }
    if let owner = codeOwners[code], owner != row.id { faults.add(.repeatedCode(code, owner: owner), at: position) }
    codeOwners[code] = row.id
  }

  private mutating func claimStrings(of row: Remedy, at position: TOMLPosition) {
    for string in row.strings {
      let words = Wording(string).key
      if let owner = stringOwners[words], owner != row.id {
        faults.add(.repeatedString(string, owner: owner), at: position)
      }
      stringOwners[words] = row.id
    }
  }
}

extension Remedy {
  /// A row of which nothing is said yet.
  init(id: String) {
    self.init(
      id: id, code: nil, constant: nil, status: nil, strings: [], title: "", meaning: "", cause: "", check: "",
      steps: [], avoid: [], verdict: .unknown, source: "", seeAlso: [], codeClass: .failure)
  }
}
