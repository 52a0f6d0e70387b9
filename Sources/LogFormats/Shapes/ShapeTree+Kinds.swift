import Chronology

extension OriginShape {
  static let address: [Field] = [.url, .baseURL, .path, .host]
  static let identity: [Field] = [.account, .apiKey, .logger, .exchange]
  static let fields = address + identity

  /// Nil where too many values tell the origin.
  init?(_ record: Record, _ offers: [ShapeOffer]) {
    let varying = Set(offers.filter { $0.slot != nil }.map(\.terminal.field))
    guard let values = SlotList(offers.slots(of: Self.fields)) else { return nil }
    self.init(
      origin: Origin(record), values: values, variesAddress: !varying.isDisjoint(with: Self.address),
      variesIdentity: !varying.isDisjoint(with: Self.identity))
  }
}

extension Record {
  fileprivate var namesOrder: Bool { orderID != 0 || clientOrderID != 0 }
}

extension ShapeUse {
  private static let orderIDs: [Field] = [.orderID, .clientOrderID]
  /// What is read of plain lines.
  static let plainFields = ([.time, .timeFraction] + OriginShape.fields).reduce(0 as UInt64) { $0 | $1.bit }

  /// How plain lines are read; nil where a line of the shape may be more than plain.
  init?(plain record: Record, _ offers: [ShapeOffer], _ reader: LineReader) {
    let fields = offers.map(\.terminal.field)
    guard !record.mayMatter, record.time != nil, !reader.isMined(at: record.level),
      record.status == 0 || reader.goodStatuses.contains(record.status),
      record.orderStatus == nil,
      !record.hasOrderState || !record.namesOrder && !Self.orderIDs.contains(where: fields.contains),
      !fields.contains(.code), offers.allSatisfy({ !$0.isOwnWait }),
      let timeSlot = offers.timeSlot
    else { return nil }
    // Without a level a message, or an error's text, is looked into.
    if record.level == .none, record.status == 0 || fields.contains(.errorText) { return nil }
    let messages = offers.filter { $0.terminal.field == .message }
    guard record.status != 0 || messages.allSatisfy({ $0.slot != nil }) && messages.count < 2 else { return nil }
    self.init(reading: .plain, timeSlot: timeSlot)
    if record.status == 0 { messageSlot = messages.first?.slot ?? ShapeNode.noSlot }
  }

  private static let ids: [Field] = [.requestID, .orderID, .clientOrderID]
  /// Fields whose values say nothing of a kind: a kind's waits need no clock, and of a marker only the name counts.
  private static let apart: [Field] = OriginShape.fields + ids + [.time, .serverTime, .marker]

  /// How known lines are read; nil where they cannot be told apart by a few values.
  init?(known record: Record, _ offers: [ShapeOffer]) {
    let fields = offers.map(\.terminal.field)
    let telling = Set(offers.slots(of: Set(fields).subtracting(Self.apart)))
    guard record.time != nil, let timeSlot = offers.timeSlot,
      Self.ids.allSatisfy({ id in fields.filter { $0 == id }.count < 2 }),
      let kind = SlotList(telling.sorted()),
      telling.isDisjoint(with: offers.slots(of: Self.ids + [.time, .serverTime, .marker]))
    else { return nil }
    self.init(
      reading: .known, timeSlot: timeSlot, requestSlot: offers.slots(of: [.requestID]).first ?? ShapeNode.noSlot,
      orderSlot: offers.slots(of: [.orderID]).first ?? ShapeNode.noSlot,
      clientOrderSlot: offers.slots(of: [.clientOrderID]).first ?? ShapeNode.noSlot, kind: kind)
    // The text of an order's own id comes first, also where that is the same in all lines.
    if orderSlot == ShapeNode.noSlot, clientOrderSlot != ShapeNode.noSlot, fields.contains(.orderID) { return nil }
  }
}

extension ShapeOffer {
  /// Whether a wait is offered that is not merely a reset header.
  fileprivate var isOwnWait: Bool {
    guard case .wait(let source, _) = terminal.hint else { return false }
    return source != .resetHeader
  }
}

extension [ShapeOffer] {
  /// The slots of the values that some fields are offered, each once.
  fileprivate func slots(of fields: some Sequence<Field>) -> [UInt8] {
    Set(filter { fields.contains($0.terminal.field) }.compactMap(\.slot)).sorted()
  }

  /// The slot of the only value that may tell the time; nil where there are several, or none that differs.
  fileprivate var timeSlot: UInt8? {
    let times = filter { $0.terminal.field == .time || $0.terminal.field == .timeFraction }
    return times.count == 1 ? times[0].slot : nil
  }
}
