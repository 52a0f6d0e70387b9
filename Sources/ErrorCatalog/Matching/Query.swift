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
    guard let first = firstIndex(where: { !$0.isWhitespace }) else { return "" }
    let last = lastIndex { !$0.isWhitespace } ?? first
    return String(self[first...last])
  }
}

/// A row found, and how.
struct Finding {
  let remedy: Remedy
  let matched: Matched
}
