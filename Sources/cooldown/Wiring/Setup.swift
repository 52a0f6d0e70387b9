import Chronology
import ErrorCatalog
import LogFormats
import LogSources
import LogText
import SessionState

/// What logs are read with, checked before anything is read.
struct Setup {
  let inputs: [LogInput]
  let catalog: Catalog
  let provider: String?
  let zone: Zone
  let secrets: SecretPolicy
  let grammar: Grammar

  /// Without `reading`, as its options are when nobody sets them.
  init(_ paths: [String], _ reading: ReadingOptions? = nil, mayBeMissing: Bool) throws {
    zone = try Zone.named(reading?.tz ?? "local")
    let preparation = try? startThread(name: "prepare") { LineParser.prepare() }
    defer { preparation?.join() }
    catalog = try Catalogs.load(provider: reading?.provider)
    provider = reading?.provider
    secrets = reading?.showSecrets == true ? .bare : .masked
    grammar = Grammar(zone: zone, catalog: catalog)
    inputs = try paths.map { path throws in try LogInput(path, mayBeMissing: mayBeMissing) }
  }

  /// A session of the inputs, none of them read.
  func emptySession() -> Session {
    var session = Session(catalog: catalog, provider: provider, secrets: secrets)
    for input in inputs { _ = session.addSource(named: input.name) }
    return session
  }

  /// The session of all that the inputs hold.
  func readAll() throws -> Session {
    var session = emptySession()
    for (source, input) in inputs.enumerated() {
      try input.readAll(grammar, source: source) { session.ingest($0, source: source) }
      session.finish(source: source, time: input.modified ?? .wallClock)
    }
    session.settle()
    return session
  }

  /// A time that a user named, on a day of the logs, the last that has it.
  func moment(_ text: String, _ option: String, _ session: Session) throws(Fault) -> Timestamp {
    let log = session.span ?? Timestamp.distantPast...Timestamp.wallClock
    guard let moment = Timestamp(userTime: text, within: log, relativeTo: log.upperBound, in: zone) else {
      throw .badTime(text, option: option)
    }
    return moment
  }
}
