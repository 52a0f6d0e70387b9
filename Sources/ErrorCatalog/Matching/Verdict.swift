extension Provider {
  /// Whether to send again, for an event with this code and HTTP status whose text led to `remedy`.
  ///
  /// What the code says stands before what the text says: after a time-out the order has to be looked for, whatever
  /// sentence came with it.
  public func verdict(code: String?, status: Int?, remedy: Remedy? = nil) -> RetryVerdict {
    let row = code.flatMap { rows.row(code: $0) }
    if let row, row.verdict != .unknown { return row.verdict }
    if let remedy, remedy.verdict != .unknown { return remedy.verdict }
    if let status, let row = rows.row(status: status), row.verdict != .unknown { return row.verdict }
    return status.map(Self.verdict) ?? .unknown
  }

  /// What HTTP itself says of a status.
  private static func verdict(ofHTTP status: Int) -> RetryVerdict {
    switch status {
    case 429: .wait
    case 408: .once
    case 451: .never
    case 400..<500: .fix
    case 500..<600: .backoff
    default: .unknown
    }
  }
}

extension Provider {
  /// What a group of events is called: the code's constant without `ERROR_`, else the remedy's title, else `template`.
  public func name(code: String?, status: Int?, template: String) -> String {
    if let code, let row = rows.row(code: code) { return row.shortConstant ?? row.title }
    return match(code: code, status: status, message: template).remedy?.title ?? template
  }
}
