/// A table while the document is being read: headers and dotted keys may still add to it.
final class TableBuilder {
  /// What made the table, which decides what may still add to it.
  enum Origin {
    /// Its own header, an inline table's brace, or the document itself.
    case defined
    /// A longer header that names it on the way; one header of its own may follow.
    case implied
    /// A dotted key; a header may only add tables below it.
    case dotted
  }

  enum Slot {
    case value(TOMLNode)
    case table(TableBuilder)
    case tables(TableList)
  }

  /// The elements of an array of tables.
  final class TableList {
    var elements: [TableBuilder] = []
  }

  struct Entry {
    let slot: Slot
    let keyPosition: TOMLPosition
  }

  let name: String
  private(set) var position: TOMLPosition
  /// How many tables and arrays it stands in, itself counted; the document is 0.
  let depth: Int
  private(set) var origin: Origin
  private var keys: [String] = []
  private var entries: [String: Entry] = [:]

  init(name: String, position: TOMLPosition, depth: Int, origin: Origin = .defined) {
    self.name = name
    self.position = position
    self.depth = depth
    self.origin = origin
  }

  func add(_ slot: Slot, for part: KeyPart) {
    keys.append(part.name)
    entries[part.name] = Entry(slot: slot, keyPosition: part.position)
  }

  func requireFree(_ part: KeyPart) throws(TOMLError) {
    guard let entry = entries[part.name] else { return }
    throw TOMLError(position: part.position, fault: .duplicateKey(part.name, first: entry.keyPosition))
  }
}

extension TableBuilder {
  /// The table that a part of a dotted key leads to.
  func openDotted(_ part: KeyPart) throws(TOMLError) -> TableBuilder {
    guard let entry = entries[part.name] else { return try addTable(part, .dotted) }
    guard case .table(let table) = entry.slot else { throw notATable(part, entry) }
    guard table.origin != .defined else { throw alreadyDefined(part, entry) }
    table.origin = .dotted
    return table
  }

  /// The table that a header leads through: of an array, its last element.
  func openOnTheWay(_ part: KeyPart) throws(TOMLError) -> TableBuilder {
    guard let entry = entries[part.name] else { return try addTable(part, .implied) }
    switch entry.slot {
    case .table(let table): return table
    case .tables(let list): if let last = list.elements.last { return last }
    case .value: break
    }
    throw notATable(part, entry)
  }

  /// The table that a header `[…]` at `position` defines.
  func define(_ part: KeyPart, at position: TOMLPosition) throws(TOMLError) -> TableBuilder {
    guard let entry = entries[part.name] else { return try addTable(part, .defined, at: position) }
    guard case .table(let table) = entry.slot else { throw notATable(part, entry) }
    guard table.origin == .implied else { throw alreadyDefined(part, entry) }
    table.origin = .defined
    table.position = position
    return table
  }

  /// The new element that a header `[[…]]` at `position` adds.
  func append(_ part: KeyPart, at position: TOMLPosition) throws(TOMLError) -> TableBuilder {
    let list: TableList
    if let entry = entries[part.name] {
      guard case .tables(let known) = entry.slot else { throw notATable(part, entry) }
      list = known
    } else {
      list = TableList()
      add(.tables(list), for: part)
    }
    let element = try makeTable(part, .defined, depth: depth + 2, at: position)
    list.elements.append(element)
    return element
  }

  private func addTable(
    _ part: KeyPart, _ origin: Origin, at position: TOMLPosition? = nil
  ) throws(TOMLError) -> TableBuilder {
    let table = try makeTable(part, origin, depth: depth + 1, at: position ?? part.position)
    add(.table(table), for: part)
    return table
  }

  private func makeTable(
    _ part: KeyPart, _ origin: Origin, depth: Int, at position: TOMLPosition
  ) throws(TOMLError) -> TableBuilder {
    guard depth <= nestingLimit else {
      throw TOMLError(position: part.position, fault: .nestedTooDeep(limit: nestingLimit))
    }
    return TableBuilder(name: part.name, position: position, depth: depth, origin: origin)
  }

  private func notATable(_ part: KeyPart, _ entry: Entry) -> TOMLError {
    TOMLError(position: part.position, fault: .notATable(part.name, first: entry.keyPosition))
  }

  private func alreadyDefined(_ part: KeyPart, _ entry: Entry) -> TOMLError {
    TOMLError(position: part.position, fault: .tableAlreadyDefined(part.name, first: entry.keyPosition))
  }
}

extension TableBuilder {
  /// The table as a value, to which nothing can be added.
  var finished: TOMLTable {
    TOMLTable(name: name, position: position, keys: keys, nodes: nodes)
  }

  private var nodes: [String: TOMLNode] {
    var nodes: [String: TOMLNode] = [:]
    for (key, entry) in entries { nodes[key] = entry.node(for: key) }
    return nodes
  }
}

extension TableBuilder.Entry {
  fileprivate func node(for key: String) -> TOMLNode {
    switch slot {
    case .value(let node): node
    case .table(let table): node(for: key, .table(table.finished), at: table.position)
    case .tables(let list):
      node(
        for: key, .array(list.elements.map { node(for: key, .table($0.finished), at: $0.position) }),
        at: list.elements.first?.position ?? keyPosition)
    }
  }

  private func node(for key: String, _ value: TOMLValue, at position: TOMLPosition) -> TOMLNode {
    TOMLNode(key: key, value: value, position: position, keyPosition: keyPosition)
  }
}
