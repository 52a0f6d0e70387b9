import Chronology
import LogFormats
import LogText
import Screen
import SessionState

/// The text of an event's page: what the session made of it, the picked fields with the keys they came from, the JSON, the raw line.
struct EventText {
  let title: String
  /// Source and line.
  let place: String
  private let bytes: [UInt8]?
  private let secrets: SecretPolicy
  private let judgement: [EventField]
  private let picked: [EventField]

  /// The text of an event or a rejected line; nil for subjects that are neither.
  init?(_ scene: Scene, _ subject: Subject) {
    secrets = scene.session.secrets
    switch subject {
    case .event(let id):
      let event = scene.session.failure(id)
      let group = scene.session.groups[Int(event.group)]
      title = "\(group.label) \(group.name)"
      let line = scene.texts.line(at: event.place, atMost: Self.longest)
      bytes = line
      place = scene.address(event.place, line: event.line)
      let inspection = scene.inspection(of: id)
      judgement =
        [EventField("source", scene.address(event.place, line: event.line, inFull: true))]
        + Self.judgement(id, scene, timePath: inspection?[.time]?.path)
      picked = inspection.map { Self.fields($0, of: line ?? [], scene.session.secrets) } ?? []
    case .reject(let index):
      guard index < scene.session.rejects.count else { return nil }
      let reject = scene.session.rejects[index]
      title = "Line that could not be read"
      bytes = scene.texts.line(at: reject.place, atMost: Self.longest)
      place = scene.address(reject.place, line: reject.line)
      judgement = [
        EventField("source", scene.address(reject.place, line: reject.line, inFull: true)),
        EventField("why", reject.reason.words, role: .reject),
      ]
      picked = []
    case .everything, .group: return nil
    }
  }

  private static let longest = 1 << 20

  /// The page; values and the raw line are wrapped at `width`, or left as long as they are.
  func lines(width: Int, wraps: Bool) -> [[Span]] {
    let table = EventFieldTable(fields: judgement + picked, width: width, wraps: wraps)
    guard let bytes else {
      return table.lines + [[Span("The log no longer has this line: it was rotated away or cut.", .messageError)]]
    }
    let raw = secrets.applied(to: String(decoding: bytes, as: UTF8.self))
    let json = EventJSON.lines(of: raw)
    return section("Fields", table.lines) + [[]] + (json.isEmpty ? [] : section("JSON", json) + [[]])
      + section("Raw line", (wraps ? raw.broken(at: width) : [raw]).map { [Span($0, .textDim)] })
  }

  private func section(_ title: String, _ lines: [[Span]]) -> [[Span]] { [[Span(title, .remedyTitle)]] + lines }

  /// What the session made of it: when, where, and what it did.
  private static func judgement(_ id: UInt32, _ scene: Scene, timePath: String?) -> [EventField] {
    let event = scene.session.failure(id)
    let note = event.hasBorrowedTime ? " (of the record before)" : event.hasAssumedZone ? " (zone assumed)" : ""
    let mark = event.hasBorrowedTime ? "~" : ""
    var fields = [
      EventField("time", mark + event.time.rfc3339(in: scene.zone) + note, from: timePath ?? ""),
      EventField("scope", scene.session.scopeName(Int(event.scope)), role: .scopeName),
    ]
    if let outcome = scene.session.outcome(of: id) {
      let role: Role = outcome.isPremature ? .countdownBlocked : .text
      fields.append(EventField("effect", outcome.words(scene), role: role))
    }
    if scene.session.isDuplicate(id) {
      fields.append(EventField("effect", "told before by another logger: counted once"))
    }
    return fields
  }

  /// What was picked from the line, without the parts that others are made of, and no text twice.
  private static func fields(_ inspection: Inspection, of line: [UInt8], _ policy: SecretPolicy) -> [EventField] {
    let secrets = LineSecrets(of: line, policy)
    return inspection.findings.filter { finding in
      let isMessageAgain = finding.field == .message && finding.value == inspection[.errorText]?.value
      return !finding.field.mayBeContainer && !isMessageAgain
        && ![.time, .timeFraction, .marker].contains(finding.field)
    }.map { EventField($0.field.name, secrets.mask($0), from: $0.path, role: $0.field.role) }
  }
}

/// What of a line's values must not be shown: what masking the whole line, with the names beside the values, takes out.
private struct LineSecrets {
  private let policy: SecretPolicy
  private let plain: String
  private let masked: String

  init(of line: [UInt8], _ policy: SecretPolicy) {
    self.policy = policy
    plain = String(decoding: line, as: UTF8.self)
    masked = policy.applied(to: plain)
  }

  func mask(_ finding: Inspection.Finding) -> String {
    guard policy == .masked else { return finding.value }
    let value = policy.applied(to: finding.value)
    guard finding.field != .apiKey else { return Redactor.fingerprint(ofKey: finding.value) }
    let isSecret = value == finding.value && plain.contains(value) && !masked.contains(value)
    return isSecret ? Redactor.mask : value
  }
}

extension Scene {
  /// Source and line, as `bot.jsonl:12`.
  fileprivate func address(_ place: Place, line: UInt32, inFull: Bool = false) -> String {
    let name = session.sources[place.source].name
    return "\(inFull ? name : String(name.split(separator: "/").last ?? "-")):\(line)"
  }
}

extension String {
  /// The text in lines of `width` columns, broken wherever a line is full: raw text has no words to be kept whole.
  fileprivate func broken(at width: Int) -> [String] {
    var lines = [""]
    var used = 0
    for glyph in DisplayText(self) {
      if used + glyph.width > width, used > 0 {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1] += glyph.text
      used += glyph.width
    }
    return lines
  }
}

extension Field {
  /// As the value stands out on the event's page.
  fileprivate var role: Role {
    switch self {
    case .code: .code
    case .wait: .retryWait
    case .account: .scopeName
    default: .text
    }
  }
}

extension EventOutcome {
  /// What the event did to its scope, in words.
  func words(_ scene: Scene) -> String {
    let end = until.map { " until \($0.clock(in: scene.zone))" } ?? ""
    let early = isPremature ? ", sent too early" : ""
    let tier = lastBlock.map { ", tier \($0.tierText(scene.glyphs))" } ?? ""
    return switch effect {
    case .opened: "opened a block\(end)\(tier)"
    case .same: "fell into the open block\(end)\(tier)\(early)"
    case .superseded: "replaced the open block by a longer one\(end)\(tier)\(early)"
    case .none: "a violation without a block"
    }
  }
}
