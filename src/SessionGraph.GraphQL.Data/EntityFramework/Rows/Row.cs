using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>
/// The row that a reader stands on. SQLite's is asked for its columns directly: what the binding does around each such call takes
/// several times as long as the call. See https://www.sqlite.org/c3ref/column_blob.html.
/// </summary>
internal readonly partial struct Row
{
    private const string Library = "e_sqlite3";

    private static readonly bool s_isLoaded = raw.GetNativeLibraryName() is Library
        && NativeLibrary.TryLoad(Library, typeof(Row).Assembly, DllImportSearchPath.AssemblyDirectory, out _);

    // SQLite's statement, which the reader keeps; zero where there is none.
    private readonly nint _statement;

    /// <summary>The row of this reader, as long as the reader is open.</summary>
    public Row(DbDataReader reader)
    {
        Reader = reader;
        if (s_isLoaded && reader is SqliteDataReader { Handle: { } statement })
            _statement = statement.DangerousGetHandle();
    }

    /// <summary>The reader.</summary>
    public DbDataReader Reader { get; }

    /// <summary>Whether the column is null.</summary>
    public bool IsNull(int ordinal)
        => _statement is 0 ? Reader.IsDBNull(ordinal) : GetColumnType(_statement, ordinal) is raw.SQLITE_NULL;

    /// <summary>The integer; the column is not null.</summary>
    public long GetInt64(int ordinal) => _statement is 0 ? Reader.GetInt64(ordinal) : GetColumnInt64(_statement, ordinal);

    /// <summary>The number; the column is not null.</summary>
    public double GetDouble(int ordinal) => _statement is 0 ? Reader.GetDouble(ordinal) : GetColumnDouble(_statement, ordinal);

    /// <summary>The text in UTF-8, until the reader goes on; false where the store has it in another form. The column is not null.</summary>
    public unsafe bool TryGetUtf8(int ordinal, out ReadOnlySpan<byte> utf8)
    {
        if (_statement is 0)
        {
            utf8 = default;
            return false;
        }

        // In this order: the first call may convert the value, the second tells the size of what it made.
        var text = GetColumnText(_statement, ordinal);
        utf8 = new ReadOnlySpan<byte>(text, GetColumnBytes(_statement, ordinal));
        return true;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    private static partial int GetColumnType(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_text")]
    [SuppressGCTransition]
    private static unsafe partial byte* GetColumnText(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    private static partial int GetColumnBytes(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    private static partial long GetColumnInt64(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
    [SuppressGCTransition]
    private static partial double GetColumnDouble(nint statement, int ordinal);
}
