/// What becomes of secrets in text that is to be shown.
public enum SecretPolicy: Sendable, Hashable {
  case masked
  /// Left as they are, which only the user may ask for.
  case bare

  /// `text` as it may be shown.
  public func applied(to text: String) -> String {
    switch self {
    case .masked: Redactor.redact(text)
    case .bare: text
    }
  }
}
