using System.Globalization;
using System.Text;
using CsvHelper;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// Reads a file row by row, with columns by name. The order of the columns does not matter, nor does the case of names, except for
/// metadata.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly Stream _stream;
    private readonly CsvParser _parser;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly long _length;
    private bool _isBad;

    private CsvTable(string fileName, Stream stream, long length)
    {
        (FileName, _stream, _length) = (fileName, stream, length);
        _parser = CsvFormat.CreateParser(stream, _ => _isBad = true);
    }

    /// <summary>The name of the file.</summary>
    public string FileName { get; }

    /// <summary>The fraction of the file that was read, from 0 to 1.</summary>
    public double Fraction => _length == 0 ? 1 : Math.Min(1, (double)_parser.CharCount / _length);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The line on which the row starts.</summary>
    public long Line { get; private set; }

    /// <summary>The row's value in a column; null when it is empty or the file lacks the column.</summary>
    public string? this[string column]
        => _columns.TryGetValue(KeyOf(column), out var index) && index < _parser.Count && _parser[index] is { Length: > 0 } value ? value : null;

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be read, or a column is missing.</exception>
    public static async Task<CsvTable> OpenAsync(
        OneRosterFiles files, string fileName, IReadOnlyList<string> required, CancellationToken cancellationToken)
    {
        var table = new CsvTable(fileName, files.Open(fileName), files.LengthOf(fileName));
        try
        {
            await table.ReadHeaderAsync(required, cancellationToken);
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the next row.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be read further.</exception>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _isBad = false;
        try
        {
            if (!await _parser.ReadAsync())
                return false;
        }
        catch (Exception exception) when (exception is CsvHelperException or DecoderFallbackException or IOException or InvalidDataException)
        {
            throw new OneRosterFileException(
                string.Create(CultureInfo.InvariantCulture, $"{FileName}, after line {_parser.RawRow}: {Describe(exception)}"), exception);
        }

        // A value may contain line breaks. The parser is at the row's last line.
        Line = _parser.RawRow - _parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
        return true;
    }

    /// <summary>The format error of the row; null when the row is well formed.</summary>
    public CsvError? FindError()
    {
        // The parser only checks the quotes of a value when it is read.
        _ = _parser.Record;
        if (_isBad)
            return CreateError("A double quote is not closed, or not doubled inside a value in double quotes.");

        return _parser.Count == Columns.Count
            ? null
            : CreateError(string.Create(CultureInfo.InvariantCulture, $"The row has {_parser.Count} values, but the header has {Columns.Count}."));
    }

    /// <summary>an error of the row.</summary>
    /// <param name="message">What is wrong and how to correct it.</param>
    /// <param name="column">The name of the column; null when the error concerns no single column.</param>
    public CsvError CreateError(string message, string? column = null)
        => new(FileName, Line, column is null ? null : NumberOf(column), message);

    /// <summary>The number of a column, from 1; null when the file lacks it.</summary>
    public int? NumberOf(string column) => _columns.TryGetValue(KeyOf(column), out var index) ? index + 1 : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _parser.Dispose();
        _stream.Dispose();
    }

    private async Task ReadHeaderAsync(IReadOnlyList<string> required, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
            throw new OneRosterFileException($"{FileName} is empty; its first line must name its columns.");

        Columns = [.. _parser.Record!.Select(name => MetadataColumns.Is(name) ? name : name.Trim())];
        for (var index = 0; index < Columns.Count; index++)
        {
            if (!_columns.TryAdd(KeyOf(Columns[index]), index))
                throw new OneRosterFileException($"{FileName} has two columns {Columns[index]}.");
        }

        if (required.FirstOrDefault(name => !_columns.ContainsKey(KeyOf(name))) is { } missing)
            throw new OneRosterFileException($"{FileName} has no column {missing}; its first line must name its columns, separated by commas.");
    }

    // Names of metadata members are case-sensitive.
    private static string KeyOf(string column)
        => MetadataColumns.Is(column) ? MetadataColumns.Prefix + column[MetadataColumns.Prefix.Length..] : column.ToLowerInvariant();

    private static string Describe(Exception exception) => exception switch
    {
        MaxFieldSizeException => string.Create(CultureInfo.InvariantCulture, $"a value has more than {CsvFormat.MaxFieldSize} characters."),
        DecoderFallbackException => "the file is not encoded in UTF-8.",
        _ => exception.Message,
    };
}
