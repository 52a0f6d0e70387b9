import Testing
import TestSupport

@testable import SessionState

/// Numbers in order, four of which share a time.
private struct Fours: TimeOrder {
  func time(_ number: UInt32) -> Int64 { Int64(number >> 2) }
  func isBefore(_ one: UInt32, _ other: UInt32) -> Bool { one < other }
}

/// Lists that are mended in place, against sorting.
@Suite struct TimeOrderedTests {
  @Test(arguments: 0..<20)
  func `entries that come late are where sorting puts them, and nothing before the first change moved`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    var list = TimeOrdered()
    var sorted: [UInt32] = []
    for round in 0..<12 {
      for step in 0..<Int.random(in: 0..<700, using: &random) {
        let lateness = [0, 0, 3, 90, 5_000][Int.random(in: 0..<5, using: &random)]
        let moment = 6_000 + round * 1_000 + step - Int.random(in: 0...lateness, using: &random)
        let entry = UInt32(moment * 4 + step % 4)
        list.append(entry)
        sorted.append(entry)
      }
      let before = Array(list.entries.prefix(list.settledCount))
      let first = list.settle(by: Fours())
      sorted.sort()
      #expect(Array(list.entries) == sorted)
      #expect(Array(list.entries.prefix(first)) == Array(before.prefix(first)))
    }
  }

  @Test func `what is removed is gone, and the rest is in order`() {
    var list = TimeOrdered(settled: 0..<3_000)
    list.remove { $0 % 3 == 0 }
    #expect(Array(list.entries) == (0..<3_000).filter { $0 % 3 != 0 } as [UInt32])
    #expect(list.isSettled)
  }

  @Test(arguments: [1, 90, 70_000])
  func `a list gives back what was put into it, near to each other or not`(distance: UInt32) {
    var list = IDList((0..<5_000).map { $0 * distance })
    #expect(Array(list) == (0..<5_000).map { $0 * distance })
    for (index, id) in [(7, UInt32.max), (1_500, 1), (1_500, 300_000), (4_999, 0)] {
      list[index] = id
      #expect(list[index] == id)
    }
    #expect(list[1_501] == 1_501 * distance)
    list.truncate(to: 1_400)
    list.append(.max)
    #expect(Array(list.suffix(2)) == [1_399 * distance, .max])
  }

  @Test(arguments: [0, 1, 1_023, 1_024, 1_025, 2_048, 3_000])
  func `a list cut short is as long as asked for, and goes on from there`(length: Int) {
    var list = ChunkedList(0..<3_000)
    list.truncate(to: length)
    #expect(Array(list) == Array(0..<length))
    list.append(-1)
    #expect(Array(list) == Array(0..<length) + [-1])
  }
}

/// Numbers for keys, against a dictionary.
@Suite struct InternerTests {
  @Test func `a key has one number, the first met the least`() {
    var random = SplitMix64(seed: 5)
    var interner = Interner<GroupKey>()
    var known: [UInt64: UInt32] = [:]
    for _ in 0..<20_000 {
      let number = UInt64.random(in: 0..<9_000, using: &random)
      let key = GroupKey(provider: UInt16(number % 3), status: UInt16(number % 600), code: UInt32(number), template: 0)
      #expect(interner.id(of: key) == known[number])
      let id = interner.intern(key)
      known[number] = known[number] ?? UInt32(known.count)
      #expect(id == known[number])
      #expect(interner[id] == key)
    }
  }

  @Test func `a column gives back what was put, and 0 elsewhere`() {
    var column = SparseColumn()
    for id in stride(from: UInt32(3), to: 9_000, by: 1_700) { column.append(id * 2, of: id) }
    for id in UInt32(0)..<12_000 {
      #expect(column[id] == ((id >= 3 && id < 9_000 && (id - 3) % 1_700 == 0) ? id * 2 : 0))
    }
  }

  @Test func `waits are kept whether they are common or not`() {
    var waits = Waits()
    var kept: [(id: UInt32, kind: Int64, wait: Int64)] = []
    for id in UInt32(0)..<500 {
      let wait = id % 5 == 0 ? FailureKind.noWait : Int64(id % 150) * 1_000
      kept.append((id, waits.keep(wait, of: id), wait))
    }
    for (id, kind, wait) in kept { #expect(waits.wait(kind, of: id) == wait) }
  }
}
