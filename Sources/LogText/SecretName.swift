/// What a secret is, as far as that decides how it is masked.
enum SecretKind {
  /// Shown as a fingerprint, so that two accounts can be told apart.
  case apiKey
  /// May hold any character.
  case password
  case token
  case signature
  /// Masked where a signature stands beside it: together they can be replayed.
  case nonce
  /// A scheme and a credential.
  case authorization
  /// Reaches to the end of its line.
  case cookie
  case phrase
  /// A name that has ordinary uses too; only a value that looks random is masked.
  case vague
}

/// A name, or the end of one, that says its value is a secret.
private struct SecretName {
  enum Reach {
    /// After any other letters, as in `myapisecret`.
    case anywhere
    /// As the last part of a name, as in `request-sign` and `requestSign`, but not in `design`.
    case part
    case whole
  }
  let kind: SecretKind
  let reach: Reach
  let endings: [StaticString]
}

/// In small letters, without `-` and `_`; the first that fits counts.
private let secretNames = [
  SecretName(
    kind: .password, reach: .anywhere,
    endings: [
      "password", "passwd", "passphrase", "secret", "secrets", "secretkey", "secretaccesskey", "privatekey",
      "signingkey", "encryptionkey",
    ]),
  SecretName(kind: .password, reach: .part, endings: ["passcode", "pwd", "otp", "totp"]),
  SecretName(kind: .apiKey, reach: .anywhere, endings: ["apikey", "accesskey", "accesskeyid"]),
  SecretName(kind: .apiKey, reach: .whole, endings: ["requestapi"]),
  SecretName(kind: .signature, reach: .anywhere, endings: ["signature", "signatures"]),
  SecretName(kind: .signature, reach: .part, endings: ["sign", "sig", "hmac"]),
  SecretName(kind: .token, reach: .anywhere, endings: ["token", "listenkey", "amzcredential"]),
  SecretName(kind: .token, reach: .part, endings: ["jwt", "bearer", "pass", "authkey", "sessionkey"]),
  SecretName(kind: .authorization, reach: .anywhere, endings: ["authorization"]),
  SecretName(kind: .cookie, reach: .part, endings: ["cookie", "cookies"]),
  SecretName(kind: .phrase, reach: .part, endings: ["mnemonic", "seedphrase"]),
  SecretName(kind: .nonce, reach: .part, endings: ["nonce"]),
  SecretName(
    kind: .vague, reach: .part,
    endings: ["auth", "session", "sessionid", "sid", "credential", "credentials"]),
]

extension Span where Element == UInt8 {
  /// What the value named by `name` would be; nil for an ordinary name.
  func secretKind(of name: Range<Int>) -> SecretKind? {
    guard (3...64).contains(name.count), !isWorkingDirectory(name) else { return nil }
    for row in secretNames {
      for ending in row.endings where ends(name, with: ending, row.reach) { return row.kind }
    }
    return nil
  }

  /// `PWD`, as an environment names it.
  private func isWorkingDirectory(_ name: Range<Int>) -> Bool {
    name.count == 3 && self[name.lowerBound] == UInt8(ascii: "P") && self[name.lowerBound + 1].isUpper
  }

  private func ends(_ name: Range<Int>, with ending: StaticString, _ reach: SecretName.Reach) -> Bool {
    var index = name.upperBound
    let matches = ending.withUTF8Buffer { wanted in
      for letter in wanted.reversed() {
        while index > name.lowerBound, isJoint(index - 1) { index -= 1 }
        guard index > name.lowerBound, self[index - 1].lowered == letter else { return false }
        index -= 1
      }
      return true
    }
    guard matches, index > name.lowerBound, reach != .anywhere else { return matches }
    let beginsPart = isJoint(index - 1) || (self[index].isUpper && !self[index - 1].isUpper)
    return reach == .part && beginsPart
  }

  private func isJoint(_ index: Int) -> Bool { self[index] == UInt8(ascii: "-") || self[index] == UInt8(ascii: "_") }
}
