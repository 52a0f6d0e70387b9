/// The part of a message that stays when its variable parts are taken out.
public enum Template {
  /// Appends `text` to `output` with digits, hex, uuids, quoted parts and variable parts of URLs as `<*>`.
  public static func write(_ text: Span<UInt8>, to output: inout [UInt8]) {}
}
