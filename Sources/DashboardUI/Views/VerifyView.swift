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
    let (top, body) = rect.split(top: 1)
    let orders = scene.session.ordersToVerify(at: scene.clock)
    buffer.rule(top, scene.glyphs, title: title(scene), note: "\(orders.count) in unknown state")
    let window = position.window(count: orders.count, height: body.height - 1)
    let columns = [
      Column("SINCE", .fixed(8)), Column("AGE", .fixed(4), alignment: .right), Column("CODE", .fixed(6)),
      Column("SCOPE", .flexible(minimum: 8, maximum: 30), truncation: .middle), Column("ORDER", .flexible(minimum: 12)),
    ]
    Table(
      columns: columns, rows: orders[window].map { row($0, scene) }, selected: position.selected - window.lowerBound
    )
    .draw(in: body, on: &buffer, ellipsis: scene.glyphs.ellipsis)
    guard orders.isEmpty else { return }
    buffer.write("no order is in unknown state", at: Point(x: 2, y: body.y + 1), role: .textDim, within: body)
  }

  private func row(_ order: UnverifiedOrder, _ scene: Scene) -> [Span] {
    [
      Span(order.since.clock(in: scene.zone), .textDim), Span((scene.clock - order.since).age, .textDim),
      Span(order.code ?? "-", .code), Span(order.scope, .scopeName), Span(order.order, .retryVerify),
    ]
  }
}
