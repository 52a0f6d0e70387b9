extension TOMLNode {
  /// The value as text; throws when it is of another type.
  public func string() throws(TOMLSchemaError) -> String {
    guard case .string(let text) = value else { throw wrongType(.string) }
    return text
  }

  /// The value as a whole number; throws when it is of another type.
  public func integer() throws(TOMLSchemaError) -> Int64 {
    guard case .integer(let number) = value else { throw wrongType(.integer) }
    return number
  }

  /// The value as a number with a fraction, a whole number too; throws when it is of another type.
  public func double() throws(TOMLSchemaError) -> Double {
    switch value {
    case .float(let number): return number
    case .integer(let number): return Double(number)
    default: throw wrongType(.number)
    }
  }

  /// The value as true or false; throws when it is of another type.
  public func boolean() throws(TOMLSchemaError) -> Bool {
    guard case .boolean(let flag) = value else { throw wrongType(.boolean) }
    return flag
  }

  /// The value as a table of either form; throws when it is of another type.
  public func table() throws(TOMLSchemaError) -> TOMLTable {
    guard case .table(let table) = value else { throw wrongType(.table) }
    return table
  }

  /// The elements of the value; throws when it is no array.
  public func array() throws(TOMLSchemaError) -> [TOMLNode] {
    guard case .array(let elements) = value else { throw wrongType(.array) }
    return elements
  }

  /// The value as an array of text; throws at the first thing that is of another type.
  public func strings() throws(TOMLSchemaError) -> [String] {
    var strings: [String] = []
    for element in try array() { strings.append(try element.string()) }
    return strings
  }

  /// The value as an array of whole numbers; throws at the first thing that is of another type.
  public func integers() throws(TOMLSchemaError) -> [Int64] {
    var integers: [Int64] = []
    for element in try array() { integers.append(try element.integer()) }
    return integers
  }

  /// The value as an array of tables; throws at the first thing that is of another type.
  public func tables() throws(TOMLSchemaError) -> [TOMLTable] {
    var tables: [TOMLTable] = []
    for element in try array() { tables.append(try element.table()) }
    return tables
  }

  /// The value as one of an enum's words; throws when it is of another type or no such word.
  public func word<Word>(_ type: Word.Type = Word.self) throws(TOMLSchemaError) -> Word
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    let text = try string()
    if let word = Word(rawValue: text) { return word }
    throw TOMLSchemaError(
      position: position, fault: .unknownWord(text, key: key, known: Word.allCases.map(\.rawValue)))
  }

  private func wrongType(_ wanted: TOMLType) -> TOMLSchemaError {
    TOMLSchemaError(position: position, fault: .wrongType(key: key, wanted: wanted, found: value.type))
  }
}

/// Each throws when the key is missing or its value is of another type; for a key that may be missing write
/// `try table["key"]?.string()`. A list may be missing and is then empty.
extension TOMLTable {
  /// What stands under `key`; throws when nothing does.
  public func required(_ key: String) throws(TOMLSchemaError) -> TOMLNode {
    if let node = self[key] { return node }
    throw TOMLSchemaError(position: position, fault: .missingKey(key, table: name))
  }

  public func string(_ key: String) throws(TOMLSchemaError) -> String { try required(key).string() }
  public func integer(_ key: String) throws(TOMLSchemaError) -> Int64 { try required(key).integer() }
  public func double(_ key: String) throws(TOMLSchemaError) -> Double { try required(key).double() }
  public func boolean(_ key: String) throws(TOMLSchemaError) -> Bool { try required(key).boolean() }
  public func table(_ key: String) throws(TOMLSchemaError) -> TOMLTable { try required(key).table() }
  public func strings(_ key: String) throws(TOMLSchemaError) -> [String] { try self[key]?.strings() ?? [] }
  public func integers(_ key: String) throws(TOMLSchemaError) -> [Int64] { try self[key]?.integers() ?? [] }
  public func tables(_ key: String) throws(TOMLSchemaError) -> [TOMLTable] { try self[key]?.tables() ?? [] }

  /// Throws at the first key, in the order of the document, that is not among `known`.
  public func rejectUnknownKeys(known: [String]) throws(TOMLSchemaError) {
    for node in entries where !known.contains(node.key) {
      throw TOMLSchemaError(position: node.keyPosition, fault: .unknownKey(node.key, table: name, known: known))
    }
  }
}
