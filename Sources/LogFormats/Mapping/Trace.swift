/// The keys that led to each pick, kept only when a line is inspected.
struct Trace {
  private var keys: [String] = []
  private(set) var notes: [Field: String] = [:]

  mutating func enter(_ key: Value) { keys.append(String(decoding: key.bytes, as: UTF8.self)) }
  mutating func leave() { _ = keys.popLast() }
  mutating func note(_ field: Field, _ value: Value) { notes[field] = keys.joined(separator: ".") }
}
