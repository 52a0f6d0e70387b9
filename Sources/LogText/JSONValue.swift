/// One JSON text as a tree, for looking at one line; members keep their order and their doubles, numbers their spelling.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// The number as written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value in an object.
  public struct Member: Sendable, Equatable {
    public var name: String
    public var value: JSONValue
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// How deep arrays and objects may stand in each other.
  public static let depthLimit = 1_024

  /// Reads `text`, which holds one JSON value of RFC 8259 and blanks around it; broken UTF-8 in strings is repaired.
  public static func parse(_ text: Span<UInt8>) throws(JSONError) -> JSONValue {
    var reader = JSONReader()
    let value = try reader.readValue(text, depth: 0)
    reader.skipBlanks(text)
    if reader.position < text.count { throw .textAfterEnd(at: reader.position) }
    return value
  }

  /// Reads `text` as JSON.
  public static func parse(_ text: String) throws(JSONError) -> JSONValue { try parse(text.utf8.span) }

  /// The first value under `name`, if this is an object that has it.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

/// What makes a text no JSON; places are bytes from its start.
public enum JSONError: Error, Equatable, Sendable {
  case endsEarly
  case unexpectedByte(at: Int)
  case malformedNumber(at: Int)
  case malformedEscape(at: Int)
  /// A control byte stands unescaped in a string.
  case controlByte(at: Int)
  case tooDeep(at: Int)
  case textAfterEnd(at: Int)
}

extension JSONError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .endsEarly: "the text ends inside a value"
    case .unexpectedByte(let place): "no JSON value can go on as at byte \(place)"
    case .malformedNumber(let place): "the number at byte \(place) is malformed"
    case .malformedEscape(let place): "the escape at byte \(place) is malformed"
    case .controlByte(let place): "a control byte stands in the string at byte \(place)"
    case .tooDeep(let place): "more than \(JSONValue.depthLimit) levels are open at byte \(place)"
    case .textAfterEnd(let place): "the value ends before byte \(place), where more text follows"
    }
  }
}
