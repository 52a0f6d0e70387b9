extension JSONValue {
  /// The tree with its secrets masked, as `Redactor` masks them in text.
  ///
  /// Below a secret's name every string and number is masked; `{"name":"cookie","value":…}`, `["cookie", …]`
  /// and `{"op":"auth","args":…}` count as a name and its value.
  public func redacted() -> JSONValue {
    masked(masksNonces: hasSignature)
  }

  private func masked(masksNonces: Bool) -> JSONValue {
    switch self {
    case .null, .bool, .number: self
    case .string(let text): .string(Redactor.redact(text, masksNonces: masksNonces))
    case .array(let values): .array(Self.masked(values, masksNonces: masksNonces))
    case .object(let members): .object(Self.masked(members, masksNonces: masksNonces))
    }
  }

  private static func masked(_ members: [Member], masksNonces: Bool) -> [Member] {
    let pairKind = pairKind(of: members)
    return members.map { member in
      let isPairValue = ["value", "stringValue", "args"].contains(member.name)
      let kind = (isPairValue ? pairKind : nil) ?? secretKind(of: member.name)
      return Member(name: member.name, value: member.value.masked(as: kind, masksNonces: masksNonces))
    }
  }

  /// Values of an array; one behind a header's name is that header's.
  private static func masked(_ values: [JSONValue], masksNonces: Bool) -> [JSONValue] {
    var kind: SecretKind?
    return values.map { value in
      let next = headerKind(of: value)
      let masked = value.masked(as: next == nil ? kind : nil, masksNonces: masksNonces)
      kind = next
      return masked
    }
  }

  private func masked(as kind: SecretKind?, masksNonces: Bool) -> JSONValue {
    guard let kind, kind != .nonce || masksNonces else { return masked(masksNonces: masksNonces) }
    switch self {
    case .null, .bool: return self
    case .number(let text):
      return SecretText(text, kind, isNumber: true).isSpared ? self : .string(kind.stand(for: text))
    case .string(let text):
      let isSpared = SecretText(text, kind, isNumber: false).isSpared
      return .string(isSpared ? Redactor.redact(text, masksNonces: masksNonces) : kind.stand(for: text))
    case .array(let values): return .array(values.map { $0.masked(as: kind, masksNonces: masksNonces) })
    case .object(let members):
      return .object(
        members.map {
          Member(name: $0.name, value: $0.value.masked(as: secretKind(of: $0.name) ?? kind, masksNonces: masksNonces))
        })
    }
  }

  /// Whether a member anywhere in the tree is a signature.
  private var hasSignature: Bool {
    switch self {
    case .null, .bool, .number, .string: false
    case .array(let values): values.contains { $0.hasSignature }
    case .object(let members):
      members.contains { secretKind(of: $0.name) == .signature || $0.value.hasSignature }
        || Self.pairKind(of: members) == .signature
    }
  }

  private static func pairKind(of members: [Member]) -> SecretKind? {
    for member in members {
      guard case .string(let text) = member.value else { continue }
      if member.name == "op", text.hasPrefix("auth") || text.hasPrefix("login") { return .signature }
      if ["name", "key"].contains(member.name), let kind = secretKind(of: text) { return kind }
    }
    return nil
  }

  private static func headerKind(of value: JSONValue) -> SecretKind? {
    guard case .string(let name) = value, let kind = secretKind(of: name) else { return nil }
    let isHeader = name.utf8.contains(UInt8(ascii: "-")) || kind == .authorization || kind == .cookie
    return isHeader ? kind : nil
  }
}

/// What the value named by the last part of `path` would be.
private func secretKind(of path: String) -> SecretKind? {
  let name = path.utf8.split(separator: UInt8(ascii: ".")).last.map(Array.init) ?? []
  return name.span.secretKind(of: 0..<name.count)
}

/// A value below a secret's name.
private struct SecretText {
  let isSpared: Bool

  init(_ text: String, _ kind: SecretKind, isNumber: Bool) {
    let bytes = text.utf8.span
    let whole = 0..<bytes.count
    let isOrdinary =
      text.isEmpty || (kind == .vague && !bytes.isOpaque(whole, atLeast: 8))
      || (kind == .token && bytes.isTicker(whole))
    isSpared = isOrdinary || (isNumber && kind != .password && kind != .nonce && bytes.isSmallNumber(whole))
  }
}

extension SecretKind {
  /// What is shown in the place of `text`.
  fileprivate func stand(for text: String) -> String {
    let bytes = text.utf8.span
    let whole = 0..<bytes.count
    switch self {
    case .apiKey:
      return bytes.isFingerprint(whole) || bytes.isMask(whole) ? text : Redactor.fingerprint(ofKey: text)
    case .authorization:
      let scheme = bytes.endOfScheme(at: 0) ?? 0
      return bytes.string(in: 0..<scheme) + Redactor.mask
    default:
      return Redactor.mask
    }
  }
}
