using System.Text;
using SQLitePCL;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>A copy of a row's columns, so that the reader can move on. Saving allocates only when a text is longer than those before.</summary>
/// <param name="ordinals">The columns.</param>
internal sealed class SavedRow(IReadOnlyList<int> ordinals)
{
    private readonly Column[] _columns = new Column[ordinals.Max() + 1];

    /// <summary>Replaces the saved columns by those of this row.</summary>
    public void Save(Row row)
    {
        for (var index = 0; index < ordinals.Count; index++)
            _columns[ordinals[index]].Save(row, ordinals[index]);
    }

    /// <inheritdoc cref="Row.IsNull"/>
    public bool IsNull(int ordinal) => _columns[ordinal].Type is raw.SQLITE_NULL;

    /// <inheritdoc cref="Row.GetInt64"/>
    public long GetInt64(int ordinal) => _columns[ordinal].Integer;

    /// <inheritdoc cref="Row.GetDouble"/>
    public double GetDouble(int ordinal) => _columns[ordinal].Number;

    /// <inheritdoc cref="Row.GetString"/>
    public string GetString(int ordinal) => _columns[ordinal].GetString();

    private struct Column
    {
        private byte[] _text;
        private int _length;

        public int Type { get; private set; }

        public long Integer { get; private set; }

        public double Number { get; private set; }

        public void Save(Row row, int ordinal)
        {
            Type = row.TypeOf(ordinal);
            if (Type is raw.SQLITE_INTEGER or raw.SQLITE_FLOAT)
                (Integer, Number) = (row.GetInt64(ordinal), row.GetDouble(ordinal));
            else if (row.TryGetUtf8(ordinal, out var text))
                SaveText(text);
        }

        public readonly string GetString() => Encoding.UTF8.GetString(_text.AsSpan(0, _length));

        private void SaveText(ReadOnlySpan<byte> text)
        {
            if (_text is null || _text.Length < text.Length)
                _text = new byte[Math.Max(32, text.Length)];

            text.CopyTo(_text);
            _length = text.Length;
        }
    }
}
