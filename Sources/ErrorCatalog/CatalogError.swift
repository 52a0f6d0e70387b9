import TOML

/// A fault in a catalogue file, and where it stands.
public struct CatalogError: Error, Equatable, Sendable {
  /// The file's name, as `btse.toml`.
  public let file: String
  public let position: TOMLPosition
  public let fault: CatalogFault
}

/// What is wrong in a catalogue file.
public enum CatalogFault: Equatable, Sendable {
  case notTOML(TOMLError)
  case wrongShape(TOMLSchemaError)
  /// A row with the id of an earlier row of the file.
  case repeatedRow(id: String, first: TOMLPosition)
  /// A code that another row has.
  case repeatedCode(String, owner: String)
  /// One string that two rows claim.
  case repeatedString(String, owner: String)
  /// A row without an id, a code and an HTTP status.
  case namelessRow
  case emptyText(key: String)
  case outOfRange(key: String, wanted: String)
  /// An id in `see_also` that no row has.
  case noSuchRow(String, nearest: String?)
}

extension CatalogError: CustomStringConvertible {
  /// One line: `btse.toml:12:3: …`.
  public var description: String { "\(file):\(position.line):\(position.column): \(fault.sentence)" }
}

extension CatalogFault {
  var sentence: String {
    switch self {
    case .notTOML(let error): Self.withoutPlace(error.description, error.position)
    case .wrongShape(let error): Self.withoutPlace(error.description, error.position)
    case .repeatedRow(let id, let first): "the id \(id) already has a row at \(first); put the two together."
    case .repeatedCode(let code, let owner):
      "the code \(code) already belongs to the row \(owner); change that one, by its id."
    case .repeatedString(let text, let owner):
      "\"\(text)\" is already a string of the row \(owner); one row has to go without."
    case .namelessRow: "this row has no id; add an id, a code or a status."
    case .emptyText(let key): "\(key) is empty; write it, or leave the key out."
    case .outOfRange(let key, let wanted): "\(key) has to be \(wanted)."
    case .noSuchRow(let id, let nearest?): "see_also names \(id), which no row has; did you mean \(nearest)?"
    case .noSuchRow(let id, nil): "see_also names \(id), which no row has; remove it."
    }
  }

  /// The reader of TOML puts the place first in words; here it stands before, as compilers write it.
  private static func withoutPlace(_ text: String, _ position: TOMLPosition) -> String {
    let place = "\(position): "
    return text.hasPrefix(place) ? String(text.dropFirst(place.count)) : text
  }
}
