import TOML

/// Reads the keys of one table that it has into values; a key that is missing leaves its value as it was.
struct Fields {
  let table: TOMLTable
  var faults: Faults

  mutating func read(_ key: String, into text: inout String) {
    guard let node = table[key] else { return }
    guard let value = faults.attempt({ () throws(TOMLSchemaError) in try node.string() }) else { return }
    if value.isEmpty { faults.add(.emptyText(key: key), at: node.position) }
    text = value
  }

  mutating func read(_ key: String, into text: inout String?) {
    var value = ""
    read(key, into: &value)
    if !value.isEmpty { text = value }
  }

  mutating func read(_ key: String, into texts: inout [String]) {
    guard let node = table[key] else { return }
    guard let values = faults.attempt({ () throws(TOMLSchemaError) in try node.strings() }) else { return }
    if values.contains("") { faults.add(.emptyText(key: key), at: node.position) }
    texts = values
  }

  mutating func read(_ key: String, into flag: inout Bool) {
    guard let node = table[key] else { return }
    if let value = faults.attempt({ () throws(TOMLSchemaError) in try node.boolean() }) { flag = value }
  }

  mutating func read<Word: RawRepresentable & CaseIterable>(_ key: String, into word: inout Word)
  where Word.RawValue == String {
    guard let node = table[key] else { return }
    if let value = faults.attempt({ () throws(TOMLSchemaError) in try node.word(Word.self) }) { word = value }
  }

  mutating func read(_ key: String, into status: inout Int?) {
    guard let node = table[key] else { return }
    guard let number = faults.attempt({ () throws(TOMLSchemaError) in try node.integer() }) else { return }
    if let valid = validStatus(number, key: key, at: node.position) { status = valid }
  }

  mutating func read(_ key: String, into statuses: inout Set<Int>) {
    guard let node = table[key] else { return }
    guard let numbers = faults.attempt({ () throws(TOMLSchemaError) in try node.integers() }) else { return }
    statuses = Set(numbers.compactMap { validStatus($0, key: key, at: node.position) })
  }

  private mutating func validStatus(_ number: Int64, key: String, at position: TOMLPosition) -> Int? {
    guard (100...599).contains(number) else {
      faults.add(.outOfRange(key: key, wanted: "an HTTP status from 100 to 599"), at: position)
      return nil
    }
    return Int(number)
  }
}
