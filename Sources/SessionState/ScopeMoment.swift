import Chronology
import RateLimits

extension ScopeHistory {
  /// How it stood at `clock`; the blocks closed since the last checkpoint in `recent`.
  func moment(at clock: Timestamp, _ store: FailureStore) -> (standing: Judgement.Standing, recent: [Block]) {
    judgement.standing(at: clock, limits, successes, store)
  }

  /// One of its blocks, counted from 0, as it stood at `clock`; it must have begun by then.
  func block(_ number: Int, at clock: Timestamp, _ store: FailureStore) -> Block? {
    if number < judgement.closed.count, judgement.closed[number].end <= clock.nanoseconds {
      return judgement.closed[number].block(judgement.classNames)
    }
    let (standing, recent) = moment(at: clock, store)
    return number < standing.blockCount ? recent[recent.count - (standing.blockCount - number)] : standing.tracker.block
  }

  /// When the last block that began before `since`, and by `clock`, began and ended, as it stood at `clock`.
  func lastBlock(
    before since: Timestamp, at clock: Timestamp, _ store: FailureStore
  ) -> (start: Timestamp, end: Timestamp?)? {
    let isBefore = { (start: Int64) in start < since.nanoseconds && start <= clock.nanoseconds }
    let open = judgement.latest.tracker.block.map { isBefore($0.start.nanoseconds) ? 1 : 0 } ?? 0
    let count = partition(judgement.closed) { isBefore($0.start) } + open
    return count == 0 ? nil : block(count - 1, at: clock, store).map { ($0.start, $0.end) }
  }
}
