import Chronology

extension OriginShape {
  static let address = FieldSet([.url, .baseURL, .path, .host])
  static let identity = FieldSet([.account, .apiKey, .logger, .exchange])
  static let fields = address.union(identity)

  /// Nil where too many values tell the origin.
  init?(_ record: Record, _ offers: [ShapeOffer]) {
    let varying = FieldSet(offers.lazy.filter { $0.slot != nil }.map(\.terminal.field))
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
  private static let orderIDs = FieldSet([.orderID, .clientOrderID])
  /// What is read of plain lines.
  static let plainFields = FieldSet([.time, .timeFraction]).union(OriginShape.fields)

  /// How plain lines are read; nil where a line of the shape may be more than plain.
  init?(plain record: Record, _ offers: [ShapeOffer], _ reader: LineReader) {
    let fields = FieldSet(offers.lazy.map(\.terminal.field))
    guard !record.mayMatter, record.time != nil, !reader.isMined(at: record.level),
      record.status == 0 || reader.goodStatuses.contains(record.status),
      record.orderStatus == nil,
      !record.hasOrderState || !record.namesOrder && fields.isDisjoint(with: Self.orderIDs),
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

  private static let ids = FieldSet([.requestID, .orderID, .clientOrderID])
  /// Fields whose values say nothing of a kind: a kind's waits need no clock, of a marker
  /// only the name counts, and the method is for who reads the line.
  private static let apart = OriginShape.fields.union(ids).union(FieldSet([.time, .serverTime, .marker, .method]))

  /// How known lines are read; nil where they cannot be told apart by a few values.
  init?(known record: Record, _ offers: [ShapeOffer]) {
    let fields = FieldSet(offers.lazy.map(\.terminal.field))
    let telling = offers.slots(of: fields.subtracting(Self.apart))
    guard record.time != nil, let timeSlot = offers.timeSlot,
      offers.offerOnce(Self.ids),
      let kind = SlotList(telling),
      telling.isDisjoint(with: offers.slots(of: Self.ids.union(FieldSet([.time, .serverTime, .marker]))))
    else { return nil }
    self.init(
      reading: .known, timeSlot: timeSlot, requestSlot: offers.slots(of: FieldSet([.requestID])).first,
      orderSlot: offers.slots(of: FieldSet([.orderID])).first,
      clientOrderSlot: offers.slots(of: FieldSet([.clientOrderID])).first, kind: kind)
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
  /// The slots of the values that some fields are offered.
  fileprivate func slots(of fields: FieldSet) -> SlotSet {
    reduce(into: SlotSet()) { slots, offer in
      if let slot = offer.slot, fields.contains(offer.terminal.field) { slots.insert(SlotSet(slot: slot)) }
    }
  }

  /// Whether each of some fields is offered no more than one value.
  fileprivate func offerOnce(_ fields: FieldSet) -> Bool {
    var met = FieldSet()
    for offer in self where fields.contains(offer.terminal.field) {
      guard met.insert(FieldSet([offer.terminal.field])).inserted else { return false }
    }
    return true
  }

  /// The slot of the only value that may tell the time; nil where there are several, or none that differs.
  fileprivate var timeSlot: UInt8? {
    let times = filter { $0.terminal.field == .time || $0.terminal.field == .timeFraction }
    return times.count == 1 ? times[0].slot : nil
  }
}
