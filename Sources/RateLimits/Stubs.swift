public enum Wording {
  public static func containsLimitWording(_ text: Span<UInt8>, _ patterns: [String]) -> Bool { false }
  public static func containsBackoffWording(_ text: Span<UInt8>) -> Bool { false }
}
