/// A value as TOML 1.0 knows it.
///
/// Dates and times are kept as the text of the document, already checked against the calendar and the clock.
public indirect enum TOMLValue: Equatable, Sendable {
  case string(String)
  case integer(Int64)
  case float(Double)
  case boolean(Bool)
  case offsetDateTime(String)
  case localDateTime(String)
  case localDate(String)
  case localTime(String)
  case array([TOMLNode])
  case table(TOMLTable)
}

/// A value, where it stands, and the key it stands under.
public struct TOMLNode: Equatable, Sendable {
  /// The last part of the key; an array's elements have the array's.
  public let key: String
  public let value: TOMLValue
  /// Where the value begins; for a table of its own, where its header does.
  public let position: TOMLPosition
  /// Where the key begins; an array's elements have the array's.
  public let keyPosition: TOMLPosition
}

/// A table whose keys keep the order of the document.
///
/// Keys that are canonically equivalent in Unicode are the same key.
public struct TOMLTable: Equatable, Sendable {
  /// The last part of the table's own key, empty for the document.
  public let name: String
  /// Where the table begins: its header, its brace or, when it has neither, its key.
  public let position: TOMLPosition
  /// In the order in which they first appear.
  public let keys: [String]
  let nodes: [String: TOMLNode]

  /// What stands under `key`, if anything does.
  public subscript(key: String) -> TOMLNode? { nodes[key] }

  /// Every node in the order of `keys`.
  public var entries: [TOMLNode] { keys.compactMap { nodes[$0] } }
}

extension TOMLTable {
  /// Reads a document; `text` may begin with a byte order mark.
  public init(parsing text: String) throws(TOMLError) {
    try self.init(parsing: Array(text.utf8))
  }

  /// Reads a document from its bytes, which need not be UTF-8: if they are not, that is the error.
  public init(parsing bytes: [UInt8]) throws(TOMLError) {
    var reader = DocumentReader(bytes)
    self = try reader.readDocument()
  }
}
