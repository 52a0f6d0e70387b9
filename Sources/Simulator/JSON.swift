/// A piece of JSON to be written, its keys in order.
indirect enum JSON {
  case string(String)
  case number(String)
  case object([(String, JSON)])
  case array([JSON])

  static func integer(_ number: some BinaryInteger) -> JSON { .number(String(number)) }

  var text: String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let text): text
    case .object(let fields):
      "{" + fields.map { Self.quoted($0) + ":" + $1.text }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
