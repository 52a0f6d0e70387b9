extension Span where Element == UInt8 {
  /// Whether the reason phrase of a failing `status` stands at `end`, as in `429 Too Many Requests`.
  func namesReason(of status: Int, at end: Int) -> Bool {
    guard status >= 400 else { return false }
    let start = self.end(from: end) { $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 == 0x28 }
    guard start > end, start - end <= 3 else { return false }
    if has("client error", at: start) || has("server error", at: start) { return true }
    return phrases(of: status).contains { has($0, at: start) }
  }
}

/// The reason phrases of the statuses of RFC 9110 and its predecessors, in small letters.
private func phrases(of status: Int) -> [StaticString] {
  switch status {
  case 400: ["bad request"]
  case 401: ["unauthorized"]
  case 402: ["payment required"]
  case 403: ["forbidden"]
  case 404: ["not found"]
  case 405: ["method not allowed"]
  case 406: ["not acceptable"]
  case 407: ["proxy authentication required"]
  case 408: ["request timeout", "request time-out"]
  case 409: ["conflict"]
  case 410: ["gone"]
  case 411: ["length required"]
  case 412: ["precondition failed"]
  case 413: ["content too large", "payload too large", "request entity too large"]
  case 414: ["uri too long", "request-uri too long"]
  case 415: ["unsupported media type"]
  case 416: ["range not satisfiable"]
  case 417: ["expectation failed"]
  case 418: ["i'm a teapot"]
  case 421: ["misdirected request"]
  case 422: ["unprocessable entity", "unprocessable content"]
  case 423: ["locked"]
  case 424: ["failed dependency"]
  case 425: ["too early"]
  case 426: ["upgrade required"]
  case 428: ["precondition required"]
  case 429: ["too many requests"]
  case 431: ["request header fields too large"]
  case 451: ["unavailable for legal reasons"]
  case 500: ["internal server error"]
  case 501: ["not implemented"]
  case 502: ["bad gateway"]
  case 503: ["service unavailable", "service temporarily unavailable"]
  case 504: ["gateway timeout", "gateway time-out"]
  case 505: ["http version not supported"]
  case 507: ["insufficient storage"]
  case 511: ["network authentication required"]
  default: []
  }
}
