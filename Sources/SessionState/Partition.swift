/// The first index of `entries`, which are in order, that `isBefore` does not hold for.
func partition<Entries: RandomAccessCollection>(
  _ entries: Entries, _ isBefore: (Entries.Element) -> Bool
) -> Int where Entries.Index == Int {
  var low = entries.startIndex
  var high = entries.endIndex
  while low < high {
    let middle = (low + high) / 2
    if isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
  }
  return low
}
