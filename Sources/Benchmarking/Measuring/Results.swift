import Reports

/// Everything that a run measured.
public struct Results: Sendable {
  public private(set) var measurements: [Measurement] = []

  public init() {}

  public mutating func add(_ measurement: Measurement) { measurements.append(measurement) }

  /// One object: `schema` 1 and `measurements`, each with `scenario`, `subject` and `figures`, whose names end in their units.
  public var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema")
      writer.integer(1)
      writer.key("measurements")
      writer.array(measurements) { $1.write(to: &$0) }
    }
    writer.endLine()
    return writer.text
  }

  /// A table for each run of measurements with the same scenario and columns.
  public var table: String {
    var texts: [String] = []
    var rows: [Measurement] = []
    for measurement in measurements {
      if let first = rows.first, !first.hasColumns(of: measurement) {
        texts.append(Self.table(of: rows))
        rows = []
      }
      rows.append(measurement)
    }
    if !rows.isEmpty { texts.append(Self.table(of: rows)) }
    return texts.joined(separator: "\n")
  }

  private static func table(of rows: [Measurement]) -> String {
    let head = [rows[0].scenario] + rows[0].figures.map(\.title)
    let cells = [head] + rows.map { [$0.subject] + $0.figures.map(\.text) }
    let widths = head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in line(row, widths) + "\n" }.joined()
  }

  /// The first cell to the left, the others to the right.
  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).enumerated().map { column, cell in
      let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
      return column == 0 ? cell.0 + blanks : blanks + cell.0
    }.joined(separator: "  ")
  }
}

extension Measurement {
  fileprivate func hasColumns(of other: Measurement) -> Bool {
    scenario == other.scenario && figures.map(\.title) == other.figures.map(\.title)
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("scenario")
      writer.string(scenario)
      writer.key("subject")
      writer.string(subject)
      writer.key("figures")
      writer.object { writer in
        for figure in figures {
          writer.key(figure.name)
          writer.number(figure.value)
        }
      }
    }
  }
}
