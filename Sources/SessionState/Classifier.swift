import Chronology
import ErrorCatalog
import LogFormats
import RateLimits

/// What a record is: a failure, a limit event, a success, or nothing of the kind.
struct Classifier: Sendable {
  private let catalog: Catalog
  let statuses: StatusPolicy
  private let hearings: [WaitHearing]
  /// By provider, whether a code that is no limit's speaks against a limit status.
  private let excludesOtherCodes: [Bool]
  /// What catalogues say of codes: by provider, then by text id; nil where not asked yet.
  private var facts: [[CodeFacts?]]

  /// What a provider's catalogue says of a code.
  struct CodeFacts: Sendable {
    var codeClass: CodeClass?
    var integer: Int?
    var isLimit: Bool
  }

  /// What was made of a record.
  struct Outcome {
    var provider: Int
    /// HTTP status, 0 for none.
    var status: UInt16
    /// The session's id of the code, 0 for none.
    var code: UInt32
    var isFailure = false
    var isLimit = false
    /// The order may or may not exist.
    var isUnknownState = false
    /// The record tells an order's state.
    var showsOrderState = false
    var wait: Wait?
  }

  init(catalog: Catalog) {
    self.catalog = catalog
    statuses = StatusPolicy(catalog: catalog)
    hearings = catalog.providers.map { WaitHearing($0.profile) }
    excludesOtherCodes = catalog.providers.map(\.profile.excludesOtherCodes)
    facts = catalog.providers.map { _ in [] }
  }

  /// Judges `record`; `ids` leads from its text ids to those of `texts`.
  mutating func outcome(
    of record: Record, at time: Timestamp, in batch: RecordBatch, provider: Int, ids: [UInt32], texts: inout Texts
  ) -> Outcome {
    var outcome = Outcome(provider: provider, status: record.status, code: ids[Int(record.code)])
    readOrderStatus(record, &outcome, &texts)
    readCodeAsStatus(record, &outcome, texts)
    outcome.isFailure = isFailure(record, outcome, texts)
    outcome.showsOrderState = showsOrderState(record, outcome, texts)
    guard outcome.isFailure || !record.text.isEmpty else { return outcome }
    outcome.wait = hearings[provider].wait(askedBy: record, at: time, in: batch)
    outcome.isLimit = isLimit(record, batch, outcome, texts)
    let isInDoubt = statuses.isUnknownState(outcome.status, provider: provider)
    outcome.isUnknownState =
      outcome.isFailure && (isInDoubt || codeFacts(outcome, texts)?.codeClass == .unknownState)
    return outcome
  }

  /// A `status` beside order fields is the API's own enum where its catalogue knows it, else HTTP.
  private mutating func readOrderStatus(_ record: Record, _ outcome: inout Outcome, _ texts: inout Texts) {
    guard let number = record.orderStatus else { return }
    if catalog.providers[outcome.provider].codeClass(of: String(number)) != nil {
      outcome.code = texts.id(of: String(number))
    } else if outcome.status == 0, (100...599).contains(number) {
      outcome.status = UInt16(number)
    }
  }

  /// `{"code":429}` without a status names the status, where the catalogue has no such code.
  private mutating func readCodeAsStatus(_ record: Record, _ outcome: inout Outcome, _ texts: Texts) {
    guard outcome.status == 0, outcome.code != 0, let facts = codeFacts(outcome, texts),
      facts.codeClass == nil, let number = facts.integer, (400...599).contains(number)
    else { return }
    outcome.status = UInt16(number)
    outcome.code = 0
  }

  private mutating func isFailure(_ record: Record, _ outcome: Outcome, _ texts: Texts) -> Bool {
    if statuses.isFailure(outcome.status, provider: outcome.provider) { return true }
    if !record.codeIsTransport, let codeClass = codeFacts(outcome, texts)?.codeClass {
      return codeClass != .neutral && !(record.success == true && texts[outcome.code] == "1")
    }
    return record.success == false || record.severity >= .error
  }

  /// Whether the record tells how its order stands, in words or as a code that leaves no doubt.
  private mutating func showsOrderState(_ record: Record, _ outcome: Outcome, _ texts: Texts) -> Bool {
    guard record.orderID != 0 || record.clientOrderID != 0 else { return false }
    guard let codeClass = codeFacts(outcome, texts)?.codeClass else { return record.hasOrderState }
    return codeClass == .neutral || record.orderStatus != nil && codeClass != .unknownState
  }

  // MARK: Limits

  private mutating func isLimit(_ record: Record, _ batch: RecordBatch, _ outcome: Outcome, _ texts: Texts) -> Bool {
    let provider = outcome.provider
    if statuses.isLimit(outcome.status, provider: provider) {
      return !excludesOtherCodes[provider] || outcome.wait != nil || !namesAnotherCode(record, outcome, texts)
    }
    if codeFacts(outcome, texts)?.isLimit == true, !record.codeIsTransport { return outcome.isFailure }
    if outcome.wait != nil, statuses.isLimitWithWait(outcome.status, provider: provider) { return true }
    return isLimitByText(record, batch, outcome)
  }

  /// Whether the API's code says that a limit status means something else: neither the status repeated as a code nor an
  /// error's name does.
  private mutating func namesAnotherCode(_ record: Record, _ outcome: Outcome, _ texts: Texts) -> Bool {
    guard !record.codeIsTransport, let facts = codeFacts(outcome, texts), let number = facts.integer else {
      return false
    }
    return !facts.isLimit && number != Int(outcome.status)
  }

  private func isLimitByText(_ record: Record, _ batch: RecordBatch, _ outcome: Outcome) -> Bool {
    let isBare = outcome.status == 0 && outcome.code == 0
    guard !record.text.isEmpty, isBare ? record.severity >= .warn : outcome.isFailure else { return false }
    let text = batch.arena.span.extracting(record.text.indices)
    return hearings[outcome.provider].limitWording.isContained(in: text)
      && !(isBare && Wording.containsBackoffWording(text))
  }

  private mutating func codeFacts(_ outcome: Outcome, _ texts: Texts) -> CodeFacts? {
    guard outcome.code != 0 else { return nil }
    let index = Int(outcome.code)
    if index < facts[outcome.provider].count, let known = facts[outcome.provider][index] { return known }
    let code = texts[outcome.code]
    let provider = catalog.providers[outcome.provider]
    let made = CodeFacts(
      codeClass: provider.codeClass(of: code), integer: Int(code), isLimit: provider.profile.codes.contains(code))
    let missing = index + 1 - facts[outcome.provider].count
    if missing > 0 { facts[outcome.provider] += Array(repeating: nil, count: missing) }
    facts[outcome.provider][index] = made
    return made
  }
}
