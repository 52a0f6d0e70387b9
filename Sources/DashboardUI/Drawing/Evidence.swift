import Chronology
import LogFormats
import SessionState

/// What the log itself shows for a remedy: values of the very event, and of those around it, in plain sentences.
struct Evidence {
  private let scene: Scene
  private let group: Int
  private let event: UInt32?

  /// Evidence of one event; without one, of the group's latest.
  init(_ scene: Scene, group: Int, event: UInt32? = nil) {
    self.scene = scene
    self.group = group
    self.event = event ?? scene.session.events(of: group, at: scene.clock).last
  }

  /// The sentences, what a bot's owner can mend first.
  var sentences: [String] {
    guard let event, let inspection = scene.inspection(of: event) else { return earlyCalls }
    return earlyCalls + nonce(inspection, event) + signing(inspection) + order(inspection) + unverified
  }

  private var earlyCalls: [String] {
    guard let event, scene.session.failure(event).isLimit else { return [] }
    let scopes = Set(
      scene.session.events(of: group, at: scene.clock).suffix(64).map { scene.session.failure($0).scope })
    let early = scopes.reduce(0) { $0 + (scene.scope(Int($1))?.premature ?? 0) }
    return early == 0 ? [] : ["\(early) \(early == 1 ? "request" : "requests") sent while blocked"]
  }

  private var unverified: [String] {
    let count = scene.unverifiedCount
    guard scene.session.groups[group].match.remedy?.codeClass == .unknownState, count > 0 else { return [] }
    return ["\(count) \(count == 1 ? "order" : "orders") in unknown state: 7 lists them"]
  }

  // MARK: Authentication

  /// A 13-digit nonce is a time in milliseconds: how far it is from the log's clock, and whether it came before.
  private func nonce(_ inspection: Inspection, _ event: UInt32) -> [String] {
    guard isAuthentication, let text = inspection[.nonce]?.value, text.utf8.count == 13, let number = Int64(text)
    else { return [] }
    let behind = scene.session.failure(event).time - Timestamp(nanoseconds: number * 1_000_000)
    let size = behind < .zero ? .zero - behind : behind
    let word = behind < .zero ? "ahead of" : "behind"
    let drift = size < .seconds(1) ? [] : ["nonce is \(size.roundedSeconds) s \(word) the log's clock"]
    return drift
      + (wasUsedBefore(text, inspection[.account]?.value, event) ? ["the same nonce was sent before"] : [])
  }

  private func wasUsedBefore(_ nonce: String, _ account: String?, _ event: UInt32) -> Bool {
    let events = scene.session.events(of: group, at: scene.session.failure(event).time)
    return events.suffix(20).contains { other in
      guard other != event, let inspection = scene.inspection(of: other) else { return false }
      return inspection[.nonce]?.value == nonce && inspection[.account]?.value == account
    }
  }

  private var isAuthentication: Bool {
    scene.session.groups[group].status == 401 || scene.session.groups[group].code == "10002"
  }

  private func signing(_ inspection: Inspection) -> [String] {
    guard isAuthentication else { return [] }
    let path = inspection[.signedPath]?.value
    let query = path?.contains("?") == true ? ["the signed path has a query string: sign the path alone"] : []
    let headers = inspection[.requestHeaders]?.value.lowercased() ?? ""
    let wrong = Self.wrongHeaders.filter { headers.contains("\"\($0)\"") }
    return query + wrong.map { "header \($0) is none of request-api, request-nonce, request-sign" }
  }

  /// Names that clients of other exchanges, and guesses, put in place of the right ones.
  private static let wrongHeaders = [
    "x-btse-apikey", "btse-api-key", "btse-nonce", "btse-sign", "x-mbx-apikey", "api-key",
  ]

  // MARK: Orders

  private func order(_ inspection: Inspection) -> [String] {
    let bounds = [
      bound(inspection, .size, .minSize, "below the minimum") { $0 < $1 },
      bound(inspection, .size, .maxSize, "above the maximum") { $0 > $1 },
    ]
    return bounds.compactMap { $0 } + tick(inspection)
  }

  private func bound(
    _ inspection: Inspection, _ field: Field, _ limit: Field, _ words: String, _ breaks: (Double, Double) -> Bool
  ) -> String? {
    guard let text = inspection[field]?.value, let limitText = inspection[limit]?.value, let value = Double(text),
      let bound = Double(limitText), breaks(value, bound)
    else { return nil }
    return "\(field.name) \(text) is \(words) \(limitText)"
  }

  private func tick(_ inspection: Inspection) -> [String] {
    guard let text = inspection[.price]?.value, let tickText = inspection[.tickSize]?.value,
      let price = Double(text),
      let tick = Double(tickText), tick > 0, price.isFinite
    else { return [] }
    let steps = price / tick
    guard abs(steps - steps.rounded()) > 1e-6 else { return [] }
    return ["price \(text) is no multiple of the tick size \(tickText)"]
  }
}

extension Duration {
  /// Seconds to a tenth, as `8.2`.
  fileprivate var roundedSeconds: String { String((inSeconds * 10).rounded() / 10) }
}
