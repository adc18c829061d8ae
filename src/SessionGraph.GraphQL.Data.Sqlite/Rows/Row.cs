using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>
/// The row that a reader stands on, or one that was saved. SQLite's is asked for its columns directly: what the binding does around
/// each such call takes several times as long as the call. See https://www.sqlite.org/c3ref/value_blob.html.
/// </summary>
internal readonly partial struct Row
{
    private const string Library = "e_sqlite3";

    private static readonly bool s_isLoaded = raw.GetNativeLibraryName() is Library
        && NativeLibrary.TryLoad(Library, typeof(Row).Assembly, DllImportSearchPath.AssemblyDirectory, out _);

    private readonly DbDataReader? _reader;
    private readonly SavedRow? _saved;
    // SQLite's statement, which the reader keeps; zero where there is none.
    private readonly nint _statement;

    /// <summary>The row of this reader, as long as the reader is open.</summary>
    public Row(DbDataReader reader)
    {
        _reader = reader;
        if (s_isLoaded && reader is SqliteDataReader { Handle: { } statement })
            _statement = statement.DangerousGetHandle();
    }

    /// <summary>A row that was saved.</summary>
    public Row(SavedRow saved) => _saved = saved;

    /// <summary>Whether its columns can be saved.</summary>
    public bool CanBeSaved => _statement is not 0;

    /// <summary>The reader; a saved row has none.</summary>
    public DbDataReader Reader => _reader ?? throw new InvalidOperationException("The reader has gone on from this row.");

    /// <summary>Goes on to the next row, after the reader itself has read the first; false where there is none.</summary>
    public ValueTask<bool> ReadNextAsync(CancellationToken cancellationToken)
    {
        if (_statement is 0)
            return new ValueTask<bool>(Reader.ReadAsync(cancellationToken));

        cancellationToken.ThrowIfCancellationRequested();
        var result = Step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, raw.sqlite3_db_handle(((SqliteDataReader)Reader).Handle!));

        return new ValueTask<bool>(result is raw.SQLITE_ROW);
    }

    /// <summary>Whether the column is null.</summary>
    public bool IsNull(int ordinal)
        => _statement is not 0 ? TypeOf(ordinal) is raw.SQLITE_NULL : _saved?.IsNull(ordinal) ?? Reader.IsDBNull(ordinal);

    /// <summary>What SQLite holds in the column, as one of its datatype codes.</summary>
    public int TypeOf(int ordinal) => GetValueType(GetColumnValue(_statement, ordinal));

    /// <summary>The integer; the column is not null.</summary>
    public long GetInt64(int ordinal)
        => _statement is not 0
            ? GetValueInt64(GetColumnValue(_statement, ordinal))
            : _saved?.GetInt64(ordinal) ?? Reader.GetInt64(ordinal);

    /// <summary>The integer of 32 bits; the column is not null.</summary>
    public int GetInt32(int ordinal)
        => _statement is not 0 || _saved is not null ? (int)GetInt64(ordinal) : Reader.GetInt32(ordinal);

    /// <summary>The number; the column is not null.</summary>
    public double GetDouble(int ordinal)
        => _statement is not 0
            ? GetValueDouble(GetColumnValue(_statement, ordinal))
            : _saved?.GetDouble(ordinal) ?? Reader.GetDouble(ordinal);

    /// <summary>The text; the column is not null.</summary>
    public string GetString(int ordinal)
        => _statement is not 0
            ? Encoding.UTF8.GetString(Utf8Of(GetColumnValue(_statement, ordinal)))
            : _saved?.GetString(ordinal) ?? Reader.GetString(ordinal);

    /// <summary>The integer; false where the column is null.</summary>
    public bool TryGetInt64(int ordinal, out long value)
    {
        if (_statement is 0)
        {
            var isNull = IsNull(ordinal);
            value = isNull ? 0 : GetInt64(ordinal);
            return !isNull;
        }

        var column = GetColumnValue(_statement, ordinal);
        value = GetValueInt64(column);
        return GetValueType(column) is not raw.SQLITE_NULL;
    }

    /// <summary>The text in UTF-8, until the reader goes on; false where the column is null.</summary>
    public bool TryGetUtf8(int ordinal, out ReadOnlySpan<byte> utf8)
    {
        if (_statement is 0)
        {
            var isNull = IsNull(ordinal);
            utf8 = isNull ? default : Encoding.UTF8.GetBytes(GetString(ordinal));
            return !isNull;
        }

        var column = GetColumnValue(_statement, ordinal);
        utf8 = Utf8Of(column);
        return !utf8.IsEmpty || GetValueType(column) is not raw.SQLITE_NULL;
    }

    // In this order: the first call may convert the value, the second tells the size of what it made.
    private static unsafe ReadOnlySpan<byte> Utf8Of(nint value)
    {
        var text = GetValueText(value);
        return new ReadOnlySpan<byte>(text, GetValueBytes(value));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_value")]
    [SuppressGCTransition]
    private static partial nint GetColumnValue(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_type")]
    [SuppressGCTransition]
    private static partial int GetValueType(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_text")]
    [SuppressGCTransition]
    private static unsafe partial byte* GetValueText(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_bytes")]
    [SuppressGCTransition]
    private static partial int GetValueBytes(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_int64")]
    [SuppressGCTransition]
    private static partial long GetValueInt64(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_double")]
    [SuppressGCTransition]
    private static partial double GetValueDouble(nint value);
}
