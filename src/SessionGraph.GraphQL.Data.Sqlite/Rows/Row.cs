using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>
/// The current row of a reader, or a saved row. The columns of SQLite are read with its native functions, because the binding takes several times as
/// long as the native call. See https://www.sqlite.org/c3ref/value_blob.html.
/// </summary>
internal readonly partial struct Row
{
    private const string Library = "e_sqlite3";

    private static readonly bool s_isLoaded = raw.GetNativeLibraryName() is Library
        && NativeLibrary.TryLoad(Library, typeof(Row).Assembly, DllImportSearchPath.AssemblyDirectory, out _);

    private readonly DbDataReader? _reader;
    private readonly SavedRow? _saved;
    // The native statement, which the reader keeps alive; 0 when an interceptor replaced the reader, or another SQLite library is loaded.
    private readonly nint _statement;

    /// <summary>The current row of a reader. It is valid until the reader is closed.</summary>
    public Row(DbDataReader reader)
    {
        _reader = reader;
        if (s_isLoaded && reader is SqliteDataReader { Handle: { } statement })
            _statement = statement.DangerousGetHandle();
    }

    /// <summary>A saved row.</summary>
    public Row(SavedRow saved) => _saved = saved;

    /// <summary>Whether the row can be saved.</summary>
    public bool CanBeSaved => _statement is not 0;

    /// <summary>The reader; a saved row has none.</summary>
    public DbDataReader Reader => _reader ?? throw new InvalidOperationException("A saved row has no reader.");

    /// <summary>Moves to the next row; false when there is none. The reader itself reads the first row.</summary>
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

    /// <summary>The SQLite datatype code of the value.</summary>
    public int TypeOf(int ordinal) => GetValueType(GetColumnValue(_statement, ordinal));

    /// <summary>The integer. The column must not be null.</summary>
    public long GetInt64(int ordinal)
        => _statement is not 0
            ? GetValueInt64(GetColumnValue(_statement, ordinal))
            : _saved?.GetInt64(ordinal) ?? Reader.GetInt64(ordinal);

    /// <summary>The 32-bit integer. The column must not be null.</summary>
    public int GetInt32(int ordinal)
        => _statement is not 0 || _saved is not null ? (int)GetInt64(ordinal) : Reader.GetInt32(ordinal);

    /// <summary>The floating-point number. The column must not be null.</summary>
    public double GetDouble(int ordinal)
        => _statement is not 0
            ? GetValueDouble(GetColumnValue(_statement, ordinal))
            : _saved?.GetDouble(ordinal) ?? Reader.GetDouble(ordinal);

    /// <summary>The text. The column must not be null.</summary>
    public string GetString(int ordinal)
        => _statement is not 0
            ? Encoding.UTF8.GetString(Utf8Of(GetColumnValue(_statement, ordinal)))
            : _saved?.GetString(ordinal) ?? Reader.GetString(ordinal);

    /// <summary>The integer; false when the column is null.</summary>
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

    /// <summary>The text in UTF-8, valid until the next row; false when the column is null.</summary>
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

    // The order matters: the first call may convert the value, and the second returns the size of the result.
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
