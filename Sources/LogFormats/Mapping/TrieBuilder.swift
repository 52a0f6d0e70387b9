/// Compiles the field table and the formats' keys.
struct TrieBuilder {
  private(set) var children: [KeyTrie.Edge: KeyTrie.Node] = [:]
  private(set) var traits = [KeyTrie.Traits()]
  private(set) var terminals: [[KeyTrie.Terminal]] = [[]]
  private var ranks = [Int32](repeating: 0, count: Field.allCases.count)

  /// Made anew each time: it takes more room than what is built of it.
  static var standard: TrieBuilder {
    var builder = TrieBuilder()
    for row in FieldTable.rows { builder.add(row) }
    builder.addContainers()
    builder.addSignatures()
    for path in PathPattern.expand(FieldTable.headers) { builder.mark(path, .headers) }
    builder.mark(Array("resourceLogs.scopeLogs.logRecords".utf8), .records)
    builder.addSiblings()
    return builder
  }

  private mutating func add(_ row: FieldTable.Row) {
    for path in PathPattern.expand(row.paths) {
      let node = node(at: path)
      let rank = ranks[Int(row.field.rawValue)]
      ranks[Int(row.field.rawValue)] += 1
      guard !terminals[Int(node)].contains(where: { $0.field == row.field && $0.hint == row.hint }) else { continue }
      let isStatus = row.field == .status && path.split(separator: Byte.dot).last.map { KeyForm.hash($0) } == status
      let hint = isStatus ? Hint.plainStatus : row.hint
      terminals[Int(node)].append(KeyTrie.Terminal(field: row.field, hint: hint, rank: rank))
      if row.field.mayBeContainer { traits[Int(node)].marks.insert(.whole) }
    }
  }

  private let status = KeyForm.hash("status".utf8)

  private mutating func addContainers() {
    for (index, path) in PathPattern.expand(FieldTable.containers).enumerated() {
      traits[Int(node(at: path))].container = UInt8(index + 1)
    }
    for path in PathPattern.expand(FieldTable.envelopes) { mark(path, .logLine) }
  }

  private mutating func addSignatures() {
    for (index, path) in Format.signatureKeys.enumerated() {
      traits[Int(node(at: Array(path.utf8)))].signature |= 1 << UInt64(index)
    }
  }

  private mutating func mark(_ path: [UInt8], _ mark: KeyTrie.Marks) {
    traits[Int(node(at: path))].marks.insert(mark)
  }

  /// Beside each `status` and each wait of unnamed unit, the keys that tell what it means.
  private mutating func addSiblings() {
    addSiblings("symbol orderID clOrderID side", .order, beside: "status")
    addSiblings("error errorCode code", .envelope, beside: "status")
    addSiblings("timeToReset majorParameter sublimitTimeout", .milliseconds, beside: "retryAfter")
    addSiblings("status", .status, beside: "status")
  }

  private mutating func addSiblings(_ names: String, _ mark: KeyTrie.Marks, beside key: String) {
    let hash = KeyForm.hash(key.utf8)
    let parents = children.keys.filter { $0.key == hash }.map(\.node).sorted()
    for name in PathPattern.expand(names).map({ KeyForm.hash($0) }) {
      for parent in parents {
        let child = child(of: parent, key: name)
        traits[Int(child)].marks.insert(mark)
      }
    }
  }

  private mutating func node(at path: [UInt8]) -> KeyTrie.Node {
    path.split(separator: Byte.dot).reduce(KeyTrie.root) { child(of: $0, key: KeyForm.hash($1)) }
  }

  private mutating func child(of node: KeyTrie.Node, key: UInt64) -> KeyTrie.Node {
    let edge = KeyTrie.Edge(node: node, key: key)
    if let known = children[edge] { return known }
    let child = KeyTrie.Node(traits.count)
    children[edge] = child
    traits.append(KeyTrie.Traits())
    terminals.append([])
    traits[Int(node)].marks.insert(.hasChildren)
    return child
  }
}
