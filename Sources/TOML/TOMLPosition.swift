/// A place in a document: line and column, both from 1.
///
/// Columns count Unicode scalars, so a character of several bytes is one column.
public struct TOMLPosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var line: Int
  public var column: Int

  /// The place in `line` at `column`, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// As in messages: `line 3, column 7`.
  public var description: String { "line \(line), column \(column)" }

  /// Whether `left` stands before `right` in the document.
  public static func < (left: TOMLPosition, right: TOMLPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
