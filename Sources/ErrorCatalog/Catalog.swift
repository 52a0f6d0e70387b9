/// Every provider known, the embedded ones and the user's own.
public struct Catalog: Sendable {
  /// `generic` last.
  public let providers: [Provider]
}
