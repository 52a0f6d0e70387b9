import Chronology
import LogFormats
import LogText
import Screen
import SessionState

/// The text of an event's page: the picked fields with the keys they came from, the JSON, the raw line.
struct EventText {
  let title: String
  /// Source and line.
  let place: String
  private let bytes: [UInt8]?
  private let inspection: Inspection?
  private let before: [[Span]]

  init?(_ scene: Scene, _ subject: Subject) {
    switch subject {
    case .event(let id):
      let event = scene.session.failure(id)
      let group = scene.session.groups[Int(event.group)]
      self.init(
        scene, event.place, Int(event.length), Int(event.line), title: "\(group.label) \(group.name)", event: id)
    case .reject(let index):
      guard index < scene.session.rejects.count else { return nil }
      let reject = scene.session.rejects[index]
      self.init(
        scene, reject.place, Int(reject.length), Int(reject.line), title: "A line that is \(reject.reason.words)",
        event: nil)
    case .everything, .group: return nil
    }
  }

  private init(_ scene: Scene, _ place: Place, _ length: Int, _ line: Int, title: String, event: UInt32?) {
    self.title = title
    self.place = "\(scene.session.sources[place.source].name):\(line)"
    bytes = scene.texts.line(at: place, length: min(length, 1 << 20))
    inspection = event.flatMap { scene.inspection(of: $0) }
    before = event.map { Self.judgement($0, scene) } ?? []
  }

  /// The page, wrapped at `width`.
  func lines(width: Int) -> [[Span]] {
    guard let bytes else {
      return before + [[Span("The log no longer has this line: it was rotated away or cut.", .messageError)]]
    }
    return before + fields(width) + json(bytes, width) + [[], [Span("Raw line", .remedyTitle)]]
      + wrapped(Redactor.redact(String(decoding: bytes, as: UTF8.self)), width).map { [Span($0, .textDim)] }
  }

  /// What the session made of it.
  private static func judgement(_ id: UInt32, _ scene: Scene) -> [[Span]] {
    let event = scene.session.failure(id)
    let time = event.time.rfc3339(in: scene.zone)
    let note = event.hasBorrowedTime ? " (of the record before)" : event.hasAssumedZone ? " (zone assumed)" : ""
    var rows = [row("time", time + note, ""), row("scope", scene.session.scopeName(Int(event.scope)), "")]
    if let outcome = scene.session.outcome(of: id) { rows.append(row("block", outcome.words(scene.zone), "")) }
    if scene.session.isDuplicate(id) { rows.append(row("block", "told before by another logger: counted once", "")) }
    return rows
  }

  private static func row(_ name: String, _ value: String, _ path: String) -> [Span] {
    [
      Span(Alignment.left.pad(name, to: 17), .remedyLabel), Span(value, .text),
      Span(path.isEmpty ? "" : "  <- \(path)", .textDim),
    ]
  }

  private func fields(_ width: Int) -> [[Span]] {
    guard let inspection else { return [] }
    return inspection.fields.filter { !$0.field.mayBeLong }.map { field in
      Self.row(field.field.name, Redactor.redact(field.value, key: field.path), field.path)
    }
  }

  private func json(_ bytes: [UInt8], _ width: Int) -> [[Span]] {
    guard let value = try? JSONValue(parsing: bytes) else { return [] }
    return [[], [Span("JSON", .remedyTitle)]] + value.redacted().prettyLines().flatMap { $0.spans(width: width) }
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    width == .max ? [text] : WordWrap.lines(of: text, width: width)
  }
}

extension EventOutcome {
  /// What the event did to its scope, in words.
  func words(_ zone: Zone) -> String {
    let end = until.map { " until \($0.clock(in: zone))" } ?? ""
    let early = isPremature ? ", sent too early" : ""
    let tier = lastBlock.map { ", tier \($0.tierText)" } ?? ""
    return switch effect {
    case .opened: "opened a block\(end)\(tier)"
    case .same: "fell into the open block\(end)\(tier)\(early)"
    case .superseded: "replaced the open block by a longer one\(end)\(tier)\(early)"
    case .none: "a violation without a block"
    }
  }
}
