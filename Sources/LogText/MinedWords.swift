extension UInt8 {
  /// A byte of a name such as `error_code`, or of a letter beyond ASCII.
  var isNamePart: Bool { isWord || self == UInt8(ascii: "_") || self >= 0x80 }
  /// What may stand inside an id: a number touching one of these is part of an id, no status.
  var isIdentifier: Bool { isNamePart || self == UInt8(ascii: "-") }
}

/// The vocabulary of `Miner`.
extension Span where Element == UInt8 {
  /// Words after which a clause only talks about a status.
  func opensTalk(_ word: Range<Int>) -> Bool {
    equals("if", in: word) || equals("unless", in: word) || equals("whenever", in: word) || equals("avoid", in: word)
      || equals("retrying", in: word) || equals("backing", in: word) || equals("backoff", in: word)
      || equals("sleeping", in: word) || equals("waiting", in: word)
  }

  func isCodeName(_ word: Range<Int>) -> Bool {
    equals("code", in: word) || equals("errorcode", in: word) || equals("error_code", in: word)
      || equals("errcode", in: word) || equals("err_code", in: word) || equals("retcode", in: word)
      || equals("ret_code", in: word) || equals("apicode", in: word) || equals("api_code", in: word)
      || equals("scode", in: word)
  }

  func isStatusName(_ word: Range<Int>) -> Bool {
    equals("status", in: word) || equals("statuscode", in: word) || equals("status_code", in: word)
      || equals("httpstatus", in: word) || equals("http_status", in: word) || equals("httpcode", in: word)
      || equals("http_code", in: word) || equals("http_status_code", in: word)
  }

  /// Words before "code" that make it the HTTP status.
  func namesStatusCode(_ word: Range<Int>) -> Bool {
    equals("status", in: word) || equals("http", in: word) || equals("response", in: word)
  }

  /// Words before "code" that make it something else than the API's code.
  func namesForeignCode(_ word: Range<Int>) -> Bool {
    equals("exit", in: word) || equals("close", in: word) || equals("closing", in: word)
      || equals("country", in: word) || equals("currency", in: word) || equals("area", in: word)
      || equals("signal", in: word)
  }

  /// `GET` anywhere, and the `Get "…"` of Go.
  func isVerb(_ word: Range<Int>) -> Bool {
    guard
      equals("get", in: word) || equals("post", in: word) || equals("put", in: word)
        || equals("delete", in: word) || equals("patch", in: word) || equals("head", in: word)
        || equals("options", in: word)
    else { return false }
    let isCapital = self[word.upperBound - 1].isUpper
    return isCapital || (self[word.lowerBound].isUpper && has(" \"http", at: word.upperBound))
  }

  /// Whether only one blank or dash lies between two words.
  func isGap(between left: Range<Int>, and right: Range<Int>) -> Bool {
    left.upperBound + 1 == right.lowerBound
      && (byte(left.upperBound) == UInt8(ascii: " ") || byte(left.upperBound) == UInt8(ascii: "-"))
  }
}
