using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The CSV format of OneRoster's files: RFC 4180 in UTF-8, with a header.</summary>
internal static class CsvFormat
{
    /// <summary>The maximum number of characters in a field.</summary>
    public const int MaxFieldSize = 1 << 20;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Creates a parser. It skips a byte order mark.</summary>
    public static CsvParser CreateParser(Stream stream, Action<string> onBadData) => new(
        new StreamReader(stream, s_utf8),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MaxFieldSize = MaxFieldSize,
            BadDataFound = bad => onBadData(bad.Field),
        });

    /// <summary>Creates a writer.</summary>
    public static CsvWriter CreateWriter(Stream stream) => new(
        new StreamWriter(stream, s_utf8), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            // When the line break is configured, CsvHelper does not quote values that contain other line breaks.
            ShouldQuote = value => ConfigurationFunctions.ShouldQuote(value) || value.Field.AsSpan().ContainsAny('\r', '\n'),
        });
}
