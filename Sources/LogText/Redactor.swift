/// Masks secrets in text that is to be shown, copied or exported.
///
/// Names stay, values become `****`; API keys become fingerprints. What is masked once stays as it is.
public enum Redactor {
  /// What stands in the place of a secret.
  public static let mask = "****"

  /// `text` with keys, signatures, tokens, passwords, cookies and signed URLs masked, also inside JSON.
  public static func redact(_ text: String) -> String { redact(text, masksNonces: false) }

  /// `text` masked, its nonces too where a signature stands in it or, as `masksNonces` says, beside it.
  static func redact(_ text: String, masksNonces: Bool) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    if masksNonces {
      _ = write(text.utf8.span, masksNonces: true, to: &output)
    } else {
      redact(text.utf8.span, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends `text` to `output`, masked in the same way; bytes that are no UTF-8 stay.
  public static func redact(_ text: Span<UInt8>, to output: inout [UInt8]) {
    let start = output.count
    let found = write(text, masksNonces: false, to: &output)
    guard found.nonce, found.signature else { return }
    output.removeSubrange(start...)
    _ = write(text, masksNonces: true, to: &output)
  }

  /// How a raw API key is shown: its first 4 characters and 6 hex digits of its SHA-256, as `4f3c…a1b2c3`.
  ///
  /// A key of fewer than 8 bytes, or one that begins with other than letters, digits, `-` and `_`, shows no characters.
  public static func fingerprint(ofKey key: String) -> String {
    String(decoding: fingerprint(ofKey: key.utf8.span), as: UTF8.self)
  }

  static func fingerprint(ofKey key: Span<UInt8>) -> [UInt8] {
    let isLong = key.count >= 8 && (0..<4).allSatisfy { key[$0].isSecretNamePart }
    let head = isLong ? (0..<4).map { key[$0] } : []
    let digest = SHA256.digest(of: key).prefix(3).flatMap { [hexDigits[Int($0 >> 4)], hexDigits[Int($0 & 15)]] }
    return head + Array("…".utf8) + digest
  }

  /// Whether a walk over `text` met a nonce and a signature.
  static func write(
    _ text: Span<UInt8>, masksNonces: Bool, to output: inout [UInt8]
  ) -> (nonce: Bool, signature: Bool) {
    var walk = RedactionWalk(masksNonces: masksNonces, taking: &output)
    while walk.position < text.count { walk.step(text) }
    walk.give(back: &output)
    return (walk.hasMetNonce, walk.hasMetSignature)
  }
}

private let hexDigits = Array("0123456789abcdef".utf8)
