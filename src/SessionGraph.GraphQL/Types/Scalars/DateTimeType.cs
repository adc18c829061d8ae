using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// An instant. Input is RFC 3339 with an offset and at most seven fractional digits. The value is kept in UTC. Output has milliseconds and
/// ends in <c>Z</c>. A <see cref="DateTime"/> of unspecified kind is taken as UTC, because stores return such values; a local one and a
/// <see cref="DateTimeOffset"/> are converted to UTC. See https://www.graphql-scalars.com/date-time.
/// </summary>
public sealed partial class DateTimeType : ScalarType<DateTime>
{
    // Quotes, the date, the time in milliseconds, and Z.
    private const int QuotedLength = 26;

    /// <summary>Creates the scalar.</summary>
    public DateTimeType()
        : base(
            "DateTime",
            "An instant in ISO 8601 with seconds and an offset or `Z`, as in `2022-05-16T22:00:00.000Z`. Responses are in UTC, to the "
                + "millisecond.")
        => SpecifiedBy = new Uri("https://www.graphql-scalars.com/date-time");

    /// <inheritdoc />
    public override string? ValueDescription => "a date and time with seconds and an offset or Z, as in 2022-05-16T22:00:00.000Z";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal is StringValueNode { Value: var text }
            && Notation().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
                ? instant.UtcDateTime
                : null;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(DateTime runtimeValue, ResultWriter writer)
    {
        Span<byte> quoted = stackalloc byte[32];
        Format(runtimeValue, quoted);
        writer.WriteRaw(quoted[..QuotedLength]);
    }

    /// <inheritdoc />
    public override bool TryConvert(object runtimeValue, out DateTime value)
    {
        (var isInstant, value) = runtimeValue switch
        {
            DateTime instant => (true, instant),
            DateTimeOffset instant => (true, instant.UtcDateTime),
            _ => (false, default),
        };
        return isInstant;
    }

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue)
    {
        if (!TryConvert(runtimeValue, out var value))
            return null;

        Span<byte> quoted = stackalloc byte[32];
        Format(value, quoted);
        return new StringValueNode(Encoding.UTF8.GetString(quoted[1..(QuotedLength - 1)]));
    }

    private static void Format(DateTime value, Span<byte> quoted)
    {
        // For other kinds, the format O ends in an offset, or in nothing.
        if (value.Kind is not DateTimeKind.Utc)
            value = value.Kind is DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc);

        quoted[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, quoted[1..], out _, 'O');
        "Z\""u8.CopyTo(quoted[(QuotedLength - 2)..]);
    }

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Notation();
}
