/// A set of fields, a bit for each.
struct FieldSet: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ fields: some Sequence<Field>) { rawValue = fields.reduce(0) { $0 | $1.bit } }

  /// Those that no record carries.
  static let forInspection = FieldSet(Field.allCases.filter(\.isForInspection))

  @inline(__always)
  func contains(_ field: Field) -> Bool { rawValue & field.bit != 0 }
}
