/// What is known of an event whose remedy is sought.
struct Query {
  let code: String?
  let status: Int?
  /// As the server gave it, without spaces around it.
  let message: String
  let words: Wording

  init(code: String?, status: Int?, message: String) {
    self.code = code
    self.status = status
    self.message = message.trimmed
    words = Wording(message)
  }
}

extension String {
  var trimmed: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}

/// A row found, and how.
struct Finding {
  let remedy: Remedy
  let matched: Matched
}
