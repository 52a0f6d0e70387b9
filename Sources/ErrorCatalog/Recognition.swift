/// Which provider a record speaks of, by one trait at a time. `generic` has no traits and is never the answer.
extension Catalog {
  /// The provider with exactly this id.
  public func provider(id: String) -> Provider? { providers.first { $0.id == id } }

  /// The provider that serves `host`, whose port and case do not matter.
  public func provider(host: String) -> Provider? {
    let name = host.prefix { $0 != ":" }.lowercased()
    return providers.first { $0.hosts.contains { matches(name, pattern: $0) } }
  }

  /// The provider whose name a logger, exchange or account is or begins with: `btse`, `BTSE-mm-1`, but not `btsecret`.
  public func provider(named name: String) -> Provider? {
    let name = name.lowercased()
    return providers.first { $0.names.contains { begins(name, with: $0) } }
  }

  /// The provider that alone wants the request header `marker`.
  public func provider(marker: String) -> Provider? {
    let header = String(marker.lowercased().map { $0 == "_" ? "-" : $0 })
    return providers.first { $0.markers.contains(header) }
  }

  /// The provider that alone has such paths, also behind a segment such as `/spot`.
  public func provider(path: String) -> Provider? {
    providers.first { $0.pathPrefixes.contains { contains(path, $0) } }
  }

  private func matches(_ host: String, pattern: String) -> Bool {
    guard pattern.hasPrefix("*.") else { return host == pattern }
    return host.count >= pattern.count && host.hasSuffix(pattern.dropFirst())
  }

  private func begins(_ text: String, with name: String) -> Bool {
    guard text.hasPrefix(name) else { return false }
    return text.dropFirst(name.count).first.map { !$0.isLetter } ?? true
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    let text = Array(text.utf8)
    let part = Array(part.utf8)
    guard let first = part.first, text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { text[$0] == first && text[$0...].starts(with: part) }
  }
}

extension Provider {
  /// What the API's `code` is; nil when the catalogue does not have it.
  public func codeClass(of code: String) -> CodeClass? { rows.row(code: code)?.codeClass }

  /// What an HTTP status alone says; nil when the catalogue has no row for it.
  public func statusClass(of status: Int) -> CodeClass? {
    (rows.row(status: status) ?? fallback?.row(status: status))?.codeClass
  }

  /// Whether `code` with the HTTP `status` is a pair of this provider's; `generic` claims none.
  public func knows(code: String, status: Int) -> Bool {
    !isGeneric && rows.row(code: code)?.status == status
  }

  /// Whether `code` with `text` is an error's code of this provider with its own words; `generic` claims none.
  public func knows(code: String, text: String) -> Bool {
    guard !isGeneric, let row = rows.row(code: code), row.codeClass != .neutral else { return false }
    let words = Wording(text)
    return words.tails.contains { rows.hasWords($0, code: code) }
  }
}
