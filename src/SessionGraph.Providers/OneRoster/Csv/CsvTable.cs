using System.Globalization;
using System.Text;
using CsvHelper;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Reads a file row by row, by the names of its columns. The order of the columns does not count, nor the case of a name that is not
/// metadata.</summary>
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

    /// <summary>How much of the file was read, from 0 to 1.</summary>
    public double Fraction => _length == 0 ? 1 : Math.Min(1, (double)_parser.CharCount / _length);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The line on which the row begins.</summary>
    public long Line { get; private set; }

    /// <summary>The row's value in a column; null where it is empty, or the file does not have the column.</summary>
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

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be read on.</exception>
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

        // A value may have line breaks. The parser is at the last line.
        Line = _parser.RawRow - _parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
        return true;
    }

    /// <summary>What is wrong with the form of the row; null where it is well formed.</summary>
    public CsvError? FindError()
    {
        // The parser looks at the quotes of a value when it is read.
        _ = _parser.Record;
        if (_isBad)
            return CreateError("A double quote is not closed, or not doubled inside a value in double quotes.");

        return _parser.Count == Columns.Count
            ? null
            : CreateError(string.Create(CultureInfo.InvariantCulture, $"The row has {_parser.Count} values, but the header has {Columns.Count}."));
    }

    /// <summary>an error of the row.</summary>
    /// <param name="message">What is wrong, and what would be right.</param>
    /// <param name="column">The name of the column; null where no single one is at fault.</param>
    public CsvError CreateError(string message, string? column = null)
        => new(FileName, Line, column is null ? null : NumberOf(column), message);

    /// <summary>The number of a column, from 1; null where the file does not have it.</summary>
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

    // The members of the metadata are told apart by their case.
    private static string KeyOf(string column)
        => MetadataColumns.Is(column) ? MetadataColumns.Prefix + column[MetadataColumns.Prefix.Length..] : column.ToLowerInvariant();

    private static string Describe(Exception exception) => exception switch
    {
        MaxFieldSizeException => string.Create(CultureInfo.InvariantCulture, $"a value has more than {CsvFormat.MaxFieldSize} characters."),
        DecoderFallbackException => "the file is not encoded in UTF-8.",
        _ => exception.Message,
    };
}
