using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The form of OneRoster's files: RFC 4180 in UTF-8, with a header.</summary>
internal static class CsvFormat
{
    /// <summary>The most characters of a field.</summary>
    public const int MaxFieldSize = 1 << 20;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Begins to read a file. A byte order mark is skipped.</summary>
    public static CsvParser CreateParser(Stream stream, Action<string> onBadData) => new(
        new StreamReader(stream, s_utf8),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MaxFieldSize = MaxFieldSize,
            BadDataFound = bad => onBadData(bad.Field),
        });

    /// <summary>Begins to write a file.</summary>
    public static CsvWriter CreateWriter(Stream stream) => new(
        new StreamWriter(stream, s_utf8), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            // With a line break of its own, CsvHelper would not quote a value that has another.
            ShouldQuote = value => ConfigurationFunctions.ShouldQuote(value) || value.Field.AsSpan().ContainsAny('\r', '\n'),
        });
}
