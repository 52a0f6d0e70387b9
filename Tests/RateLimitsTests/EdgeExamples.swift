/// Moments and spans just on, and just beyond, each boundary.
let edges: [Example] = [
  Example(
    name: "a block is over at its end, not after it", events: "00:00 L 1; 00:01 L 300",
    blocks: ["1 00:00-00:01 served, 1 hit, 0 early", "2 00:01-05:01 open, 1 hit, 0 early, escalated"],
    counts: [2, 0, 1]),
  Example(
    name: "a hit at the grace is premature", events: "00:00 L 300; 00:01 L 299",
    blocks: ["2 00:00-05:00 open, 2 hits, 1 early"], counts: [2, 1, 0]),
  Example(
    name: "a hit just before the grace is of the burst", events: "00:00 L 300; 00:00.999999999 L 299",
    blocks: ["2 00:00-05:00 open, 2 hits, 0 early"], counts: [2, 0, 0]),
  Example(
    name: "1 % later is the same end", events: "00:00 L 300; 00:10 L 293",
    blocks: ["2 00:00-05:03 open, 2 hits, 1 early"], counts: [2, 1, 0]),
  Example(
    name: "more than 1 % later supersedes, one tier above", events: "00:00 L 300; 00:10 L 293.001",
    blocks: ["2 00:00-00:10 superseded, 2 hits, 1 early", "≥3 00:10-05:03.001 open, 1 hit, 0 early, escalated"],
    counts: [2, 1, 0]),
  Example(
    name: "2 s later is the same end of a short block", events: "00:00 L 1; 00:00.5 L 2.5",
    blocks: ["1 00:00-00:03 open, 2 hits, 0 early"], counts: [2, 0, 0]),
  Example(
    name: "drift is measured from the end first announced", events: "00:00 L 300; 00:10 L 292; 00:20 L 284",
    blocks: [
      "2 00:00-00:20 superseded, 3 hits, 2 early", "≥3 00:20-05:04 open, 1 hit, 0 early, escalated",
    ], counts: [3, 2, 0]),
  Example(
    name: "an end within tolerance never moves the end back", events: "00:00 L 300; 00:10 L 288",
    blocks: ["2 00:00-05:00 open, 2 hits, 1 early"], counts: [2, 1, 0]),
  Example(
    name: "1 % earlier is the same end", events: "00:00 L 300; 00:10 L 287",
    blocks: ["2 00:00-05:00 open, 2 hits, 1 early"], counts: [2, 1, 0]),
  Example(
    name: "more than 1 % earlier is a shorter wait", events: "00:00 L 300; 00:10 L 286.999",
    blocks: ["2 00:00-05:00 open, 2 hits, 1 early, shorterWaitSeen"], counts: [2, 1, 0]),
  Example(
    name: "a hit without a wait speaks of the same block", events: "00:00 L 300; 00:10 L",
    blocks: ["2 00:00-05:00 open, 2 hits, 1 early"], counts: [2, 1, 0]),
  Example(
    name: "superseded within the grace is no premature retry", events: "00:00 L 1; 00:00.5 L 300",
    blocks: ["1 00:00-00:00.5 superseded, 2 hits, 0 early", "2 00:00.5-05:00.5 open, 1 hit, 0 early, escalated"],
    counts: [2, 0, 0]),
  Example(
    name: "2 s are a 1 s step", events: "00:00 L 2", blocks: ["1 00:00-00:02 open, 1 hit, 0 early"],
    counts: [1, 0, 0]),
  Example(
    name: "more than 2 s are the rest of a longer block", events: "00:00 L 2.001",
    blocks: ["≥2 00:00-00:02.001 open, 1 hit, 0 early, joinedMidBlock"], counts: [1, 0, 0]),
  Example(
    name: "297 s are a 5 min step", events: "00:00 L 297", blocks: ["2 00:00-04:57 open, 1 hit, 0 early"],
    counts: [1, 0, 0]),
  Example(
    name: "303 s are a 5 min step", events: "00:00 L 303", blocks: ["2 00:00-05:03 open, 1 hit, 0 early"],
    later: ["05:03": "cooling 2 to 13:00:00"], counts: [1, 0, 0]),
  Example(
    name: "more than 303 s are surely of the top step", events: "00:00 L 303.001",
    blocks: ["≥3 00:00-05:03.001 open, 1 hit, 0 early, joinedMidBlock"], later: ["05:03.001": "clear"],
    counts: [1, 0, 0]),
  Example(
    name: "909 s are the top step", events: "00:00 L 909", blocks: ["3 00:00-15:09 open, 1 hit, 0 early"],
    counts: [1, 0, 0]),
  Example(
    name: "more than 909 s are over the top step", events: "00:00 L 909.001",
    blocks: ["3+ 00:00-15:09.001 open, 1 hit, 0 early"], later: ["15:09.001": "clear"], counts: [1, 0, 0]),
  Example(
    name: "only the scope's first event can have joined mid-block", events: "00:00 L 0; 00:01 L 60",
    blocks: ["≥2 00:01-01:01 open, 1 hit, 0 early"], counts: [2, 0, 0]),
  Example(
    name: "a wait of zero inside a block is remembered and no hit", events: "00:00 L 300; 02:00 L 0",
    blocks: ["2 00:00-05:00 open, 1 hit, 0 early"], later: ["05:00": "cooling 2 to 13:02:00"], counts: [2, 0, 0]),
  Example(
    name: "a wait of zero while cooling renews the memory alone", events: "00:00 L 1; 30:00 L 0",
    blocks: ["1 00:00-00:01 served, 1 hit, 0 early"], later: ["30:00": "cooling 1 to 13:30:00"],
    counts: [2, 0, 0]),
  Example(
    name: "a block may outlast the memory", profile: .unforgivingTop, events: "00:00 L 7200",
    blocks: ["3+ 00:00-14:00:00 open, 1 hit, 0 early"],
    later: ["13:59:59": "blocked 3 to 14:00:00", "14:00:00": "clear"], counts: [1, 0, 0]),
  Example(
    name: "a contradicted top block is remembered", events: "00:00 L 900; 01:00 ok",
    blocks: ["3 00:00-01:00 contradicted, 1 hit, 0 early"], later: ["01:00": "cooling 3 to 13:00:00"],
    counts: [1, 0, 0]),
  Example(
    name: "a success at the grace contradicts nothing", events: "00:00 L 300; 00:01 ok",
    blocks: ["2 00:00-05:00 open, 1 hit, 0 early"], counts: [1, 0, 0]),
  Example(
    name: "a success behind the grace contradicts", events: "00:00 L 300; 00:01.000000001 ok",
    blocks: ["2 00:00-00:01.000000001 contradicted, 1 hit, 0 early"], counts: [1, 0, 0]),
  Example(
    name: "without a path nothing is contradicted", events: "00:00 L 300 -; 00:30 ok -; 00:40 ok order",
    blocks: ["2 00:00-05:00 open, 1 hit, 0 early"], counts: [1, 0, 0]),
  Example(
    name: "a success without a path contradicts nothing", events: "00:00 L 300 order; 00:30 ok -",
    blocks: ["2 00:00-05:00 open, 1 hit, 0 early"], counts: [1, 0, 0]),
  Example(
    name: "the class is that of the event that opened the block",
    events: "00:00 L 300 order; 00:10 L 290 query; 00:30 ok query",
    blocks: ["2 00:00-05:00 open, 2 hits, 1 early"], counts: [2, 1, 0]),
  Example(
    name: "an end by the log's own clock is marked", events: "00:00 L ~300",
    blocks: ["2 00:00-05:00 open, 1 hit, 0 early, clockDependent"], counts: [1, 0, 0]),
  Example(
    name: "an unknown end expires at the last hit and its time to live", profile: .generic,
    events: "00:00 L; 00:30 L; 05:00 ok query", blocks: ["- 00:00-01:30 expired, 2 hits, 1 early"],
    later: ["05:00": "clear"], counts: [2, 1, 0]),
  Example(
    name: "an unknown end is over at its time to live, not after it", profile: .generic,
    events: "00:00 L; 01:00 L", blocks: ["- 00:00-01:00 expired, 1 hit, 0 early", "- 01:00-? open, 1 hit, 0 early"],
    later: ["01:59.999": "blocked -", "02:00": "clear"], counts: [2, 0, 0]),
  Example(
    name: "an unknown end is closed by the first success", profile: .generic, events: "00:00 L; 00:20 ok",
    blocks: ["- 00:00-00:20 contradicted, 1 hit, 0 early"], counts: [1, 0, 0]),
  Example(
    name: "a wait gives an unknown end its end", profile: .generic, events: "00:00 L; 00:20 L 300; 00:30 L 300",
    blocks: [
      "- 00:00-00:30 superseded, 3 hits, 2 early", "- 00:30-05:30 open, 1 hit, 0 early, extended",
    ], counts: [3, 2, 0]),
  Example(
    name: "without a ladder a longer wait extends", profile: .generic, events: "00:00 L 10; 00:05 L 60",
    blocks: ["- 00:00-00:05 superseded, 2 hits, 1 early", "- 00:05-01:05 open, 1 hit, 0 early, extended"],
    later: ["01:05": "clear"], counts: [2, 1, 0]),
  Example(
    name: "at the top a longer wait extends", events: "00:00 L 900; 10:00 L 900",
    blocks: ["3 00:00-10:00 superseded, 2 hits, 1 early", "3 10:00-25:00 open, 1 hit, 0 early, extended"],
    counts: [2, 1, 0]),
]
