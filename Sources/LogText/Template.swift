/// The part of a message that stays when its variable parts are taken out.
///
/// A variable part becomes `<*>`, and two that touch become one:
/// - numbers with sign, decimals, unit, and what joins them, as in `-0.5`, `10ms`, `2026-03-02T07:00:00Z`, `10.0.0.1:80`;
/// - words from their first digit on: `BTC2` gives `BTC<*>`, so that `bot1` and `bot2` say the same;
/// - uuids, hex of at least 8 digits, words with three runs of digits;
/// - what stands in quotes, if they are closed: `doesn't` has none;
/// - a URL's user, query and fragment. The version in its path, as `/v3.3/`, stays: it is another endpoint.
public enum Template {
  /// The most bytes one template has; it is cut there, between characters.
  public static let byteLimit = 256

  /// Appends `text` to `output` with digits, hex, uuids, quoted parts and variable parts of URLs as `<*>`.
  public static func write(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var writer = TemplateWriter(taking: &output)
    writer.writeText(text)
    writer.give(back: &output)
  }

  /// Appends the path of `url`, which may be a bare path, without host and query, its ids as `<*>`.
  public static func writePath(of url: Span<UInt8>, to output: inout [UInt8]) {
    guard let bounds = URLBounds(url, at: 0) else { return }
    var writer = TemplateWriter(taking: &output)
    writer.position = bounds.path.lowerBound
    writer.writePath(url.extracting(0..<bounds.path.upperBound))
    writer.give(back: &output)
  }
}
