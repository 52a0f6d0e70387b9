/// All that one event says, and which key said it: for its own page, and as evidence.
public struct Inspection: Sendable {
  /// A field's value.
  public struct Finding: Sendable, Hashable {
    public let field: Field
    /// The keys that lead to the value, as `err.response.status`; `(text)` stands for the text of the failure.
    public let path: String
    /// The value as written, without JSON's escapes; objects and arrays as JSON. Secrets are not masked.
    public let value: String
  }

  /// The logger's shape, as `pino`.
  public let format: String
  /// In the order of `Field`; waits in the order of trust.
  public let findings: [Finding]
  public let message: String?
  /// The error text that records carry, but in full; nil where only the message speaks.
  public let errorText: String?

  /// The first finding for a field.
  public subscript(field: Field) -> Finding? { findings.first { $0.field == field } }
}
