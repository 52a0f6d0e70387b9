import ErrorCatalog
import LogFormats

extension Session {
  /// The group of a failure, made when it is the first of its kind; the message is that of the earliest event.
  mutating func group(
    of record: Record, _ outcome: Classifier.Outcome, _ key: EventKey, _ reader: BatchReader
  ) -> UInt32 {
    let template = outcome.code == 0 ? reader.ids[Int(record.template)] : 0
    let groupKey = GroupKey(
      provider: UInt16(outcome.provider), status: outcome.status, code: outcome.code, template: template)
    if let known = store.groupKeys.id(of: groupKey) {
      if key < groups[Int(known)].messageKey { retell(known, record, key, reader) }
      return known
    }
    guard groups.count < Self.groupBound else { return overflow(key) }
    return append(groupKey, message: secrets.applied(to: reader.batch.string(record.text)), key)
  }

  private mutating func append(_ groupKey: GroupKey, message: String, _ key: EventKey) -> UInt32 {
    let provider = catalog.providers[Int(groupKey.provider)]
    let code = groupKey.code == 0 ? nil : texts[groupKey.code]
    let status = groupKey.status == 0 ? nil : Int(groupKey.status)
    let match = provider.match(code: code, status: status, message: message)
    let group = Group(
      provider: Int(groupKey.provider), providerID: provider.id, code: code, status: status,
      name: provider.name(code: code, status: status, template: secrets.applied(to: texts[groupKey.template])),
      message: message, match: match,
      verdict: provider.verdict(code: code, status: status, remedy: match.remedy), isOverflow: false,
      messageKey: key)
    return register(group, groupKey)
  }

  private mutating func overflow(_ key: EventKey) -> UInt32 {
    if let last = groups.last, last.isOverflow { return UInt32(groups.count - 1) }
    let none = RemedyMatch(remedy: nil, matched: .none, guesses: [], note: nil)
    let group = Group(
      provider: recognition.generic, providerID: "-", code: nil, status: nil,
      name: "other, beyond \(Self.groupBound) groups",
      message: "", match: none, verdict: .unknown, isOverflow: true, messageKey: key)
    return register(group, GroupKey(provider: .max, status: 0, code: 0, template: 0))
  }

  private mutating func register(_ group: Group, _ key: GroupKey) -> UInt32 {
    groups.append(group)
    groupEvents.addGroup()
    let id = store.groupKeys.intern(key)
    groupRanks.changed(id)
    return id
  }

  private mutating func retell(_ id: UInt32, _ record: Record, _ key: EventKey, _ reader: BatchReader) {
    let index = Int(id)
    groups[index].messageKey = key
    let message = secrets.applied(to: reader.batch.string(record.text))
    guard message != groups[index].message else { return }
    let group = groups[index]
    let provider = catalog.providers[group.provider]
    groups[index].message = message
    groupRanks.changed(id)
    groups[index].match = provider.match(code: group.code, status: group.status, message: message)
    groups[index].verdict = provider.verdict(
      code: group.code, status: group.status, remedy: groups[index].match.remedy)
  }
}
