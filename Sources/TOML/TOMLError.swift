/// The first thing in a document that is not TOML 1.0, and where it stands.
public struct TOMLError: Error, Equatable, Sendable {
  public let position: TOMLPosition
  public let fault: TOMLFault

  /// `fault`, found at `position`.
  public init(position: TOMLPosition, fault: TOMLFault) {
    self.position = position
    self.fault = fault
  }
}

/// What is wrong with a document.
public enum TOMLFault: Equatable, Sendable {
  case invalidUTF8
  /// A control character where only a written escape may stand.
  case controlCharacter(Unicode.Scalar)
  /// Something else than what has to follow here; nil is the end of the document.
  case unexpected(Unicode.Scalar?, wanted: Wanted)
  /// Text on the same line after a complete entry or header.
  case trailingText(Unicode.Scalar)
  case unterminatedString
  case badEscape(String)
  case badNumber(String)
  case numberOutOfRange(String)
  case badDate(String)
  case duplicateKey(String, first: TOMLPosition)
  /// A table opened or added to a second time.
  case tableAlreadyDefined(String, first: TOMLPosition)
  /// A key used as a table, or an array of tables, that stands for something else.
  case notATable(String, first: TOMLPosition)
  case nestedTooDeep(limit: Int)

  /// What has to follow at a place.
  public enum Wanted: Equatable, Sendable {
    case key, equalsSign, value
    case headerEnd, arrayHeaderEnd
    case commaOrArrayEnd, commaOrTableEnd
  }
}
