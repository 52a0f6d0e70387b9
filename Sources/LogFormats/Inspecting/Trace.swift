/// The keys that led to each pick, kept only when a line is inspected.
struct Trace {
  /// Stands for the text of a failure where that, and no key, said something.
  static var textKey: String { "(text)" }

  private var keys: [String] = []
  private(set) var paths: [Field: String] = [:]
  /// The keys that led to each wait, by its rank.
  private(set) var waitPaths: [Int32: String] = [:]

  private var places: [Bytes: String] = [:]
  /// The order's state as written.
  var orderState: String?

  mutating func enter(_ key: String) { keys.append(key) }
  mutating func enter(_ key: Value) { enter(String(decoding: key.bytes, as: UTF8.self)) }
  mutating func leave() { _ = keys.popLast() }

  mutating func note(_ field: Field) { paths[field] = keys.joined(separator: ".") }

  /// Notes the keys that led to a value which is judged only later.
  mutating func notePlace(of value: Value) { places[value.start] = keys.joined(separator: ".") }

  mutating func note(_ field: Field, from value: Value) {
    paths[field] = places[value.start] ?? keys.joined(separator: ".")
  }

  mutating func noteWait(rank: Int32) { waitPaths[rank] = keys.joined(separator: ".") }

  mutating func reset() { self = Trace() }
}
