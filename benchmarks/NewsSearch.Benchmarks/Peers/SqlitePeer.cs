using Microsoft.Data.Sqlite;

namespace NewsSearch.Benchmarks.Peers;

/// <summary>The peer of the growth benchmarks: SQLite with its full-text index FTS5.</summary>
/// <remarks>
/// Porter stems of <c>unicode61</c> tokens, BM25, texts kept once (external content), facet values in a table of their
/// own, write-ahead log, commits flushed to disk.
/// </remarks>
internal sealed class SqlitePeer : IDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS items(
          number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, published INTEGER, title TEXT, body TEXT);
        CREATE INDEX IF NOT EXISTS items_by_date ON items(published);
        CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(
          title, body, content='items', content_rowid='number', tokenize='porter unicode61');
        CREATE TABLE IF NOT EXISTS tags(
          field TEXT NOT NULL, value TEXT NOT NULL, item INTEGER NOT NULL,
          PRIMARY KEY(field, value, item)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS tags_by_item ON tags(item, field, value);
        """;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private SqlitePeer(string path)
    {
        // Without pooling, closing lets the file go, and opening opens it.
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
    }

    /// <summary>Opens a database, or makes one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="durable">Whether a commit returns only when the disk has it.</param>
    public static SqlitePeer Open(string path, bool durable = true)
    {
        var peer = new SqlitePeer(path);
        peer.Execute($"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(durable ? "FULL" : "OFF")}");
        peer.Execute(Schema);
        return peer;
    }

    /// <summary>Adds items in one transaction.</summary>
    public void Add(IEnumerable<NewsItem> items)
    {
        using (var transaction = _connection.BeginTransaction())
        {
            foreach (var item in items)
            {
                Add(item, transaction);
            }

            transaction.Commit();
        }
    }

    /// <summary>Runs a statement that is prepared once.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="values">Names and values of its parameters.</param>
    /// <returns>The lengths and numbers of all that it gave, added up: so everything was read.</returns>
    public long Read(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var rows = Prepared(sql, values).ExecuteReader();
        long sum = 0;
        while (rows.Read())
        {
            for (int column = 0; column < rows.FieldCount; column++)
            {
                sum += rows.GetValue(column) switch
                {
                    string text => text.Length,
                    long number => number,
                    _ => 0,
                };
            }
        }

        return sum;
    }

    /// <summary>Closes the database; its write-ahead log is in it then.</summary>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private void Add(NewsItem item, SqliteTransaction transaction)
    {
        long number = (long)Prepared(
            "INSERT INTO items(id, published, title, body) VALUES($id, $published, $title, $body) RETURNING number",
            [
                ("$id", item.Id), ("$published", item.Published?.Instant.ToUnixTimeSeconds()),
                ("$title", item.Title), ("$body", item.Body),
            ],
            transaction).ExecuteScalar()!;
        Prepared(
            "INSERT INTO texts(rowid, title, body) VALUES($number, $title, $body)",
            [("$number", number), ("$title", item.Title), ("$body", item.Body)],
            transaction).ExecuteNonQuery();
        foreach (var (field, value) in Tags(item))
        {
            Prepared(
                "INSERT OR IGNORE INTO tags(field, value, item) VALUES($field, $value, $number)",
                [("$field", field), ("$value", value), ("$number", number)],
                transaction).ExecuteNonQuery();
        }
    }

    private static IEnumerable<(string Field, string Value)> Tags(NewsItem item) =>
        (item.Ministers ?? []).Select(minister => ("minister", minister.Name))
            .Concat((item.Countries ?? []).Select(country => ("country", country.Code)))
            .Concat((item.Sectors ?? []).Select(sector => ("sector", sector)));

    private SqliteCommand Prepared(
        string sql, ReadOnlySpan<(string Name, object? Value)> values, SqliteTransaction? transaction = null)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = new(sql, _connection);
            foreach (var (name, _) in values)
            {
                command.Parameters.Add(new() { ParameterName = name });
            }
        }

        command.Transaction = transaction;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }

    private void Execute(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
