import Chronology
import ErrorCatalog

/// Failures that have provider, code and status in common, or without a code the message's template.
public struct Group: Sendable {
  /// Index of its provider in the catalogue.
  public let provider: Int
  /// The provider's id, as `btse`.
  public let providerID: String
  public let code: String?
  public let status: Int?
  /// The constant without `ERROR_`, else the catalogue's title, else the template.
  public internal(set) var name: String
  /// The first event's error text, else its message; secrets masked.
  public internal(set) var message: String
  public internal(set) var match: RemedyMatch
  public internal(set) var verdict: RetryVerdict
  /// Whether it stands for all groups beyond the bound.
  public let isOverflow: Bool
  var messageKey: EventKey

  /// As in the report's `group`: `303/429`, `null/500`.
  public var label: String { "\(code ?? "null")/\(status.map(String.init) ?? "null")" }
}
