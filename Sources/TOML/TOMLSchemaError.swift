/// Something in a well-formed document that its reader did not ask for, and where it stands.
public struct TOMLSchemaError: Error, Equatable, Sendable {
  public let position: TOMLPosition
  public let fault: TOMLSchemaFault

  /// `fault`, found at `position`.
  public init(position: TOMLPosition, fault: TOMLSchemaFault) {
    self.position = position
    self.fault = fault
  }
}

/// How a document differs from what its reader wants; a table's name is empty for the document itself.
public enum TOMLSchemaFault: Equatable, Sendable {
  case wrongType(key: String, wanted: TOMLType, found: TOMLType)
  case missingKey(String, table: String)
  case unknownKey(String, table: String, known: [String])
  case unknownWord(String, key: String, known: [String])
}

/// The types that a value can have or a reader can want; `rawValue` is the type in words.
public enum TOMLType: String, Sendable {
  case string = "a string"
  case integer = "a whole number"
  case float = "a number with a fraction"
  /// Wanted where `integer` and `float` will do.
  case number = "a number"
  case boolean = "true or false"
  case date = "a date or time"
  case array = "an array"
  case table = "a table"
}

extension TOMLValue {
  /// Which type the value has.
  public var type: TOMLType {
    switch self {
    case .string: .string
    case .integer: .integer
    case .float: .float
    case .boolean: .boolean
    case .offsetDateTime, .localDateTime, .localDate, .localTime: .date
    case .array: .array
    case .table: .table
    }
  }
}

extension TOMLSchemaError: CustomStringConvertible {
  /// One sentence: the place, what is wrong there, what to do about it.
  public var description: String { "\(position): \(fault.sentence)." }
}

extension TOMLSchemaFault {
  var sentence: String {
    switch self {
    case .wrongType(let key, let wanted, let found):
      "\(key) is \(found.rawValue) here; write \(wanted.rawValue)"
    case .missingKey(let key, let table):
      "\(Self.named(table)) has no key \(key); add it"
    case .unknownKey(let key, let table, let known):
      "\(Self.named(table)) has no use for the key \(key); \(Self.advice(on: key, known))"
    case .unknownWord(let word, let key, let known):
      "\(key) cannot be \"\(word)\"; \(Self.advice(on: word, known))"
    }
  }

  private static func named(_ table: String) -> String {
    table.isEmpty ? "the document" : "the table \(table)"
  }

  private static func advice(on word: String, _ known: [String]) -> String {
    if let nearest = Spelling.nearest(to: word, in: known) { return "perhaps \(nearest) is meant" }
    return known.isEmpty ? "remove it" : "known are \(known.joined(separator: ", "))"
  }
}
