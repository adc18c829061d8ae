using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SessionGraph.Conformance.Tests.Generation;

/// <summary>What a scalar takes, said by a regular expression and the rules of the calendar: independent of the engine's parsers.</summary>
internal sealed partial record ScalarGrammar(string Name, string Field, Func<ScalarValue, string?> Canonical)
{
    private const int MaxOffset = 14 * 60;

    /// <summary>The scalars, each with the JSON that it writes for a value; null for what is none of its values.</summary>
    public static IReadOnlyList<ScalarGrammar> All { get; } =
    [
        new("UUID", "uuid", value => value.IsText && Uuids().IsMatch(value.Text) ? Quote(value.Text.ToLowerInvariant()) : null),
        new("DateTime", "dateTime", value => value.IsText ? Instant(value.Text) : null),
        new("LocalDate", "localDate", value => value.IsText && Dates().Match(value.Text) is { Success: true } date && IsDay(date) ? Quote(value.Text) : null),
        new("LocalTime", "localTime", value => value.IsText && Times().Match(value.Text) is { Success: true } time && IsTime(time) ? Quote(value.Text) : null),
        new("Int", "int", value => Integer(value, int.MinValue, int.MaxValue)),
        new("Long", "long", value => Integer(value, long.MinValue, long.MaxValue)),
        new("Float", "float", Number),
        new("Boolean", "boolean", value => !value.IsText && value.Text is "true" or "false" ? value.Text : null),
        new("String", "string", value => value.IsText ? Quote(value.Text) : null),
        new("ID", "id", value => value.IsText || Integers().IsMatch(value.Text) ? Quote(value.Text) : null),
    ];

    /// <summary>Whether both are the same value, or none; numbers with a fraction may have several spellings.</summary>
    public bool IsSame(string? expected, string? written)
    {
        if (expected is null || written is null)
            return expected == written;

        return Name is "Float"
            ? double.Parse(expected, CultureInfo.InvariantCulture).Equals(double.Parse(written, CultureInfo.InvariantCulture))
            : Normal(expected) == Normal(written);
    }

    // Texts may be escaped in more than one way.
    private static string Normal(string json) => json[0] is '"' ? JsonSerializer.Deserialize<string>(json)! : json;

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static string? Integer(ScalarValue value, long minimum, long maximum)
    {
        if (value.IsText || !Integers().IsMatch(value.Text))
            return null;

        var number = BigInteger.Parse(value.Text, CultureInfo.InvariantCulture);
        return number >= minimum && number <= maximum ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string? Number(ScalarValue value)
        => !value.IsText && Numbers().IsMatch(value.Text) && double.IsFinite(double.Parse(value.Text, CultureInfo.InvariantCulture))
            ? value.Text
            : null;

    private static string? Instant(string text)
    {
        var match = Instants().Match(text);
        if (!match.Success || !IsDay(match) || !IsTime(match))
            return null;

        var offset = 0;
        if (match.Groups["sign"].Success)
        {
            if (Part(match, "offsetMinute") > 59)
                return null;

            offset = (Part(match, "offsetHour") * 60) + Part(match, "offsetMinute");
            if (offset > MaxOffset)
                return null;

            offset = match.Groups["sign"].Value is "-" ? -offset : offset;
        }

        var fraction = match.Groups["fraction"].Value.PadRight(3, '0')[..3];
        var minutes = (((DaysBefore(match) * 24L) + Part(match, "hour")) * 60) + Part(match, "minute") - offset;
        if (minutes < 0 || minutes >= 3_652_059L * 24 * 60)
            return null;

        var day = DateOnly.FromDayNumber((int)(minutes / (24 * 60)));
        var rest = minutes % (24 * 60);
        return $"\"{day:yyyy-MM-dd}T{rest / 60:00}:{rest % 60:00}:{Part(match, "second"):00}.{fraction}Z\"";
    }

    private static int DaysBefore(Match match) => new DateOnly(Part(match, "year"), Part(match, "month"), Part(match, "day")).DayNumber;

    private static bool IsDay(Match match)
    {
        var (year, month, day) = (Part(match, "year"), Part(match, "month"), Part(match, "day"));
        var isLeap = year % 4 is 0 && (year % 100 is not 0 || year % 400 is 0);
        var days = month switch
        {
            2 => isLeap ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= days;
    }

    private static bool IsTime(Match match) => Part(match, "hour") <= 23 && Part(match, "minute") <= 59 && Part(match, "second") <= 59;

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z")]
    private static partial Regex Uuids();

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\z")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\A(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})\z")]
    private static partial Regex Times();

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})"
        + @"(\.(?<fraction>[0-9]{1,7}))?(Z|(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2}))\z")]
    private static partial Regex Instants();

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)\z")]
    private static partial Regex Integers();

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Numbers();
}
