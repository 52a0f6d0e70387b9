/// The question in each tool's language; only fields that the answer needs are read, and times of failures alone.
enum Query {
  static func duckDB(_ log: String) -> String {
    duckDB.replacing("$log", with: "'" + log.replacing("'", with: "''") + "'")
  }

  static let duckDBInPython = """
    import duckdb, sys
    print(duckdb.execute(\"\"\"\(duckDB)\"\"\".replace("$log", "'" + sys.argv[1].replace("'", "''") + "'")).fetchall())
    """

  private static let duckDB = """
    SELECT coalesce(res.statusCode, response.status, status_code, status) AS failed,
      coalesce(err.code, response.data.code, TRY_CAST(body->>'code' AS BIGINT), code) AS reason,
      count(*), min(moment), max(moment)
    FROM (SELECT *, CASE
        WHEN ts < 1e11 THEN CAST(round(ts * 1e6) AS BIGINT) // 1000 WHEN ts IS NOT NULL THEN CAST(ts AS BIGINT)
        ELSE coalesce(TRY_CAST(time AS BIGINT), epoch_us(CAST(coalesce(timestamp, time) AS TIMESTAMP)) // 1000) END AS moment
      FROM read_json($log, format = 'newline_delimited', ignore_errors = true, columns = {
        res: 'STRUCT(statusCode BIGINT)', response: 'STRUCT(status BIGINT, data STRUCT(code BIGINT))',
        status_code: 'BIGINT', status: 'BIGINT', err: 'STRUCT(code BIGINT)', body: 'VARCHAR', code: 'BIGINT',
        time: 'VARCHAR', ts: 'DOUBLE', timestamp: 'VARCHAR'}))
    WHERE coalesce(res.statusCode, response.status, status_code, status) >= 400
    GROUP BY ALL
    """

  /// Its reader of JSON lines stops at a damaged line: lines that look whole are decoded.
  static let polars = """
    import polars as pl, sys
    from functools import reduce
    s, i = pl.String, pl.Int64
    schema = pl.Struct({"res": pl.Struct({"statusCode": i}), "response": pl.Struct({"status": i, "data": pl.Struct({"code": i})}),
      "status_code": i, "status": i, "err": pl.Struct({"code": i}), "body": s, "code": i,
      "time": s, "ts": pl.Float64, "timestamp": s})
    c, f = pl.col, lambda name, *path: reduce(lambda e, p: e.struct.field(p), path, pl.col(name))
    iso = pl.coalesce(c("timestamp"), c("time")).str.to_datetime(strict=False, time_unit="ms", format="%Y-%m-%dT%H:%M:%S%.fZ")
    at = (pl.when(c("ts") < 1e11).then((c("ts") * 1e6).round().cast(i) // 1000).when(c("ts").is_not_null()).then(c("ts").cast(i))
      .otherwise(pl.coalesce(c("time").cast(i, strict=False), iso.dt.epoch("ms"))))
    code = pl.coalesce(f("err", "code"), f("response", "data", "code"),
      c("body").str.extract(r'"code":(-?\\d+)').cast(i, strict=False), c("code"))
    failed = pl.coalesce(f("res", "statusCode"), f("response", "status"), c("status_code"), c("status"))
    lines = pl.scan_csv(sys.argv[1], separator="\\x01", quote_char=None, has_header=False, new_columns=["line"])
    whole = lines.filter(c("line").str.starts_with("{") & c("line").str.ends_with("}"))
    print(whole.select(c("line").str.json_decode(schema)).unnest("line").with_columns(failed=failed)
      .filter(c("failed") >= 400).with_columns(at=at, reason=code).group_by("failed", "reason")
      .agg(pl.len(), first=c("at").min(), last=c("at").max()).collect())
    """

  static let jq = """
    reduce (inputs | fromjson? | objects
      | {s: (.res.statusCode? // .response.status? // .status_code // .status), l: .} | select(.s | numbers | . >= 400)
      | .t = (.l.ts // .l.time // .l.timestamp)
      | .t |= (if type == "string" then (.[:19] + "Z" | fromdate * 1000) + (.[20:23] | tonumber)
          elif . < 1e11 then . * 1000 | floor else . end)
      | .c = (.l.err.code? // .l.response.data.code? // (.l.body? | strings | fromjson? | .code) // .l.code)) as $f
      ({}; .["\\($f.s)/\\($f.c)"] |= {n: (.n + 1), first: ([.first // $f.t, $f.t] | min), last: ([.last // $f.t, $f.t] | max)})
    """

  /// Only lines with `time` are lines to it, as `lnavFormat` says: those of pino and slog.
  static let lnav = """
    SELECT coalesce(jget(log_raw_text, '/res/statusCode'), jget(log_raw_text, '/response/status')) AS failed,
      coalesce(jget(log_raw_text, '/err/code'), jget(log_raw_text, '/response/data/code')) AS reason,
      count(*), min(log_time), max(log_time)
    FROM bots WHERE failed >= 400 GROUP BY failed, reason
    """

  /// A file has one format there, and a format one key for the time.
  static let lnavFormat = """
    {"$schema": "https://lnav.org/schemas/format-v1.schema.json",
      "bots": {"title": "Bots", "json": true, "file-type": "json", "hide-extra": true, "timestamp-field": "time",
        "timestamp-divisor": 1000, "level-field": "level", "body-field": "msg", "line-format": [{"field": "msg"}]}}
    """
}
