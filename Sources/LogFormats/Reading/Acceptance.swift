/// What a field takes as its value.
enum Acceptance {
  @inline(__always)
  static func accepts(_ value: Value, as field: Field, hint: Hint) -> Bool {
    switch field {
    case .method: value.kind == .string && isVerb(value)
    case .url, .path, .baseURL: value.kind == .string && value.bytes.contains(Byte.slash)
    case .host, .botHost, .exchange, .logger, .apiKey, .side: value.kind == .string && value.count > 0
    case .account: isText(value) && value.count <= 64
    case .symbol: value.kind == .string && value.count > 0 && value.count <= 32
    case .success: isBoolean(value)
    case .marker: true
    case .timeFraction: value.kind == .number || value.kind == .string
    case .serverTime: isText(value) && value.count >= 9
    default: value.kind == .container ? field.mayBeContainer : isText(value)
    }
  }

  /// Whether a value is a number or a text that is not empty.
  @inline(__always)
  private static func isText(_ value: Value) -> Bool {
    value.kind == .number || (value.kind == .string && value.count > 0)
  }

  private static func isBoolean(_ value: Value) -> Bool {
    value.kind == .yes || value.kind == .no || value.isWord("true") || value.isWord("false")
  }

  @inline(__always)
  private static func isVerb(_ value: Value) -> Bool {
    switch value.count {
    case 3: value.isWord("get") || value.isWord("put")
    case 4: value.isWord("post") || value.isWord("head")
    case 5: value.isWord("patch")
    case 6: value.isWord("delete")
    case 7: value.isWord("options")
    default: false
    }
  }
}
