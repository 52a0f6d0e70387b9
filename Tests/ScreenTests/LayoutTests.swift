import Screen
import Testing

struct LayoutTests {
  private let columns = [
    Column("CODE", .fixed(5)), Column("NAME", .flexible(minimum: 4, maximum: 20)),
    Column("MESSAGE", .flexible(minimum: 4), priority: 1), Column("COUNT", .fixed(6), alignment: .right),
    Column("TREND", .fixed(8), priority: 2),
  ]

  @Test func `columns share what is left, up to their most`() {
    #expect(ColumnLayout(columns, width: 80).places == [0..<5, 6..<26, 27..<64, 65..<71, 72..<80])
  }

  @Test func `the least dear columns go first where there is no room`() {
    #expect(ColumnLayout(columns, width: 30).places == [0..<5, 6..<14, 15..<23, 24..<30, nil])
    #expect(ColumnLayout(columns, width: 20).places == [0..<5, 6..<13, nil, 14..<20, nil])
    #expect(ColumnLayout(columns, width: 3).places == [nil, nil, nil, nil, nil])
  }

  @Test func `columns never overlap nor leave the width`() {
    for width in 0...200 {
      let places = ColumnLayout(columns, width: width).places.compactMap { $0 }
      #expect(places.allSatisfy { $0.upperBound <= width })
      #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }

  @Test func `a value is cut or filled to its column's width`() {
    #expect(columns[3].fit("214", to: 6) == "   214")
    #expect(columns[1].fit("Rate limit", to: 6) == "Rate …")
    #expect(columns[1].fit("漢", to: 4, ellipsis: "...") == "漢  ")
  }

  @Test func `a rectangle is split into parts that do not overlap`() {
    let whole = Rect(x: 2, y: 1, width: 10, height: 6)
    let (top, rest) = whole.split(top: 2)
    #expect(top == Rect(x: 2, y: 1, width: 10, height: 2))
    #expect(rest == Rect(x: 2, y: 3, width: 10, height: 4))
    #expect(whole.split(bottom: 1).bottom == Rect(x: 2, y: 6, width: 10, height: 1))
    #expect(whole.split(left: 3).rest == Rect(x: 5, y: 1, width: 7, height: 6))
    #expect(whole.split(right: 4).right == Rect(x: 8, y: 1, width: 4, height: 6))
  }

  @Test func `a part greater than the whole is the whole`() {
    let whole = Rect(x: 0, y: 0, width: 4, height: 2)
    #expect(whole.split(top: 9).top == whole)
    #expect(whole.split(bottom: 9).rest.isEmpty)
    #expect(whole.split(left: -1).rest == whole)
    #expect(whole.line(1) == Rect(x: 0, y: 1, width: 4, height: 1))
    #expect(whole.line(2).isEmpty)
    #expect(Size(width: -3, height: 5) == Size(width: 0, height: 5))
  }
}
