import Chronology
import Screen
import SessionState

/// Orders that may or may not exist: to be looked up before anything is sent again.
struct VerifyView: View {
  let name = ViewName.verify
  private var position = ListPosition()

  func title(_ scene: Scene) -> String { "Orders to verify before sending again" }

  func selection(_ scene: Scene) -> Subject { .everything }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command]? {
    position.move(action, count: scene.session.ordersToVerify(at: scene.clock).count) ? [] : nil
  }

  mutating func draw(in rect: Rect, on buffer: inout CellBuffer, _ scene: Scene) {
    let orders = scene.session.ordersToVerify(at: scene.clock)
    let columns = [
      Column("SINCE", .fixed(8)), Column("AGE", .fixed(4), alignment: .right),
      Column("CODE", .fixed(6), priority: 1),
      Column("SCOPE", .flexible(minimum: 8, maximum: 30), truncation: .middle, priority: 2),
      Column("ORDER", .flexible(minimum: 12)),
    ]
    let page = ListPage(
      title: title(scene),
      summary: orders.isEmpty
        ? [] : [Span("Ask for each order's state; a line that shows it takes the order off.", .textDim)],
      columns: columns, count: orders.count,
      empty: [
        "No order is in unknown state.",
        "An order comes here when a request about it times out or fails so that it may or may not exist (-1, 17, "
          + "HTTP 408), and goes when a later line shows its state.",
      ])
    page.draw(in: rect, on: &buffer, scene.glyphs, &position) { Self.row(orders[$0], scene) }
  }

  private static func row(_ order: UnverifiedOrder, _ scene: Scene) -> [Table.Field] {
    let fields = [
      Span(order.since.clock(in: scene.zone), .textDim), Span((scene.clock - order.since).age, .textDim),
      Span(order.code ?? "-", .code), Span(order.scope, .scopeName), Span(order.order, .retryVerify),
    ]
    return fields.map { [$0] }
  }
}
