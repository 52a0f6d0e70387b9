import TOML

/// A catalogue file: its name for messages, and its text.
struct CatalogFile {
  let name: String
  let text: String

  init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  init(embedded file: EmbeddedFile) {
    name = file.name + ".toml"
    text = file.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }
}

/// Reads a catalogue file over the providers already known, gathering every fault on the way.
struct CatalogReader {
  /// Adds the file's provider to `providers`, or changes the one that has its id; returns the faults.
  static func read(_ file: CatalogFile, into providers: inout [Provider]) -> [CatalogError] {
    var faults = Faults(file: file.name)
    guard let document = faults.parse(file.text) else { return faults.all }
    guard let id = faults.attempt({ () throws(TOMLSchemaError) in try document.string("id") }) else {
      return faults.all
    }
    let place = providers.firstIndex { $0.id == id }
    var reader = ProviderReader(place.map { providers[$0] } ?? Provider(id: id), isNew: place == nil, faults: faults)
    reader.read(document)
    if let place { providers[place] = reader.provider } else { providers.append(reader.provider) }
    return reader.faults.all
  }
}

/// The faults of one file, as they are met.
struct Faults {
  let file: String
  private var found: [CatalogError] = []

  init(file: String) { self.file = file }

  /// In the order of the file.
  var all: [CatalogError] { found.sorted { $0.position < $1.position } }

  /// Notes `fault`, once however often a key is read.
  mutating func add(_ fault: CatalogFault, at position: TOMLPosition) {
    let error = CatalogError(file: file, position: position, fault: fault)
    if !found.contains(error) { found.append(error) }
  }

  mutating func parse(_ text: String) -> TOMLTable? {
    do throws(TOMLError) {
      return try TOMLTable(parsing: text)
    } catch {
      add(.notTOML(error), at: error.position)
      return nil
    }
  }

  /// What `read` gives; nil, and the fault noted, when it throws.
  mutating func attempt<Value>(_ read: () throws(TOMLSchemaError) -> Value) -> Value? {
    do throws(TOMLSchemaError) {
      return try read()
    } catch {
      add(.wrongShape(error), at: error.position)
      return nil
    }
  }

  /// Notes every key of `table` that is not among `known`, not the first alone.
  mutating func rejectUnknownKeys(of table: TOMLTable, known: [String]) {
    for node in table.entries where !known.contains(node.key) {
      let fault = TOMLSchemaFault.unknownKey(node.key, table: table.name, known: known)
      add(.wrongShape(TOMLSchemaError(position: node.keyPosition, fault: fault)), at: node.keyPosition)
    }
  }
}
